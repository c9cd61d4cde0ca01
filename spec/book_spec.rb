# frozen_string_literal: true

require "aws_glue_trigger/patterns"

# The book is done as it says: commands, snippets and links.
RSpec.describe "the book" do
  pages = Support::Book.pages
  # Those whose snippets another spec runs.
  elsewhere = { "README.md" => "spec/readme_spec.rb", "docs/patterns.md" => "spec/patterns/page_spec.rb",
                "docs/testing.md" => "spec/testing_spec.rb" }
  # What needs AWS, a registry or a program that is not here, by page: a block more is a decision.
  not_run = { "docs/coming-from-cdk.md" => 2, "docs/coming-from-hcl.md" => 1, "docs/coming-from-pangea.md" => 2,
              "docs/guide/environments.md" => 1,
              "docs/guide/targets.md" => 1, "docs/tutorial.md" => 2 }
  book = pages.select { |path, _| path.match?(%r{\Adocs/(?!rules/)}) && !elsewhere.key?(path) }

  counts = {}
  book.each do |path, page|
    next if page.blocks.empty?

    it "says in #{path} what happens" do
      done = Dir.mktmpdir { |tools| in_directory { Support::Book::Run.new(page, Support::Book.tools(tools)).call } }
      counts.merge!(done.counts) { |_, one, other| one + other }
      Support::Counts.tell("the book", counts.map { |what, number| "#{number} #{what}" }.join(", "))
      expect(done.faults).to eq([]), done.faults.join("\n")
      expect(done.counts[:not_run]).to eq(not_run.fetch(path, 0))
    end
  end

  it "leaves no page out" do
    here = elsewhere.select { |path, _| pages.key?(path) }
    here.each { |path, spec| expect(File.read(File.join(Support::Scripts::ROOT, spec))).to include(path) }
    expect(not_run.keys - pages.keys).to eq([])
  end

  it "points at what is there" do
    dead = pages.transform_values { |page| Support::Book.dead_links(page) }.reject { |_, links| links.empty? }
    expect(dead).to eq({})
    expect(pages.values.sum { |page| page.links.size }).to be > 100
  end

  it "has every page in its table of contents" do
    listed = pages.fetch("docs/README.md").links.map { |link| "docs/#{link.split("#").first}" }
    expect(pages.keys.grep(%r{\Adocs/(?!rules/)}) - ["docs/README.md"] - listed).to eq([])
  end
end
