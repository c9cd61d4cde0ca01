# frozen_string_literal: true

require_relative "command"
require_relative "pipeline_options"
require_relative "script_error_report"

module AwsGlueTrigger
  module CLI
    # What the commands that read scripts have in common: loading, and telling what was found.
    class PipelineCommand < Command
      include PipelineOptions

      # From so many scripts on, a terminal is told how far they are.
      MANY = 20
      private_constant :MANY

      private

      # Loads the scripts, reports what was found, and hands the pipeline to the block, which answers with the exit
      # status: a pipeline without faults, or one with them where the command shows them.
      def with_pipeline(files)
        # Before any script runs: it may change the directory.
        scripts = readable(files)
        require_relative "../../aws_glue_trigger"
        AwsGlueTrigger.in_project(project) do
          pipeline = collecting
          failure = load(scripts, pipeline)
          faulty = faulty?(pipeline)
          # Whether or not somebody reads the report to its end.
          heard_or_not { report_on(pipeline, failure) }
          next FAULTS if failure || (faulty && !shows_faults?)

          status = yield(pipeline)
          faulty ? FAULTS : status
        end
      end

      # Whether the result shows the faults of a pipeline, so that one with faults has a result, too. What a script that
      # ended early has declared has none in any case: nothing in the result would say that it is not all.
      def shows_faults? = false

      def heard_or_not
        yield
      rescue Errno::EPIPE
        nil
      end

      def readable(files)
        raise UsageError, "name at least one FILE" if files.empty?

        files.map do |file|
          File.open(file, &:close)
          raise UsageError, "cannot read #{text(file)}: it is a directory" if File.directory?(file)

          File.realpath(file)
        rescue SystemCallError => e
          raise UsageError, "cannot read #{text(file)}: #{e.class.new.message}"
        end
      end

      # A script may raise anything; only what ends the process from outside is let through. What was
      # declared before is in the pipeline all the same. Answers with what it raised, in words.
      def load(scripts, pipeline)
        directory = Dir.pwd
        process = Process.pid
        keep_results_apart { each_told(scripts.uniq) { |script| AwsGlueTrigger.load(script, into: pipeline) } }
        leave_fork unless Process.pid == process
        nil
      rescue SignalException
        raise
      rescue Exception => e # rubocop:disable Lint/RescueException
        ScriptErrorReport.new(e, scripts, directory).to_s
      ensure
        go_back(directory)
      end

      # Many scripts take a while, which a terminal is told.
      def each_told(scripts, &)
        return scripts.each(&) unless scripts.size >= MANY && err.respond_to?(:tty?) && err.tty?

        require_relative "progress"
        Progress.new(scripts, err).each(&)
      end

      # A process that a script has forked and let run on: the results are told once, by the one that began.
      def leave_fork
        CLI.say(err, "glue-trigger: a process that the scripts have forked ends here, with no result of its own")
        exit!(FINE)
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

      # Tells what was found, and what ended the scripts before their end, if anything did.
      def report_on(pipeline, failure)
        CLI.say(err, failure) if failure
        report(found_in(pipeline))
        warn_of_nothing(pipeline) unless failure
      end

      def report(diagnostics)
        return if diagnostics.empty?

        CLI.say(err, "#{Report.text(diagnostics, colour: Report.colour?(err))}\n")
      end

      def warn_of_nothing(pipeline)
        CLI.say(err, "warning: no trigger was declared") if pipeline.empty?
      end

      def faulty?(pipeline)
        found_in(pipeline).any? { |found| found.fault?(strict: strict?) } || (strict? && pipeline.empty?)
      end

      # What the command tells of the pipeline, which declares nothing more.
      def found_in(pipeline) = @found_in ||= pipeline.diagnostics

      def summary_of(pipeline) = Report.summary(found_in(pipeline), triggers: pipeline.size)
    end
  end
end
