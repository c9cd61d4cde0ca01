# frozen_string_literal: true

require_relative "../aws_glue_trigger"
require_relative "synthesizer/document"
require_relative "synthesizer/references"

module AwsGlueTrigger
  # Triggers beside the resources of another library: `require "aws_glue_trigger/synthesizer"`.
  #
  # For objects that collect Terraform's resources by method calls, in the manner of TerraformSynthesizer:
  # `resource(type, name) { … }` with a call for each attribute, and `synthesis` for the document. Extend the object
  # last, so that its `aws_glue_trigger` is this one. Triggers are checked where they are declared; when the document is
  # asked for, they are checked together and handed over to `resource`, as they are rendered: a trigger that was split
  # becomes several resources.
  #
  # An attribute is one call with its whole value, blocks too: `actions` gets an Array of Hashes. Calls for nested
  # blocks would make one block of several.
  #
  # @example
  #   synthesizer = TerraformSynthesizer.new.extend(AwsGlueTrigger::Synthesizer)
  #   synthesizer.synthesize do
  #     resource(:aws_glue_job, :load) { name "load" }
  #     aws_glue_trigger(:by_hand, { name: "by-hand", type: "ON_DEMAND", enabled: false,
  #                                  actions: [{ job_name: "${aws_glue_job.load.id}" }] })
  #   end
  #   synthesizer.synthesis[:resource].keys # => [:aws_glue_job, :aws_glue_trigger]
  module Synthesizer
    # The attributes whose keys are the author's, not AWS's or Terraform's.
    MAPS = %w[arguments tags for_each].freeze
    private_constant :MAPS

    # @param collector [Object]
    # @return [void]
    # @raise [ArgumentError] where its own `synthesis` is not one that this module goes before: the triggers would be in
    #   no document
    def self.extended(collector)
      super
      found = collector.method(:synthesis)
      return if found.owner == self && found.super_method

      raise ArgumentError, "AwsGlueTrigger::Synthesizer extends objects whose class has `synthesis`, the Hash of " \
                           "what was collected; #{collector.class} has none. Merge AwsGlueTrigger::Pipeline#to_h " \
                           "into your document instead"
    end

    # @param collector [Module]
    # @return [void]
    # @raise [ArgumentError] always: the `synthesis` of the class would go before that of this module
    def self.included(collector)
      raise ArgumentError, "write `prepend AwsGlueTrigger::Synthesizer` in #{collector}, or extend its objects"
    end

    # Declares a trigger in {#glue_pipeline}.
    #
    # @param name [Symbol, String] the name of the Terraform resource
    # @param attributes [Hash] as for {DSL#aws_glue_trigger}; where a text belongs, also the reference of another
    #   resource: an object whose `id` or `outputs[:id]` is a template. In `depends_on` it is the resource itself
    # @return [Reference] what the other resources refer to
    # @raise [ValidationError] with every fault of the trigger, unless the pipeline collects
    # @raise [Error] where a reference raises when it is asked for its `id` or `outputs`
    def aws_glue_trigger(name, attributes = {})
      # A thread may begin here, and then no line calls.
      place = caller_locations(0, 2).last
      glue_pipeline.declare_at(place.path, place.lineno, name, with_references_as_text(attributes, name, place))
    end

    # The triggers that were declared here, for their `diagnostics`, `external_job` and whatever else a pipeline has.
    # @return [Pipeline]
    def glue_pipeline
      @glue_pipeline ||= Pipeline.new
    end

    # Declares into another pipeline, such as one with settings of its own.
    # @param pipeline [Pipeline]
    # @return [Pipeline]
    # @raise [ArgumentError] where triggers were declared into the one before
    def glue_pipeline=(pipeline)
      raise ArgumentError, "give glue_pipeline before the first trigger is declared" unless glue_pipeline.empty?
      raise ArgumentError, "glue_pipeline is an AwsGlueTrigger::Pipeline, got #{pipeline.class}" unless
        pipeline.is_a?(Pipeline)

      @glue_pipeline = pipeline
    end

    # Checks the triggers together, hands over those that are new, and asks the object for its document.
    #
    # @return [Hash] whatever the object answers
    # @raise [ValidationError] where the pipeline is not valid
    # @raise [Error] where a trigger was also declared without this module, where it was handed over before and has to
    #   be another by what was declared since, and where the object has taken it and does not have it in its document
    def synthesis(...)
      fresh = hand_over_glue_triggers(super)
      super.tap { |document| finish_glue_triggers(Document.new(document), fresh) }
    end

    # Forgets the triggers with everything else, where the object can.
    # @return [Object] whatever the object answers
    def clear!(...) = super.tap { forget_glue_triggers }

    # The same by another name.
    # @return [Object] whatever the object answers
    def clear_synthesis!(...) = super.tap { forget_glue_triggers }

    private

    # What is raised here is the reference's own, and says nothing of the trigger.
    def with_references_as_text(attributes, trigger, place)
      References.as_text(attributes)
    rescue StandardError => e
      raise Error, "aws_glue_trigger.#{Printable.line(trigger.to_s)}: a reference could not be asked for its `id`: " \
                   "#{Printable.line(e.message)} (#{e.class})\n  --> #{Printable.line(place.path)}:#{place.lineno}"
    end

    def forget_glue_triggers
      @glue_pipeline = @handed_over_glue_triggers = nil
    end

    # Answers with the triggers that were not in the document before.
    def hand_over_glue_triggers(collected)
      finished = glue_pipeline.to_h.dig("resource", Reference::TYPE) || {}
      handed_over = @handed_over_glue_triggers ||= {}
      refuse_changed(handed_over, finished)
      fresh = finished.reject { |name, _| handed_over.key?(name) }
      refuse_collected(fresh, Document.new(collected))
      fresh.each { |name, attributes| hand_over(name, attributes) }
    end

    # As a person would write it: whoever runs the block says what its calls are for. But for `provider`, which
    # TerraformSynthesizer takes for a block of its own wherever it is called; then the block around it is no more.
    def hand_over(trigger, attributes)
      calls = attributes.except("provider").map { |attribute, value| [attribute.to_sym, symbolic(value, attribute)] }
      resource(Reference::TYPE.to_sym, trigger.to_sym) do
        calls.each { |attribute, value| __send__(attribute, value) }
      end
    end

    # The document may be made anew each time that it is asked for, and may be of a form that is not known here.
    def finish_glue_triggers(document, fresh)
      @handed_over_glue_triggers.merge!(fresh)
      refuse_lost(fresh.keys) if document.without_triggers?
      @handed_over_glue_triggers.each do |name, attributes|
        document.put_provider(name, attributes["provider"]) if attributes["provider"]
      end
    end

    # Symbols for the names of attributes, as such documents have them. All of it is a copy: who changes the document
    # does not change what is remembered.
    def symbolic(value, attribute)
      case value
      when Array then value.map { |element| symbolic(element, attribute) }
      when Hash then value.to_h { |key, inner| symbolic_entry(key, inner, attribute) }
      when String then value.dup
      else value
      end
    end

    def symbolic_entry(key, value, attribute)
      MAPS.include?(attribute) ? [key.dup, symbolic(value, attribute)] : [key.to_sym, symbolic(value, key)]
    end

    # What was handed over cannot be taken back.
    def refuse_changed(handed_over, finished)
      changed = handed_over.find { |name, attributes| finished[name] != attributes }&.first or return

      raise Error, "aws_glue_trigger.#{changed} was in the document when `synthesis` was asked for it before, and " \
                   "what was declared since makes it another; ask for `synthesis` when all triggers are declared"
    end

    def refuse_collected(fresh, collected)
      twice = collected.names.find { |name| fresh.key?(name) } or return

      raise Error, "aws_glue_trigger.#{twice} is declared by `resource` and by `aws_glue_trigger`; rename one of them"
    end

    # As where `synthesis` is asked for within a block: the triggers stand in that block then.
    def refuse_lost(names)
      return if names.empty?

      raise Error, "aws_glue_trigger.#{names.first} was handed over to `resource`, and no trigger is in the document " \
                   "of #{self.class}; ask for `synthesis` outside of all blocks"
    end
  end
end
