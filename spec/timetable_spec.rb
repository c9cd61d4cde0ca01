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

  it "has one text in each format" do
    timetable = pipeline.timetable(from: "2026-11-22", zone: "Asia/Tokyo")
    expect(timetable.to_s).to eq(timetable.text)
    expect(JSON.parse(timetable.json)).to eq(timetable.to_h)
    expect(JSON.parse(JSON.generate([timetable]))).to eq([timetable.to_h])
    expect(timetable.svg).to start_with("<svg ").and end_with("</svg>\n")
    expect(timetable.inspect).to eq("#<AwsGlueTrigger::Timetable>")
  end

  it "begins at a Time, a Date, a text, or now" do
    from = ->(time) { pipeline.timetable(from: time).to_h["from"] }
    expect(from.(Time.new(2026, 11, 22, 6, 0, 0, "+01:00"))).to eq("2026-11-22T05:00:00Z")
    expect(from.(Date.new(2026, 11, 22))).to eq("2026-11-22T00:00:00Z")
    expect(from.(DateTime.new(2026, 11, 22, 6, 0, 0, "+01:00"))).to eq("2026-11-22T05:00:00Z")
    expect(from.("2026-11-22 06:00")).to eq("2026-11-22T06:00:00Z")
    expect(pipeline.timetable.to_h["from"]).to start_with(Time.now.utc.year.to_s)
  end

  it "refuses what is no time, count or zone" do
    {
      { from: "soon" } => /`soon` is not a time/, { from: nil } => /`` is not a time/,
      { from: Time.at(10**12) } => /is not a time/, { count: 1001 } => /count must be from 0 to 1000, got 1001/,
      { count: 10**30 } => /count must be/, { zone: "Berlin/Europe" } => /is not a time zone/
    }.each do |options, message|
      expect { pipeline.timetable(**options) }.to raise_error(ArgumentError, message)
      expect { described_class.of_expressions(**options) }.to raise_error(ArgumentError, message)
    end
    expect { pipeline.timetable(count: "ten") }.to raise_error(TypeError)
    expect { pipeline.timetable(zone: :"Europe/Berlin") }.to raise_error(TypeError)
    expect { pipeline.timetable(colour: true) }.to raise_error(ArgumentError, /unknown keyword: :colour/)
    expect { described_class.of_expressions(1) }.to raise_error(TypeError)
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
