# frozen_string_literal: true

require "pathname"
require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # The files that a task writes: the document, and in which format, and the picture.
    # @api private
    module Document
      private

      # What is asked for, of the options that a format may have.
      def rendering
        asked = { provider: provider, annotate: annotate, parameters: parameters }.select { |_, value| value }
        asked.merge(pretty: pretty)
      end

      def define_output
        document = file output.to_s => needed do
          work do
            make_directory_of(output)
            load_valid.write(output, format: format, **rendering)
          end
        end
        # Run each time; its own time stamp, which others ask for, is that of the file.
        document.define_singleton_method(:needed?) { true }
        writes(document, output, full_name)
      end

      def define_check
        desc "Check that #{output} is up to date"
        task check: needed do
          work do
            require_relative "../atomic_file"
            next unless AtomicFile.new(output).changed?(load_valid.render(format, **rendering))

            state = File.exist?(output) ? "is not up to date" : "does not exist"
            raise Error, "#{output} #{state}; run rake #{full_name}"
          end
        end
      end

      # A pipeline with faults is drawn, too: they are seen there.
      def define_graph
        desc "Draw #{picture}"
        graph = task graph: needed do
          work do
            make_directory_of(picture)
            pipeline, strict = load_pipeline
            pipeline.draw(picture, **picture_options.to_h)
            tell(pipeline, pipeline.diagnostics, strict)
          end
        end
        writes(graph, picture, graph.name)
      end

      # For the checks of the tasks that come after.
      def writes(task, path, by)
        written = [File.expand_path(path), by]
        task.define_singleton_method(:written_for) { written }
      end

      # Not a task of its own, which would say so on stdout, where the report may be.
      def make_directory_of(path)
        directory = Pathname(path).dirname
        mkdir_p directory.to_s, verbose: false
      rescue SystemCallError => e
        require_relative "../../aws_glue_trigger"
        file = directory.ascend.find(&:file?)
        reason = file ? "#{file} is a file" : e.class.new.message
        raise WriteError, "cannot make the directory #{directory}: #{reason}", cause: nil
      end
    end
    private_constant :Document
  end
end
