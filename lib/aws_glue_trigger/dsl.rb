# frozen_string_literal: true

module AwsGlueTrigger
  # The word of the language. The main object has it; elsewhere, `include AwsGlueTrigger::DSL`.
  module DSL
    # @!method aws_glue_trigger(name, attributes = {})
    #   Declares a trigger in the {AwsGlueTrigger.current current} pipeline.
    #
    #   `nil` means not given, also in a list. A text that holds `${` or `%{` is a Terraform template: it passes
    #   unchecked, also where a number, a boolean or a map of arguments or tags belongs.
    #
    #   @param name [Symbol, String] the name of the Terraform resource
    #   @param attributes [Hash] the attributes of `aws_glue_trigger` and Terraform's meta-arguments,
    #     with Symbols or Strings as keys; it is not changed
    #   @option attributes [Hash{String, Symbol => String}] :acknowledge the rules whose findings in this trigger its
    #     author lives with, each with the reason; not rendered
    #   @return [Reference]
    #   @raise [ValidationError] with every fault of the trigger, unless the pipeline collects
    #   @!visibility public
    #   @example
    #     nightly = aws_glue_trigger(:nightly, {
    #       name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", actions: [{ job_name: "load" }]
    #     })
    #     nightly.id # => "${aws_glue_trigger.nightly.id}"
  end
end
