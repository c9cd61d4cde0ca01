# frozen_string_literal: true

RSpec.describe "a large pipeline" do
  let(:script) do
    <<~RUBY
      10_000.times do |number|
        aws_glue_trigger(:"trigger_\#{number}", {
          name: "trigger-\#{number}", type: "CONDITIONAL",
          predicate: GlueTriggerAttributes.predicate_for_job_success("job-\#{number}"),
          actions: [GlueTriggerAttributes.action_for_job("job-\#{number + 1}", { arguments: { "--number" => number } })]
        })
      end
    RUBY
  end

  it "of 10,000 triggers is synthesised" do
    in_directory("large.rb" => script) do
      expect(glue_trigger("synth", "large.rb", "--compact", "-o", "out.json").status).to eq(0)
      triggers = JSON.parse(File.read("out.json")).dig("resource", "aws_glue_trigger")
      expect(triggers.size).to eq(10_000)
      expect(triggers.dig("trigger_9999", "actions", 0)).to eq("arguments" => { "--number" => "9999" },
                                                               "job_name" => "job-10000")
    end
  end
end
