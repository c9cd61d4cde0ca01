# frozen_string_literal: true

# The pages for those who come from elsewhere: where a side can be read here, both sides say the same.
RSpec.describe "the pages for those who come from elsewhere" do
  blocks = Support::Book.pages.fetch("docs/coming-from-hcl.md").blocks
  pairs = blocks.each_cons(2).select { |one, other| [one.language, other.language] == %w[hcl ruby] }

  def declared(block)
    AwsGlueTrigger.pipeline { Object.new.extend(AwsGlueTrigger::DSL).instance_eval(block.text) }
  end

  pairs.each do |hcl, ruby|
    it "say the same twice, docs/coming-from-hcl.md:#{hcl.line}" do
      pipeline = declared(ruby)
      ours = Support::Hcl.plain(pipeline.to_h.dig("resource", "aws_glue_trigger"))
      expect(ours).to eq(Support::Hcl.resources(hcl.text))
      expect(pipeline.diagnostics.reject { |found| found.rule == "unstarted-watch" }).to eq([])
    end
  end

  it "show no side without the other" do
    expect(pairs.size).to eq(blocks.count { |block| block.language == "hcl" })
  end

  it "have HCL that Terraform reads" do
    skip "there is no terraform on the PATH" unless Support::Terraform.available?

    text = pairs.map { |hcl, _| hcl.text }.join("\n")
    expect(Support::Terraform.faults(Support::Terraform.answers(text, "main.tf"))).to eq([])
  end

  it "show what CDK made of its side, and what is made here" do
    cdk = Support::Book.pages.fetch("docs/coming-from-cdk.md").blocks
    made = JSON.parse(cdk.find { |block| block.language == "json" }.text)
    ours = JSON.parse(declared(cdk.find { |block| block.language == "ruby" }).to_cloudformation)
    expect(ours["Resources"]).to eq(made)
  end
end

RSpec.describe Support::Hcl do
  it "reads no more than it knows" do
    expect { described_class.resources("module \"x\" {}") }.to raise_error(/cannot read/)
    heredoc = "resource \"aws_glue_trigger\" \"x\" { name = <<EOT\n}"
    expect { described_class.resources(heredoc) }.to raise_error(/cannot read/)
  end

  it "reads blocks, lists, maps, references and addresses" do
    found = described_class.resources(<<~HCL)
      resource "aws_glue_trigger" "x" {
        name    = "a-${var.b}" # not this
        enabled = false
        timeout = var.minutes
        tags    = { Team = "lake", "a b" = upper("c") }
        predicate {
          conditions { job_name = "load" }
          conditions { job_name = "clean" }
        }
        depends_on = [aws_glue_trigger.y, aws_glue_trigger.z[0]]
      }
    HCL
    expect(found).to eq("x" => {
                          "name" => "a-${var.b}", "enabled" => false, "timeout" => "${var.minutes}",
                          "tags" => { "Team" => "lake", "a b" => "${upper(\"c\")}" },
                          "predicate" => { "conditions" => [{ "job_name" => "load" }, { "job_name" => "clean" }] },
                          "depends_on" => ["aws_glue_trigger.y", "aws_glue_trigger.z[0]"]
                        })
  end
end
