# frozen_string_literal: true

# The second block of the notes: a checkpoint of the streams, their reconciliation with the batch, and small batches.

require "aws_glue_trigger/patterns"

checkpoint(:stream_checkpoint, name: "streaming-data-checkpoint", schedule: "rate(15 minutes)",
           description: "Periodic checkpoint creation for streaming jobs",
           actions: job("stream-checkpoint-manager", timeout: 10, "--checkpoint-action" => "create_snapshot",
                        "--stream-jobs" => "real-time-enrichment,real-time-aggregation",
                        "--checkpoint-location" => "s3://streaming-checkpoints/")).declare
reconcile(:batch_reconciliation, name: "batch-stream-reconciliation", schedule: :daily_at_6am,
          description: "Reconciles streaming results with batch processing",
          actions: job("stream-batch-reconciliation", timeout: 60, "--streaming-results-table" => "real_time_metrics",
                       "--batch-results-table" => "daily_batch_metrics", "--reconciliation-window" => "24h",
                       "--tolerance-threshold" => "0.01")).declare
fan_out(:micro_batch, name: "micro-batch-processing", schedule: "rate(5 minutes)",
        description: "High-frequency micro-batch processing",
        event_batching_condition: { batch_size: 10, batch_window: 900 },
        acknowledge: { "unused-event-batching" => "it stands in the notes, and does nothing" },
        actions: job("micro-batch-processor", timeout: 15, "--batch-size" => "1000",
                     "--processing-mode" => "micro_batch", "--latency-target" => "300")).declare
