# frozen_string_literal: true

# What cfn-lint, CloudFormation's own linter, finds in the templates of the notes and of every example.
RSpec.describe "cfn-lint" do
  before { (reason = Support::Judges.absence) && skip(reason) }

  # What no template can say, and what is left out of one: the rules, each with its triggers.
  expected = {
    "cost_aware_schedule" => { "several-instances" => 6, "unrendered-argument" => 6 },
    "load_aware_scaling" => { "unrendered-argument" => 5 },
    "stream_and_batch" => { "unrendered-argument" => 1 }
  }

  def of_target(pipeline)
    found = pipeline.diagnostics_for(:cloudformation, parameters: true).map(&:rule) - pipeline.diagnostics.map(&:rule)
    found.tally
  end

  # The examples with `count` are judged without it.
  def judged(pipeline)
    pipeline = Support::Judged.single(pipeline) if of_target(pipeline).key?("several-instances")
    pipeline.to_cloudformation(parameters: true)
  end

  def tell(said)
    templates = said["templates"].values
    found = templates.flat_map { |template| template["found"] }
    levels = %w[error warning].map { |level| "#{found.count { |one| one["level"] == level }} #{level}s" }
    RSpec.configuration.reporter.message(
      "cfn-lint #{said["version"]}: #{templates.size} templates, " \
      "#{templates.sum { |template| template["resources"] }} resources, #{levels.join(", ")}"
    )
  end

  it "finds nothing in the templates of the notes and of every example" do
    pipelines = Support::Judged.pipelines
    expect(pipelines.transform_values { |pipeline| of_target(pipeline) }.reject { |_, found| found.empty? })
      .to eq(expected)
    said = Support::Judges.lint(pipelines.transform_values { |pipeline| judged(pipeline) })
    tell(said)
    expect(said["templates"].transform_values { |template| template["found"] }.reject { |_, found| found.empty? })
      .to eq({})
    expect(said["templates"].values.sum { |template| template["resources"] }).to be >= pipelines.values.sum(&:size)
  end

  # Every shape that is rendered, with names of all kinds.
  it "finds nothing in a template of everything" do
    pipeline = Support::Everything.pipeline
    texts = [{}, { parameters: true }].map { |options| pipeline.to_cloudformation(pretty: false, **options) }
    expect(texts.uniq.size).to eq(1)
    asking = Support::Everything.with_references.to_cloudformation(parameters: true)
    said = Support::Judges.lint("literal" => texts.first, "with parameters" => asking)
    expect(said["templates"].transform_values { |template| template["found"] })
      .to eq("literal" => [], "with parameters" => [])
  end

  # It is not deaf: what it would say of templates that are none of ours.
  it "finds what is wrong" do
    template = JSON.parse(AwsGlueTrigger.pipeline { |p| p.declare(:a, scheduled) }.to_cloudformation)
    wrong = {
      "an operator" => ->(it) { it["Predicate"] = { "Conditions" => [{ "LogicalOperator" => "IS" }] } },
      "a property" => ->(it) { it["Enabled"] = true },
      "a reference" => ->(it) { it["Description"] = { "Ref" => "Nobody" } },
      "a number" => ->(it) { it["Actions"][0]["Timeout"] = 0 }
    }
    texts = wrong.transform_values do |change|
      copy = Marshal.load(Marshal.dump(template))
      change.(copy["Resources"]["A"]["Properties"])
      JSON.generate(copy)
    end
    said = Support::Judges.lint(texts)["templates"]
    expect(said.transform_values { |of| of["found"].map { |found| found["level"] }.uniq })
      .to eq(wrong.transform_values { ["error"] })
  end
end
