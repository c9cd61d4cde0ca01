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
          when Array then together(actual.map { |part| of(part) })
          else of_triggers(Subject.of(actual))
          end
        end

        private

        def together(parts)
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
      def unknown!
        @unknown = true
        self
      end

      # Takes the schedule of a trigger, or the reason why it has none.
      # @param member [Subject::Member]
      # @return [void]
      def add(member)
        attributes = member.attributes
        if (attributes.type && !attributes.scheduled?) || attributes.enabled == false
          absent << why_never(attributes, member)
        else
          read(attributes.schedule, member.place("schedule"))
        end
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

        ["its type is #{Printable.line(attributes.type)}, and it has no schedule", member.place("type")]
      end

      def read(text, place)
        entries << Entry.new(Schedule.parse(text.to_s), place)
      rescue ScheduleError
        unknown!
        known = text.to_s.match?(/[$%]\{/) ? "is known to Terraform only" : "is no schedule"
        absent << [text ? "#{Values.words(text)} #{known}" : "there is no schedule", place]
      end
    end
  end
end
