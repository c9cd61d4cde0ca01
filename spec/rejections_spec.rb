# frozen_string_literal: true

# AWS's rejections, row by row in the order of the facts (section 2): what is refused, where, with
# AWS's own answer, and the attributes after the help was followed.
RSpec.describe "what AWS rejects" do
  job_states = "[SUCCEEDED, STOPPED, FAILED, TIMEOUT]"
  crawl_states = "[SUCCEEDED, FAILED, CANCELLED]"
  base = Support::Triggers

  watch = ->(condition) { base.conditional(predicate: { conditions: [condition] }) }
  jobs = ->(number) { Array.new(number) { |index| { job_name: "job-#{index}" } } }

  rows = [
    ["SCHEDULED without schedule",
     base.scheduled(schedule: nil), "missing-schedule", "schedule",
     "Schedule cannot be null or empty",
     base.scheduled(schedule: "cron(0 2 * * ? *)")],
    ["CONDITIONAL without predicate",
     base.conditional(predicate: nil), "missing-predicate", "predicate",
     "Predicate cannot be null or empty",
     base.conditional(predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] })],
    ["CONDITIONAL with an empty predicate",
     base.conditional(predicate: { conditions: [] }), "missing-predicate", "predicate.conditions",
     "Predicate cannot be null or empty",
     base.conditional],
    ["EVENT without workflow",
     base.event(workflow_name: nil), "missing-workflow", "workflow_name",
     "Workflow name cannot be null or empty",
     base.event(workflow_name: "arrivals")],
    ["ON_DEMAND with StartOnCreation true",
     base.on_demand(start_on_creation: true), "start-on-creation-on-demand", "start_on_creation",
     "Starting trigger on create is not supported for ON_DEMAND trigger type.",
     base.on_demand],
    ["crawler condition with state instead of crawl_state",
     watch.({ crawler_name: "raw", state: "SUCCEEDED" }),
     "condition-without-state", "predicate.conditions[0].crawl_state",
     "State cannot be null or empty, choose from one of the following crawler state: #{crawl_states}",
     watch.({ crawler_name: "raw", crawl_state: "SUCCEEDED" })],
    ["job condition without state",
     watch.({ job_name: "load" }), "condition-without-state", "predicate.conditions[0].state",
     "State cannot be null or empty, choose from one of the following job state: #{job_states}",
     watch.({ job_name: "load", state: "SUCCEEDED" })],
    ["job condition with an empty state",
     watch.({ job_name: "load", state: "" }), "condition-without-state", "predicate.conditions[0].state",
     "State cannot be null or empty, choose from one of the following job state: #{job_states}",
     watch.({ job_name: "load", state: "FAILED" })],
    ["job state that cannot be watched",
     watch.({ job_name: "load", state: "RUNNING" }), "unwatchable-job-state", "predicate.conditions[0].state",
     "JobRunState should be any of: #{job_states}",
     watch.({ job_name: "load", state: "SUCCEEDED" })],
    ["crawl state that cannot be watched",
     watch.({ crawler_name: "raw", crawl_state: "RUNNING" }),
     "unwatchable-crawl-state", "predicate.conditions[0].crawl_state",
     "CrawlerState should be any of: #{crawl_states}",
     watch.({ crawler_name: "raw", crawl_state: "SUCCEEDED" })],
    ["condition with neither job nor crawler",
     watch.({ state: "SUCCEEDED" }), "condition-without-target", "predicate.conditions[0]",
     "JobName or CrawlerName in condition cannot be null or empty",
     watch.({ job_name: "load", state: "SUCCEEDED" })],
    ["action with both job and crawler",
     base.scheduled(actions: [{ job_name: "load", crawler_name: "raw" }]), "action-with-two-targets", "actions[0]",
     "Both JobName or CrawlerName cannot be set together in an action",
     base.scheduled(actions: [{ job_name: "load" }, { crawler_name: "raw" }])],
    ["one job both watched and started",
     base.conditional(actions: [{ job_name: "clean" }, { job_name: "load" }]),
     "watched-and-started", "actions[1].job_name",
     "Job cannot be a Predicate and Action for Conditional Trigger.",
     base.conditional(actions: [{ job_name: "clean" }])],
    ["one job watched and started by its reference",
     base.conditional(predicate: { conditions: [{ job_name: "${aws_glue_job.a.name}", state: "FAILED" }] },
                      actions: [{ job_name: "${aws_glue_job.a.name}" }]),
     "watched-and-started", "actions[0].job_name",
     "Job cannot be a Predicate and Action for Conditional Trigger.",
     base.conditional(predicate: { conditions: [{ job_name: "${aws_glue_job.a.name}", state: "FAILED" }] },
                      actions: [{ job_name: "${aws_glue_job.b.name}" }])],
    ["both day fields given",
     base.scheduled(schedule: "cron(0 10 1 * MON *)"), "invalid-schedule", "schedule",
     "The schedule cron(0 10 1 * MON *) is invalid.",
     base.scheduled(schedule: "cron(0 10 ? * MON *)")],
    ["both day fields ?",
     base.scheduled(schedule: "cron(0 10 ? * ? *)"), "invalid-schedule", "schedule",
     "The schedule cron(0 10 ? * ? *) is invalid.",
     base.scheduled(schedule: "cron(0 10 * * ? *)")],
    ["more than 50 jobs in one trigger",
     base.scheduled(actions: jobs.(51)), "too-many-jobs", "actions", nil,
     base.scheduled(actions: jobs.(50))]
  ]

  rows.each do |name, refused, rule, path, answer, mended|
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
