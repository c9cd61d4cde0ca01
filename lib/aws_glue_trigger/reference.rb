# frozen_string_literal: true

module AwsGlueTrigger
  # A declared trigger: what other resources refer to, and what is known about it. Immutable.
  #
  # @example
  #   nightly = pipeline[:nightly]
  #   nightly.address          # => "aws_glue_trigger.nightly"
  #   nightly.arn              # => "${aws_glue_trigger.nightly.arn}"
  #   nightly.attributes.name  # => "nightly-load"
  class Reference
    # The type of the Terraform resource.
    TYPE = "aws_glue_trigger"

    # What AWS and Terraform tell about a trigger once it is there.
    OUTPUTS = %i[id name arn state tags_all].freeze

    # What {#computed_properties} asks {GlueTriggerAttributes} for.
    PROPERTIES = {
      is_scheduled: :scheduled?,
      is_conditional: :conditional?,
      is_on_demand: :on_demand?,
      is_event: :event?,
      is_workflow_trigger: :workflow_trigger?,
      total_actions: :total_actions,
      job_actions_count: :job_actions_count,
      crawler_actions_count: :crawler_actions_count,
      condition_count: :condition_count,
      schedule_frequency: :schedule_frequency,
      estimated_executions_per_day: :estimated_executions_per_day,
      configuration_warnings: :configuration_warnings
    }.freeze
    # As much of an address, and of a type that is a template, as {#inspect} shows.
    LONGEST_ADDRESS = 100
    LONGEST_TYPE = 60
    private_constant :PROPERTIES, :LONGEST_ADDRESS, :LONGEST_TYPE

    # @!method name
    #   @return [Symbol] the name of the Terraform resource
    # @!method address
    #   @return [String] such as `"aws_glue_trigger.nightly"`
    # @!method attributes
    #   @return [GlueTriggerAttributes]
    # @!method file
    #   @return [String, nil] the file of the call that declared the trigger
    # @!method line
    #   @return [Integer, nil] the line of that call
    # @!method ==(other)
    #   @param other [Object]
    #   @return [Boolean] whether it is a reference of the same name to a trigger with the same attributes
    # @!method eql?(other)
    #   @param other [Object]
    #   @return [Boolean] the same as {#==}

    # @return [String] the type of the Terraform resource
    def type = TYPE

    # @return [Hash{Symbol => String}] each of {OUTPUTS} as a template, such as
    #   `"${aws_glue_trigger.nightly.arn}"`
    # @example
    #   pipeline[:nightly].outputs[:name] # => "${aws_glue_trigger.nightly.name}"
    def outputs = OUTPUTS.to_h { |output| [output, output(output)] }

    # @return [String] a template for the trigger's identifier, which is its name in AWS
    def id = output(:id)

    # @return [String] a template for its Amazon Resource Name
    def arn = output(:arn)

    # @return [String] a template for its state
    def state = output(:state)

    # @return [String] a template for its tags with those of the provider
    def tags_all = output(:tags_all)

    # @return [Hash{Symbol => Object}] the attributes as they were written, whatever lowering makes of them;
    #   without what was not given
    # @example
    #   pipeline[:nightly].resource_attributes[:actions] # => [{ job_name: "load" }]
    def resource_attributes = attributes.to_h

    # @return [Hash{Symbol => Object}] what follows from the attributes
    # @example
    #   known = pipeline[:nightly].computed_properties
    #   known[:estimated_executions_per_day] # => 1.0
    #   known.slice(:is_scheduled, :job_actions_count) # => { is_scheduled: true, job_actions_count: 1 }
    def computed_properties
      known = attributes
      PROPERTIES.transform_values { |property| known.public_send(property) }
    end

    # @return [self] a reference never changes
    def dup = self

    # @param freeze [Boolean, nil] a reference stays frozen
    # @return [self] a reference never changes
    # @raise [ArgumentError] for `freeze: false`
    def clone(freeze: true) = freeze == false ? raise(ArgumentError, "a reference stays frozen") : self

    # @return [Integer]
    def hash = [self.class, name, attributes].hash

    # @return [String]
    def to_s = address

    # @return [String]
    def inspect
      known = attributes
      shown = Printable.line(address[0, LONGEST_ADDRESS])
      type = known.type&.then { |word| Printable.line(word[0, LONGEST_TYPE]) }
      what = [shown, type, Printable.quote(known.name)].compact.join(" ")
      "#<#{self.class} #{what}, #{known.total_actions} action#{"s" unless known.total_actions == 1}>"
    end

    private

    def output(name) = "${#{address}.#{name}}"
  end
end
