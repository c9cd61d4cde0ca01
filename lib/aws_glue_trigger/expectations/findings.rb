# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What was found in whatever an example expects something of.
    # @api private
    class Findings
      class << self
        # @param diagnostics [Array<Diagnostic>]
        # @param declared [Boolean] whether they are of triggers that have a place: a Hash is declared nowhere
        # @return [String] for a failure message
        def list(diagnostics, declared: true)
          Listing.of(diagnostics.map { |found| [text(found), place(found, declared)] })
        end

        private

        def text(found)
          reason = " (acknowledged: #{Printable.line(found.acknowledged)})" if found.acknowledged?
          "#{found.severity}[#{found.rule}]: #{Printable.line(found.message)}#{reason}"
        end

        def place(found, declared)
          return Listing.place(nil, nil, found.path) unless declared

          address = found.trigger && "#{Reference::TYPE}.#{found.trigger}"
          Listing.place(found.file, found.line, address, found.path)
        end
      end

      # @return [Array<Diagnostic>]
      attr_reader :diagnostics

      # @return [String] what a message calls that in which they were found
      attr_reader :words

      # @return [Array<String>, nil] the resource names of the triggers in it; nil where they are not known
      attr_reader :triggers

      # @param actual [Hash, Symbol, Reference, GlueTriggerAttributes, Pipeline, ValidationError, Proc] a Symbol is
      #   the name of a trigger in the current pipeline; a Proc is called: what it declares counts, what it returns,
      #   and its ValidationError
      # @param alone [Boolean] whether of a trigger counts only what is found in it by itself, and not what its
      #   pipeline finds
      # @param format [String, nil] what a pipeline is asked for
      # @raise [ArgumentError] where nothing can have been found in it
      def initialize(actual, alone: false, format: nil)
        @alone = alone
        @format = format
        @declared = !actual.is_a?(Hash)
        @in_pipeline = true
        @triggers = []
        look(actual)
        @triggers&.concat(diagnostics.filter_map(&:trigger))&.uniq!
      end

      # @return [Boolean] whether what is found in triggers only together could be among them
      def in_pipeline? = @in_pipeline

      # @return [String] for a failure message
      def list
        return "nothing was found#{@where}" if diagnostics.empty?

        "this was found:#{Findings.list(diagnostics, declared: @declared)}"
      end

      private

      def look(actual)
        case actual
        when Symbol, Reference then of_trigger(Subject.reference(actual))
        when Hash, GlueTriggerAttributes then of_attributes(Subject.of(actual))
        when Pipeline then of_pipeline(actual)
        when ValidationError then of_error(actual)
        when Proc then of_call(actual)
        else raise ArgumentError, "expected attributes, a trigger, a pipeline or a block, got #{Subject.told(actual)}"
        end
      end

      def tell(words, diagnostics)
        @words = words
        @diagnostics = diagnostics
      end

      # The current pipeline knows more of a trigger of its own than the trigger by itself.
      def of_trigger(reference)
        subject = Subject.of(reference)
        @where = subject.where
        @triggers = [reference.name.to_s]
        @in_pipeline = !@alone && AwsGlueTrigger.current[reference.name] == reference
        return tell(subject.words, reference.attributes.diagnostics) unless in_pipeline?

        tell(subject.words, found.select { |diagnostic| @triggers.include?(diagnostic.trigger) })
      end

      def of_attributes(subject)
        @in_pipeline = false
        tell(subject.words, subject.members.first.attributes.diagnostics)
      end

      def of_pipeline(pipeline)
        tell("the pipeline", found(pipeline))
        raise Undecided.empty(pipeline) if pipeline.empty? && diagnostics.empty?

        @triggers = pipeline.map { |trigger| trigger.name.to_s }
      end

      # It says what was refused, and not of what.
      def of_error(error)
        @triggers = nil
        tell("the error", error.diagnostics)
      end

      # What the current pipeline has found since, or has refused.
      def of_call(block)
        before = found
        call = Call.of(block)
        after = found
        # Who declares nothing may still have healed something.
        call.something! if after == before
        tell("the block", after - before)
        @triggers = AwsGlueTrigger.current.map { |trigger| trigger.name.to_s }
        @diagnostics |= call.error.diagnostics if call.error
        add(call.returned, by_itself: call.declared.empty?) if call.returned
      end

      def add(returned, by_itself:)
        other = Findings.new(returned, alone: @alone, format: @format)
        @in_pipeline = other.in_pipeline? if by_itself
        @triggers |= other.triggers
        @diagnostics |= other.diagnostics
      end

      def found(pipeline = AwsGlueTrigger.current)
        @format ? pipeline.diagnostics_for(@format) : pipeline.diagnostics
      end
    end
  end
end
