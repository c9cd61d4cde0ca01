# frozen_string_literal: true

module Support
  # Pipelines that take a while.
  module Large
    # Enough for the native part to let other threads run, and for its analysis to take some tenths of a second.
    TRIGGERS = 20_000

    # Triggers in a chain, each waiting for several of those before.
    def large_pipeline(size = TRIGGERS)
      AwsGlueTrigger.pipeline { |pipeline| size.times { |number| declare_link(pipeline, number) } }
    end

    # One trigger of the chain.
    def declare_link(pipeline, number)
      pipeline.declare("t#{number}", number.zero? ? first_link : link(number))
    end

    # What a script said in a process of its own, which has these methods; it must say nothing else.
    def in_process(script)
      outcome = ruby("-r", __FILE__, "-r", "aws_glue_trigger", "-e", "extend Support::Large\n#{script}")
      expect([outcome.err, outcome.status]).to eq(["", 0])
      outcome.out
    end

    private

    def first_link
      { name: "t0", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", actions: [{ job_name: "0" }] }
    end

    def link(number)
      before = [number - 1, number / 2, number / 3].uniq
      { name: "t#{number}", type: "CONDITIONAL", actions: [{ job_name: number.to_s }],
        predicate: { conditions: before.map { |job| { job_name: job.to_s, state: "SUCCEEDED" } } } }
    end
  end
end
