# frozen_string_literal: true

# An energy supplier reads its meters twice: a stream shows today's use at once, and a nightly batch settles
# yesterday's for the invoices and is compared with what the stream had said. Files that concentrators drop
# in between start a workflow by EventBridge events, in batches.

require "aws_glue_trigger"

job = ->(name) { "${aws_glue_job.#{name}.name}" }
schedules = GlueTriggerAttributes.schedule_expressions
succeeded = ->(name) { GlueTriggerAttributes.predicate_for_job_success(job[name]) }

# Stream: the streaming job itself runs on and on; this looks after it.
aws_glue_trigger(
  :stream_pulse,
  name: "meters-${var.stage}-stream-pulse",
  type: "SCHEDULED",
  description: "Notes how far the stream has come, and starts it again where it has stopped",
  schedule: schedules[:every_15_minutes],
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["stream_pulse"],
      arguments: { "--watch" => job["stream_readings"], "--longest-lag-seconds" => "300" },
      timeout: 10
    )
  ],
  tags: { Path: "stream" }
)

# Files: forty at once, or whatever has come ten minutes after the first. AWS takes one change of a workflow
# at a time, hence depends_on. An EVENT trigger is never enabled: its events start it.
arrivals = "${aws_glue_workflow.meter_files.name}"

on_arrival = aws_glue_trigger(
  :on_arrival,
  name: "meters-${var.stage}-files-arrived",
  type: "EVENT",
  description: "Starts the workflow when concentrators have delivered",
  workflow_name: arrivals,
  enabled: false,
  event_batching_condition: { batch_size: 40, batch_window: 600 },
  actions: [GlueTriggerAttributes.action_for_job(job["load_files"], timeout: 20)],
  tags: { Path: "files" }
)

aws_glue_trigger(
  :fill_gaps,
  name: "meters-${var.stage}-fill-gaps",
  type: "CONDITIONAL",
  description: "Estimates the quarter hours that a meter did not send",
  workflow_name: arrivals,
  predicate: succeeded["load_files"],
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["fill_gaps"],
      arguments: { "--method" => "same-weekday-mean", "--longest-gap-hours" => "6" },
      timeout: 20
    )
  ],
  tags: { Path: "files" },
  depends_on: [on_arrival]
)

# Batch: the law asks for a settlement, so its first step cannot be destroyed by mistake.
settlement = aws_glue_trigger(
  :settlement,
  name: "meters-${var.stage}-settlement",
  type: "SCHEDULED",
  description: "Settles yesterday for the invoices",
  schedule: schedules[:daily_at_4am],
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["settle_day"],
      arguments: { "--day" => "yesterday", "--grid-area" => "${var.grid_area}" },
      timeout: 150,
      notification_property: { notify_delay_after: 100 }
    )
  ],
  tags: { Path: "batch" },
  lifecycle: { prevent_destroy: true }
)

aws_glue_trigger(
  :comparison,
  name: "meters-${var.stage}-comparison",
  type: "CONDITIONAL",
  description: "Holds the stream's sums against the settled ones, and corrects the stream's",
  predicate: succeeded["settle_day"],
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["compare_paths"],
      arguments: { "--tolerance-percent" => "0.5", "--settled-by" => settlement.arn },
      timeout: 45
    )
  ],
  tags: { Path: "batch" }
)
