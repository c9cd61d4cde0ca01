# frozen_string_literal: true

# The third block of the notes: a trigger for each tenant, and what sums them up.

require "aws_glue_trigger/patterns"

names = %w[tenant_a tenant_b tenant_c]
tenants = per_tenant(tenants: names, schedule: :daily_at_6am) do |tenant|
  { resource: "#{tenant}_processing", name: "#{tenant}-data-processing",
    description: "Dedicated processing pipeline for #{tenant}",
    tags: { Tenant: tenant, CostCenter: "tenant_#{tenant}", Environment: "production" },
    actions: job("#{tenant}-etl-job", timeout: 90, "--tenant-id" => tenant, "--isolation-level" => "tenant",
                 "--source-database" => "#{tenant}_raw_data", "--target-database" => "#{tenant}_processed_data") }
end.declare
fan_in(:cross_tenant_aggregation, after: tenants, name: "cross-tenant-analytics",
       description: "Aggregates data across all tenants for platform analytics",
       acknowledge: { "several-roots" => "each tenant has a schedule of its own in the notes" },
       actions: job("cross-tenant-aggregation", timeout: 60, "--target-database" => "platform_analytics",
                    "--tenant-databases" => names.map { |tenant| "#{tenant}_processed_data" }.join(","),
                    "--anonymization-level" => "high")).declare
