# frozen_string_literal: true

# What leads where in a pipeline.
RSpec.describe "the lineage of a pipeline" do
  let(:pipeline) { AwsGlueTrigger.load(File.join(Support::Scripts::ROOT, "spec/fixtures/lake.rb")) }

  # Nodes in a form to compare: a trigger by its name.
  def told(nodes) = nodes&.map { |node| node.is_a?(AwsGlueTrigger::Reference) ? node.name : node }

  [
    [:nightly, [],
     [{ job: "load" }, { crawler: "raw" }, :after_load, :on_failure, { job: "transform" }, { job: "alarm" }]],
    [{ job: "load" }, [:nightly], %i[after_load on_failure] + [{ job: "transform" }, { job: "alarm" }]],
    [{ crawler: "raw" }, [:nightly], [:after_load, { job: "transform" }]],
    [{ "trigger" => "on_failure" }, [{ job: "load" }, :nightly], [{ job: "alarm" }]],
    [{ job: :replay }, [:replay], []],
    ["paused", [], [{ job: "sweep" }]]
  ].each do |node, upstream, downstream|
    it "is known of #{node.inspect}" do
      expect(told(pipeline.upstream_of(node))).to eq(upstream)
      expect(told(pipeline.downstream_of(node))).to eq(downstream)
    end
  end

  [
    [:nightly, { job: "transform" }, [:nightly, { job: "load" }, :after_load, { job: "transform" }]],
    [{ crawler: "raw" }, :after_load, [{ crawler: "raw" }, :after_load]],
    [:nightly, :on_failure, [:nightly, { job: "load" }, :on_failure]],
    [:on_failure, :nightly, nil],
    [:nightly, :nightly, nil],
    [:nightly, { job: "poll" }, nil]
  ].each do |from, to, chain|
    it "has #{chain ? "a" : "no"} chain from #{from.inspect} to #{to.inspect}" do
      expect(told(pipeline.chain_between(from, to))).to eq(chain)
    end
  end

  it "takes references, and gives those that the pipeline has" do
    nightly = pipeline.fetch(:nightly)
    expect(nightly).to eq(pipeline[:nightly])
    expect(pipeline.downstream_of(nightly)).to include(pipeline[:after_load])
    expect(pipeline.upstream_of(pipeline[:after_load])).to end_with(nightly)
  end

  it "leads around a loop, back to where it began" do
    looped = AwsGlueTrigger.pipeline(ignore: "dependency-loop") do |p|
      { ping: %w[b a], pong: %w[a b] }.each do |name, (watched, started)|
        p.declare(name, conditional(name: name, predicate: { conditions: [{ job_name: watched, state: "SUCCEEDED" }] },
                                    actions: [{ job_name: started }]))
      end
    end
    expect(told(looped.downstream_of(:ping))).to eq([{ job: "a" }, :pong, { job: "b" }, :ping])
    expect(told(looped.chain_between({ job: "a" }, { job: "a" })))
      .to eq([{ job: "a" }, :pong, { job: "b" }, :ping, { job: "a" }])
  end

  it "meets names as the graph does: a template is one with the same template, a region has its own" do
    p = AwsGlueTrigger.pipeline do |lake|
      lake.declare(:here, on_demand(actions: [{ job_name: "${aws_glue_job.load.name}" }]))
      lake.declare(:north, on_demand(name: "b", region: "eu-north-1", actions: [{ job_name: "load" }]))
      lake.declare(:south, on_demand(name: "c", region: "eu-south-1", actions: [{ job_name: "load" }]))
    end
    expect(told(p.upstream_of(job: "${ aws_glue_job.load.name }"))).to eq([:here])
    expect(told(p.upstream_of(job: "load"))).to eq(%i[north south])
    expect(told(p.downstream_of(:here))).to eq([{ job: "${aws_glue_job.load.name}" }])
  end

  it "is told of a chain as long as you like, without recursion" do
    long = large_pipeline(5_000)
    expect(long.downstream_of(:t0).size).to eq((2 * 5_000) - 1)
    expect(long.chain_between(:t0, :t4999)).to start_with(long[:t0]).and end_with(long[:t4999])
  end

  it "names the nearest of what is not there" do
    {
      -> { pipeline.fetch("nigthly") } => 'there is no trigger "nigthly"; did you mean "nightly"?',
      -> { pipeline.upstream_of(:nigthly) } => 'there is no trigger "nigthly"; did you mean "nightly"?',
      -> { pipeline.downstream_of(job: "tarnsform") } =>
        'no trigger starts or watches the job "tarnsform"; did you mean "transform"?',
      -> { pipeline.downstream_of(crawler: "load") } => 'no trigger starts or watches the crawler "load"',
      -> { pipeline.chain_between(:nightly, :weekly_report) } => 'there is no trigger "weekly_report"',
      -> { pipeline.upstream_of(aws_glue_trigger(:nightly, on_demand)) } =>
        "aws_glue_trigger.nightly is no trigger of this pipeline",
      -> { pipeline.fetch("a\e[31m") } => 'there is no trigger "a\u{1b}[31m"'
    }.each { |asked, message| expect(&asked).to raise_error(AwsGlueTrigger::UnknownNodeError, message) }
  end

  it "refuses what names nothing", :untyped do
    form = 'name a trigger, as :nightly, a job, as { job: "load" }, or a crawler, as { crawler: "raw" }'
    { 5 => "the number 5", nil => "nil", {} => "a Hash", { jbo: "load" } => "a Hash",
      { job: "load", crawler: "raw" } => "a Hash", { job: 5 } => "the number 5" }.each do |node, got|
      expect { pipeline.upstream_of(node) }.to raise_error(TypeError, "#{form}, got #{got}")
    end
    expect { pipeline.fetch(0) }.to raise_error(TypeError, "name a trigger, as :nightly, got the number 0")
  end
end
