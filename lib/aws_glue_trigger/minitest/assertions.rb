# frozen_string_literal: true

module AwsGlueTrigger
  module Minitest
    # The assertions: those of {RSpec::Matchers} in Minitest's words, over the same {Expectations}, with the same
    # messages. What is expected comes first, and what it is expected of last, which may be a block that declares; an
    # assertion over two nodes reads as a sentence. A name may be a Regexp, a lambda or anything else that says with
    # `===` what it takes.
    module Assertions
      # @param actual [Hash, Reference, GlueTriggerAttributes, Symbol]
      # @param msg [String, Proc, nil] in front of the message of a failure
      # @param warnings [Boolean] false takes warnings for faults
      # @return [true]
      # @example
      #   assert_valid_trigger({ name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] })
      def assert_valid_trigger(actual = Asked::NONE, msg = nil, warnings: true, &block)
        assert_met(valid(Expectations::BeAValidTrigger, warnings), actual, msg, block)
      end

      # The opposite of {#assert_valid_trigger}.
      # @param (see #assert_valid_trigger)
      # @return [true]
      def refute_valid_trigger(actual = Asked::NONE, msg = nil, warnings: true, &block)
        refute_met(valid(Expectations::BeAValidTrigger, warnings), actual, msg, block)
      end

      # @param actual [Pipeline] the current one unless given
      # @param msg [String, Proc, nil]
      # @param warnings [Boolean] false takes warnings for faults
      # @return [true]
      # @example
      #   assert_valid_pipeline AwsGlueTrigger.load("examples/data_lake.rb"), warnings: false
      def assert_valid_pipeline(actual = Asked::NONE, msg = nil, warnings: true, &block)
        assert_met(valid(Expectations::BeAValidPipeline, warnings), Asked.in_current(actual, block), msg, block)
      end

      # The opposite of {#assert_valid_pipeline}.
      # @param (see #assert_valid_pipeline)
      # @return [true]
      def refute_valid_pipeline(actual = Asked::NONE, msg = nil, warnings: true, &block)
        refute_met(valid(Expectations::BeAValidPipeline, warnings), Asked.in_current(actual, block), msg, block)
      end

      # @param rule [String, Symbol, AwsGlueTrigger::Rule]
      # @param actual [Hash, Reference, GlueTriggerAttributes, Symbol, Pipeline, ValidationError] the current pipeline
      #   unless given
      # @param msg [String, Proc, nil]
      # @param conditions [Hash] about the same finding
      # @option conditions [String, Symbol, Object] :at where in the attributes
      # @option conditions [Symbol, String, Reference, Object] :trigger the resource name of the trigger
      # @option conditions [Symbol, String, Object] :severity `:error`, `:warning` or `:note`
      # @option conditions [String, Object] :message the whole message, or what takes it
      # @option conditions [Symbol, String] :format what a pipeline is rendered as
      # @return [true]
      # @example
      #   assert_diagnostic("missing-schedule", { name: "x", type: "SCHEDULED", actions: [{ job_name: "load" }] },
      #                     at: "schedule", severity: :error, message: /needs a schedule/)
      def assert_diagnostic(rule, actual = Asked::NONE, msg = nil, **conditions, &block)
        assert_met(diagnostic(rule, **conditions), Asked.in_current(actual, block), msg, block)
      end

      # The opposite of {#assert_diagnostic}, which takes neither a severity nor a message.
      # @param (see #assert_diagnostic)
      # @return [true]
      def refute_diagnostic(rule, actual = Asked::NONE, msg = nil, **conditions, &block)
        refute_met(diagnostic(rule, **conditions), Asked.in_current(actual, block), msg, block)
      end

      # @param name [Symbol, String, Reference, Object] a resource name
      # @param actual [Pipeline] the current one unless given
      # @param msg [String, Proc, nil]
      # @param with [Hash] attributes, as they are rendered
      # @return [true]
      # @example
      #   assert_renders_trigger :ingest, AwsGlueTrigger.load("examples/data_lake.rb"), with: { type: "SCHEDULED" }
      def assert_renders_trigger(name, actual = Asked::NONE, msg = nil, with: {}, &block)
        assert_met(Expectations::RenderTrigger.new(name).with(with), Asked.in_current(actual, block), msg, block)
      end

      # The opposite of {#assert_renders_trigger}.
      # @param (see #assert_renders_trigger)
      # @return [true]
      def refute_renders_trigger(name, actual = Asked::NONE, msg = nil, with: {}, &block)
        refute_met(Expectations::RenderTrigger.new(name).with(with), Asked.in_current(actual, block), msg, block)
      end

      # @param name [String, Symbol, Object]
      # @param actual [Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline]
      # @param msg [String, Proc, nil]
      # @param with [Hash] attributes of the action
      # @return [true]
      # @example
      #   assert_starts_job "load", { name: "x", type: "ON_DEMAND", actions: [{ job_name: "load", timeout: 60 }] },
      #                     with: { timeout: 60 }
      def assert_starts_job(name, actual = Asked::NONE, msg = nil, with: {}, &block)
        assert_met(Expectations::StartTarget.new(:job, name).with(with), actual, msg, block)
      end

      # The opposite of {#assert_starts_job}.
      # @param (see #assert_starts_job)
      # @return [true]
      def refute_starts_job(name, actual = Asked::NONE, msg = nil, with: {}, &block)
        refute_met(Expectations::StartTarget.new(:job, name).with(with), actual, msg, block)
      end

      # @param (see #assert_starts_job)
      # @return [true]
      # @example
      #   assert_starts_crawler(/raw_loans/, AwsGlueTrigger.load("examples/data_lake.rb"))
      def assert_starts_crawler(name, actual = Asked::NONE, msg = nil, with: {}, &block)
        assert_met(Expectations::StartTarget.new(:crawler, name).with(with), actual, msg, block)
      end

      # The opposite of {#assert_starts_crawler}.
      # @param (see #assert_starts_crawler)
      # @return [true]
      def refute_starts_crawler(name, actual = Asked::NONE, msg = nil, with: {}, &block)
        refute_met(Expectations::StartTarget.new(:crawler, name).with(with), actual, msg, block)
      end

      # @param name [String, Symbol, Object]
      # @param actual [Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline]
      # @param msg [String, Proc, nil]
      # @param state [String, Symbol, Object, nil] AWS's word for the state
      # @return [true]
      # @example
      #   assert_watches_job "${aws_glue_job.plan_tours.name}",
      #                      AwsGlueTrigger.load("examples/failure_recovery.rb")[:standin_start], state: "FAILED"
      def assert_watches_job(name, actual = Asked::NONE, msg = nil, state: nil, &block)
        assert_met(Expectations::WatchTarget.new(:job, name).in_state(state), actual, msg, block)
      end

      # The opposite of {#assert_watches_job}.
      # @param (see #assert_watches_job)
      # @return [true]
      def refute_watches_job(name, actual = Asked::NONE, msg = nil, state: nil, &block)
        refute_met(Expectations::WatchTarget.new(:job, name).in_state(state), actual, msg, block)
      end

      # @param (see #assert_watches_job)
      # @return [true]
      # @example
      #   assert_watches_crawler(/raw_loans/, AwsGlueTrigger.load("examples/data_lake.rb")[:check], state: "SUCCEEDED")
      def assert_watches_crawler(name, actual = Asked::NONE, msg = nil, state: nil, &block)
        assert_met(Expectations::WatchTarget.new(:crawler, name).in_state(state), actual, msg, block)
      end

      # The opposite of {#assert_watches_crawler}.
      # @param (see #assert_watches_crawler)
      # @return [true]
      def refute_watches_crawler(name, actual = Asked::NONE, msg = nil, state: nil, &block)
        refute_met(Expectations::WatchTarget.new(:crawler, name).in_state(state), actual, msg, block)
      end

      # @param times [String, Array<String>] such as `"06:00"`
      # @param actual [Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline, Schedule, String, Array]
      # @param msg [String, Proc, nil]
      # @param conditions [Hash]
      # @option conditions [String] :on days of the week
      # @option conditions [String] :zone a zone of the IANA time zone database
      # @option conditions [Integer, Range] :within the days that are looked at
      # @return [true]
      # @see RSpec::Matchers#run_at
      # @example
      #   assert_runs_at "06:00", "cron(0 21 ? * SUN-THU *)", on: "MON-FRI", zone: "Asia/Tokyo"
      def assert_runs_at(times, actual = Asked::NONE, msg = nil, **conditions, &block)
        assert_met(run_at(times, **conditions), actual, msg, block)
      end

      # At none of the times on none of the days.
      # @param (see #assert_runs_at)
      # @return [true]
      def refute_runs_at(times, actual = Asked::NONE, msg = nil, **conditions, &block)
        refute_met(run_at(times, **conditions), actual, msg, block)
      end

      # @param time [Time, String, Object] text in ISO 8601
      # @param actual [Object] as for {#assert_runs_at}
      # @param msg [String, Proc, nil]
      # @param after [Time, String, nil] now unless given
      # @return [true]
      # @example
      #   assert_runs_next_at "2026-11-23T02:00:00Z", "cron(0 2 ? * MON *)", after: "2026-11-20T17:45:00Z"
      def assert_runs_next_at(time, actual = Asked::NONE, msg = nil, after: nil, &block)
        assert_met(Expectations::RunNextAt.new(time).after(after), actual, msg, block)
      end

      # The opposite of {#assert_runs_next_at}.
      # @param (see #assert_runs_next_at)
      # @return [true]
      def refute_runs_next_at(time, actual = Asked::NONE, msg = nil, after: nil, &block)
        refute_met(Expectations::RunNextAt.new(time).after(after), actual, msg, block)
      end

      # @param number [Numeric, Range, Object]
      # @param actual [Object] as for {#assert_runs_at}
      # @param msg [String, Proc, nil]
      # @param on [String, nil] days of the week in UTC, each of which is looked at; in the mean without them
      # @return [true]
      # @example
      #   assert_runs_times_per_day 96, "cron(0/15 * * * ? *)"
      def assert_runs_times_per_day(number, actual = Asked::NONE, msg = nil, on: nil, &block)
        assert_met(Expectations::RunTimesPerDay.new(number).on(on), actual, msg, block)
      end

      # The opposite of {#assert_runs_times_per_day}, which takes no days.
      # @param (see #assert_runs_times_per_day)
      # @return [true]
      def refute_runs_times_per_day(number, actual = Asked::NONE, msg = nil, on: nil, &block)
        refute_met(Expectations::RunTimesPerDay.new(number).on(on), actual, msg, block)
      end

      # The first is upstream of the second: a chain leads from it to that.
      # @param actual [Reference, Symbol, String, Hash] a trigger, or `{ job: "load" }` or `{ crawler: "raw" }`
      # @param nodes [Reference, Symbol, String, Hash, Array] the same, or several, all of which are meant
      # @param msg [String, Proc, nil]
      # @param pipeline [Pipeline, nil] the current one unless given
      # @param named [Hash{Symbol => String, Object, Array}] jobs and crawlers in place of nodes: `job: "load"`
      # @return [true]
      # @example
      #   assert_upstream :ingest, job: "${aws_glue_job.branch_report.name}",
      #                            pipeline: AwsGlueTrigger.load("examples/data_lake.rb")
      def assert_upstream(actual, nodes = [], msg = nil, pipeline: nil, **named)
        assert_met(Expectations::BeUpstreamOf.new(*list(nodes), **named).in(pipeline), actual, msg)
      end

      # The first is upstream of none of the others.
      # @param (see #assert_upstream)
      # @return [true]
      def refute_upstream(actual, nodes = [], msg = nil, pipeline: nil, **named)
        refute_met(Expectations::BeUpstreamOf.new(*list(nodes), **named).in(pipeline), actual, msg)
      end

      # The first is downstream of the second: a chain leads to it from that.
      # @param (see #assert_upstream)
      # @return [true]
      # @example
      #   assert_downstream :aggregate, :ingest, pipeline: AwsGlueTrigger.load("examples/data_lake.rb")
      def assert_downstream(actual, nodes = [], msg = nil, pipeline: nil, **named)
        assert_met(Expectations::BeDownstreamOf.new(*list(nodes), **named).in(pipeline), actual, msg)
      end

      # The first is downstream of none of the others.
      # @param (see #assert_downstream)
      # @return [true]
      def refute_downstream(actual, nodes = [], msg = nil, pipeline: nil, **named)
        refute_met(Expectations::BeDownstreamOf.new(*list(nodes), **named).in(pipeline), actual, msg)
      end

      private

      def assert_met(expectation, actual, msg, block = nil)
        actual, msg = Asked.of(actual, msg, block)
        assert expectation.matches?(actual), message(msg, "") { expectation.failure_message }
      end

      def refute_met(expectation, actual, msg, block = nil)
        actual, msg = Asked.of(actual, msg, block)
        assert expectation.does_not_match?(actual), message(msg, "") { expectation.failure_message_when_negated }
      end

      def diagnostic(rule, at: nil, trigger: nil, format: nil, **narrowed)
        found = Expectations::HaveDiagnostic.new(rule).at(at).on_trigger(trigger).in_format(format)
        said(found, **narrowed)
      end

      def said(found, severity: nil, message: nil) = found.with_severity(severity).with_message(message)

      def run_at(times, on: nil, zone: nil, within: nil)
        Expectations::RunAt.new(*times).on(on).in_zone(zone).within(within)
      end

      def valid(kind, warnings) = warnings ? kind.new : kind.new.without_warnings

      def list(nodes) = nodes.is_a?(Array) ? nodes : [nodes]
    end
  end
end
