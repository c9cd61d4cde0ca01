# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What is written in an expectation, held against what can be meant as soon as it is written: what is misspelt or of
    # the wrong kind is never so, and its opposite would always pass.
    # @api private
    module Written
      # What is meant as it stands, where it is meant at all.
      VALUES = [NilClass, TrueClass, FalseClass, Numeric, String, Symbol, Array, Hash, Reference, GlueTriggerAttributes,
                Pipeline].freeze
      private_constant :VALUES

      class << self
        # @param value [String, Symbol, Object]
        # @param what [String] what it is, for a message
        # @return [Object] text for a Symbol
        # @raise [ArgumentError] for what is neither text nor says with `===` what it takes
        def text(value, what)
          return value.to_s if value.is_a?(Symbol)
          return value if value.is_a?(String) || takes?(value)

          raise ArgumentError, "#{what} is text, a Symbol or a matcher, got #{Values.words(value)}"
        end

        # @param value [Reference, String, Symbol, Object] the resource name of a trigger
        # @return [Object] text for a Reference and a Symbol
        # @raise [ArgumentError] as for {text}; for an address
        def trigger(value)
          name = text(value.is_a?(Reference) ? value.name : value, "the name of a trigger")
          address = "#{Reference::TYPE}."
          return name unless name.is_a?(String) && name.start_with?(address)

          raise ArgumentError, "#{name.inspect} is an address: write #{name.delete_prefix(address).inspect}"
        end

        # @param value [Hash] what `with` is given
        # @yieldparam name [Symbol] a key
        # @yieldreturn [Hash] the attributes of a trigger in which it stands
        # @return [Hash{Symbol => Object}] text for Symbols
        # @raise [ArgumentError] for anything else, and for an attribute that does not exist, with the nearest
        def attributes(value)
          unless value.is_a?(Hash)
            raise ArgumentError, "with takes attributes, as with(name: \"x\"), got #{Values.words(value)}"
          end

          value.to_h do |name, wanted|
            refuse("unknown-attribute", yield(name.to_sym))
            [name.to_sym, Values.textual(wanted)]
          end
        end

        # @param value [String, Symbol, Object]
        # @param target [Hash{Symbol => String}] what a condition names
        # @param attribute [Symbol] the attribute of the condition
        # @return [Object] text for a Symbol
        # @raise [ArgumentError] for a word that is none of AWS's, with the nearest
        def state(value, target, attribute)
          state = text(value, "a state")
          conditions = [{ **target, attribute => state }]
          refuse("unknown-value", { predicate: { conditions: conditions } }) if state.is_a?(String)
          state
        end

        # @param value [Object]
        # @return [Boolean] whether it says with `===` what it takes
        def takes?(value)
          VALUES.none? { |kind| value.is_a?(kind) }
        end

        private

        # The words are the core's, which knows the nearest.
        def refuse(rule, attributes)
          pipeline = Pipeline.new(collect: true, rules: { rule => :error })
          found = pipeline.declare(:expected, attributes).attributes.diagnostics.find { |other| other.rule == rule }
          raise ArgumentError, [found.message, found.help].compact.join("; ") if found
        end
      end
    end
  end
end
