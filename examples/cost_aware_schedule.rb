# frozen_string_literal: true

# A chain of grocers pays for Glue by the minute: what is urgent runs in business hours, what is heavy runs at
# night and on weekends, and the largest job runs only after a small one has found something to do. The script
# reckons the worst case from the schedules and the timeouts, tags each trigger with it, and keeps to a budget.

require "aws_glue_trigger"

schedules = GlueTriggerAttributes.schedule_expressions
job = ->(name) { "${aws_glue_job.#{name}.name}" }
budget = 15_000 # minutes in thirty days

# In stages other than live nothing is scheduled, so nothing is paid for.
everywhere = { region: "eu-north-1", count: '${var.stage == "live" ? 1 : 0}' }

plans = {
  shelf_prices: {
    description: "Brings price changes to the shelves within the hour",
    schedule: schedules[:business_hours_hourly],
    minutes: 10
  },
  waste_report: {
    description: "Sums up what was thrown away, in the cheap hours",
    schedule: schedules[:daily_at_3am],
    minutes: 45
  },
  basket_analysis: {
    description: "Looks for what is bought together, while the offices are closed",
    schedule: "cron(30 1 ? * SAT,SUN *)",
    minutes: 360
  },
  supplier_statements: {
    description: "Draws up the statements of the month",
    schedule: schedules[:last_day_of_month],
    minutes: 240
  },
  weather_probe: {
    description: "Asks whether the forecast has changed: a minute on the smallest worker",
    schedule: "cron(0 2/6 * * ? *)",
    minutes: 2
  }
}

started = plans.map do |plan, settings|
  attributes = {
    name: "grocer-#{plan.to_s.tr("_", "-")}",
    type: "SCHEDULED",
    description: settings[:description],
    schedule: settings[:schedule],
    actions: [GlueTriggerAttributes.action_for_job(job[plan], timeout: settings[:minutes])],
    **everywhere
  }
  minutes = GlueTriggerAttributes.new(attributes).estimated_executions_per_day * settings[:minutes] * 30
  aws_glue_trigger(plan, { **attributes, tags: { CostCentre: "it-7", MostMinutesAMonth: minutes.ceil.to_s } })
end

# Large and seldom: the probe succeeds only where the weather will change what people buy.
demand_minutes = 60
probes_a_month = AwsGlueTrigger.current[:weather_probe].computed_properties[:estimated_executions_per_day] * 30

started << aws_glue_trigger(
  :demand_forecast,
  name: "grocer-demand-forecast",
  type: "CONDITIONAL",
  description: "Forecasts the demand anew, and only where the weather asks for it",
  predicate: GlueTriggerAttributes.predicate_for_job_success(job["weather_probe"]),
  actions: [
    GlueTriggerAttributes.action_for_job(
      job["demand_forecast"],
      arguments: { "--horizon-days" => "5", "--stores" => "${var.stores}" },
      timeout: demand_minutes
    )
  ],
  tags: { CostCentre: "it-7", MostMinutesAMonth: (probes_a_month * demand_minutes).ceil.to_s },
  **everywhere
)

total = started.sum { |trigger| trigger.resource_attributes[:tags]["MostMinutesAMonth"].to_i }
raise "the plan may take #{total} minutes a month, the budget is #{budget}" if total > budget
