# frozen_string_literal: true

module Support
  # The architecture notes whose Ruby blocks must run unchanged.
  module Notes
    PATH = File.expand_path("../../../shared/seeds/architecture-notes.md", __dir__)

    # Records what a block says, without this library: the hashes as their author wrote them.
    class Recorder
      attr_reader :triggers

      def initialize
        @triggers = {}
      end

      def aws_glue_trigger(name, attributes = {})
        @triggers[name.to_s] = attributes
      end
    end

    module_function

    # In CI the notes must be there; elsewhere their examples are skipped without them.
    def available?
      return true if File.exist?(PATH)
      raise "the architecture notes are missing: #{PATH}" if ENV["CI"]

      false
    end

    # @return [Array<String>] the Ruby blocks, byte for byte
    def blocks = File.read(PATH, encoding: "UTF-8").scan(/^```ruby\n(.*?)^```$/m).flatten

    # The notes assign what they declare and do not use it, of which Ruby warns.
    def quietly
      verbose = $VERBOSE
      $VERBOSE = nil
      yield
    ensure
      $VERBOSE = verbose
    end

    # @return [Hash{String => Hash}] resource names and attributes of a block, as written
    def recorded(block)
      recorder = Recorder.new
      recorder.instance_eval(block, PATH)
      recorder.triggers
    end
  end
end
