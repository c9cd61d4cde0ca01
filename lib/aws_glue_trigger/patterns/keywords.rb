# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # The keywords of patterns and of their steps: attributes of `aws_glue_trigger`, and a few words more.
    # @api private
    module Keywords
      # What the triggers of a pattern may share.
      SHARED = (GlueTriggerAttributes::READERS - Start::EVERY - %i[actions] + JOB_OPTIONS + %i[acknowledge]).freeze
      # What one trigger of it may have.
      STEP = (SHARED + %i[actions resource]).freeze
      # Those whose entries add up: what is shared, and what is a trigger's own.
      MAPS = %i[tags arguments].freeze
      private_constant :MAPS

      class << self
        # @param where [String] the pattern and the step
        # @param given [Hash]
        # @param known [Array<Symbol>] those that it takes, but for when it starts
        # @param start [Start]
        # @return [Hash{Symbol => Object}] what is not nil
        # @raise [ArgumentError] for an unknown keyword, with the nearest
        def read(where, given, known, start)
          given = words(given)
          known += start.keywords
          unknown = given.keys.find { |key| !known.include?(key) } or return given
          Author.refuse("#{where} takes no #{unknown}:; #{start.advice}") if Start::EVERY.include?(unknown)
          Author.refuse("#{where}: there is no keyword #{Printable.line(unknown.to_s[0, 60])}:; " \
                        "#{Author.hint(unknown, known)}")
        end

        # @param given [Object] a step: attributes, or actions by themselves
        # @return [Hash{Symbol => Object}] attributes
        def of_step(given) = words(given.is_a?(Hash) && !Targets.of(given) ? given : { actions: given })

        # @return [Hash{Symbol => Object}] the same, of a step in which a name by itself is that of a crawler
        def of_crawlers(given)
          step = of_step(given)
          named = [step[:actions]].flatten.compact.map do |action|
            action.is_a?(String) || action.is_a?(Symbol) ? { crawler_name: action } : action
          end
          step.merge(actions: named)
        end

        # @param attributes [Hash{Symbol => Object}]
        # @return [Symbol, nil] an option of jobs that stands beside actions of which none starts a job
        def idle_option(attributes)
          actions = [attributes[:actions]].flatten.compact
          jobs = actions.reject { |action| Targets.of(action)&.key?(:crawler_name) }
          (attributes.keys & JOB_OPTIONS).first if actions.any? && jobs.empty?
        end

        # @return [Hash{Symbol => Object}] what is not nil
        def words(hash) = hash.transform_keys { |key| key.to_s.to_sym }.compact

        # @return [Hash{Symbol => Object}] what a trigger has of its own, over what is shared
        def merge(shared, own)
          shared.merge(own) do |key, all, one|
            MAPS.include?(key) && [all, one].all?(Hash) ? all.merge(one) : one
          end
        end
      end
    end
    private_constant :Keywords
  end
end
