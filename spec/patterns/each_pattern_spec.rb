# frozen_string_literal: true

# What each pattern makes of what is written: complete expectations, names and attributes.
RSpec.describe AwsGlueTrigger::Patterns do
  include described_class

  def on(name, state = "SUCCEEDED") = { logical_operator: "EQUALS", job_name: name, state: state }

  def on_crawler(name, state = "SUCCEEDED") = { logical_operator: "EQUALS", crawler_name: name, crawl_state: state }

  def any(*conditions) = { logical: "ANY", conditions: conditions }

  def all(*conditions) = { logical: "AND", conditions: conditions }

  # Title, what is written, what comes of it.
  cases = {
    fan_out: [
      ["starts several at an hour", -> {
                                      fan_out(:nightly, schedule: :daily_at_2am, actions: ["load", crawler("raw")])
                                    },
       -> {
         { nightly: { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
                      actions: [{ job_name: "load" }, { crawler_name: "raw" }] } }
       }],
      ["starts several after one", -> { fan_out("split_up", after: "load", actions: %w[a b]) },
       -> {
         { split_up: { name: "split-up", type: "CONDITIONAL", predicate: any(on("load")),
                       actions: [{ job_name: "a" }, { job_name: "b" }] } }
       }],
      ["starts by hand", -> { fan_out(:by_hand, type: "ON_DEMAND", enabled: false, actions: "load") },
       -> { { by_hand: { name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] } } }],
      ["starts with events",
       -> {
         fan_out(:arrival, event_batching_condition: { batch_size: 5 }, workflow_name: "files", actions: "load",
                           enabled: false)
       },
       -> {
         { arrival: { name: "arrival", type: "EVENT", event_batching_condition: { batch_size: 5 }, enabled: false,
                      workflow_name: "files", actions: [{ job_name: "load" }] } }
       }],
      ["gives its jobs what they share, and its crawlers nothing of it",
       -> {
         fan_out(:nightly, schedule: "cron(0 2 * * ? *)", timeout: 30, security_configuration: "kms",
                           notification_property: { notify_delay_after: 9 }, arguments: { "--stage" => "raw" },
                           actions: ["load", crawler("raw"), { "job_name" => "clean", "timeout" => 5 },
                                     job("sum", "--stage" => "sums", "--all" => true)])
       },
       -> {
         shared = { timeout: 30, security_configuration: "kms", notification_property: { notify_delay_after: 9 },
                    arguments: { "--stage" => "raw" } }
         { nightly: { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", actions: [
           { job_name: "load", **shared }, { crawler_name: "raw" }, { job_name: "clean", **shared, timeout: 5 },
           { job_name: "sum", **shared, arguments: { "--stage" => "sums", "--all" => true } }
         ] } }
       }],
      ["hands on every attribute, and leaves out what is nil",
       -> {
         fan_out(:nightly, name: "n-${var.stage}", schedule: "rate(1 day)", description: "d", tags: { a: 1 },
                           region: "eu-north-1", count: 2, provider: "aws.north", lifecycle: { prevent_destroy: true },
                           depends_on: ["aws_glue_job.a"], timeouts: { create: "5m" }, start_on_creation: true,
                           acknowledge: { "lowered-schedule" => "known" }, enabled: nil, workflow_name: nil,
                           actions: ["load", nil])
       },
       -> {
         { nightly: { name: "n-${var.stage}", type: "SCHEDULED", schedule: "rate(1 day)", description: "d",
                      tags: { a: 1 }, region: "eu-north-1", count: 2, provider: "aws.north",
                      lifecycle: { prevent_destroy: true }, depends_on: ["aws_glue_job.a"],
                      timeouts: { create: "5m" }, start_on_creation: true,
                      acknowledge: { "lowered-schedule" => "known" }, actions: [{ job_name: "load" }] } }
       }]
    ],
    fan_in: [
      ["waits for all of several", -> {
                                     fan_in(:sum, after: ["a", job("b", timeout: 3), crawler("raw")], actions: "sum")
                                   },
       -> {
         { sum: { name: "sum", type: "CONDITIONAL", predicate: all(on("a"), on("b"), on_crawler("raw")),
                  actions: [{ job_name: "sum" }] } }
       }],
      ["waits for any of several", -> { fan_in(:sum, after: %w[a b a], logical: "ANY", actions: "sum") },
       -> {
         { sum: { name: "sum", type: "CONDITIONAL", predicate: any(on("a"), on("b")),
                  actions: [{ job_name: "sum" }] } }
       }],
      ["waits for several states of a job, of which one is enough",
       -> { fan_in(:tell, after: { "a" => %w[FAILED STOPPED] }, actions: "tell") },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL", predicate: any(on("a", "FAILED"), on("a", "STOPPED")),
                   actions: [{ job_name: "tell" }] } }
       }],
      ["waits for any of several states beside others, where that is said",
       -> {
         fan_in(:tell, after: { "a" => %w[FAILED STOPPED], crawler("raw") => "CANCELLED" }, logical: "ANY",
                       actions: "tell")
       },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL",
                   predicate: any(on("a", "FAILED"), on("a", "STOPPED"), on_crawler("raw", "CANCELLED")),
                   actions: [{ job_name: "tell" }] } }
       }],
      ["waits for one state of each, which are all needed",
       -> { fan_in(:tell, after: { "a" => "FAILED", "b" => "SUCCEEDED" }, actions: "tell") },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL", predicate: all(on("a", "FAILED"), on("b")),
                   actions: [{ job_name: "tell" }] } }
       }],
      ["takes conditions as AWS has them",
       -> {
         crawled = { "crawler_name" => "b", "crawl_state" => "FAILED" }
         fan_in(:tell, after: [{ job_name: "a", state: "STOPPED" }, crawled], actions: "tell")
       },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL", predicate: all(on("a", "STOPPED"), on_crawler("b", "FAILED")),
                   actions: [{ job_name: "tell" }] } }
       }],
      ["takes what an action says beside its name, and every word of a condition",
       -> {
         fan_in(:tell, after: [job("a", timeout: 5, "--b" => 1), { **job("b", timeout: 5), state: "FAILED" },
                               { crawler_name: "c", job_name: nil, crawl_state: nil },
                               { job_name: "d", state: "TIMEOUT", logical_operator: "NOT" }], actions: "tell")
       },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL",
                   predicate: all(on("a"), on("b", "FAILED"), on_crawler("c"),
                                  { **on("d", "TIMEOUT"), logical_operator: "NOT" }),
                   actions: [{ job_name: "tell" }] } }
       }],
      ["waits for any run of a job that is started with several arguments, where that is said",
       -> {
         loads = fan_out(:loads, schedule: :daily, actions: %w[de at].map { |land| job("load", "--land" => land) })
         fan_in(:sum, after: loads, logical: "ANY", actions: "sum")
       },
       -> {
         { sum: { name: "sum", type: "CONDITIONAL", predicate: any(on("load")), actions: [{ job_name: "sum" }] } }
       }],
      ["takes a whole predicate", -> { fan_in(:sum, predicate: any(on("a")), actions: "sum") },
       -> { { sum: { name: "sum", type: "CONDITIONAL", predicate: any(on("a")), actions: [{ job_name: "sum" }] } } }],
      ["waits for what triggers start last",
       -> { fan_in(:tell, after: chain(steps: { a: "a", b: %w[b c] }, schedule: :daily), actions: "tell") },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL", predicate: all(on("b"), on("c")),
                   actions: [{ job_name: "tell" }] } }
       }],
      ["waits for a state of what triggers start last",
       -> { fan_in(:tell, after: { fan_out(:x, schedule: :daily, actions: %w[a b]) => "FAILED" }, actions: "tell") },
       -> {
         { tell: { name: "tell", type: "CONDITIONAL", predicate: all(on("a", "FAILED"), on("b", "FAILED")),
                   actions: [{ job_name: "tell" }] } }
       }]
    ],
    chain: [
      ["waits for the whole step before",
       -> {
         chain(:orders, schedule: :hourly,
                        steps: { load: %w[a b], clean: { actions: "c", timeout: 9 }, "sum" => job("d") })
       },
       -> {
         { orders_load: { name: "orders-load", type: "SCHEDULED", schedule: "cron(0 * * * ? *)",
                          actions: [{ job_name: "a" }, { job_name: "b" }] },
           orders_clean: { name: "orders-clean", type: "CONDITIONAL", predicate: all(on("a"), on("b")),
                           actions: [{ job_name: "c", timeout: 9 }] },
           orders_sum: { name: "orders-sum", type: "CONDITIONAL", predicate: any(on("c")),
                         actions: [{ job_name: "d" }] } }
       }],
      ["shares attributes, which a step may change, and adds tags up",
       -> {
         chain(:orders, name: "orders-${var.stage}", after: "copy", workflow_name: "w", enabled: false, timeout: 30,
                        tags: { a: 1, b: 1 },
                        steps: { load: "a", tidy_up: { actions: "b", enabled: true, tags: { b: 2 }, timeout: nil } })
       },
       -> {
         { orders_load: { name: "orders-${var.stage}-load", type: "CONDITIONAL", predicate: any(on("copy")),
                          workflow_name: "w", enabled: false, tags: { a: 1, b: 1 },
                          actions: [{ job_name: "a", timeout: 30 }] },
           orders_tidy_up: { name: "orders-${var.stage}-tidy-up", type: "CONDITIONAL", predicate: any(on("a")),
                             workflow_name: "w", enabled: true, tags: { a: 1, b: 2 },
                             actions: [{ job_name: "b", timeout: 30 }] } }
       }],
      ["lets a step wait for something else, start another time, and have names of its own",
       -> {
         chain(steps: { load: { actions: %w[a b], schedule: :daily, resource: :first, name: "one" }, skipped: nil,
                        clean: { actions: "c", after: { "a" => %w[SUCCEEDED FAILED] } },
                        sum: { actions: "d", predicate: any(on("b")) },
                        tell: { actions: "e", logical: "AND" } }, schedule: :hourly)
       },
       -> {
         { first: { name: "one", type: "SCHEDULED", schedule: "cron(0 0 * * ? *)",
                    actions: [{ job_name: "a" }, { job_name: "b" }] },
           clean: { name: "clean", type: "CONDITIONAL", predicate: any(on("a"), on("a", "FAILED")),
                    actions: [{ job_name: "c" }] },
           sum: { name: "sum", type: "CONDITIONAL", predicate: any(on("b")), actions: [{ job_name: "d" }] },
           tell: { name: "tell", type: "CONDITIONAL", predicate: all(on("d")), actions: [{ job_name: "e" }] } }
       }],
      ["takes a step's entry before a shared one, and its template before all of them, however the keys are written",
       -> {
         chain(:x, schedule: :hourly, tags: { Team: "a", Cost: 1 }, arguments: { "--a" => 1, "--b": 2 }, "steps" => {
                 one: { actions: "a", tags: { "Team" => "b" }, arguments: { "--a": 3 } },
                 two: { actions: job("b", "--b" => 4), tags: "${var.tags}" },
                 three: { actions: job("c", arguments: "${var.arguments}"), tags: {} }
               })
       },
       -> {
         { x_one: { name: "x-one", type: "SCHEDULED", schedule: "cron(0 * * * ? *)", tags: { Cost: 1, "Team" => "b" },
                    actions: [{ job_name: "a", arguments: { "--b": 2, "--a": 3 } }] },
           x_two: { name: "x-two", type: "CONDITIONAL", predicate: any(on("a")), tags: "${var.tags}",
                    actions: [{ job_name: "b", arguments: { "--a" => 1, "--b" => 4 } }] },
           x_three: { name: "x-three", type: "CONDITIONAL", predicate: any(on("b")), tags: { Team: "a", Cost: 1 },
                      actions: [{ job_name: "c", arguments: "${var.arguments}" }] } }
       }],
      ["shares a template with steps that have nothing to add to it",
       -> { chain(schedule: :hourly, tags: "${var.tags}", steps: { a: "a", b: { actions: "b", tags: {} } }) },
       -> {
         { a: { name: "a", type: "SCHEDULED", schedule: "cron(0 * * * ? *)", tags: "${var.tags}",
                actions: [{ job_name: "a" }] },
           b: { name: "b", type: "CONDITIONAL", predicate: any(on("a")), tags: "${var.tags}",
                actions: [{ job_name: "b" }] } }
       }],
      ["takes names in any encoding that is UTF-8 in the end",
       -> {
         chain("\u00e9".encode("UTF-16LE"), name: "\u00e9".encode("ISO-8859-1"), schedule: :hourly,
                                            steps: { "\u00fc".b => "a" })
       },
       -> {
         { é_ü: { name: "é-ü", type: "SCHEDULED", schedule: "cron(0 * * * ? *)", actions: [{ job_name: "a" }] } }
       }]
    ],
    layers: [
      ["puts the layers in their order, whatever the order of the keywords",
       -> {
         layers(:lake, aggregate: "sum", transform: %w[x y], check: "check", catalogue: ["raw", job("index"), :other],
                       ingest: "fetch", schedule: :daily)
       },
       -> {
         { lake_ingest: { name: "lake-ingest", type: "SCHEDULED", schedule: "cron(0 0 * * ? *)",
                          actions: [{ job_name: "fetch" }] },
           lake_catalogue: { name: "lake-catalogue", type: "CONDITIONAL", predicate: any(on("fetch")),
                             actions: [{ crawler_name: "raw" }, { job_name: "index" }, { crawler_name: :other }] },
           lake_check: { name: "lake-check", type: "CONDITIONAL",
                         predicate: all(on_crawler("raw"), on("index"), on_crawler("other")),
                         actions: [{ job_name: "check" }] },
           lake_transform: { name: "lake-transform", type: "CONDITIONAL", predicate: any(on("check")),
                             actions: [{ job_name: "x" }, { job_name: "y" }] },
           lake_aggregate: { name: "lake-aggregate", type: "CONDITIONAL", predicate: all(on("x"), on("y")),
                             actions: [{ job_name: "sum" }] } }
       }],
      ["shares with jobs what is theirs, and with crawlers nothing of it",
       -> { layers(ingest: "fetch", catalogue: "raw", schedule: :daily, timeout: 5) },
       -> {
         { ingest: { name: "ingest", type: "SCHEDULED", schedule: "cron(0 0 * * ? *)",
                     actions: [{ job_name: "fetch", timeout: 5 }] },
           catalogue: { name: "catalogue", type: "CONDITIONAL", predicate: any(on("fetch")),
                        actions: [{ crawler_name: "raw" }] } }
       }],
      ["takes layers by Symbols and by text",
       -> { layers("check" => "c", catalogue: "raw", "ingest" => "a", after: "s") },
       -> {
         { ingest: { name: "ingest", type: "CONDITIONAL", predicate: any(on("s")), actions: [{ job_name: "a" }] },
           catalogue: { name: "catalogue", type: "CONDITIONAL", predicate: any(on("a")),
                        actions: [{ crawler_name: "raw" }] },
           check: { name: "check", type: "CONDITIONAL", predicate: any(on_crawler("raw")),
                    actions: [{ job_name: "c" }] } }
       }],
      ["leaves out what is not there", -> { layers(catalogue: { actions: "raw", type: "ON_DEMAND" }, transform: "x") },
       -> {
         { catalogue: { name: "catalogue", type: "ON_DEMAND", actions: [{ crawler_name: "raw" }] },
           transform: { name: "transform", type: "CONDITIONAL", predicate: any(on_crawler("raw")),
                        actions: [{ job_name: "x" }] } }
       }]
    ],
    per_tenant: [
      ["is the same for each, with what is its own",
       -> {
         per_tenant(:load, tenants: %w[acme big_corp], schedule: :daily, tags: { Team: "lake" }) do |tenant|
           { actions: "load-#{tenant}", tags: { Tenant: tenant } }
         end
       },
       -> {
         { load_acme: { name: "load-acme", type: "SCHEDULED", schedule: "cron(0 0 * * ? *)",
                        tags: { Team: "lake", Tenant: "acme" }, actions: [{ job_name: "load-acme" }] },
           load_big_corp: { name: "load-big-corp", type: "SCHEDULED", schedule: "cron(0 0 * * ? *)",
                            tags: { Team: "lake", Tenant: "big_corp" }, actions: [{ job_name: "load-big_corp" }] } }
       }],
      ["takes settings, a time of their own, and nil for none",
       -> {
         per_tenant(tenants: { acme: { at: 3 }, zenith: { at: 4 }, gone: nil }, after: "prepare") do |tenant, settings|
           { actions: tenant, schedule: :"daily_at_#{settings[:at]}am" } if settings
         end
       },
       -> {
         { acme: { name: "acme", type: "SCHEDULED", schedule: "cron(0 3 * * ? *)", actions: [{ job_name: :acme }] },
           zenith: { name: "zenith", type: "SCHEDULED", schedule: "cron(0 4 * * ? *)",
                     actions: [{ job_name: :zenith }] } }
       }],
      ["takes any tenants that can be counted, and gives the block the settings that a Hash has for each",
       -> {
         lanes = per_tenant(:lane, "tenants" => ["p", nil, "q"].lazy, after: "s") { |*given| "a#{given}" }
         lanes + per_tenant(:land, tenants: { de: nil, at: 3, nil => 4 }, after: "s") { |*given| "b#{given}" }
       },
       -> {
         { lane_p: 'a["p"]', lane_q: 'a["q"]', land_de: "b[:de, nil]", land_at: "b[:at, 3]" }.to_h do |name, job|
           [name, { name: name.to_s.tr("_", "-"), type: "CONDITIONAL", predicate: any(on("s")),
                    actions: [{ job_name: job }] }]
         end
       }],
      ["gives a lambda as many arguments as it takes",
       -> {
         load = ->(tenant) { "load-#{tenant}" }
         keep = ->(tenant, settings) { job("keep-#{tenant}", timeout: settings) }
         per_tenant(:a, tenants: { x: nil }, after: "s", &load) +
           per_tenant(:b, tenants: [["y", 30, "more"]], after: "s", &keep)
       },
       -> {
         { a_x: { job_name: "load-x" }, b_y: { job_name: "keep-y", timeout: 30 } }.to_h do |name, action|
           [name, { name: name.to_s.tr("_", "-"), type: "CONDITIONAL", predicate: any(on("s")), actions: [action] }]
         end
       }],
      ["may be any triggers for each",
       -> {
         per_tenant(tenants: 1..2) do |lane|
           chain(:"lane_#{lane}", steps: { a: "a#{lane}", b: "b#{lane}" }, after: "start")
         end
       },
       -> {
         { lane_1_a: { name: "lane-1-a", type: "CONDITIONAL", predicate: any(on("start")),
                       actions: [{ job_name: "a1" }] },
           lane_1_b: { name: "lane-1-b", type: "CONDITIONAL", predicate: any(on("a1")), actions: [{ job_name: "b1" }] },
           lane_2_a: { name: "lane-2-a", type: "CONDITIONAL", predicate: any(on("start")),
                       actions: [{ job_name: "a2" }] },
           lane_2_b: { name: "lane-2-b", type: "CONDITIONAL", predicate: any(on("a2")),
                       actions: [{ job_name: "b2" }] } }
       }]
    ],
    on_failure: [
      ["detects, takes another path and checks it",
       -> { on_failure(:orders, of: "load", detect: %w[look tell], alternative: "copy", check: "compare", timeout: 5) },
       -> {
         { orders_detect: { name: "orders-detect", type: "CONDITIONAL",
                            predicate: any(on("load", "FAILED"), on("load", "TIMEOUT")),
                            actions: [{ job_name: "look", timeout: 5 }, { job_name: "tell", timeout: 5 }] },
           orders_alternative: { name: "orders-alternative", type: "CONDITIONAL",
                                 predicate: all(on("look"), on("tell")),
                                 actions: [{ job_name: "copy", timeout: 5 }] },
           orders_check: { name: "orders-check", type: "CONDITIONAL", predicate: any(on("copy")),
                           actions: [{ job_name: "compare", timeout: 5 }] } }
       }],
      ["watches all that triggers start, and goes to the other path at once",
       -> {
         on_failure(of: chain(steps: { a: "a", b: crawler("raw") }, schedule: :daily),
                    alternative: { resource: :instead, actions: "copy" })
       },
       -> {
         { instead: { name: "instead", type: "CONDITIONAL",
                      predicate: any(on("a", "FAILED"), on("a", "TIMEOUT"), on_crawler("raw", "FAILED")),
                      actions: [{ job_name: "copy" }] } }
       }],
      ["watches the states that are given, and all of them together",
       -> { on_failure(of: { %w[a b] => "STOPPED" }, logical: "AND", detect: "tell") },
       -> {
         { detect: { name: "detect", type: "CONDITIONAL", predicate: all(on("a", "STOPPED"), on("b", "STOPPED")),
                     actions: [{ job_name: "tell" }] } }
       }],
      ["watches what can be so at once, where all must have failed",
       -> { on_failure("of" => ["a", crawler("raw")], logical: "AND", "detect" => "tell") },
       -> {
         { detect: { name: "detect", type: "CONDITIONAL",
                     predicate: all(on("a", "FAILED"), on_crawler("raw", "FAILED")),
                     actions: [{ job_name: "tell" }] } }
       }]
    ],
    checkpoint: [
      ["comes again and again",
       -> { checkpoint(:pulse, schedule: "rate(15 minutes)", actions: "note", description: "d") },
       -> {
         { pulse: { name: "pulse", type: "SCHEDULED", schedule: "rate(15 minutes)", description: "d",
                    actions: [{ job_name: "note" }] } }
       }]
    ],
    reconcile: [
      ["waits for both ways", -> { reconcile(:settle, after: %w[stream batch], actions: "compare") },
       -> {
         { settle: { name: "settle", type: "CONDITIONAL", predicate: all(on("stream"), on("batch")),
                     actions: [{ job_name: "compare" }] } }
       }],
      ["comes at an hour", -> { reconcile(:settle, schedule: :daily_at_6am, actions: "compare") },
       -> {
         { settle: { name: "settle", type: "SCHEDULED", schedule: "cron(0 6 * * ? *)",
                     actions: [{ job_name: "compare" }] } }
       }]
    ]
  }

  cases.each do |pattern, rows|
    describe "##{pattern}" do
      rows.each do |title, written, expected|
        it title do
          triggers = instance_exec(&written)
          expect(triggers).to be_a(AwsGlueTrigger::Patterns::Triggers).and be_frozen
          expect(triggers.to_a).to eq(instance_exec(&expected).to_a)
        end
      end
    end
  end

  it "has a case for every pattern" do
    others = %i[job crawler]
    expect(described_class.singleton_methods(false) - others).to match_array(cases.keys)
  end

  describe "#job" do
    [
      ["a name", -> { job("load") }, { job_name: "load" }],
      ["options, and arguments by their dashes",
       -> { job("load", timeout: 5, "--a" => 1, "--b": "c", notification_property: { notify_delay_after: 2 }) },
       { job_name: "load", timeout: 5, notification_property: { notify_delay_after: 2 },
         arguments: { "--a" => 1, "--b": "c" } }],
      ["arguments in both ways", -> { job("load", arguments: { "--a" => 1 }, "--b" => 2) },
       { job_name: "load", arguments: { "--a" => 1, "--b" => 2 } }],
      ["arguments in both ways, of which the last goes before", -> { job("load", arguments: { "--a": 1 }, "--a" => 2) },
       { job_name: "load", arguments: { "--a" => 2 } }],
      ["a template of arguments", -> { job("load", arguments: "${var.arguments}") },
       { job_name: "load", arguments: "${var.arguments}" }],
      ["nothing for nil", -> { job("load", timeout: nil, "--a" => nil) }, { job_name: "load" }]
    ].each do |title, written, expected|
      it("takes #{title}") { expect(instance_exec(&written)).to eq(expected) }
    end
  end
end
