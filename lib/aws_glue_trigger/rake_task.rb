# frozen_string_literal: true

require "rake"
require "rake/tasklib"
require_relative "format"
require_relative "picture_format"
require_relative "rake_task/checks"
require_relative "rake_task/document"
require_relative "rake_task/findings"
require_relative "rake_task/scripts"
require_relative "rake_task/work"
require_relative "report"

module AwsGlueTrigger
  # Rake tasks for one pipeline: `NAME` writes the document where it would change, `NAME:validate` only checks the
  # triggers, `NAME:check` fails where the file is not up to date, `NAME:schedule` shows when the triggers start, and
  # `NAME:graph` draws a picture where one is asked for.
  #
  # The scripts are run each time, and the document is compared: a time stamp knows nothing of a
  # script that was deleted, of a helper that a script requires, or of an option. A document that
  # would not change is left alone.
  #
  # @example
  #   require "aws_glue_trigger/rake_task"
  #
  #   AwsGlueTrigger::RakeTask.new(:synth) do |t|
  #     t.files = FileList["triggers/*.rb"]
  #     t.output = "build/triggers.tf.json"
  #   end
  #   Rake::Task["synth"].invoke
  #   File.exist?("build/triggers.tf.json") # => true
  # @example Several pipelines, and what each needs first (not run: rake reads it in a Rakefile)
  #   %w[lake reports].each do |pipeline|
  #     namespace pipeline do
  #       AwsGlueTrigger::RakeTask.new(synth: ["tables.json", :settings]) do |t|
  #         t.files = FileList["#{pipeline}/triggers/*.rb"]
  #         t.output = "build/#{pipeline}.tf.json"
  #       end
  #     end
  #   end
  #
  #   task check: %w[lake:synth:check reports:synth:check]
  class RakeTask < Rake::TaskLib
    include Checks
    include Document
    include Findings
    include Scripts
    include Work

    # @return [String, Symbol] the name of the task
    attr_reader :name
    # @return [Array<String, Symbol>] the tasks and files that all of these tasks need first
    attr_reader :prerequisites
    # @return [Array<String>, Rake::FileList, String] the scripts, or patterns of their names
    attr_accessor :files
    # @return [String] the file to write
    attr_accessor :output
    # @return [String, nil] the picture to draw, in the format that the end of its name says; none unless set. One in
    #   HTML tells the next runs from the time on at which it is drawn, unless `picture_options` say `{ now: nil }` or
    #   a time
    attr_accessor :picture
    # @return [Hash{Symbol => Object}, nil] how to draw it, as for `Pipeline#draw`: `{ title: "Lake" }`
    attr_accessor :picture_options
    # @return [Boolean] over several lines; true unless set
    attr_accessor :pretty
    # @return [Boolean] with `terraform.required_providers`
    attr_accessor :provider
    # @return [Boolean] with a comment that says where each trigger was declared
    attr_accessor :annotate
    # @return [Boolean, nil] fail on warnings too; as the project's configuration says unless set
    attr_accessor :strict
    # @return [Array<String>] names of rules whose findings are left out
    attr_accessor :ignore
    # @return [Hash{String, Symbol => String, Symbol}] the level of a rule, where it is not its own
    attr_accessor :rules
    # @return [String, Pathname, false, nil] a file in place of the project's `.glue-trigger.yml`; false for none
    attr_accessor :config
    # @return [Boolean, nil] render what was written, also what AWS would refuse; as the configuration says unless set
    attr_accessor :verbatim
    # @return [String, Symbol] what is written, of {Format::NAMES}; terraform unless set
    attr_accessor :format
    # @return [Boolean] make parameters of CloudFormation of references that only Terraform knows
    attr_accessor :parameters
    # @return [String, Symbol] the format of the report, of {Report::FORMATS}; text unless set. Text is on stderr,
    #   the others are on stdout
    attr_accessor :report
    # @return [Boolean, nil] make the triggers of a workflow wait for each other; as the configuration says unless set
    attr_accessor :serialize_workflows
    # @return [Integer, nil] how many jobs the account runs at a time; as the configuration says unless set, or 50
    attr_accessor :concurrent_runs

    # @param name [Symbol, String, Hash] the name, or as for other tasks of rake `{ name => prerequisites }`
    # @yieldparam task [RakeTask]
    # @raise [ArgumentError] where files or output are missing, where there is no such format or option, where a switch
    #   is neither true nor false, and where something else writes the output or the picture
    def initialize(name = :synth)
      super()
      @name, @prerequisites = named(name)
      # With the namespaces in which the Rakefile is.
      @full_name = Rake.application.current_scope.path_with_task_name(@name)
      @pretty = true
      @format = "terraform"
      @report = "text"
      @provider = @annotate = @parameters = false
      @ignore = []
      @rules = {}
      yield self if block_given?
      briefly { check }
      define
    end

    private

    def named(name)
      return [name, []] unless name.is_a?(Hash)
      raise ArgumentError, "AwsGlueTrigger::RakeTask: give one name, as in synth: [:settings]" unless name.size == 1

      [name.keys.first, Array(name.values.first)]
    end

    attr_reader :full_name

    def define
      desc "Write #{output}" unless Rake.application.last_description
      task name => output.to_s
      # After the task, whose description would be the file's.
      define_output
      namespace(name) do
        desc "Check the triggers of #{output}"
        task(validate: needed) { work { load_valid } }
        define_check
        define_schedule
        define_graph if picture
      end
    end

    # What is left out is as {Pipeline#timetable} has it. The timetable is what is on stdout, whatever the report.
    def define_schedule
      desc "Show when the triggers of #{output} start"
      task :schedule, %i[from count zone] => needed do |_, asked|
        work do
          given = asked.to_h.reject { |_, value| value.to_s.empty? }
          # What is no number is for the timetable to refuse.
          given[:count] = Integer(given[:count], 10, exception: false) || given[:count] if given[:count]
          pipeline, strict = load_pipeline
          tell_people(pipeline, pipeline.diagnostics, strict)
          puts pipeline.timetable(**given).text
        end
      end
    end

    # What is not set is as it is configured.
    def settings
      lower = verbatim.nil? ? nil : !verbatim
      { ignore: ignore, rules: rules, lower: lower, serialize_workflows: serialize_workflows,
        concurrent_runs: concurrent_runs }.compact
    end

    def strict? = strict.nil? ? AwsGlueTrigger.configuration.strict : strict

    def load_valid
      pipeline, strict = load_pipeline
      tell(pipeline, pipeline.diagnostics_for(format, **rendering), strict)
      pipeline
    end
  end
end
