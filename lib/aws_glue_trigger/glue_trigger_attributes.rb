# frozen_string_literal: true

require_relative "printable"
require_relative "schedule_expressions"

# The attributes of one trigger, checked. Immutable.
#
# @example
#   GlueTriggerAttributes.new({
#     name: "by-hand", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }]
#   }).on_demand? # => true
class GlueTriggerAttributes
  # @!method self.new(attributes)
  #   @param attributes [Hash] as for {AwsGlueTrigger::DSL#aws_glue_trigger}
  #   @return [GlueTriggerAttributes]
  #   @raise [AwsGlueTrigger::ValidationError] with every fault
  # @!method type
  #   @return [String] the type, or the template that stands for it
  # @!method to_h
  #   @return [Hash{Symbol => Object}] the attributes as they are rendered, the schedule as it was written;
  #     without what was not given, and without `acknowledge`, which is not rendered
  # @!method diagnostics
  #   @return [Array<AwsGlueTrigger::Diagnostic>] what was found: warnings and notes
  # @!method total_actions
  #   @return [Integer]
  # @!method job_actions_count
  #   @return [Integer]
  # @!method crawler_actions_count
  #   @return [Integer]
  # @!method condition_count
  #   @return [Integer]
  # @!method schedule_frequency
  #   @return [Hash{Symbol => Object}, nil] `{ type: "minutes", value: 15 }` for a rate,
  #     `{ type: "cron", expression: "cron(…)" }` for a cron, nil where there is none
  #   @example
  #     pipeline[:nightly].attributes.schedule_frequency # => { type: "cron", expression: "cron(0 2 * * ? *)" }
  # @!method estimated_executions_per_day
  #   @return [Float, nil] how often a day the schedule fires, as a mean; nil where there is none
  #   @example
  #     pipeline[:nightly].attributes.estimated_executions_per_day # => 1.0

  # @!method name
  #   @return [String, nil] as the other readers, it is nil where it was not given; a text may be a template
  # @!method description
  #   @return [String, nil]
  # @!method actions
  #   @return [Array<Hash{Symbol => Object}>, nil] what is started
  # @!method predicate
  #   @return [Hash{Symbol => Object}, nil] what is watched: `logical` and `conditions`
  # @!method schedule
  #   @return [String, nil] as it was written
  # @!method workflow_name
  #   @return [String, nil]
  # @!method event_batching_condition
  #   @return [Hash{Symbol => Object}, Array<Hash{Symbol => Object}>, nil]
  # @!method enabled
  #   @return [Boolean, String, nil] or a template
  # @!method start_on_creation
  #   @return [Boolean, String, nil] or a template
  # @!method tags
  #   @return [Hash{String => String}, String, nil] or a template
  # @!method region
  #   @return [String, nil] of AWS; the provider's unless given
  # @!method timeouts
  #   @return [Hash{Symbol => String}, nil] of Terraform's operations: `create`, `delete`
  # @!method count
  #   @return [Integer, String, nil] Terraform's meta-argument, as the following: a number, or a template
  # @!method for_each
  #   @return [Hash{String => Object}, String, nil] or a template
  # @!method provider
  #   @return [String, nil] the address of a provider configuration
  # @!method lifecycle
  #   @return [Hash{Symbol => Object}, nil]
  # @!method depends_on
  #   @return [Array<String>, nil] addresses
  # @!method ==(other)
  #   @param other [Object]
  #   @return [Boolean] whether it is the attributes of an equal trigger
  # @!method eql?(other)
  #   @param other [Object]
  #   @return [Boolean] the same as {#==}
  # @!method hash
  #   @return [Integer]

  # The attributes with a reader of their own name.
  READERS = %i[
    name actions description enabled predicate schedule tags start_on_creation workflow_name
    event_batching_condition region count for_each provider lifecycle depends_on timeouts
  ].freeze

  READERS.each do |attribute|
    # A block that belongs to no Ractor makes a method that all of them may call.
    define_method(attribute, &Ractor.make_shareable(proc { to_h[attribute] }))
  end

  # @return [Boolean]
  def scheduled? = type == "SCHEDULED"
  alias is_scheduled? scheduled?

  # @return [Boolean]
  def conditional? = type == "CONDITIONAL"
  alias is_conditional? conditional?

  # @return [Boolean]
  def on_demand? = type == "ON_DEMAND"
  alias is_on_demand? on_demand?

  # @return [Boolean]
  def event? = type == "EVENT"
  alias is_event? event?

  # @!method is_workflow_trigger?
  #   @return [Boolean] whether it belongs to a workflow

  # @return [Boolean] the same as {#is_workflow_trigger?}
  alias workflow_trigger? is_workflow_trigger?

  # @return [Array<Hash{Symbol => Object}>] the actions that start a job
  # @example
  #   pipeline[:nightly].attributes.job_actions # => [{ job_name: "load" }]
  def job_actions = (actions || []).select { |action| action.key?(:job_name) }

  # @return [Array<Hash{Symbol => Object}>] the actions that start a crawler
  def crawler_actions = (actions || []).select { |action| action.key?(:crawler_name) }

  # @return [Array<String>] what AWS accepts and its author may not have meant, and has not
  #   acknowledged
  def configuration_warnings
    diagnostics.select { |found| found.warning? && !found.acknowledged? }.map(&:message)
  end

  # @return [String]
  def inspect
    shown = [AwsGlueTrigger::Printable.line(type.to_s[0, 60]), AwsGlueTrigger::Printable.quote(name)].join(" ")
    "#<#{self.class} #{shown}, #{total_actions} action#{"s" unless total_actions == 1}>"
  end

  class << self
    # An action that starts a job.
    #
    # @param name [String] the job's name, or a template
    # @param options [Hash] `arguments`, `timeout` (minutes), `security_configuration`,
    #   `notification_property`; those that are nil are left out
    # @return [Hash{Symbol => Object}]
    # @example
    #   GlueTriggerAttributes.action_for_job("load", { timeout: 60 })
    #   # => { job_name: "load", timeout: 60 }
    def action_for_job(name, options = {}) = action(:job_name, name, options)

    # An action that starts a crawler.
    #
    # @param name [String] the crawler's name, or a template
    # @param options [Hash] as for a job; AWS Glue has no use for them, which is a warning
    # @return [Hash{Symbol => Object}]
    # @example
    #   GlueTriggerAttributes.action_for_crawler("catalogue") # => { crawler_name: "catalogue" }
    def action_for_crawler(name, options = {}) = action(:crawler_name, name, options)

    # A predicate that holds when the jobs have succeeded: all of them, where there are several.
    #
    # @param names [String, Array<String>]
    # @return [Hash{Symbol => Object}]
    # @example
    #   GlueTriggerAttributes.predicate_for_job_success("load")
    #   # => { logical: "ANY", conditions: [{ logical_operator: "EQUALS", job_name: "load", state: "SUCCEEDED" }] }
    def predicate_for_job_success(names)
      success(names) { |name| job_condition(name, "SUCCEEDED") }
    end

    # A predicate that holds when the crawlers have succeeded: all of them, where there are several.
    #
    # @param names [String, Array<String>]
    # @return [Hash{Symbol => Object}]
    # @example
    #   GlueTriggerAttributes.predicate_for_crawler_success(%w[orders customers])[:logical] # => "AND"
    def predicate_for_crawler_success(names)
      success(names) { |name| { logical_operator: "EQUALS", crawler_name: name, crawl_state: "SUCCEEDED" } }
    end

    # A predicate that holds when any of the jobs has failed or has run past its timeout.
    #
    # @param names [String, Array<String>]
    # @return [Hash{Symbol => Object}]
    # @example
    #   predicate = GlueTriggerAttributes.predicate_for_job_failure("load")
    #   predicate[:conditions].map { |condition| condition[:state] } # => ["FAILED", "TIMEOUT"]
    def predicate_for_job_failure(names)
      predicate_for_job_states(list(names).to_h { |name| [name, %w[FAILED TIMEOUT]] }, logical: "ANY")
    end

    # A predicate over the states of jobs.
    #
    # @param states [Hash{String => String, Array<String>}] a state, or several, for each job
    # @param logical [String] "AND" or "ANY"
    # @return [Hash{Symbol => Object}]
    # @example
    #   GlueTriggerAttributes.predicate_for_job_states({ "load" => "STOPPED" }, logical: "ANY")
    #   # => { logical: "ANY", conditions: [{ logical_operator: "EQUALS", job_name: "load", state: "STOPPED" }] }
    def predicate_for_job_states(states, logical:)
      conditions = states.flat_map { |name, wanted| list(wanted).map { |state| job_condition(name, state) } }
      { logical: logical, conditions: conditions }
    end

    # Schedules by their names, all in UTC.
    #
    # @return [Hash{Symbol => String}] frozen; an unknown name raises a KeyError that says the nearest
    # @example
    #   GlueTriggerAttributes.schedule_expressions[:daily_at_2am] # => "cron(0 2 * * ? *)"
    def schedule_expressions = AwsGlueTrigger::SCHEDULE_EXPRESSIONS

    # A time of the day in a time zone, as the cron in UTC that Glue takes.
    #
    # A zone with daylight saving needs a choice, except where it makes no difference; see
    # {AwsGlueTrigger::Schedule.in_zone}.
    #
    # @param time [String] hours and minutes from `"00:00"` to `"23:59"`
    # @param zone [String] a name of the IANA time zone database
    # @param days [String, nil] days of the week, such as `"MON-FRI"` or `"SAT,SUN"`; every day unless given
    # @param dst [Symbol, String, nil] `:standard`, `:daylight` or `:split`
    # @param year [Integer, nil] the year whose rules of the zone hold; this year unless given
    # @return [AwsGlueTrigger::ZonedSchedule] a String, for `schedule:`
    # @return [AwsGlueTrigger::ZonedSchedules] an Array of them, where one expression cannot say it
    # @raise [AwsGlueTrigger::ScheduleError] for a zone with daylight saving without a choice, with what either
    #   gives; for what is no time, no days or no zone; for what cannot be moved
    # @example
    #   GlueTriggerAttributes.schedule_at("06:30", days: "MON-FRI", zone: "Asia/Tokyo")
    #   # => "cron(30 21 ? * SUN-THU *)"
    def schedule_at(time, zone:, days: nil, dst: nil, year: nil)
      AwsGlueTrigger::Schedule.at(time, zone: zone, days: days, dst: dst, year: year)
    end

    private

    def action(target, name, options)
      options ||= {}
      # What was given instead may be a secret: it is not shown.
      raise ArgumentError, "options are a Hash, such as { timeout: 60 }" unless options.is_a?(Hash)

      given = options.compact
      raise ArgumentError, "#{target} is the first argument" if given.key?(target) || given.key?(target.to_s)

      { target => name }.merge(given)
    end

    def success(names, &)
      conditions = list(names).map(&)
      { logical: conditions.size > 1 ? "AND" : "ANY", conditions: conditions }
    end

    def job_condition(name, state) = { logical_operator: "EQUALS", job_name: name, state: state }

    # An Array, a Set or any other collection; a name has no `each`.
    def list(one_or_many) = one_or_many.respond_to?(:each) ? one_or_many.to_a : [one_or_many]
  end
end
