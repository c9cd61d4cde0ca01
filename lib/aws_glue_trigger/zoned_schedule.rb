# frozen_string_literal: true

module AwsGlueTrigger
  # A time of a zone that one cron in UTC says: that cron, as a frozen String for `schedule:`, with what it
  # gives up.
  #
  # @example
  #   winter = GlueTriggerAttributes.schedule_at("06:30", zone: "Europe/Berlin", dst: :standard, year: 2026)
  #   winter        # => "cron(30 5 * * ? *)"
  #   winter.season # => :standard
  #   winter.notes.first[/runs come .+/] # => "runs come one hour later: 06:30 becomes 07:30"
  class ZonedSchedule < String
    # @return [String] the zone that it was written in
    attr_reader :zone

    # @return [Symbol] the part of the year in which it is right: `:year` for all of it in which it runs,
    #   `:standard` or `:daylight`
    attr_reader :season

    # @return [Array<String>] what it gives up, and where else it surprises; of all expressions, where
    #   there are several
    attr_reader :notes

    # @param text [String] a cron in UTC
    # @param zone [String]
    # @param season [Symbol]
    # @param notes [Array<String>]
    def initialize(text, zone:, season:, notes:)
      super(text)
      @zone = zone.dup.freeze
      @season = season
      @notes = notes.map { |note| note.dup.freeze }.freeze
      freeze
    end

    # @return [Array<ZonedSchedule>] itself, as {ZonedSchedules#expressions} has several
    def expressions = [self]

    # @return [Array<Schedule>]
    def schedules = [Schedule.parse(to_s)]

    # @return [String]
    def inspect = "#<#{self.class} #{super} from #{zone}#{notes.map { |note| "; #{note}" }.join}>"
  end

  # A time of a zone that needs several crons in UTC: a frozen Array of them. A trigger takes one schedule, so
  # it takes a trigger for each.
  class ZonedSchedules < Array
    # @return [String] the zone that it was written in
    attr_reader :zone

    # @return [Array<String>] what the expressions give up together, and where else they surprise
    attr_reader :notes

    # One expression as a String, several as an Array.
    # @api private
    # @param texts [Array<String>]
    # @param seasons [Array<Symbol>] of each text
    # @param zone [String]
    # @param notes [Array<String>]
    # @return [ZonedSchedule, ZonedSchedules]
    def self.of(texts, seasons, zone, notes)
      expressions = texts.zip(seasons).map do |text, season|
        ZonedSchedule.new(text, zone: zone, season: season, notes: notes)
      end
      expressions.one? ? expressions.first : new(expressions)
    end

    # @param expressions [Array<ZonedSchedule>] at least one
    def initialize(expressions)
      super
      @zone = expressions.first.zone
      @notes = expressions.first.notes
      freeze
    end

    # @return [Array<ZonedSchedule>]
    # @example A trigger for each
    #   both = GlueTriggerAttributes.schedule_at("06:30", zone: "Europe/Berlin", dst: :split, year: 2026)
    #   both.expressions.map(&:season) # => [:standard, :daylight]
    def expressions = to_a

    # @return [Array<Schedule>]
    def schedules = flat_map(&:schedules)

    # @return [String]
    def inspect = "#<#{self.class} #{map(&:to_s)} from #{zone}#{notes.map { |note| "; #{note}" }.join}>"
  end
end
