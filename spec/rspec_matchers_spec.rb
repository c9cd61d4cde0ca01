# frozen_string_literal: true

require "rspec/matchers/fail_matchers"

# How the matchers stand in RSpec; what they say is in expectations_spec.rb.
RSpec.describe "the RSpec matchers" do
  include RSpec::Matchers::FailMatchers

  let(:sound) { scheduled }
  let(:faulty) { scheduled(schedule: nil) }
  let(:warned) { on_demand(enabled: true) }

  it "give each example a pipeline of its own" do
    expect(AwsGlueTrigger.current).to be_empty
    aws_glue_trigger(:a, sound)
    expect(AwsGlueTrigger.current.size).to eq(1)
  end

  it "give each example a pipeline of its own, the second time too" do
    expect(AwsGlueTrigger.current).to be_empty
    aws_glue_trigger(:a, sound)
  end

  describe "what they take" do
    it "is a Hash, attributes, a reference, a name in the current pipeline and a block" do
      reference = aws_glue_trigger(:nightly, sound)
      [sound, GlueTriggerAttributes.new(sound), reference, :nightly].each do |trigger|
        expect(trigger).to be_a_valid_trigger
        expect(trigger).not_to have_diagnostic("missing-schedule")
        expect(trigger).to start_job("load")
        expect(trigger).not_to watch_job("load")
        expect(trigger).to run_at("02:00")
        expect(trigger).to run_times_per_day(1)
        expect(trigger).to run_next_at("2026-11-23T02:00:00Z").after("2026-11-22T02:00:00Z")
      end
    end

    it "is a pipeline, of which any trigger will do" do
      aws_glue_trigger(:nightly, sound)
      aws_glue_trigger(:after_load, conditional)
      expect(AwsGlueTrigger.current).to be_a_valid_pipeline.and start_job("load").and start_job("transform")
      expect(AwsGlueTrigger.current).to watch_job("load").and run_at("02:00").and render_trigger(:nightly)
      expect(AwsGlueTrigger.current).to all(be_a_valid_trigger)
    end

    it "is a block, of which counts what it declares" do
      aws_glue_trigger(:nightly, sound)
      expect { aws_glue_trigger(:after_load, conditional) }.to start_job("transform")
      expect { aws_glue_trigger(:second, conditional(name: "b")) }.not_to start_job("load")
      expect { aws_glue_trigger(:third, sound.merge(name: "c")) }.to run_at("02:00")
      expect { aws_glue_trigger(:fourth, faulty) }.not_to be_a_valid_trigger
      expect { aws_glue_trigger(:fifth, warned) }.not_to be_a_valid_pipeline.without_warnings
      expect { aws_glue_trigger(:sixth, on_demand(name: "d")) }.to render_trigger(:sixth).with(type: "ON_DEMAND")
    end

    it "is a block, of which counts what it returns where it declares elsewhere" do
      expect { AwsGlueTrigger.pipeline { |p| p.declare(:a, sound) } }.to start_job("load")
      expect { AwsGlueTrigger.pipeline { |p| p.declare(:a, sound) } }.to render_trigger(:a)
      expect { AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:a, faulty) } }.not_to be_a_valid_pipeline
    end

    it "is no block that declares nothing, refuses nothing and returns no trigger" do
      aws_glue_trigger(:nightly, sound)
      [start_job("load"), be_a_valid_trigger, be_a_valid_pipeline, have_diagnostic("missing-schedule"),
       render_trigger(:other), run_at("02:00")].each do |matcher|
        %i[to not_to].each do |direction|
          expect { expect { faulty }.public_send(direction, matcher) }
            .to raise_error(ArgumentError, "the block declares no trigger in the current pipeline, and returns none")
        end
      end
    end

    it "is a block that heals, and declares nothing" do
      aws_glue_trigger(:after, conditional)
      expect { AwsGlueTrigger.current.external_job("load") }.not_to have_diagnostic("unstarted-watch")
    end

    it "is a block in which something is found on what was there before" do
      aws_glue_trigger(:before, conditional)
      expect { aws_glue_trigger(:other, on_demand(name: "other", actions: [{ job_name: "x" }])) }
        .not_to have_diagnostic("unstarted-watch").on_trigger(:before)
    end

    it "is a block that heals more than it is found fault with" do
      %w[a b].each do |name|
        watched = GlueTriggerAttributes.predicate_for_job_success(name)
        aws_glue_trigger(name, conditional(name: name, predicate: watched))
      end
      heal = on_demand(enabled: true, actions: [{ job_name: "a" }, { job_name: "b" }])
      expect { aws_glue_trigger(:heal, heal) && nil }.to have_diagnostic("fires-at-apply")
      expect(AwsGlueTrigger.current.diagnostics.map(&:rule)).to eq(%w[fires-at-apply])
    end

    it "is an error, for what was found" do
      error = begin
        aws_glue_trigger(:a, faulty)
      rescue AwsGlueTrigger::ValidationError => e
        e
      end
      expect(error).to have_diagnostic("missing-schedule")
      expect { expect(error).to have_diagnostic("fires-at-apply") }
        .to fail_with(start_with("expected the error to have the diagnostic fires-at-apply, but this was found:\n"))
    end

    it "is a schedule, its text, or several together" do
      expect(AwsGlueTrigger::Schedule.parse("cron(0 2 * * ? *)")).to run_at("02:00")
      expect("rate(15 minutes)").to run_at("06:15", "06:30").and run_times_per_day(96)
      expect(["cron(0 2 * * ? *)", "cron(0 3 * * ? *)"]).to run_at("02:00", "03:00").and run_times_per_day(2)
      split = GlueTriggerAttributes.schedule_at("06:30", zone: "Europe/Berlin", dst: :split, year: 2026)
      expect(split).to run_at("06:30").in_zone("Europe/Berlin").within("2026-04-01".."2026-10-24")
      expect(split).not_to run_times_per_day(2)
    end

    it "is nothing else", :untyped do
      kinds = "expected a trigger, its attributes, a pipeline or a block, got"
      { start_job("load") => [5, "#{kinds} 5"],
        watch_job("load") => [nil, "#{kinds} nil: pipeline[:name] is nil where there is no such trigger"],
        be_a_valid_trigger => [AwsGlueTrigger.current, "expected a trigger, got a pipeline: write be_a_valid_pipeline"],
        be_a_valid_pipeline => [sound, "expected a pipeline or a block, got #{sound.inspect}"],
        render_trigger(:a) => ["x", 'expected a pipeline or a block, got "x"'],
        have_diagnostic("missing-schedule") => [5, "expected attributes, a trigger, a pipeline or a block, got 5"],
        watch_crawler("raw") => ["start", "#{kinds} \"start\": a trigger of the current pipeline is :start"],
        run_at("02:00") => [[], "expected a schedule, or several in an Array, got []"] }
        .each do |matcher, (actual, told)|
          expect { expect(actual).to matcher }.to raise_error(ArgumentError, told)
        end
      expect { expect("nightly").to run_at("02:00") }.to raise_error(AwsGlueTrigger::ScheduleError)
      expect { expect(:nightly).not_to start_job("load") }.to fail_with(
        'expected aws_glue_trigger.nightly not to start the job "load", but there is no trigger "nightly"; each ' \
        "example has a pipeline of its own: load the script in before(:each), or in setup; what a pattern has made " \
        "is declared by .declare"
      )
      expect { expect(5).to be_upstream_of(:nightly) }.to raise_error(TypeError, /\Aname a trigger, as :nightly/)
      expect { expect { nil }.to be_upstream_of(:nightly) }
        .to fail_with(/\AYou must pass an argument rather than a block/)
    end
  end

  describe "in other matchers" do
    it "stand beside them and in them" do
      pair = [aws_glue_trigger(:nightly, sound), aws_glue_trigger(:after_load, conditional)]
      expect(pair).to contain_exactly(start_job("transform"), start_job("load"))
      expect(pair).to include(run_at("02:00"))
      expect(pair).to all(be_a_valid_trigger).and include(watch_job("load").in_state("SUCCEEDED"))
      expect(:nightly).to start_job("transform").or be_upstream_of(:after_load)
      expect({ triggers: pair }).to match(triggers: [be_a_valid_trigger, watch_job(a_string_starting_with("lo"))])
      expect([sound, faulty]).to contain_exactly(be_a_valid_trigger, be_a(Hash))
    end

    it "say what each of two expects" do
      expect { expect(sound).to start_job("a").and watch_job("b") }.to fail_with(<<~TEXT.chomp)
           expected the trigger "nightly-load" to start the job "a", but it starts:
             the job "load"
               --> actions[0]

        ...and:

           expected the trigger "nightly-load" to watch the job "b", but it watches nothing
      TEXT
    end

    it "see what a block refuses, returns and declares, each of them" do
      refused = -> { aws_glue_trigger(:a, scheduled(schedule: nil, actions: [{ job_name: "load", timeout: 0 }])) }
      missing = have_diagnostic("missing-schedule")
      range = have_diagnostic("number-out-of-range")
      expect(&refused).to missing.and(range).and have_diagnostic("missing-schedule").at("schedule")
      expect { expect(&refused).to missing.and be_a_valid_trigger }
        .to fail_with(start_with("expected the block to be a valid trigger, but this was found:\n"))
      expect { expect(&refused).to missing.and start_job("load") }.to raise_error(AwsGlueTrigger::ValidationError)
      expect { expect(&refused).to missing.and raise_error(AwsGlueTrigger::ValidationError) }
        .to raise_error(ArgumentError, /returns none; raise_error beside it takes what is refused: leave it out\z/)
      expect { AwsGlueTrigger.pipeline { |p| p.declare(:a, sound) } }
        .to start_job("load").and(run_at("02:00")).and render_trigger(:a)
      expect { aws_glue_trigger(:b, sound) }.to start_job("load").and(be_a_valid_trigger).and start_job("load")
    end

    it "take nothing from an expectation that stands in a block" do
      expect do
        expect { aws_glue_trigger(:a, faulty) }.to have_diagnostic("missing-schedule")
        aws_glue_trigger(:b, sound)
      end.to be_a_valid_trigger
    end

    it "take them for values" do
      expect(scheduled(actions: [{ job_name: "load-a", timeout: 60, arguments: { "--x" => "1", "--y" => "2" } }]))
        .to start_job(a_string_starting_with("load"))
        .with(timeout: (be <= 60), arguments: a_hash_including("--x" => "1"))
      aws_glue_trigger(:nightly, sound)
      aws_glue_trigger(:after_load, conditional)
      expect(:nightly).to be_upstream_of(job: a_string_starting_with("trans"))
      expect(:nightly).to be_upstream_of(trigger: a_string_ending_with("load"))
      expect(:nightly).to run_times_per_day(a_value <= 1)
      expect(:nightly).to run_next_at(have_attributes(hour: 2)).after("2026-11-22T02:00:00Z")
      expect { aws_glue_trigger(:b, faulty) }
        .to have_diagnostic("missing-schedule").at(start_with("sched")).with_message(/SCHEDULED/)
    end

    it "take a whole Hash at its word" do
      action = { job_name: "load", arguments: { "--x" => "1", "--y" => "2" } }
      expect(scheduled(actions: [action])).not_to start_job("load").with(arguments: { "--x" => "1" })
      expect(scheduled(actions: [action])).to start_job("load").with(arguments: { "--y": "2", "--x": "1" })
    end
  end

  describe "negated" do
    it "say more than that it is not so, where less would pass for anything" do
      expect("cron(0 2 ? * MON *)").not_to run_at("02:00").on("TUE-SUN")
      expect { expect("cron(0 2 * * ? *)").not_to run_at("02:00", "03:00") }.to fail_with(/does on 365/)
      aws_glue_trigger(:nightly, sound)
      aws_glue_trigger(:after_load, conditional)
      aws_glue_trigger(:other, on_demand(actions: [{ job_name: "x" }]))
      expect { expect(:nightly).not_to be_upstream_of(:after_load, :other) }.to fail_with(/but it is:/)
      expect(:other).not_to be_upstream_of(:after_load, :nightly)
    end

    it "are refused with the reason, where they would say nothing" do
      { have_diagnostic("missing-schedule").with_message("x") =>
          "`not_to have_diagnostic(…).with_message` is not supported: it would pass for a finding of the rule with " \
          "another message; leave out with_message",
        have_diagnostic("missing-schedule").with_severity(:note) =>
          "`not_to have_diagnostic(…).with_severity` is not supported: it would pass for a finding of the rule with " \
          "another severity; leave out with_severity",
        run_times_per_day(1).on("MON") =>
          "`not_to run_times_per_day(…).on(…)` is not supported: it could mean that it does not on one of the days, " \
          "or on none; say how often it runs" }.each do |matcher, reason|
        expect { expect(sound).not_to matcher }.to raise_error(NotImplementedError, reason)
      end
    end
  end

  describe "what is misspelt" do
    it "is an error where it is written", :untyped do
      { -> { have_diagnostic("missing-shedule") } =>
          [ArgumentError, 'there is no rule "missing-shedule"; did you mean "missing-schedule"?'],
        -> { have_diagnostic("missing-schedule").with_severity(:fatal) } =>
          [ArgumentError, "a severity is :error, :warning or :note, got :fatal"],
        -> { run_at } => [ArgumentError, 'say at what time, as run_at("06:00")'],
        -> { run_at("6:00") } => [AwsGlueTrigger::ScheduleError, /did you mean `06:00`/],
        -> { run_at("06:00").on("MO-FRI") } => [AwsGlueTrigger::ScheduleError, /did you mean `MON-FRI`/],
        -> { run_at("06:00").in_zone("Europe/Berlinn") } => [AwsGlueTrigger::ScheduleError, %r{did you mean `Europe/B}],
        -> { run_at("06:00").within("soon") } =>
          [ArgumentError, 'expected a year, or days as "2026-04-01".."2026-10-24", got "soon"'],
        -> { run_at("06:00").within("2026-04-01"..) } => [ArgumentError, /\Aexpected a year, or days/],
        -> { run_at("06:00").within("2026-04-02".."2026-04-01") } => [ArgumentError, /\Aexpected a year, or days/],
        -> { run_next_at("tomorrow") } =>
          [ArgumentError, 'expected a time such as "2026-11-23T02:00:00Z", got "tomorrow"'],
        -> { be_upstream_of } => [ArgumentError, 'say of what: a trigger, job: "load" or crawler: "raw"'] }
        .each { |written, (kind, told)| expect(&written).to raise_error(kind, told) }
    end

    it "is an error where it is of the wrong kind", :untyped do
      reference = aws_glue_trigger(:nightly, sound)
      name = "is text, a Symbol or a matcher, got"
      of_what = 'say of what: a trigger, job: "load" or crawler: "raw", got'
      time = 'expected a time such as "2026-11-23T02:00:00Z", got'
      { -> { start_job(nil) } => "the name of a job #{name} nil",
        -> { start_job(%w[load]) } => "the name of a job #{name} [\"load\"]",
        -> { start_crawler({ crawler: "raw" }) } => "the name of a crawler #{name} { crawler: \"raw\" }",
        -> { watch_job(3) } => "the name of a job #{name} 3",
        -> { watch_crawler(reference) } => "the name of a crawler #{name} #{reference.inspect}",
        -> { start_job("load").with(3) } => 'with takes attributes, as with(name: "x"), got 3',
        -> { start_job("load").with(timout: 3) } => 'there is no attribute "timout"; did you mean `timeout`?',
        -> { render_trigger(:a).with(typ: "EVENT") } => 'there is no attribute "typ"; did you mean `type`?',
        -> { render_trigger(nil) } => "the name of a trigger #{name} nil",
        -> { render_trigger("aws_glue_trigger.a") } => '"aws_glue_trigger.a" is an address: write "a"',
        -> { watch_job("load").in_state(:succeeded) } =>
          '"succeeded" is not one of SUCCEEDED, STOPPED, FAILED or TIMEOUT; did you mean "SUCCEEDED"?',
        -> { watch_crawler("raw").in_state("STOPPED") } =>
          '"STOPPED" is not one of SUCCEEDED, FAILED or CANCELLED; write SUCCEEDED, FAILED or CANCELLED',
        -> { watch_job("load").in_state(%w[FAILED]) } => "a state #{name} [\"FAILED\"]",
        -> { have_diagnostic("text-length").at(3) } => "a path #{name} 3",
        -> { have_diagnostic("text-length").on_trigger(3) } => "the name of a trigger #{name} 3",
        -> { have_diagnostic("text-length").with_message(3) } => "a message #{name} 3",
        -> { have_diagnostic("text-length").with_severity(3) } => "a severity is :error, :warning or :note, got 3",
        -> { have_diagnostic("template-size").in_format(:api) } =>
          "template-size finds nothing in the format api, but in cloudformation",
        -> { have_diagnostic("fires-at-apply").in_format(:api) } =>
          "fires-at-apply finds nothing in the format api, but in terraform",
        -> { run_at("06:00", zone: "UTC") } => "run_at takes times: write on(…), in_zone(…) and within(…)",
        -> { run_next_at(nil) } => "#{time} nil",
        -> { run_next_at(3) } => "#{time} 3",
        -> { run_next_at(Date.new(2026, 11, 23)) } => "#{time} #{Date.new(2026, 11, 23).inspect}",
        -> { run_next_at("2026-11-23").after(3) } => "#{time} 3",
        -> { run_times_per_day(nil) } => "how often is a number or a matcher, as 96, got nil",
        -> { run_times_per_day("96") } => 'how often is a number or a matcher, as 96, got "96"',
        -> { be_upstream_of(nil) } =>
          "#{of_what} nil: pipeline[:name] is nil where there is no such trigger",
        -> { be_upstream_of(:nightly, job: []) } => "#{of_what} job: []",
        -> { be_downstream_of(jbo: /after/) } => "#{of_what} jbo: /after/",
        -> { be_upstream_of(job: nil) } => "the name of a job #{name} nil",
        -> { be_upstream_of({ crawler: 3 }) } => "the name of a crawler #{name} 3",
        -> { be_upstream_of(:nightly).in(3) } => "in takes a pipeline, got 3" }
        .each { |written, told| expect(&written).to raise_error(ArgumentError, told) }
    end

    it "is nothing that there may be" do
      aws_glue_trigger(:nightly, scheduled(actions: [{ job_name: "load", arguments: { "--x" => "1" } }]))
      aws_glue_trigger(:after_load, conditional)
      expect(:nightly).not_to start_job("the-job-of-old")
      [String, "a".."m", :load, ->(name) { name }].each { |job| expect(:nightly).to start_job(job) }
      expect(:nightly).to start_job("load").with("arguments" => { "--x": "1" }, job_name: "load")
      expect(:after_load).to watch_job("load").in_state(:SUCCEEDED).and watch_job("load").in_state(anything)
      expect(:after_load).not_to watch_job("load").in_state("${var.state}")
      expect(faulty).to have_diagnostic("missing-schedule").at(:schedule)
      expect(AwsGlueTrigger.current).not_to have_diagnostic("missing-schedule").on_trigger(AwsGlueTrigger.current[0])
      expect("cron(0 2 ? * MON-FRI *)").to run_times_per_day(5.0 / 7).and run_times_per_day(0.714286)
      expect(:after_load).not_to be_upstream_of(job: /load/)
      expect(:nightly).not_to be_upstream_of(crawler: anything)
      expect(:nightly).to be_upstream_of(trigger: AwsGlueTrigger.current[:after_load])
      expect(:nightly).to be_upstream_of({ "job" => /trans/ })
    end
  end

  describe "what is found" do
    # Each with an example of its own: what it finds in a trigger by itself may be asked of one.
    AwsGlueTrigger.rules.each do |rule|
      it "is asked of what can have it: #{rule.name}" do
        example = rule.documentation[/^## Example\n```ruby\n(.*?)```/m, 1]
        options = { lower: rule.name != "rate-schedule", serialize_workflows: rule.name == "serialized-workflow" }
        found = AwsGlueTrigger.pipeline(collect: true, rules: { rule.name => rule.severity }, **options) do
          TOPLEVEL_BINDING.dup.eval(example)
        end
        alone, pipeline = found.partition { |t| t.attributes.diagnostics.any? { |one| one.rule == rule.name } }
        alone.each { |trigger| expect(trigger.attributes).to have_diagnostic(rule) }
        next if alone.any?

        asked = rule.targets.empty? ? have_diagnostic(rule) : have_diagnostic(rule).in_format(rule.targets.first)
        expect(found).to asked
        expect { expect(pipeline.first.attributes).not_to asked }
          .to raise_error(ArgumentError, /is found in a pipeline, and not in a trigger by itself: write expect/)
      end
    end

    it "is what the current pipeline finds on a trigger of its own" do
      after = aws_glue_trigger(:after_load, conditional)
      aws_glue_trigger(:nightly, sound.merge(actions: [{ job_name: "other" }]))
      [:after_load, after].each { |trigger| expect(trigger).to have_diagnostic("unstarted-watch") }
      expect(:nightly).not_to have_diagnostic("unstarted-watch")
      expect(:after_load).to be_a_valid_trigger.without_warnings
      elsewhere = AwsGlueTrigger.pipeline { |p| p.declare(:after_load, conditional(name: "x")) }
      expect { expect(elsewhere[0]).not_to have_diagnostic("unstarted-watch") }.to raise_error(ArgumentError)
    end

    it "is asked for a format where it is of one" do
      aws_glue_trigger(:a, warned)
      expect { expect(:a).not_to have_diagnostic("unstarted-on-demand") }
        .to raise_error(ArgumentError, "unstarted-on-demand is found where a pipeline is rendered as cloudformation, " \
                                       "api, api-lines: write in_format(:cloudformation), or format:")
      finding = have_diagnostic("unstarted-on-demand").in_format("api-lines").on_trigger(:a)
      expect(:a).to finding
      expect(AwsGlueTrigger.current).to finding
      expect { aws_glue_trigger(:b, warned.merge(name: "b")) }.to have_diagnostic("unstarted-on-demand").in_format(:api)
      expect { expect(warned).not_to have_diagnostic("fires-at-apply").in_format(:terraform) }
        .to raise_error(ArgumentError, /\Awhat is of the format terraform is found in a pipeline/)
    end
  end

  describe "the days that are looked at" do
    before { allow(Time).to receive(:now).and_return(Time.utc(2026, 11, 23)) }

    it "are those of this year, or of the first in which something runs" do
      expect("cron(0 2 * * ? *)").to run_at("02:00")
      expect { expect("cron(0 2 31 12 ? *)").to run_at("03:00") }
        .to fail_with(/but in 2026 it does not on 1 of 1 day:\n  Thu 2026-12-31: it runs at 02:00\n/)
      expect { expect("cron(0 2 29 2 ? *)").to run_at("03:00") }
        .to fail_with(/but in 2028 it does not on 1 of 1 day:\n  Tue 2028-02-29: it runs at 02:00\n/)
      expect { expect("cron(0 2 ? * MON-FRI *)").to run_times_per_day(1).on("MON-SAT") }
        .to fail_with(/but in 2026 it does not on 52 of 313 days:\n  Sat 2026-01-03: 0\n/)
    end

    it "are those of the zone's clock" do
      expect("cron(30 23 31 12 ? *)").to run_at("00:30").in_zone("Europe/Berlin").within("2026-01-01".."2026-01-01")
      expect("cron(30 23 31 12 ? *)").not_to run_at("00:30").in_zone("Europe/Berlin").within("2025-12-31".."2025-12-31")
    end

    it "leave out what a clock that is put forward does not show" do
      winter = run_at("02:30").in_zone("Europe/Berlin").within("2026-01-01".."2026-03-29")
      expect("cron(30 1 * * ? *)").to winter
      expect { expect("cron(30 0 * * ? *)").to winter }.to fail_with(/but it does not on 87 of 88 days:/)
      expect { expect("cron(30 1 * * ? *)").to run_at("03:30").in_zone("Europe/Berlin").within(2026) }
        .to fail_with(/but it does not on 155 of 365 days:/)
      that_day = run_at("02:30").in_zone("Europe/Berlin").within("2026-03-29".."2026-03-29")
      message = /but the clock leaves that time out from 2026-03-29 to 2026-03-29/
      expect { expect("cron(30 0 * * ? *)").to that_day }.to fail_with(message)
      expect { expect("cron(30 0 * * ? *)").not_to that_day }.to fail_with(message)
    end

    it "begin in UTC, whatever the zone of the machine" do
      zone = ENV.fetch("TZ", nil)
      ENV["TZ"] = "Asia/Tokyo"
      expect("cron(30 1 * * ? *)").to run_next_at("2026-11-23T01:30").after("2026-11-22T01:30:00")
      expect("cron(0 0 * * ? *)").to run_next_at("2026-11-23").after("2026-11-22")
      expect("cron(0 0 * * ? *)").to run_next_at("2026-11-23T01:00+01:00").after("2026-11-22T23:59:59.5Z")
    ensure
      ENV["TZ"] = zone
    end

    it "run from now on, where nobody says from when" do
      expect("cron(0 2 * * ? *)").to run_next_at("2026-11-23T02:00:00Z")
    end
  end

  it "count each day by itself" do
    expect("cron(0 8-17 ? * MON-FRI *)").to run_times_per_day(10).on("MON-FRI")
    expect(["cron(0 8 * * ? *)", "cron(0 8 * * ? *)"]).to run_times_per_day(2).on("SUN")
  end

  it "tell no more of an action than was asked for" do
    expect { expect(scheduled(actions: [{ job_name: "load", arguments: { "--token" => "hush" } }])).to start_job("x") }
      .to fail_with(satisfy { |told| !told.include?("hush") })
    aws_glue_trigger(:nightly, scheduled(actions: [{ job_name: "load", arguments: { "--token" => "hush" } }]))
    expect { expect(AwsGlueTrigger.current).not_to render_trigger(:nightly) }
      .to fail_with(satisfy { |told| !told.include?("hush") })
  end

  it "tell twenty, and how many more there are" do
    jobs = Array.new(25) { |number| { job_name: "load-#{number}" } }
    expect { expect(scheduled(actions: jobs)).to start_job("x") }
      .to fail_with(satisfy { |told| told.end_with?("--> actions[19]\n  and 5 more") })
  end

  it "are told in the documentation format" do
    { be_a_valid_trigger => "be a valid trigger",
      be_a_valid_pipeline.without_warnings => "be a valid pipeline without warnings",
      have_diagnostic(:missing_schedule).at("schedule").with_severity("error").with_message(/needs/).on_trigger(:a) =>
        'have the diagnostic missing-schedule at "schedule" with the severity error with the message /needs/ on the ' \
        'trigger "a"',
      have_diagnostic(AwsGlueTrigger::Rules::MISSING_SCHEDULE) => "have the diagnostic missing-schedule",
      render_trigger(:nightly).with(type: "SCHEDULED", tags: { "Team" => /data/ }) =>
        'render the trigger nightly with type: "SCHEDULED", tags: { "Team" => /data/ }',
      start_job("load") => 'start the job "load"',
      start_crawler(a_string_starting_with("raw")).with(timeout: 5) =>
        'start the crawler a string starting with "raw" with timeout: 5',
      watch_job("load").in_state("FAILED") => 'watch the job "load" in the state "FAILED"',
      watch_crawler(/raw/) => "watch the crawler /raw/",
      run_at("06:00", "18:00").on("MON-FRI").in_zone("Europe/Berlin").within(2026) =>
        "run at 06:00 and 18:00 on MON-FRI in Europe/Berlin in 2026",
      run_next_at("2026-11-23T02:00:00Z").after(Time.utc(2026, 11, 20, 17, 45)) =>
        "run next at Mon 2026-11-23 02:00 UTC after Fri 2026-11-20 17:45 UTC",
      run_times_per_day(96) => "run 96 times a day",
      render_trigger(/night/) => "render the trigger /night/",
      start_job(anything) => "start the job anything",
      have_diagnostic("template-size").in_format(:cloudformation) =>
        "have the diagnostic template-size in the format cloudformation",
      run_times_per_day(be < 2).on("SUN") => "run be < 2 times a day on SUN",
      be_upstream_of(:nightly, job: "load") => 'be upstream of aws_glue_trigger.nightly and the job "load"',
      be_downstream_of({ crawler: /raw/ }) => "be downstream of the crawler /raw/" }
      .each { |matcher, told| expect(matcher.description).to eq(told) }
  end
end
