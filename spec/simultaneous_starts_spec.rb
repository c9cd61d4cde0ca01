# frozen_string_literal: true

# What the triggers of a pipeline do to each other by the clock.
RSpec.describe "simultaneous starts" do
  def at(schedule, *jobs) = scheduled(schedule: schedule, actions: jobs.map { |job| { job_name: job } })

  def pipeline_of(*triggers, **options)
    AwsGlueTrigger.pipeline(**options) do |pipeline|
      triggers.each_with_index { |attributes, n| pipeline.declare("t#{n}", attributes.merge(name: "t#{n}")) }
    end
  end

  it "are warned of where it is one job, with the place of the other" do
    pipeline = pipeline_of(at("cron(0 * * * ? *)", "load"), at("cron(0 2 * * ? *)", "clean", "load"))
    found = pipeline.diagnostics
    place = "#{pipeline[:t0].file}:#{pipeline[:t0].line}"
    expect(found.map { |d| [d.severity, d.rule, d.trigger, d.path, d.message] })
      .to eq([[:warning, "simultaneous-start", "t1", "actions[1].job_name",
               "the job \"load\" is started in the same minute by aws_glue_trigger.t0 (#{place}): at 02:00 UTC"]])
    expect(pipeline).to be_valid
  end

  it "follow what is declared later" do
    pipeline = pipeline_of(at("cron(0 2 * * ? *)", "load"))
    expect(pipeline.diagnostics).to be_empty
    pipeline.declare(:later, at("rate(1 hour)", "load").merge(name: "later"))
    expect(pipeline.diagnostics.map(&:rule)).to eq(%w[lowered-schedule simultaneous-start])
  end

  it "are noted where they are more than the account runs at a time" do
    jobs = Array.new(30) { |index| "job-#{index}" }
    triggers = [at("cron(0 2 * * ? *)", *jobs), at("cron(0 2 ? * SUN *)", *jobs.map { |job| "#{job}-weekly" })]
    found = { 50 => pipeline_of(*triggers), 60 => pipeline_of(*triggers, concurrent_runs: 60) }
    expect(found.transform_values { |pipeline| pipeline.diagnostics.map { |d| [d.severity, d.rule] } })
      .to eq({ 50 => [[:note, "crowded-minute"]], 60 => [] })
  end

  it "take a positive number of runs", :untyped do
    [0, -1, 10**30].each do |number|
      expect { AwsGlueTrigger::Pipeline.new(concurrent_runs: number) }
        .to raise_error(ArgumentError, "concurrent_runs must be a positive number of jobs, got #{number}")
    end
    { "many" => 'the text "many"', 1.9 => "the number 1.9" }.each do |value, got|
      expect { AwsGlueTrigger::Pipeline.new(concurrent_runs: value) }
        .to raise_error(TypeError, "concurrent_runs must be a whole number, got #{got}")
    end
  end
end
