# frozen_string_literal: true

require "date"

module AwsGlueTrigger
  module Expectations
    # The clock by which runs are told, and the days that are looked at.
    # @api private
    class Clock
      # In seconds.
      DAY = 24 * 60 * 60
      private_constant :DAY

      # @return [String, nil] a zone; UTC without one
      attr_reader :zone

      # @return [String, nil] the days that are looked at, where they were given
      attr_reader :words

      # @param zone [String, nil] a name of the IANA time zone database
      # @raise [ScheduleError] for an unknown zone, with the nearest
      def initialize(zone = nil)
        @zone = zone
        local([])
      end

      # @param days [Integer, Range<Date, String>] a year, or days in ISO 8601
      # @return [self]
      # @raise [ArgumentError] for anything else
      def look_at(days)
        @given = days.is_a?(Integer) ? year(days) : range(days)
        @words = days.is_a?(Integer) ? "in #{days}" : "from #{@given.first} to #{@given.last}"
        self
      end

      # Those that were given, or this year, or where nothing runs in it the first in which something does.
      # @param schedules [Array<Schedule>]
      # @return [Range<Date>]
      def days(schedules)
        return @given if @given

        now = Time.now.utc.year
        first = schedules.filter_map { |schedule| schedule.next_after(Time.utc(now) - 1) }.min
        year([now, *(first && local([first]).first.year)].max)
      end

      # @param schedules [Array<Schedule>]
      # @param days [Range<Date>]
      # @return [Hash{Date => Array<Integer>}] the minutes of the day at which something runs, in order; no day without
      def minutes(schedules, days)
        by_day = runs(schedules, days).group_by { |run| [run.year, run.yday] }
        seen = by_day.transform_keys { |day| Date.ordinal(*day) }.select { |day, _| days.cover?(day) }
        times = seen.sort.to_h
        times.transform_values { |runs| runs.map { |run| (run.hour * 60) + run.min }.uniq.sort }
      end

      # @param day [Date]
      # @param minute [Integer] of the day
      # @return [Boolean] whether this clock leaves it out on that day, since it is put forward
      def skips?(day, minute)
        shown = Time.utc(day.year, day.month, day.day) + (minute * 60)
        offsets = local([shown - DAY, shown + DAY]).map(&:utc_offset).uniq
        offsets.size > 1 && offsets.none? { |offset| same?(local([shown - offset]).first, shown) }
      end

      private

      def same?(local, shown) = local.day == shown.day && local.hour == shown.hour && local.min == shown.min

      # The runs of these days and of one more at both ends: no clock is further from UTC.
      def runs(schedules, days)
        from, to = [days.first - 1, days.last + 2].map { |day| Time.utc(day.year, day.month, day.day) }
        schedules.uniq.flat_map { |schedule| local(schedule.between(from, to)) }
      end

      def local(times)
        return times unless zone

        LocalRun.of(times, zone: zone).map(&:local)
      end

      def year(number) = Date.new(number, 1, 1)..Date.new(number, 12, 31)

      def range(days)
        raise TypeError unless days.is_a?(Range)

        first, last = [days.begin, days.end].map { |day| day.is_a?(String) ? Date.iso8601(day) : day.to_date }
        last -= 1 if days.exclude_end?
        raise ArgumentError if last < first

        first..last
      rescue TypeError, ArgumentError, NoMethodError
        raise ArgumentError, "expected a year, or days as \"2026-04-01\"..\"2026-10-24\", got #{days.inspect}",
              cause: nil
      end
    end
  end
end
