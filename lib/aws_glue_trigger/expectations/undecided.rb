# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # Where nobody can tell whether it is so: neither passes, what is expected nor its opposite.
    # @api private
    class Undecided < StandardError
      # @return [String] what a message calls that of which something is expected
      attr_reader :subject

      # @param subject [String]
      # @param reality [String] what there is, and why that says nothing
      def initialize(subject, reality)
        @subject = subject
        super(reality)
      end

      # @param pipeline [Pipeline]
      # @return [Undecided] for one that has no trigger: nearly anything would be so of it
      def self.empty(pipeline)
        hint = "; #{ITS_OWN}" if pipeline.equal?(AwsGlueTrigger.current)
        new("the pipeline", "it has no triggers#{hint}")
      end

      # @param name [Symbol] that no trigger of the current pipeline has
      # @return [Undecided]
      def self.unknown(name, error)
        hint = "; #{ITS_OWN}" if AwsGlueTrigger.current.empty?
        new("aws_glue_trigger.#{Printable.line(name.to_s)}", "#{error.message}#{hint}")
      end

      # What is declared before the examples begin is in none of their pipelines.
      ITS_OWN = "each example has a pipeline of its own: load the script in before(:each), or in setup; what a " \
                "pattern has made is declared by .declare"
      private_constant :ITS_OWN
    end
  end
end
