# frozen_string_literal: true

require_relative "../pipeline_command"
require_relative "../report_format"

module AwsGlueTrigger
  module CLI
    # `glue-trigger validate FILE…`
    class Validate < PipelineCommand
      include ReportFormat

      command "validate", arguments: "FILE…", summary: "Check triggers and write nothing.",
                          words: { "--format" => Report::FORMATS },
                          examples: ["glue-trigger validate --strict triggers/*.rb",
                                     "glue-trigger validate --format github triggers/*.rb"]

      private

      def options(parser)
        report_option(parser, "--format")
        super
      end

      def run(files)
        with_pipeline(files) do |pipeline|
          out.puts summary_of(pipeline) if text?
          FINE
        end
      end

      # The summary comes last, whether or not there are faults: as a result where all is well.
      def report_on(pipeline, failure)
        super
        CLI.say(err, summary_of(pipeline)) if text? && !failure && faulty?(pipeline)
      end

      # The report is the result.
      def print_report(report) = out.write(report)
    end
  end
end
