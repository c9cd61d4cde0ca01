# frozen_string_literal: true

RSpec.describe "examples/" do
  root = Support::Scripts::ROOT
  examples = Dir[File.join(root, "examples/*.rb")]

  it "are one for each pattern of the notes, at least" do
    expect(examples.map { |path| File.basename(path, ".rb") }).to include(
      "data_lake", "stream_and_batch", "tenants", "failure_recovery", "load_aware_scaling", "cost_aware_schedule"
    )
  end

  examples.each do |path|
    name = File.basename(path)

    it "#{name} is synthesised without a finding, to its committed document" do
      pipeline = AwsGlueTrigger.load(path)
      expect(pipeline.diagnostics).to eq([])
      expect("#{pipeline.to_terraform}\n").to eq(File.read(path.sub(/\.rb\z/, ".tf.json"), encoding: "UTF-8"))
    end

    it "#{name} is in our own words" do
      skip "the notes are not here" unless Support::Notes.available?

      theirs = Support::Notes.blocks.flat_map { |block| Support::Notes.recorded(block).values.map { |it| it[:name] } }
      expect(AwsGlueTrigger.load(path).map { |trigger| trigger.attributes.name } & theirs).to eq([])
    end
  end

  Dir[File.join(root, "examples/*.cloudformation.json")].each do |template|
    it "#{File.basename(template)} is the template of its example, rendered without a finding" do
      pipeline = AwsGlueTrigger.load(template.sub(/\.cloudformation\.json\z/, ".rb"))
      expect(pipeline.diagnostics_for(:cloudformation, parameters: true)).to eq([])
      expect("#{pipeline.to_cloudformation(parameters: true)}\n").to eq(File.read(template, encoding: "UTF-8"))
    end
  end
end
