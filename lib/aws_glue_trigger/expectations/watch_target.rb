# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(trigger).to watch_job("load").in_state("FAILED")`: a condition watches it.
    class WatchTarget < NameTarget
      # The attribute that names the state, by the kind of the target.
      STATES = { job: :state, crawler: :crawl_state }.freeze
      private_constant :STATES

      # Narrows the expectation to a state.
      # @param state [String, Symbol, Object, nil] AWS's word for it, or a matcher; nil for any
      # @return [self]
      # @raise [ArgumentError] for a word that is no state of AWS's, with the nearest
      def in_state(state)
        return self if state.nil?

        narrow(STATES[@kind] => Written.state(state, { Nodes::ATTRIBUTES[@kind] => "any" }, STATES[@kind]))
      end

      private

      def verb = "watch"

      def verbs = "watches"

      # A trigger of another type watches nothing, whatever is written.
      def blocks(attributes)
        predicate = attributes.predicate
        return [] if attributes.scheduled? || attributes.on_demand? || attributes.event? || !predicate.is_a?(Hash)

        each_hash(predicate[:conditions], "predicate.conditions")
      end

      # The state is what a condition is about.
      def told(block)
        "#{targets(block)}#{STATES.values.filter_map { |name| in_words(block[name]) if block[name] }.join}"
      end

      def in_words(state) = " in the state #{Values.words(state)}"

      def narrowed = @attributes.values.map { |state| in_words(state) }.join
    end
  end
end
