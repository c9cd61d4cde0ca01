# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # One trigger of a pattern.
    # @api private
    class Step
      # @param where [String] the pattern and the step, for messages
      # @param given [Hash] what its author gave for it
      # @param resource [Symbol, String] the name of the resource, where none is given
      # @param name [String] the name in AWS, where none is given; the resource's unless said
      # @param start [Start] how it may be told when it starts
      def initialize(where, given, resource:, name: nil, start: Start::ANY)
        @where = where
        @given = Keywords.read(where, given, Keywords::STEP, start)
        @resource = @given[:resource] || resource
        @name = name || Author.text(@resource).tr("_", "-")
        @start = start
      end

      # @return [Array(Symbol, Hash)] the name of the resource and the attributes
      def to_trigger
        made = { name: @name, type: type, schedule: schedule, predicate: predicate, actions: actions }
        own = @given.except(:resource, :schedule, :actions, *JOB_OPTIONS, *Start::WAIT)
        [@resource, copy({ **made, **own }.compact)]
      end

      # @return [Triggers] it alone
      def to_triggers = Triggers.new([to_trigger])

      private

      attr_reader :given

      def type
        one, other = given.keys & %i[schedule after predicate]
        refuse("starts in one way; leave out #{one}: or #{other}:") if other
        return given[:type] if given.key?(:type)

        _, type = Start::TYPES.find { |way, _| given.key?(way) }
        type || refuse("does not say when it starts; #{@start.advice}")
      end

      # A Symbol is the name of a schedule.
      def schedule
        return given[:schedule] unless given[:schedule].is_a?(Symbol)

        GlueTriggerAttributes.schedule_expressions[given[:schedule]]
      rescue KeyError => e
        refuse("has a wrong schedule: #{e.message}")
      end

      def predicate
        after, logical = given.values_at(:after, :logical)
        if logical && !after
          refuse("has logical: beside predicate:; write it into that") if given.key?(:predicate)
          refuse("has logical: and nothing that it joins; write after:, too")
        end
        after.nil? ? given[:predicate] : Watch.new(@where, :after, after).predicate(logical)
      end

      def actions
        idle = Keywords.idle_option(given)
        refuse("starts no job that could take #{idle}:; leave it out") if idle
        list = [given[:actions]].flatten.compact
        refuse("has no actions; name what it starts, as in actions: \"load\" or actions: [job(\"load\")]") if list.none?
        list.map { |action| action(action) }
      end

      # What is neither a name nor a Hash is for the diagnostics to tell.
      def action(action)
        case action
        when Triggers, Pipeline, Reference
          refuse("has triggers for actions, which are jobs and crawlers; name what these start, or let this wait for " \
                 "them with after:")
        end
        action = { job_name: action } if action.is_a?(String) || action.is_a?(Symbol)
        return action unless Targets.at(action, :job_name)

        { job_name: nil, **Keywords.merge(@where, given.slice(*JOB_OPTIONS), Keywords.words(@where, action)) }
      end

      # A trigger that is changed changes no other one, and nothing of the author's.
      def copy(value)
        case value
        when Hash then value.transform_values { |inner| copy(inner) }
        when Array then value.map { |inner| copy(inner) }
        when String then value.dup
        else value
        end
      end

      def refuse(what) = Author.refuse("#{@where} #{what}")
    end
    private_constant :Step
  end
end
