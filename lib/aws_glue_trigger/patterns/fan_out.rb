# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    module_function

    # One start, several jobs or crawlers side by side.
    #
    # @param name [Symbol, String] the name of the resource
    # @param attributes [Hash] `schedule`, `after` or `type`, and any attribute of `aws_glue_trigger`
    # @option attributes [String, Hash, Array] :actions what it starts
    # @return [Triggers] a single one
    # @raise [ArgumentError] where it starts nothing, or nobody knows when
    # @example
    #   nightly = AwsGlueTrigger::Patterns.fan_out(:nightly, schedule: :daily_at_2am, actions: %w[orders stock])
    #   nightly[:nightly]
    #   # => { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    #   #      actions: [{ job_name: "orders" }, { job_name: "stock" }] }
    def fan_out(name, **attributes)
      Step.new(Author.call("fan_out", name), attributes, resource: name).to_triggers
    end
  end
end
