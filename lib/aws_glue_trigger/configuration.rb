# frozen_string_literal: true

require "monitor"
require_relative "configuration/levels"
require_relative "configuration/settings_file"

module AwsGlueTrigger
  # What is decided for a whole project: how loud each rule is, and how pipelines are made. What is nil is not decided,
  # and is as it is built in.
  #
  # Everything is checked when it is set. A pipeline takes what is decided when it is made, and is not changed by what
  # is decided after it.
  #
  # @example
  #   configuration = AwsGlueTrigger::Configuration.new
  #   configuration.rules["several-roots"] = :error
  #   configuration.concurrent_runs = 100
  #   configuration.to_pipeline # => { rules: { "several-roots" => :error }, concurrent_runs: 100 }
  class Configuration
    # The settings, in the order of the documentation.
    KEYS = %i[rules strict concurrent_runs lower serialize_workflows].freeze

    # @return [Levels] the levels of rules, such as `config.rules["several-roots"] = :error`
    attr_reader :rules
    # @return [Boolean, nil] take warnings for faults, in the commands and in rake tasks
    attr_reader :strict
    # @return [Integer, nil] how many jobs the account runs at a time; 50 unless set
    attr_reader :concurrent_runs
    # @return [Boolean, nil] rewrite what AWS would refuse where it takes an equal; true unless set
    attr_reader :lower
    # @return [Boolean, nil] make the triggers of a workflow wait for each other; false unless set
    attr_reader :serialize_workflows

    # The configuration of the project that a directory is in, from its `.glue-trigger.yml`.
    #
    # @param directory [String]
    # @return [Configuration] frozen; without anything decided where there is no file
    # @raise [ConfigurationError]
    # @example
    #   File.write(".glue-trigger.yml", "rules:\n  several-roots: error\n")
    #   AwsGlueTrigger::Configuration.of_project.rules["several-roots"] # => :error
    def self.of_project(directory = Dir.pwd)
      path = SettingsFile.find(directory)
      configuration = new
      configuration.read(path) if path
      configuration.freeze
    end

    # The configuration that a command or a task asks for.
    #
    # @param choice [String, Pathname, false, nil] a file, false for none, or nil for that of the project
    # @return [Configuration]
    # @raise [ConfigurationError]
    def self.chosen(choice)
      case choice
      when nil then of_project
      when false then new
      else new.read(choice)
      end
    end

    def initialize
      @rules = Levels.new
    end

    # @param levels [Hash{String, Symbol => String, Symbol}] in place of all that were set
    # @return [Hash{String, Symbol => String, Symbol}]
    # @raise [ArgumentError]
    def rules=(levels)
      @rules = Levels.new(levels)
    end

    # @param strict [Boolean, nil]
    # @return [Boolean, nil]
    # @raise [ArgumentError]
    def strict=(strict)
      @strict = boolean(:strict, strict)
    end

    # @param lower [Boolean, nil]
    # @return [Boolean, nil]
    # @raise [ArgumentError]
    def lower=(lower)
      @lower = boolean(:lower, lower)
    end

    # @param serialize [Boolean, nil]
    # @return [Boolean, nil]
    # @raise [ArgumentError]
    def serialize_workflows=(serialize)
      @serialize_workflows = boolean(:serialize_workflows, serialize)
    end

    # @param number [Integer, nil] at least 1
    # @return [Integer, nil]
    # @raise [ArgumentError]
    def concurrent_runs=(number)
      unless number.nil? || (number.is_a?(Integer) && number.positive?)
        raise ArgumentError, "concurrent_runs must be a positive number of jobs, got #{number.inspect}"
      end

      @concurrent_runs = number
    end

    # Leaves out what rules find: the same as the level `off`.
    # @param names [Array<String, Symbol>]
    # @return [nil]
    # @raise [ArgumentError] for a rule that does not exist or cannot be ignored
    # @example
    #   AwsGlueTrigger.configure { |config| config.ignore "simultaneous-start", "several-roots" }
    #   AwsGlueTrigger.configuration.rules.to_h # => { "simultaneous-start" => :off, "several-roots" => :off }
    def ignore(*names)
      names.flatten.each { |name| rules[name] = :off }
      nil
    end

    # Takes over what a file decides.
    # @param path [String, Pathname] a file as `.glue-trigger.yml`
    # @return [self]
    # @raise [ConfigurationError] with every fault of the file; nothing is taken over then
    # @example
    #   File.write("ci.yml", "strict: true\n")
    #   AwsGlueTrigger.configure { |config| config.read("ci.yml") }
    #   AwsGlueTrigger.configuration.strict # => true
    def read(path)
      settings = SettingsFile.new(path).settings
      rules.merge!(settings.delete(:rules) || {})
      settings.each { |key, value| public_send(:"#{key}=", value) }
      self
    end

    # This configuration, with what another has decided where this one has not.
    # @param other [Configuration]
    # @return [Configuration]
    def over(other)
      merged = other.dup
      KEYS.drop(1).each { |key| merged.public_send(:"#{key}=", public_send(key)) unless public_send(key).nil? }
      merged.rules.merge!(rules.to_h)
      merged
    end

    # @return [Hash{Symbol => Object}] what is decided, for {Pipeline.new}
    def to_pipeline
      { rules: rules.to_h, concurrent_runs: concurrent_runs, lower: lower,
        serialize_workflows: serialize_workflows }.compact
    end

    # @return [Hash{Symbol => Object}]
    def to_h = KEYS.to_h { |key| [key, public_send(key)] }.merge(rules: rules.to_h)

    # @return [self] with its levels frozen, too
    def freeze
      rules.freeze
      super
    end

    # @return [String]
    def inspect = "#<#{self.class} #{to_h.compact}>"

    private

    def initialize_copy(other)
      super
      @rules = other.rules.dup
    end

    def boolean(key, value)
      return value if [true, false, nil].include?(value)

      raise ArgumentError, "#{key} must be true or false, got #{value.inspect}"
    end
  end

  CONFIGURING = Monitor.new
  private_constant :CONFIGURING
  @configured = Ractor.make_shareable(Configuration.new)

  class << self
    # Decides for all pipelines of the process that are made from here on. What a block sets before it raises is not
    # taken over. It holds in all Ractors, and is for the main one to call.
    #
    # @yieldparam config [Configuration] what was configured so far, to be changed
    # @return [Configuration] what holds now; see {configuration}
    # @raise [ArgumentError] for a rule or a level that does not exist, and for a value of the wrong kind
    # @example
    #   AwsGlueTrigger.configure { |config| config.rules["several-roots"] = :error }
    #   AwsGlueTrigger.configuration.rules["several-roots"] # => :error
    def configure
      raise ArgumentError, "write AwsGlueTrigger.configure { |config| config.strict = true }" unless block_given?

      warn_of_late_configuration
      CONFIGURING.synchronize do
        changed = @configured.dup
        yield changed
        @configured = Ractor.make_shareable(changed)
      end
      configuration
    end

    # What is configured in Ruby, over what the file of the project says where a command, a rake task or RSpec has read
    # it.
    # @return [Configuration] frozen
    def configuration
      project = Thread.current[:aws_glue_trigger_project]
      (project ? @configured.over(project) : @configured).freeze
    end

    # Forgets what was configured in Ruby, for tests.
    # @return [nil]
    def reset_configuration
      CONFIGURING.synchronize { @configured = Ractor.make_shareable(Configuration.new) }
      nil
    end

    # Runs the block with the configuration of a project, below what is configured in Ruby. It belongs to this thread
    # and fibre, as the current pipeline does.
    #
    # @param project [Configuration] such as {Configuration.of_project}
    # @return [Object] what the block returns
    # @example
    #   project = AwsGlueTrigger::Configuration.of_project
    #   AwsGlueTrigger.in_project(project) { AwsGlueTrigger.load("triggers/nightly.rb").size } # => 1
    def in_project(project)
      before = Thread.current[:aws_glue_trigger_project]
      Thread.current[:aws_glue_trigger_project] = project
      yield
    ensure
      Thread.current[:aws_glue_trigger_project] = before
    end

    private

    # The pipeline that a script declares into is there before the script is.
    def warn_of_late_configuration
      return unless @loads.positive?

      warn "aws_glue_trigger: AwsGlueTrigger.configure was called while a script is loaded; it holds for pipelines " \
           "that are made after it, and not for the one that the script declares into. Write it into " \
           ".glue-trigger.yml, or call it before the script is loaded"
    end
  end
end
