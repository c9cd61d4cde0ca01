# frozen_string_literal: true

module AwsGlueTrigger
  module Synthesizer
    # The triggers in the document of another library: `resource`, the type, the name, as in Terraform's JSON. Keys are
    # Symbols or Strings, and for a block there may be a list of them.
    # @api private
    class Document
      # What Terraform's JSON has at its top.
      KINDS = %w[terraform provider resource variable locals output data module].freeze
      private_constant :KINDS

      # @param document [Object] what the other library answers
      def initialize(document)
        @known = document.is_a?(Hash) && document.all? { |kind, _| KINDS.include?(kind.to_s) } &&
                 document.values_at(:resource, "resource").none?(Array)
        @named = [:resource, Reference::TYPE.to_sym].inject([document].grep(Hash)) { |blocks, key| below(blocks, key) }
      end

      # @return [Boolean] whether it is such a document, and has no trigger
      def without_triggers? = @known && @named.empty?

      # @return [Array<String>]
      def names = @named.flat_map(&:keys).map(&:to_s)

      # What the document says already is left as it is.
      # @param name [String]
      # @param provider [String]
      # @return [void]
      def put_provider(name, provider)
        below(@named, name.to_sym).each do |trigger|
          keys = [:provider, "provider"]
          next if keys.any? { |key| trigger.key?(key) }

          refuse_frozen(name) if trigger.frozen?
          trigger[keys.find { |key| trigger.keys.first.instance_of?(key.class) }] = provider.dup
        end
      end

      private

      def refuse_frozen(name)
        raise Error, "aws_glue_trigger.#{name} has a provider, which cannot be written into a document that is " \
                     "frozen; let `synthesis` answer one that is not"
      end

      def below(blocks, key) = blocks.flat_map { |block| block.values_at(key, key.to_s) }.flatten.grep(Hash)
    end
    private_constant :Document
  end
end
