# frozen_string_literal: true

require_relative "../pipeline_command"
require_relative "../output"

module AwsGlueTrigger
  module CLI
    # `glue-trigger schedule FILE… | EXPRESSION…`
    class Schedule < PipelineCommand
      include Output

      FORMATS = %w[text json svg].freeze
      # What looks like one, and may be a file all the same: a parenthesis, a keyword without one, the fields
      # without anything around them, Unix's nicknames, and nothing at all.
      EXPRESSION = %r{\A\s*(?:(?:cron|rate)\s|[\d*?][\d*?,/-]*\s+\S|@[a-z]+\s*\z|\z)|\(}i
      # What is one in any case.
      PLAIN = /\A\s*(?:cron|rate)\s*\(/i
      private_constant :FORMATS, :EXPRESSION, :PLAIN

      command "schedule", arguments: "FILE… | EXPRESSION…", summary: "Show when triggers start.",
                          words: { "--format" => FORMATS },
                          examples: ["glue-trigger schedule triggers/*.rb --zone Europe/Berlin",
                                     "glue-trigger schedule \"cron(0 2 ? * MON-FRI *)\" --count 3"]

      # @param (see Command#initialize)
      def initialize(out, err)
        super
        @asked = {}
        @format = "text"
      end

      private

      def options(parser)
        parser.on("--count N", Integer, "Tell so many of the next runs: 0 to 1000 (10).") do |count|
          @asked[:count] = count
        end
        parser.on("--from TIME", "Begin at 2026-11-22 or 2026-11-22T06:00+01:00",
                  "(now); in UTC without an offset.") { |time| @asked[:from] = text(time) }
        parser.on("--zone ZONE", "Show the clocks of a zone, too, such as Europe/Berlin.") do |zone|
          @asked[:zone] = text(zone)
        end
        parser.on("--format FORMAT", "Write #{FORMATS.join(", ")} (text).") { |format| @format = known(format) }
        output_option(parser)
        super
      end

      def remark = "For an EXPRESSION, --concurrent-runs means nothing, and --ignore is for warnings and notes."

      def known(format)
        return format if FORMATS.include?(format)

        raise UsageError, "there is no format #{text(format)}; the formats are #{FORMATS.join(", ")}"
      end

      def run(operands)
        expressions, files = operands.partition { |operand| expression?(operand) }
        refuse_mixture(expressions, files)
        settle_output(files)
        require_relative "../../../aws_glue_trigger"
        refuse_wrong_options
        return of_expressions(expressions) unless expressions.empty?

        with_pipeline(files) { |pipeline| put_timetable(pipeline.timetable(**@asked)) }
      end

      def expression?(operand)
        words = text(operand)
        words.match?(PLAIN) || (words.match?(EXPRESSION) && !words.end_with?(".rb") && !File.exist?(operand))
      end

      def refuse_mixture(expressions, files)
        raise UsageError, "name at least one FILE or EXPRESSION" if expressions.empty? && files.empty?
        return if expressions.empty? || files.empty?

        raise UsageError, "name files or expressions, not both: #{text(files.first)} is taken for a file, " \
                          "#{text(expressions.first)} for an expression"
      end

      # Before any script runs: an empty timetable takes the same options.
      def refuse_wrong_options
        Timetable.of_expressions(**@asked)
      rescue ArgumentError => e
        raise UsageError, e.message
      rescue ScheduleError => e
        raise UsageError, [e.message.lines.first.chomp, e.help].compact.join("; ")
      end

      def of_expressions(expressions)
        collecting
        @asked[:lower] = @settings.fetch(:lower, true)
        timetable = Timetable.of_expressions(*expressions.map { |operand| text(operand) }, **@asked)
        found = timetable.diagnostics.reject { |diagnostic| @ignore.include?(diagnostic.rule) }
        report(found)
        @strict && found.any?(&:warning?) ? FAULTS : put_timetable(timetable)
      rescue ValidationError => e
        report(e.diagnostics)
        FAULTS
      end

      def put_timetable(timetable)
        document = timetable.public_send(@format)
        put(document.end_with?("\n") ? document : "#{document}\n")
      end
    end
  end
end
