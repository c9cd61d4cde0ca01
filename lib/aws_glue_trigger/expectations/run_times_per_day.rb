# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(trigger).to run_times_per_day(96)`: so often a day, as a mean over all years in which it runs; with `on`,
    # so often on each of these days.
    class RunTimesPerDay < Expectation
      # @param number [Numeric, Range, Object] a number, or a matcher for one
      # @raise [ArgumentError] for anything else
      def initialize(number)
        super()
        unless number.is_a?(Numeric) || Written.takes?(number)
          raise ArgumentError, "how often is a number or a matcher, as 96, got #{Values.words(number)}"
        end

        @number = number
        @clock = Clock.new
      end

      # @param days [String, nil] days of the week in UTC, such as `"MON-FRI"`, each of which is looked at in this
      #   year, or in the first year in which it runs
      # @return [self]
      # @raise [ScheduleError] for what is no list of days
      def on(days)
        @days = days
        @looked_at = Schedule.parse(Schedule.at("00:00", zone: "UTC", days: days).to_s) if days
        self
      end

      # @param actual [Object] as for {RunAt#matches?}; several are taken together
      # @return [Boolean]
      def matches?(actual)
        decided do
          @schedules = Schedules.of(actual).known!
          @subject = @schedules.words
          @looked_at ? each_day? : mean?
        end
      end

      # @param actual [Object]
      # @return [Boolean]
      # @raise [NotImplementedError] with days
      def does_not_match?(actual)
        if @days
          refuse_negation("run_times_per_day(…).on(…)",
                          "it could mean that it does not on one of the days, or on none; say how often it runs")
        end
        super
      end

      # @return [String]
      def description = "run #{times(@number)} a day#{" on #{@days}" if @days}"

      private

      def mean?
        mean = rounded(@schedules.to_a.sum(&:per_day))
        @reality = @schedules.after("it runs #{times(mean == mean.to_i ? mean.to_i : mean)} a day in the mean")
        Values.match?(@number.is_a?(Numeric) ? rounded(@number) : @number, mean)
      end

      # A mean is a fraction, such as 5/7, which neither has to the end.
      def rounded(number) = number.round(6)

      def each_day?
        window = @clock.days(@schedules.to_a)
        counts = counts(window)
        wrong = counts.reject { |_, count| Values.match?(@number, count) }
        days = "#{wrong.size} of #{counts.size} day#{"s" unless counts.size == 1}"
        @reality = "in #{window.first.year} it does not on #{days}:#{told(wrong)}#{@schedules.list}"
        wrong.empty?
      end

      def times(number) = number == 1 ? "once" : "#{Values.words(number)} times"

      # Runs of two triggers in one minute are two.
      def counts(window)
        runs = @schedules.to_a.map { |schedule| @clock.minutes([schedule], window) }
        @clock.minutes([@looked_at], window).to_h { |day, _| [day, runs.sum { |days| days.fetch(day, []).size }] }
      end

      def told(days)
        Listing.of(days.map { |day, count| ["#{day.strftime("%a %F")}: #{count}"] }, most: 3)
      end
    end
  end
end
