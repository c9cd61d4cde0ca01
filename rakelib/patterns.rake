# frozen_string_literal: true

# The pictures in docs/patterns.md, each drawn from the snippet above it.

PATTERN_PAGE = "docs/patterns.md"

# The page with its pictures as they should be, by its file.
def pattern_texts
  require "aws_glue_trigger"
  page = File.read(PATTERN_PAGE, encoding: "UTF-8")
  snippet = nil
  drawn = page.gsub(/^```(ruby|mermaid)\n(.*?)^```$/m) do |block|
    snippet = Regexp.last_match(2) if Regexp.last_match(1) == "ruby"
    block.start_with?("```ruby") ? block : "```mermaid\n#{drawn_snippet(snippet)}```"
  end
  { PATTERN_PAGE => drawn }
end

def drawn_snippet(snippet)
  pipeline = AwsGlueTrigger.pipeline do
    Object.new.extend(AwsGlueTrigger::Patterns).instance_eval(snippet, PATTERN_PAGE)
  end
  pipeline.to_mermaid
end
