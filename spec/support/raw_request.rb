# frozen_string_literal: true

module Support
  # CreateTrigger requests made of attributes word by word, without this library: also of what it refuses.
  module RawRequest
    # What Terraform's provider sends where nothing is given.
    DEFAULTS = { "Predicate" => { "Logical" => "AND" }, "Conditions" => { "LogicalOperator" => "EQUALS" } }.freeze

    module_function

    # @return [Hash{String => Object}] `enabled` is Terraform's alone
    def of(attributes) = object(attributes.except(:enabled))

    def object(attributes, defaults = {})
      defaults.merge(attributes.compact.to_h do |name, value|
        key = name.to_s.split("_").map(&:capitalize).join
        [key, value(value, DEFAULTS.fetch(key, {}))]
      end)
    end

    def value(value, defaults)
      case value
      when Hash then object(value, defaults)
      when Array then value.map { |element| value(element, defaults) }
      else value
      end
    end
  end
end
