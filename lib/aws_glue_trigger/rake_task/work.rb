# frozen_string_literal: true

require "monitor"
require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # How the work of a task is done, and how it fails: in a few lines, as rake does where a task is not there.
    # @api private
    module Work
      LIBRARY = File.expand_path("../../aws_glue_trigger", __dir__)
      # Scripts may change the directory, which is that of the whole process.
      ALONE = Monitor.new
      private_constant :LIBRARY, :ALONE

      private

      # Of tasks that rake runs in threads, one after the other.
      def work(&) = briefly { ALONE.synchronize { in_this_thread(&) } }

      # A script may invoke tasks: in other threads, what they need would wait for this one, which waits for them.
      def in_this_thread
        options = Rake.application.options
        before = options.always_multitask
        options.always_multitask = false
        yield
      ensure
        options.always_multitask = before
      end

      # What is raised without the places in this library, which `rake --trace` has.
      def briefly
        yield
      rescue StandardError, ScriptError => e
        shorten(e) unless Rake.application.options.backtrace
        raise
      end

      def shorten(error)
        error.set_backtrace(error.backtrace.to_a.reject { |place| place.start_with?("#{LIBRARY}.rb:", "#{LIBRARY}/") })
        shorten(error.cause) if error.cause
      end

      # The cause is in the message.
      def refuse(message)
        raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: #{message}", cause: nil
      end
    end
    private_constant :Work
  end
end
