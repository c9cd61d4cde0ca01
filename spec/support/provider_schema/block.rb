# frozen_string_literal: true

require_relative "value"

module Support
  module ProviderSchema
    # The body of a block: what stands in it, what is missing, and how often nested blocks stand there.
    class Block
      def initialize(path, body, attributes, verdict)
        @path = path
        @body = body
        @attributes = attributes
        @verdict = verdict
      end

      def judge
        missing.each { |name| fault(name, "is missing") }
        @body.each do |name, value|
          # A comment.
          next if name == "//"

          @verdict.attribute
          given(name, value)
        end
      end

      private

      def fault(name, text) = @verdict.fault("#{@path}.#{name}", text)

      def missing
        needed = @attributes.select { |_, rule| rule["required"] || rule.fetch("min", 0).positive? }
        needed.keys - @body.keys
      end

      def given(name, value)
        rule = @attributes[name]
        return fault(name, "is no attribute of the provider's") unless rule
        return fault(name, "is exported, and cannot be given") if rule["computed"]
        return fault(name, "is null, which crashed the provider (TF#31213)") if value.nil?

        rule["block"] ? nested(name, value, rule) : Value.new(value, rule).faults.each { |text| fault(name, text) }
      end

      # An object, or an array of objects; never an expression.
      def nested(name, value, rule)
        blocks = value.is_a?(Array) ? value : [value]
        often(name, blocks.size, rule)
        blocks.each_with_index do |body, position|
          path = value.is_a?(Array) ? "#{name}[#{position}]" : name
          next fault(path, "must be a block, which is an object") unless body.is_a?(Hash)

          Block.new("#{@path}.#{path}", body, rule["block"], @verdict).judge
        end
      end

      def often(name, number, rule)
        least = rule.fetch("min", 0)
        most = rule.fetch("max", Float::INFINITY)
        fault(name, "stands #{number} times, at least #{least} are needed") if number < least
        fault(name, "stands #{number} times, and may #{most}") if number > most
      end
    end
  end
end
