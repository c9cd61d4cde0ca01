# frozen_string_literal: true

require "set"
require_relative "source_lines"

module AwsGlueTrigger
  # Diagnostics as a report: text for people, JSON and SARIF for programs, workflow commands for GitHub.
  #
  # Every format has the findings in the order of file, line, path and rule, and file names relative to the working
  # directory; what GitHub reads has them relative to its checkout. `docs/reports.md` describes them all.
  #
  # @example
  #   faulty = AwsGlueTrigger.pipeline(collect: true) do |p|
  #     p.declare(:by_hand, { name: "by-hand", type: "MANUAL", actions: [{ job_name: "load" }] })
  #   end
  #   puts AwsGlueTrigger::Report.text(faulty.diagnostics).lines.first
  #   # >> error[unknown-value]: "MANUAL" is not one of SCHEDULED, CONDITIONAL, ON_DEMAND or EVENT
  module Report
    # What {render} takes.
    FORMATS = %w[text json sarif github].freeze
    # The most warnings, and the most notes, of one rule in the text of the command line and of rake: there are
    # pipelines with a thousand alike.
    LIMIT = 20

    class << self
      # A report in a format that is named, as the command line prints it: it ends with a newline.
      #
      # @param format [String, Symbol] one of {FORMATS}
      # @param diagnostics [Array<Diagnostic>]
      # @param triggers [Integer, nil] how many were declared
      # @param failure [String, nil] what ended the run before all scripts were read; text has no place for it
      # @param text [Hash] `colour`, `sources` and `limit` as for {text}
      # @return [String] text ends with the {summary}
      # @raise [ArgumentError] where there is no such format
      # @example
      #   File.write("report.sarif", AwsGlueTrigger::Report.render(:sarif, pipeline.diagnostics))
      def render(format, diagnostics, triggers: nil, failure: nil, **text)
        case format.to_s
        when "text" then whole_text(diagnostics, triggers, text)
        when "json" then "#{json(diagnostics, triggers: triggers, failure: failure)}\n"
        when "sarif" then "#{sarif(diagnostics, triggers: triggers, failure: failure)}\n"
        when "github" then github(diagnostics, triggers: triggers, failure: failure)
        else raise ArgumentError, "there is no format #{format.to_s.inspect}; the formats are #{FORMATS.join(", ")}"
        end
      end

      # A paragraph for each finding, without a summary; empty where there is none.
      #
      # @param diagnostics [Array<Diagnostic>]
      # @param colour [Boolean] with ANSI colours
      # @param sources [Boolean] with the line of each call, where the script can be read
      # @param limit [Integer, nil] the most warnings, and the most notes, of one rule; how many more there are is
      #   said at the end, and errors are all told
      # @return [String]
      def text(diagnostics, colour: false, sources: true, limit: nil)
        render_text(diagnostics, colour, sources ? SourceLines.of(diagnostics) : {}, limit)
      end

      # JSON by the schema `docs/schemas/report.schema.json`.
      #
      # @param diagnostics [Array<Diagnostic>]
      # @param triggers [Integer, nil] how many were declared
      # @param failure [String, nil] what ended the run before all scripts were read
      # @return [String] without a newline at its end
      def json(diagnostics, triggers: nil, failure: nil) = render_document("json", diagnostics, triggers, failure)

      # A log in SARIF 2.1.0, with all rules.
      #
      # @param (see json)
      # @return [String] without a newline at its end
      def sarif(diagnostics, triggers: nil, failure: nil) = render_document("sarif", diagnostics, triggers, failure)

      # A workflow command of GitHub Actions for each finding, and the {summary} on the last line.
      #
      # @param (see json)
      # @return [String]
      def github(diagnostics, triggers: nil, failure: nil) = render_document("github", diagnostics, triggers, failure)

      # @param diagnostics [Array<Diagnostic>]
      # @param triggers [Integer, nil] how many were declared
      # @return [String] such as `"2 errors, 1 warning in 20 triggers"`
      # @example
      #   AwsGlueTrigger::Report.summary(pipeline.diagnostics, triggers: pipeline.size) # => "no findings in 1 trigger"
      def summary(diagnostics, triggers: nil) = count(diagnostics, triggers)

      # Whether text for `io` may have colours: on a terminal, unless `NO_COLOR` is set.
      #
      # @param io [IO]
      # @return [Boolean]
      def colour?(io) = io.respond_to?(:tty?) && io.tty? && ENV.fetch("NO_COLOR", "").empty?

      private

      def whole_text(diagnostics, triggers, options)
        [text(diagnostics, **options), "#{summary(diagnostics, triggers: triggers)}\n"].reject(&:empty?).join("\n")
      end
    end
  end
end
