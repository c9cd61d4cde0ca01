# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    # What the commands that write a document have in common: `-o PATH`.
    module Output
      private

      def output_option(parser)
        parser.on("-o", "--output PATH", "Write to a file instead of stdout.") { |path| @output = path }
      end

      # What is stdout by another name. It is not opened by that name: scripts run with their stdout joined to stderr
      # (see {PipelineCommand}), and a file that stdout was redirected to is written on, not replaced.
      NAMES_OF_STDOUT = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].freeze
      private_constant :NAMES_OF_STDOUT

      def settle_output(files)
        @output = nil if NAMES_OF_STDOUT.include?(@output)
        raise UsageError, "-o needs a PATH, this one is empty" if @output && @output.empty?

        refuse_to_overwrite(files)
      end

      def refuse_to_overwrite(files)
        return unless @output && File.exist?(@output)

        script = files.find { |file| File.exist?(file) && File.identical?(file, @output) }
        raise UsageError, "-o #{text(@output)} would overwrite the script #{text(script)}" if script
      end

      # The document to the file, or to stdout.
      def put(document)
        if @output
          require_relative "../atomic_file"
          return write_output { AtomicFile.new(@output).write(document) }
        end
        out.write(document)
        FINE
      end

      # Tells what became of the file; the block writes it, and answers whether it changed.
      def write_output(summary = nil)
        state = yield ? "written" : "unchanged"
        tell_of_output(["#{Printable.line(@output)}: #{state}", summary].compact.join(", "))
        FINE
      rescue WriteError => e
        raise UsageError, text(e.message)
      end

      def tell_of_output(text) = CLI.say(err, text)
    end
  end
end
