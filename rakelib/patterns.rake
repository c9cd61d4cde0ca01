# frozen_string_literal: true

require_relative "../spec/support/notes"
require_relative "../spec/support/sizes"

# The pictures in docs/patterns.md, each drawn from the snippet above it, and the sizes of examples/patterns/.

PATTERN_PAGE = "docs/patterns.md"

# The page with its pictures and sizes as they should be, by its file.
def pattern_texts
  require "aws_glue_trigger"
  page = File.read(PATTERN_PAGE, encoding: "UTF-8")
  snippet = nil
  drawn = page.gsub(/^```(ruby|mermaid)\n(.*?)^```$/m) do |block|
    snippet = Regexp.last_match(2) if Regexp.last_match(1) == "ruby"
    block.start_with?("```ruby") ? block : "```mermaid\n#{drawn_snippet(snippet)}```"
  end
  { PATTERN_PAGE => sized(drawn) }
end

# The sizes stay as they are where the notes are not here.
def sized(page)
  return page unless Support::Notes.available?

  rows = PICTURED_BLOCKS.zip(Support::Notes.blocks).map do |name, block|
    script = "examples/patterns/#{name}.rb"
    sizes = Support::Sizes.of(File.read(script, encoding: "UTF-8")).zip(Support::Sizes.of(block))
    "| [#{name}](../#{script}) | #{sizes.map { |ours, theirs| Support::Sizes.compared(ours, theirs) }.join(" | ")} |\n"
  end
  page.sub(/(?<=^\| example \| lines \| characters \| words \|\n\|---\|---\|---\|---\|\n)(^\|.*\n)*/) { rows.join }
end

def drawn_snippet(snippet)
  pipeline = AwsGlueTrigger.pipeline do
    Object.new.extend(AwsGlueTrigger::Patterns).instance_eval(snippet, PATTERN_PAGE)
  end
  pipeline.to_mermaid
end
