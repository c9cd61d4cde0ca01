# frozen_string_literal: true

require_relative "triggers"

module Support
  # Triggers that Terraform and AWS accept.
  module ValidTriggers
    base = Triggers
    all = %i[scheduled conditional on_demand event]
    actions = ->(*list) { { actions: list } }
    many = { count: 2, name: "load-${count.index}" }
    job = ->(changes) { actions.({ job_name: "convert" }.merge(changes)) }
    watch = ->(*conditions, **predicate) { { predicate: { conditions: conditions }.merge(predicate) } }

    # What holds for every type.
    common = {
      "as few attributes as there are" => {},
      "a key as text" => { "description" => "x" },
      "a name of one character" => { name: "x" },
      "a name of 255 characters" => { name: "x" * 255 },
      "a name beyond ASCII" => { name: "nächtlich-夜-🚚" },
      "a name with spaces and punctuation" => { name: "a b/c.d:e#f" },
      "a name with a tab" => { name: "a\tb" },
      "a name as a Symbol" => { name: :nightly },
      "a name from a variable" => { name: "${var.stage}-load" },
      "a name in a whole interpolation" => { name: "${local.name}" },
      "a name with quotes inside an interpolation" => { name: '${lookup(var.names, "load", "x")}' },
      "a name with a directive" => { name: "%{ if var.long }long%{ else }short%{ endif }" },
      "a name with an escaped template" => { name: AwsGlueTrigger.literal("a-${b}") },
      "a name with braces of another language" => { name: "{{ ds }}" },
      "a type as a Symbol" => ->(type) { { type: type.to_sym } },
      "a description of 2048 characters" => { description: "d" * 2048 },
      "a description over several lines" => { description: "one\ntwo\r\n\tthree" },
      "an empty description" => { description: "" },
      "a description from a template" => { description: "${var.description}" },
      "nil for everything that may be left out" => {
        description: nil, tags: nil, region: nil, count: nil, for_each: nil, provider: nil, lifecycle: nil,
        depends_on: nil, timeouts: nil
      },
      "50 tags" => { tags: (1..50).to_h { |number| ["tag-#{number}", number] } },
      "a tag of 128 and 256 characters" => { tags: { "k" * 128 => "v" * 256 } },
      "a tag without a value" => { tags: { Team: "" } },
      "tags beyond ASCII" => { tags: { "größe" => "夜" } },
      "tags from a template" => { tags: "${merge(local.tags, { Team = \"data\" })}" },
      "tag values from templates" => { tags: { Stage: "${var.stage}" } },
      "no tags" => { tags: {} },
      "nil in a list, where a condition does not hold" => { actions: [{ job_name: "convert" }, nil],
                                                            depends_on: [nil] },
      "a region" => { region: "eu-central-1" },
      "a region from a template" => { region: "${data.aws_region.current.name}" },
      "timeouts" => { timeouts: { create: "5m", delete: "1h30m" } },
      "one timeout, of a fraction" => { timeouts: { create: "1.5h" } },
      "a waiting time from a template" => { timeouts: { create: "${var.patience}" } },
      "count" => { count: 2, name: "load-${count.index}" },
      "no instance" => { count: 0 },
      "count from a condition" => { count: "${var.on ? 1 : 0}" },
      "for_each over a Hash" => { for_each: { "eu" => "load-eu", "us" => { "job" => "load-us", "minutes" => 5 } },
                                  name: "${each.key}" },
      "for_each over an empty Hash" => { for_each: {} },
      "for_each over an expression" => { for_each: "${toset([\"a\", \"b\"])}" },
      "a provider" => { provider: "aws.west" },
      "lifecycle" => { lifecycle: { create_before_destroy: true, prevent_destroy: "false",
                                    ignore_changes: %w[tags schedule], replace_triggered_by: ["aws_glue_job.load"] } },
      "lifecycle that ignores everything" => { lifecycle: { ignore_changes: "all" } },
      "lifecycle with a condition" => { lifecycle: { precondition: [{ condition: "${var.on}",
                                                                      error_message: "off" }] } },
      "depends_on" => { depends_on: %w[aws_glue_job.load module.lake data.aws_s3_bucket.raw aws_glue_job.many[0]] },
      "depends_on in an interpolation" => { depends_on: ["${aws_glue_job.load}"] },
      "depends_on nothing" => { depends_on: [] },
      "a job by its reference" => actions.({ job_name: "${aws_glue_job.load.name}" }),
      "a job by its id" => actions.({ job_name: "${aws_glue_job.load.id}" }),
      "a job of many" => many.merge(actions.({ job_name: "${aws_glue_job.many[count.index].name}" })),
      "a job by key" => actions.({ job_name: '${aws_glue_job.many["a"].name}' }),
      "a job of another module" => actions.({ job_name: "${module.jobs.load_name}" }),
      "a job from each" => { **actions.({ job_name: "${each.value.job}" }), for_each: "${var.jobs}" },
      "a job of a data source" => actions.({ job_name: "${data.aws_ssm_parameter.job.value}" }),
      "a job from a local" => actions.({ job_name: "${local.jobs[\"load\"]}" }),
      "a job with a prefix" => actions.({ job_name: "${var.prefix}-load" }),
      "a crawler" => actions.({ crawler_name: "raw" }),
      "a crawler by its reference" => actions.({ crawler_name: "${aws_glue_crawler.raw.name}" }),
      "two crawlers and three jobs" => actions.(
        { crawler_name: "a" }, { job_name: "b" }, { crawler_name: "c" }, { job_name: "d" }, { job_name: "e" }
      ),
      "50 jobs" => actions.(*Array.new(50) { |number| { job_name: "job-#{number}" } }),
      "one action without its Array" => { actions: { job_name: "convert" } },
      "arguments" => job.({ arguments: { "--stage" => "raw", "--größe" => "ü", "--empty" => "" } }),
      "arguments with Symbols as names" => job.({ arguments: { "--stage": "raw" } }),
      "arguments that are numbers and booleans" => job.({ arguments: { "--a" => 1, "--b" => 0.5, "--c" => true } }),
      "arguments from a template" => job.({ arguments: "${var.arguments}" }),
      "an argument from a template" => job.({ arguments: { "--bucket" => "s3://${aws_s3_bucket.raw.id}/" } }),
      "a long argument" => job.({ arguments: { "--sql" => "select 1 " * 10_000 } }),
      "an argument with shell variables" => job.({ arguments: { "--cmd" => AwsGlueTrigger.literal("echo ${HOME}") } }),
      "Glue's own arguments" => job.(
        { arguments: { "--job-bookmark-option" => "job-bookmark-enable", "--enable-metrics" => "true",
                       "--TempDir" => "s3://tmp/", "--additional-python-modules" => "a==1" } }
      ),
      "an argument that names a secret" => job.({ arguments: { "--secret-name" => "prod/db",
                                                               "--max-tokens" => "100" } }),
      "the least timeout" => job.({ timeout: 1 }),
      "the greatest timeout without a warning" => job.({ timeout: 10_079 }),
      "a timeout as text" => job.({ timeout: "60" }),
      "a timeout as a whole Float" => job.({ timeout: 60.0 }),
      "a timeout from a template" => job.({ timeout: "${var.minutes}" }),
      "a security configuration" => job.({ security_configuration: "encrypted" }),
      "a security configuration by its reference" => job.(
        { security_configuration: "${aws_glue_security_configuration.main.id}" }
      ),
      "a notification" => job.({ timeout: 60, notification_property: { notify_delay_after: 30 } }),
      "a notification in an Array" => job.({ notification_property: [{ notify_delay_after: 1 }] }),
      "a notification from a template" => job.({ notification_property: { notify_delay_after: "${var.delay}" } }),
      "an empty notification" => job.({ notification_property: {} }),
      "the same job twice" => actions.({ job_name: "convert" }, { job_name: "convert", arguments: { "--a" => "b" } })
    }

    schedules = [
      "cron(0 2 * * ? *)", "cron(0 0/3 * * ? *)", "cron(0 1/3 * * ? *)", "cron(*/5 * * * ? *)", "cron(0/5 * * * ? *)",
      "cron(0 2-6 * * ? *)", "cron(0 8,12,18 ? * MON-FRI *)", "cron(0 8 ? * 2-6 *)", "cron(0 8 ? * mon,Wed,FRI *)",
      "cron(15 12 1 * ? *)", "cron(0 0 L * ? *)", "cron(0 0 LW * ? *)", "cron(0 0 15W * ? *)", "cron(0 0 ? * L *)",
      "cron(0 0 ? * 6L *)", "cron(0 0 1 JAN,APR,JUL,OCT ? *)", "cron(0 0 1 1/3 ? *)", "cron(0 0 1 1 ? 2040)",
      "cron(0 0 1 1 ? 2030-2040)", "cron(0 0 1 1 ? 2026/2)", "CRON(0 2 * * ? *)", "Cron(0 2 * * ? *)",
      "cron(0  2  *  *  ?  *)", "cron(0-30/10,45 2 * * ? *)", "cron(0 2 ? * * *)", "cron(0 0 29 2 ? *)",
      "${var.schedule}", "cron(${var.minute} 2 * * ? *)", "${local.schedules[\"nightly\"]}"
    ]

    own = {
      "keys as text at every level" => JSON.parse(JSON.generate(base.conditional(job.({ timeout: 5 })))),
      "an on-demand trigger in a workflow" => base.on_demand(workflow_name: "lake"),
      "an on-demand trigger, disabled as text" => base.on_demand(enabled: "false"),
      "an on-demand trigger, enabled from a template" => base.on_demand(enabled: "${var.on}"),
      "an on-demand trigger that does not start on creation" => base.on_demand(start_on_creation: false),
      "an on-demand trigger whose start is a template" => base.on_demand(start_on_creation: "${var.on}"),
      "a type from a template" => base.on_demand(type: "${var.type}", enabled: nil),
      "a type from a template, with what every type may need" => base.scheduled(
        type: "${var.type}", workflow_name: "w", start_on_creation: true,
        predicate: { conditions: [{ job_name: "x", state: "FAILED" }] }, event_batching_condition: { batch_size: 1 }
      ),
      "a scheduled trigger that starts on creation" => base.scheduled(start_on_creation: true),
      "a scheduled trigger, enabled" => base.scheduled(enabled: true),
      "a scheduled trigger, disabled" => base.scheduled(enabled: false, start_on_creation: false),
      "a scheduled trigger, enabled by 1" => base.scheduled(enabled: "1"),
      "a scheduled trigger in a workflow" => base.scheduled(workflow_name: "${aws_glue_workflow.lake.name}"),
      "an event trigger of 100 events" => base.event(event_batching_condition: { batch_size: 100, batch_window: 900 }),
      "an event trigger of one event" => base.event(event_batching_condition: { batch_size: 1 }),
      "an event trigger with its batching in an Array" => base.event(event_batching_condition: [{ batch_size: 5 }]),
      "an event trigger with its batching from templates" => base.event(
        event_batching_condition: { batch_size: "${var.size}", batch_window: "${var.window}" }
      ),
      "a workflow from a template" => base.event(workflow_name: "${aws_glue_workflow.arrivals.name}")
    }

    conditions = {
      "each state of a job" => %w[SUCCEEDED STOPPED FAILED TIMEOUT].map do |state|
                                 { job_name: "load-#{state}", state: state }
                               end,
      "each state of a crawler" => %w[SUCCEEDED FAILED CANCELLED].map do |s|
                                     { crawler_name: "raw-#{s}", crawl_state: s }
                                   end,
      "a job and a crawler" => [{ job_name: "load", state: "SUCCEEDED" },
                                { crawler_name: "raw", crawl_state: "SUCCEEDED" }],
      "with the operator" => [{ logical_operator: "EQUALS", job_name: "load", state: "SUCCEEDED" }],
      "states as Symbols" => [{ logical_operator: :EQUALS, job_name: :load, state: :SUCCEEDED }],
      "a job by its reference" => [{ job_name: "${aws_glue_job.load.name}", state: "SUCCEEDED" }],
      "a state from a template" => [{ job_name: "load", state: "${var.state}" }],
      "an operator from a template" => [{ job_name: "load", state: "FAILED", logical_operator: "${var.operator}" }],
      "500 conditions" => Array.new(500) { |number| { job_name: "job-#{number}", state: "SUCCEEDED" } }
    }
    own.merge!(conditions.to_h { |name, list| ["watching: #{name}", base.conditional(watch.(*list))] })
    failed_or_late = [{ job_name: "load", state: "FAILED" }, { job_name: "load", state: "TIMEOUT" }]
    own.merge!(
      "watching: one job in two states under ANY" => base.conditional(watch.(*failed_or_late, logical: "ANY")),
      "watching: AND said" => base.conditional(watch.({ job_name: "a", state: "FAILED" }, logical: "AND")),
      "watching: logical from a template" => base.conditional(watch.(*failed_or_late, logical: "${var.logical}")),
      "watching: a predicate in an Array" => base.conditional(predicate: [{ conditions: failed_or_late,
                                                                            logical: "ANY" }]),
      "watching: one condition without its Array" => base.conditional(
        predicate: { conditions: { job_name: "load", state: "FAILED" } }
      ),
      "watching: a literal and starting a reference" => base.conditional(
        watch.({ job_name: "load", state: "FAILED" }).merge(actions.({ job_name: "${aws_glue_job.load.name}" }))
      ),
      "watching: a crawler and starting it again" => base.conditional(
        watch.({ crawler_name: "raw", crawl_state: "FAILED" }).merge(actions.({ crawler_name: "raw" }))
      )
    )

    # Of a name and attributes; a template is never checked, so "common" serves every type.
    table = all.flat_map do |type|
      common.map do |name, changes|
        attributes = base.public_send(type)
        changes = changes.call(attributes[:type]) if changes.respond_to?(:call)
        ["#{type}: #{name}", attributes.merge(changes)]
      end
    end
    table += schedules.map { |schedule| ["schedule: #{schedule}", base.scheduled(schedule: schedule)] }
    table += own.to_a

    # Without a finding: a name for each, and its attributes.
    TABLE = table.freeze

    # Accepted, with the warning that each gets and nothing else.
    WARNED = {
      "Unix's number of Monday" => [base.scheduled(schedule: "cron(0 2 ? * 1-5 *)"), "unix-week schedule"],
      "a timeout of 7 days" => [base.scheduled(job.({ timeout: 10_080 })), "timeout-too-long actions[0].timeout"],
      "a crawler with a timeout" => [base.scheduled(actions.({ crawler_name: "raw", timeout: 5 })),
                                     "crawler-option actions[0].timeout"],
      "a late notification" => [base.scheduled(job.({ timeout: 5, notification_property: { notify_delay_after: 5 } })),
                                "delay-after-timeout actions[0].notification_property.notify_delay_after"],
      "a reserved argument" => [base.scheduled(job.({ arguments: { "--conf" => "x" } })),
                                'reserved-argument actions[0].arguments["--conf"]'],
      "an argument without dashes" => [base.scheduled(job.({ arguments: { "stage" => "x" } })),
                                       'undashed-argument actions[0].arguments["stage"]'],
      "a secret" => [base.scheduled(job.({ arguments: { "--password" => "correct horse" } })),
                     'secret-in-argument actions[0].arguments["--password"]'],
      "an empty workflow" => [base.scheduled(workflow_name: ""), "empty-value workflow_name"],
      "a predicate on a scheduled trigger" => [base.scheduled(watch.({ job_name: "x", state: "FAILED" })),
                                               "unused-predicate predicate"],
      "a schedule on an on-demand trigger" => [base.on_demand(schedule: "cron(0 2 * * ? *)"),
                                               "unused-schedule schedule"],
      "batching on a scheduled trigger" => [base.scheduled(event_batching_condition: { batch_size: 10 }),
                                            "unused-event-batching event_batching_condition"],
      "an on-demand trigger that starts its jobs at apply" => [base.on_demand(enabled: nil), "fires-at-apply enabled"],
      "start_on_creation without effect" => [base.scheduled(start_on_creation: false),
                                             "ineffective-start-on-creation start_on_creation"],
      "the same condition twice" => [base.conditional(watch.(*[{ job_name: "x", state: "FAILED" }] * 2)),
                                     "duplicate-condition predicate.conditions[1]"],
      "two states of one job under AND" => [base.conditional(watch.(*failed_or_late)),
                                            "impossible-condition predicate.conditions[1]"],
      "a crawler's reference for a job" => [base.scheduled(actions.({ job_name: "${aws_glue_crawler.a.name}" })),
                                            "wrong-reference actions[0].job_name"],
      "an ARN for a name" => [base.scheduled(actions.({ job_name: "${aws_glue_job.a.arn}" })),
                              "arn-for-name actions[0].job_name"],
      "a reference without braces" => [base.scheduled(actions.({ job_name: "aws_glue_job.a.name" })),
                                       "unbraced-reference actions[0].job_name"],
      "every 2 minutes" => [base.scheduled(schedule: "cron(0/2 * * * ? *)"), "frequent-schedule schedule"],
      "a wrap-around range" => [base.scheduled(schedule: "cron(0 22-2 * * ? *)"), "wrap-around-range schedule"],
      "a year that is over" => [base.scheduled(schedule: "cron(0 2 * * ? 2020)"), "past-schedule schedule"],
      "a day that never comes" => [base.scheduled(schedule: "cron(0 2 31 2 ? *)"), "never-fires schedule"]
    }.freeze
  end
end
