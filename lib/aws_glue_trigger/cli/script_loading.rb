# frozen_string_literal: true

require_relative "../made"
require_relative "../working_directory"
require_relative "script_error_report"

module AwsGlueTrigger
  module CLI
    # Scripts are loaded whatever they do: what they raise is told in words, what they print is no result, and the
    # directory into which they change is left.
    module ScriptLoading
      # From so many scripts on, a terminal is told how far they are.
      MANY = 20
      private_constant :MANY

      private

      # A script may raise anything; only what ends the process from outside is let through. What was
      # declared before is in the pipeline all the same. Answers with what it raised, in words. What is written
      # after, and the names in reports, are relative to where the command was given.
      def load(scripts, pipeline)
        WorkingDirectory.kept { |directory| load_from(directory, scripts, pipeline) }
      end

      def load_from(directory, scripts, pipeline)
        process = Process.pid
        @made = Made.during do
          keep_results_apart { each_told(scripts.uniq) { |script| AwsGlueTrigger.load(script, into: pipeline) } }
        end
        leave_fork unless Process.pid == process
        nil
      rescue SignalException
        raise
      rescue Exception => e # rubocop:disable Lint/RescueException
        ScriptErrorReport.new(e, scripts, directory).to_s
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
    end
  end
end
