# frozen_string_literal: true

require_relative "specimens"
require_relative "texts"

module Support
  # The pipelines of the notes and of `examples/`, as programs of others can take them.
  module Judged
    # A reference of Terraform's, in a text.
    REFERENCE = /\$\{([^}]*)\}/

    module_function

    # @return [Hash{String => AwsGlueTrigger::Pipeline}] by their names; in CI the notes must be there
    def pipelines
      @pipelines ||= Specimens.notes.except("the notes").merge(Specimens.examples)
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

    def written_out(attributes)
      Texts.map(attributes) { |text| text.gsub(REFERENCE) { Regexp.last_match(1).gsub(/\W+/, "-") } }
    end
  end
end
