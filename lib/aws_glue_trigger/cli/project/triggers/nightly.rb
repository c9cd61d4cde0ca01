# frozen_string_literal: true

require "aws_glue_trigger"

# Every day at 02:00 UTC, the job `load` starts.
aws_glue_trigger(
  :nightly_load,
  name: "nightly-load",
  type: "SCHEDULED",
  schedule: GlueTriggerAttributes.schedule_expressions[:daily_at_2am],
  actions: [GlueTriggerAttributes.action_for_job("load", timeout: 60)]
)

# When it has succeeded, the job `report` starts.
aws_glue_trigger(
  :after_load,
  name: "after-load",
  type: "CONDITIONAL",
  predicate: GlueTriggerAttributes.predicate_for_job_success("load"),
  actions: [GlueTriggerAttributes.action_for_job("report")]
)
