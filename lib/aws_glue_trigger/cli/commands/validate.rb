# frozen_string_literal: true

require_relative "../pipeline_command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger validate FILE…`
    class Validate < PipelineCommand
      command "validate", arguments: "FILE…", summary: "Check triggers and write nothing."

      private

      def run(files)
        with_pipeline(files) do |pipeline|
          out.puts summary_of(pipeline)
          FINE
        end
      end

      # The count comes last, whether or not there are faults.
      def report(diagnostics)
        super
        CLI.say(err, Diagnostic.count(diagnostics)) if diagnostics.any?(&:fault?)
      end
    end
  end
end
