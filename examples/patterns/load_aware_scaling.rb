# frozen_string_literal: true

# The fifth block of the notes: an assessment of the load, and what follows it.

require "aws_glue_trigger/patterns"

assessment = job("load-assessment", timeout: 10, "--metrics-source" => "cloudwatch", "--scaling-decision" => "dynamic",
                                    "--load-factors" => "queue_depth,processing_time,error_rate")
processing = job("high-capacity-processor", timeout: 240, "--worker-type" => "G.2X", "--worker-count" => "20",
                                            "--processing-priority" => "high")
chain(schedule: "rate(1 hour)",
      steps: { load_balanced: { name: "load-balanced-processing", actions: assessment },
               dynamic_scaling: { name: "dynamic-scaling-trigger", actions: processing } }).declare
