# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # Values that are expected, each by itself or by whatever says with `===` what it takes: a matcher, a Regexp, a
    # Range, a class, a lambda.
    # @api private
    module Values
      class << self
        # @param expected [Object]
        # @param actual [Object]
        # @return [Boolean] element by element in a Hash and in an Array
        def match?(expected, actual)
          case expected
          when Hash then hashes_match?(expected, actual)
          when Array then arrays_match?(expected, actual)
          else expected == actual || expected === actual # rubocop:disable Style/CaseEquality
          end
        end

        # @param expected [Object]
        # @return [String] the same in every version of Ruby
        def words(expected)
          case expected
          when Hash then expected.empty? ? "{}" : "{ #{pairs(expected)} }"
          when Array then "[#{expected.map { |element| words(element) }.join(", ")}]"
          when String then Printable.line(expected.inspect)
          else described?(expected) ? expected.description.to_s : expected.inspect
          end
        end

        # @param hash [Hash]
        # @return [String] as in a call
        def pairs(hash)
          hash.map do |key, value|
            name = key.is_a?(Symbol) ? "#{key}:" : "#{words(key)} =>"
            "#{name} #{words(value)}"
          end.join(", ")
        end

        # @param value [Object]
        # @return [Object] with text for Symbols, as keys too: as a document has it
        def textual(value)
          case value
          when Hash then value.to_h { |key, inner| [key.to_s, textual(inner)] }
          when Array then value.map { |inner| textual(inner) }
          when Symbol then value.to_s
          else value
          end
        end

        private

        # A matcher of RSpec's, or an argument of its doubles.
        def described?(value) = value.respond_to?(:description) && !value.is_a?(GlueTriggerAttributes)

        def hashes_match?(expected, actual)
          actual.is_a?(Hash) && expected.size == actual.size &&
            expected.all? { |key, value| actual.key?(key) && match?(value, actual[key]) }
        end

        def arrays_match?(expected, actual)
          actual.is_a?(Array) && expected.size == actual.size &&
            expected.zip(actual).all? { |one, other| match?(one, other) }
        end
      end
    end
  end
end
