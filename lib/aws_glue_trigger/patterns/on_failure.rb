# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # The steps of {on_failure}, in their order.
    RECOVERY = %i[detect alternative check].freeze

    module_function

    # What follows when something else has failed: it is detected, another path is taken, and what came of that is
    # checked. Any step may be left out.
    #
    # @param name [Symbol, String, nil] the beginning of the names of the resources
    # @param of [Triggers, Pipeline, String, Hash, Array] what may fail: of triggers, everything that they start. A job
    #   fails by FAILED and TIMEOUT, a crawler by FAILED, unless a Hash has the states
    # @param logical [String] "ANY", the default, for any failure; "AND" for all of them together, where a job fails by
    #   FAILED alone: AWS Glue joins all conditions in one way, and no run ends in two states
    # @param attributes [Hash] the steps, and what all of them share
    # @option attributes [String, Hash, Array] :detect finds out what is the matter, and tells somebody
    # @option attributes [String, Hash, Array] :alternative does the work in another way
    # @option attributes [String, Hash, Array] :check looks at what that came to
    # @return [Triggers] one for each step, all of them CONDITIONAL
    # @raise [ArgumentError] for no steps, and where nothing can fail
    # @example
    #   recovery = AwsGlueTrigger::Patterns.on_failure(:load, of: "load", detect: "tell", alternative: "load-from-copy")
    #   recovery.map { |name, attributes| [name, attributes[:predicate][:conditions].map { |one| one[:state] }] }
    #   # => [[:load_detect, %w[FAILED TIMEOUT]], [:load_alternative, %w[SUCCEEDED]]]
    def on_failure(name = nil, of: nil, logical: nil, **attributes)
      start = Start.new([], "it starts when something has failed: write that as of:")
      family = Family.new("on_failure", name, { of: of, logical: logical, **attributes },
                          keywords: [*RECOVERY, :of, :logical], start: start)
      steps = family.steps_of(RECOVERY)
      family.refuse("does not say what may fail; write of: \"load\", or give it triggers") if family[:of].nil?

      logical = family[:logical] || "ANY"
      outcome = logical.to_s == "AND" ? Watch::FAILURE_OF_ALL : Watch::FAILURE
      family.chain(steps, { predicate: Watch.new(family.where, :of, family[:of], outcome).predicate(logical) })
    end
  end
end
