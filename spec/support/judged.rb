# frozen_string_literal: true

require_relative "notes"
require_relative "scripts"

module Support
  # The pipelines that are judged: those of the notes, and those of `examples/`.
  module Judged
    EXAMPLES = Dir[File.join(Scripts::ROOT, "examples/*.rb")].to_h { |path| [File.basename(path, ".rb"), path] }.freeze
    # A reference of Terraform's, in a text.
    REFERENCE = /\$\{([^}]*)\}/

    module_function

    # @return [Hash{String => AwsGlueTrigger::Pipeline}] by their names; in CI the notes must be there
    def pipelines
      @pipelines ||= notes.merge(EXAMPLES.transform_values { |path| AwsGlueTrigger.load(path) })
    end

    def notes
      return {} unless Notes.available?

      Notes.blocks.each_with_index.to_h do |block, index|
        ["block #{index} of the notes", silently { AwsGlueTrigger.pipeline { |p| p.instance_eval(block) } }]
      end
    end

    # The notes assign what they declare and do not use it, of which Ruby warns.
    def silently
      verbose = $VERBOSE
      $VERBOSE = nil
      yield
    ensure
      $VERBOSE = verbose
    end

    # The same triggers without what one trigger cannot have: `count`.
    def single(pipeline) = redeclared(pipeline) { |attributes| attributes.except(:count) }

    # The same triggers with a text in the place of each reference, as somebody writes it who has no Terraform.
    def literal(pipeline)
      redeclared(pipeline) { |attributes| written_out(attributes.except(:count, :depends_on)) }
    end

    def redeclared(pipeline)
      AwsGlueTrigger.pipeline(collect: true) do |p|
        pipeline.each { |trigger| p.declare(trigger.name, yield(trigger.resource_attributes)) }
      end
    end

    def written_out(value)
      case value
      when Hash then value.transform_values { |inner| written_out(inner) }
      when Array then value.map { |inner| written_out(inner) }
      when String then value.gsub(REFERENCE) { Regexp.last_match(1).gsub(/\W+/, "-") }
      else value
      end
    end
  end
end
