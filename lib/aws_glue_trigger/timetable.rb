# frozen_string_literal: true

module AwsGlueTrigger
  # When triggers start: the meaning of their schedules, the next runs, and a week as a grid. Immutable.
  #
  # It is in UTC, as Glue is; a zone adds what its clocks show.
  #
  # @example
  #   timetable = AwsGlueTrigger::Timetable.of_expressions("cron(0 2 * * ? *)", from: "2026-11-22", count: 1)
  #   timetable.to_h["schedules"][0]["next"] # => [{ "utc" => "2026-11-22T02:00:00Z" }]
  class Timetable
    class << self
      # The timetable of a pipeline's scheduled triggers.
      #
      # @param pipeline [Pipeline]
      # @param from [Time, String] from when on, from 1970 to 2199; a time as for {Schedule}, and a text in ISO
      #   8601, in UTC where it has no offset. A fraction of a second is the next whole one
      # @param count [Integer] how many of the next runs are named, from 0 to 1000
      # @param zone [String, nil] a zone of the IANA time zone database, such as `Europe/Berlin`
      # @return [Timetable]
      # @raise [ValidationError] where the pipeline is not valid
      # @raise [ScheduleError] for an unknown zone, with the nearest
      # @raise [TypeError] for arguments of the wrong kind
      # @raise [ArgumentError] for a time or a count that is none
      def of_pipeline(pipeline, from: Time.now, count: 10, zone: nil)
        read_pipeline(pipeline, from, count, zone)
      end

      # The timetable of schedules that stand by themselves.
      #
      # @param expressions [Array<String, Schedule>] `cron(…)` or `rate(…)`
      # @param lower [Boolean] whether a rate is taken for its equal cron, and one without is a fault, as in a
      #   pipeline
      # @param from [Time, String] as for {of_pipeline}
      # @param count [Integer] as for {of_pipeline}
      # @param zone [String, nil] as for {of_pipeline}
      # @return [Timetable]
      # @raise [ValidationError] with every fault of the expressions
      # @raise [ScheduleError] for an unknown zone, with the nearest
      # @raise [TypeError] for arguments of the wrong kind
      # @raise [ArgumentError] for a time or a count that is none
      def of_expressions(*expressions, from: Time.now, count: 10, zone: nil, lower: true)
        read_expressions(expressions, from, count, zone, lower)
      end
    end

    private_class_method :read_pipeline, :read_expressions

    # @!method text
    #   @return [String] for a terminal: lines of at most 80 columns
    # @!method svg
    #   @return [String] the week as a picture
    # @!method json
    #   @return [String] for programs, over several lines, without a newline at its end
    # @!method to_h
    #   @return [Hash{String => Object}] as `JSON.parse` would give {#json}
    # @!method diagnostics
    #   @return [Array<Diagnostic>] what was found in the expressions or in the pipeline; frozen

    # @return [String] {#text}
    def to_s = text

    # @return [String] {#json}; what a generator hands over is not asked
    def to_json(*) = json

    # @return [String]
    def inspect = "#<#{self.class}>"
  end
end
