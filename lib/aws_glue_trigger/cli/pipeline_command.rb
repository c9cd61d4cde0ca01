# frozen_string_literal: true

require_relative "command"
require_relative "script_error_report"

module AwsGlueTrigger
  module CLI
    # What the commands that read scripts have in common: loading, and telling what was found.
    class PipelineCommand < Command
      def initialize(out, err)
        super
        @ignore = []
        @strict = false
      end

      private

      def options(parser)
        parser.on("--strict", "Take warnings for faults.") { @strict = true }
        parser.on("--ignore RULE", "Leave out what a rule finds; may be given several times.") do |rule|
          @ignore << rule
        end
      end

      # Loads the scripts, reports what was found, and hands a pipeline without faults to the block,
      # which answers with the exit status.
      def with_pipeline(files)
        require_readable(files)
        require_relative "../../aws_glue_trigger"
        require_rules(@ignore)
        pipeline = load(files) or return FAULTS
        report(pipeline.diagnostics)
        err.puts "warning: no trigger was declared" if pipeline.empty?
        faulty?(pipeline) ? FAULTS : yield(pipeline)
      end

      def require_readable(files)
        raise UsageError, "name at least one FILE" if files.empty?

        files.each do |file|
          File.open(file, &:close)
          raise UsageError, "cannot read #{file}: it is a directory" if File.directory?(file)
        rescue SystemCallError => e
          raise UsageError, "cannot read #{file}: #{e.class.new.message}"
        end
      end

      def require_rules(names)
        Pipeline.new(ignore: names)
      rescue ArgumentError => e
        raise UsageError, e.message
      end

      # A script may raise anything; what ends the process from outside is not caught.
      def load(files)
        with_results_apart { AwsGlueTrigger.load(*files, ignore: @ignore) }
      rescue ScriptError, StandardError, SystemStackError, SystemExit => e
        err.puts ScriptErrorReport.new(e, files)
        nil
      end

      # Only results go to stdout: what a script prints is none.
      def with_results_apart
        before = $stdout
        $stdout = err
        yield
      ensure
        $stdout = before
      end

      def report(diagnostics)
        return if diagnostics.empty?

        err.puts Report.text(diagnostics, colour: Report.colour?(err))
        err.puts
      end

      def faulty?(pipeline)
        !pipeline.valid? || (@strict && (pipeline.empty? || pipeline.diagnostics.any?(&:warning?)))
      end

      def summary_of(pipeline)
        "#{pipeline.size} trigger#{"s" unless pipeline.size == 1}, #{Diagnostic.count(pipeline.diagnostics)}"
      end
    end
  end
end
