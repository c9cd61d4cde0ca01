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
      def initialize(error)
        @error = error
      end

      # @return [String]
      def to_s
        [headline, *frames.drop(1).map { |frame| "  from #{frame}" }].join("\n")
      end

      private

      def headline
        case @error
        when SyntaxError then @error.message.sub(/\A#{Regexp.escape(Dir.pwd)}\//, "")
        when SystemExit then "#{place}the script called exit; it must run to its end"
        when ValidationError then "#{place}#{@error.message}"
        else "#{place}#{@error.message} (#{@error.class})"
        end
      end

      def place = frames.empty? ? "" : "#{frames.first}: "

      def frames
        @frames ||= (@error.backtrace_locations || [])
                    .reject { |location| ours?(location) }
                    .map { |location| "#{relative(location.absolute_path || location.path)}:#{location.lineno}" }
                    .uniq.first(FRAMES)
      end

      def ours?(location)
        path = location.absolute_path || location.path.to_s
        path.start_with?(OURS, "<internal") || File.basename(path) == "glue-trigger"
      end

      def relative(path) = path.delete_prefix("#{Dir.pwd}/")
    end
  end
end
