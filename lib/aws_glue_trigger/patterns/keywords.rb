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
          given = words(where, given)
          endless(where, given)
          known += start.keywords
          unknown = given.keys.find { |key| !known.include?(key) } or return given
          Author.refuse("#{where} takes no #{unknown}:; #{start.advice}") if Start::EVERY.include?(unknown)
          Author.refuse("#{where}: there is no keyword #{Printable.line(unknown.to_s[0, 60])}:; " \
                        "#{Author.hint(unknown, known)}")
        end

        # @param where [String] the pattern and the step
        # @param given [Object] a step: attributes, or actions by themselves
        # @return [Hash{Symbol => Object}] attributes
        def of_step(where, given)
          words(where, given.is_a?(Hash) && !Targets.of(given) ? given : { actions: given })
        end

        # @return [Hash{Symbol => Object}] the same, of a step in which a name by itself is that of a crawler
        def of_crawlers(where, given)
          step = of_step(where, given)
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
        # @raise [ArgumentError] for a word that is given as a Symbol and as text
        def words(where, hash)
          hash.compact.each_with_object({}) do |(key, value), words|
            word = Author.text(key).to_sym
            twice = words.key?(word)
            Author.refuse("#{where}: #{word}: is given twice, as a Symbol and as text; leave one out") if twice
            words[word] = value
          end
        end

        # @return [Hash{Symbol => Object}] what a trigger has of its own, over what is shared
        # @raise [ArgumentError] for entries that cannot be added to what is shared
        def merge(where, shared, own)
          # A template says the whole of it.
          shared.merge(own) do |key, all, one|
            MAPS.include?(key) && one.is_a?(Hash) ? add("#{where}: #{key}:", all, one) : one
          end
        end

        private

        # What is added goes before what is there, also where the one says `:Team` and the other `"Team"`.
        def add(where, all, one)
          return all if one.empty?

          unless all.is_a?(Hash)
            Author.refuse("#{where} of the class #{all.class} take no others beside them; write all of them in one " \
                          "place, or a Hash in both")
          end
          said = one.keys.map(&:to_s)
          all.reject { |key, _| !one.key?(key) && said.include?(key.to_s) }.merge(one)
        end

        # Ruby follows an Array or a Hash that holds itself until its stack is full.
        def endless(where, given)
          key = given.keys.find { |word| within_itself?(given[word]) } or return
          Author.refuse("#{where}: #{Printable.line(key.to_s[0, 60])}: has an Array or a Hash that holds itself; " \
                        "write it without")
        end

        def within_itself?(value, above = [])
          return false unless value.is_a?(Array) || value.is_a?(Hash)

          above.any? { |one| one.equal?(value) } || value.any? { |inner| within_itself?(inner, [*above, value]) }
        end
      end
    end
    private_constant :Keywords
  end
end
