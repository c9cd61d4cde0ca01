# frozen_string_literal: true

require_relative "../printable"

module AwsGlueTrigger
  module CLI
    # A line on a terminal that says how far a run is, and is gone at its end.
    class Progress
      # Seconds between two lines: more often would cost more than the scripts.
      PAUSE = 0.05
      # Of a terminal that does not say how wide it is.
      COLUMNS = 80
      ERASE = "\r\e[K"
      private_constant :PAUSE, :COLUMNS, :ERASE

      # @param paths [Array<String>]
      # @param terminal [IO]
      def initialize(paths, terminal)
        @paths = paths
        @terminal = terminal
        @drawn = -PAUSE
      end

      # Tells each path before the block has it.
      #
      # @yieldparam path [String]
      # @return [void]
      def each
        @paths.each.with_index(1) do |path, number|
          draw("#{number}/#{@paths.size} #{File.basename(path)}") if late?
          yield path
        end
      ensure
        tell(ERASE) if @drawn.positive?
      end

      private

      def late? = now - @drawn >= PAUSE

      def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

      # The cursor stays at the beginning: what a script prints is written over the line, and not behind it.
      def draw(text)
        @drawn = now
        tell("#{ERASE}#{Printable.line(text)[0, columns - 1]}\r")
      end

      def columns
        require "io/console"
        columns = @terminal.winsize.last if @terminal.respond_to?(:winsize)
        columns.to_i.positive? ? columns : COLUMNS
      rescue SystemCallError, LoadError
        COLUMNS
      end

      def tell(text)
        @terminal.write(text)
        @terminal.flush
      rescue SystemCallError, IOError
        nil
      end
    end
  end
end
