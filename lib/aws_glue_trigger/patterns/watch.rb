# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # What a trigger waits for, as its predicate.
    # @api private
    class Watch
      # The states that are watched where none is given, by the kind of the target, and what of triggers is.
      SUCCESS = Ractor.make_shareable({ states: { job_name: %w[SUCCEEDED], crawler_name: %w[SUCCEEDED] }, of: :ends })
      # The same, where something may fail.
      FAILURE = Ractor.make_shareable({ states: { job_name: %w[FAILED TIMEOUT], crawler_name: %w[FAILED] },
                                        of: :targets })

      # The same, of all together: no run of a job ends in two states.
      FAILURE_OF_ALL = Ractor.make_shareable({ states: { job_name: %w[FAILED], crawler_name: %w[FAILED] },
                                               of: :targets })

      # @param where [String] the pattern, for messages
      # @param keyword [Symbol] of the pattern
      # @param watched [Object] what was given
      # @param outcome [Hash] {SUCCESS}, {FAILURE} or {FAILURE_OF_ALL}
      def initialize(where, keyword, watched, outcome = SUCCESS)
        @where = where
        @keyword = keyword
        @outcome = outcome
        @conditions = conditions(watched).uniq
        refuse("names nothing; write #{keyword}: \"load\", or what else it waits for") if @conditions.empty?
      end

      # @param logical [String, nil]
      # @return [Hash{Symbol => Object}]
      # @raise [ArgumentError] where all runs of a job are to be waited for
      def predicate(logical = nil)
        refuse_repeated if @repeated && logical.to_s != "ANY"
        { logical: logical || default_logical, conditions: @conditions }
      end

      private

      def refuse_repeated
        target, runs = @repeated
        refuse("waits for all of them, and #{Printable.quote(target.values.first.to_s)} is started in #{runs} ways: " \
               "a condition cannot tell the runs of a job apart; give each a job of its own, or write " \
               "logical: \"ANY\" where any run is enough")
      end

      # What stands in each instance of a trigger has another name, and this trigger knows none of them.
      def refuse_instances(all)
        name = Targets.targets(all).map { |target| target.values.first.to_s }.grep(/[$%]\{.*\b(?:each|count)\./).first
        return unless name

        refuse("cannot be #{Printable.quote(name)}, which is another in each instance of its trigger; declare a " \
               "trigger for each with per_tenant, and wait for these")
      end

      # No run of a job ends in two states. A single condition is written as {GlueTriggerAttributes} writes it.
      def default_logical
        states = @conditions.group_by { |condition| Targets.of(condition) }
        return "ANY" if states.one?

        several = states.keys.find { |target| states[target].size > 1 } or return "AND"
        refuse("has several states of #{Printable.quote(several.values.first.to_s)} beside others, and all are " \
               "joined in one way; write one state of each, or logical: \"ANY\" where any of them is enough")
      end

      def conditions(watched, states = nil)
        case watched
        when String, Symbol then of_target({ job_name: watched }, states)
        when Triggers, Pipeline, Reference then of_triggers([watched], states)
        when Array then of_list(watched.compact, states)
        when Hash then Targets.of(watched) ? of_target(watched, states) : of_states(watched, states)
        else refuse("cannot be of the class #{watched.class}; give the name of a job, job(…), crawler(…), triggers, " \
                    "an Array of them, or a Hash with the states of each")
        end
      end

      # What was declared is seen together, so that of a chain only the end is waited for.
      def of_list(list, states)
        declared, rest = list.partition { |one| one.is_a?(Reference) }
        (declared.empty? ? [] : of_triggers(declared, states)) + rest.flat_map { |one| conditions(one, states) }
      end

      def of_states(hash, states)
        refuse("has states within states; give each job its own") if states
        refuse("is a predicate; write it as predicate:") if Targets.at(hash, :conditions)
        hash.flat_map do |target, wanted|
          none = [wanted].flatten.compact.empty?
          refuse("has no state for #{Printable.quote(target.to_s)}; write one, such as \"FAILED\"") if none
          conditions(target, [wanted].flatten.compact)
        end
      end

      # The same trigger may stand among them twice, and triggers of several pipelines may share a name.
      def of_triggers(list, states)
        all = list.flat_map { |one| attributes(one) }
        targets = known(all)
        @repeated ||= repeated(all, targets) if states.nil? && @outcome.equal?(SUCCESS)
        targets.flat_map { |target| of_target(target, states) }
      end

      # What is waited for of triggers.
      def known(all)
        none = Targets.targets(all).empty?
        refuse("has no trigger that starts anything yet; declare these before, or name a job") if none
        refuse_instances(all)
        targets = Targets.public_send(@outcome[:of], all)
        refuse("cannot be triggers that wait for each other, and have no end; name a job") if targets.empty?
        targets
      end

      # A job that is started with several arguments, say, and how often.
      def repeated(all, targets)
        actions = all.flat_map { |attributes| [Targets.at(attributes, :actions)].flatten }.uniq
        runs = actions.group_by { |action| Targets.of(action) }.transform_values(&:size)
        runs.slice(*targets).find { |_, times| times > 1 }
      end

      def attributes(triggers)
        return triggers.names.map { |name| triggers[name] } if triggers.is_a?(Triggers)

        (triggers.is_a?(Pipeline) ? triggers.to_a : [triggers]).map(&:resource_attributes)
      end

      # An action, of which only the name matters, or a condition with a state of its own.
      def of_target(target, states)
        condition = Condition.new("#{@where}: #{@keyword}", target)
        refuse("has states within states; give each job its own") if states && condition.states.any?
        states = [states, condition.states, @outcome[:states][condition.kind]].find { |some| some&.any? }
        states.map { |state| condition.with(state) }
      end

      def refuse(what) = Author.refuse("#{@where}: #{@keyword} #{what}")
    end
    private_constant :Watch
  end
end
