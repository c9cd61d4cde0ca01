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
        # @raise [UnknownNodeError] for a Symbol that names no trigger
        def of(actual)
          case actual
          when Reference then new(actual.address, [Member.of(actual)])
          when Symbol then of(AwsGlueTrigger.current.fetch(actual))
          when Pipeline then new("the pipeline", actual.map { |trigger| Member.of(trigger) })
          when GlueTriggerAttributes, Hash then of_attributes(actual)
          when Proc then of_call(actual)
          else raise ArgumentError, "expected a trigger, its attributes, a pipeline or a block, got #{told(actual)}"
          end
        end

        # @param actual [Object] what is no trigger
        # @return [String]
        def told(actual)
          actual.nil? ? "nil: pipeline[:name] is nil where there is no such trigger" : actual.inspect
        end

        private

        # A Hash may be faulty.
        def of_attributes(given)
          given = Pipeline.new(collect: true).declare(:example, given).attributes if given.is_a?(Hash)
          name = given.name
          new(name.is_a?(String) ? "the trigger #{Printable.quote(name)}" : "the attributes", [Member.new(given)])
        end

        def of_call(block)
          pipeline = AwsGlueTrigger.current
          before = pipeline.size
          returned = block.call
          declared = pipeline.to_a.drop(before)
          return new("the block", declared.map { |trigger| Member.of(trigger) }) if declared.any?

          case returned
          when Reference, GlueTriggerAttributes, Pipeline then new("the block", of(returned).members)
          else raise ArgumentError, "the block declares no trigger in the current pipeline, and returns none"
          end
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
