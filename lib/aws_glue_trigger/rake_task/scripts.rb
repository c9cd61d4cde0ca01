# frozen_string_literal: true

require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # The scripts of a task, and how they are run.
    # @api private
    module Scripts
      # What makes a pattern of a name.
      PATTERN = /[*?\[{]/
      private_constant :PATTERN

      private

      def needed = prerequisites + scripts

      # A list of rake's is asked anew each time: what comes first may make a script that it takes in.
      def scripts
        Array(files.dup).map(&:to_s).flat_map do |path|
          path.match?(PATTERN) && !File.exist?(path) ? Rake::FileList[path].to_a : path
        end
      end

      # The library itself is loaded when a task runs: a Rakefile that only declares tasks stays quick, and
      # may build the library first.
      def load_pipeline
        require_relative "../../aws_glue_trigger"
        require_relative "../made"
        require_relative "../working_directory"
        paths = scripts
        raise Error, "#{name}: no file matches t.files" if paths.empty?

        refuse_directories(paths)
        AwsGlueTrigger.in_project(Configuration.chosen(config)) do
          pipeline = new_pipeline
          made = Made.during { apart { AwsGlueTrigger.load(*paths, into: pipeline) } }
          made.forgotten(pipeline).each { |line| warn line }
          [pipeline, strict?]
        end
      end

      def refuse_directories(paths)
        directory = paths.find { |path| File.directory?(path) } or return

        raise Error, "#{name}: t.files names the directory #{directory}; " \
                     "write FileList[#{File.join(directory, "*.rb").inspect}]"
      end

      def new_pipeline
        AwsGlueTrigger.pipeline(collect: true, **settings)
      rescue ArgumentError, TypeError => e
        refuse e.message
      end

      # A script may change the directory, from which names of files are seen, and print, where the report or the
      # timetable may be.
      def apart(&)
        stdout = $stdout
        $stdout = $stderr
        WorkingDirectory.kept(&)
      ensure
        $stdout = stdout
      end
    end
    private_constant :Scripts
  end
end
