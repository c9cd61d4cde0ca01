# frozen_string_literal: true

require "tmpdir"
require_relative "../spec/support/notes"

# The pictures of the architecture notes, which are committed: of each block, and of all of them.

PICTURES = "docs/pictures"

# The blocks of the notes in their order, by the names of the examples that do the same.
PICTURED_BLOCKS = %w[
  data_lake stream_and_batch tenants failure_recovery load_aware_scaling cost_aware_schedule
].freeze

# Each picture by its file; none where the notes are not here, which in CI is a fault.
def picture_texts
  return {} unless Support::Notes.available?

  require "aws_glue_trigger"
  # Findings and triggers name files as seen from the working directory.
  Dir.mktmpdir { |directory| Dir.chdir(directory) { drawn_notes } }
end

def drawn_notes
  scripts = PICTURED_BLOCKS.zip(Support::Notes.blocks).map do |name, block|
    "#{name}.rb".tap { |script| File.write(script, block) }
  end
  pictures = scripts.to_h { |script| ["#{PICTURES}/#{script.ext(".svg")}", noted(script).to_svg(title: script.ext)] }
  pictures.merge("#{PICTURES}/notes.svg" => noted(*scripts).to_svg(title: "The architecture notes"),
                 "#{PICTURES}/data_lake.mmd" => noted(scripts.first).to_mermaid)
end

def noted(*scripts) = Support::Notes.quietly { AwsGlueTrigger.load(*scripts) }
