# frozen_string_literal: true

require "aws_glue_trigger/minitest"

module Support
  # As much of a test of Minitest's as assertions need.
  class Assertions
    include Minitest::Assertions
    include AwsGlueTrigger::Minitest::Assertions
    attr_accessor :assertions

    def initialize
      @assertions = 0
    end
  end
end
