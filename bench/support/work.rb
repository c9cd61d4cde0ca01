# frozen_string_literal: true

module Bench
  # The hashes that are measured.
  class Work
    NOTES = File.expand_path("../../../shared/seeds/architecture-notes.md", __dir__)
    EXAMPLES = File.expand_path("../../examples/*.rb", __dir__)

    NAMES = %w[job_name crawler_name workflow_name].freeze

    # @return [Hash{String => Hash}] resource names and attributes
    attr_reader :triggers
    # @return [String] where the triggers are from
    attr_reader :source

    # @param size [Integer] how many triggers
    def initialize(size)
      seeds = File.exist?(NOTES) ? of_notes : of_examples
      @triggers = size.times.to_h do |number|
        name, attributes = seeds[number % seeds.size]
        ["#{name}_#{number}", renamed(attributes, number / seeds.size).merge(name: "#{attributes[:name]}-#{number}")]
      end
    end

    # @return [Hash] what JSON.generate is given: the same attributes in a document
    def document = { "resource" => { "aws_glue_trigger" => triggers } }

    # @param triggers [Enumerable] names and attributes
    # @return [AwsGlueTrigger::Pipeline] one in which they are declared
    def declare(triggers = self.triggers)
      AwsGlueTrigger.pipeline do |pipeline|
        triggers.each { |name, attributes| pipeline.aws_glue_trigger(name, attributes) }
      end
    end

    # @return [String] the document that a new pipeline of them is rendered to, on one line
    def synthesise = declare.to_terraform(pretty: false)

    # The way from hash to JSON, piece by piece, and what it is compared with; for {Rounds}.
    #
    # @return [Hash{String => Proc}]
    def ways
      document = self.document
      pipeline = declare
      { "JSON.generate" => -> { JSON.generate(document) },
        "declare (decode, check)" => -> { declare },
        # The pipeline was analysed when it was rendered first.
        "render" => -> { pipeline.to_terraform(pretty: false) },
        "the whole way" => -> { synthesise } }
    end

    private

    def of_notes
      @source = "the architecture notes"
      recorder = Recorder.new
      File.read(NOTES, encoding: "UTF-8").scan(/^```ruby\n(.*?)^```$/m).flatten.each do |block|
        recorder.instance_eval(block, NOTES)
      end
      recorder.triggers
    end

    def of_examples
      @source = "examples/"
      AwsGlueTrigger.load(*Dir[EXAMPLES]).map { |trigger| [trigger.name.to_s, trigger.resource_attributes] }
    end

    # A copy under new names, with nothing in common with the original: each repetition is a pipeline of its own, as
    # no account has five hundred triggers that start the same job.
    def renamed(value, copy, key = nil)
      case value
      when Hash then value.to_h { |name, inner| [name, renamed(inner, copy, name.to_s)] }
      when Array then value.map { |inner| renamed(inner, copy, key) }
      when String then NAMES.include?(key) ? "#{value}-#{copy}" : value.dup
      else value
      end
    end

    # Takes the notes' declarations without this library.
    class Recorder
      attr_reader :triggers

      def initialize = @triggers = []
      def aws_glue_trigger(name, attributes) = @triggers << [name.to_s, attributes]
    end
  end
end
