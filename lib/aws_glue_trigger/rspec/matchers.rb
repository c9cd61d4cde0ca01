# frozen_string_literal: true

module AwsGlueTrigger
  module RSpec
    # The matchers.
    #
    # A trigger is a {Reference}, {GlueTriggerAttributes}, a Hash of attributes, the name of a trigger of the current
    # pipeline as a Symbol, or a block that declares. Where any trigger will do, it may be a {Pipeline}. A name is text,
    # a Symbol or a matcher. All but what says otherwise can be negated.
    module Matchers
      # Passes where nothing in a trigger by itself is a fault: an error that nobody acknowledged.
      # @return [Expectations::BeAValidTrigger] which `.without_warnings` narrows
      # @example
      #   expect({ name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] })
      #     .to be_a_valid_trigger
      def be_a_valid_trigger = Expectations::BeAValidTrigger.new

      # Passes where nothing in a pipeline is a fault.
      # @return [Expectations::BeAValidPipeline] which `.without_warnings` narrows
      # @example
      #   expect(AwsGlueTrigger.load("examples/data_lake.rb")).to be_a_valid_pipeline.without_warnings
      def be_a_valid_pipeline = Expectations::BeAValidPipeline.new

      # Passes where a rule found something in a trigger, in a pipeline, or in what a block declares.
      # @param rule [String, Symbol, AwsGlueTrigger::Rule]
      # @return [Expectations::HaveDiagnostic] which `.at(path)`, `.on_trigger(name)`, `.in_format(format)`,
      #   `.with_severity(severity)` and `.with_message(message)` narrow; with the last two it cannot be negated
      # @example
      #   expect({ name: "nightly", type: "SCHEDULED", actions: [{ job_name: "load" }] })
      #     .to have_diagnostic("missing-schedule").at("schedule").with_severity(:error)
      def have_diagnostic(rule) = Expectations::HaveDiagnostic.new(rule)

      # Passes where a pipeline renders a trigger.
      # @param name [Symbol, String, Reference, Object] its resource name
      # @return [Expectations::RenderTrigger] which `.with(attributes)` narrows
      # @example
      #   expect(AwsGlueTrigger.load("examples/data_lake.rb"))
      #     .to render_trigger(:ingest).with(type: "SCHEDULED", schedule: a_string_starting_with("cron"))
      def render_trigger(name) = Expectations::RenderTrigger.new(name)

      # Passes where an action starts a job.
      # @param name [String, Symbol, Object]
      # @return [Expectations::StartTarget] which `.with(attributes)` narrows to attributes of the action
      # @example
      #   expect({ name: "by-hand", type: "ON_DEMAND", actions: [{ job_name: "load", timeout: 60 }] })
      #     .to start_job("load").with(timeout: be <= 60)
      def start_job(name) = Expectations::StartTarget.new(:job, name)

      # Passes where an action starts a crawler.
      # @param name [String, Symbol, Object]
      # @return [Expectations::StartTarget] which `.with(attributes)` narrows
      # @example
      #   expect({ name: "by-hand", type: "ON_DEMAND", actions: [{ crawler_name: "raw" }] }).to start_crawler(/raw/)
      def start_crawler(name) = Expectations::StartTarget.new(:crawler, name)

      # Passes where a condition watches a job.
      # @param name [String, Symbol, Object]
      # @return [Expectations::WatchTarget] which `.in_state(state)` narrows
      # @example
      #   expect(AwsGlueTrigger.load("examples/failure_recovery.rb")[:standin_start])
      #     .to watch_job("${aws_glue_job.plan_tours.name}").in_state("FAILED")
      def watch_job(name) = Expectations::WatchTarget.new(:job, name)

      # Passes where a condition watches a crawler.
      # @param name [String, Symbol, Object]
      # @return [Expectations::WatchTarget] which `.in_state(state)` narrows
      # @example
      #   expect(AwsGlueTrigger.load("examples/data_lake.rb")[:check])
      #     .to watch_crawler(a_string_including("raw_loans")).in_state("SUCCEEDED")
      def watch_crawler(name) = Expectations::WatchTarget.new(:crawler, name)

      # Passes where a trigger, a schedule or its text, or several together run at a time of the day: on each day on
      # which they run at all, or on exactly the days of `on`. Negated, where they run then on none of these days.
      # @param times [Array<String>] such as `"06:00"`
      # @return [Expectations::RunAt] which `.on("MON-FRI")`, `.in_zone("Europe/Berlin")` and
      #   `.within("2026-04-01".."2026-10-24")` narrow
      # @example
      #   expect("cron(0 21 ? * SUN-THU *)").to run_at("06:00").on("MON-FRI").in_zone("Asia/Tokyo")
      def run_at(*times) = Expectations::RunAt.new(*times)

      # Passes where the next run is at a time.
      # @param time [Time, String, Object] text in ISO 8601, or a matcher for a Time in UTC
      # @return [Expectations::RunNextAt] which `.after(time)` narrows; the next run from now on without it
      # @example
      #   expect("cron(0 2 ? * MON *)").to run_next_at("2026-11-23T02:00:00Z").after("2026-11-20T17:45:00Z")
      def run_next_at(time) = Expectations::RunNextAt.new(time)

      # Passes where a trigger, a schedule or its text, or several together run so often a day, in the mean.
      # @param number [Numeric, Object]
      # @return [Expectations::RunTimesPerDay] which `.on("MON-FRI")` narrows to each of these days; with it, it cannot
      #   be negated
      # @example
      #   expect("cron(0/15 * * * ? *)").to run_times_per_day(96)
      def run_times_per_day(number) = Expectations::RunTimesPerDay.new(number)

      # Passes where a chain leads from a trigger, a job or a crawler to all of these; negated, where it leads to none.
      # @param nodes [Array<Reference, Symbol, String, Hash>] triggers, also by their resource names
      # @param named [Hash] `job: "load"`, `crawler: "raw"`, `trigger: "nightly"`, or Arrays of names
      # @return [Expectations::BeUpstreamOf] which `.in(pipeline)` takes to another pipeline than the current one
      # @example
      #   pipeline = AwsGlueTrigger.load("examples/data_lake.rb")
      #   expect(:ingest).to be_upstream_of(:aggregate, job: "${aws_glue_job.branch_report.name}").in(pipeline)
      def be_upstream_of(*nodes, **named) = Expectations::BeUpstreamOf.new(*nodes, **named)

      # Passes where a chain leads to a trigger, a job or a crawler from all of these; negated, where it does from none.
      # @param (see #be_upstream_of)
      # @return [Expectations::BeDownstreamOf] which `.in(pipeline)` takes to another pipeline
      # @example
      #   pipeline = AwsGlueTrigger.load("examples/data_lake.rb")
      #   expect({ job: "${aws_glue_job.check_raw.name}" }).to be_downstream_of(:ingest).in(pipeline)
      def be_downstream_of(*nodes, **named) = Expectations::BeDownstreamOf.new(*nodes, **named)
    end
  end
end
