# frozen_string_literal: true

require_relative "command"
require_relative "pipeline_options"
require_relative "script_loading"

module AwsGlueTrigger
  module CLI
    # What the commands that read scripts have in common: loading, and telling what was found.
    class PipelineCommand < Command
      include PipelineOptions
      include ScriptLoading

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
          heard_or_not do
            report_on(pipeline, failure)
            tell_of_forgotten(pipeline)
            tell_of_strictness(pipeline) if faulty && !failure
          end
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
        CLI.say(err, "warning: no trigger was declared") if pipeline.empty? && found_in(pipeline).empty?
      end

      def tell_of_forgotten(pipeline)
        @made&.forgotten(pipeline)&.each { |line| say_beside_report(line) }
      end

      # Who sees nothing but warnings would wonder.
      def tell_of_strictness(pipeline)
        return if !strict? || found_in(pipeline).any?(&:fault?)

        say_beside_report("strict, by #{strict_by}: warnings are faults")
      end

      def say_beside_report(text) = CLI.say(err, text)

      def faulty?(pipeline)
        found_in(pipeline).any? { |found| found.fault?(strict: strict?) } || (strict? && pipeline.empty?)
      end

      # What the command tells of the pipeline, which declares nothing more.
      def found_in(pipeline) = @found_in ||= pipeline.diagnostics

      def summary_of(pipeline) = Report.summary(found_in(pipeline), triggers: pipeline.size)
    end
  end
end
