# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(trigger).to run_at("06:00").on("MON-FRI").in_zone("Europe/Berlin")`: on each day that is meant, and with
    # `on` on no other, it runs at that time; it may run at other times, too.
    #
    # What is expected is read as a schedule of the clock's, and held against the runs of a whole year.
    class RunAt < Expectation
      # So many days are told.
      MOST = 3
      private_constant :MOST

      # @param times [Array<String>] each from `"00:00"` to `"23:59"`; all of them are expected
      # @raise [ScheduleError] for what is no time of the day
      # @raise [ArgumentError] without one
      def initialize(*times)
        super()
        raise ArgumentError, "say at what time, as run_at(\"06:00\")" if times.empty?
        raise ArgumentError, "run_at takes times: write on(…), in_zone(…) and within(…)" if times.any?(Hash)

        @times = times
        @clock = Clock.new
        wall_clock
      end

      # @param days [String, nil] days of the week, such as `"MON-FRI"`; unless given, the days on which it runs at all
      # @return [self]
      # @raise [ScheduleError] for what is no list of days
      def on(days)
        @days = days
        wall_clock
        self
      end

      # @param zone [String, nil] a zone of the IANA time zone database, whose clock shows the time; UTC unless given
      # @return [self]
      # @raise [ScheduleError] for an unknown zone, with the nearest
      def in_zone(zone)
        @clock = Clock.new(zone)
        within(@within)
      end

      # @param days [Integer, Range<Date, String>, nil] the days that are looked at: a year, or
      #   `"2026-04-01".."2026-10-24"`. Unless given, this year, or the first year in which it runs
      # @return [self]
      # @raise [ArgumentError] for anything else
      def within(days)
        @within = days
        @clock.look_at(days) if days
        self
      end

      # @param actual [Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline, Proc, Schedule, String, Array] a Symbol
      #   is the name of a trigger in the current pipeline, a String is a schedule; several are taken together
      # @return [Boolean]
      def matches?(actual)
        decided do
          look(actual)
          next false unless runs?

          missing = @wanted.select { |day, times| (times - ran(day)).any? { |minute| !@clock.skips?(day, minute) } }
          surplus = @ran.select { |day, times| times.intersect?(@minutes) && !@wanted.key?(day) }
          @reality = [*failing(missing), *exceeding(surplus)].join("\nand ") + @schedules.list
          missing.empty? && surplus.empty?
        end
      end

      # Passes where it runs at none of the times on none of the days.
      #
      # @param actual [Object] as for {matches?}
      # @return [Boolean]
      def does_not_match?(actual)
        decided do
          look(actual)
          next true unless runs?

          met = @wanted.select { |day, times| times.intersect?(ran(day)) }
          @reality = "#{period}it does on #{days(met)}:#{told(met)}#{@schedules.list}"
          met.empty?
        end
      end

      # @return [String]
      def description
        ["run at #{@times.join(" and ")}", ("on #{@days}" if @days), ("in #{@clock.zone}" if @clock.zone),
         @clock.words].compact.join(" ")
      end

      private

      # The expected times as schedules of a clock without a zone; the core says what is none.
      def wall_clock
        @wall_clock = @times.map { |time| Schedule.parse(Schedule.at(time, zone: "UTC", days: @days).to_s) }
        @minutes = @times.map { |time| (time[0, 2].to_i * 60) + time[3, 2].to_i }
      end

      def look(actual)
        @schedules = Schedules.of(actual).known!
        @subject = @schedules.words
        @window = @clock.days(@schedules.to_a)
        @ran = @clock.minutes(@schedules.to_a, @window)
        @wanted = wanted
        raise Undecided.new(@subject, "the clock leaves that time out #{@clock.words || "then"}") if nothing_shown?
      end

      # Whether the clock leaves out all that is expected: that it runs then would be as true as that it does not.
      def nothing_shown?
        @wanted.any? && @wanted.all? do |day, times|
          times.all? { |minute| !ran(day).include?(minute) && @clock.skips?(day, minute) }
        end
      end

      # Whether it runs on any of the days; otherwise it is said that it does not.
      def runs?
        @reality = @schedules.after("#{period}it never runs")
        @ran.any?
      end

      # The times by the days on which they are expected.
      def wanted
        return @ran.transform_values { @minutes } unless @days

        days = Clock.new.minutes(@wall_clock, @window)
        raise Undecided.new(@subject, "no day #{@clock.words} is one of #{@days}") if days.empty?

        days
      end

      def ran(day) = @ran.fetch(day, [])

      def failing(missing)
        "#{period}it does not on #{missing.size} of #{days(@wanted)}:#{told(missing)}" if missing.any?
      end

      def exceeding(surplus)
        "#{period}it does on #{days(surplus)} besides:#{told(surplus)}" if surplus.any?
      end

      # The days that were looked at, where nobody said which.
      def period = ("in #{@window.first.year} " unless @clock.words)

      def days(days) = "#{days.size} day#{"s" unless days.size == 1}"

      def told(days)
        Listing.of(days.keys.map { |day| ["#{day.strftime("%a %F")}: #{times(ran(day))}"] }, most: MOST)
      end

      def times(minutes)
        return "it does not run" if minutes.empty?

        clock = minutes.map { |minute| format("%02d:%02d", *minute.divmod(60)) }
        return "it runs at #{clock.join(", ")}" if clock.size <= 4

        "it runs #{clock.size} times, from #{clock.first} to #{clock.last}"
      end
    end
  end
end
