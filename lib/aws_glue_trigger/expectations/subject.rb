# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # The triggers that something is expected of.
    # @api private
    class Subject
      # One of them: its attributes, and where it was declared.
      Member = Struct.new(:attributes, :address, :file, :line) do
        def self.of(reference)
          new(reference.attributes, reference.address, reference.file, reference.line)
        end

        # @param path [String, nil] in the attributes
        # @return [String, nil]
        def place(path = nil) = Listing.place(file, line, address, path)
      end

      class << self
        # @param actual [Reference, GlueTriggerAttributes, Hash, Symbol, Pipeline, Proc] a Symbol is the name of a
        #   trigger in the current pipeline; of a pipeline, it is all triggers together; of a Proc, which is called,
        #   those that it declares in the current pipeline or returns
        # @return [Subject]
        # @raise [ArgumentError] for anything else
        # @raise [Undecided] for a Symbol that names no trigger, and for a pipeline without any
        def of(actual)
          case actual
          when Reference then new(actual.address, [Member.of(actual)])
          when Symbol then of(reference(actual))
          when Pipeline then of_pipeline(actual)
          when GlueTriggerAttributes, Hash then of_attributes(actual)
          when Proc then of_call(actual)
          else raise ArgumentError, "expected a trigger, its attributes, a pipeline or a block, got #{told(actual)}"
          end
        end

        # @param trigger [Reference, Symbol] a Symbol is the name of a trigger in the current pipeline
        # @return [Reference]
        # @raise [Undecided] where there is none
        def reference(trigger)
          trigger.is_a?(Reference) ? trigger : AwsGlueTrigger.current.fetch(trigger)
        rescue UnknownNodeError => e
          raise Undecided.unknown(trigger, e)
        end

        # @param actual [Object] what is no trigger
        # @return [String]
        def told(actual)
          case actual
          when nil then "nil: pipeline[:name] is nil where there is no such trigger"
          when String then "#{actual.inspect}: a trigger of the current pipeline is #{actual.to_sym.inspect}"
          else actual.inspect
          end
        end

        private

        def of_pipeline(pipeline)
          raise Undecided.empty(pipeline) if pipeline.empty?

          new("the pipeline", pipeline.map { |trigger| Member.of(trigger) })
        end

        # A Hash may be faulty.
        def of_attributes(given)
          given = Pipeline.new(collect: true).declare(:example, given).attributes if given.is_a?(Hash)
          name = given.name
          new(name.is_a?(String) ? "the trigger #{Printable.quote(name)}" : "the attributes", [Member.new(given)])
        end

        def of_call(block)
          call = Call.of(block).something!
          raise call.error if call.error
          return new("the block", of(call.returned).members) if call.declared.empty?

          new("the block", call.declared.map { |trigger| Member.of(trigger) })
        end
      end

      # @return [String] what a message calls it
      attr_reader :words

      # @return [Array<Member>]
      attr_reader :members

      # @return [String] the place of the only trigger, for where a message has no other; empty without one
      def where
        place = members.first.place if members.one?
        place ? "\n  --> #{place}" : ""
      end

      # @param words [String]
      # @param members [Array<Member>]
      def initialize(words, members)
        @words = words
        @members = members
      end
    end
  end
end
