# frozen_string_literal: true

require "time"

module AwsGlueTrigger
  module Expectations
    # `expect(trigger).to run_next_at("2026-11-23T02:00:00Z").after("2026-11-20T17:45:00Z")`: that is the next run.
    class RunNextAt < Expectation
      # @param time [Time, DateTime, String, Object] text is a time in ISO 8601 with its offset; or a matcher for a Time
      #   in UTC
      # @raise [ArgumentError] for text that is no such time
      def initialize(time)
        super()
        @time = instant(time)
      end

      # @param time [Time, DateTime, String, nil] the run is after it, and not at it; now unless given
      # @return [self]
      # @raise [ArgumentError] for text that is no time
      def after(time)
        @after = instant(time)
        self
      end

      # @param actual [Object] as for {RunAt#matches?}
      # @return [Boolean]
      def matches?(actual)
        following(actual)
        return false if @schedules.unknown?

        !@next.nil? && Values.match?(@time, @next)
      end

      # @param actual [Object] as for {RunAt#matches?}
      # @return [Boolean]
      def does_not_match?(actual) = !matches?(actual) && !@schedules.unknown?

      # @return [String]
      def description = "run next at #{words(@time)}#{" after #{words(@after)}" if @after}"

      private

      def following(actual)
        @schedules = Schedules.of(actual)
        @subject = @schedules.words
        after = @after || Time.now
        @next = @schedules.to_a.filter_map { |schedule| schedule.next_after(after) }.min
        @reality = @schedules.after(reality)
      end

      def reality
        return "when it runs is not known" if @schedules.unknown?

        @next ? "it runs next at #{words(@next)}" : "it never runs"
      end

      def instant(time)
        case time
        when String then Time.iso8601(time)
        when Time, nil then time
        else time.respond_to?(:to_time) && time.respond_to?(:hour) ? time.to_time : time
        end
      rescue ArgumentError
        raise ArgumentError, "expected a time such as \"2026-11-23T02:00:00Z\", got #{time.inspect}"
      end

      def words(time)
        time.is_a?(Time) ? time.getutc.strftime("%a %F %H:%M#{":%S" unless time.sec.zero?} UTC") : Values.words(time)
      end
    end
  end
end
