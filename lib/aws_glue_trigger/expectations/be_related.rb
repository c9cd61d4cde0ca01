# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What upstream and downstream have in common: a chain of triggers, jobs and crawlers of one pipeline leads from one
    # to the other. A trigger leads to what it starts, and that to the triggers that watch it, in whatever state. A
    # subclass has `direction` and `other_direction`.
    class BeRelated < Expectation
      # @param nodes [Array<Reference, Symbol, String, Hash>] triggers, also by their resource names, or
      #   `{ job: "load" }` and `{ crawler: "raw" }`; a name may be a matcher there
      # @param named [Hash{Symbol => String, Object, Array}] the same without braces: `job: "load"`, `job: %w[a b]`
      # @raise [ArgumentError] without any, and for what names nothing
      def initialize(*nodes, **named)
        super()
        @nodes = Nodes.read(nodes + [named])
      end

      # @param pipeline [Pipeline, nil] the pipeline that all of it is in; the current one unless given
      # @return [self]
      # @raise [ArgumentError] for what is no pipeline
      def in(pipeline)
        @pipeline = pipeline
        return self if pipeline.nil? || pipeline.is_a?(Pipeline)

        raise ArgumentError, "in takes a pipeline, got #{Values.words(pipeline)}"
      end

      # @param actual [Reference, Symbol, String, Hash] a trigger, or `{ job: "load" }` or `{ crawler: "raw" }`
      # @return [Boolean] whether it is so of all nodes
      def matches?(actual)
        decided do
          look(actual)
          @chains.all?
        end
      end

      # @param actual [Object] as for {matches?}
      # @return [Boolean] whether it is so of none of the nodes
      def does_not_match?(actual)
        decided do
          look(actual)
          @reality = "it is:#{@chains.compact.first&.then { |chain| listed(chain) }}"
          @chains.none?
        end
      end

      # @return [Boolean]
      def supports_block_expectations? = false

      # @return [String]
      def description = "be #{direction} of #{@nodes.map { |node| Nodes.words(node) }.join(" and ")}"

      private

      def pipeline = @pipeline || AwsGlueTrigger.current

      # Finds a chain for each node. What the pipeline has not is a failure in both directions: a misspelt name is
      # related to nothing.
      def look(actual)
        @subject = Nodes.words(actual)
        related = pipeline.public_send(:"#{other_direction}_of", actual)
        @chains = @nodes.map { |node| chain(actual, node, related) }
        place = where(actual) if related.none?(Reference)
        @reality = "#{related.empty? ? "nothing is #{other_direction} of it" : only(related)}#{place}"
      rescue UnknownNodeError => e
        undecided("#{e.message}#{meant([actual, *@nodes])}", actual)
      end

      def undecided(reality, actual)
        asked = "\n  the current pipeline was asked; in(pipeline), or pipeline:, names another" unless @pipeline
        raise Undecided.new(@subject, "#{reality}#{asked}#{where(actual)}")
      end

      # A name by itself is that of a trigger.
      def meant(nodes)
        name = nodes.find { |node| (node.is_a?(Symbol) || node.is_a?(String)) && pipeline[node].nil? }
        kind = name && %i[job crawler].find { |other| known?({ other => name.to_s }) }
        "; there is a #{kind} of this name: write { #{kind}: #{Values.words(name.to_s)} }" if kind
      end

      def known?(node)
        pipeline.upstream_of(node)
        true
      rescue UnknownNodeError
        false
      end

      # The place of what something is expected of, for where a message has no other.
      def where(actual)
        trigger = actual.is_a?(Symbol) || actual.is_a?(String) ? pipeline[actual] : actual
        "\n  --> #{place(trigger)}" if trigger.is_a?(Reference) && place(trigger)
      end

      def only(related) = "only these are #{other_direction} of it:#{listed(related)}"

      def chain(actual, node, related)
        return between(actual, node) unless Nodes.pattern?(node)

        met = related.find { |other| Nodes.match?(node, other) }
        undecided(Nodes.nothing(node), actual) unless met || anywhere?(node)
        met && between(actual, met)
      end

      # Whether the pipeline has a node that a pattern takes. One that takes anything is not misspelt.
      def anywhere?(node)
        Nodes.any?(node) || Nodes.all(pipeline).any? { |other| Nodes.match?(node, other) }
      end

      def listed(nodes)
        Listing.of(nodes.map { |node| [Nodes.words(node), (place(node) if node.is_a?(Reference))] })
      end

      def place(trigger) = Listing.place(trigger.file, trigger.line)
    end
  end
end
