# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What was found in whatever an example expects something of.
    # @api private
    module Findings
      class << self
        # @param actual [Hash, Symbol, Reference, GlueTriggerAttributes, Pipeline, ValidationError, Proc] a Symbol is
        #   the name of a trigger in the current pipeline; a Proc is called: what it declares counts, what it returns,
        #   and its ValidationError
        # @return [Array<Diagnostic>]
        # @raise [ArgumentError] where nothing can have been found in it
        # @raise [UnknownNodeError] for a Symbol that names no trigger
        def in(actual)
          case actual
          when Hash then Subject.of(actual).members.first.attributes.diagnostics
          when Symbol then AwsGlueTrigger.current.fetch(actual).attributes.diagnostics
          when Reference then actual.attributes.diagnostics
          when GlueTriggerAttributes, Pipeline, ValidationError then actual.diagnostics
          when Proc then of_call(actual)
          else raise ArgumentError, "expected attributes, a trigger, a pipeline or a block, got #{Subject.told(actual)}"
          end
        end

        # @param actual [Object] as for {in}
        # @return [String] what a message calls it
        def words(actual)
          case actual
          when ValidationError then "the error"
          when Proc then "the block"
          else Subject.of(actual).words
          end
        end

        # @param diagnostics [Array<Diagnostic>]
        # @param actual [Object, nil] what they were found in: a Hash is declared nowhere
        # @return [String] for a failure message
        def list(diagnostics, actual = nil)
          if diagnostics.empty?
            known = [Reference, Symbol].any? { |kind| actual.is_a?(kind) }
            return "nothing was found#{Subject.of(actual).where if known}"
          end

          "this was found:#{Listing.of(diagnostics.map { |found| [text(found), place(found, !actual.is_a?(Hash))] })}"
        end

        private

        def text(found)
          reason = " (acknowledged: #{Printable.line(found.acknowledged)})" if found.acknowledged?
          "#{found.severity}[#{found.rule}]: #{Printable.line(found.message)}#{reason}"
        end

        def place(found, declared)
          return Listing.place(nil, nil, found.path) unless declared

          address = found.trigger && "aws_glue_trigger.#{found.trigger}"
          Listing.place(found.file, found.line, address, found.path)
        end

        # What the current pipeline has found since, or has refused.
        def of_call(block)
          before = AwsGlueTrigger.current.diagnostics.size
          returned = block.call
          declared = AwsGlueTrigger.current.diagnostics.drop(before)
          known = [Reference, GlueTriggerAttributes, Pipeline].any? { |kind| returned.is_a?(kind) }
          known ? declared | self.in(returned) : declared
        rescue ValidationError => e
          AwsGlueTrigger.current.diagnostics.drop(before) + e.diagnostics
        end
      end
    end
  end
end
