# frozen_string_literal: true

module AwsGlueTrigger
  # A run as the people of a time zone see it. Immutable.
  #
  # @example
  #   runs = [Time.utc(2026, 3, 28, 4, 30), Time.utc(2026, 3, 29, 4, 30)]
  #   puts AwsGlueTrigger::LocalRun.of(runs, zone: "Europe/Berlin")
  #   # >> 2026-03-28 05:30 CET
  #   # >> 2026-03-29 06:30 CEST, one hour later on the clock than before: 06:30 was 05:30
  class LocalRun
    # @!method self.of(times, zone:)
    #   Puts the clock of a zone beside times. A drift is told where the offset of a time is not that of
    #   the time before it, so they should be in order.
    #   @param times [Array<Time>, Enumerable<Time>] any list that ends
    #   @param zone [String] a name of the IANA time zone database
    #   @return [Array<LocalRun>]
    #   @raise [ScheduleError] for an unknown zone, with the nearest
    #   @raise [TypeError] for what is no list of times
    #   @raise [RangeError] for a time more than a quarter of a million years away
    # @!method utc
    #   @return [Time] the instant, in UTC
    # @!method local
    #   @return [Time] the same instant, at the offset of the zone
    # @!method abbreviation
    #   @return [String] what the offset is called: `"CEST"`, or itself where it has no name, as `"+1030"`
    # @!method drift
    #   @return [String, nil] at the first run after the clocks changed: how the time of the runs has moved
    # @!method drift_minutes
    #   @return [Integer, nil] by how many minutes runs come later on the clock from here on; negative
    #     where they come earlier
    # @!method comes_twice?
    #   @return [Boolean] whether the clocks show this time twice, so that only the offset tells which it is
    # @!method known?
    #   The database of time zones ends with 2099: in a zone whose clocks change, {#local} is from 2100 on as
    #   they stood at the end of that year, which nobody knows.
    #   @return [Boolean] whether the clocks of the zone are known at that time

    # @return [Hash{Symbol => Object}]
    def to_h
      { utc: utc, local: local, abbreviation: abbreviation, drift: drift, drift_minutes: drift_minutes,
        comes_twice: comes_twice?, known: known? }
    end

    # For pattern matching.
    # @param keys [Array<Symbol>, nil]
    # @return [Hash{Symbol => Object}]
    def deconstruct_keys(keys) = keys ? to_h.slice(*keys) : to_h

    # @param other [Object]
    # @return [Boolean] whether it is the same instant in a zone with the same clock
    def ==(other) = other.is_a?(LocalRun) && to_h == other.to_h && local.utc_offset == other.local.utc_offset
    alias eql? ==

    # @return [Integer]
    def hash = [to_h, local.utc_offset].hash

    # @return [String] the local time, and what is to be known about it
    def to_s
      time = "#{local.strftime("%Y-%m-%d %H:%M")} #{abbreviation}"
      unknown = "as the clocks stood at the end of 2099: those from 2100 on are not known" unless known?
      [time, ("which comes twice" if comes_twice?), drift, unknown].compact.join(", ")
    end

    # @return [String]
    def inspect = "#<#{self.class} #{self}>"
  end
end
