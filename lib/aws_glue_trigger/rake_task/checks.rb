# frozen_string_literal: true

require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # What is wrong with the settings of a task, as far as it is seen before the task runs.
    # @api private
    module Checks
      # True, false, or not set.
      SWITCHES = %i[pretty provider annotate parameters strict verbatim serialize_workflows].freeze
      private_constant :SWITCHES

      private

      def check
        raise ArgumentError, "set t.files" unless files
        raise ArgumentError, "set t.output" unless output

        check_switches
        check_formats
        check_picture if picture
        check_written
      rescue ArgumentError => e
        refuse e.message
      end

      # A text is true, whatever it says.
      def check_switches
        SWITCHES.each do |setting|
          value = public_send(setting)
          next if [true, false, nil].include?(value)

          raise ArgumentError, "t.#{setting} is true or false, got #{value.inspect}; " \
                               "to ask the environment, write t.#{setting} = ENV.key?(\"NAME\")"
        end
      end

      def check_formats
        unless Report::FORMATS.include?(report.to_s)
          raise ArgumentError, "t.report is one of #{Report::FORMATS.join(", ")}"
        end
        if Report::FORMATS.include?(format.to_s)
          raise ArgumentError, "t.format is what is written; for the report, set t.report"
        end

        Format.check_options(Format.named(format), rendering)
      end

      def check_picture
        options = picture_options || {}
        raise ArgumentError, "t.picture_options is a Hash, such as { title: \"Lake\" }, got #{options.inspect}" unless
          options.is_a?(Hash)

        begin
          PictureFormat.check_options(PictureFormat.of_file(picture), options)
        rescue ArgumentError => e
          raise ArgumentError, "t.picture #{picture}: #{e.message}"
        end
      end

      # Of two tasks with one file, each would undo what the other did.
      def check_written
        check_names
        before = written_before
        { "t.output" => output, "t.picture" => picture }.compact.each do |setting, path|
          full = File.expand_path(path)
          if scripts.any? { |script| File.expand_path(script) == full }
            raise ArgumentError, "#{setting} #{path} is one of t.files"
          end
          next before[full] = full_name unless before.key?(full)

          raise ArgumentError, "#{setting} #{path} is written by #{before[full]} already; give each a file of its own"
        end
      end

      # Rake has one name for a task and for a file.
      def check_names
        return unless [name.to_s, full_name].include?(output.to_s)

        raise ArgumentError, "t.output #{output} is the name of the task; write \"./#{output}\", or give the task " \
                             "another name"
      end

      # The names of tasks by the files that they write.
      def written_before
        writing = Rake.application.tasks.select { |task| task.respond_to?(:written_for) }
        writing.to_h(&:written_for)
      end
    end
    private_constant :Checks
  end
end
