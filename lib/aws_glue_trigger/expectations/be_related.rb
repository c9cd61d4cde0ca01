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
      # @raise [ArgumentError] without any
      def initialize(*nodes, **named)
        super()
        @nodes = (nodes + [named]).flat_map { |node| node.is_a?(Hash) ? separate(node) : [node] }
        raise ArgumentError, "say of what: a trigger, job: \"load\" or crawler: \"raw\"" if @nodes.empty?
      end

      # @param pipeline [Pipeline, nil] the pipeline that all of it is in; the current one unless given
      # @return [self]
      def in(pipeline)
        @pipeline = pipeline
        self
      end

      # @param actual [Reference, Symbol, String, Hash] a trigger, or `{ job: "load" }` or `{ crawler: "raw" }`
      # @return [Boolean] whether it is so of all nodes
      def matches?(actual) = look(actual) && @chains.all?

      # @param actual [Object] as for {matches?}
      # @return [Boolean] whether it is so of none of the nodes
      def does_not_match?(actual)
        found = look(actual)
        @reality = "it is:#{@chains.compact.first&.then { |chain| listed(chain) }}" if found
        found && @chains.none?
      end

      # @return [Boolean]
      def supports_block_expectations? = false

      # @return [String]
      def description = "be #{direction} of #{@nodes.map { |node| words(node) }.join(" and ")}"

      private

      def pipeline = @pipeline || AwsGlueTrigger.current

      # Finds a chain for each node. What the pipeline has not is a failure in both directions: a misspelt name is
      # related to nothing.
      def look(actual)
        @subject = words(actual)
        related = pipeline.public_send(:"#{other_direction}_of", actual)
        @chains = @nodes.map { |node| chain(actual, node, related) }
        @reality = related.empty? ? "nothing is #{other_direction} of it#{where(actual)}" : only(related)
        true
      rescue UnknownNodeError => e
        asked = "\n  the current pipeline was asked; in(pipeline), or pipeline:, names another" unless @pipeline
        @reality = "#{e.message}#{asked}#{where(actual)}"
        false
      end

      # The place of what something is expected of, for where a message has no other.
      def where(actual)
        trigger = actual.is_a?(Symbol) || actual.is_a?(String) ? pipeline[actual] : actual
        "\n  --> #{place(trigger)}" if trigger.is_a?(Reference) && place(trigger)
      end

      def only(related) = "only these are #{other_direction} of it:#{listed(related)}"

      def chain(actual, node, related)
        node = related.find { |other| Values.match?(node, described(other)) } if pattern?(node)
        node && between(actual, node)
      end

      def described(node) = node.is_a?(Reference) ? { trigger: node.name.to_s } : node

      # A Hash whose name is a matcher, a Regexp or the like.
      def pattern?(node) = node.is_a?(Hash) && node.values.none? { |name| name.is_a?(String) || name.is_a?(Symbol) }

      def separate(hash)
        hash.flat_map { |kind, names| (names.is_a?(Array) ? names : [names]).map { |name| { kind => name } } }
      end

      def listed(nodes)
        Listing.of(nodes.map { |node| [words(node), (place(node) if node.is_a?(Reference))] })
      end

      def place(trigger) = Listing.place(trigger.file, trigger.line)

      def words(node)
        case node
        when Reference then node.address
        when Hash then node.map { |kind, name| "the #{kind} #{Values.words(Values.textual(name))}" }.join
        when Symbol, String then "aws_glue_trigger.#{Printable.line(node.to_s)}"
        else node.inspect
        end
      end
    end
  end
end
