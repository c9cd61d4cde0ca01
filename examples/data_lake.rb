# frozen_string_literal: true

# The lake of a city's public libraries, in five layers: ingest, catalogue, check, transform, aggregate.
# One nightly schedule starts it, and each step waits for all that it builds on. AWS Glue allows two crawlers
# in one trigger, so the catalogue layer has a trigger for every two sources.

require "aws_glue_trigger"

# What the branches record, and how many minutes it may take to fetch.
sources = { "loans" => 45, "holdings" => 60, "visits" => 15, "events" => 15 }

# Jobs and crawlers are resources of the same Terraform module.
job = ->(name) { "${aws_glue_job.#{name}.name}" }
crawler = ->(name) { "${aws_glue_crawler.#{name}.name}" }
tags = ->(layer) { { Layer: layer, Owner: "library-data-office", Stage: "${var.stage}" } }

ingest = aws_glue_trigger(
  :ingest,
  name: "library-${var.stage}-1-ingest",
  type: "SCHEDULED",
  description: "Fetches what the branches have recorded since yesterday",
  schedule: GlueTriggerAttributes.schedule_expressions[:daily_at_1am],
  start_on_creation: true,
  actions: sources.map do |source, minutes|
    options = {
      "--target" => "s3://${aws_s3_bucket.lake.bucket}/raw/#{source}/",
      "--job-bookmark-option" => "job-bookmark-enable"
    }
    GlueTriggerAttributes.action_for_job(job["fetch_#{source}"], arguments: options, timeout: minutes)
  end,
  tags: tags["ingest"]
)

sources.keys.each_slice(2) do |pair|
  aws_glue_trigger(
    :"catalogue_#{pair.join("_and_")}",
    name: "library-${var.stage}-2-catalogue-#{pair.join("-and-")}",
    type: "CONDITIONAL",
    description: "Brings the tables of #{pair.join(" and ")} up to date",
    predicate: GlueTriggerAttributes.predicate_for_job_success(pair.map { |source| job["fetch_#{source}"] }),
    actions: pair.map { |source| GlueTriggerAttributes.action_for_crawler(crawler["raw_#{source}"]) },
    tags: tags["catalogue"]
  )
end

aws_glue_trigger(
  :check,
  name: "library-${var.stage}-3-check",
  type: "CONDITIONAL",
  description: "Counts, compares and samples before anything is built on the new rows",
  predicate: GlueTriggerAttributes.predicate_for_crawler_success(
    sources.keys.map { |source| crawler["raw_#{source}"] }
  ),
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["check_raw"],
      arguments: { "--tables" => sources.keys.join(","), "--tolerance" => "0.02" },
      timeout: 30,
      notification_property: { notify_delay_after: 20 }
    )
  ],
  tags: tags["check"]
)

transform = aws_glue_trigger(
  :transform,
  name: "library-${var.stage}-4-transform",
  type: "CONDITIONAL",
  description: "Joins loans with holdings, and places visits and events in the calendar",
  predicate: GlueTriggerAttributes.predicate_for_job_success(job["check_raw"]),
  actions: [
    GlueTriggerAttributes.action_for_job(job["build_circulation"], timeout: 120),
    GlueTriggerAttributes.action_for_job(job["build_calendar"], timeout: 40)
  ],
  tags: tags["transform"]
)

# The reports say in their footer which trigger fed them and which one started the night.
aws_glue_trigger(
  :aggregate,
  name: "library-${var.stage}-5-aggregate",
  type: "CONDITIONAL",
  description: "Sums up each branch by day, month and year",
  predicate: GlueTriggerAttributes.predicate_for_job_success([job["build_circulation"], job["build_calendar"]]),
  actions: %w[branch_report stock_turnover].map do |report|
    footer = { "--fed-by" => transform.outputs[:name], "--started-by" => ingest.outputs[:name] }
    GlueTriggerAttributes.action_for_job(job[report], arguments: footer, timeout: 30)
  end,
  tags: tags["aggregate"]
)
