# frozen_string_literal: true

# What cannot be read as a pattern is refused: what is wrong, in which call, and what to write.
RSpec.describe AwsGlueTrigger::Patterns do
  include described_class

  more = "write schedule: \"cron(0 2 * * ? *)\", after: \"load\", or type: \"ON_DEMAND\""
  forms = "give the name of a job, job(…), crawler(…), triggers, an Array of them, or a Hash with the states of each"
  actions = "name what it starts, as in actions: \"load\" or actions: [job(\"load\")]"
  neither = "which is neither an action nor a condition"
  runs = "a condition cannot tell the runs of a job apart; give each a job of its own, or write logical: \"ANY\" " \
         "where any run is enough"
  joined = "and all are joined in one way; write one state of each, or logical: \"ANY\" where any of them is enough"
  added = "take no others beside them; write all of them in one place, or a Hash in both"
  started = "has triggers for actions, which are jobs and crawlers; name what these start, or let this wait for them " \
            "with after:"
  endless = "has an Array or a Hash that holds itself; write it without"
  names = "`force_encoding` says in which encoding it is, and `encode(\"UTF-8\")` converts it"
  lands = %w[de at].map { |land| { job_name: "load", arguments: { "--land" => land } } }
  list = ["a"]
  list << list
  hash = { job_name: "a" }
  hash[:arguments] = hash
  cases = {
    -> { fan_out(:x, actions: "a") } => "fan_out(:x) does not say when it starts; #{more}",
    -> { fan_out(:x, scheduel: :daily, actions: "a") } =>
      "fan_out(:x): there is no keyword scheduel:; did you mean schedule:?",
    -> { fan_out(:x, "StartOnCreation" => true) } =>
      "fan_out(:x): there is no keyword StartOnCreation:; did you mean start_on_creation:?",
    -> { fan_out(:x, colour: "red") } =>
      /\Afan_out\(:x\): there is no keyword colour:; the keywords are name:, description:, .*, schedule:, after:, /,
    -> { fan_out(:x, schedule: :dayly, actions: "a") } =>
      "fan_out(:x) has a wrong schedule: there is no schedule called :dayly; did you mean :daily?",
    -> { fan_out(:x, schedule: :daily) } => "fan_out(:x) has no actions; #{actions}",
    -> { fan_out(:x, schedule: :daily, actions: [nil, []]) } => "fan_out(:x) has no actions; #{actions}",
    -> { fan_out(:x, schedule: :daily, after: "a", actions: "b") } =>
      "fan_out(:x) starts in one way; leave out schedule: or after:",
    -> { fan_out(:x, predicate: {}, after: "a", actions: "b") } =>
      "fan_out(:x) starts in one way; leave out predicate: or after:",
    -> { fan_out(:x, type: "ON_DEMAND", logical: "ANY", actions: "b") } =>
      "fan_out(:x) has logical: and nothing that it joins; write after:, too",
    -> { fan_out({ actions: "a" }) } =>
      "fan_out: the first argument is the name of a resource, such as :nightly, got Hash",
    -> { fan_out(:x, schedule: :daily, timeout: 5, actions: [crawler("raw")]) } =>
      "fan_out(:x) starts no job that could take timeout:; leave it out",
    -> { chain(steps: { a: "a", b: { actions: crawler("b"), arguments: { "--a" => 1 } } }, schedule: :daily) } =>
      "chain, b starts no job that could take arguments:; leave it out",
    -> { layers(:lake, catalogue: "raw", schedule: :daily, security_configuration: "kms") } =>
      "layers(:lake) starts no job that could take security_configuration:; leave it out",
    -> { per_tenant(:x, tenants: %w[a], timeout: 5, schedule: :daily) { |tenant| crawler(tenant) } } =>
      "per_tenant(:x) starts no job that could take timeout:; leave it out",
    -> { fan_in(:x, actions: "a") } =>
      "fan_in(:x) does not say when it starts; it waits for others: write after: %w[load clean], or predicate:",
    -> { fan_in(:x, schedule: :daily, actions: "a") } =>
      "fan_in(:x) takes no schedule:; it waits for others: write after: %w[load clean], or predicate:",
    -> { fan_in(:x, after: [[], nil], actions: "a") } =>
      "fan_in(:x): after names nothing; write after: \"load\", or what else it waits for",
    -> { fan_in(:x, after: [3], actions: "a") } => "fan_in(:x): after cannot be of the class Integer; #{forms}",
    -> { fan_in(:x, after: { "a" => [] }, actions: "a") } =>
      "fan_in(:x): after has no state for \"a\"; write one, such as \"FAILED\"",
    -> { fan_in(:x, after: { { "a" => "FAILED" } => "FAILED" }, actions: "a") } =>
      "fan_in(:x): after has states within states; give each job its own",
    -> { fan_in(:x, after: fan_out(:y, schedule: :daily, actions: lands), actions: "a") } =>
      "fan_in(:x): after waits for all of them, and \"load\" is started in 2 ways: #{runs}",
    -> { chain(:x, steps: { y: lands, z: "a" }, schedule: :daily) } =>
      "chain(:x), z: after waits for all of them, and \"load\" is started in 2 ways: #{runs}",
    -> { fan_in(:x, after: fan_out(:y, for_each: { a: 1 }, schedule: :daily, actions: "${each.key}"), actions: "a") } =>
      "fan_in(:x): after cannot be \"${each.key}\", which is another in each instance of its trigger; declare a " \
      "trigger for each with per_tenant, and wait for these",
    -> { fan_in(:x, after: { crawler_name: "raw", state: "FAILED" }, actions: "a") } =>
      "fan_in(:x): after has state: beside crawler_name: \"raw\", #{neither}; write crawl_state:",
    -> { fan_in(:x, after: ["b", { "job_name" => :a, "crawl_state" => "FAILED" }], actions: "a") } =>
      "fan_in(:x): after has crawl_state: beside job_name: \"a\", #{neither}; write state:",
    -> { fan_in(:x, after: { job_name: "a", sate: "FAILED" }, actions: "a") } =>
      "fan_in(:x): after has sate: beside job_name: \"a\", #{neither}; did you mean state:?",
    -> { on_failure(:x, of: { job_name: "a", crawler_name: "raw" }, detect: "a") } =>
      "on_failure(:x): of has crawler_name: beside job_name: \"a\", #{neither}; write the two as an Array",
    -> { fan_in(:x, after: { { job_name: "a", state: "FAILED" } => "SUCCEEDED" }, actions: "a") } =>
      "fan_in(:x): after has states within states; give each job its own",
    -> { fan_in(:x, after: { job_name: "a", "state" => "FAILED", state: "TIMEOUT" }, actions: "a") } =>
      "fan_in(:x): after: state: is given twice, as a Symbol and as text; leave one out",
    -> { fan_in(:x, after: { "a" => %w[SUCCEEDED TIMEOUT], "b" => "SUCCEEDED" }, actions: "a") } =>
      "fan_in(:x): after has several states of \"a\" beside others, #{joined}",
    lambda {
      both = fan_out(:y, schedule: :daily, actions: [crawler("raw"), "b"])
      chain(steps: { a: "a", b: { actions: "b", after: { both => %w[FAILED CANCELLED] } } }, schedule: :daily)
    } => "chain, b: after has several states of \"raw\" beside others, #{joined}",
    -> { fan_in(:x, after: AwsGlueTrigger::Pipeline.new, actions: "a") } =>
      "fan_in(:x): after has no trigger that starts anything yet; declare these before, or name a job",
    -> { fan_in(:x, after: AwsGlueTrigger::Patterns::Triggers.new({}), actions: "a") } =>
      "fan_in(:x): after has no trigger that starts anything yet; declare these before, or name a job",
    -> { fan_in(:x, predicate: { conditions: [] }, logical: "AND", actions: "a") } =>
      "fan_in(:x) has logical: beside predicate:; write it into that",
    -> { fan_in(:x, after: [list], actions: "a") } => "fan_in(:x): after: #{endless}",
    -> { fan_in(:x, after: { list => "FAILED" }, actions: "a") } => "fan_in(:x): after: #{endless}",
    -> { fan_out(:x, schedule: :daily, actions: hash) } => "fan_out(:x): actions: #{endless}",
    -> { chain(:x, schedule: :daily, steps: { a: "a", b: { actions: "b", tags: hash } }) } =>
      "chain(:x): steps: #{endless}",
    -> { per_tenant(:x, tenants: %w[a], schedule: :daily) { list } } => "per_tenant(:x), a: actions: #{endless}",
    -> { fan_out("x\xff", schedule: :daily, actions: "a") } => "a name must be valid UTF-8, got \"x\\xFF\"; #{names}",
    -> { chain(:x, schedule: :daily, steps: { "\xff" => "a" }) } =>
      "a name must be valid UTF-8, got \"\\xFF\"; #{names}",
    -> { fan_out(:x, schedule: :daily, actions: "a", resource: "\xff") } =>
      "a name must be valid UTF-8, got \"\\xFF\"; #{names}",
    -> { fan_out(:x, schedule: :daily, actions: "a", description: "a", "description" => "b") } =>
      "fan_out(:x): description: is given twice, as a Symbol and as text; leave one out",
    -> { chain(:x, schedule: :daily, steps: { a: { :actions => "a", "actions" => "b" } }) } =>
      "chain(:x), a: actions: is given twice, as a Symbol and as text; leave one out",
    -> { chain(:x, schedule: :daily, steps: { a: "a" }, "steps" => { b: "b" }) } =>
      "chain(:x): steps: is given twice, as a Symbol and as text; leave one out",
    -> { chain(schedule: :daily, tags: "${var.tags}", steps: { a: { actions: "a", tags: { A: 1 } } }) } =>
      "chain, a: tags: of the class String #{added}",
    -> { fan_out(:x, schedule: :daily, arguments: "${var.a}", actions: job("a", "--b" => 1)) } =>
      "fan_out(:x): arguments: of the class String #{added}",
    -> { job("load", "--stage" => "raw", arguments: [1, 2]) } =>
      "job(\"load\"): arguments: of the class Array #{added}",
    -> { chain(steps: { a: fan_out(:x, schedule: :daily, actions: "a"), b: "b" }, schedule: :daily) } =>
      "chain, a #{started}",
    -> { layers(catalogue: ["raw", AwsGlueTrigger::Pipeline.new], schedule: :daily) } => "layers, catalogue #{started}",
    lambda {
      loop = fan_out(:a, after: "b", actions: "a") + fan_out(:b, after: "a", actions: "b")
      fan_in(:x, after: loop, actions: "c")
    } => "fan_in(:x): after cannot be triggers that wait for each other, and have no end; name a job",
    -> { chain(:x, schedule: :daily) } =>
      "chain(:x) needs steps by their names, as in steps: { load: \"load\", clean: \"clean\" }",
    -> { chain(steps: %w[a b], schedule: :daily) } =>
      "chain needs steps by their names, as in steps: { load: \"load\", clean: \"clean\" }",
    -> { chain(:x, steps: { a: "a" }) } => "chain(:x), a does not say when it starts; #{more}",
    -> { chain(:x, steps: { a: "a", b: { actions: "b", schedule: :daily } }, schedule: :daily) } =>
      "chain(:x), b takes no schedule:; it waits for the step before it; say beside the steps when the first one " \
      "starts",
    -> { chain(:x, steps: { a: "a", b: { action: "b" } }, schedule: :daily) } =>
      "chain(:x), b: there is no keyword action:; did you mean actions:?",
    -> { chain(:x, steps: { a: "a", b: { resource: :x_a, actions: "b" } }, schedule: :daily) } =>
      "two triggers have the resource name :x_a (refusals_spec.rb:#{__LINE__ - 1}); give one another, as the first " \
      "argument of its pattern or as resource: of its step",
    -> { chain(:x, steps: { a: [3], b: "b" }, schedule: :daily) } =>
      "chain(:x), b has nothing to wait for: the step before it starts neither a job nor a crawler",
    -> { fan_out(nil, schedule: :daily, actions: "a") } =>
      "the name of a resource is a Symbol or text, such as :nightly, got NilClass",
    -> { chain(:x, steps: { a: { resource: 3, actions: "a" } }, schedule: :daily) } =>
      "the name of a resource is a Symbol or text, such as :nightly, got Integer",
    -> { chain(:x, actions: "a", steps: { a: "a" }, schedule: :daily) } =>
      /\Achain\(:x\): there is no keyword actions:/,
    -> { fan_in(:x, after: GlueTriggerAttributes.predicate_for_job_success(%w[a b]), actions: "c") } =>
      "fan_in(:x): after is a predicate; write it as predicate:",
    -> { layers(schedule: :daily) } =>
      "layers needs at least one of ingest:, catalogue:, check:, transform:, aggregate:",
    -> { layers(catalog: "raw") } => "layers: there is no keyword catalog:; did you mean catalogue:?",
    -> { layers(:lake, ingest: [], schedule: :daily) } => "layers(:lake), ingest has no actions; #{actions}",
    -> { per_tenant(:x, tenants: [], schedule: :daily) { |tenant| tenant } } =>
      "per_tenant(:x) has no tenants; name them, as in tenants: %w[acme zenith]",
    -> { per_tenant(:x, tenants: 3, schedule: :daily) { |tenant| tenant } } =>
      "per_tenant(:x) has no tenants; name them, as in tenants: %w[acme zenith]",
    -> { per_tenant(:x, tenants: %w[a]) } =>
      "per_tenant(:x) needs a block that says what each does: { |tenant| \"load-\#{tenant}\" }",
    -> { per_tenant(:x, tenants: %w[a b]) { "load" } } => "per_tenant(:x), a does not say when it starts; #{more}",
    -> { per_tenant(tenants: %w[a a], schedule: :daily) { |tenant| tenant } } =>
      "two triggers have the resource name :a (refusals_spec.rb:#{__LINE__ - 1}); give one another, as the first " \
      "argument of its pattern or as resource: of its step",
    lambda {
      per_tenant(tenants: %w[a], schedule: :daily) { |tenant| fan_out(tenant, schedule: :daily, actions: "b") }
    } => "per_tenant, a: where the block answers with triggers, per_tenant takes no schedule:; write it in the " \
         "pattern of these, and leave it out here",
    -> { per_tenant(:x, tenants: [nil], schedule: :daily) { |tenant| tenant } } =>
      "per_tenant(:x) has no tenants; name them, as in tenants: %w[acme zenith]",
    -> { on_failure(:x, detect: "tell") } =>
      "on_failure(:x) does not say what may fail; write of: \"load\", or give it triggers",
    -> { on_failure(:x, of: "load") } => "on_failure(:x) needs at least one of detect:, alternative:, check:",
    -> { on_failure(:x, of: "load", detect: "tell", schedule: :daily) } =>
      "on_failure(:x) takes no schedule:; it starts when something has failed: write that as of:",
    -> { on_failure(:x, of: "load", detect: { actions: "tell", after: "b" }) } =>
      "on_failure(:x), detect takes no after:; it starts when something has failed: write that as of:",
    -> { on_failure(:x, of: 3, detect: "tell") } => "on_failure(:x): of cannot be of the class Integer; #{forms}",
    -> { checkpoint(:x, after: "a", actions: "b") } =>
      "checkpoint(:x) takes no after:; it comes again and again, whatever else runs: write schedule: :every_15_minutes",
    -> { checkpoint(:x, actions: "b") } =>
      "checkpoint(:x) does not say when it starts; it comes again and again, whatever else runs: write schedule: " \
      ":every_15_minutes",
    -> { reconcile(:x, actions: "b") } =>
      "reconcile(:x) does not say when it starts; it compares what is there: write after: %w[stream batch], or " \
      "schedule: for when both are done",
    -> { job("load", tiemout: 3) } => "job(\"load\"): there is no keyword tiemout:; did you mean timeout:?",
    -> { job("load", "country" => "de") } =>
      "job(\"load\"): there is no keyword country:; the keywords are arguments:, timeout:, security_configuration:, " \
      "notification_property:; an argument of the job begins with --, as in \"--country\" => …",
    -> { job("load", "-x": 1) } => /; an argument of the job begins with --, as in "--x" => …\z/,
    -> { job("load", 3 => 4) } => /\Ajob\("load"\): there is no keyword 3:;/,
    -> { AwsGlueTrigger::Patterns::Triggers.new(3) } =>
      "triggers are a Hash of attributes by the names of resources, got Integer",
    -> { fan_out(:x, type: "ON_DEMAND", actions: "a").declare(3) } =>
      "triggers are declared into a Pipeline, got Integer",
    -> { fan_out(:x, type: "ON_DEMAND", actions: "a") + [] } => "what is added to triggers must be triggers, got Array",
    -> { fan_out("x\e[31m", actions: "a") } => "fan_out(:x\\u{1b}[31m) does not say when it starts; #{more}"
  }

  cases.each do |written, message|
    it "says: #{message.inspect[0, 100]}" do
      expect { instance_exec(&written) }.to raise_error(ArgumentError, message) { |error|
        expect(error.backtrace.first).to start_with("#{__FILE__}:")
      }
    end
  end
end
