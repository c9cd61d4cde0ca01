# frozen_string_literal: true

RSpec.describe GlueTriggerAttributes do
  describe ".new" do
    it "validates", :untyped do
      expect { described_class.new({}) }.to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.diagnostics.map { |d| [d.rule, d.path, d.trigger, d.file, d.line] }).to eq(
          %w[name type actions].map { |name| ["missing-attribute", name, nil, __FILE__, __LINE__ - 2] }
        )
      }
      expect { described_class.new }.to raise_error(AwsGlueTrigger::ValidationError)
      expect { described_class.new(nil) }.to raise_error(AwsGlueTrigger::ValidationError)
    end

    it "does not raise for warnings" do
      attributes = described_class.new(on_demand(enabled: nil))
      expect(attributes.configuration_warnings).to eq(attributes.diagnostics.map(&:message))
      expect(attributes.diagnostics.map(&:rule)).to eq(["fires-at-apply"])
    end
  end

  it "has a reader for every attribute" do
    given = {
      name: "n", type: "EVENT", actions: [{ job_name: "j" }], description: "d", enabled: false,
      predicate: { conditions: [{ job_name: "k", state: "FAILED" }], logical: "ANY" }, schedule: "${var.s}",
      tags: { "a" => "b" }, start_on_creation: false, workflow_name: "w",
      event_batching_condition: { batch_size: 1, batch_window: 2 }, region: "eu-west-1", count: 1,
      provider: "aws.west", lifecycle: { prevent_destroy: true }, depends_on: ["aws_glue_job.j"],
      timeouts: { create: "5m" }
    }
    attributes = described_class.new(given)
    expect(attributes).to have_attributes(given)
    expect(attributes.to_h).to eq(given)
    expect(described_class.new(on_demand(for_each: { "a" => 1 })).for_each).to eq("a" => 1)
    expect(described_class.new(on_demand)).to have_attributes(schedule: nil, tags: nil, count: nil)
  end

  {
    "SCHEDULED" => %i[scheduled? is_scheduled?], "CONDITIONAL" => %i[conditional? is_conditional?],
    "ON_DEMAND" => %i[on_demand? is_on_demand?], "EVENT" => %i[event? is_event?]
  }.each do |type, questions|
    it "knows that it is #{type}" do
      all = %w[scheduled conditional on_demand event].flat_map { |name| [:"#{name}?", :"is_#{name}?"] }
      attributes = described_class.new(send(type.downcase))
      expect(all.select { |question| attributes.public_send(question) }).to eq(questions)
    end
  end

  it "knows what it starts and watches" do
    attributes = described_class.new(
      conditional(workflow_name: "w",
                  actions: [{ job_name: "a", timeout: 5 }, { crawler_name: "b" }, { job_name: "c" }])
    )
    expect(attributes).to have_attributes(
      job_actions: [{ job_name: "a", timeout: 5 }, { job_name: "c" }], crawler_actions: [{ crawler_name: "b" }],
      total_actions: 3, job_actions_count: 2, crawler_actions_count: 1, condition_count: 1,
      is_workflow_trigger?: true, workflow_trigger?: true
    )
  end

  describe "schedules" do
    [
      ["rate(15 minutes)", { type: "minutes", value: 15 }, 96.0],
      ["rate(1 hour)", { type: "hours", value: 1 }, 24.0],
      ["rate(7 days)", { type: "days", value: 7 }, 1 / 7.0],
      ["cron(0 2 * * ? *)", { type: "cron", expression: "cron(0 2 * * ? *)" }, 1.0],
      ["cron(0/15 8-17 ? * MON-FRI *)", { type: "cron", expression: "cron(0/15 8-17 ? * MON-FRI *)" }, 200 / 7.0],
      ["cron(0 0 1 * ? *)", { type: "cron", expression: "cron(0 0 1 * ? *)" }, 12 / 365.2425],
      ["cron(0 0 L 2 ? *)", { type: "cron", expression: "cron(0 0 L 2 ? *)" }, 1 / 365.2425],
      ["${var.schedule}", nil, nil]
    ].each do |schedule, frequency, per_day|
      it "understands #{schedule}" do
        attributes = described_class.new(scheduled(schedule: schedule))
        expect(attributes.schedule_frequency).to eq(frequency)
        expected = per_day ? be_within(1e-9).of(per_day) : be_nil
        expect(attributes.estimated_executions_per_day).to expected
      end
    end

    it "has none where there is no schedule" do
      expect(described_class.new(on_demand)).to have_attributes(schedule_frequency: nil,
                                                                estimated_executions_per_day: nil)
    end
  end

  it "is a value" do
    one = described_class.new(scheduled(tags: { a: 1 }))
    same = described_class.new(scheduled(tags: { "a" => "1" }))
    expect(one).to eq(same).and eql(same).and have_attributes(hash: same.hash, frozen?: true)
    expect(one).not_to eq(described_class.new(scheduled))
    expect(one).not_to eq(nil)
    declared = AwsGlueTrigger::Pipeline.new.declare(:a, scheduled(tags: { a: 1 })).attributes
    expect(declared).to eq(one).and have_attributes(hash: one.hash)
    expect(one.inspect).to eq('#<GlueTriggerAttributes SCHEDULED "nightly-load", 1 action>')
  end

  describe "helpers" do
    it "make actions, without what has no value" do
      expect(described_class.action_for_job("load")).to eq(job_name: "load")
      expect(described_class.action_for_job("load", { arguments: { "--a" => "b" }, timeout: nil, "x" => nil }))
        .to eq(job_name: "load", arguments: { "--a" => "b" })
      expect(described_class.action_for_job("load", timeout: 5)).to eq(job_name: "load", timeout: 5)
      expect(described_class.action_for_crawler("raw", {})).to eq(crawler_name: "raw")
      expect { described_class.action_for_job("load", { "job_name" => "x" }) }.to raise_error(ArgumentError)
    end

    it "make predicates of success" do
      one = { logical_operator: "EQUALS", job_name: "a", state: "SUCCEEDED" }
      expect(described_class.predicate_for_job_success("a")).to eq(logical: "ANY", conditions: [one])
      expect(described_class.predicate_for_job_success(["a"])).to eq(logical: "ANY", conditions: [one])
      expect(described_class.predicate_for_job_success(%w[a b]))
        .to eq(logical: "AND", conditions: [one, one.merge(job_name: "b")])
      expect(described_class.predicate_for_crawler_success("a")).to eq(
        logical: "ANY", conditions: [{ logical_operator: "EQUALS", crawler_name: "a", crawl_state: "SUCCEEDED" }]
      )
    end

    it "make predicates of failure and of any state" do
      condition = ->(job, state) { { logical_operator: "EQUALS", job_name: job, state: state } }
      expect(described_class.predicate_for_job_failure(%w[a b])).to eq(
        logical: "ANY",
        conditions: [condition.("a", "FAILED"), condition.("a", "TIMEOUT"), condition.("b", "FAILED"),
                     condition.("b", "TIMEOUT")]
      )
      expect(described_class.predicate_for_job_states({ "a" => "STOPPED", "b" => %w[FAILED] }, logical: "AND"))
        .to eq(logical: "AND", conditions: [condition.("a", "STOPPED"), condition.("b", "FAILED")])
    end

    it "make what is valid" do
      attributes = conditional(predicate: described_class.predicate_for_job_failure("load"))
      expect(findings(attributes)).to eq([])
    end
  end

  describe ".schedule_expressions" do
    subject(:expressions) { described_class.schedule_expressions }

    it "has every name, and each is a schedule without a finding" do
      hours = (1..12).flat_map { |hour| ["daily_at_#{hour}am", "daily_at_#{hour}pm"] }
      names = %w[every_5_minutes every_15_minutes every_30_minutes hourly every_2_hours every_6_hours every_12_hours
                 daily weekly daily_at_midnight daily_at_noon weekdays_at_9am weekends_at_10am first_day_of_month
                 last_day_of_month business_hours_hourly business_days_morning business_days_evening] + hours
      expect(expressions.keys.map(&:to_s)).to match_array(names)
      expect(expressions.transform_values do |schedule|
               findings(scheduled(schedule: schedule))
             end.values.uniq).to eq([[]])
    end

    it "fires as often as its names say" do
      per_day = ->(name) { described_class.new(scheduled(schedule: expressions[name])).estimated_executions_per_day }
      expect(%i[every_5_minutes hourly every_12_hours daily_at_2am
                daily_at_11pm].map(&per_day)).to eq([288, 24, 2, 1, 1])
      expect(per_day.(:weekly)).to be_within(1e-9).of(1 / 7.0)
      expect(expressions[:daily_at_2am]).to eq("cron(0 2 * * ? *)")
      expect(expressions[:daily_at_11pm]).to eq("cron(0 23 * * ? *)")
    end

    it "is frozen and raises for an unknown name with the nearest ones" do
      expect(expressions).to be_frozen
      expect { expressions[:daily_at_2m] }.to raise_error(KeyError, /:daily_at_2m; did you mean :daily_at_2[ap]m/)
      expect { expressions["hourly"] }.to raise_error(KeyError, /did you mean :hourly\?/)
      expect { expressions[:zzz] }.to raise_error(KeyError)
    end
  end

  it "says that options are a Hash, and shows nothing of what they were", :untyped do
    ["--password sesame99", [1], 5].each do |options|
      expect { described_class.action_for_job("load", options) }
        .to raise_error(ArgumentError, "options are a Hash, such as { timeout: 60 }")
    end
  end
end
