# frozen_string_literal: true

# Whatever the patterns build of what people would write is a pipeline that AWS takes: random pipelines, from seeds that
# a failure names.
RSpec.describe AwsGlueTrigger::Patterns do
  it "builds valid pipelines, which render every trigger" do
    400.times do |seed|
      triggers = Support::RandomTriggers.new(seed).triggers
      pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
      triggers.declare(pipeline)
      faults = pipeline.diagnostics.select(&:error?)
      expect(faults).to eq([]), "seed #{seed}\n#{faults.map(&:to_s).join("\n")}"
      rendered = pipeline.to_h.dig("resource", "aws_glue_trigger").keys.map(&:to_sym)
      expect(triggers.names - rendered).to eq([]), "seed #{seed}"
    end
  end

  it "starts everything from somewhere" do
    400.times do |seed|
      pipeline = AwsGlueTrigger::Pipeline.new
      Support::RandomTriggers.new(seed).triggers.declare(pipeline)
      rules = pipeline.diagnostics.map(&:rule)
      expect(rules & %w[unstarted-watch unreachable-trigger dependency-loop]).to eq([]), "seed #{seed}"
    end
  end

  it "declares the same from the same" do
    documents = Array.new(2) do
      AwsGlueTrigger::Pipeline.new.tap do |pipeline|
        Support::RandomTriggers.new(7).triggers.declare(pipeline)
      end.to_terraform
    end
    expect(documents.uniq.size).to eq(1)
  end
end
