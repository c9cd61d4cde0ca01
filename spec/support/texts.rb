# frozen_string_literal: true

module Support
  # The texts in a value of a document, wherever they stand.
  module Texts
    # @param value [Object]
    # @yieldparam text [String]
    # @return [Object] the same with what the block makes of each text; keys stay as they are
    def self.map(value, &block)
      inner = ->(one) { map(one, &block) }
      case value
      when Hash then value.transform_values(&inner)
      when Array then value.map(&inner)
      when String then block.call(value)
      else value
      end
    end
  end
end
