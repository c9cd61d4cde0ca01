# frozen_string_literal: true

require_relative "template"

module Support
  module ProviderSchema
    # The bounds of a value that has the right type.
    class Bounds
      # The patterns of the API's shapes: what a text may not hold.
      REFUSED = {
        "one_line" => /[\u0000-\u0008\u000a-\u001f\ufffe\uffff]/,
        "lines" => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
      }.freeze

      def initialize(rule)
        @rule = rule
      end

      def of_text(text)
        words = @rule["one_of"]
        [*outside(text.length, @rule["length"], "characters"),
         *("must be one of #{words.join(", ")}, is #{text.inspect}" if words && !words.include?(text)),
         *("has a character that AWS refuses" if REFUSED[@rule["characters"]]&.match?(text))]
      end

      def of_number(number) = outside(number, @rule["bounds"], nil)

      def of_map(map)
        sizes = map.flat_map do |key, value|
          [*outside(length(key), @rule["keys"], "characters in the key #{key.inspect}"),
           *outside(length(value), @rule["values"], "characters in the value of #{key.inspect}")]
        end
        outside(map.size, @rule["entries"], "entries") + sizes
      end

      private

      # Unknown where something is evaluated in it.
      def length(value)
        template = Template.new(value.to_s)
        template.literal.length unless template.open?
      end

      def outside(number, bounds, what)
        return [] if number.nil? || bounds.nil? || number.between?(*bounds)

        [["has", number, what, "and must have #{bounds.join(" to ")}"].compact.join(" ")]
      end
    end
  end
end
