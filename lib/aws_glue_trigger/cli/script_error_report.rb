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
      # @param scripts [Array<String>] the scripts that were run; what called them is not shown
      def initialize(error, scripts)
        @error = error
        @scripts = scripts.map { |script| File.realpath(script) }
      end

      # @return [String]
      def to_s
        [headline, *frames.drop(1).map { |frame| "  from #{frame}" }].join("\n")
      end

      private

      def headline
        case @error
        when SyntaxError then @error.message.sub(%r{\A#{Regexp.escape(Dir.pwd)}/}, "")
        when SystemExit then "#{place}the script called exit; it must run to its end"
        when ValidationError then "#{place}#{@error.message}"
        else "#{place}#{@error.message} (#{@error.class})"
        end
      end

      def place = frames.empty? ? "" : "#{frames.first}: "

      # From the line that raised out to the script's own top level.
      def frames
        @frames ||= begin
          all = (@error.backtrace_locations || []).map { |location| [path_of(location), location.lineno] }
          outermost = all.rindex { |path, _| @scripts.include?(path) } || -1
          all[0..outermost].reject { |path, _| path.start_with?(OURS, "<internal") }
                           .map { |path, line| "#{relative(path)}:#{line}" }.uniq.first(FRAMES)
        end
      end

      def path_of(location) = location.absolute_path || location.path.to_s

      def relative(path) = path.delete_prefix("#{Dir.pwd}/")
    end
  end
end
