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
        @settings = {}
        @strict = false
      end

      private

      def options(parser)
        parser.on("--strict", "Take warnings for faults.") { @strict = true }
        parser.on("--ignore RULE", Array, "Leave out what a rule finds; may be given several times.") do |rules|
          @ignore.concat(rules)
        end
        parser.on("--verbatim", "Render what was written, also what AWS would refuse.") { @settings[:lower] = false }
        parser.on("--serialize-workflows", "Make the triggers of a workflow wait for each other.") do
          @settings[:serialize_workflows] = true
        end
        parser.on("--concurrent-runs NUMBER", Integer, "How many jobs the account runs at a time (50).") do |number|
          @settings[:concurrent_runs] = number
        end
      end

      # Loads the scripts, reports what was found, and hands a pipeline without faults to the block,
      # which answers with the exit status.
      def with_pipeline(files)
        # Before any script runs: it may change the directory.
        scripts = readable(files)
        require_relative "../../aws_glue_trigger"
        pipeline = collecting
        ran = load(scripts, pipeline)
        report(pipeline.diagnostics)
        warn_of_nothing(pipeline) if ran
        ran && !faulty?(pipeline) ? yield(pipeline) : FAULTS
      end

      def readable(files)
        raise UsageError, "name at least one FILE" if files.empty?

        files.map do |file|
          File.open(file, &:close)
          raise UsageError, "cannot read #{file}: it is a directory" if File.directory?(file)

          File.realpath(file)
        rescue SystemCallError => e
          raise UsageError, "cannot read #{file}: #{e.class.new.message}"
        end
      end

      def collecting
        Pipeline.new(collect: true, ignore: @ignore, **@settings)
      rescue ArgumentError => e
        raise UsageError, e.message
      end

      # A script may raise anything; only what ends the process from outside is let through. What was
      # declared before is in the pipeline all the same.
      def load(scripts, pipeline)
        directory = Dir.pwd
        keep_results_apart { AwsGlueTrigger.load(*scripts, into: pipeline) }
        true
      rescue SignalException
        raise
      rescue Exception => e # rubocop:disable Lint/RescueException
        CLI.say(err, ScriptErrorReport.new(e, scripts, directory).to_s)
        false
      ensure
        go_back(directory)
      end

      # What is written after, and the names in reports, are relative to where the command was given.
      def go_back(directory)
        Dir.chdir(directory) if directory && Dir.pwd != directory
      rescue SystemCallError
        # The script has removed the one or the other: there is no way back, and nothing to say of it.
        nil
      end

      # Only results go to stdout: what a script prints is none, nor what its child processes print, nor
      # what it prints at exit. So the process's own stdout stays with stderr from here on.
      def keep_results_apart(&)
        return with_ruby_stdout_apart(&) unless out.equal?($stdout) && out.fileno == 1

        @out = out.dup
        join($stdout, err)
        yield
      end

      def join(stdout, stderr)
        stdout.reopen(stderr)
      rescue SystemCallError, IOError
        stdout.reopen(File::NULL, "w")
      end

      def with_ruby_stdout_apart
        before = $stdout
        $stdout = err
        yield
      ensure
        $stdout = before
      end

      def report(diagnostics)
        return if diagnostics.empty?

        CLI.say(err, "#{Report.text(diagnostics, colour: Report.colour?(err))}\n")
      end

      def warn_of_nothing(pipeline)
        CLI.say(err, "warning: no trigger was declared") if pipeline.empty?
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
