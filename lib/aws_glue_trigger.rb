# frozen_string_literal: true

# The order matters: the extension raises the exceptions that `errors` defines, and the files after
# it reopen the classes that it makes.
require_relative "aws_glue_trigger/version"
require_relative "aws_glue_trigger/printable"
require_relative "aws_glue_trigger/nearest"
require_relative "aws_glue_trigger/errors"
require_relative "aws_glue_trigger/extension"
require_relative "aws_glue_trigger/diagnostic"
require_relative "aws_glue_trigger/rule"
require_relative "aws_glue_trigger/report"
require_relative "aws_glue_trigger/format"
require_relative "aws_glue_trigger/configuration"
require_relative "aws_glue_trigger/schedule"
require_relative "aws_glue_trigger/local_run"
require_relative "aws_glue_trigger/zoned_schedule"
require_relative "aws_glue_trigger/glue_trigger_attributes"
require_relative "aws_glue_trigger/reference"
require_relative "aws_glue_trigger/timetable"
require_relative "aws_glue_trigger/picture_format"
require_relative "aws_glue_trigger/pipeline"
require_relative "aws_glue_trigger/dsl"

# AWS Glue triggers, declared in Ruby, checked before they reach AWS, and rendered as Terraform JSON.
#
# @example
#   pipeline = AwsGlueTrigger.pipeline do |p|
#     p.aws_glue_trigger(:by_hand, { name: "by-hand", type: "ON_DEMAND", enabled: false,
#                                    actions: [{ job_name: "load" }] })
#   end
#   pipeline.size # => 1
module AwsGlueTrigger
  autoload :Patterns, File.join(__dir__, "aws_glue_trigger/patterns/all")

  LOADS = Mutex.new
  private_constant :LOADS
  @loads = 0

  class << self
    # @!method current
    #   The pipeline that `aws_glue_trigger` declares into: of the innermost {pipeline} block or
    #   {load}, otherwise one that belongs to this thread and fibre.
    #   @return [Pipeline]
    #   @example
    #     aws_glue_trigger(:by_hand, { name: "by-hand", type: "ON_DEMAND", enabled: false,
    #                                  actions: [{ job_name: "load" }] })
    #     AwsGlueTrigger.current.size # => 1

    # @!method literal(text)
    #   Escapes text that Terraform must not read as a template.
    #   @param text [String]
    #   @return [String] the text with `$${` for `${` and `%%{` for `%{`
    #   @example
    #     AwsGlueTrigger.literal("echo ${HOME}") # => "echo $${HOME}"

    # Makes a pipeline of its own and declares into it while the block runs.
    #
    # @param collect [Boolean] keep faulty triggers with their diagnostics instead of raising
    # @param options [Hash] `ignore`, `rules`, `lower`, `serialize_workflows` and `concurrent_runs`, as for
    #   {Pipeline.new}
    # @yieldparam pipeline [Pipeline]
    # @return [Pipeline]
    # @raise [ValidationError] at the first trigger with errors, unless `collect`
    # @raise [ArgumentError] for a rule that does not exist or cannot be ignored
    # @example
    #   faulty = AwsGlueTrigger.pipeline(collect: true, rules: { "several-roots" => :error }) do
    #     aws_glue_trigger(:nightly, { name: "nightly", type: "SCHEDULED", actions: [{ job_name: "load" }] })
    #   end
    #   faulty.diagnostics.map(&:rule) # => ["missing-schedule"]
    def pipeline(collect: false, **options)
      pipeline = new_pipeline(collect, **options)
      declare_into(pipeline) { yield pipeline } if block_given?
      pipeline
    end

    # Runs scripts and collects what they declare, with every fault of every trigger. A script that is
    # named twice runs once.
    #
    # A thread or an external enumerator that a script starts has a current pipeline of its own, of
    # which Ruby warns: hand {current} over to it. Only the main Ractor can load scripts.
    #
    # @param paths [Array<String>] Ruby scripts, which are run as such
    # @param into [Pipeline] the pipeline to declare into, which is a new one unless given; what a
    #   script declared before it raised is there
    # @param options [Hash] `ignore`, `rules`, `lower`, `serialize_workflows` and `concurrent_runs` of the new one,
    #   as for {Pipeline.new}
    # @return [Pipeline] valid or not; see {Pipeline#valid?} and {Pipeline#diagnostics}
    # @raise [Errno::ENOENT] where a script does not exist
    # @raise [ScriptExit] where a script calls `exit` before its end
    # @raise [Exception] whatever a script raises
    # @example
    #   both = AwsGlueTrigger.load("triggers/nightly.rb", "triggers/reports.rb", concurrent_runs: 100)
    #   both.map(&:address) # => ["aws_glue_trigger.nightly", "aws_glue_trigger.reports"]
    def load(*paths, into: nil, **options)
      raise ArgumentError, "give #{options.keys.join(", ")} to Pipeline.new, beside into:" if into && options.any?

      into ||= new_pipeline(true, **options)
      files = paths.flatten.map { |path| existing(path.to_s) }.uniq
      count_loads do
        declare_into(into) { files.each { |file| Kernel.load(file) } }
      end
      into
    rescue SystemExit => e
      raise ScriptExit, e
    end

    # Declares that something else than a trigger of the current pipeline starts the jobs, such as another
    # pipeline, so that it is no fault to watch them.
    # @param names [Array<String, Symbol>] as in `job_name`; templates, too
    # @return [nil]
    # @example
    #   AwsGlueTrigger.external_job("resource-monitor")
    def external_job(*names) = current.external_job(*names)

    # The same for crawlers.
    # @param names [Array<String, Symbol>]
    # @return [nil]
    def external_crawler(*names) = current.external_crawler(*names)

    # Every rule, in the order of the documentation.
    # @return [Array<Rule>]
    # @example
    #   AwsGlueTrigger.rules.map(&:name).include?("missing-schedule") # => true
    def rules = Rule.all

    private

    # A single rule may be given without an Array around it.
    def new_pipeline(collect, ignore: [], **options)
      Pipeline.new(collect: collect, ignore: Array(ignore), **options)
    end

    def existing(path)
      raise Errno::ENOENT, path unless File.exist?(path)

      File.realpath(path)
    end

    # How many scripts are being loaded in this process, by any thread.
    def count_loads
      LOADS.synchronize { @loads += 1 }
      yield
    ensure
      LOADS.synchronize { @loads -= 1 }
    end

    # The pipeline of a thread or fibre that has none; the extension asks for it.
    def implicit_pipeline
      if @loads.positive?
        warn "aws_glue_trigger: a thread or fibre without a current pipeline declares a trigger while a script is " \
             "loaded; it is in no document. Write `pipeline = AwsGlueTrigger.current` outside and " \
             "`pipeline.aws_glue_trigger(…)` inside"
      end
      Pipeline.new
    end

    # An exception or a throw out of the block leaves the pipeline before it current again.
    def declare_into(pipeline)
      before = exchange_current(pipeline)
      yield
    ensure
      exchange_current(before)
    end
  end

  private_class_method :exchange_current
end

# `aws_glue_trigger` at the top level of a script, the way rake does it: the main object is
# extended, and nothing is added to Object or Kernel.
TOPLEVEL_BINDING.receiver.extend(AwsGlueTrigger::DSL)
