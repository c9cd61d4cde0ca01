# frozen_string_literal: true

# The fourth block of the notes: what happens when the primary pipeline fails.

require "aws_glue_trigger/patterns"

primary = fan_out(:primary_pipeline, name: "primary-data-pipeline", schedule: :daily_at_2am,
                  description: "Primary data processing pipeline",
                  actions: job("primary-etl-job", timeout: 180, "--processing-mode" => "primary",
                               "--retry-strategy" => "exponential_backoff"))
recovery = on_failure(
  of: primary,
  detect: { resource: :failure_detection, name: "pipeline-failure-detection",
            description: "Detects pipeline failures and initiates recovery",
            actions: [job("failure-analysis", timeout: 15, "--failed-job" => "primary-etl-job",
                          "--analysis-type" => "root_cause",
                          "--notification-topic" => "arn:aws:sns:region:account:pipeline-alerts"),
                      job("circuit-breaker-manager", timeout: 5, "--circuit-action" => "open",
                          "--failure-threshold" => "3", "--recovery-timeout" => "3600")] },
  alternative: { resource: :alternative_path, name: "alternative-processing-path", after: "failure-analysis",
                 description: "Alternative processing path when primary fails",
                 actions: job("alternative-etl-job", timeout: 120, "--processing-mode" => "alternative",
                              "--data-quality-threshold" => "0.8", "--notification-level" => "warning") },
  check: { resource: :recovery_validation, name: "recovery-validation",
           description: "Validates alternative processing results",
           actions: job("recovery-validation", timeout: 30, "--primary-results" => "s3://pipeline-results/primary/",
                        "--alternative-results" => "s3://pipeline-results/alternative/",
                        "--validation-metrics" => "completeness,accuracy,timeliness") }
)
(primary + recovery).declare
