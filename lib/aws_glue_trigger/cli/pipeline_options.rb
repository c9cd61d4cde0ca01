# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    # The options of a pipeline, over what the project's `.glue-trigger.yml` says.
    module PipelineOptions
      # @param (see Command#initialize)
      def initialize(out, err)
        super
        @ignore = []
        @rules = {}
        @settings = {}
      end

      private

      def options(parser)
        level_options(parser)
        parser.on("--[no-]verbatim", "Render what was written, also what AWS would refuse.") do |verbatim|
          @settings[:lower] = !verbatim
        end
        parser.on("--[no-]serialize-workflows", "Make the triggers of a workflow wait for each other.") do |serialize|
          @settings[:serialize_workflows] = serialize
        end
        parser.on("--concurrent-runs NUMBER", Integer, "How many jobs the account runs at a time (50).") do |number|
          @settings[:concurrent_runs] = number
        end
        parser.on("--config PATH", "Read this file in place of the project's .glue-trigger.yml.") do |path|
          raise UsageError, "--config needs a PATH, this one is empty" if path.empty?

          @config = path
        end
        parser.on("--no-config", "Read no .glue-trigger.yml.") { @config = false }
      end

      def level_options(parser)
        parser.on("--[no-]strict", "Take warnings for faults.") { |strict| @strict = @strict_given = strict }
        parser.on("--rule NAME=LEVEL", "Tell what a rule finds as error, warning or note, or leave",
                  "it out (off); may be given several times.") { |decision| decide(text(decision)) }
        parser.on("--ignore RULE", Array, "Leave out what a rule finds; may be given several times.") do |rules|
          @ignore.concat(rules.map { |rule| text(rule) })
        end
      end

      def decide(decision)
        name, level = decision.split("=", 2)
        raise UsageError, "--rule #{decision}: write NAME=LEVEL, such as several-roots=error" unless level

        # The last decision on a rule holds.
        @rules.delete(name)
        @rules[name] = level
      end

      def project
        Configuration.chosen(@config)
      rescue ConfigurationError => e
        raise UsageError, e.message
      end

      def strict_by
        return "--strict" if @strict_given
        return @config ? text(@config) : ".glue-trigger.yml" if project.strict

        "AwsGlueTrigger.configure"
      end

      # What a script configures comes too late for its own pipeline, and so for strictness, too.
      def collecting
        @strict = AwsGlueTrigger.configuration.strict if @strict.nil?
        Pipeline.new(collect: true, ignore: @ignore, rules: @rules, **@settings)
      rescue ArgumentError => e
        raise UsageError, e.message
      end

      def strict? = @strict
    end
  end
end
