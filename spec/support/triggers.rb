# frozen_string_literal: true

module Support
  # A sound trigger of each type, to be changed by a case, and a short form of what was found.
  module Triggers
    module_function

    def scheduled(changes = {})
      { name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
        actions: [{ job_name: "load" }] }.merge(changes)
    end

    def conditional(changes = {})
      { name: "after-load", type: "CONDITIONAL",
        predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
        actions: [{ job_name: "transform" }] }.merge(changes)
    end

    def on_demand(changes = {})
      { name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] }.merge(changes)
    end

    def event(changes = {})
      { name: "on-arrival", type: "EVENT", enabled: false, workflow_name: "arrivals",
        actions: [{ job_name: "load" }] }.merge(changes)
    end

    # All that is found in the attributes by themselves, as "severity rule path".
    def findings(attributes, name: :example)
      found = AwsGlueTrigger::Pipeline.new(collect: true).declare(name, attributes).attributes.diagnostics
      found.map { |diagnostic| "#{diagnostic.severity} #{diagnostic.rule} #{diagnostic.path}".rstrip }
    end

    # The rendered attributes of one trigger.
    def rendered(attributes, name: :example)
      pipeline = AwsGlueTrigger::Pipeline.new
      pipeline.declare(name, attributes)
      JSON.parse(pipeline.to_terraform).dig("resource", "aws_glue_trigger", name.to_s)
    end
  end
end
