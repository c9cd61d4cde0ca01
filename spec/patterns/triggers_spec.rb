# frozen_string_literal: true

# What is done with the triggers of patterns: changed, put together, declared, waited for.
RSpec.describe AwsGlueTrigger::Patterns::Triggers do
  include AwsGlueTrigger::Patterns

  let(:nightly) { fan_out(:nightly, schedule: :daily_at_2am, actions: %w[a b]) }
  let(:report) { fan_in(:report, after: nightly, actions: "report") }

  it "are names and attributes in their order" do
    both = nightly + report
    expect(both).to have_attributes(names: %i[nightly report], size: 2, count: 2)
    expect(both.each.size).to eq(2)
    expect(both.each(&:itself)).to equal(both)
    expect(both.to_h).to eq(nightly: nightly[:nightly], report: report["report"])
    expect([both[:nothing], both[nil], both == (nightly + report), both == nightly]).to eq([nil, nil, true, false])
    expect(both.inspect).to eq("#<AwsGlueTrigger::Patterns::Triggers nightly, report>")
  end

  it "know what they start, and what of it last" do
    both = nightly + report + fan_out(:other, after: "a", actions: [crawler("raw"), "a"])
    expect(both.targets).to eq([{ job_name: "a" }, { job_name: "b" }, { job_name: "report" }, { crawler_name: "raw" }])
    expect(both.ends).to eq([{ job_name: "report" }, { crawler_name: "raw" }])
  end

  it "are declared in the current pipeline" do
    references = (nightly + report).declare
    expect(references.map(&:address)).to eq(%w[aws_glue_trigger.nightly aws_glue_trigger.report])
    expect(AwsGlueTrigger.current.to_a).to eq(references)
  end

  it "are declared in one that is given, and in several" do
    pipelines = Array.new(2) { AwsGlueTrigger::Pipeline.new }
    pipelines.each { |pipeline| (nightly + report).declare(pipeline) }
    expect(pipelines.map { |pipeline| pipeline.map(&:name) }).to eq([%i[nightly report]] * 2)
    expect(AwsGlueTrigger.current).to be_empty
  end

  it "may be declared one by one, as every trigger is" do
    nightly.each { |trigger| AwsGlueTrigger.current.declare(*trigger) }
    report.each { |name, attributes| AwsGlueTrigger.current.declare(name, attributes.merge(enabled: false)) }
    expect(AwsGlueTrigger.current.map { |trigger| trigger.attributes.enabled }).to eq([nil, false])
  end

  it "are changed until they are declared" do
    nightly.each { |_, attributes| attributes[:enabled] = false }
    nightly[:nightly][:actions] << job("c", timeout: 5)
    nightly.declare
    expect(AwsGlueTrigger.current[:nightly].resource_attributes)
      .to include(enabled: false, actions: [{ job_name: "a" }, { job_name: "b" }, { job_name: "c", timeout: 5 }])
    expect(fan_in(:report, after: nightly, actions: "report")[:report][:predicate][:conditions].size).to eq(3)
  end

  it "share nothing with what was written, nor with each other" do
    tags = { Team: "lake" }
    options = { notify_delay_after: 5 }
    text = +"every night"
    both = chain(steps: { a: "a", b: "b" }, schedule: :daily, tags: tags, notification_property: options,
                 description: text)
    both[:a][:description] << ", early"
    expect([text, both[:b][:description]]).to eq(["every night"] * 2)
    both[:a][:tags][:Team] = "pond"
    both[:a][:actions][0][:notification_property][:notify_delay_after] = 1
    expect([tags, options, both[:b][:tags]]).to eq([{ Team: "lake" }, { notify_delay_after: 5 }, { Team: "lake" }])
    expect(both[:b][:actions][0][:notification_property]).to eq({ notify_delay_after: 5 })
  end

  it "hold triggers that no pattern makes" do
    pairs = { "by_hand" => { "name" => "by-hand", "type" => "ON_DEMAND", "enabled" => false,
                             "actions" => [{ "job_name" => "a" }] } }
    by_hand = described_class.new(pairs)
    expect(by_hand.names).to eq([:by_hand])
    expect(fan_in(:after, after: by_hand, actions: "b")[:after][:predicate][:conditions])
      .to eq([{ logical_operator: "EQUALS", job_name: "a", state: "SUCCEEDED" }])
    by_hand.declare
    expect(AwsGlueTrigger.current).to be_valid
  end

  # What is waited for where it is given in another form.
  {
    "declared triggers" => ->(triggers) { triggers.declare },
    "one declared trigger" => ->(triggers) { triggers.declare.last },
    "triggers" => :itself.to_proc,
    "a pipeline" => lambda { |triggers|
      triggers.declare
      AwsGlueTrigger.current
    }
  }.each do |title, form|
    it "are waited for as #{title}" do
      waited = form.call(chain(steps: { load: "a", clean: [crawler("raw"), job("b", timeout: 5)] }, schedule: :daily))
      conditions = fan_in(:x, after: waited, actions: "c")[:x][:predicate][:conditions]
      expect(conditions.map { |one| one.values_at(:crawler_name, :job_name).compact }).to eq([%w[raw], %w[b]])
    end
  end

  # Two pipelines may have triggers of one name, and one list the same trigger twice.
  it "are waited for each once, whatever their names" do
    declared = %w[a b].flat_map do |job|
      fan_out(:x, schedule: :daily, actions: job).declare(AwsGlueTrigger::Pipeline.new)
    end
    conditions = fan_in(:y, after: [*declared, declared.first], actions: "c")[:y][:predicate][:conditions]
    expect(conditions.map { |one| one[:job_name] }).to eq(%w[a b])
  end

  it "are watched whole where a declared pipeline may fail" do
    chain(steps: { load: "a", clean: "b" }, schedule: :daily).declare
    watch = on_failure(of: AwsGlueTrigger.current, detect: "tell")[:detect][:predicate]
    expect(watch[:conditions].map { |one| one.values_at(:job_name, :state) })
      .to eq([%w[a FAILED], %w[a TIMEOUT], %w[b FAILED], %w[b TIMEOUT]])
  end

  it "are put together to a whole night" do
    start = fan_out(:start, schedule: :daily, actions: "list")
    loads = per_tenant(:load, tenants: %w[acme zenith], after: start) { |tenant| "load-#{tenant}" }
    sums = fan_in(:sums, after: loads, actions: "sum")
    settle = reconcile(:settle, after: [sums, "stream-of-day"], actions: "compare")
    night = start + loads + sums + on_failure(:night, of: loads + sums, detect: "tell") + settle
    night.declare
    AwsGlueTrigger.external_job("stream-of-day")
    expect(AwsGlueTrigger.current.diagnostics).to eq([])
    expect(night.ends).to eq([{ job_name: "tell" }, { job_name: "compare" }])
  end

  describe "their places" do
    it "are those of the author's calls" do
      script = <<~RUBY
        require "aws_glue_trigger/patterns"
        night = chain(
          :night,
          schedule: :daily,
          steps: { load: "a", clean: "b" }
        )
        tenants = per_tenant(tenants: %w[x y], after: night) { |tenant| tenant }
        more = %w[p q].map do |name|
          fan_out(name, after: "b", actions: name)
        end
        (night + tenants + more.reduce(:+)).declare
      RUBY
      in_directory("night.rb" => script) do |directory|
        found = AwsGlueTrigger.load("night.rb").map { |trigger| [trigger.name, trigger.file, trigger.line] }
        file = File.join(directory, "night.rb")
        expect(found).to eq([[:night_load, file, 2], [:night_clean, file, 2], [:x, file, 7], [:y, file, 7],
                             [:p, file, 9], [:q, file, 9]])
      end
    end

    it "are in reports, with the attributes of the trigger" do
      script = <<~RUBY
        require "aws_glue_trigger/patterns"

        layers(
          ingest: job("fetch", timeout: 0),
          check: { actions: "check", descripton: 1 },
          schedule: "cron(0 2 * * *)"
        ).declare
      RUBY
      in_directory("lake.rb" => script.sub("descripton", "description")) do
        expect(glue_trigger("validate", "lake.rb").err).to include("--> lake.rb:3, aws_glue_trigger.ingest, schedule")
          .and include("--> lake.rb:3, aws_glue_trigger.ingest, actions[0].timeout")
      end
      in_directory("lake.rb" => script) do
        expect(glue_trigger("validate", "lake.rb")).to have_attributes(
          status: 1,
          err: include("lake.rb:3: layers, check: there is no keyword descripton:; did you mean description:?")
        )
      end
    end
  end

  describe "errors" do
    it "name both places of a name that is taken" do
      first = nightly
      second = fan_out(:nightly, type: "ON_DEMAND", actions: "x")
      places = "#{File.basename(__FILE__)}:#{nightly_line} and #{File.basename(__FILE__)}:#{__LINE__ - 1}"
      expect { first + second }.to raise_error(
        ArgumentError, "two triggers have the resource name :nightly (#{places}); give one another, as the first " \
                       "argument of its pattern or as resource: of its step"
      )
    end

    it "are those of the pipeline where AWS would refuse a trigger" do
      faulty = fan_out(:b, schedule: "rate(1 fortnight)", actions: ["b", 3])
      expect { (fan_out(:a, schedule: :daily, actions: "a") + faulty).declare }
        .to raise_error(AwsGlueTrigger::ValidationError) { |error|
          expect(error.errors.map { |found| [found.rule, found.trigger, found.path] })
            .to eq([%w[wrong-kind b actions[1]], %w[invalid-schedule b schedule]])
          expect(error.errors.map { |found| [found.file, found.line] }.uniq).to eq([[__FILE__, __LINE__ - 5]])
        }
      expect(AwsGlueTrigger.current.map(&:name)).to eq([:a])
    end
  end

  def nightly_line = File.readlines(__FILE__).index { |line| line.include?("let(:nightly)") } + 1
end
