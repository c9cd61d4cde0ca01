# frozen_string_literal: true

# What cannot be read as a pattern is refused: what is wrong, in which call, and what to write.
RSpec.describe AwsGlueTrigger::Patterns do
  include described_class

  more = "write schedule: \"cron(0 2 * * ? *)\", after: \"load\", or type: \"ON_DEMAND\""
  forms = "give the name of a job, job(…), crawler(…), triggers, an Array of them, or a Hash with the states of each"
  actions = "name what it starts, as in actions: \"load\" or actions: [job(\"load\")]"
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
    } => "per_tenant, a is triggers already; give schedule: to their pattern",
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
