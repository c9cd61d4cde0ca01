# frozen_string_literal: true

require "aws_glue_trigger/synthesizer"

RSpec.describe AwsGlueTrigger::Synthesizer do
  let(:collector) { Support::Collector.new.extend(described_class) }

  # What resources are to the other library.
  reference = Struct.new(:type, :name) do
    def id = "${#{type}.#{name}.id}"
    def outputs = { id: id, arn: "${#{type}.#{name}.arn}" }
  end
  with_outputs = Struct.new(:outputs)

  let(:crawlers) { %w[a b c].map { |name| { crawler_name: name } } }

  def triggers = collector.synthesis[:resource][:aws_glue_trigger]

  it "puts triggers into one document with the other resources" do
    collector.synthesize do
      resource(:aws_glue_job, :load) { name "load" }
      nightly = aws_glue_trigger(
        :nightly, { "name" => "nightly-load", type: :SCHEDULED, schedule: "rate(1 hour)", description: nil,
                    actions: [{ job_name: "load", arguments: { "--stage" => "raw" }, "timeout" => 60 }],
                    tags: { team: "lake" } }
      )
      resource(:aws_ssm_parameter, :trigger) { value nightly.arn }
    end
    expect(collector.synthesis).to eq(
      resource: {
        aws_glue_job: { load: { name: "load" } },
        aws_ssm_parameter: { trigger: { value: "${aws_glue_trigger.nightly.arn}" } },
        aws_glue_trigger: {
          nightly: { actions: [{ job_name: "load", arguments: { "--stage" => "raw" }, timeout: 60 }],
                     name: "nightly-load", schedule: "cron(0 * * * ? *)", tags: { "team" => "lake" },
                     type: "SCHEDULED" }
        }
      }
    )
  end

  it "answers with a reference whose place is the call" do
    nightly = collector.aws_glue_trigger(:nightly, scheduled)
    expect(nightly).to have_attributes(id: "${aws_glue_trigger.nightly.id}", file: File.expand_path(__FILE__),
                                       line: __LINE__ - 2)
    expect(collector.glue_pipeline.to_a).to eq([nightly])
    expect(AwsGlueTrigger.current).to be_empty
  end

  it "declares in a thread of which it is all" do
    thread = Thread.new(:nightly, scheduled, &collector.method(:aws_glue_trigger))
    expect(thread.value.address).to eq("aws_glue_trigger.nightly")
    expect(triggers.keys).to eq([:nightly])
  end

  it "takes the references of other resources for values" do
    load = reference.new("aws_glue_job", "load")
    workflow = with_outputs.new({ id: "${aws_glue_workflow.lake.id}" })
    attributes = {
      name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: workflow,
      actions: [{ job_name: load }, { job_name: reference.new("aws_glue_job", "clean").outputs[:id] }],
      depends_on: [load, "aws_glue_job.clean"], lifecycle: { replace_triggered_by: [load] }
    }
    collector.aws_glue_trigger(:nightly, attributes)
    expect(triggers[:nightly]).to eq(
      name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
      workflow_name: "${aws_glue_workflow.lake.id}",
      actions: [{ job_name: "${aws_glue_job.load.id}" }, { job_name: "${aws_glue_job.clean.id}" }],
      depends_on: ["aws_glue_job.load", "aws_glue_job.clean"],
      lifecycle: { replace_triggered_by: ["aws_glue_job.load"] }
    )
    expect(attributes[:workflow_name]).to be(workflow)
  end

  it "says of which trigger a reference is that raises" do
    raising = Class.new { def id = raise("no state") }
    asking = Class.new { def id(_format) = "${aws_glue_job.load.id}" }
    {
      raising => "no state (RuntimeError)",
      asking => "wrong number of arguments (given 0, expected 1) (ArgumentError)"
    }.each do |type, message|
      expect { collector.aws_glue_trigger(:a, scheduled(actions: [{ job_name: type.new }])) }.to raise_error(
        AwsGlueTrigger::Error,
        "aws_glue_trigger.a: a reference could not be asked for its `id`: #{message}\n  --> #{__FILE__}:#{__LINE__ - 2}"
      )
    end
  end

  it "takes our own references, and schedules" do
    nightly = collector.aws_glue_trigger(:nightly, scheduled)
    collector.aws_glue_trigger(:weekly, scheduled(
                                          name: "weekly", depends_on: [nightly], actions: [{ job_name: "report" }],
                                          schedule: AwsGlueTrigger::Schedule.parse("cron(0 5 ? * MON *)")
                                        ))
    expect(triggers[:weekly]).to include(schedule: "cron(0 5 ? * MON *)", depends_on: ["aws_glue_trigger.nightly"])
  end

  it "leaves it to the decoder to refuse what is no reference" do
    number = Struct.new(:id).new(5)
    endless = {}
    endless[:job_name] = endless
    [number, BasicObject.new, with_outputs.new("no Hash"), endless].each do |value|
      expect { collector.aws_glue_trigger(:a, scheduled(actions: [{ job_name: value }])) }
        .to raise_error(AwsGlueTrigger::ValidationError, /\[wrong-kind\]|\[nested-too-deep\]/)
    end
    expect { collector.aws_glue_trigger(:a, [reference]) }.to raise_error(AwsGlueTrigger::ValidationError)
    expect(collector.glue_pipeline).to be_empty
  end

  it "raises where a trigger is declared that AWS refuses" do
    expect { collector.aws_glue_trigger(:nightly, scheduled(schedule: nil)) }.to raise_error(
      AwsGlueTrigger::ValidationError, %r{missing-schedule.+--> \S*spec/synthesizer_spec\.rb:#{__LINE__ - 1}, }m
    )
    expect(collector.synthesis).to eq({})
  end

  it "checks the triggers together when the document is asked for" do
    collector.aws_glue_trigger(:a, conditional(predicate: { conditions: [{ job_name: "y", state: "SUCCEEDED" }] },
                                               actions: [{ job_name: "x" }]))
    collector.aws_glue_trigger(:b, conditional)
    expect { collector.synthesis }.to raise_error(AwsGlueTrigger::ValidationError, /duplicate-trigger-name/)
  end

  it "hands over a split trigger as several resources, under names that nothing has" do
    collector.aws_glue_trigger(:catalog, conditional(name: "catalog", actions: crawlers))
    collector.aws_glue_trigger("catalog_2", on_demand)
    expect(triggers.to_h { |name, trigger| [name.to_s, trigger.values_at(:name, :actions)] }).to eq(
      "catalog" => ["catalog", [{ crawler_name: "a" }, { crawler_name: "b" }]],
      "catalog_3" => ["catalog-3", [{ crawler_name: "c" }]],
      "catalog_2" => ["by-hand", [{ job_name: "load" }]]
    )
  end

  it "gives the document again, with what was declared since" do
    collector.aws_glue_trigger(:a, scheduled)
    expect(triggers.keys).to eq([:a])
    expect(triggers.keys).to eq([:a])
    collector.aws_glue_trigger(:b, on_demand(actions: [{ job_name: "other" }]))
    expect(triggers.keys).to eq(%i[a b])
  end

  it "puts the provider of a trigger into the document, which takes the call for a block of its own" do
    providers = { a: "aws.eu", b: nil, c: "aws.us" }
    providers.each do |name, provider|
      collector.aws_glue_trigger(name, on_demand(name: name.to_s, provider: provider, actions: [{ job_name: name }]))
    end
    own = ->(name) { { actions: [{ job_name: name }], enabled: false, name: name, type: "ON_DEMAND" } }
    document = { resource: { aws_glue_trigger: { a: own.("a").merge(provider: "aws.eu"), b: own.("b"),
                                                 c: own.("c").merge(provider: "aws.us") } } }
    expect([collector.synthesis, collector.synthesis]).to eq([document, document])
    triggers[:a][:provider] = "aws.other"
    expect(triggers[:a]).to include(provider: "aws.other")
  end

  it "remembers nothing that is changed in the document" do
    template = { name: "a-${each.key}", for_each: { "x" => "y" }, tags: { "team" => "lake" }, provider: "aws.eu" }
    collector.aws_glue_trigger(:a, scheduled(template))
    triggers[:a].then do |trigger|
      trigger.values_at(:name, :provider).each { |text| text << "-changed" }
      trigger[:tags]["team"] << "-changed"
      trigger[:for_each]["z"] = "changed"
      trigger[:actions].first[:job_name] << "-changed"
    end
    collector.aws_glue_trigger(:b, on_demand(actions: [{ job_name: "other" }]))
    expect(triggers.keys).to eq(%i[a b])
    expect(triggers[:a]).to include(name: "a-${each.key}-changed", tags: { "team" => "lake-changed" },
                                    for_each: { "x" => "y", "z" => "changed" }, provider: "aws.eu-changed",
                                    actions: [{ job_name: "load-changed" }])
  end

  # What the object answers is its own affair.
  it "takes documents of any form, and hands each trigger over once" do
    documents = {
      "text" => ->(names) { names.inspect },
      "a list" => ->(names) { { resource: names.map { |name| { name: name } } } },
      "other names" => ->(names) { { resource: { aws_glue_trigger: names.to_h { |name| ["p_#{name}", {}] } } } },
      "something around it" => ->(names) { { all: { resource: { aws_glue_trigger: names.to_h { |n| [n, {}] } } } } }
    }
    documents.each do |form, document|
      made = Class.new do
        define_method(:names) { @names ||= [] }
        define_method(:resource) { |_, name, &_| names << name }
        define_method(:synthesis) { document.(names) }
      end
      object = made.new.extend(described_class)
      object.aws_glue_trigger(:a, on_demand)
      expect(Array.new(2) { object.synthesis }.last).to eq(document.([:a])), form
    end
  end

  it "says that a provider cannot be written into a document that is frozen" do
    made = Class.new do
      def resource(type, name, &) = @all = { resource: { type => { name => { name: "x" }.freeze } } }
      def synthesis = @all || {}
    end
    object = made.new.extend(described_class)
    object.aws_glue_trigger(:a, on_demand(provider: "aws.west"))
    expect { object.synthesis }
      .to raise_error(AwsGlueTrigger::Error, /\Aaws_glue_trigger\.a has a provider, .* that is frozen;/)
  end

  it "refuses a document that has not what was handed over" do
    collector.aws_glue_trigger(:a, scheduled)
    expect { collector.synthesize { output(:number) { value synthesis.size } } }.to raise_error(
      AwsGlueTrigger::Error, "aws_glue_trigger.a was handed over to `resource`, and no trigger is in the document of " \
                             "Support::Collector; ask for `synthesis` outside of all blocks"
    )
  end

  it "says so where a trigger that is in the document would have to be another" do
    collector.aws_glue_trigger(:catalog, conditional(actions: crawlers))
    expect(triggers.keys.map(&:to_s)).to eq(%w[catalog catalog_2])
    collector.aws_glue_trigger("catalog_2", on_demand)
    expect { collector.synthesis }.to raise_error(AwsGlueTrigger::Error, <<~TEXT.tr("\n", " ").strip)
      aws_glue_trigger.catalog_2 was in the document when `synthesis` was asked for it before, and what was declared since
      makes it another; ask for `synthesis` when all triggers are declared
    TEXT
  end

  it "refuses a trigger that was also declared by `resource`" do
    collector.synthesize do
      resource(:aws_glue_trigger, :nightly) { name "by hand" }
      aws_glue_trigger(:nightly, Support::Triggers.on_demand)
    end
    expect { collector.synthesis }.to raise_error(
      AwsGlueTrigger::Error,
      "aws_glue_trigger.nightly is declared by `resource` and by `aws_glue_trigger`; rename one of them"
    )
  end

  it "begins anew with the object" do
    %i[clear! clear_synthesis!].each do |clear|
      collector.aws_glue_trigger(:a, scheduled)
      expect(triggers.keys).to eq([:a])
      collector.public_send(clear)
      expect([collector.synthesis, collector.glue_pipeline.to_a]).to eq([{}, []])
    end
  end

  it "serves collectors that run blocks on objects of their own" do
    other = Support::BlockCollector.new.extend(described_class)
    other.aws_glue_trigger(:a, scheduled(provider: "aws.eu"))
    expect(other.synthesis).to eq(
      "resource" => { "aws_glue_trigger" => { "a" => {
        "actions" => [{ job_name: "load" }], "name" => "nightly-load", "schedule" => "cron(0 2 * * ? *)",
        "type" => "SCHEDULED", "provider" => "aws.eu"
      } } }
    )
  end

  it "serves collectors that have lists of blocks, and make their document anew" do
    lists = Class.new(Support::Collector) do
      def synthesis
        { resource: super.fetch(:resource, {}).map { |type, named| { type => [named.transform_values(&:dup)] } } }
      end
    end
    other = lists.new.extend(described_class)
    other.aws_glue_trigger(:a, on_demand(provider: "aws.eu"))
    trigger = { actions: [{ job_name: "load" }], enabled: false, name: "by-hand", type: "ON_DEMAND" }
    document = { resource: [{ aws_glue_trigger: [{ a: trigger.merge(provider: "aws.eu") }] }] }
    expect([other.synthesis, other.synthesis]).to eq([document, document])
  end

  it "stands before a class, too" do
    subclass = Class.new(Support::Collector) { prepend AwsGlueTrigger::Synthesizer }
    one = subclass.new
    one.aws_glue_trigger(:a, scheduled)
    expect(one.synthesis[:resource][:aws_glue_trigger].keys).to eq([:a])
  end

  describe "objects that it does not serve" do
    it "refuses those without a document" do
      expect { Object.new.extend(described_class) }
        .to raise_error(ArgumentError, /Object has none\. Merge AwsGlueTrigger::Pipeline#to_h into your document/)
      shadowed = Object.new
      def shadowed.synthesis = {}
      expect { shadowed.extend(described_class) }.to raise_error(ArgumentError, /objects whose class has `synthesis`/)
    end

    it "refuses to be included" do
      expect { Class.new(Support::Collector) { include AwsGlueTrigger::Synthesizer } }
        .to raise_error(ArgumentError, /write `prepend AwsGlueTrigger::Synthesizer` in #<Class/)
    end

    it "refuses another pipeline than one, and once there are triggers" do
      expect { collector.glue_pipeline = {} }
        .to raise_error(ArgumentError, "glue_pipeline is an AwsGlueTrigger::Pipeline, got Hash")
      collector.aws_glue_trigger(:a, scheduled)
      expect { collector.glue_pipeline = AwsGlueTrigger::Pipeline.new }
        .to raise_error(ArgumentError, "give glue_pipeline before the first trigger is declared")
    end
  end
end

# What serves everybody else.
RSpec.describe "a document that is merged with another" do
  it "holds both" do
    deep_merge = ->(one, two) do
      one.merge(two) { |_, a, b| a.is_a?(Hash) && b.is_a?(Hash) ? deep_merge.(a, b) : b }
    end
    pipeline = AwsGlueTrigger::Pipeline.new
    pipeline.aws_glue_trigger(:a, scheduled)
    other = { "resource" => { "aws_glue_job" => { "load" => { "name" => "load" } },
                              "aws_glue_trigger" => { "theirs" => { "name" => "theirs" } } },
              "output" => { "trigger" => { "value" => "${aws_glue_trigger.a.arn}" } } }
    expect(deep_merge.(other, pipeline.to_h)).to eq(
      "resource" => { "aws_glue_job" => { "load" => { "name" => "load" } },
                      "aws_glue_trigger" => { "theirs" => { "name" => "theirs" }, "a" => rendered(scheduled) } },
      "output" => { "trigger" => { "value" => "${aws_glue_trigger.a.arn}" } }
    )
  end
end
