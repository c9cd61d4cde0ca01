# frozen_string_literal: true

module AwsGlueTrigger
  # What a pipeline is rendered as: `terraform`, `cloudformation`, `api` for an array of requests to the Glue API, and
  # `api-lines` for a request on each line.
  module Format
    # The options of each.
    OPTIONS = {
      "terraform" => %i[pretty provider annotate],
      "cloudformation" => %i[pretty parameters],
      "api" => %i[pretty],
      "api-lines" => %i[pretty]
    }.freeze
    # The rules about what Terraform's provider does with a trigger, which no other format knows of.
    OF_TERRAFORM = %w[fires-at-apply enabled-event-trigger].freeze
    # Their names.
    NAMES = OPTIONS.keys.freeze

    class << self
      # @param name [String, Symbol] with a dash, or with an underscore as Symbols have it
      # @return [String] as it is in {NAMES}
      # @raise [ArgumentError] where there is no such format
      def named(name)
        found = name.to_s.tr("_", "-")
        return found if NAMES.include?(found)

        raise ArgumentError, "there is no format #{name.to_s.inspect}; the formats are #{NAMES.join(", ")}"
      end

      # @param name [String] one of {NAMES}
      # @param options [Hash{Symbol => Object}]
      # @return [nil]
      # @raise [ArgumentError] where an option does not belong to the format
      def check_options(name, options)
        strange = (options.keys - OPTIONS.fetch(name)).first
        return unless strange

        theirs = NAMES.select { |other| OPTIONS[other].include?(strange) }
        raise ArgumentError, "unknown keyword: #{strange.inspect}" if theirs.empty?

        raise ArgumentError, "#{strange} is an option of #{theirs.join(" and ")}, and not of #{name}"
      end
    end
  end
end
