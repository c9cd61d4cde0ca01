# frozen_string_literal: true

RSpec.describe "Memory", if: Support::Memory.available? do
  include Support::Memory

  it "does not grow over 100,000 pipelines that are made and dropped" do
    early, late = measure(<<~RUBY)
      make = ->(count) { count.times { declare(1).to_terraform } }
      make.(20_000)
      puts resident
      make.(80_000)
      puts resident
    RUBY
    # Ruby's own heap comes and goes by a few megabytes; a leak of only a hundred bytes a pipeline would be eight.
    expect(late - early).to be < 6 * 1024
  end

  it "does not pile up large pipelines, of which Ruby sees a small object each" do
    before, most = measure(<<~RUBY)
      puts resident
      # Symbols as names make Ruby collect its young objects more often, which has to be survived, too.
      puts Array.new(120) { |_|
        AwsGlueTrigger.pipeline { |p| 5_000.times { |number| p.aws_glue_trigger(:"t\#{number}", ATTRIBUTES) } }
        resident
      }.max
    RUBY
    # One is about 4 MB. Ruby looks for old objects once they hold 16 to 128 MB more than last time.
    expect(most - before).to be < 200 * 1024
  end

  it "is given back when a pipeline is dropped" do
    before, most, after = measure(<<~RUBY)
      dropped { declare(10).to_terraform }
      puts resident
      dropped do
        pipeline = declare(10_000)
        pipeline.to_terraform
        puts resident
      end
      puts resident
    RUBY
    expect(most - before).to be > 10 * 1024
    expect(after - before).to be < (most - before) / 4
  end

  it "of a pipeline is known to Ruby" do
    require "objspace"
    small, large = [1, 1_000].map do |size|
      pipeline = AwsGlueTrigger::Pipeline.new
      size.times { |number| pipeline.declare(:"t#{number}", on_demand(name: "t-#{number}")) }
      ObjectSpace.memsize_of(pipeline)
    end
    expect(small).to be_between(500, 4_000)
    expect(large).to be_between(small + 500_000, small + 4_000_000)
  end

  it "of what is small is known to Ruby" do
    require "objspace"
    reference = AwsGlueTrigger::Pipeline.new.declare(:a, on_demand)
    schedule = AwsGlueTrigger::Schedule.parse("cron(0 2 * * ? *)")
    timetable = AwsGlueTrigger::Timetable.of_expressions("cron(0 2 * * ? *)", count: 1)
    values = [reference, reference.attributes, schedule, AwsGlueTrigger.rules.first, timetable,
              *AwsGlueTrigger::LocalRun.of([Time.at(0)], zone: "UTC")]
    expect(values.map { |value| ObjectSpace.memsize_of(value) }).to all(be_between(40, 10_000))
  end
end
