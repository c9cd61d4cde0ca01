# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # The schedules of what something is expected of.
    # @api private
    class Schedules
      # A schedule, and where the trigger is that has it.
      Entry = Struct.new(:schedule, :place)

      class << self
        # @param actual [Schedule, String, Array, Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline, Proc] an
        #   Array is taken together, as the schedules of a {ZonedSchedules} belong together, and so are those of a
        #   pipeline
        # @return [Schedules]
        # @raise [ArgumentError] for anything else
        # @raise [ScheduleError] for text that is no schedule
        def of(actual)
          case actual
          when Schedule then new(actual.to_s, [Entry.new(actual)])
          when String then of(Schedule.parse(actual.to_s))
          when [] then raise ArgumentError, "expected a schedule, or several in an Array, got []"
          when Array then together(actual)
          else of_triggers(Subject.of(actual))
          end
        end

        private

        def together(several)
          parts = several.map { |part| of(part) }
          all = new(parts.map(&:words).join(" and "), parts.flat_map(&:entries), parts.flat_map(&:absent))
          parts.any?(&:unknown?) ? all.unknown! : all
        end

        def of_triggers(subject)
          all = new(subject.words, [])
          subject.members.each { |member| all.add(member) }
          all
        end
      end

      # @return [String] what a message calls it all
      attr_reader :words

      # @return [Array<Entry>]
      attr_reader :entries

      # @return [Array<Array(String, String)>] why triggers run by no schedule, and their places
      attr_reader :absent

      # @param words [String]
      # @param entries [Array<Entry>]
      # @param absent [Array<Array(String, String)>]
      def initialize(words, entries, absent = [])
        @words = words
        @entries = entries
        @absent = absent
        @unknown = false
      end

      # @return [Boolean] whether a schedule is one that nobody can tell here
      def unknown? = @unknown

      # @return [self]
      # @raise [Undecided] where one is unknown
      def known!
        raise Undecided.new(words, after("when it runs is not known")) if unknown?

        self
      end

      # @return [self]
      def unknown!
        @unknown = true
        self
      end

      # Takes the schedule of a trigger, or the reason why it has none.
      # @param member [Subject::Member]
      # @return [void]
      def add(member)
        attributes = member.attributes
        why = why_never(attributes, member)
        return absent << why if why
        return read(attributes.schedule, member.place("schedule")) unless terraform?(attributes.type)

        unknown!
        absent << ["its type, #{Values.words(attributes.type)}, is known to Terraform only", member.place("type")]
      end

      # @return [Array<Schedule>]
      def to_a = entries.map(&:schedule)

      # @param reality [String] what comes of them
      # @return [String] that, and the schedules line by line
      def after(reality)
        list.empty? ? reality : "#{reality}:#{list}"
      end

      # @return [String] the schedules line by line, or why there are none
      def list
        told = entries.map { |entry| ["#{entry.schedule}: #{entry.schedule.describe}", entry.place] }
        Listing.of(told.empty? || unknown? ? told + absent : told)
      end

      private

      def why_never(attributes, member)
        return ["it is not enabled", member.place("enabled")] if attributes.enabled == false
        return if attributes.type.nil? || attributes.scheduled? || (terraform?(attributes.type) && attributes.schedule)

        ["its type is #{Printable.line(attributes.type)}, and it has no schedule", member.place("type")]
      end

      def read(text, place)
        entries << Entry.new(Schedule.parse(text.to_s), place)
      rescue ScheduleError
        unknown!
        known = terraform?(text) ? "is known to Terraform only" : "is no schedule"
        absent << [text ? "#{Values.words(text)} #{known}" : "there is no schedule", place]
      end

      # Whether it is a template.
      def terraform?(text) = text.to_s.match?(/[$%]\{/)
    end
  end
end
