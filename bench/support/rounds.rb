# frozen_string_literal: true

module Bench
  # Several ways to do a thing, measured in turns, so that the machine's noise falls on all of them alike.
  class Rounds
    # Of one way: all its times in seconds, in the order of the rounds.
    Times = Struct.new(:seconds) do
      def best = seconds.min
      def median = seconds.sort[seconds.size / 2]
      def worst = seconds.max
    end

    # @return [Hash{String => Times}]
    attr_reader :times

    # @param count [Integer] how many rounds
    # @param ways [Hash{String => Proc}] what is measured, by name
    def initialize(count, ways)
      @times = ways.transform_values { Times.new([]) }
      count.times do
        ways.each { |name, way| @times[name].seconds << seconds(&way) }
      end
    end

    # @param name [String]
    # @return [Float] the best time in seconds
    def best(name) = times.fetch(name).best

    # Prints a line for each way: best, median and worst in milliseconds, and the best as a ratio to the best of
    # another.
    #
    # @param unit [String] the name of the way that the others are compared with
    # @return [void]
    def print(unit)
      puts format("  %-32s %8s %8s %8s  %s", "milliseconds", "best", "median", "worst", "ratio of the best")
      times.each do |name, of|
        puts format("  %-32<name>s %8.1<best>f %8.1<median>f %8.1<worst>f  %<ratio>.2f",
                    name: name, best: of.best * 1000, median: of.median * 1000, worst: of.worst * 1000,
                    ratio: of.best / best(unit))
      end
    end

    private

    # What a way leaves behind is collected before the next begins, outside of the time.
    def seconds
      GC.start
      started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      yield
      Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    end
  end
end
