# frozen_string_literal: true

require "date"

RSpec.describe AwsGlueTrigger::Timetable do
  pipeline = AwsGlueTrigger.pipeline { |p| p.aws_glue_trigger(:nightly, Support::Triggers.scheduled) }

  it "is of a pipeline, as it is then" do
    timetable = pipeline.timetable(from: "2026-11-22", count: 1)
    expect(timetable).to be_a(described_class).and be_frozen
    expect(timetable.to_h["schedules"]).to eq(
      [{
        "schedule" => "cron(0 2 * * ? *)", "meaning" => "every day at 02:00 UTC", "per_day" => 1.0,
        "equal_cron" => nil, "next" => [{ "utc" => "2026-11-22T02:00:00Z" }],
        "triggers" => [
          { "resource" => "nightly", "written" => "cron(0 2 * * ? *)", "enabled" => true, "instances" => 1 }
        ]
      }]
    )
  end

  it "is of expressions, with what was found in them" do
    timetable = described_class.of_expressions("cron(0 2 31 * ? *)", from: "2026-11-22")
    expect(timetable.diagnostics.map(&:rule)).to eq(["skipped-months"])
    expect(timetable.text).to start_with("From Sun 2026-11-22 00:00 UTC\n\ncron(0 2 31 * ? *)\n")
  end

  it "takes a Schedule" do
    read = AwsGlueTrigger::Schedule.parse("Cron(00 2 31 * ? *)")
    timetable = described_class.of_expressions(read, from: "2026-11-22")
    expect(timetable.to_h).to eq(described_class.of_expressions(read.to_s, from: "2026-11-22").to_h)
    expect(timetable.diagnostics.map(&:rule)).to eq(["skipped-months"])
  end

  it "refuses a rate that Glue cannot run, unless it is told as it is written" do
    found = ->(text, **options) { described_class.of_expressions(text, **options).diagnostics.map(&:rule) }
    expect(found.("rate(1 hour)")).to eq(["lowered-schedule"])
    expect(found.("rate(7 minutes)", lower: false)).to eq(["rate-schedule"])
    expect { found.("rate(7 minutes)") }.to raise_error(AwsGlueTrigger::ValidationError, /rate-without-cron/)
  end

  it "has one text in each format" do
    timetable = pipeline.timetable(from: "2026-11-22", zone: "Asia/Tokyo")
    expect(timetable.to_s).to eq(timetable.text)
    expect(JSON.parse(timetable.json)).to eq(timetable.to_h)
    expect(JSON.parse(JSON.generate([timetable]))).to eq([timetable.to_h])
    expect(timetable.svg).to start_with("<svg ").and end_with("</svg>\n")
    expect(timetable.inspect).to eq("#<AwsGlueTrigger::Timetable>")
  end

  it "begins at a Time, what can become one, a text, or now" do
    from = ->(time) { pipeline.timetable(from: time).to_h["from"] }
    expect(from.(Time.new(2026, 11, 22, 6, 0, 0, "+01:00"))).to eq("2026-11-22T05:00:00Z")
    expect(from.(Time.utc(2026, 11, 22, 6, 0, 0.5r))).to eq("2026-11-22T06:00:01Z")
    expect(from.("2026-11-22 06:00:00.5")).to eq("2026-11-22T06:00:01Z")
    expect(from.(DateTime.new(2026, 11, 22, 6, 0, 0, "+01:00"))).to eq("2026-11-22T05:00:00Z")
    expect(from.("2026-11-22 06:00")).to eq("2026-11-22T06:00:00Z")
    expect(pipeline.timetable.to_h["from"]).to start_with(Time.now.utc.year.to_s)
  end

  it "refuses what is no time, count or zone", :untyped do
    wanted = 'from must be a Time, such as Time.utc(2026, 11, 23), or text such as "2026-11-23T06:00"'
    outside = "from is outside of the years in which schedules run; write a time from 1970 to 2199"
    {
      { from: "soon" } => [ArgumentError, /\A`soon` is not a time/],
      { from: nil } => [TypeError, "#{wanted}, got nil"],
      { from: 0 } => [TypeError, "#{wanted}, got the number 0"],
      { from: Date.new(2026, 11, 22) } => [TypeError, /\A#{Regexp.escape(wanted)}, got /],
      { from: "2026\xFF" } => [TypeError, /\A#{Regexp.escape(wanted)}, got /],
      { from: Time.at(10**12) } => [ArgumentError, outside],
      { from: Time.utc(10_000) } => [ArgumentError, outside],
      { from: Time.utc(1969, 12, 31, 23, 59, 59.9r) } => [ArgumentError, outside],
      { count: 1001 } => [ArgumentError, "count must be from 0 to 1000, got 1001"],
      { count: 10**30 } => [ArgumentError, /\Acount must be from 0 to 1000/],
      { count: 2.5 } => [TypeError, "count must be a whole number, got the number 2.5"],
      { count: "ten" } => [TypeError, 'count must be a whole number, got the text "ten"'],
      { zone: "Berlin/Europe" } => [AwsGlueTrigger::ScheduleError, %r{\A`Berlin/Europe` is not a time zone}],
      { zone: "\xFF" } => [TypeError, %r{\Azone must be text such as "Europe/Berlin", got }],
      { zone: :"Europe/Berlin" } => [TypeError, %r{\Azone must be text such as "Europe/Berlin", got the Symbol}]
    }.each do |options, error|
      expect { pipeline.timetable(**options) }.to raise_error(*error)
      expect { described_class.of_expressions(**options) }.to raise_error(*error)
    end
    [1, "cron(0 2 * \xFF ? *)", nil].each do |text|
      expect { described_class.of_expressions(text) }
        .to raise_error(TypeError, /\Aa schedule must be text such as "cron\(0 2 \* \* \? \*\)", or a Schedule, got /)
    end
    expect { pipeline.timetable(colour: true) }.to raise_error(ArgumentError, /unknown keyword: :colour/)
    expect { described_class.of_pipeline("x") }.to raise_error(TypeError)
    expect { described_class.new }.to raise_error(TypeError, /allocator undefined/)
  end

  it "raises every fault" do
    expect { described_class.of_expressions("0 2 * * *", "cron(0 25 * * ? *)") }
      .to raise_error(AwsGlueTrigger::ValidationError) { |error| expect(error.diagnostics.size).to be >= 2 }
    faulty = AwsGlueTrigger.pipeline(collect: true) { |p| p.aws_glue_trigger(:x, scheduled(schedule: nil)) }
    expect { faulty.timetable }.to raise_error(AwsGlueTrigger::ValidationError, /missing-schedule/)
  end
end
