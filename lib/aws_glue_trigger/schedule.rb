# frozen_string_literal: true

module AwsGlueTrigger
  # A schedule in Glue's dialect: what it means, and when it runs. Immutable.
  #
  # A time may be any Time, or what has a time of the day and a `to_time`: a DateTime, Rails'
  # TimeWithZone. What comes back is a Time in UTC. Runs are known from 1970 to the end of 2199; before and after,
  # there are none.
  #
  # Two schedules are equal if their canonical texts are: `FRI` and `6` mean the same day and are not equal.
  #
  # @example
  #   schedule = AwsGlueTrigger::Schedule.parse("cron(0/15 8-17 ? * MON-FRI *)")
  #   schedule.describe # => "every 15 minutes from 08:00 to 17:45 UTC, Monday to Friday"
  #   schedule.next_after(Time.utc(2026, 11, 20, 17, 45)) # => 2026-11-23 08:00:00 UTC
  class Schedule
    # How many runs {#occurrences} computes at once, at first and later.
    BATCHES = (8..1024)
    private_constant :BATCHES

    class << self
      # A cron that is read in the local time of a zone, as the cron in UTC that Glue takes.
      #
      # Where the zone has daylight saving and it makes a difference, one cron cannot say it all: the caller
      # chooses what to give up, and the notes of the result say what that was.
      #
      # - `:standard`, `:daylight`: one expression, right in that season; in the other, runs come
      #   later or earlier on the clock.
      # - `:split`: an expression in each season, in whole months.
      #
      # @param schedule [String, Schedule] a cron
      # @param zone [String] a name of the IANA time zone database, such as `"Europe/Berlin"`
      # @param dst [Symbol, String, nil] `:standard`, `:daylight` or `:split`
      # @param year [Integer, nil] the year whose rules of the zone hold, 1973 to 2099; this year unless given. A cron
      #   that does not run in that year takes the first of its own years after it
      # @return [ZonedSchedule] a String, for `schedule:`
      # @return [ZonedSchedules] an Array of them, where one expression cannot say it: for `:split`, and
      #   where the minutes of a zone part those of the cron (`0/15 8-17` in Kolkata)
      # @raise [ScheduleError] without a choice where one is needed, with what either gives; for an unknown
      #   zone, with the nearest; for what cannot be moved over midnight, with the reason
      # @raise [TypeError] for arguments of the wrong kind
      # @example
      #   AwsGlueTrigger::Schedule.in_zone("cron(30 6 ? * MON-FRI *)", "Asia/Tokyo")
      #   # => "cron(30 21 ? * SUN-THU *)"
      def in_zone(schedule, zone, dst: nil, year: nil)
        ZonedSchedules.of(*write_cron(schedule, zone, dst, year))
      end

      # A time of the day in a zone; see {GlueTriggerAttributes.schedule_at}.
      #
      # @param (see GlueTriggerAttributes.schedule_at)
      # @return (see GlueTriggerAttributes.schedule_at)
      # @raise (see GlueTriggerAttributes.schedule_at)
      def at(time, zone:, days: nil, dst: nil, year: nil)
        ZonedSchedules.of(*write_time(time, days, zone, dst, year))
      end
    end

    private_class_method :write_cron, :write_time

    # @!method self.parse(text)
    #   Reads a schedule.
    #   @param text [String] `cron(…)` or `rate(…)`
    #   @return [Schedule] warnings are in its {#diagnostics}
    #   @raise [ScheduleError] with every fault of the text
    #   @raise [TypeError] for anything but text
    #   @example
    #     AwsGlueTrigger::Schedule.parse("cron(0  02 ? * fri *)").to_s # => "cron(0 2 ? * FRI *)"
    # @!method to_s
    #   @return [String] the canonical text: one space between the fields, names in upper case, numbers without
    #     leading zeros
    # @!method describe
    #   @return [String] what it means, in plain English and in UTC
    # @!method per_day
    #   @return [Float] the mean number of runs a day, over all years in which it runs
    #   @example
    #     AwsGlueTrigger::Schedule.parse("cron(0/15 * * * ? *)").per_day # => 96.0
    # @!method never_fires?
    #   @return [Boolean] whether no day of any year matches, as with 31 February
    #   @example
    #     AwsGlueTrigger::Schedule.parse("cron(0 6 31 2 ? *)").never_fires? # => true
    # @!method cron?
    #   @return [Boolean]
    # @!method rate?
    #   @return [Boolean] whether it is a rate, which Glue does not take; see {#lower}
    # @!method diagnostics
    #   @return [Array<Diagnostic>] the warnings about its text, and what {#lower} makes of a rate: a note, or an
    #     error where it has no equal cron, which can be told and counted and not run; frozen
    # @!method next_after(time)
    #   A rate is told as its equal cron runs, see {#lower}; one without has no runs that could be named.
    #   @param time [Time]
    #   @return [Time, nil] the first run after the time, which is not one itself; nil where there is none
    #   @raise [TypeError] for what is no time
    # @!method first(n, after: Time.now)
    #   @param n [Integer] how many runs are wanted, at most
    #   @param after [Time]
    #   @return [Array<Time>] the next runs after the time, as {#next_after} would find them
    #   @raise [TypeError] for what is no number or no time
    #   @raise [ArgumentError] for a negative number
    #   @example
    #     weekly = AwsGlueTrigger::Schedule.parse("cron(0 6 ? * MON *)")
    #     weekly.first(2, after: Time.utc(2026, 11, 22)) # => [2026-11-23 06:00:00 UTC, 2026-11-30 06:00:00 UTC]
    # @!method between(from, to)
    #   The runs from one time, itself included, to another, itself excluded: so the runs of one week and
    #   those of the next are the runs of both. A schedule of every minute has half a million a year; {#occurrences}
    #   gives them one by one.
    #   @param from [Time]
    #   @param to [Time]
    #   @return [Array<Time>]
    #   @raise [TypeError] for what is no time
    #   @example
    #     hourly = AwsGlueTrigger::Schedule.parse("cron(0 * * * ? *)")
    #     hourly.between(Time.utc(2026, 11, 22), Time.utc(2026, 11, 23)).size # => 24
    # @!method lower
    #   The schedule that Glue takes in place of this one. A cron begins anew with every hour, day and
    #   week: so there is one for minutes that divide the hour, hours that divide the day, one day, and seven days.
    #   @return [Schedule] a cron: itself, or the one that runs as often as a rate does
    #   @raise [ScheduleError] for a rate without an equal cron, with the nearest that there are
    #   @example
    #     AwsGlueTrigger::Schedule.parse("rate(15 minutes)").lower.to_s # => "cron(0/15 * * * ? *)"
    # @!method ==(other)
    #   @param other [Object]
    #   @return [Boolean] whether it is a schedule with the same canonical text
    # @!method eql?(other)
    #   @param other [Object]
    #   @return [Boolean] the same as {#==}
    # @!method hash
    #   @return [Integer]

    # The runs after a time one by one, computed as they are asked for.
    #
    # @param after [Time]
    # @yieldparam run [Time]
    # @return [self, Enumerator]
    # @example
    #   schedule = AwsGlueTrigger::Schedule.parse("cron(0 2 ? * FRI *)")
    #   schedule.occurrences(after: Time.utc(2026)).lazy.select { |run| run.day == 13 }.first
    #   # => 2026-02-13 02:00:00 UTC
    def occurrences(after: Time.now, &block)
      # What is no time is told here, and not where the first run is asked for.
      first(0, after: after)
      return enum_for(:occurrences, after: after) unless block

      size = BATCHES.min
      until (batch = first(size, after: after)).empty?
        batch.each(&block)
        after = batch.last
        size = [size * 2, BATCHES.max].min
      end
      self
    end

    # The next runs beside the clock of a zone.
    #
    # @param count [Integer] how many, at most
    # @param zone [String] a name of the IANA time zone database
    # @param after [Time]
    # @return [Array<LocalRun>] see {LocalRun.of}
    # @raise (see LocalRun.of)
    # @example
    #   schedule = AwsGlueTrigger::Schedule.parse("cron(30 4 * * ? *)")
    #   run = schedule.local_runs(1, zone: "Europe/Berlin", after: Time.utc(2026, 3, 28, 12)).first
    #   run.to_s # => "2026-03-29 06:30 CEST"
    def local_runs(count, zone:, after: Time.now) = LocalRun.of(first(count, after: after), zone: zone)

    # @return [self] a schedule never changes
    def dup = self

    # @param freeze [Boolean, nil] a schedule stays frozen
    # @return [self] a schedule never changes
    # @raise [ArgumentError] for `freeze: false`
    def clone(freeze: true) = freeze == false ? raise(ArgumentError, "a schedule stays frozen") : self

    # @return [String]
    def inspect = "#<#{self.class} #{self}: #{describe}>"
  end
end
