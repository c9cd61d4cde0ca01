# frozen_string_literal: true

# A parcel carrier needs its tours by dawn, whatever happens. When the planning fails, is too slow, or is
# stopped by hand, something else follows each time; last week's tours stand in, and both ways lead to one
# hand-over. All of it descends from one start trigger; only the replay is started by hand.

require "aws_glue_trigger"

job = ->(name) { "${aws_glue_job.#{name}.name}" }
start = lambda do |name, minutes, options = nil|
  GlueTriggerAttributes.action_for_job(job[name], arguments: options, timeout: minutes)
end

# Declares one step of the night: where the predicate holds, the actions follow.
follow = lambda do |step, summary, on:, with:|
  aws_glue_trigger(
    step,
    name: "tours-${var.depot}-#{step.to_s.tr("_", "-")}",
    type: "CONDITIONAL",
    description: summary,
    predicate: on,
    actions: with,
    tags: { Depot: "${var.depot}", Path: step.to_s.split("_").first }
  )
end

night = aws_glue_trigger(
  :planned_start,
  name: "tours-${var.depot}-planned-start",
  type: "SCHEDULED",
  description: "Plans tomorrow's tours; somebody is told when it takes longer than it should",
  schedule: GlueTriggerAttributes.schedule_expressions[:daily_at_2am],
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["plan_tours"],
      arguments: { "--horizon" => "1d", "--optimiser" => "full" },
      timeout: 90,
      notification_property: { notify_delay_after: 60 }
    )
  ],
  tags: { Depot: "${var.depot}", Path: "planned" }
)

# The way it should be.
follow.call(
  :planned_check, "Checks the planned tours",
  on: GlueTriggerAttributes.predicate_for_job_success(job["plan_tours"]),
  with: [start["check_tours", 15, { "--tours" => "planned" }]]
)

# FAILED or TIMEOUT: the stand-in starts at once, and beside it somebody looks for the cause.
follow.call(
  :standin_start, "Copies last week's tours, and collects what is known of the failure",
  on: GlueTriggerAttributes.predicate_for_job_failure(job["plan_tours"]),
  with: [
    start["copy_last_week", 20, { "--weekday" => "same" }],
    start["collect_evidence", 10, { "--failed-trigger" => night.outputs[:name] }]
  ]
)

# Whoever stops a job by hand has a reason, which no stand-in should undo.
follow.call(
  :stopped_note, "Writes down that the planning was stopped by hand",
  on: GlueTriggerAttributes.predicate_for_job_states({ job["plan_tours"] => "STOPPED" }, logical: "ANY"),
  with: [start["note_stop", 5]]
)

follow.call(
  :standin_check, "Checks last week's tours against today's parcels",
  on: GlueTriggerAttributes.predicate_for_job_success(job["copy_last_week"]),
  with: [start["check_standin", 15, { "--tours" => "standin", "--allow-unassigned" => "50" }]]
)

# Whichever of the two was found good is handed over.
found_good = { job["check_tours"] => "SUCCEEDED", job["check_standin"] => "SUCCEEDED" }
follow.call(
  :handover, "Hands the tours over to the depot",
  on: GlueTriggerAttributes.predicate_for_job_states(found_good, logical: "ANY"),
  with: [start["hand_over", 10]]
)

# Nothing is left to try.
follow.call(
  :alarm, "Calls the dispatcher, who has until five",
  on: GlueTriggerAttributes.predicate_for_job_failure(%w[check_tours copy_last_week check_standin].map(&job)),
  with: [start["call_dispatcher", 5]]
)

# By hand only: `enabled: false` keeps Terraform from starting it at apply.
aws_glue_trigger(
  :replay,
  name: "tours-${var.depot}-replay",
  type: "ON_DEMAND",
  description: "Plans a past day again, to learn from it",
  enabled: false,
  actions: [start["replay_day", 180, { "--day" => "${var.replay_day}", "--hand-over" => "false" }]],
  tags: { Depot: "${var.depot}", Path: "replay" }
)
