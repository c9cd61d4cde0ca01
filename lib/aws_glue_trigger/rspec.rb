# frozen_string_literal: true

require "rspec/core"
require "rspec/expectations"
require_relative "../aws_glue_trigger"
require_relative "rspec/findings"
require_relative "rspec/be_a_valid_trigger"
require_relative "rspec/have_diagnostic"
require_relative "rspec/render_trigger"

module AwsGlueTrigger
  # The language and its matchers in example groups: `require "aws_glue_trigger/rspec"`. Each
  # example declares into a pipeline of its own, which is {AwsGlueTrigger.current}, with what the project's
  # `.glue-trigger.yml` says.
  module RSpec
    # The matchers.
    module Matchers
      # Passes where a Hash of attributes, or a declared trigger, has no error.
      # @return [BeAValidTrigger]
      def be_a_valid_trigger = BeAValidTrigger.new

      # Passes where a rule found something.
      # @param rule [String, Symbol, AwsGlueTrigger::Rule]
      # @return [HaveDiagnostic] which `.at(path)` narrows
      def have_diagnostic(rule) = HaveDiagnostic.new(rule)

      # Passes where a pipeline renders a trigger.
      # @param name [Symbol, String] its resource name
      # @return [RenderTrigger] which `.with(attributes)` narrows
      def render_trigger(name) = RenderTrigger.new(name)
    end
  end
end

RSpec.configure do |config|
  # What the commands and the rake task take for a fault is one here, too.
  project = AwsGlueTrigger::Configuration.of_project
  config.include AwsGlueTrigger::DSL
  config.include AwsGlueTrigger::RSpec::Matchers
  config.around do |example|
    AwsGlueTrigger.in_project(project) { AwsGlueTrigger.pipeline { example.run } }
  end
end
