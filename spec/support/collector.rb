# frozen_string_literal: true

module Support
  # An object that collects Terraform's resources by method calls, with the interface of TerraformSynthesizer: whatever
  # is called at the top is a kind of block with its labels, and whatever is called in its block is an attribute of it.
  # A value is kept as it was given, and a second call for an attribute goes before the first. A kind is a block in a
  # block, too, and after it none is open.
  class Collector
    KINDS = %i[terraform provider resource variable locals output data].freeze

    attr_reader :synthesis

    def initialize
      clear!
    end

    def synthesize(&)
      instance_eval(&)
      self
    end

    def clear!
      @synthesis = {}
      @path = []
    end
    alias clear_synthesis! clear!

    def respond_to_missing?(name, include_private = false) = KINDS.include?(name) || super

    def method_missing(name, *values)
      raise NameError, "#{name} is none of #{KINDS.join(", ")}" if @path.empty? && !KINDS.include?(name)

      # The block is run as it is, so its calls come here.
      return within(name, *values) { yield if block_given? } if KINDS.include?(name)
      raise ArgumentError, "#{name} takes one value, got #{values.size}" unless values.size == 1

      place[name] = values.first
    end

    private

    def within(*labels)
      @path += labels
      yield
    ensure
      @path = []
    end

    def place = @path.inject(@synthesis) { |hash, key| hash[key] ||= {} }
  end

  # The same for libraries that run each block on an object of its own, and have Strings for keys.
  class BlockCollector
    # What a block's calls are for.
    class Block < BasicObject
      def initialize(attributes)
        @attributes = attributes
      end

      def respond_to_missing?(*) = true

      def method_missing(name, value)
        @attributes[name.to_s] = value
      end
    end

    def initialize
      @resources = {}
    end

    def resource(type, name, &)
      attributes = (@resources[type.to_s] ||= {})[name.to_s] ||= {}
      Block.new(attributes).instance_eval(&)
    end

    def synthesis = { "resource" => @resources }
  end
end
