# frozen_string_literal: true

require "aws_glue_trigger/minitest"

# How the assertions stand in Minitest; what they say is in expectations_spec.rb.
RSpec.describe AwsGlueTrigger::Minitest do
  let(:setting) { "rules:\n  fires-at-apply: error\n" }

  def minitest(body, files = {})
    test = <<~RUBY
      require "minitest/autorun"
      require "aws_glue_trigger/minitest"

      class LakeTest < Minitest::Test
        include AwsGlueTrigger::Minitest

      #{body.gsub(/^(?=.)/, "  ")}
      end
    RUBY
    in_directory("lake_test.rb" => test, **files) { ruby("lake_test.rb", "--seed", "1") }
  end

  it "gives each test a pipeline of its own, and the language" do
    outcome = minitest(<<~RUBY)
      def setup
        aws_glue_trigger(:nightly, #{scheduled.inspect})
      end

      def test_once
        assert_starts_job "load", :nightly
        assert_equal 1, AwsGlueTrigger.current.size
      end

      def test_twice
        aws_glue_trigger(:after_load, #{conditional.inspect})
        assert_upstream :nightly, :after_load
        assert_equal 2, AwsGlueTrigger.current.size
      end
    RUBY
    expect(outcome.out).to include("2 runs, 4 assertions, 0 failures, 0 errors, 0 skips")
  end

  it "takes what the project says" do
    outcome = minitest(<<~RUBY, ".glue-trigger.yml" => setting)
      def test_fault = refute_valid_trigger(#{on_demand(enabled: true).inspect})
    RUBY
    expect(outcome.out).to include("1 runs, 1 assertions, 0 failures, 0 errors, 0 skips")
  end

  it "takes a block, and a message in front of its own" do
    outcome = minitest(<<~RUBY)
      def test_block
        assert_diagnostic("missing-schedule", at: "schedule") { aws_glue_trigger(:a, #{scheduled(schedule: nil).inspect}) }
        assert_starts_job("load", "it must") { aws_glue_trigger(:b, #{scheduled.inspect}) }
        assert_starts_job("load", -> { "it must" }) { aws_glue_trigger(:c, #{scheduled(name: "c").inspect}) }
        assert_starts_job "clean", :b, "the lake stays clean"
      end
    RUBY
    expect(outcome.out).to include(<<~TEXT)
      LakeTest#test_block [lake_test.rb:11]:
      the lake stays clean.
      expected aws_glue_trigger.b to start the job "clean", but it starts:
        the job "load"
          --> lake_test.rb:9, aws_glue_trigger.b, actions[0]
    TEXT
  end

  it "is about the current pipeline, a trigger or a block, and not about two of them" do
    outcome = minitest(<<~RUBY)
      def setup
        aws_glue_trigger(:nightly, #{scheduled.inspect})
        aws_glue_trigger(:after_load, #{conditional.inspect})
      end

      def test_current
        assert_valid_pipeline warnings: false
        refute_diagnostic "unstarted-watch"
        assert_renders_trigger(/night/)
        assert_upstream :nightly, job: "transform"
        refute_downstream :nightly, [:after_load], job: %w[load transform]
      end

      def test_wrong
        { "say of what: a trigger, or a block" => -> { assert_valid_trigger },
          "say it of the block or of :nightly, and not of both" => -> { assert_valid_trigger(:nightly) { 3 } },
          'say of what: a trigger, job: "load" or crawler: "raw"' => -> { assert_upstream :nightly } }
          .each { |told, asked| assert_equal told, assert_raises(ArgumentError, &asked).message }
        assert_raises(ArgumentError) { refute_valid_pipeline nil }
        assert_raises(NotImplementedError) { refute_runs_times_per_day 2, :nightly, on: "MON" }
      end

      def test_message_of_a_block
        assert_starts_job("clean", "the lake stays clean") { aws_glue_trigger(:b, #{scheduled.inspect}) }
      end
    RUBY
    expect(outcome.out).to include("3 runs, 14 assertions, 1 failures, 0 errors, 0 skips")
    expect(outcome.out).to include("the lake stays clean.\nexpected the block to start the job")
  end

  it "fails where the place of the assertion is, in a test of Minitest::Spec's too" do
    spec = <<~RUBY
      require "minitest/autorun"
      require "aws_glue_trigger/minitest"

      describe "the lake" do
        include AwsGlueTrigger::Minitest

        it "runs by night" do
          aws_glue_trigger(:nightly, #{scheduled.inspect})
          assert_runs_at "02:00", :nightly
          refute_runs_at "02:00", :nightly, within: 2026
        end
      end
    RUBY
    in_directory("lake_spec.rb" => spec) do
      outcome = ruby("lake_spec.rb")
      expect(outcome.out)
        .to include("[lake_spec.rb:10]:\nexpected aws_glue_trigger.nightly not to run at 02:00 in 2026, ")
      expect(outcome.out).to include("1 runs, 2 assertions, 1 failures, 0 errors, 0 skips")
    end
  end

  it "has an assertion and its opposite for each matcher" do
    named = { be_a_valid_trigger: "valid_trigger", be_a_valid_pipeline: "valid_pipeline", have_diagnostic: "diagnostic",
              render_trigger: "renders_trigger", start_job: "starts_job", start_crawler: "starts_crawler",
              watch_job: "watches_job", watch_crawler: "watches_crawler", run_at: "runs_at",
              run_next_at: "runs_next_at", run_times_per_day: "runs_times_per_day", be_upstream_of: "upstream",
              be_downstream_of: "downstream" }
    expect(AwsGlueTrigger::RSpec::Matchers.public_instance_methods).to match_array(named.keys)
    expect(AwsGlueTrigger::Minitest::Assertions.public_instance_methods)
      .to match_array(named.values.flat_map { |name| [:"assert_#{name}", :"refute_#{name}"] })
  end

  it "loads no RSpec" do
    outcome = ruby("-e", 'require "aws_glue_trigger/minitest"; p defined?(RSpec::Core), defined?(RSpec::Matchers)')
    expect(outcome.out).to eq("nil\nnil\n")
  end
end
