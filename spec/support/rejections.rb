# frozen_string_literal: true

require_relative "triggers"

module Support
  # AWS's rejections, row by row in the order of the facts (section 2).
  module Rejections
    job_states = "[SUCCEEDED, STOPPED, FAILED, TIMEOUT]"
    crawl_states = "[SUCCEEDED, FAILED, CANCELLED]"
    base = Support::Triggers

    watch = ->(condition) { base.conditional(predicate: { conditions: [condition] }) }
    jobs = ->(number) { Array.new(number) { |index| { job_name: "job-#{index}" } } }

    # What is refused: its name, the attributes, the rule, the path, AWS's own answer, and the attributes after the help
    # was followed.
    ROWS = [
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
    ].freeze
  end
end
