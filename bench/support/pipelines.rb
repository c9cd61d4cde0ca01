# frozen_string_literal: true

module Bench
  # Pipelines of any size, in shapes that ask different things of the analysis.
  module Pipelines
    SHAPES = %w[tenants one_chain fan_in].freeze

    class << self
      # Each ten triggers are a tenant of their own: a schedule, branches, and one for a failure.
      def tenants(size)
        size.times do |n|
          tenant, step = n.divmod(10)
          yield "t#{n}", of_tenant(tenant, step, "t#{n}")
        end
      end

      # Every trigger waits for the one before it.
      def one_chain(size)
        size.times do |n|
          yield "t#{n}", n.zero? ? start(0, "0") : waiting("t#{n}", [condition(n - 1)], n.to_s)
        end
      end

      # One start trigger, and triggers that each wait for up to four of those before.
      def fan_in(size)
        size.times do |n|
          before = [n - 1, n - 2, n / 2, n / 3].uniq.select { |job| (0...n).cover?(job) }
          yield "t#{n}", n.zero? ? start(0, "0") : waiting("t#{n}", before.map { |job| condition(job) }, n.to_s)
        end
      end

      private

      def of_tenant(tenant, step, name)
        return start(tenant, "#{tenant}-0") if step.zero?

        waiting(name, [watched(tenant, step)], "#{tenant}-#{step}")
      end

      def start(number, job)
        { name: "start-#{number}", type: "SCHEDULED", schedule: "cron(#{number % 60} #{number % 24} * * ? *)",
          actions: [{ job_name: job }] }
      end

      def waiting(name, conditions, job)
        { name: name, type: "CONDITIONAL", predicate: { conditions: conditions }, actions: [{ job_name: job }] }
      end

      def condition(job) = { job_name: job.to_s, state: "SUCCEEDED" }

      def watched(tenant, step)
        { job_name: "#{tenant}-#{step / 2}", state: step == 9 ? "FAILED" : "SUCCEEDED" }
      end
    end
  end
end
