# frozen_string_literal: true

# Findings that their author lives with.
RSpec.describe "acknowledge" do
  # Declares as a documented example does, with what a rule finds acknowledged where it finds it.
  acknowledging = lambda do |rule, names|
    Module.new do
      define_method(:aws_glue_trigger) do |name, attributes = {}|
        attributes = attributes.merge(acknowledge: { rule => "because" }) if names.include?(name.to_s)
        AwsGlueTrigger.current.declare(name, attributes)
      end
    end
  end

  AwsGlueTrigger.rules.select(&:can_be_ignored?).each do |rule|
    it "takes the reason for #{rule.name}, and changes nothing else" do
      example = rule.documentation[/^## Example\n.*?```ruby\n(.*?)```/m, 1]
      options = { collect: true, lower: rule.name != "rate-schedule", rules: { rule.name => rule.severity },
                  serialize_workflows: rule.name == "serialized-workflow" }
      run = lambda do |names|
        AwsGlueTrigger.pipeline(**options) do
          Object.new.extend(acknowledging.(rule.name, names)).instance_eval(example)
        end
      end
      # The example of this one has an acknowledgement that is to be acknowledged.
      next expect(run.([]).diagnostics).not_to be_empty if rule.name == "unused-acknowledgement"

      target = rule.targets.first || :terraform
      before = run.([])
      own, others = before.diagnostics_for(target).partition { |found| found.rule == rule.name }
      after = run.(own.map(&:trigger))
      acknowledged, rest = after.diagnostics_for(target).partition(&:acknowledged?)
      expect(acknowledged.map { |found| [found.rule, found.acknowledged] }.uniq).to eq([[rule.name, "because"]])
      known = ->(list) { list.map { |found| found.to_h.except(:acknowledged, :line) } }
      expect([known.(acknowledged), known.(rest)]).to eq([known.(own), known.(others)])
      expect(after.valid?).to be(others.none?(&:error?))
      expect(after.to_terraform).not_to include("acknowledge") if after.valid?
    end
  end

  let(:at_apply) { on_demand(enabled: true) }

  def found(attributes, **options)
    pipeline = AwsGlueTrigger.pipeline(collect: true, **options) { |p| p.declare(:example, attributes) }
    pipeline.diagnostics.map { |found| "#{found.severity} #{found.rule} #{found.path} #{found.acknowledged}".rstrip }
  end

  it "takes names as Symbols and text, with dashes and underscores" do
    [:fires_at_apply, "fires_at_apply", :"fires-at-apply", "fires-at-apply"].each do |name|
      expect(found(at_apply.merge("acknowledge" => { name => " it is wanted\n" })))
        .to eq(["warning fires-at-apply enabled it is wanted"])
    end
  end

  it "refuses nothing that is acknowledged, and renders it" do
    missing = scheduled(schedule: nil, acknowledge: { "missing-schedule" => "written by hand later" })
    pipeline = AwsGlueTrigger.pipeline { |p| p.declare(:example, missing) }
    expect(pipeline).to be_valid
    expect(pipeline.diagnostics).to contain_exactly(have_attributes(error?: true, acknowledged?: true, fault?: false))
    expect(pipeline.to_h.dig("resource", "aws_glue_trigger", "example").keys).to eq(%w[actions name type])
    expect(GlueTriggerAttributes.new(missing).to_h).not_to include(:acknowledge)
    expect(missing).to be_a_valid_trigger
  end

  it "refuses what is wrong beside it, with the reason in the report" do
    faulty = scheduled(schedule: nil, description: 5, acknowledge: { missing_schedule: "later" })
    expect { AwsGlueTrigger.pipeline { |p| p.declare(:example, faulty) } }
      .to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.message).to include("1 error, 1 acknowledged", "  acknowledged: later\n")
        expect(error.errors.map(&:rule)).to eq(["wrong-kind"])
      }
  end

  it "acknowledges what is found in all triggers together, which is an error where somebody wants it so" do
    waiting = conditional(acknowledge: { "unstarted-watch" => "started by hand" })
    rules = { "unstarted-watch" => :error }
    expect(AwsGlueTrigger.pipeline(rules: rules) { |p| p.declare(:a, waiting) }).to be_valid
    expect(AwsGlueTrigger.pipeline(rules: rules) { |p| p.declare(:a, conditional) }).not_to be_valid
  end

  it "warns of what matches nothing, when the pipeline is whole" do
    expect(found(on_demand(acknowledge: { "several-roots" => "x" })))
      .to eq(['warning unused-acknowledgement acknowledge["several-roots"]'])
    alone = GlueTriggerAttributes.new(on_demand(acknowledge: { "several-roots" => "x" }))
    expect(alone.diagnostics).to eq([])
    expect(found(at_apply.merge(acknowledge: { "fires-at-apply" => "x" }), ignore: ["fires-at-apply"]))
      .to eq(['warning unused-acknowledgement acknowledge["fires-at-apply"]'])
  end

  # What is found of two triggers is told on one of them.
  it "counts on each trigger that an acknowledged finding names" do
    twice = ->(second) do
      AwsGlueTrigger.pipeline do |p|
        reasons = [{ "duplicate-start" => "two runs" }, second]
        reasons.each { |reason| p.declare("t#{p.size}", scheduled(acknowledge: reason)) }
      end
    end
    both = twice.({ "duplicate-start" => "two runs" }).diagnostics
    expect(both.map { |one| [one.rule, one.acknowledged?] }).to include(["duplicate-start", true])
    expect(both.map(&:rule)).not_to include("unused-acknowledgement")
    expect(twice.({}).diagnostics.map(&:rule)).to include("duplicate-start", "unused-acknowledgement")
    of_both = { "duplicate-start" => "two runs", "unused-acknowledgement" => "so that it is here" }
    expect(twice.(of_both).diagnostics.map(&:rule)).to include("unused-acknowledgement")
  end

  it "says where the finding is that may be meant", :untyped do
    pipeline = AwsGlueTrigger.pipeline(collect: true) do |p|
      p.declare(:a, on_demand(acknowledge: { "fires-at-apply" => "x" }))
      p.declare(:b, at_apply.merge(name: "b"))
    end
    unused = pipeline.diagnostics.find { |one| one.rule == "unused-acknowledgement" }
    place = "spec/acknowledge_spec.rb:#{__LINE__ - 3}"
    expect(AwsGlueTrigger::Report.text([unused])).to include("it does in aws_glue_trigger.b (#{place})")
  end

  it "names the nearest rule" do
    pipeline = AwsGlueTrigger.pipeline { |p| p.declare(:a, on_demand(acknowledge: { several_rots: "x" })) }
    expect(pipeline.diagnostics).to contain_exactly(
      have_attributes(severity: :warning, message: 'there is no rule "several_rots"',
                      help: 'did you mean "several-roots"?')
    )
  end

  # What is no acknowledgement at all, or no reason.
  {
    ["fires-at-apply"] => "error wrong-kind acknowledge",
    "fires-at-apply" => "error wrong-kind acknowledge",
    { "fires-at-apply" => 5 } => 'error wrong-kind acknowledge["fires-at-apply"]',
    { "fires-at-apply" => Support::Hostile.new } => 'error wrong-kind acknowledge["fires-at-apply"]',
    { 5 => "x" } => "error wrong-kind acknowledge",
    { "fires-at-apply" => "" } => 'warning unused-acknowledgement acknowledge["fires-at-apply"]',
    { "wrong-kind" => "x" } => 'warning unused-acknowledgement acknowledge["wrong-kind"]'
  }.each do |acknowledge, expected|
    it "does not take #{acknowledge.class} #{expected}" do
      expect(found(on_demand(acknowledge: acknowledge))).to eq([expected])
    end
  end

  it "takes nil for not given" do
    expect([nil, {}, { "fires-at-apply" => nil }].map { |given| found(on_demand(acknowledge: given)) }.uniq).to eq([[]])
  end

  it "counts by itself in the command line, and fails nothing there" do
    script = "aws_glue_trigger(:b, #{on_demand(enabled: true,
                                               acknowledge: { "fires-at-apply" => "so\nbe it" }).inspect})"
    in_directory("lake.rb" => script) do
      outcome = glue_trigger("validate", "--strict", "lake.rb")
      expect(outcome).to have_attributes(status: 0, out: "1 acknowledged in 1 trigger\n")
      expect(outcome.err).to include("  acknowledged: so\n        be it\n")
    end
  end

  it "is no part of what makes two triggers equal" do
    pair = [at_apply, at_apply.merge(acknowledge: { "fires-at-apply" => "x" })].map do |one|
      GlueTriggerAttributes.new(one)
    end
    expect(pair.first).to eq(pair.last)
  end
end
