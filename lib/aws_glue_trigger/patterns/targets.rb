# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # The jobs and crawlers that a trigger names, as far as its attributes can be read: what cannot be is for the
    # diagnostics.
    # @api private
    module Targets
      # The keys of an action and of a condition that name a target.
      KINDS = %i[job_name crawler_name].freeze

      class << self
        # @param attributes [Hash] of a trigger
        # @return [Array<Hash{Symbol => String}>] what its actions start
        def started(attributes) = within(at(attributes, :actions))

        # @param attributes [Hash] of a trigger
        # @return [Array<Hash{Symbol => String}>] what its conditions watch
        def watched(attributes) = within(at(at(attributes, :predicate), :conditions))

        # @param all [Array<Hash>] the attributes of triggers
        # @return [Array<Hash{Symbol => String}>] what they start, each once
        def targets(all) = all.flat_map { |attributes| started(attributes) }.uniq

        # @param all [Array<Hash>] the attributes of triggers
        # @return [Array<Hash{Symbol => String}>] what of it none of them watches
        def ends(all) = targets(all) - all.flat_map { |attributes| watched(attributes) }

        # @param block [Object] an action or a condition
        # @return [Hash{Symbol => String}, nil] `{ job_name: "load" }` or `{ crawler_name: "raw" }`
        def of(block)
          KINDS.each do |kind|
            name = at(block, kind)
            return { kind => name.is_a?(Symbol) ? name.to_s : name } unless name.nil?
          end
          nil
        end

        # @return [Object, nil] what a Hash has under a name, which may be a Symbol or a String
        def at(hash, name) = hash.is_a?(Hash) ? hash.fetch(name) { hash[name.to_s] } : nil

        private

        def within(blocks) = (blocks.is_a?(Hash) ? [blocks] : Array(blocks)).filter_map { |block| of(block) }
      end
    end
    private_constant :Targets
  end
end
