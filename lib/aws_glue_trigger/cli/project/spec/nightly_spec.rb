# frozen_string_literal: true

require "aws_glue_trigger/rspec"

RSpec.describe "triggers/nightly.rb" do
  before { load File.expand_path("../triggers/nightly.rb", __dir__) }

  let(:pipeline) { AwsGlueTrigger.current }

  it "has no findings" do
    expect(pipeline).to be_a_valid_pipeline.without_warnings
  end

  it "starts the load every day at 02:00 UTC" do
    expect(pipeline[:nightly_load]).to start_job("load").and run_at("02:00")
  end

  it "starts the report when the load has succeeded" do
    expect(pipeline[:after_load]).to watch_job("load").in_state("SUCCEEDED").and start_job("report")
  end
end
