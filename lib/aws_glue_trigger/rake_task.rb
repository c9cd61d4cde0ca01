# frozen_string_literal: true

require "rake"
require "rake/tasklib"
require_relative "format"
require_relative "report"

module AwsGlueTrigger
  # Rake tasks for one pipeline: `NAME` writes the document where it would change, `NAME:validate` only checks, and
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
  class RakeTask < Rake::TaskLib
    # @return [String, Symbol] the name of the task
    attr_reader :name
    # @return [Array<String>, Rake::FileList] the scripts
    attr_accessor :files
    # @return [String] the file to write
    attr_accessor :output
    # @return [String, nil] the picture to draw, in the format that the end of its name says; none unless set
    attr_accessor :picture
    # @return [Boolean] over several lines; true unless set
    attr_accessor :pretty
    # @return [Boolean] with `terraform.required_providers`
    attr_accessor :provider
    # @return [Boolean] with a comment that says where each trigger was declared
    attr_accessor :annotate
    # @return [Boolean] fail on warnings too; as the project's configuration says unless set
    attr_accessor :strict
    # @return [Array<String>] names of rules whose findings are left out
    attr_accessor :ignore
    # @return [Hash{String, Symbol => String, Symbol}] the level of a rule, where it is not its own
    attr_accessor :rules
    # @return [String, false] a file to read in place of the project's `.glue-trigger.yml`, or false for none
    attr_accessor :config
    # @return [Boolean] render what was written, also what AWS would refuse; as the configuration says unless set
    attr_accessor :verbatim
    # @return [String, Symbol] what is written, of {Format::NAMES}; terraform unless set
    attr_accessor :format
    # @return [Boolean] make parameters of CloudFormation of references that only Terraform knows
    attr_accessor :parameters
    # @return [String, Symbol] the format of the report, of {Report::FORMATS}; text unless set. Text is on stderr,
    #   the others are on stdout
    attr_accessor :report
    # @return [Boolean] make the triggers of a workflow wait for each other
    attr_accessor :serialize_workflows
    # @return [Integer] how many jobs the account runs at a time; 50 unless set
    attr_accessor :concurrent_runs

    # @param name [Symbol, String]
    # @yieldparam task [RakeTask]
    # @raise [ArgumentError] where files or output are missing
    def initialize(name = :synth)
      super()
      @name = name
      @pretty = true
      @format = "terraform"
      @report = "text"
      @provider = @annotate = @parameters = false
      @ignore = []
      @rules = {}
      yield self if block_given?
      raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: set t.files" unless files
      raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: set t.output" unless output

      check_formats
      define
    end

    private

    def check_formats
      unless Report::FORMATS.include?(report.to_s)
        raise ArgumentError, "t.report is one of #{Report::FORMATS.join(", ")}"
      end
      if Report::FORMATS.include?(format.to_s)
        raise ArgumentError, "t.format is what is written; for the report, set t.report"
      end

      Format.check_options(Format.named(format), rendering)
    rescue ArgumentError => e
      raise ArgumentError, "AwsGlueTrigger::RakeTask #{name}: #{e.message}"
    end

    # What is asked for, of the options that a format may have.
    def rendering
      asked = { provider: provider, annotate: annotate, parameters: parameters }.select { |_, value| value }
      asked.merge(pretty: pretty)
    end

    def define
      define_output
      desc "Write #{output}" unless Rake.application.last_description
      task name => output.to_s
      namespace(name) do
        desc "Check the triggers of #{output}"
        task(:validate) { load_valid }
        define_graph if picture
      end
    end

    def define_output
      parent = File.dirname(output)
      directory parent
      document = file output.to_s => scripts do
        Rake::Task[parent].invoke
        load_valid.write(output, format: format, **rendering)
      end
      # Run each time; its own time stamp, which others ask for, is that of the file.
      document.define_singleton_method(:needed?) { true }
    end

    # A pipeline with faults is drawn, too: they are seen there.
    def define_graph
      parent = File.dirname(picture)
      directory parent
      desc "Draw #{picture}"
      task graph: parent do
        pipeline, strict = load_pipeline
        pipeline.draw(picture)
        tell(pipeline, pipeline.diagnostics, strict)
      end
    end

    # What is not set is as it is configured.
    def settings
      lower = verbatim.nil? ? nil : !verbatim
      { ignore: ignore, rules: rules, lower: lower, serialize_workflows: serialize_workflows,
        concurrent_runs: concurrent_runs }.compact
    end

    def strict? = strict.nil? ? AwsGlueTrigger.configuration.strict : strict

    def scripts = Array(files).map(&:to_s)

    def load_valid
      pipeline, strict = load_pipeline
      tell(pipeline, pipeline.diagnostics_for(format, **rendering), strict)
      pipeline
    end

    # The library itself is loaded when a task runs: a Rakefile that only declares tasks stays quick, and
    # may build the library first.
    def load_pipeline
      require_relative "../aws_glue_trigger"
      raise Error, "#{name}: no file matches t.files" if scripts.empty?

      AwsGlueTrigger.in_project(Configuration.chosen(config)) do
        [AwsGlueTrigger.load(*scripts, **settings), strict?]
      end
    end

    def tell(pipeline, found, strict)
      faulty = found.any? { |one| one.fault?(strict: strict) }
      report.to_s == "text" ? tell_people(found, faulty) : print_report(pipeline, found, faulty)
    end

    def tell_people(found, faulty)
      raise ValidationError, found if faulty

      warn Report.text(found, colour: Report.colour?($stderr), limit: Report::LIMIT) unless found.empty?
    end

    # The error is short: the report has it all.
    def print_report(pipeline, found, faulty)
      $stdout.write Report.render(report, found, triggers: pipeline.size)
      raise Error, "#{name}: #{Report.summary(found, triggers: pipeline.size)}" if faulty
    end
  end
end
