# frozen_string_literal: true

# A ticket service for museums: each house has its own jobs, limits, tags and encryption, and one report sums
# up all of them. A trigger that waits for several jobs fires only if one start trigger stands behind all of
# them, so the houses share one schedule: with one each, the report would never start.

require "aws_glue_trigger"

# The modern art museum asks for an encryption of its own.
art_encryption = "${aws_glue_security_configuration.modern_art.name}"
houses = {
  "harbour" => { cost_centre: "4100", minutes: 30 },
  "natural_history" => { cost_centre: "4200", minutes: 90 },
  "modern_art" => { cost_centre: "4300", minutes: 45, encryption: art_encryption },
  "railway" => { cost_centre: "4400", minutes: 30 }
}

import = ->(house) { "${aws_glue_job.import_#{house}.name}" }
cleanse = ->(house) { "${aws_glue_job.cleanse_#{house}.name}" }

# AWS Glue's quota is fifty jobs in one trigger; more houses than that need another way in.
raise "too many houses for one start trigger" if houses.size > 50

nightly = aws_glue_trigger(
  :all_houses,
  name: "tickets-all-houses",
  type: "SCHEDULED",
  description: "Starts the import of all #{houses.size} houses after the last one has closed",
  schedule: GlueTriggerAttributes.schedule_expressions[:daily_at_11pm],
  actions: houses.map do |house, settings|
    GlueTriggerAttributes.action_for_job(
      import[house],
      arguments: { "--house" => house, "--target-database" => "tickets_#{house}" },
      timeout: settings[:minutes],
      security_configuration: settings[:encryption]
    )
  end,
  tags: { Tenant: "all", CostCentre: "4000" }
)

houses.each do |house, settings|
  aws_glue_trigger(
    :"cleanse_#{house}",
    name: "tickets-#{house.tr("_", "-")}-cleanse",
    type: "CONDITIONAL",
    description: "Removes the visitors' names before anything leaves the house",
    predicate: GlueTriggerAttributes.predicate_for_job_success(import[house]),
    actions: [
      GlueTriggerAttributes.action_for_job(
        cleanse[house],
        arguments: { "--house" => house },
        timeout: settings[:minutes],
        security_configuration: settings[:encryption]
      )
    ],
    tags: { Tenant: house, CostCentre: settings[:cost_centre], StartedBy: nightly.outputs[:name] }
  )
end

# All houses, or no report.
aws_glue_trigger(
  :report,
  name: "tickets-report",
  type: "CONDITIONAL",
  description: "Compares the houses with each other",
  predicate: GlueTriggerAttributes.predicate_for_job_success(houses.keys.map(&cleanse)),
  actions: [
    GlueTriggerAttributes.action_for_job(
      "${aws_glue_job.compare_houses.name}",
      arguments: { "--houses" => houses.keys.join(","), "--smallest-group" => "20" },
      timeout: 60
    )
  ],
  tags: { Tenant: "all", CostCentre: "4000" }
)

# ANY fires for each job that fails; the one it starts allows as many runs at once.
house_jobs = houses.keys.flat_map { |house| [import[house], cleanse[house]] }

aws_glue_trigger(
  :missing_house,
  name: "tickets-missing-house",
  type: "CONDITIONAL",
  description: "Tells the service desk which house will be missing",
  predicate: GlueTriggerAttributes.predicate_for_job_failure(house_jobs),
  actions: [GlueTriggerAttributes.action_for_job("${aws_glue_job.tell_service_desk.name}", timeout: 5)],
  tags: { Tenant: "all", CostCentre: "4000" }
)
