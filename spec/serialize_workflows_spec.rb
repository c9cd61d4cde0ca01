# frozen_string_literal: true

# Members of a workflow that are made to wait for each other.
RSpec.describe "workflows that are serialised" do
  def member(name, **changes) = conditional(name: name, workflow_name: "lake", **changes)

  def start(**changes) = scheduled(name: "start", workflow_name: "lake", **changes)

  def pipeline_of(options = {}, **triggers)
    AwsGlueTrigger.pipeline(collect: true, serialize_workflows: true, **options) do |pipeline|
      triggers.each { |resource, attributes| pipeline.declare(resource, attributes) }
    end
  end

  # What each trigger waits for; `a_2` is a2 here.
  def waits(pipeline)
    pipeline.to_h.dig("resource", "aws_glue_trigger").to_h do |resource, trigger|
      addresses = trigger["depends_on"] || []
      [resource.delete("_").to_sym, addresses.map { |a| a.delete_prefix("aws_glue_trigger.").delete("_").to_sym }]
    end
  end

  def rules(pipeline) = pipeline.diagnostics.map(&:rule) & %w[workflow-race serialized-workflow]

  it "makes a chain, the start trigger first, and says so" do
    pipeline = pipeline_of(a: member("a"), s: start, b: member("b"))
    expect(waits(pipeline)).to eq(a: [:s], s: [], b: [:a])
    note = pipeline.diagnostics.find { |diagnostic| diagnostic.rule == "serialized-workflow" }
    expect(note).to have_attributes(severity: :note, trigger: "a", path: "workflow_name")
    expect(note.message.gsub(/ \(\S+:\d+\)/, "")).to eq(
      'the triggers of the workflow "lake" are rendered so that each waits for the one before it: ' \
      "aws_glue_trigger.s, aws_glue_trigger.a and aws_glue_trigger.b"
    )
    expect(rules(pipeline)).to eq(["serialized-workflow"])
  end

  it "is off unless it is asked for" do
    pipeline = pipeline_of({ serialize_workflows: false }, a: member("a"), s: start)
    expect([waits(pipeline), rules(pipeline)]).to eq([{ a: [], s: [] }, ["workflow-race"]])
  end

  it "does nothing where there is a chain already" do
    pipeline = pipeline_of(s: start, a: member("a", depends_on: ["aws_glue_trigger.s"]))
    expect([waits(pipeline), rules(pipeline)]).to eq([{ s: [], a: [:s] }, []])
  end

  it "keeps to what is written: depends_on, references, and the way over others" do
    pipeline = pipeline_of(
      s: start(depends_on: ["aws_glue_trigger.other"]), a: member("a", depends_on: ["aws_glue_trigger.c"]),
      b: member("b", description: "after ${aws_glue_trigger.a.name}"), c: member("c"),
      other: conditional(name: "other", tags: { after: "${aws_glue_trigger.c.id}" })
    )
    expect(waits(pipeline)).to eq(s: %i[other c], a: %i[c s], b: [:a], c: [], other: [])
    expect(rules(pipeline)).to eq(["serialized-workflow"])
  end

  it "makes no loop of two workflows" do
    sea = ->(name, **changes) { member(name, workflow_name: "sea", **changes) }
    pipeline = pipeline_of(
      a: member("a", depends_on: ["aws_glue_trigger.y"]), b: member("b"),
      x: sea.("x", depends_on: ["aws_glue_trigger.b"]),
      y: sea.("y")
    )
    expect(waits(pipeline)).to eq(a: [:y], b: [:a], x: %i[b y], y: [])
  end

  it "leaves a workflow alone of which a trigger waits for itself, and says so" do
    loop = { s: start, a: member("a", description: "${aws_glue_trigger.b.name}"),
             b: conditional(name: "b", depends_on: ["aws_glue_trigger.a"]) }
    # Terraform refuses it; whoever renders it all the same finds it as it was written.
    pipeline = pipeline_of({ ignore: ["circular-dependency"] }, **loop)
    expect([waits(pipeline), rules(pipeline)]).to eq([{ s: [], a: [], b: [:a] }, ["workflow-race"]])
    found = pipeline.diagnostics.find { |diagnostic| diagnostic.rule == "workflow-race" }
    expect(found.message).to include("cannot be made to wait for each other: aws_glue_trigger.a (")
  end

  it "takes the parts of a trigger in" do
    crawlers = %w[a b c].map { |name| { crawler_name: name } }
    pipeline = pipeline_of(s: start, a: member("a", actions: crawlers), b: member("b"))
    expect(waits(pipeline)).to eq(s: [], a: [:s], a2: [:a], b: [:a2])
  end

  it "says where the instances of one trigger still meet" do
    pipeline = pipeline_of(s: start, a: member("a-${count.index}", count: 2))
    note = pipeline.diagnostics.find { |diagnostic| diagnostic.rule == "serialized-workflow" }
    expect(note.help).to start_with("the instances of aws_glue_trigger.a are made at the same moment all the same")
  end

  it "is asked for on the command line and in rake" do
    script = "aws_glue_trigger(:s, #{start.inspect})\naws_glue_trigger(:a, #{member("a").inspect})\n"
    rakefile = <<~RUBY
      require "aws_glue_trigger/rake_task"
      AwsGlueTrigger::RakeTask.new { |t| t.files = ["lake.rb"]; t.output = "lake.tf.json"; t.serialize_workflows = true }
    RUBY
    in_directory("lake.rb" => script, "Rakefile" => rakefile) do
      outcome = glue_trigger("synth", "--serialize-workflows", "lake.rb")
      expect(JSON.parse(outcome.out).dig("resource", "aws_glue_trigger", "a", "depends_on"))
        .to eq(["aws_glue_trigger.s"])
      expect(ruby("-S", "rake", "synth").status).to eq(0)
      expect(File.read("lake.tf.json")).to eq(outcome.out)
    end
  end

  it "is refused together with its contrary" do
    message = "serialize_workflows adds to what was written, and lower: false renders it as it stands; leave out one " \
              "of the two (--serialize-workflows, --verbatim)"
    expect { AwsGlueTrigger::Pipeline.new(serialize_workflows: true, lower: false) }
      .to raise_error(ArgumentError, message)
    in_directory("a.rb" => "") do
      expect(glue_trigger("validate", "--verbatim", "--serialize-workflows", "a.rb"))
        .to have_attributes(status: 2, err: include(message))
    end
  end
end
