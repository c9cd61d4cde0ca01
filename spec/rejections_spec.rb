# frozen_string_literal: true

# AWS's rejections, row by row in the order of the facts (section 2): what is refused, where, with
# AWS's own answer, and the attributes after the help was followed.
RSpec.describe "what AWS rejects" do
  base = Support::Triggers

  Support::Rejections::ROWS.each do |name, refused, rule, path, answer, mended|
    describe name do
      it "is refused with its path, AWS's answer and a help" do
        expect { AwsGlueTrigger::Pipeline.new.declare(:example, refused) }
          .to raise_error(AwsGlueTrigger::ValidationError) { |error|
            expect(error.errors.map do |found|
                     [found.rule, found.path, found.aws_message]
                   end).to eq([[rule, path, answer]])
            expect(error.errors.first.help).to be_a(String)
          }
      end

      it "is accepted once the help was followed" do
        expect(findings(mended)).to eq([])
      end
    end
  end

  it "rate(...) is a note where it has an equal cron, and a warning where it is to be rendered as written" do
    rate = base.scheduled(schedule: "rate(15 minutes)")
    found = [true, false].map do |lower|
      AwsGlueTrigger.pipeline(lower: lower) { |p| p.aws_glue_trigger(:often, rate) }.diagnostics
    end
    expect(found.map { |list| list.map { |d| [d.severity, d.rule, d.path, d.aws_message] } })
      .to eq([[[:note, "lowered-schedule", "schedule", nil]],
              [[:warning, "rate-schedule", "schedule",
                "Invalid schedule cron expression. Expected format: Cron(CRON_EXPRESSION)"]]])
  end

  crawlers = ->(number) { Array.new(number) { |index| { crawler_name: "raw-#{index}" } } }

  {
    "SCHEDULED" => base.scheduled, "CONDITIONAL" => base.conditional,
    "CONDITIONAL in a workflow" => base.conditional(workflow_name: "lake")
  }.each do |name, attributes|
    it "more than two crawlers is a note where #{name} triggers are split, and an error where they are not" do
      three = attributes.merge(actions: crawlers.(3))
      found = [true, false].map do |lower|
        AwsGlueTrigger.pipeline(collect: true, lower: lower) { |p| p.declare(:catalog, three) }
                      .diagnostics.reject { |d| d.rule == "workflow-without-start" || d.rule == "unstarted-watch" }
      end
      expect(found.map { |list| list.map { |d| [d.severity, d.rule, d.path, d.aws_message] } })
        .to eq([[[:note, "split-trigger", "actions", nil]],
                [[:error, "too-many-crawlers", "actions", "Actions cannot contain more than two crawlers"]]])
      expect(findings(attributes.merge(actions: crawlers.(2)))).to eq([])
    end
  end

  {
    "ON_DEMAND" => base.on_demand, "EVENT" => base.event,
    "SCHEDULED, of a workflow" => base.scheduled(workflow_name: "lake")
  }.each do |name, attributes|
    it "more than two crawlers is an error where a trigger is #{name}, and its help shows what to write" do
      pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
      pipeline.declare(:catalog, attributes.merge(actions: crawlers.(7)))
      error = pipeline.diagnostics.find(&:error?)
      expect([error.rule, error.path, error.aws_message])
        .to eq(["too-many-crawlers", "actions", "Actions cannot contain more than two crawlers"])

      # What the help says, word for word, is without any fault.
      kept, rest = error.help.match(/^actions: (.*?)\n(.*)\z/m).captures
      script = "aws_glue_trigger(:catalog, #{attributes.inspect}.merge(actions: #{kept}))\n#{rest}\n"
      in_directory("mended.rb" => script) do
        mended = AwsGlueTrigger.load("mended.rb")
        expect(mended.diagnostics).to eq([])
        expect(mended.flat_map { |trigger| trigger.resource_attributes[:actions] }).to eq(crawlers.(7))
      end
    end
  end

  # Two rows that Terraform's defaults hide: what the provider sends has both.
  it "several conditions without logical, and a condition without logical operator, have Terraform's defaults" do
    conditions = [{ job_name: "a", state: "SUCCEEDED" }, { job_name: "b", state: "SUCCEEDED" }]
    expect(findings(base.conditional(predicate: { conditions: conditions }))).to eq([])
  end

  it "an EVENT trigger that is enabled is a warning: only disabled ones converge" do
    expect(findings(base.event(enabled: true))).to eq(["warning enabled-event-trigger enabled"])
    expect(findings(base.event(enabled: nil))).to eq(["warning enabled-event-trigger enabled"])
  end
end
