# frozen_string_literal: true

# docs/patterns.md: its snippets run as they stand, and declare what is sound.
RSpec.describe "docs/patterns.md" do
  text = File.read(File.join(Support::Scripts::ROOT, "docs/patterns.md"), encoding: "UTF-8")
  sections = text.split(/^## /).to_h { |section| [section[/\A# Patterns|\A.+$/], section] }
  patterns = AwsGlueTrigger::Patterns.singleton_methods(false).map(&:to_s) - %w[job crawler]

  it "has a section for each pattern, with a snippet, a picture, what it declares and what it leaves" do
    expect(sections.keys).to eq(["# Patterns", "What all of them have in common", *sections.keys.drop(2)])
    expect(sections.keys.drop(2)).to match_array(patterns)
    sections.values.drop(2).each do |section|
      expect(section).to match(/^```ruby$.*^```mermaid$.*^It declares .*^It leaves to you /m)
    end
  end

  Support::Book.pages.fetch("docs/patterns.md").blocks_in("ruby").each do |block|
    it "has a snippet that holds: line #{block.line}" do
      extend AwsGlueTrigger::Patterns
      found = Support::Snippet.new(block.text, file: "docs/patterns.md", line: block.line).compare(binding)
      expect(found.reject(&:same?)).to eq([])
      expect(AwsGlueTrigger.current).not_to be_empty
      expect(AwsGlueTrigger.current.diagnostics).to eq([])
    end
  end

  it "has a snippet in the README that holds" do
    blocks = Support::Book.pages.fetch("README.md").blocks_in("ruby").map(&:text)
    extend AwsGlueTrigger::Patterns
    instance_eval(blocks.find { |block| block.start_with?("require \"aws_glue_trigger/patterns\"\n") })
    expect(AwsGlueTrigger.current.map(&:name)).to eq(%i[lake_ingest lake_catalogue lake_check lake_detect])
    expect(AwsGlueTrigger.current.diagnostics).to eq([])
  end

  it "has snippets that use the pattern of their section" do
    sections.drop(2).each { |pattern, section| expect(section[/^```ruby\n(.*?)^```$/m]).to include("#{pattern}(") }
  end

  it "says of `after:` what is so" do
    rows = section_rows(sections.fetch("What all of them have in common"))
    found = rows.map do |written|
      after, logical = written.split(" with ").map { |code| code.delete("`") }
      call = "fan_in(:x, after: #{after}, #{"#{logical}, " if logical}actions: \"y\")"
      predicate = Object.new.extend(AwsGlueTrigger::Patterns).instance_eval(call)[:x][:predicate]
      [predicate[:logical], predicate[:conditions].map { |condition| condition[:state] || condition[:crawl_state] }]
    end
    expect(found).to eq([["ANY", %w[SUCCEEDED]], ["AND", %w[SUCCEEDED SUCCEEDED]], ["ANY", %w[SUCCEEDED SUCCEEDED]],
                         ["ANY", %w[FAILED STOPPED]], ["AND", %w[FAILED SUCCEEDED]],
                         ["ANY", %w[FAILED STOPPED FAILED]], ["ANY", %w[STOPPED]]])
  end

  it "says of a first layer of three crawlers what is so" do
    extend AwsGlueTrigger::Patterns
    layers(:whole, schedule: :daily, catalogue: %w[a b c], check: "x").declare
    layers(:parted, schedule: :daily, ingest: crawler("d"), catalogue: %w[e f], check: "y").declare
    found = AwsGlueTrigger.current.diagnostics.map { |one| [one.rule, one.trigger] }
    expect(found).to match_array([%w[split-trigger whole_catalogue], %w[several-roots whole_check]])
  end

  it "links to what is there" do
    text.scan(/\]\(#(\w+)\)/).flatten.each { |anchor| expect(sections).to have_key(anchor) }
  end

  def section_rows(section) = section.scan(/^\| (`.+?) \|/).flatten.drop(1)
end
