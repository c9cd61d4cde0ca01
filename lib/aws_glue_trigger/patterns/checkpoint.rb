# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    module_function

    # Again and again, whatever else runs: writes down how far a stream has come, or starts it anew where it stands.
    #
    # @param name [Symbol, String] the name of the resource
    # @param attributes [Hash] `schedule`, and any attribute of `aws_glue_trigger`
    # @option attributes [String, Symbol, Schedule] :schedule how often
    # @option attributes [String, Hash, Array] :actions what it starts
    # @return [Triggers] a single one
    # @raise [ArgumentError] without a schedule, and where it starts nothing
    # @example
    #   pulse = AwsGlueTrigger::Patterns.checkpoint(:pulse, schedule: :every_15_minutes, actions: "note-lag")
    #   pulse[:pulse][:schedule] # => "cron(0/15 * * * ? *)"
    def checkpoint(name, **attributes)
      start = Start.new(%i[schedule], "it comes again and again, whatever else runs: write schedule: :every_15_minutes")
      Step.new(Author.call("checkpoint", name), attributes, resource: name, start: start).to_triggers
    end
  end
end
