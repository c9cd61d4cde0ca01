# frozen_string_literal: true

module Support
  # A pipeline with every attribute that AWS has, and with names of all kinds.
  module Everything
    # What a name of AWS's may hold, and what may be taken for something else.
    HOSTILE = ["it's \"quoted\" \\", "</script>", "]]>", "größe 🪣", "a\tb", "\u202eabc\u2066", "\u009b31m", "Fn::Sub",
               "$${HOME} %%{x}", "{{b}}", "x" * 255].freeze

    module_function

    def pipeline = AwsGlueTrigger.pipeline { |p| triggers.each { |name, attributes| p.declare(name, attributes) } }

    # The same with references, of all kinds that become parameters.
    def with_references
      AwsGlueTrigger.pipeline do |p|
        triggers.each do |name, attributes|
          # One that is referred to, which does not refer to itself.
          p.declare(name, name == :hostile1 ? attributes : attributes.merge(references))
        end
        p.declare(:watching, name: "w-${var.stage}", type: "CONDITIONAL", enabled: "${var.on}",
                             predicate: { logical: "${var.logical}", conditions: [
                               { job_name: "${aws_glue_job.a.name}", state: "${var.state}" },
                               { crawler_name: "raw", crawl_state: "SUCCEEDED" }
                             ] },
                             actions: [{ job_name: "${local.a[0]}", timeout: "${var.minutes}",
                                         arguments: { "--minutes" => "${var.minutes}" } }],
                             depends_on: ["aws_glue_trigger.nightly"])
      end
    end

    def references
      { description: "$${a} of ${aws_glue_trigger.hostile1.name} in ${var.stage}",
        tags: { "By" => "${aws_glue_trigger.hostile1.arn}", "Stage" => "${var.stage}" } }
    end

    def triggers
      { nightly: scheduled, on_arrival: event, after: conditional, by_hand: on_demand }.merge(
        HOSTILE.each_with_index.to_h { |text, index| [:"hostile#{index + 1}", hostile(text)] }
      )
    end

    def scheduled
      { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
        description: "", tags: { "Owner" => "data" },
        actions: [{ job_name: "load", timeout: 60, security_configuration: "safe", arguments: { "--a" => "" },
                    notification_property: { notify_delay_after: 5 } }, { crawler_name: "raw" }] }
    end

    def event
      { name: "on-arrival", type: "EVENT", enabled: false, workflow_name: "arrivals", actions: [{ job_name: "b" }],
        event_batching_condition: { batch_size: 100, batch_window: 60 } }
    end

    def conditional
      { name: "after", type: "CONDITIONAL", enabled: false, actions: [{ job_name: "c" }],
        predicate: { logical: "ANY", conditions: [{ job_name: "load", state: "FAILED" },
                                                  { crawler_name: "raw", crawl_state: "CANCELLED" }] } }
    end

    def on_demand
      { name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "d" }] }
    end

    def hostile(text)
      { name: text, type: "SCHEDULED", schedule: "cron(0 3 * * ? *)", description: "#{text}\n#{text}",
        tags: { ".#{text[0, 127]}" => text }, actions: [{ job_name: text, arguments: { "--text" => text } }] }
    end
  end
end
