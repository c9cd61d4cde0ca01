# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # The layers of a data lake, in their order.
    LAYERS = %i[ingest catalogue check transform aggregate].freeze

    module_function

    # The layers of a data lake, each after the one before it: {LAYERS}. Any of them may be left out.
    #
    # A name by itself in `catalogue` is that of a crawler.
    #
    # @param name [Symbol, String, nil] the beginning of the names of the resources
    # @param attributes [Hash] the layers, when the first one starts, and what all of them share
    # @option attributes [String, Hash, Array] :ingest fetches what is new
    # @option attributes [String, Hash, Array] :catalogue brings the tables of the catalogue up to date
    # @option attributes [String, Hash, Array] :check looks at what was fetched, before anything is built on it
    # @option attributes [String, Hash, Array] :transform builds what people ask for
    # @option attributes [String, Hash, Array] :aggregate sums it up
    # @return [Triggers] one for each layer
    # @raise [ArgumentError] for no layers, and for one that starts nothing
    # @example
    #   lake = AwsGlueTrigger::Patterns.layers(ingest: "fetch", catalogue: "raw", check: "check", schedule: :daily)
    #   lake[:check][:predicate][:conditions]
    #   # => [{ logical_operator: "EQUALS", crawler_name: "raw", crawl_state: "SUCCEEDED" }]
    def layers(name = nil, **attributes)
      family = Family.new("layers", name, attributes, keywords: LAYERS)
      layers = family.steps_of(LAYERS)
      layers[:catalogue] &&= Keywords.of_crawlers("#{family.where}, catalogue", layers[:catalogue])
      family.chain(layers)
    end
  end
end
