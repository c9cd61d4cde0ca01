# frozen_string_literal: true

# The sixth block of the notes: work for the cheap hours, and work for when something else has found room for it.

require "aws_glue_trigger/patterns"

AwsGlueTrigger.external_job("resource-monitor")
fan_out(:off_peak, name: "cost-optimized-processing", schedule: "cron(0 2-6 * * ? *)",
        description: "Runs during off-peak hours for cost optimization",
        actions: job("batch-analytics", timeout: 300, "--worker-type" => "G.025X",
                     "--cost-optimization" => "enabled", "--processing-priority" => "batch")).declare
fan_in(:resource_aware, name: "resource-availability-trigger", after: "resource-monitor", logical: "AND",
       actions: job("resource-intensive-job", "--resource-requirements" => "high_memory,high_cpu",
                    "--scheduling-mode" => "opportunistic")).declare
