# frozen_string_literal: true

# The pages for those who come from elsewhere: where a side can be read here, both sides say the same.
RSpec.describe "docs/coming-from-hcl.md" do
  blocks = Support::Book.pages.fetch("docs/coming-from-hcl.md").blocks
  pairs = blocks.each_cons(2).select { |one, other| [one.language, other.language] == %w[hcl ruby] }

  def declared(block)
    AwsGlueTrigger.pipeline { Object.new.extend(AwsGlueTrigger::DSL).instance_eval(block.text) }
  end

  pairs.each do |hcl, ruby|
    it "says the same twice, line #{hcl.line}" do
      pipeline = declared(ruby)
      expect(Support::Hcl.plain(pipeline.to_h.dig("resource", "aws_glue_trigger"))).to eq(Support::Hcl.resources(hcl.text))
      expect(pipeline.diagnostics.reject { |found| found.rule == "unstarted-watch" }).to eq([])
    end
  end

  it "shows no side without the other" do
    expect(pairs.size).to eq(blocks.count { |block| block.language == "hcl" })
  end

  it "has HCL that Terraform reads" do
    skip "there is no terraform on the PATH" unless Support::Terraform.available?

    text = pairs.map { |hcl, _| hcl.text }.join("\n")
    expect(Support::Terraform.faults(Support::Terraform.answers(text, "main.tf"))).to eq([])
  end
end

RSpec.describe Support::Hcl do
  it "reads no more than it knows" do
    expect { described_class.resources("module \"x\" {}") }.to raise_error(/cannot read/)
    expect { described_class.resources("resource \"aws_glue_trigger\" \"x\" { name = <<EOT\n}") }.to raise_error(/cannot read/)
  end

  it "tells what differs" do
    one = described_class.resources("resource \"aws_glue_trigger\" \"x\" {\n  name = \"a\"\n}")
    expect(one).to eq("x" => { "name" => "a" })
  end
end
