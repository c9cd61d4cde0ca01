# frozen_string_literal: true

require_relative "../aws_glue_trigger"
require_relative "patterns/all"

# The patterns at the top level of a script, beside `aws_glue_trigger`: the main object is extended, and nothing is
# added to Object or Kernel. Who only names the module gets the module alone.
TOPLEVEL_BINDING.receiver.extend(AwsGlueTrigger::Patterns)
