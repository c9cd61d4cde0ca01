# frozen_string_literal: true

require_relative "triggers"

module Support
  # Ruby in a process of its own that measures the memory of that process, where the system tells it.
  module Memory
    PRELUDE = <<~RUBY.freeze
      require "aws_glue_trigger"
      ATTRIBUTES = #{Support::Triggers.on_demand.inspect}.freeze

      # What the process holds, in kilobytes.
      def resident = File.read("/proc/self/status")[/^VmRSS:\\s+(\\d+)/, 1].to_i

      # A stack of its own, so that no pipeline stays on this one. (Not a thread of its own: what that has freed, mimalloc keeps for a while.)
      def dropped(&) = Fiber.new(&).resume || GC.start

      def declare(triggers)
        AwsGlueTrigger.pipeline do |pipeline|
          triggers.times { |number| pipeline.aws_glue_trigger("t\#{number}", ATTRIBUTES.merge(name: "t-\#{number}")) }
        end
      end
    RUBY

    def self.available? = File.readable?("/proc/self/status")

    # @return [Array<Integer>] the numbers that the script prints
    def measure(script)
      outcome = ruby("-e", PRELUDE + script)
      raise outcome.err unless outcome.status.zero?

      outcome.out.split.map { |number| Integer(number) }
    end
  end
end
