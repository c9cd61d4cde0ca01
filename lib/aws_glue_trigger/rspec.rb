# frozen_string_literal: true

require "rspec/core"
require "rspec/expectations"
require_relative "expectations"
require_relative "rspec/matchers"

module AwsGlueTrigger
  # The language and its matchers in example groups: `require "aws_glue_trigger/rspec"`. Each
  # example declares into a pipeline of its own, which is {AwsGlueTrigger.current}, with what the project's
  # `.glue-trigger.yml` says.
  module RSpec; end
end

# So they combine with `and` and `or`, and stand in `include`, `all` and other matchers.
AwsGlueTrigger::Expectations::Expectation.include(RSpec::Matchers::Composable)

RSpec.configure do |config|
  # What the commands and the rake task take for a fault is one here, too.
  project = AwsGlueTrigger::Configuration.of_project
  # Whoever reads a failure looks for a line of theirs.
  config.backtrace_exclusion_patterns << %r{\A#{Regexp.escape(__dir__)}(?:/|\.rb:)}
  config.include AwsGlueTrigger::DSL
  config.include AwsGlueTrigger::RSpec::Matchers
  config.around do |example|
    AwsGlueTrigger.in_project(project) { AwsGlueTrigger.pipeline { example.run } }
  end
end
