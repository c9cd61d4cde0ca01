# frozen_string_literal: true

require_relative "../made"
require_relative "author"
require_relative "targets"
require_relative "actions"
require_relative "triggers"
require_relative "start"
require_relative "keywords"
require_relative "condition"
require_relative "watch"
require_relative "step"
require_relative "family"
require_relative "fan_out"
require_relative "fan_in"
require_relative "chain"
require_relative "layers"
require_relative "per_tenant"
require_relative "on_failure"
require_relative "checkpoint"
require_relative "reconcile"

module AwsGlueTrigger
  # What pipelines are often made of, as building blocks. Each is a method that answers with {Triggers}: names and
  # attributes, which can be changed, put together, and declared.
  #
  # `require "aws_glue_trigger/patterns"` makes them callable at the top level of a script, as `aws_glue_trigger` is;
  # `include AwsGlueTrigger::Patterns` does in a class. They are methods of the module as well, which is loaded when it
  # is first named: by the main Ractor, where others are to use it.
  #
  # What is common to all of them:
  #
  # - The first argument is the name of the Terraform resource; of a pattern with several triggers it is the beginning
  #   of their names, and may be left out.
  # - Every keyword that is none of the pattern's own is an attribute of `aws_glue_trigger`, and holds for all triggers
  #   of the pattern. `name` is the resource's with dashes unless given; of a pattern with several triggers it is the
  #   beginning of their names.
  # - `type` and `predicate` follow from what is given: `schedule`, which may be the name of one of
  #   {GlueTriggerAttributes.schedule_expressions}, or `after`. Where neither is, write `type: "ON_DEMAND"`.
  # - `actions` are the name of a job, {job}, {crawler}, or an Array of them.
  # - `arguments`, `timeout`, `security_configuration` and `notification_property` beside the actions hold for each
  #   job that has none of its own.
  # - `after` is what a trigger waits for. The name of a job, {job}, {crawler}, {Triggers} (what they start last) or
  #   declared triggers stand for success, and an Array for all that is in it. A Hash has the states:
  #   `{ "load" => %w[FAILED STOPPED] }`. Of several states of one job any is enough, of several jobs all are needed;
  #   `logical: "ANY"` or `"AND"` decides it, as it must where several states of a job stand beside another job.
  # - A step is the attributes of one trigger of a pattern, or its actions by themselves; in it, `resource` is the
  #   whole name of the resource. What it says goes before what holds for the pattern; tags and arguments are added, but
  #   for a template of the step, which says the whole of them.
  # - `nil` means not given.
  #
  # What cannot be read raises an ArgumentError; everything else is for the diagnostics of the triggers, whose place is
  # that of the pattern in your script.
  #
  # @example
  #   patterns = AwsGlueTrigger::Patterns
  #   nightly = patterns.fan_out(:nightly, schedule: :daily_at_2am, actions: %w[load-orders load-stock])
  #   report = patterns.fan_in(:report, after: nightly, actions: "report", timeout: 30)
  #   pipeline = AwsGlueTrigger.pipeline { |into| (nightly + report).declare(into) }
  #   pipeline.map(&:name) # => %i[nightly report]
  module Patterns
  end
end
