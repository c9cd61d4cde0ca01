# frozen_string_literal: true

require_relative "../aws_glue_trigger"
require_relative "expectations/values"
require_relative "expectations/listing"
require_relative "expectations/undecided"
require_relative "expectations/written"
require_relative "expectations/call"
require_relative "expectations/findings"
require_relative "expectations/subject"
require_relative "expectations/schedules"
require_relative "expectations/clock"
require_relative "expectations/expectation"
require_relative "expectations/be_valid"
require_relative "expectations/be_a_valid_trigger"
require_relative "expectations/be_a_valid_pipeline"
require_relative "expectations/have_diagnostic"
require_relative "expectations/render_trigger"
require_relative "expectations/name_target"
require_relative "expectations/start_target"
require_relative "expectations/watch_target"
require_relative "expectations/run_at"
require_relative "expectations/run_next_at"
require_relative "expectations/run_times_per_day"
require_relative "expectations/nodes"
require_relative "expectations/be_related"
require_relative "expectations/be_upstream_of"
require_relative "expectations/be_downstream_of"

module AwsGlueTrigger
  # What tests expect of triggers, pipelines and schedules. Each class is a matcher of RSpec's, and what an assertion of
  # Minitest's asks; neither of the two is needed here.
  module Expectations
    private_constant :Values, :Listing, :Undecided, :Written, :Call, :Findings, :Subject, :Schedules, :Clock, :Nodes
  end
end
