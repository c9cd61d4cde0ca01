# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    module_function

    # The same for each tenant, with what is its own.
    #
    # The block answers with a step, or with triggers of its own, such as a whole {chain}, which are named and start as
    # their own pattern says. AWS Glue starts what waits for several tenants only if one trigger stands behind all of
    # them: where there is such a thing, let the tenants wait for what one {fan_out} starts.
    #
    # @param name [Symbol, String, nil] the beginning of the names of the resources
    # @param tenants [Array, Hash, Enumerable] their names; of a Hash the block has names and values
    # @param attributes [Hash] when they start, and what they share
    # @yieldparam tenant [Object] a tenant, by whose name the resource is called
    # @yieldparam settings [Object] what a Hash says of it
    # @yieldreturn [String, Hash, Array, Triggers, nil] nil for nothing
    # @return [Triggers]
    # @raise [ArgumentError] for no tenants, and for two of one name
    # @example
    #   minutes = { acme: 30, zenith: 90 }
    #   loads = AwsGlueTrigger::Patterns.per_tenant(:load, tenants: minutes, schedule: :hourly) do |tenant, timeout|
    #     { actions: "load-#{tenant}", timeout: timeout, tags: { Tenant: tenant } }
    #   end
    #   loads.names # => %i[load_acme load_zenith]
    #   loads[:load_zenith][:actions] # => [{ job_name: "load-zenith", timeout: 90 }]
    def per_tenant(name = nil, tenants: nil, **attributes, &block)
      family = Family.new("per_tenant", name, { tenants: tenants, **attributes }, keywords: %i[tenants])
      family.refuse("needs a block that says what each does: { |tenant| \"load-\#{tenant}\" }") unless block

      tenants = family[:tenants].is_a?(Enumerable) ? family[:tenants].to_a : []
      made = tenants.filter_map { |tenant, *settings| family.tenant(tenant, settings, block) unless tenant.nil? }
      family.refuse("has no tenants; name them, as in tenants: %w[acme zenith]") if made.empty?

      family.whole(made.reduce(:+))
    end
  end
end
