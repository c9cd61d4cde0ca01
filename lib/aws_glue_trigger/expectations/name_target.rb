# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What an action and a condition have in common: they name a job or a crawler, and have attributes. A subclass has
    # `verb` and `verbs`, and `blocks(attributes)` with each block by its path.
    class NameTarget < Expectation
      # @param kind [Symbol] `:job` or `:crawler`
      # @param name [String, Symbol, Object] as in `job_name` and `crawler_name`, or a matcher for it
      # @raise [ArgumentError] for what is no name
      def initialize(kind, name)
        super()
        @kind = kind
        @name = Written.text(name, "the name of a #{kind}")
        @attributes = {}
      end

      # @param actual [Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline, Proc] of several triggers, any
      # @return [Boolean]
      def matches?(actual)
        decided do
          subject = Subject.of(actual)
          @subject = subject.words
          all = subject.members.flat_map { |member| named(member) }
          of_name = all.select { |named| name?(named) }
          met = of_name.select { |named| differences(named).empty? }
          @reality = [met, of_name, all].find(&:any?)&.then { |there| "it #{verbs}:#{listed(there)}" }
          @reality ||= "it #{verbs} nothing#{subject.where}"
          met.any?
        end
      end

      # @return [String]
      def description = "#{verb} the #{@kind} #{Values.words(@name)}#{narrowed}"

      private

      def narrow(attributes)
        @attributes = attributes
        self
      end

      # The blocks that name something, with their places.
      def named(member)
        blocks(member.attributes).filter_map do |path, block|
          block.merge(place: member.place(path)) if block.keys.intersect?(Nodes::ATTRIBUTES.values)
        end
      end

      # What takes anything takes no block of another kind.
      def name?(block)
        name = block[Nodes::ATTRIBUTES[@kind]]
        !name.nil? && Values.match?(@name, name)
      end

      def differences(block)
        @attributes.reject do |name, value|
          block.key?(name) && Values.match?(value, Values.textual(block[name]))
        end
      end

      def listed(blocks)
        Listing.of(blocks.map { |block| [told(block), block[:place]] })
      end

      # No more is told of a block than was asked for: an argument may be a secret.
      def told(block)
        asked = name?(block) ? @attributes.keys : []
        asked = asked.map { |name| "#{name}: #{block.key?(name) ? Values.words(block[name]) : "nothing"}" }
        [targets(block), *asked].join(", ")
      end

      def targets(block)
        named = Nodes::ATTRIBUTES.select { |_, name| block[name] }
        named.map { |kind, name| "the #{kind} #{Values.words(block[name])}" }.join(" and ")
      end

      def narrowed = (" with #{Values.pairs(@attributes)}" if @attributes.any?)

      # Attributes of a faulty trigger may be anything.
      def each_hash(blocks, path)
        blocks = [blocks] if blocks.is_a?(Hash)
        return [] unless blocks.is_a?(Array)

        blocks.each_with_index.filter_map { |block, index| ["#{path}[#{index}]", block] if block.is_a?(Hash) }
      end
    end
  end
end
