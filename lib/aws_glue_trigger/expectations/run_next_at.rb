# frozen_string_literal: true

require "time"

module AwsGlueTrigger
  module Expectations
    # `expect(trigger).to run_next_at("2026-11-23T02:00:00Z").after("2026-11-20T17:45:00Z")`: that is the next run.
    class RunNextAt < Expectation
      # A time of which all but the day may be left out.
      PARTS = /\A(?<day>\d{4}-\d\d-\d\d)
               (?:T(?<minute>\d\d:\d\d)(?<second>:\d\d(?:\.\d+)?)?(?<offset>Z|[+-]\d\d:\d\d)?)?\z/x
      private_constant :PARTS

      # @param time [Time, DateTime, String, Object] text is a time in ISO 8601, in UTC without an offset; or a matcher
      #   for a Time in UTC
      # @raise [ArgumentError] for what is no such time
      def initialize(time)
        super()
        @time = Written.takes?(time) && !time.respond_to?(:to_time) ? time : instant(time)
      end

      # @param time [Time, DateTime, String, nil] the run is after it, and not at it; now unless given
      # @return [self]
      # @raise [ArgumentError] for what is no time
      def after(time)
        @after = time && instant(time)
        self
      end

      # @param actual [Object] as for {RunAt#matches?}
      # @return [Boolean]
      def matches?(actual)
        decided do
          following(actual)
          !@next.nil? && Values.match?(@time, @next)
        end
      end

      # @return [String]
      def description = "run next at #{words(@time)}#{" after #{words(@after)}" if @after}"

      private

      def following(actual)
        schedules = Schedules.of(actual).known!
        @subject = schedules.words
        after = @after || Time.now
        @next = schedules.to_a.filter_map { |schedule| schedule.next_after(after) }.min
        @reality = schedules.after(@next ? "it runs next at #{words(@next)}" : "it never runs")
      end

      def instant(time)
        return time if time.is_a?(Time)
        return Time.iso8601(whole(time)) if time.is_a?(String)
        raise ArgumentError unless time.respond_to?(:to_time) && time.respond_to?(:hour)

        time.to_time
      rescue ArgumentError
        raise ArgumentError, "expected a time such as \"2026-11-23T02:00:00Z\", got #{time.inspect}"
      end

      # What may be left out is as for `--from` of the command line: no machine's zone is asked.
      def whole(text)
        PARTS.match(text)&.then do |parts|
          "#{parts[:day]}T#{parts[:minute] || "00:00"}#{parts[:second] || ":00"}#{parts[:offset] || "Z"}"
        end || text
      end

      def words(time)
        time.is_a?(Time) ? time.getutc.strftime("%a %F %H:%M#{":%S" unless time.sec.zero?} UTC") : Values.words(time)
      end
    end
  end
end
