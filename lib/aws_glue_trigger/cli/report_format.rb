# frozen_string_literal: true

# The names of the formats; the rest of it needs the extension, which is loaded with the scripts.
require_relative "../report"

module AwsGlueTrigger
  module CLI
    # What the commands that check pipelines have in common: `--format`, the format of the report.
    #
    # Text is for people and on stderr, where scripts and the program say other things as well. A report for
    # programs is a whole document also where nothing was found, with what ended the scripts inside it.
    module ReportFormat
      private

      def format_option(parser)
        @format = "text"
        parser.on("--format FORMAT", "Report as #{Report::FORMATS.join(", ")} (text).") do |format|
          raise UsageError, unknown_format(format) unless Report::FORMATS.include?(format)

          @format = format
        end
      end

      def unknown_format(format)
        "there is no format #{format.dup.force_encoding(Encoding::UTF_8).scrub.inspect}; " \
          "the formats are #{Report::FORMATS.join(", ")}"
      end

      def text? = @format == "text"

      # A document stays one only where nothing else is said beside it.
      def say_beside_report(text)
        CLI.say(err, text) unless %w[json sarif].include?(@format)
      end

      def report_on(pipeline, failure)
        return super if text?

        report = Report.render(@format, pipeline.diagnostics, triggers: pipeline.size, failure: failure)
        print_report(report)
      end

      # Where warnings are faults, all of them are told.
      def report(diagnostics)
        return if diagnostics.empty?

        text = Report.text(diagnostics, colour: Report.colour?(err), limit: @strict ? nil : Report::LIMIT)
        CLI.say(err, "#{text}\n")
      end
    end
  end
end
