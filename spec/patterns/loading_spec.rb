# frozen_string_literal: true

# How the patterns come into a script.
RSpec.describe AwsGlueTrigger::Patterns do
  def said(script, *options)
    outcome = ruby("-w", *options, "-e", script)
    expect([outcome.err, outcome.status]).to eq(["", 0])
    outcome.out
  end

  it "are not loaded until they are named, and then are not at the top level" do
    expect(said(<<~RUBY)).to eq("[]\ntrue\nfalse\n")
      require "aws_glue_trigger"
      p $LOADED_FEATURES.grep(/patterns/)
      p AwsGlueTrigger::Patterns.respond_to?(:fan_out)
      p respond_to?(:fan_out, true)
    RUBY
  end

  it "are on the main object where they are required, and not on Object or Kernel" do
    expect(said(<<~RUBY)).to eq("[:nightly]\nfalse\nfalse\nfalse\n")
      require "aws_glue_trigger/patterns"
      p fan_out(:nightly, schedule: :daily, actions: job("load")).names
      p Object.private_method_defined?(:fan_out), Kernel.private_method_defined?(:job), Object.new.respond_to?(:chain, true)
    RUBY
  end

  it "are private where they are included" do
    host = Class.new { include AwsGlueTrigger::Patterns }.new
    expect(host.instance_exec { crawler("raw") }).to eq({ crawler_name: "raw" })
    expect { host.crawler("raw") }.to raise_error(NoMethodError, /private/)
  end

  it "work in Ractors once the main one has loaded them" do
    refused = "fan_out(:a): there is no keyword schedul:; did you mean schedule:?"
    expect(said(<<~RUBY, "-W:no-experimental")).to eq("true\n#{refused}\n")
      require "aws_glue_trigger/patterns"
      def document
        AwsGlueTrigger.pipeline do |pipeline|
          lake = AwsGlueTrigger::Patterns.layers(:lake, ingest: "a", catalogue: "b", check: "c", schedule: :daily)
          (lake + AwsGlueTrigger::Patterns.on_failure(of: lake, detect: "d")).declare(pipeline)
        end.to_terraform
      end
      p Ractor.new { document }.take == document
      puts Ractor.new { AwsGlueTrigger::Patterns.fan_out(:a, schedul: 1) rescue $!.message }.take
    RUBY
  end

  describe "the examples of their documentation" do
    it "are there for every method" do
      paths = Dir[File.join(Support::Scripts::ROOT, "lib/aws_glue_trigger/patterns/*.rb")]
      source = paths.map { |path| File.read(path, encoding: "UTF-8") }.join
      described_class.singleton_methods(false).each do |name|
        documentation = source[/((?:^ *#.*\n)+) *def #{name}\b/, 1]
        expect(documentation).to include("@example", "@return"), name.to_s
      end
    end
  end
end
