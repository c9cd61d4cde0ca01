# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # The nodes of which something is upstream or downstream, as they are written.
    # @api private
    module Nodes
      # What names a job and a crawler in actions and conditions.
      ATTRIBUTES = { job: :job_name, crawler: :crawler_name }.freeze
      # What a Hash may name.
      KINDS = %i[job crawler trigger].freeze
      private_constant :KINDS

      class << self
        # @param nodes [Array<Reference, Symbol, String, Hash, Object>]
        # @return [Array<Reference, Symbol, String, Hash{Symbol => Object}>] each Hash with one name
        # @raise [ArgumentError] for none, and for what names nothing
        def read(nodes)
          read = nodes.flat_map { |node| node.is_a?(Hash) ? node.flat_map { |kind, names| of(kind, names) } : [node] }
          refuse if read.empty?
          refuse(Subject.told(nil)) if read.include?(nil)
          read
        end

        # @param node [Object]
        # @return [Boolean] whether it is a Hash whose name is a matcher, a Regexp or the like
        def pattern?(node) = node.is_a?(Hash) && node.values.none?(String)

        # @param pattern [Hash]
        # @param node [Reference, Hash]
        # @return [Boolean]
        def match?(pattern, node)
          Values.match?(pattern, node.is_a?(Reference) ? { trigger: node.name.to_s } : node)
        end

        # @param pattern [Hash]
        # @return [Boolean] whether it takes any name
        def any?(pattern) = Values.match?(pattern.values.first, "")

        # @param pipeline [Pipeline]
        # @return [Array<Reference, Hash{Symbol => String}>] its triggers, and the jobs and crawlers that they name
        def all(pipeline)
          pipeline.flat_map do |trigger|
            [trigger, *blocks(trigger.attributes).flat_map { |block| named(block) }]
          end.uniq
        end

        # @param node [Object]
        # @return [String] what a message calls it
        def words(node)
          case node
          when Reference then node.address
          when Hash then node.map { |kind, name| "the #{kind} #{Values.words(Values.textual(name))}" }.join
          when Symbol, String then "aws_glue_trigger.#{Printable.line(node.to_s)}"
          else node.inspect
          end
        end

        # @param pattern [Hash] that takes no node
        # @return [String]
        def nothing(pattern)
          kind, name = pattern.first
          return "there is no trigger that #{Values.words(name)} takes" if kind == :trigger

          "no trigger starts or watches a #{kind} that #{Values.words(name)} takes"
        end

        private

        # Attributes of a faulty trigger may be anything.
        def blocks(attributes)
          predicate = attributes.predicate
          [*attributes.actions, *(predicate[:conditions] if predicate.is_a?(Hash))].grep(Hash)
        end

        def named(block)
          ATTRIBUTES.filter_map { |kind, name| { kind => block[name] } if block[name] }
        end

        def of(kind, names)
          several = names.is_a?(Array) ? names : [names]
          refuse(Values.pairs({ kind => names })) if several.empty? || !KINDS.include?(kind.to_sym)

          several.map { |name| { kind.to_sym => written(kind.to_sym, name) } }
        end

        def written(kind, name)
          kind == :trigger ? Written.trigger(name) : Written.text(name, "the name of a #{kind}")
        end

        def refuse(given = nil)
          raise ArgumentError, "say of what: a trigger, job: \"load\" or crawler: \"raw\"#{", got #{given}" if given}"
        end
      end
    end
  end
end
