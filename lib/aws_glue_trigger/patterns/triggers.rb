# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # Triggers that are not declared yet, in their order: the name of the resource and the attributes of each.
    #
    # Which there are does not change. Their attributes may be changed until they are declared.
    #
    # @example
    #   nightly = AwsGlueTrigger::Patterns.fan_out(:nightly, schedule: :daily_at_2am, actions: %w[load clean])
    #   nightly[:nightly][:description] = "Loads what the day has brought"
    #   nightly.map { |name, attributes| [name, attributes[:type]] } # => [[:nightly, "SCHEDULED"]]
    class Triggers
      include Enumerable

      # @return [Array<Symbol>] the names of the resources
      attr_reader :names

      # @param triggers [Hash{Symbol, String => Hash}, Array<Array(Symbol, Hash)>] attributes by names of resources: for
      #   triggers that no pattern makes
      # @raise [ArgumentError] for a name that is given twice
      # @example
      #   by_hand = AwsGlueTrigger::Patterns::Triggers.new({
      #     by_hand: { name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] }
      #   })
      #   by_hand.ends # => [{ job_name: "load" }]
      def initialize(triggers)
        unless triggers.is_a?(Enumerable)
          Author.refuse("triggers are a Hash of attributes by the names of resources, got #{triggers.class}")
        end

        here = Author.place
        @entries = triggers.each_with_object({}) do |(name, attributes, place), entries|
          place ||= here
          name = resource_name(name)
          taken(name, entries[name].last, place) if entries.key?(name)
          entries[name] = [attributes, place].freeze
        end.freeze
        @names = @entries.keys.freeze
        Made.current&.add(places)
        freeze
      end

      # @yieldparam name [Symbol]
      # @yieldparam attributes [Hash{Symbol => Object}]
      # @return [self, Enumerator]
      def each
        return enum_for(:each) { size } unless block_given?

        # What its author makes of them is not known.
        Made.current&.use(places)
        # As a Hash does: a block may take both, or the pair, which `aws_glue_trigger(*pair)` declares.
        @entries.each { |name, (attributes, _)| yield [name, attributes] }
        self
      end

      # @param name [Symbol, String] the name of a resource
      # @return [Hash{Symbol => Object}, nil] its attributes, which may be changed
      def [](name) = @entries[name.is_a?(String) ? name.to_sym : name]&.first

      # @return [Integer]
      def size = names.size

      # @param other [Triggers]
      # @return [Triggers] these and the others; what is changed there is changed here
      # @raise [ArgumentError] where a name is taken
      # @example
      #   patterns = AwsGlueTrigger::Patterns
      #   hourly = patterns.checkpoint(:lag, schedule: :hourly, actions: "note-lag")
      #   daily = patterns.fan_out(:daily, schedule: :daily, actions: "load")
      #   (hourly + daily).names # => %i[lag daily]
      def +(other)
        Author.refuse("what is added to triggers must be triggers, got #{other.class}") unless other.is_a?(Triggers)

        self.class.new(placed + other.placed)
      end

      # Declares them. What a pipeline refuses is raised at the first faulty trigger, as by
      # {DSL#aws_glue_trigger}; those before it are declared.
      #
      # @param pipeline [Pipeline]
      # @return [Array<Reference>] one for each, in their order
      # @raise [ValidationError] with every fault of a trigger, unless the pipeline collects
      # @example
      #   pipeline = AwsGlueTrigger.pipeline do |into|
      #     AwsGlueTrigger::Patterns.checkpoint(:lag, schedule: :hourly, actions: "note-lag").declare(into)
      #   end
      #   pipeline[:lag].attributes.schedule # => "cron(0 * * * ? *)"
      def declare(pipeline = AwsGlueTrigger.current)
        Author.refuse("triggers are declared into a Pipeline, got #{pipeline.class}") unless pipeline.is_a?(Pipeline)

        Made.current&.use(places)
        placed.map { |name, attributes, (file, line)| pipeline.declare_at(file, line, name, attributes) }
      end

      # @return [Array<Hash{Symbol => String}>] the jobs and crawlers that they start, each once: `{ job_name: "load" }`
      #   or `{ crawler_name: "raw" }`
      def targets = Targets.targets(all)

      # What they start last: what {Patterns.fan_in} waits for.
      # @return [Array<Hash{Symbol => String}>] the targets that none of them watches
      def ends = Targets.ends(all)

      # @param other [Object]
      # @return [Boolean] whether the others have the same names and attributes in the same order
      def ==(other) = other.is_a?(Triggers) && to_a == other.to_a

      # @return [String]
      def inspect = "#<#{self.class} #{names.map { |name| Printable.line(name.to_s[0, 60]) }.join(", ")}>"

      protected

      # With the place of each, which stays with it.
      def placed = @entries.map { |name, (attributes, place)| [name, attributes, place] }

      private

      def places = @entries.map { |name, (_, place)| [name, place] }

      # The attributes alone.
      def all = @entries.each_value.map(&:first)

      def resource_name(name)
        return Author.text(name).to_sym if name.is_a?(Symbol) || name.is_a?(String)

        Author.refuse("the name of a resource is a Symbol or text, such as :nightly, got #{name.class}")
      end

      def taken(name, *places)
        places = places.uniq.map { |file, line| "#{File.basename(file)}:#{line}" }.join(" and ")
        Author.refuse("two triggers have the resource name #{Printable.line(name.inspect)} (#{places}); give one " \
                      "another, as the first argument of its pattern or as resource: of its step")
      end
    end
  end
end
