# frozen_string_literal: true

# The first block of the notes: a data lake in five layers, each after the one before it.

require "aws_glue_trigger/patterns"

layers(
  ingest: { resource: :raw_layer_ingestion, name: "raw-data-ingestion-orchestrator",
            description: "Orchestrates raw data ingestion from multiple sources",
            schedule: :daily_at_midnight, start_on_creation: true,
            actions: [
              job("rds-source-ingestion", timeout: 60, "--source-connection" => "production-rds",
                  "--target-database" => "raw_transactional", "--bookmark-option" => "job-bookmark-enable",
                  "--parallel-threads" => "4"),
              job("s3-files-ingestion", timeout: 30, "--source-location" => "s3://external-data-sources/",
                  "--target-database" => "raw_external", "--file-format" => "parquet"),
              job("api-data-ingestion", timeout: 45, "--api-endpoints" => "customer,product,inventory",
                  "--target-database" => "raw_api_data", "--rate-limit" => "100")
            ] },
  catalogue: { resource: :catalog_update, name: "post-ingestion-catalog-update",
               description: "Updates data catalog after successful ingestion",
               actions: %w[raw-transactional-crawler raw-external-crawler raw-api-data-crawler] },
  check: { resource: :quality_transformation, name: "quality-check-and-transform",
           description: "Data quality validation followed by transformation",
           actions: job("data-quality-validation", timeout: 30, notification_property: { notify_delay_after: 5 },
                        "--quality-rules" => "s3://data-governance/quality-rules/",
                        "--validation-database" => "data_quality_metrics", "--failure-threshold" => "0.05") },
  transform: { resource: :conditional_transformation, name: "conditional-data-transformation",
               description: "Transforms data only if quality checks pass",
               actions: [
                 job("business-logic-transformation", timeout: 120, "--target-database" => "processed_business_data",
                     "--transformation-config" => "s3://etl-configs/business-transforms.json",
                     "--source-databases" => "raw_transactional,raw_external,raw_api_data",
                     "--deduplication-strategy" => "latest_timestamp"),
                 job("dimensional-modeling", timeout: 90, "--target-database" => "analytics_warehouse",
                     "--star-schema-config" => "s3://etl-configs/dimensional-model.json", "--scd-type" => "2")
               ] },
  aggregate: { resource: :analytics_aggregation, name: "analytics-mart-creation",
               description: "Creates analytics marts and aggregations",
               actions: [
                 job("customer-analytics-mart", "--aggregation-level" => "daily,weekly,monthly",
                     "--metrics" => "revenue,transactions,retention", "--target-database" => "customer_analytics"),
                 job("product-analytics-mart", "--aggregation-level" => "daily,weekly",
                     "--metrics" => "sales,inventory_turnover,margin", "--target-database" => "product_analytics")
               ] }
).declare
