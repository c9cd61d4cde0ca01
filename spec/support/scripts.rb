# frozen_string_literal: true

require "fileutils"
require "open3"
require "rbconfig"
require "stringio"

module Support
  # Scripts in a directory of their own, and the command line run on them.
  module Scripts
    ROOT = File.expand_path("../..", __dir__)

    # What a command said and how it ended.
    Outcome = Struct.new(:status, :out, :err)

    # Runs the block in an empty directory with these files in it.
    def in_directory(files = {})
      Dir.mktmpdir do |directory|
        Dir.chdir(File.realpath(directory)) do
          files.each do |name, content|
            FileUtils.mkdir_p(File.dirname(name))
            File.write(name, content)
          end
          yield Dir.pwd
        end
      end
    end

    # Runs the command line in this process.
    def glue_trigger(*arguments)
      require "aws_glue_trigger/cli"
      out = StringIO.new
      err = StringIO.new
      status = AwsGlueTrigger::CLI.start(arguments, out: out, err: err)
      Outcome.new(status, out.string, err.string)
    end

    # Runs Ruby in a process of its own with the library of this checkout.
    def ruby(*arguments, env: {}, input: "")
      command = [RbConfig.ruby, "-I", File.join(ROOT, "lib"), *arguments]
      out, err, status = Open3.capture3(env, *command, stdin_data: input)
      # As a shell tells it where a signal ended the process.
      Outcome.new(status.exitstatus || (128 + status.termsig), out, err)
    end
  end
end
