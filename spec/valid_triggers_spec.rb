# frozen_string_literal: true

# Triggers that Terraform and AWS accept: none is refused. Those that may surprise their author are
# in the second table, with the warnings that they get and nothing else.
RSpec.describe "valid triggers" do
  table = Support::ValidTriggers::TABLE

  it "are many" do
    expect(table.size).to be >= 150
    expect(table.map(&:first).uniq.size).to eq(table.size)
  end

  table.each do |name, attributes|
    it name do
      expect(findings(attributes)).to eq([])
      expect(rendered(attributes)).to include("name", "type", "actions")
    end
  end

  Support::ValidTriggers::WARNED.each do |name, (attributes, warning)|
    it "#{name} is accepted with a warning" do
      expect(findings(attributes)).to eq(["warning #{warning}"])
      expect(rendered(attributes)).to include("name", "type", "actions")
    end
  end
end
