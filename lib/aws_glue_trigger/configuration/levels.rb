# frozen_string_literal: true

module AwsGlueTrigger
  class Configuration
    # The levels of rules that are not their own: `error`, `warning`, `note` or `off`, by the names of the rules.
    class Levels
      include Enumerable

      # @param levels [Hash{String, Symbol => String, Symbol}]
      # @raise [ArgumentError]
      def initialize(levels = {})
        @levels = {}
        merge!(levels)
      end

      # @param name [String, Symbol] with dashes, or with underscores as Symbols have them
      # @param level [String, Symbol]
      # @return [String, Symbol]
      # @raise [ArgumentError] for a rule that does not exist, with the nearest; for a level that does not; for a rule
      #   that cannot be less than an error
      def []=(name, level)
        rule, level = Rule.decide(name, level)
        @levels[rule] = level
      end

      # @param name [String, Symbol]
      # @return [Symbol, nil] nil where the rule has its own level
      def [](name) = @levels[name.to_s.tr("_", "-")]

      # Takes the decision back: the rule has its own level again.
      # @param name [String, Symbol]
      # @return [Symbol, nil] the level that it had
      def delete(name) = @levels.delete(name.to_s.tr("_", "-"))

      # @param levels [Hash{String, Symbol => String, Symbol}]
      # @return [self]
      # @raise [ArgumentError]
      def merge!(levels)
        raise ArgumentError, "rules must be a Hash of names and levels, got #{levels.inspect}" unless levels.is_a?(Hash)

        # All are read before the first is kept.
        @levels.merge!(levels.to_h { |name, level| Rule.decide(name, level) })
        self
      end

      # @yieldparam name [String]
      # @yieldparam level [Symbol]
      # @return [self, Enumerator]
      def each(&block)
        return enum_for(:each) unless block

        @levels.each(&block)
        self
      end

      # @return [Hash{String => Symbol}]
      def to_h = @levels.dup

      # @return [Boolean]
      def empty? = @levels.empty?

      # @return [self]
      def freeze
        @levels.freeze
        super
      end

      # @return [String]
      def inspect = "#<#{self.class} #{@levels}>"

      private

      def initialize_copy(other)
        super
        @levels = other.to_h
      end
    end
  end
end
