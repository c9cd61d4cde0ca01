# frozen_string_literal: true

require_relative "bounds"
require_relative "properties"
require_relative "template"

module Support
  module ProviderSchema
    # The value of an attribute: whether Terraform can make the type of it that the schema has, and its bounds.
    class Value
      NUMBER = /\A-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\z/
      BOOLEANS = { "true" => true, "1" => true, "false" => false, "0" => false }.freeze
      KINDS = { Hash => "an object", Properties => "an object", Array => "an array", String => "text" }.freeze
      # Of what Terraform makes a string.
      STRINGS = [String, Numeric, TrueClass, FalseClass].freeze
      # As Go reads a duration.
      DURATION = /\A[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+\z/
      # A static reference, with or without braces.
      ADDRESS = /\A(\$\{)?[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[(?:\d+|"[^"\n]*")\])*(?(1)\})\z/
      PROVIDER = /\A[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)?\z/

      def initialize(value, rule)
        @value = value
        @rule = rule
      end

      # @return [Array<String>] what is wrong with it
      def faults
        return [] if evaluated? && !@rule["constant"]

        send(@rule.fetch("type"))
      end

      private

      # Text in which something is evaluated may come to any type. A provider is no expression.
      def evaluated?
        @value.is_a?(String) && @rule["type"] != "provider" && Template.new(@value).open?
      end

      def text
        case @value
        when String then Template.new(@value).literal
        when Numeric, true, false then @value.to_s
        end
      end

      def string = text ? Bounds.new(@rule).of_text(text) : ["must be a string, is #{kind}"]

      def number
        number = @value.is_a?(String) && NUMBER.match?(@value) ? Float(@value) : @value
        return ["must be a number, is #{kind}"] unless number.is_a?(Numeric)
        return ["must be a whole number, is #{number}"] unless number == number.to_i

        Bounds.new(@rule).of_number(number.to_i)
      end

      def bool
        [true, false].include?(@value) || BOOLEANS.key?(@value) ? [] : ["must be true or false, is #{@value.inspect}"]
      end

      def map
        return ["must be a map of strings, is #{kind}"] unless @value.is_a?(Hash)

        wrong = @value.reject { |_, inner| STRINGS.any? { |kind| inner.is_a?(kind) } }
        wrong.keys.map { |key| "has no string for #{key.inspect}" } + Bounds.new(@rule).of_map(@value)
      end

      def duration = DURATION.match?(text.to_s) ? [] : ["must be a duration, is #{@value.inspect}"]

      def provider = PROVIDER.match?(@value.to_s) ? [] : ["must name a provider configuration, is #{@value.inspect}"]

      # A map, or a set of strings, which only an expression can be.
      def instances = @value.is_a?(Hash) ? [] : ["must be an object or an expression, is #{kind}"]

      def addresses
        @value.is_a?(Array) ? no_addresses : ["must be an array, is #{kind}"]
      end

      def names
        return [] if @value == "all"

        @value.is_a?(Array) ? no_addresses : ["must be an array or \"all\", is #{kind}"]
      end

      def no_addresses
        wrong = @value.reject { |one| one.is_a?(String) && ADDRESS.match?(one) }
        wrong.map { |one| "has no address in #{one.inspect}" }
      end

      def kind = KINDS.fetch(@value.class) { @value.inspect }
    end
  end
end
