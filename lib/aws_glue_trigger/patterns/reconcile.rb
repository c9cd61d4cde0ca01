# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    module_function

    # Holds two ways to one result against each other, such as a stream and a batch: after both, or at an hour when both
    # are done.
    #
    # @param name [Symbol, String] the name of the resource
    # @param attributes [Hash] `after` or `schedule`, and any attribute of `aws_glue_trigger`
    # @option attributes [Triggers, String, Hash, Array] :after what it waits for
    # @option attributes [String, Symbol, Schedule] :schedule the hour
    # @option attributes [String, Hash, Array] :actions what it starts
    # @return [Triggers] a single one
    # @raise [ArgumentError] where nobody knows when, and where it starts nothing
    # @example
    #   settled = AwsGlueTrigger::Patterns.reconcile(:settle, after: %w[stream-of-day batch-of-day], actions: "compare")
    #   settled[:settle][:predicate][:logical] # => "AND"
    def reconcile(name, **attributes)
      start = Start.new([:schedule, *Start::WAIT],
                        "it compares what is there: write after: %w[stream batch], or schedule: for when both are done")
      Step.new(Author.call("reconcile", name), attributes, resource: name, start: start).to_triggers
    end
  end
end
