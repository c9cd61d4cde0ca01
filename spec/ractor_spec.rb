# frozen_string_literal: true

# What a Ractor can do beside the main one, which requires the library. Each example is a process of its own, since a
# Ractor that was there once changes how Ruby runs the rest.
RSpec.describe "Ractors" do
  let(:prelude) do
    <<~RUBY
      require "aws_glue_trigger"
      # So many triggers that the analysis lets other threads run.
      def declared(size = 2_500)
        pipeline = AwsGlueTrigger::Pipeline.new
        size.times do |n|
          pipeline.declare(:"t\#{n}", { name: "t\#{n}", type: "SCHEDULED", schedule: "rate(1 hour)",
                                       tags: { "Team" => "lake" }, actions: [{ job_name: "job-\#{n}", timeout: n + 1 }] })
        end
        pipeline
      end
      def everything
        pipeline = declared
        found = pipeline.diagnostics
        timetable = pipeline.timetable(from: Time.utc(2026, 11, 23), zone: "Europe/Berlin")
        [pipeline.to_terraform(annotate: true), pipeline.to_h, pipeline.to_api_json, found.map(&:to_s), found.first.to_h, pipeline.size,
         pipeline.valid?, timetable.to_s, timetable.to_json, timetable.svg, AwsGlueTrigger::Report.sarif(found),
         pipeline.to_svg, pipeline.to_html(now: Time.utc(2026, 11, 23)), pipeline.to_mermaid, pipeline.to_dot,
         AwsGlueTrigger::Report.text(found, limit: 3), pipeline[:t7].attributes.tags, pipeline.first.outputs,
         pipeline.fetch(:t7).line, pipeline.upstream_of(job: "job-7").map(&:to_s), pipeline.chain_between(:t7, :t8)]
      end
    RUBY
  end

  # What a script said, that has `declared` and `everything`.
  def said(script)
    outcome = ruby("-W:no-experimental", "-e", prelude + script)
    expect([outcome.err, outcome.status]).to eq(["", 0])
    outcome.out.lines(chomp: true)
  end

  it "declare and render at the same time, each the same as the main one" do
    expect(said(<<~RUBY)).to eq(%w[1])
      made = Array.new(4) { Ractor.new { everything } }.map(&:take)
      p [*made, everything].uniq.size
    RUBY
  end

  it "raise what they raise, with its diagnostics" do
    expect(said(<<~RUBY)).to eq(%w[AwsGlueTrigger::ValidationError missing-schedule AwsGlueTrigger::ScheduleError])
      def error(ractor)
        ractor.take
      rescue Ractor::RemoteError => e
        e.cause
      end
      refused = error(Ractor.new do
        Thread.current.report_on_exception = false
        AwsGlueTrigger.pipeline { |p| p.declare(:a, { name: "a", type: "SCHEDULED", actions: [{ job_name: "x" }] }) }
      end)
      puts refused.class, refused.diagnostics.map(&:rule)
      puts error(Ractor.new do
        Thread.current.report_on_exception = false
        AwsGlueTrigger::Schedule.parse("cron(0 2 * * *)")
      end).class
    RUBY
  end

  it "have a current pipeline each, and see what the main one configured" do
    expect(said(<<~RUBY)).to eq(%w[error t1 t2 t3 0])
      AwsGlueTrigger.configure { |config| config.rules["fires-at-apply"] = :error }
      names = Array.new(3) do |n|
        Ractor.new(:"t\#{n + 1}") do |name|
          word = Object.new.extend(AwsGlueTrigger::DSL)
          word.instance_exec { aws_glue_trigger(name, { name: "x", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
                                                        actions: [{ job_name: "x" }] }) }
          AwsGlueTrigger.current.map(&:name)
        end
      end
      puts Ractor.new { AwsGlueTrigger.configuration.rules["fires-at-apply"] }.take
      puts names.map(&:take), AwsGlueTrigger.current.size
    RUBY
  end

  it "have schedules, time zones, rules and attributes" do
    expect(said(<<~RUBY)).to eq(%w[same])
      def others
        schedule = AwsGlueTrigger::Schedule.parse("cron(0 2 ? * MON-FRI *)")
        expressions = GlueTriggerAttributes.schedule_expressions
        unknown = begin
          expressions[:dayly]
        rescue KeyError => e
          e.message
        end
        [schedule.describe, schedule.first(3, after: Time.utc(2026)), schedule.next_after(Time.utc(2026)), unknown,
         AwsGlueTrigger::LocalRun.of([Time.utc(2026)], zone: "Europe/Berlin").map(&:local), expressions[:daily],
         GlueTriggerAttributes.schedule_at("06:30", zone: "Europe/Berlin", dst: :standard).notes,
         GlueTriggerAttributes.new(name: "x", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "x" }]).to_h,
         AwsGlueTrigger.rules.map(&:page), AwsGlueTrigger::Rules::SEVERAL_ROOTS.name, AwsGlueTrigger.literal("${x}")]
      end
      puts Ractor.new { others }.take == others ? "same" : "not the same"
    RUBY
  end

  it "share what is frozen, and not a pipeline" do
    expect(said(<<~RUBY)).to eq(["[true, true, true, true, true, true]", "t1", "false", "Ractor::IsolationError"])
      pipeline = declared(2)
      shared = [pipeline.first, pipeline.first.attributes, pipeline.diagnostics.first, AwsGlueTrigger.rules.first,
                AwsGlueTrigger::Schedule.parse("rate(1 hour)"), pipeline.timetable]
      p shared.map { |object| Ractor.shareable?(object) }
      puts Ractor.new(pipeline[1]) { |reference| reference.attributes.name }.take
      p Ractor.shareable?(pipeline)
      begin
        Ractor.new { Thread.current.report_on_exception = false; AwsGlueTrigger.configure { |c| c.strict = true } }.take
      rescue Ractor::RemoteError => e
        puts e.cause.class
      end
    RUBY
  end
end
