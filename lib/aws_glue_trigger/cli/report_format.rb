# frozen_string_literal: true

# The names of the formats; the rest of it needs the extension, which is loaded with the scripts.
require_relative "../report"

module AwsGlueTrigger
  module CLI
    # What the commands that check pipelines have in common: the format of the report.
    #
    # Text is for people and on stderr, where scripts and the program say other things as well. A report for
    # programs is a whole document also where nothing was found, with what ended the scripts inside it.
    module ReportFormat
      private

      # `--format` where the report is the result, `--report` where it stands beside one.
      def report_option(parser, name)
        @report_format = "text"
        parser.on("#{name} FORMAT", "Report as #{Report::FORMATS.join(", ")} (text).") do |format|
          unless Report::FORMATS.include?(format)
            raise UsageError,
                  "there is no format #{text(format).inspect}; the formats are #{Report::FORMATS.join(", ")}"
          end

          @report_format = format
        end
      end

      def text? = @report_format == "text"

      # A document stays one only where nothing else is said beside it.
      def say_beside_report(text)
        CLI.say(err, text) unless %w[json sarif].include?(@report_format)
      end

      def report_on(pipeline, failure)
        return super if text?

        report = Report.render(@report_format, found_in(pipeline), triggers: pipeline.size, failure: failure)
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
