# frozen_string_literal: true

module AwsGlueTrigger
  module Synthesizer
    # References of other libraries as text: `"${aws_glue_job.load.id}"`.
    #
    # A reference is an object whose `id`, or else whose `outputs[:id]`, is a template. Whatever is none is left to the
    # decoder, which says what is wrong with it.
    # @api private
    module References
      # What attributes are made of, our own references among it: none of it is asked for its `id`.
      PLAIN = [String, Symbol, Numeric, true, false, nil, Reference, Schedule].freeze
      # The arguments that name a resource, where others take a text of it.
      ADDRESSES = %w[depends_on replace_triggered_by].freeze
      # No attribute is nested as deep; a Hash that holds itself is without end.
      DEPTH = 10
      private_constant :PLAIN, :ADDRESSES, :DEPTH

      class << self
        # @param value [Object] attributes, or a part of them; not changed
        # @return [Object] the same with texts for references
        def as_text(value, attribute = nil, depth = 0)
          return value if depth > DEPTH

          case value
          when *PLAIN then value
          when Hash then value.to_h { |key, inner| [key, as_text(inner, key, depth + 1)] }
          when Array then value.map { |element| as_text(element, attribute, depth + 1) }
          else reference(value, attribute)
          end
        end

        private

        def reference(object, attribute)
          template = template_of(object) or return object
          return template unless ADDRESSES.include?(attribute.to_s)

          # An address is what stands before the attribute.
          template[/\A\$\{(.+)\.\w+\}\z/, 1] || template
        end

        def template_of(object)
          return unless Object === object # rubocop:disable Style/CaseEquality

          text = object.id if object.respond_to?(:id)
          text ||= output(object.outputs) if object.respond_to?(:outputs)
          text if text.is_a?(String) && text.include?("${")
        end

        def output(outputs)
          outputs[:id] if outputs.is_a?(Hash)
        end
      end
    end
    private_constant :References
  end
end
