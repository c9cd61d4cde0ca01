# frozen_string_literal: true

require "minitest"
require_relative "expectations"
require_relative "minitest/asked"
require_relative "minitest/assertions"

module AwsGlueTrigger
  # The language and its assertions in tests of Minitest's: `include AwsGlueTrigger::Minitest` in a test case. Each test
  # declares into a pipeline of its own, which is {AwsGlueTrigger.current}, with what the project's
  # `.glue-trigger.yml` says.
  #
  # @example
  #   class NightlyTest < Minitest::Test
  #     include AwsGlueTrigger::Minitest
  #
  #     def test_starts_the_load
  #       aws_glue_trigger(:nightly, { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
  #                                    actions: [{ job_name: "load" }] })
  #       assert_starts_job "load", :nightly
  #       assert_runs_at "02:00", :nightly
  #     end
  #   end
  module Minitest
    include DSL
    include Assertions

    # Runs the test in a pipeline of its own.
    # @return [Object] what Minitest makes of it
    def run
      AwsGlueTrigger.in_project(Configuration.of_project) { AwsGlueTrigger.pipeline { return super() } }
    end
  end
end
