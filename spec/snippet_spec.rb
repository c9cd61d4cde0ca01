# frozen_string_literal: true

# What runs the snippets of the documentation sees where they are wrong.
RSpec.describe "a snippet of the documentation" do
  compare = ->(code) { Support::Snippet.new(code, file: "page.md", line: 10).compare(TOPLEVEL_BINDING.dup).map(&:to_a) }

  {
    "1 + 1 # => 2" => [["page.md:10", "2", "2"]],
    "1 + 1 # => 3" => [["page.md:10", "3", "2"]],
    "1 + 1 # =>" => [["page.md:10", "", "2"]],
    "Time.utc(2026)\n# => 2026-01-01 00:00:00 UTC" => [["page.md:11", *["2026-01-01 00:00:00 UTC"] * 2]],
    "{ b: 1,\n  a: 2 }\n# => { a: 2,\n#      b: 1 }" => [["page.md:12", *["{ a: 2,\n  b: 1 }"] * 2]],
    "[3]\n  .map(&:to_s)\n  .first # => \"3\"" => [["page.md:12", '"3"', '"3"']],
    "puts 1\nputs 2\n# >> 1\n# >> 2" => [["page.md:10", "1\n2\n", "1\n2\n"]],
    "puts 1\nputs 3\n# >> 1\n# >> 2" => [["page.md:10", "1\n2\n", "1\n3\n"]],
    "puts 1" => [["page.md:10", "", "1\n"]],
    "# only words" => []
  }.each do |code, comparisons|
    it code.inspect do
      expect(compare.(code)).to eq(comparisons)
    end
  end

  {
    "[1].each do |number|\n  number # => 1\nend" => /inside of a statement/,
    "if true\n  1" => /not whole/,
    "raise 'at line 10'" => /at line 10/
  }.each do |code, message|
    it "is refused: #{code.inspect}" do
      expect { compare.(code) }.to raise_error(Exception, message)
    end
  end
end
