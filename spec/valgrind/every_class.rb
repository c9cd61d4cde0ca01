# frozen_string_literal: true

# What `rake memcheck` runs under Valgrind: every native class is made, asked and dropped, with input that is sound and
# input that is not, again and again. Each round prints the same; the last line says how many there were.

require "aws_glue_trigger"

module EveryClass
  SOUND = { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", tags: { "team" => "lake" },
            actions: [{ job_name: "load", arguments: { "--day" => "x" * 40 } }] }.freeze
  WAITING = { name: "after", type: "CONDITIONAL", actions: [{ crawler_name: "c1" }, { crawler_name: "c2" },
                                                            { crawler_name: "c3" }],
              predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] } }.freeze
  FAULTY = { name: "n\u00E4me\e", type: "CONDITIONL", schedule: "cron(0 2 * * ?)", colour: [1, 2.5, nil, 2**70],
             actions: [{ job: "load", arguments: { "--password" => "hunter2" } }, 7],
             predicate: { conditions: [{ state: "SUCCEDED" }] }, lifecycle: { 1 => Object.new } }.freeze

  module_function

  def round
    [of_pipeline, of_attributes, of_schedules, of_timetables, of_faults].flatten.map(&:to_s)
  end

  def of_pipeline
    pipeline = AwsGlueTrigger.pipeline do |p|
      p.declare(:nightly, SOUND)
      p.aws_glue_trigger("after", **WAITING)
      p.external_job("elsewhere")
    end
    references = pipeline.to_a
    [pipeline.to_terraform, pipeline.to_terraform(pretty: false, annotate: true), pipeline.to_h, pipeline.inspect,
     of_targets(pipeline), of_pictures(pipeline),
     references.map(&:inspect), references.map(&:hash).uniq.size, references[0] == pipeline[:nightly],
     pipeline[-1].outputs, pipeline["none"].inspect, pipeline.diagnostics, of_lineage(pipeline)]
  end

  def of_lineage(pipeline)
    [pipeline.fetch(:nightly), pipeline.downstream_of(:nightly), pipeline.upstream_of(pipeline[1]),
     pipeline.chain_between("nightly", pipeline[1])]
  end

  def of_targets(pipeline)
    [pipeline.to_cloudformation(parameters: true), pipeline.to_api_requests, pipeline.to_api_json(lines: true),
     pipeline.diagnostics_for(:cloudformation), pipeline.diagnostics_for(:api)]
  end

  def of_pictures(pipeline)
    [pipeline.to_svg(title: "x"), pipeline.to_html(runs: 1), pipeline.to_mermaid, pipeline.to_dot]
  end

  def of_attributes
    attributes = GlueTriggerAttributes.new(SOUND)
    [attributes.to_h, attributes.inspect, attributes.schedule_frequency, attributes == GlueTriggerAttributes.new(SOUND),
     attributes.estimated_executions_per_day]
  end

  def of_schedules
    schedule = AwsGlueTrigger::Schedule.parse("cron(0/20 2 ? * MON-FRI *)")
    from = Time.at(0).utc
    runs = schedule.first(5, after: from)
    [schedule, schedule.describe, schedule.per_day, runs, schedule.next_after(from), schedule.diagnostics,
     AwsGlueTrigger::Schedule.parse("rate(1 hour)").lower,
     AwsGlueTrigger::LocalRun.of(runs, zone: "Europe/Berlin").map { |run| [run.local, run.drift, run.abbreviation] }]
  end

  def of_timetables
    table = AwsGlueTrigger::Timetable.of_expressions("cron(0 2 * * ? *)", from: "2026-01-01", count: 3,
                                                                          zone: "Asia/Tokyo")
    [table.text, table.json.bytesize, table.svg.bytesize]
  end

  def of_faults
    refused = [-> { AwsGlueTrigger::Pipeline.new.declare(:a, FAULTY) }, -> { GlueTriggerAttributes.new({}) },
               -> { AwsGlueTrigger::Schedule.parse("cron(61 2 * * ? *") }, -> {
                                                                             AwsGlueTrigger::Pipeline.new(ignore: ["x"])
                                                                           },
               -> { AwsGlueTrigger::Schedule.in_zone("25:00", zone: "Europe/Berlin") }]
    collecting = AwsGlueTrigger::Pipeline.new(collect: true, rules: { "secret-in-argument" => "error" })
    collecting.declare(:a, FAULTY)
    found = collecting.diagnostics
    reports = AwsGlueTrigger::Report::FORMATS.map { |format| AwsGlueTrigger::Report.render(format, found, triggers: 1) }
    [refused.map { |call| message_of(call) }, reports, found.map(&:to_h), AwsGlueTrigger.rules.map(&:name)]
  end

  def message_of(call)
    call.()
    "nothing was refused"
  rescue AwsGlueTrigger::Error, ArgumentError => e
    e.message
  end
end

if $PROGRAM_NAME == __FILE__
  rounds = Integer(ARGV.fetch(0, 3))
  answers = Array.new(rounds) do
    EveryClass.round.hash.tap { GC.start }
  end
  abort "rounds differ" unless answers.uniq.one?
  puts "#{rounds} rounds"
end
