# frozen_string_literal: true

# Each expectation as a matcher and as an assertion, with the whole message of the direction in which it fails.
RSpec.describe AwsGlueTrigger::Expectations do
  let(:fixtures) { File.join(Support::Scripts::ROOT, "spec/fixtures") }
  let(:lake) { AwsGlueTrigger.load(File.join(fixtures, "lake.rb")) }
  let(:invalid) { AwsGlueTrigger.load(File.join(fixtures, "late.rb")) }
  let(:nightly) { lake[:nightly] }
  let(:faulty) { invalid[:late].resource_attributes }

  # Places in messages are told from the working directory.
  around { |example| Dir.chdir(Support::Scripts::ROOT) { example.run } }

  # What a matcher says where it fails, and nil where it does not.
  def expected(matcher, direction, actual)
    expect(actual).public_send(direction, instance_exec(&matcher))
    nil
  rescue RSpec::Expectations::ExpectationNotMetError => e
    e.message
  end

  # What an assertion says where it fails, and nil where it does not.
  def asserted(assertion, verb, actual)
    context = self
    test = Support::Assertions.new
    # The values of the table's `let` are the example's.
    test.define_singleton_method(:method_missing) { |name, *arguments| context.public_send(name, *arguments) }
    test.define_singleton_method(:respond_to_missing?) { |name, _ = false| context.respond_to?(name) }
    test.instance_exec(verb, actual, &assertion)
    nil
  rescue Minitest::Assertion => e
    e.message
  end

  # Where a message is nil, the expectation is met in that direction.
  define_singleton_method(:row) do |matcher, assertion, actual, messages|
    messages = messages.transform_values { |message| message&.chomp }
    it "says: #{messages.values.compact.first.lines.first.chomp}" do
      of = instance_exec(&actual)
      messages.each do |direction, message|
        expect(expected(matcher, direction, of)).to eq(message)
        expect(asserted(assertion, direction == :to ? :assert : :refute, of)).to eq(message)
      end
    end
  end

  # It is so, and negated it fails with that message.
  define_singleton_method(:holds) do |matcher, assertion, of:, told:|
    row(matcher, assertion, of, { to: nil, not_to: told })
  end

  # It is not so, with that message, and negated it is.
  define_singleton_method(:fails) do |matcher, assertion, of:, told:|
    row(matcher, assertion, of, { to: told, not_to: nil })
  end

  # It is neither: its opposite is more than that it is not so, or nobody can tell.
  define_singleton_method(:fails_both_ways) do |matcher, assertion, of:, told:, negated:|
    row(matcher, assertion, of, { to: told, not_to: negated })
  end

  # What is valid.
  holds(
    -> { be_a_valid_trigger },
    ->(verb, actual) { send("#{verb}_valid_trigger", actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to be a valid trigger, but nothing was found
        --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  holds(
    -> { be_a_valid_trigger },
    ->(verb, actual) { send("#{verb}_valid_trigger", actual) },
    of: -> { lake[:replay] }, told: <<~TEXT
      expected aws_glue_trigger.replay not to be a valid trigger, but this was found:
        warning[fires-at-apply]: an ON_DEMAND trigger that is enabled starts its jobs at apply
          --> spec/fixtures/lake.rb:40, aws_glue_trigger.replay, enabled
    TEXT
  )
  fails(
    -> { be_a_valid_trigger.without_warnings },
    ->(verb, actual) { send("#{verb}_valid_trigger", actual, warnings: false) },
    of: -> { lake[:replay] }, told: <<~TEXT
      expected aws_glue_trigger.replay to be a valid trigger without warnings, but this was found:
        warning[fires-at-apply]: an ON_DEMAND trigger that is enabled starts its jobs at apply
          --> spec/fixtures/lake.rb:40, aws_glue_trigger.replay, enabled
    TEXT
  )
  fails(
    -> { be_a_valid_trigger },
    ->(verb, actual) { send("#{verb}_valid_trigger", actual) },
    of: -> { faulty }, told: <<~TEXT
      expected the trigger "late" to be a valid trigger, but this was found:
        error[missing-schedule]: a SCHEDULED trigger needs a schedule
          --> schedule
    TEXT
  )
  holds(
    -> { be_a_valid_pipeline },
    ->(verb, actual) { send("#{verb}_valid_pipeline", actual) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to be a valid pipeline, but this was found:
        note[lowered-schedule]: rate(15 minutes) is rendered as cron(0/15 * * * ? *): Glue takes cron only
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
        warning[fires-at-apply]: an ON_DEMAND trigger that is enabled starts its jobs at apply
          --> spec/fixtures/lake.rb:40, aws_glue_trigger.replay, enabled
    TEXT
  )
  fails(
    -> { be_a_valid_pipeline.without_warnings },
    ->(verb, actual) { send("#{verb}_valid_pipeline", actual, warnings: false) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline to be a valid pipeline without warnings, but this was found:
        note[lowered-schedule]: rate(15 minutes) is rendered as cron(0/15 * * * ? *): Glue takes cron only
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
        warning[fires-at-apply]: an ON_DEMAND trigger that is enabled starts its jobs at apply
          --> spec/fixtures/lake.rb:40, aws_glue_trigger.replay, enabled
    TEXT
  )

  # What was found.
  holds(
    -> { have_diagnostic("missing-schedule").at("schedule") },
    ->(verb, actual) { send("#{verb}_diagnostic", "missing-schedule", actual, at: "schedule") },
    of: -> { faulty }, told: <<~TEXT
      expected the trigger "late" not to have the diagnostic missing-schedule at "schedule", but this was found:
        error[missing-schedule]: a SCHEDULED trigger needs a schedule
          --> schedule
    TEXT
  )
  fails(
    -> { have_diagnostic("missing-schedule").at(/name/) },
    ->(verb, actual) { send("#{verb}_diagnostic", "missing-schedule", actual, at: /name/) },
    of: -> { faulty }, told: <<~TEXT
      expected the trigger "late" to have the diagnostic missing-schedule at /name/, but this was found:
        error[missing-schedule]: a SCHEDULED trigger needs a schedule
          --> schedule
    TEXT
  )
  fails(
    -> { have_diagnostic("fires-at-apply").on_trigger(:nightly) },
    ->(verb, actual) { send("#{verb}_diagnostic", "fires-at-apply", actual, trigger: :nightly) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline to have the diagnostic fires-at-apply on the trigger "nightly", but this was found:
        note[lowered-schedule]: rate(15 minutes) is rendered as cron(0/15 * * * ? *): Glue takes cron only
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
        warning[fires-at-apply]: an ON_DEMAND trigger that is enabled starts its jobs at apply
          --> spec/fixtures/lake.rb:40, aws_glue_trigger.replay, enabled
    TEXT
  )
  fails(
    -> { have_diagnostic("missing-schedule") },
    ->(verb, actual) { send("#{verb}_diagnostic", "missing-schedule", actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to have the diagnostic missing-schedule, but nothing was found
        --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  fails_both_ways(
    -> { have_diagnostic("fires-at-apply").on_trigger(:nigthly) },
    ->(verb, actual) { send("#{verb}_diagnostic", "fires-at-apply", actual, trigger: :nigthly) },
    of: -> { lake }, told: <<~TEXT, negated: <<~NEGATED
      expected the pipeline to have the diagnostic fires-at-apply on the trigger "nigthly", but the trigger "nigthly" is not there; did you mean "nightly"?
    TEXT
      expected the pipeline not to have the diagnostic fires-at-apply on the trigger "nigthly", but the trigger "nigthly" is not there; did you mean "nightly"?
    NEGATED
  )
  holds(
    -> { have_diagnostic("unstarted-on-demand").in_format(:api) },
    ->(verb, actual) { send("#{verb}_diagnostic", "unstarted-on-demand", actual, format: :api) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to have the diagnostic unstarted-on-demand in the format api, but this was found:
        note[lowered-schedule]: rate(15 minutes) is rendered as cron(0/15 * * * ? *): Glue takes cron only
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
        error[template-outside-terraform]: the template is Terraform's to evaluate, and the Glue API knows nothing of it
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[0].arguments["--token"]
        warning[unstarted-on-demand]: Terraform starts the trigger at apply, and the Glue API only makes it
          --> spec/fixtures/lake.rb:40, aws_glue_trigger.replay, enabled
    TEXT
  )
  fails_both_ways(
    -> { be_a_valid_pipeline },
    ->(verb, actual) { send("#{verb}_valid_pipeline", actual) },
    of: -> { AwsGlueTrigger.current }, told: <<~TEXT, negated: <<~NEGATED
      expected the pipeline to be a valid pipeline, but it has no triggers; each example has a pipeline of its own: load the script in before(:each), or in setup; what a pattern has made is declared by .declare
    TEXT
      expected the pipeline not to be a valid pipeline, but it has no triggers; each example has a pipeline of its own: load the script in before(:each), or in setup; what a pattern has made is declared by .declare
    NEGATED
  )

  # What is rendered.
  holds(
    -> { render_trigger(:nightly) },
    ->(verb, actual) { send("#{verb}_renders_trigger", :nightly, actual) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to render the trigger nightly, but it is rendered:
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  holds(
    -> { render_trigger(:nightly).with(type: "SCHEDULED", schedule: /MON-FRI/) },
    ->(verb, actual) {
      send("#{verb}_renders_trigger", :nightly, actual, with: { type: "SCHEDULED", schedule: /MON-FRI/ })
    },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to render the trigger nightly with type: "SCHEDULED", schedule: /MON-FRI/, but it is rendered with:
        type: "SCHEDULED"
        schedule: "cron(0 5 ? * MON-FRI *)"
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  fails(
    -> { render_trigger(:nightly).with(type: "EVENT", enabled: false) },
    ->(verb, actual) { send("#{verb}_renders_trigger", :nightly, actual, with: { type: "EVENT", enabled: false }) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline to render the trigger nightly with type: "EVENT", enabled: false, but it is rendered with:
        type: "SCHEDULED"
        enabled: nothing
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  fails(
    -> { render_trigger("daily") },
    ->(verb, actual) { send("#{verb}_renders_trigger", "daily", actual) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline to render the trigger daily, but it renders nightly, after_load, on_failure, polling, replay, paused
    TEXT
  )
  holds(
    -> { render_trigger(/^(?:p|night)/).with(type: "SCHEDULED") },
    ->(verb, actual) { send("#{verb}_renders_trigger", /^(?:p|night)/, actual, with: { type: "SCHEDULED" }) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to render the trigger /^(?:p|night)/ with type: "SCHEDULED", but it is rendered with:
        type: "SCHEDULED"
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
        type: "SCHEDULED"
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling
        type: "SCHEDULED"
          --> spec/fixtures/lake.rb:42, aws_glue_trigger.paused
    TEXT
  )
  holds(
    -> { render_trigger(nightly) },
    ->(verb, actual) { send("#{verb}_renders_trigger", nightly, actual) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to render the trigger nightly, but it is rendered:
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  fails_both_ways(
    -> { render_trigger("daily") },
    ->(verb, actual) { send("#{verb}_renders_trigger", "daily", actual) },
    of: -> { AwsGlueTrigger.pipeline }, told: <<~TEXT, negated: <<~NEGATED
      expected the pipeline to render the trigger daily, but it has no triggers
    TEXT
      expected the pipeline not to render the trigger daily, but it has no triggers
    NEGATED
  )
  fails_both_ways(
    -> { render_trigger(:late) },
    ->(verb, actual) { send("#{verb}_renders_trigger", :late, actual) },
    of: -> { invalid }, told: <<~TEXT, negated: <<~NEGATED
      expected the pipeline to render the trigger late, but it is not valid; this was found:
        error[missing-schedule]: a SCHEDULED trigger needs a schedule
          --> spec/fixtures/late.rb:7, aws_glue_trigger.late, schedule
    TEXT
      expected the pipeline not to render the trigger late, but it is not valid; this was found:
        error[missing-schedule]: a SCHEDULED trigger needs a schedule
          --> spec/fixtures/late.rb:7, aws_glue_trigger.late, schedule
    NEGATED
  )

  # What is started.
  holds(
    -> { start_job("load") },
    ->(verb, actual) { send("#{verb}_starts_job", "load", actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to start the job "load", but it starts:
        the job "load"
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[0]
    TEXT
  )
  holds(
    -> { start_job(:load).with(timeout: 0..60) },
    ->(verb, actual) { send("#{verb}_starts_job", :load, actual, with: { timeout: 0..60 }) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to start the job "load" with timeout: 0..60, but it starts:
        the job "load", timeout: 60
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[0]
    TEXT
  )
  fails(
    -> { start_job("laod") },
    ->(verb, actual) { send("#{verb}_starts_job", "laod", actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to start the job "laod", but it starts:
        the job "load"
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[0]
        the crawler "raw"
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[1]
    TEXT
  )
  fails(
    -> { start_job("load").with(timeout: 30, security_configuration: "sealed") },
    ->(verb, actual) {
      send("#{verb}_starts_job", "load", actual, with: { timeout: 30, security_configuration: "sealed" })
    },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to start the job "load" with timeout: 30, security_configuration: "sealed", but it starts:
        the job "load", timeout: 60, security_configuration: nothing
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[0]
    TEXT
  )
  fails(
    -> { start_job("load") },
    ->(verb, actual) { send("#{verb}_starts_job", "load", actual) },
    of: -> { { name: "x", type: "ON_DEMAND" } }, told: <<~TEXT
      expected the trigger "x" to start the job "load", but it starts nothing
    TEXT
  )
  holds(
    -> { start_crawler(/^r/) },
    ->(verb, actual) { send("#{verb}_starts_crawler", /^r/, actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to start the crawler /^r/, but it starts:
        the crawler "raw"
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, actions[1]
    TEXT
  )
  fails(
    -> { start_crawler("load") },
    ->(verb, actual) { send("#{verb}_starts_crawler", "load", actual) },
    of: -> { lake[:after_load] }, told: <<~TEXT
      expected aws_glue_trigger.after_load to start the crawler "load", but it starts:
        the job "transform"
          --> spec/fixtures/lake.rb:16, aws_glue_trigger.after_load, actions[0]
    TEXT
  )
  fails(
    -> { start_job(anything) },
    ->(verb, actual) { send("#{verb}_starts_job", anything, actual) },
    of: -> { { name: "x", type: "ON_DEMAND", actions: [{ crawler_name: "raw" }] } }, told: <<~TEXT
      expected the trigger "x" to start the job anything, but it starts:
        the crawler "raw"
          --> actions[0]
    TEXT
  )
  fails_both_ways(
    -> { start_job("load") },
    ->(verb, actual) { send("#{verb}_starts_job", "load", actual) },
    of: -> { AwsGlueTrigger.pipeline }, told: <<~TEXT, negated: <<~NEGATED
      expected the pipeline to start the job "load", but it has no triggers
    TEXT
      expected the pipeline not to start the job "load", but it has no triggers
    NEGATED
  )
  fails_both_ways(
    -> { start_job("load") },
    ->(verb, actual) { send("#{verb}_starts_job", "load", actual) },
    of: -> { aws_glue_trigger(:nightly, scheduled) && :nigthly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nigthly to start the job "load", but there is no trigger "nigthly"; did you mean "nightly"?
    TEXT
      expected aws_glue_trigger.nigthly not to start the job "load", but there is no trigger "nigthly"; did you mean "nightly"?
    NEGATED
  )

  # What is watched.
  holds(
    -> { watch_job("load") },
    ->(verb, actual) { send("#{verb}_watches_job", "load", actual) },
    of: -> { lake[:on_failure] }, told: <<~TEXT
      expected aws_glue_trigger.on_failure not to watch the job "load", but it watches:
        the job "load" in the state "FAILED"
          --> spec/fixtures/lake.rb:25, aws_glue_trigger.on_failure, predicate.conditions[0]
        the job "load" in the state "TIMEOUT"
          --> spec/fixtures/lake.rb:25, aws_glue_trigger.on_failure, predicate.conditions[1]
    TEXT
  )
  holds(
    -> { watch_job("load").in_state("FAILED") },
    ->(verb, actual) { send("#{verb}_watches_job", "load", actual, state: "FAILED") },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to watch the job "load" in the state "FAILED", but it watches:
        the job "load" in the state "FAILED"
          --> spec/fixtures/lake.rb:25, aws_glue_trigger.on_failure, predicate.conditions[0]
    TEXT
  )
  fails(
    -> { watch_job("load").in_state(/STOP/) },
    ->(verb, actual) { send("#{verb}_watches_job", "load", actual, state: /STOP/) },
    of: -> { lake[:on_failure] }, told: <<~TEXT
      expected aws_glue_trigger.on_failure to watch the job "load" in the state /STOP/, but it watches:
        the job "load" in the state "FAILED"
          --> spec/fixtures/lake.rb:25, aws_glue_trigger.on_failure, predicate.conditions[0]
        the job "load" in the state "TIMEOUT"
          --> spec/fixtures/lake.rb:25, aws_glue_trigger.on_failure, predicate.conditions[1]
    TEXT
  )
  fails(
    -> { watch_job("load") },
    ->(verb, actual) { send("#{verb}_watches_job", "load", actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to watch the job "load", but it watches nothing
        --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly
    TEXT
  )
  holds(
    -> { watch_crawler("raw").in_state(:SUCCEEDED) },
    ->(verb, actual) { send("#{verb}_watches_crawler", "raw", actual, state: :SUCCEEDED) },
    of: -> { lake[:after_load] }, told: <<~TEXT
      expected aws_glue_trigger.after_load not to watch the crawler "raw" in the state "SUCCEEDED", but it watches:
        the crawler "raw" in the state "SUCCEEDED"
          --> spec/fixtures/lake.rb:16, aws_glue_trigger.after_load, predicate.conditions[1]
    TEXT
  )
  fails(
    -> { watch_crawler("raw").in_state("FAILED") },
    ->(verb, actual) { send("#{verb}_watches_crawler", "raw", actual, state: "FAILED") },
    of: -> { lake[:after_load] }, told: <<~TEXT
      expected aws_glue_trigger.after_load to watch the crawler "raw" in the state "FAILED", but it watches:
        the crawler "raw" in the state "SUCCEEDED"
          --> spec/fixtures/lake.rb:16, aws_glue_trigger.after_load, predicate.conditions[1]
    TEXT
  )

  # At what time it runs.
  holds(
    -> { run_at("05:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "05:00", actual, within: 2026) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to run at 05:00 in 2026, but it does on 261 days:
        Thu 2026-01-01: it runs at 05:00
        Fri 2026-01-02: it runs at 05:00
        Mon 2026-01-05: it runs at 05:00
        and 258 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  holds(
    -> { run_at("05:00").on("MON-FRI").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "05:00", actual, on: "MON-FRI", within: 2026) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to run at 05:00 on MON-FRI in 2026, but it does on 261 days:
        Thu 2026-01-01: it runs at 05:00
        Fri 2026-01-02: it runs at 05:00
        Mon 2026-01-05: it runs at 05:00
        and 258 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  holds(
    -> { run_at("06:00", "06:15").within("2026-01-01".."2026-01-02") },
    ->(verb, actual) { send("#{verb}_runs_at", %w[06:00 06:15], actual, within: "2026-01-01".."2026-01-02") },
    of: -> { lake[:polling] }, told: <<~TEXT
      expected aws_glue_trigger.polling not to run at 06:00 and 06:15 from 2026-01-01 to 2026-01-02, but it does on 2 days:
        Thu 2026-01-01: it runs 96 times, from 00:00 to 23:45
        Fri 2026-01-02: it runs 96 times, from 00:00 to 23:45
        rate(15 minutes): every 15 minutes
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
    TEXT
  )
  fails(
    -> { run_at("06:10").within("2026-01-01".."2026-01-02") },
    ->(verb, actual) { send("#{verb}_runs_at", "06:10", actual, within: "2026-01-01".."2026-01-02") },
    of: -> { lake[:polling] }, told: <<~TEXT
      expected aws_glue_trigger.polling to run at 06:10 from 2026-01-01 to 2026-01-02, but it does not on 2 of 2 days:
        Thu 2026-01-01: it runs 96 times, from 00:00 to 23:45
        Fri 2026-01-02: it runs 96 times, from 00:00 to 23:45
        rate(15 minutes): every 15 minutes
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
    TEXT
  )
  fails_both_ways(
    -> { run_at("05:00").on("MON-SUN").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "05:00", actual, on: "MON-SUN", within: 2026) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to run at 05:00 on MON-SUN in 2026, but it does not on 104 of 365 days:
        Sat 2026-01-03: it does not run
        Sun 2026-01-04: it does not run
        Sat 2026-01-10: it does not run
        and 101 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
      expected aws_glue_trigger.nightly not to run at 05:00 on MON-SUN in 2026, but it does on 261 days:
        Thu 2026-01-01: it runs at 05:00
        Fri 2026-01-02: it runs at 05:00
        Mon 2026-01-05: it runs at 05:00
        and 258 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    NEGATED
  )
  fails_both_ways(
    -> { run_at("05:00").on("FRI,SAT").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "05:00", actual, on: "FRI,SAT", within: 2026) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to run at 05:00 on FRI,SAT in 2026, but it does not on 52 of 104 days:
        Sat 2026-01-03: it does not run
        Sat 2026-01-10: it does not run
        Sat 2026-01-17: it does not run
        and 49 more
      and it does on 209 days besides:
        Thu 2026-01-01: it runs at 05:00
        Mon 2026-01-05: it runs at 05:00
        Tue 2026-01-06: it runs at 05:00
        and 206 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
      expected aws_glue_trigger.nightly not to run at 05:00 on FRI,SAT in 2026, but it does on 52 days:
        Fri 2026-01-02: it runs at 05:00
        Fri 2026-01-09: it runs at 05:00
        Fri 2026-01-16: it runs at 05:00
        and 49 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    NEGATED
  )
  fails(
    -> { run_at("05:00").on("SAT,SUN").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "05:00", actual, on: "SAT,SUN", within: 2026) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to run at 05:00 on SAT,SUN in 2026, but it does not on 104 of 104 days:
        Sat 2026-01-03: it does not run
        Sun 2026-01-04: it does not run
        Sat 2026-01-10: it does not run
        and 101 more
      and it does on 261 days besides:
        Thu 2026-01-01: it runs at 05:00
        Fri 2026-01-02: it runs at 05:00
        Mon 2026-01-05: it runs at 05:00
        and 258 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  fails_both_ways(
    -> { run_at("06:00").on("MON-FRI").in_zone("Europe/Berlin").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, on: "MON-FRI", zone: "Europe/Berlin", within: 2026) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to run at 06:00 on MON-FRI in Europe/Berlin in 2026, but it does not on 150 of 261 days:
        Mon 2026-03-30: it runs at 07:00
        Tue 2026-03-31: it runs at 07:00
        Wed 2026-04-01: it runs at 07:00
        and 147 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
      expected aws_glue_trigger.nightly not to run at 06:00 on MON-FRI in Europe/Berlin in 2026, but it does on 111 days:
        Thu 2026-01-01: it runs at 06:00
        Fri 2026-01-02: it runs at 06:00
        Mon 2026-01-05: it runs at 06:00
        and 108 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    NEGATED
  )
  holds(
    -> { run_at("06:00").on("MON-FRI").in_zone("Europe/Berlin").within("2026-01-01"..."2026-03-29") },
    ->(verb, actual) {
      winter = "2026-01-01"..."2026-03-29"
      send("#{verb}_runs_at", "06:00", actual, on: "MON-FRI", zone: "Europe/Berlin", within: winter)
    },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to run at 06:00 on MON-FRI in Europe/Berlin from 2026-01-01 to 2026-03-28, but it does on 62 days:
        Thu 2026-01-01: it runs at 06:00
        Fri 2026-01-02: it runs at 06:00
        Mon 2026-01-05: it runs at 06:00
        and 59 more
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  holds(
    -> { run_at("06:00").on("MON-FRI").in_zone("Asia/Tokyo").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, on: "MON-FRI", zone: "Asia/Tokyo", within: 2026) },
    of: -> { "cron(0 21 ? * SUN-THU *)" }, told: <<~TEXT
      expected cron(0 21 ? * SUN-THU *) not to run at 06:00 on MON-FRI in Asia/Tokyo in 2026, but it does on 261 days:
        Thu 2026-01-01: it runs at 06:00
        Fri 2026-01-02: it runs at 06:00
        Mon 2026-01-05: it runs at 06:00
        and 258 more
        cron(0 21 ? * SUN-THU *): at 21:00 UTC, Sunday to Thursday
    TEXT
  )
  fails(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { lake[:paused] }, told: <<~TEXT
      expected aws_glue_trigger.paused to run at 06:00 in 2026, but it never runs:
        it is not enabled
          --> spec/fixtures/lake.rb:42, aws_glue_trigger.paused, enabled
    TEXT
  )
  fails(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { lake[:after_load] }, told: <<~TEXT
      expected aws_glue_trigger.after_load to run at 06:00 in 2026, but it never runs:
        its type is CONDITIONAL, and it has no schedule
          --> spec/fixtures/lake.rb:16, aws_glue_trigger.after_load, type
    TEXT
  )
  fails_both_ways(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { { name: "x", type: "SCHEDULED", schedule: "${var.at}" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "x" to run at 06:00 in 2026, but when it runs is not known:
        "${var.at}" is known to Terraform only
          --> schedule
    TEXT
      expected the trigger "x" not to run at 06:00 in 2026, but when it runs is not known:
        "${var.at}" is known to Terraform only
          --> schedule
    NEGATED
  )
  fails_both_ways(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { { name: "x", type: "SCHEDULED", schedule: "cron(0 6 * * *)" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "x" to run at 06:00 in 2026, but when it runs is not known:
        "cron(0 6 * * *)" is no schedule
          --> schedule
    TEXT
      expected the trigger "x" not to run at 06:00 in 2026, but when it runs is not known:
        "cron(0 6 * * *)" is no schedule
          --> schedule
    NEGATED
  )
  fails_both_ways(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { faulty }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "late" to run at 06:00 in 2026, but when it runs is not known:
        there is no schedule
          --> schedule
    TEXT
      expected the trigger "late" not to run at 06:00 in 2026, but when it runs is not known:
        there is no schedule
          --> schedule
    NEGATED
  )
  fails_both_ways(
    -> { run_at("06:00").on("MON").within("2026-01-06".."2026-01-07") },
    ->(verb, actual) {
      send("#{verb}_runs_at", "06:00", actual, on: "MON", within: "2026-01-06".."2026-01-07")
    },
    of: -> { "cron(0 6 * * ? *)" }, told: <<~TEXT, negated: <<~NEGATED
      expected cron(0 6 * * ? *) to run at 06:00 on MON from 2026-01-06 to 2026-01-07, but no day from 2026-01-06 to 2026-01-07 is one of MON
    TEXT
      expected cron(0 6 * * ? *) not to run at 06:00 on MON from 2026-01-06 to 2026-01-07, but no day from 2026-01-06 to 2026-01-07 is one of MON
    NEGATED
  )
  fails_both_ways(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { { name: "x", type: "${var.type}", schedule: "cron(0 6 * * ? *)" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "x" to run at 06:00 in 2026, but when it runs is not known:
        its type, "${var.type}", is known to Terraform only
          --> type
    TEXT
      expected the trigger "x" not to run at 06:00 in 2026, but when it runs is not known:
        its type, "${var.type}", is known to Terraform only
          --> type
    NEGATED
  )
  fails(
    -> { run_at("06:00").within(2026) },
    ->(verb, actual) { send("#{verb}_runs_at", "06:00", actual, within: 2026) },
    of: -> { { name: "x", type: "${var.type}" } }, told: <<~TEXT
      expected the trigger "x" to run at 06:00 in 2026, but it never runs:
        its type is ${var.type}, and it has no schedule
          --> type
    TEXT
  )

  # When it runs next.
  holds(
    -> { run_next_at("2026-11-23T05:00:00Z").after("2026-11-20T17:45:00Z") },
    ->(verb, actual) { send("#{verb}_runs_next_at", "2026-11-23T05:00:00Z", actual, after: "2026-11-20T17:45:00Z") },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to run next at Mon 2026-11-23 05:00 UTC after Fri 2026-11-20 17:45 UTC, but it runs next at Mon 2026-11-23 05:00 UTC:
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  fails(
    -> { run_next_at("2026-11-21T06:00:00+01:00").after(Time.utc(2026, 11, 20, 17, 45)) },
    ->(verb, actual) {
      send("#{verb}_runs_next_at", "2026-11-21T06:00:00+01:00", actual, after: Time.utc(2026, 11, 20, 17, 45))
    },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to run next at Sat 2026-11-21 05:00 UTC after Fri 2026-11-20 17:45 UTC, but it runs next at Mon 2026-11-23 05:00 UTC:
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  fails(
    -> { run_next_at("2030-01-01T00:00:00Z").after("2026-01-01T00:00:00Z") },
    ->(verb, actual) { send("#{verb}_runs_next_at", "2030-01-01T00:00:00Z", actual, after: "2026-01-01T00:00:00Z") },
    of: -> { AwsGlueTrigger::Schedule.parse("cron(0 0 1 1 ? 2025)") }, told: <<~TEXT
      expected cron(0 0 1 1 ? 2025) to run next at Tue 2030-01-01 00:00 UTC after Thu 2026-01-01 00:00 UTC, but it never runs:
        cron(0 0 1 1 ? 2025): at 00:00 UTC on the 1st of January 2025
    TEXT
  )
  fails_both_ways(
    -> { run_next_at("2030-01-01T00:00:00Z") },
    ->(verb, actual) { send("#{verb}_runs_next_at", "2030-01-01T00:00:00Z", actual) },
    of: -> { { name: "x", type: "SCHEDULED", schedule: "${var.at}" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "x" to run next at Tue 2030-01-01 00:00 UTC, but when it runs is not known:
        "${var.at}" is known to Terraform only
          --> schedule
    TEXT
      expected the trigger "x" not to run next at Tue 2030-01-01 00:00 UTC, but when it runs is not known:
        "${var.at}" is known to Terraform only
          --> schedule
    NEGATED
  )

  # How often it runs.
  holds(
    -> { run_times_per_day(96) },
    ->(verb, actual) { send("#{verb}_runs_times_per_day", 96, actual) },
    of: -> { lake[:polling] }, told: <<~TEXT
      expected aws_glue_trigger.polling not to run 96 times a day, but it runs 96 times a day in the mean:
        rate(15 minutes): every 15 minutes
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
    TEXT
  )
  fails(
    -> { run_times_per_day(1) },
    ->(verb, actual) { send("#{verb}_runs_times_per_day", 1, actual) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to run once a day, but it runs 0.714286 times a day in the mean:
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
    TEXT
  )
  holds(
    -> { run_times_per_day(96..97) },
    ->(verb, actual) { send("#{verb}_runs_times_per_day", 96..97, actual) },
    of: -> { lake }, told: <<~TEXT
      expected the pipeline not to run 96..97 times a day, but it runs 96.714286 times a day in the mean:
        cron(0 5 ? * MON-FRI *): at 05:00 UTC, Monday to Friday
          --> spec/fixtures/lake.rb:7, aws_glue_trigger.nightly, schedule
        rate(15 minutes): every 15 minutes
          --> spec/fixtures/lake.rb:35, aws_glue_trigger.polling, schedule
    TEXT
  )
  fails_both_ways(
    -> { run_times_per_day(1) },
    ->(verb, actual) { send("#{verb}_runs_times_per_day", 1, actual) },
    of: -> { { name: "x", type: "SCHEDULED", schedule: "${var.at}" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "x" to run once a day, but when it runs is not known:
        "${var.at}" is known to Terraform only
          --> schedule
    TEXT
      expected the trigger "x" not to run once a day, but when it runs is not known:
        "${var.at}" is known to Terraform only
          --> schedule
    NEGATED
  )
  fails_both_ways(
    -> { run_times_per_day(0) },
    ->(verb, actual) { send("#{verb}_runs_times_per_day", 0, actual) },
    of: -> { { name: "x", type: "${var.type}", schedule: "cron(0 6 * * ? *)" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the trigger "x" to run 0 times a day, but when it runs is not known:
        its type, "${var.type}", is known to Terraform only
          --> type
    TEXT
      expected the trigger "x" not to run 0 times a day, but when it runs is not known:
        its type, "${var.type}", is known to Terraform only
          --> type
    NEGATED
  )

  # What leads where.
  holds(
    -> { be_upstream_of(job: "transform").in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, { job: "transform" }, pipeline: lake) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly not to be upstream of the job "transform", but it is:
        aws_glue_trigger.nightly
          --> spec/fixtures/lake.rb:7
        the job "load"
        aws_glue_trigger.after_load
          --> spec/fixtures/lake.rb:16
        the job "transform"
    TEXT
  )
  holds(
    -> { be_upstream_of(:after_load, job: /trans/).in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, [:after_load, { job: /trans/ }], pipeline: lake) },
    of: -> { { crawler: "raw" } }, told: <<~TEXT
      expected the crawler "raw" not to be upstream of aws_glue_trigger.after_load and the job /trans/, but it is:
        the crawler "raw"
        aws_glue_trigger.after_load
          --> spec/fixtures/lake.rb:16
    TEXT
  )
  fails(
    -> { be_upstream_of(job: "poll").in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, { job: "poll" }, pipeline: lake) },
    of: -> { nightly }, told: <<~TEXT
      expected aws_glue_trigger.nightly to be upstream of the job "poll", but only these are downstream of it:
        the job "load"
        the crawler "raw"
        aws_glue_trigger.after_load
          --> spec/fixtures/lake.rb:16
        aws_glue_trigger.on_failure
          --> spec/fixtures/lake.rb:25
        the job "transform"
        the job "alarm"
    TEXT
  )
  fails(
    -> { be_upstream_of("nightly").in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, "nightly", pipeline: lake) },
    of: -> { { job: "alarm" } }, told: <<~TEXT
      expected the job "alarm" to be upstream of aws_glue_trigger.nightly, but nothing is downstream of it
    TEXT
  )
  fails_both_ways(
    -> { be_upstream_of(job: %w[transform poll]).in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, [{ job: "transform" }, { job: "poll" }], pipeline: lake) },
    of: -> { :nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to be upstream of the job "transform" and the job "poll", but only these are downstream of it:
        the job "load"
        the crawler "raw"
        aws_glue_trigger.after_load
          --> spec/fixtures/lake.rb:16
        aws_glue_trigger.on_failure
          --> spec/fixtures/lake.rb:25
        the job "transform"
        the job "alarm"
    TEXT
      expected aws_glue_trigger.nightly not to be upstream of the job "transform" and the job "poll", but it is:
        aws_glue_trigger.nightly
          --> spec/fixtures/lake.rb:7
        the job "load"
        aws_glue_trigger.after_load
          --> spec/fixtures/lake.rb:16
        the job "transform"
    NEGATED
  )
  fails_both_ways(
    -> { be_upstream_of(job: "tarnsform").in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, { job: "tarnsform" }, pipeline: lake) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to be upstream of the job "tarnsform", but no trigger starts or watches the job "tarnsform"; did you mean "transform"?
        --> spec/fixtures/lake.rb:7
    TEXT
      expected aws_glue_trigger.nightly not to be upstream of the job "tarnsform", but no trigger starts or watches the job "tarnsform"; did you mean "transform"?
        --> spec/fixtures/lake.rb:7
    NEGATED
  )
  fails_both_ways(
    -> { be_upstream_of(job: "transform").in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, { job: "transform" }, pipeline: lake) },
    of: -> { :nigthly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nigthly to be upstream of the job "transform", but there is no trigger "nigthly"; did you mean "nightly"?
    TEXT
      expected aws_glue_trigger.nigthly not to be upstream of the job "transform", but there is no trigger "nigthly"; did you mean "nightly"?
    NEGATED
  )
  fails_both_ways(
    -> { be_upstream_of(job: "load").in(AwsGlueTrigger.pipeline) },
    ->(verb, actual) { send("#{verb}_upstream", actual, { job: "load" }, pipeline: AwsGlueTrigger.pipeline) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to be upstream of the job "load", but aws_glue_trigger.nightly is no trigger of this pipeline
        --> spec/fixtures/lake.rb:7
    TEXT
      expected aws_glue_trigger.nightly not to be upstream of the job "load", but aws_glue_trigger.nightly is no trigger of this pipeline
        --> spec/fixtures/lake.rb:7
    NEGATED
  )
  fails_both_ways(
    -> { be_upstream_of(job: "load") },
    ->(verb, actual) { send("#{verb}_upstream", actual, { job: "load" }) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to be upstream of the job "load", but aws_glue_trigger.nightly is no trigger of this pipeline
        the current pipeline was asked; in(pipeline), or pipeline:, names another
        --> spec/fixtures/lake.rb:7
    TEXT
      expected aws_glue_trigger.nightly not to be upstream of the job "load", but aws_glue_trigger.nightly is no trigger of this pipeline
        the current pipeline was asked; in(pipeline), or pipeline:, names another
        --> spec/fixtures/lake.rb:7
    NEGATED
  )
  holds(
    -> { be_downstream_of(:nightly).in(lake) },
    ->(verb, actual) { send("#{verb}_downstream", actual, :nightly, pipeline: lake) },
    of: -> { { job: "alarm" } }, told: <<~TEXT
      expected the job "alarm" not to be downstream of aws_glue_trigger.nightly, but it is:
        aws_glue_trigger.nightly
          --> spec/fixtures/lake.rb:7
        the job "load"
        aws_glue_trigger.on_failure
          --> spec/fixtures/lake.rb:25
        the job "alarm"
    TEXT
  )
  holds(
    -> { be_downstream_of(trigger: /night/).in(lake) },
    ->(verb, actual) { send("#{verb}_downstream", actual, { trigger: /night/ }, pipeline: lake) },
    of: -> { lake[:after_load] }, told: <<~TEXT
      expected aws_glue_trigger.after_load not to be downstream of the trigger /night/, but it is:
        aws_glue_trigger.nightly
          --> spec/fixtures/lake.rb:7
        the job "load"
        aws_glue_trigger.after_load
          --> spec/fixtures/lake.rb:16
    TEXT
  )
  fails(
    -> { be_downstream_of(:polling).in(lake) },
    ->(verb, actual) { send("#{verb}_downstream", actual, :polling, pipeline: lake) },
    of: -> { lake[:after_load] }, told: <<~TEXT
      expected aws_glue_trigger.after_load to be downstream of aws_glue_trigger.polling, but only these are upstream of it:
        the job "load"
        the crawler "raw"
        aws_glue_trigger.nightly
          --> spec/fixtures/lake.rb:7
    TEXT
  )
  fails(
    -> { be_downstream_of(:nightly).in(lake) },
    ->(verb, actual) { send("#{verb}_downstream", actual, :nightly, pipeline: lake) },
    of: -> { :replay }, told: <<~TEXT
      expected aws_glue_trigger.replay to be downstream of aws_glue_trigger.nightly, but nothing is upstream of it
        --> spec/fixtures/lake.rb:40
    TEXT
  )
  fails_both_ways(
    -> { be_upstream_of(job: /nope/).in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, job: /nope/, pipeline: lake) },
    of: -> { nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to be upstream of the job /nope/, but no trigger starts or watches a job that /nope/ takes
        --> spec/fixtures/lake.rb:7
    TEXT
      expected aws_glue_trigger.nightly not to be upstream of the job /nope/, but no trigger starts or watches a job that /nope/ takes
        --> spec/fixtures/lake.rb:7
    NEGATED
  )
  fails_both_ways(
    -> { be_downstream_of(trigger: /nope/).in(lake) },
    ->(verb, actual) { send("#{verb}_downstream", actual, trigger: /nope/, pipeline: lake) },
    of: -> { { job: "alarm" } }, told: <<~TEXT, negated: <<~NEGATED
      expected the job "alarm" to be downstream of the trigger /nope/, but there is no trigger that /nope/ takes
    TEXT
      expected the job "alarm" not to be downstream of the trigger /nope/, but there is no trigger that /nope/ takes
    NEGATED
  )
  fails(
    -> { be_upstream_of(job: /poll/).in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, job: /poll/, pipeline: lake) },
    of: -> { :on_failure }, told: <<~TEXT
      expected aws_glue_trigger.on_failure to be upstream of the job /poll/, but only these are downstream of it:
        the job "alarm"
        --> spec/fixtures/lake.rb:25
    TEXT
  )
  fails_both_ways(
    -> { be_upstream_of("transform").in(lake) },
    ->(verb, actual) { send("#{verb}_upstream", actual, "transform", pipeline: lake) },
    of: -> { :nightly }, told: <<~TEXT, negated: <<~NEGATED
      expected aws_glue_trigger.nightly to be upstream of aws_glue_trigger.transform, but there is no trigger "transform"; there is a job of this name: write { job: "transform" }
        --> spec/fixtures/lake.rb:7
    TEXT
      expected aws_glue_trigger.nightly not to be upstream of aws_glue_trigger.transform, but there is no trigger "transform"; there is a job of this name: write { job: "transform" }
        --> spec/fixtures/lake.rb:7
    NEGATED
  )
end
