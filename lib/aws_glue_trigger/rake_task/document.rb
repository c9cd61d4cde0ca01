# frozen_string_literal: true

require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # The file that a task writes, and in which format.
    # @api private
    module Document
      private

      def check_formats
        unless Report::FORMATS.include?(report.to_s)
          raise ArgumentError, "t.report is one of #{Report::FORMATS.join(", ")}"
        end
        if Report::FORMATS.include?(format.to_s)
          raise ArgumentError, "t.format is what is written; for the report, set t.report"
        end

        Format.check_options(Format.named(format), rendering)
        check_picture if picture
      rescue ArgumentError => e
        raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: #{e.message}"
      end

      def check_picture
        PictureFormat.check_options(PictureFormat.of_file(picture), picture_options.to_h)
      rescue ArgumentError => e
        raise ArgumentError, "t.picture #{picture}: #{e.message}"
      end

      # Of two tasks with one file, each would undo what the other did.
      def check_output
        path = File.expand_path(output)
        if scripts.any? { |script| File.expand_path(script) == path }
          raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: t.output #{output} is one of t.files"
        end

        documents = Rake.application.tasks.select { |task| task.respond_to?(:document_of) }
        other = documents.find { |document| File.expand_path(document.name) == path } or return

        raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: t.output #{output} is written by " \
                             "#{other.document_of} already; give each a file of its own"
      end

      # What is asked for, of the options that a format may have.
      def rendering
        asked = { provider: provider, annotate: annotate, parameters: parameters }.select { |_, value| value }
        asked.merge(pretty: pretty)
      end

      def define_output
        document = file output.to_s => needed do
          # Not a task of its own, which would say so on stdout, where the report may be.
          mkdir_p File.dirname(output), verbose: false
          load_valid.write(output, format: format, **rendering)
        end
        full_name = Rake.application.current_scope.path_with_task_name(name)
        # Run each time; its own time stamp, which others ask for, is that of the file.
        document.define_singleton_method(:needed?) { true }
        document.define_singleton_method(:document_of) { full_name }
      end

      def define_check
        desc "Check that #{output} is up to date"
        task check: needed do
          require_relative "../atomic_file"
          next unless AtomicFile.new(output).changed?(load_valid.render(format, **rendering))

          state = File.exist?(output) ? "is not up to date" : "does not exist"
          raise Error, "#{output} #{state}; run rake #{Rake::Task[output.to_s].document_of}"
        end
      end
    end
    private_constant :Document
  end
end
