# frozen_string_literal: true

require "tmpdir"
require_relative "notes"
require_relative "valid_triggers"

module Support
  # What every judge looks at: the pipelines of the notes and of examples/, and the table of valid triggers.
  module Specimens
    EXAMPLES = Dir[File.expand_path("../../examples/*.rb", __dir__)].freeze

    module_function

    # @return [Hash{String => AwsGlueTrigger::Pipeline}] each block of the notes by itself, and all of them as one; none
    #   where the notes are not here
    def notes
      return {} unless Notes.available?

      blocks = Notes.blocks
      apart = blocks.each_with_index.to_h do |block, position|
        ["block #{position + 1} of the notes", of_blocks([block])]
      end
      apart.merge("the notes" => of_blocks(blocks))
    end

    # @return [Hash{String => AwsGlueTrigger::Pipeline}]
    def examples
      EXAMPLES.to_h { |path| [File.basename(path, ".rb"), AwsGlueTrigger.load(path)] }
    end

    # @return [Hash{String => AwsGlueTrigger::Pipeline}] a pipeline for each row of the table of valid triggers, those
    #   with a warning among them
    def valid_triggers
      rows = ValidTriggers::TABLE.to_h.merge(ValidTriggers::WARNED.transform_values(&:first))
      rows.transform_values do |attributes|
        AwsGlueTrigger.pipeline { |pipeline| pipeline.declare(:example, attributes) }
      end
    end

    def of_blocks(blocks)
      Dir.mktmpdir do |directory|
        paths = blocks.each_with_index.map do |block, position|
          File.join(directory, "block#{position + 1}.rb").tap { |path| File.write(path, block) }
        end
        Notes.quietly { AwsGlueTrigger.load(*paths) }
      end
    end
  end
end
