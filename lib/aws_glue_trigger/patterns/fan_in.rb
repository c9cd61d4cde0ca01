# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    module_function

    # Several jobs or crawlers, and what follows when they have ended: when all have succeeded, unless said otherwise.
    #
    # @param name [Symbol, String] the name of the resource
    # @param attributes [Hash] `after`, `logical`, and any attribute of `aws_glue_trigger`
    # @option attributes [Triggers, String, Hash, Array] :after what it waits for
    # @option attributes [String, Hash, Array] :actions what it starts
    # @return [Triggers] a single one
    # @raise [ArgumentError] where it waits for nothing, or starts nothing
    # @example
    #   trigger = AwsGlueTrigger::Patterns.fan_in(:report, after: { "load" => %w[FAILED STOPPED] }, actions: "tell")
    #   trigger[:report][:predicate]
    #   # => { logical: "ANY",
    #   #      conditions: [{ logical_operator: "EQUALS", job_name: "load", state: "FAILED" },
    #   #                   { logical_operator: "EQUALS", job_name: "load", state: "STOPPED" }] }
    def fan_in(name, **attributes)
      start = Start.new(Start::WAIT, "it waits for others: write after: %w[load clean], or predicate:")
      Step.new(Author.call("fan_in", name), attributes, resource: name, start: start).to_triggers
    end
  end
end
