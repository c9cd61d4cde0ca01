# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # Several triggers of one pattern: how they are called, what they share, and how they wait for each other.
    # @api private
    class Family
      # What a step waits for that is not the first.
      LATER = Ractor.make_shareable(
        Start.new(Start::WAIT, "it waits for the step before it; say beside the steps when the first one starts")
      )
      private_constant :LATER

      # @return [String] the pattern, for messages
      attr_reader :where

      # @param pattern [String] the method
      # @param name [Symbol, String, nil] the beginning of the names
      # @param given [Hash] what its author gave for all
      # @param keywords [Array<Symbol>] the pattern's own ones
      # @param start [Start] how the first one may be told when it starts, or each
      def initialize(pattern, name, given, keywords:, start: Start::ANY)
        @pattern = pattern
        @where = Author.call(pattern, name)
        @name = name
        @given = Keywords.read(where, given, keywords + Keywords::SHARED, start)
        @prefix = @given[:name]
        @shared = @given.except(:name, *keywords, *Start::EVERY)
        @ways = start
        @start = @given.slice(*Start::EVERY)
      end

      # @param keyword [Symbol] one of the pattern's own
      # @return [Object, nil] what its author gave, under a Symbol or text
      def [](keyword) = @given[keyword]

      # @param names [Array<Symbol>] those of the steps, in their order
      # @return [Hash{Symbol => Object}] the steps that are given
      # @raise [ArgumentError] where there are none
      def steps_of(names)
        steps = @given.slice(*names)
        refuse("needs at least one of #{names.map { |name| "#{name}:" }.join(", ")}") if steps.empty?
        steps
      end

      # Each waits for what the one before it starts.
      # @param steps [Hash{Symbol => Object}] by their names
      # @param first [Hash] when the first one starts, where the pattern says it
      # @return [Triggers]
      def chain(steps, first = @start)
        before = nil
        whole(Triggers.new(steps.map do |key, given|
          step = before ? waiting(key, given, before) : starting(key, given, first)
          step.to_trigger.tap { |made| before = Triggers.new([made]) }
        end))
      end

      # @param triggers [Triggers] all of the pattern
      # @return [Triggers]
      # @raise [ArgumentError] where they share what none of them can take
      def whole(triggers)
        idle = Keywords.idle_option({ **@shared, actions: triggers.targets })
        idle ? refuse("starts no job that could take #{idle}:; leave it out") : triggers
      end

      # @return [Triggers, nil] one that starts when the pattern says so, or triggers as they are
      def member(key, given)
        return given && starting(key, given, @start).to_triggers unless given.is_a?(Triggers)

        shared = [*@start.keys, *@shared.keys].first
        return given unless shared

        Author.refuse("#{label(key)}: where the block answers with triggers, #{@pattern} takes no #{shared}:; write " \
                      "it in the pattern of these, and leave it out here")
      end

      # @param settings [Array] of the tenant, where it has any
      # @param block [Proc] a lambda or a method is given as many arguments as it takes
      # @return [Triggers, nil] what the block answers with
      def tenant(tenant, settings, block)
        arguments = [tenant, *settings]
        arguments = arguments.first(block.arity) if block.lambda? && block.arity.positive?
        member(tenant, block.call(*arguments))
      end

      # @raise [ArgumentError]
      def refuse(what) = Author.refuse("#{where} #{what}")

      private

      # What it says itself goes before what the pattern says.
      def starting(key, given, start)
        own = Keywords.read(label(key), Keywords.of_step(label(key), given), Keywords::STEP, @ways)
        step(key, Start.said?(own) ? own : start.merge(own), Start::ANY)
      end

      def waiting(key, given, before)
        given = Keywords.of_step(label(key), given)
        unless given.key?(:predicate) || given.key?(:after)
          refuse_to_wait(key) if before.targets.empty?
          given[:after] = before
        end
        step(key, given, LATER)
      end

      def step(key, given, start)
        key = Author.text(key)
        name = "#{Author.text(@prefix)}-#{key.tr("_", "-")}" if @prefix
        # What jobs share is nothing to a step that starts crawlers alone.
        shared = Keywords.idle_option({ **@shared, **given.slice(:actions) }) ? @shared.except(*JOB_OPTIONS) : @shared
        Step.new(label(key), Keywords.merge(label(key), shared, given),
                 resource: [@name && Author.text(@name), key].compact.join("_"), name: name, start: start)
      end

      def refuse_to_wait(key)
        Author.refuse("#{label(key)} has nothing to wait for: the step before it starts neither a job nor a crawler")
      end

      def label(key) = "#{where}, #{Printable.line(Author.text(key)[0, 60])}"
    end
    private_constant :Family
  end
end
