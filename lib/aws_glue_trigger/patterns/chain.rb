# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    module_function

    # One step after the other: each waits until all that the one before it starts has succeeded.
    #
    # A step with an `after` of its own waits for that: `after: { "clean" => %w[SUCCEEDED FAILED] }`.
    #
    # @param name [Symbol, String, nil] the beginning of the names of the resources
    # @param steps [Hash{Symbol => String, Hash, Array}] by the ends of their names, in their order
    # @param attributes [Hash] when the first one starts, and what all of them share
    # @return [Triggers] one for each step
    # @raise [ArgumentError] for no steps, and for one that starts nothing
    # @example
    #   orders = AwsGlueTrigger::Patterns.chain(:orders, steps: { load: "load", clean: "clean" }, schedule: :hourly)
    #   orders.map { |name, attributes| [name, attributes[:name], attributes[:type]] }
    #   # => [[:orders_load, "orders-load", "SCHEDULED"], [:orders_clean, "orders-clean", "CONDITIONAL"]]
    def chain(name = nil, steps: nil, **attributes)
      family = Family.new("chain", name, { steps: steps, **attributes }, keywords: %i[steps])
      steps = family[:steps].is_a?(Hash) ? family[:steps].compact : {}
      family.refuse("needs steps by their names, as in steps: { load: \"load\", clean: \"clean\" }") if steps.empty?

      family.chain(steps)
    end
  end
end
