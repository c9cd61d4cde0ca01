# frozen_string_literal: true

# One run over a file with ten faults in five triggers reports ten, with the right lines.
RSpec.describe "a file with ten faults in five triggers" do
  let(:script) do
    <<~RUBY
      require "aws_glue_trigger"

      aws_glue_trigger(:raw, {
        name: "raw", type: "SCHEDULED", schedule: "cron(0 2 * * *)",
        actions: [{ JobName: "load" }, { timeout: 5 }]
      })

      aws_glue_trigger(:clean, {
        name: "", type: "CONDITIONAL",
        actions: [{ job_name: "clean", timeout: 0 }]
      })

      sound = aws_glue_trigger(:sound, {
        name: "sound", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "report" }]
      })

      aws_glue_trigger(:report, {
        name: "report",
        type: "CONDITIONAL",
        predicate: { conditions: [{ crawler_name: "raw", state: "SUCCEEDED" }] },
        actions: [{ job_name: "report", arguments: { "--day" => nil } }],
        depends_on: [sound]
      })

      aws_glue_trigger(:arrivals, {
        name: "arrivals", type: "EVENT", enabled: false,
        event_batching_condition: { batch_size: 101 },
        actions: [{ job_name: "load" }]
      })
    RUBY
  end

  let(:expected) do
    [
      ["raw", 3, "unknown-attribute", "actions[0].JobName"],
      ["raw", 3, "invalid-schedule", "schedule"],
      ["raw", 3, "action-without-target", "actions[1]"],
      ["clean", 8, "text-length", "name"],
      ["clean", 8, "number-out-of-range", "actions[0].timeout"],
      ["clean", 8, "missing-predicate", "predicate"],
      ["report", 17, "null-value", 'actions[0].arguments["--day"]'],
      ["report", 17, "condition-without-state", "predicate.conditions[0].crawl_state"],
      ["arrivals", 25, "number-out-of-range", "event_batching_condition.batch_size"],
      ["arrivals", 25, "missing-workflow", "workflow_name"]
    ]
  end

  it "is reported whole, in one run" do
    in_directory("lake.rb" => script) do
      found = AwsGlueTrigger.load("lake.rb").diagnostics
      expect(found.map { |d| [d.trigger, d.line, d.rule, d.path] }).to eq(expected)
      expect(found.map(&:severity).uniq).to eq([:error])
    end
  end

  it "is a report on stderr and an exit status on the command line, and nothing is written" do
    in_directory("lake.rb" => script) do
      outcome = glue_trigger("synth", "lake.rb", "-o", "out.tf.json")
      expect(outcome).to have_attributes(status: 1, out: "")
      expect(outcome.err.scan(/^error\[/).size).to eq(10)
      expect(outcome.err.scan(/--> (lake\.rb:\d+), aws_glue_trigger\.(\w+)/))
        .to eq(expected.map { |name, line, *| ["lake.rb:#{line}", name] })
      expect(Dir.children(".")).to eq(["lake.rb"])
    end
  end
end
