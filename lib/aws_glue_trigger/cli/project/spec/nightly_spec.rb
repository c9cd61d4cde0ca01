# frozen_string_literal: true

require "aws_glue_trigger/rspec"

RSpec.describe "triggers/nightly.rb" do
  before { load File.expand_path("../triggers/nightly.rb", __dir__) }

  let(:pipeline) { AwsGlueTrigger.current }

  it "has no findings" do
    expect(pipeline.diagnostics).to eq([])
  end

  it "starts the load every day at 02:00 UTC" do
    expect(pipeline).to render_trigger(:nightly_load)
      .with(schedule: "cron(0 2 * * ? *)", actions: [include("job_name" => "load")])
  end

  it "starts the report when the load has succeeded" do
    expect(pipeline).to render_trigger(:after_load)
      .with(predicate: include("conditions" => [include("job_name" => "load", "state" => "SUCCEEDED")]))
  end
end
