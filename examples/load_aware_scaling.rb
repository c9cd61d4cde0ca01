# frozen_string_literal: true

# A photo laboratory prints two thousand orders a day in May and forty thousand before Christmas. A workflow
# measures the backlog every two hours and shares it out among lanes; a lane without work ends at once. What
# a lane cannot finish in its time goes to one large job: running out of time is how a lane says "too much".

require "aws_glue_trigger"

lanes = 1..4
job = ->(name) { "${aws_glue_job.#{name}.name}" }
lane_jobs = lanes.map { |lane| job["render_lane_#{lane}"] }

# All triggers here belong to one workflow, which has exactly one start trigger. AWS takes one change of a
# workflow at a time, so each trigger waits for the one before it.
previous = nil
in_workflow = lambda do |step, **attributes|
  previous = aws_glue_trigger(
    step,
    name: "prints-#{step.to_s.tr("_", "-")}-${var.stage}",
    workflow_name: "${aws_glue_workflow.prints.name}",
    timeouts: { create: "10m", delete: "10m" },
    tags: { Product: "prints", Step: step.to_s },
    depends_on: previous && [previous],
    **attributes
  )
end

in_workflow.call(
  :measure,
  type: "SCHEDULED",
  description: "Counts the open orders and writes down which lane renders which",
  schedule: GlueTriggerAttributes.schedule_expressions[:every_2_hours],
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["measure_backlog"],
      arguments: { "--lanes" => lanes.size.to_s, "--orders-per-lane" => "2500" },
      timeout: 5
    )
  ]
)

# The job fills in order and sheet by itself: to Terraform, `${order}` here is text, not a template.
sheet_names = AwsGlueTrigger.literal("${order}/sheet-${sheet}.tif")

in_workflow.call(
  :render,
  type: "CONDITIONAL",
  description: "Renders the sheets in #{lanes.size} lanes at once",
  predicate: GlueTriggerAttributes.predicate_for_job_success(job["measure_backlog"]),
  actions: lane_jobs.each.with_index(lanes.first).map do |name, lane|
    GlueTriggerAttributes.action_for_job(
      name,
      arguments: { "--lane" => lane.to_s, "--sheet-names" => sheet_names },
      timeout: 40
    )
  end
)

# ANY fires for each such lane; the large job allows as many runs at once, and each takes a share.
out_of_time = lane_jobs.to_h { |name| [name, "TIMEOUT"] }

in_workflow.call(
  :overflow,
  type: "CONDITIONAL",
  description: "Renders on large workers what a lane could not finish in time",
  predicate: GlueTriggerAttributes.predicate_for_job_states(out_of_time, logical: "ANY"),
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["render_overflow"],
      arguments: { "--sheet-names" => sheet_names, "--take" => "unfinished" },
      timeout: 60,
      notification_property: { notify_delay_after: 30 }
    )
  ]
)

# A calm round ends here: every lane was done in time.
in_workflow.call(
  :bundle,
  type: "CONDITIONAL",
  description: "Bundles the sheets for the presses",
  predicate: GlueTriggerAttributes.predicate_for_job_success(lane_jobs),
  actions: [GlueTriggerAttributes.action_for_job(job["bundle_sheets"], timeout: 10)]
)

# A crowded one ends here, with the late orders on their own pallet.
in_workflow.call(
  :bundle_late,
  type: "CONDITIONAL",
  description: "Bundles what was rendered late",
  predicate: GlueTriggerAttributes.predicate_for_job_success(job["render_overflow"]),
  actions: [GlueTriggerAttributes.action_for_job(job["bundle_late_sheets"], timeout: 10)]
)
