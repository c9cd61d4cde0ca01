# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    # A script that raised, told with the script's own lines.
    class ScriptErrorReport
      # The most lines of the script's own call stack that help.
      FRAMES = 5
      # The files of this gem, whose lines are no news to the author of a script.
      OURS = File.expand_path("../..", __dir__)

      # @param error [Exception]
      # @param scripts [Array<String>] the real paths of the scripts that were run; what called them is
      #   not shown
      # @param directory [String] to which file names are relative
      def initialize(error, scripts, directory)
        @error = error
        @scripts = scripts
        @directory = directory
      end

      # @return [String]
      def to_s
        [headline, *frames.drop(1).map { |frame| "  from #{frame}" }].map { |line| text(line) }.join("\n")
      end

      private

      def headline
        case @error
        when SyntaxError then message.gsub(/^(.+?)(?=:\d+: )/) { |path| relative(path) }
        when ScriptExit, ValidationError then "#{place}#{message}"
        else with_class
        end
      end

      # The class stands on the first line: Ruby draws snippets under a message.
      def with_class
        first, *rest = message.split("\n")
        ["#{place}#{first} (#{@error.class})", *rest, *hint].join("\n")
      end

      # The words of patterns are there for who asks for them.
      def hint
        return unless @error.is_a?(NameError) && Patterns.private_instance_methods(false).include?(@error.name)

        "  help: write require \"aws_glue_trigger/patterns\" above it"
      end

      # A message is the author's code, too.
      def message
        text(@error.message.to_s)
      rescue StandardError
        "the error has no message"
      end

      def place = frames.empty? ? "" : "#{frames.first}: "

      # From the line that raised out to the script's own top level.
      def frames
        @frames ||= begin
          all = locations
          outermost = all.rindex { |path, _| @scripts.include?(path) } || -1
          all[0..outermost].reject { |path, _| path.start_with?(OURS, "<internal") }
                           .map { |path, line| "#{relative(path)}:#{line}" }.uniq.first(FRAMES)
        end
      end

      # An error that was made anew from another has the other's backtrace as text only.
      def locations
        found = @error.backtrace_locations
        return found.map { |frame| [frame.absolute_path || frame.path.to_s, frame.lineno] } if found

        (@error.backtrace || []).filter_map { |frame| frame.match(/\A(.+?):(\d+)/)&.captures }
      end

      # As reports have it: a file below the directory, or beside it, as seen from there.
      def relative(path)
        require "pathname"
        seen = Pathname(text(path)).relative_path_from(Pathname(text(@directory))).to_s
        seen.start_with?("../../") ? text(path) : seen
      rescue ArgumentError
        # One of the two is not absolute: `(eval)`.
        text(path)
      end

      # Names of files are in the locale's encoding, messages in any.
      def text(bytes) = Printable.text(bytes)
    end
  end
end
