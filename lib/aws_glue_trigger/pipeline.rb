# frozen_string_literal: true

module AwsGlueTrigger
  # The triggers that are declared together.
  #
  # @example
  #   lake = AwsGlueTrigger::Pipeline.new(rules: { "several-roots" => :error })
  #   lake.declare(:nightly, { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
  #                            actions: [{ job_name: "load" }] })
  #   lake.map(&:name)               # => [:nightly]
  #   lake[:nightly].attributes.type # => "SCHEDULED"
  #   lake.valid?                    # => true
  class Pipeline
    include Enumerable

    # @!method declare(name, attributes = {})
    #   Declares a trigger here; as {DSL#aws_glue_trigger} does in the current pipeline.
    #   @param (see AwsGlueTrigger::DSL#aws_glue_trigger)
    #   @return [Reference]
    #   @raise [ValidationError] with every fault of the trigger, unless the pipeline collects
    # @!method aws_glue_trigger(name, attributes = {})
    #   The same as {#declare}.
    #   @param (see AwsGlueTrigger::DSL#aws_glue_trigger)
    #   @return [Reference]
    #   @raise (see AwsGlueTrigger::Pipeline#declare)
    # @!method declare_at(file, line, name, attributes = {})
    #   The same as {#declare}, with a place that is given: for a library that declares what a script has asked for, so
    #   that diagnostics name the line of the script.
    #   @param file [String] as Ruby names it, such as that of a `Thread::Backtrace::Location`
    #   @param line [Integer]
    #   @param (see AwsGlueTrigger::DSL#aws_glue_trigger)
    #   @return [Reference]
    #   @raise [ValidationError] as for {#declare}
    #   @raise [TypeError] for what is no file or no line
    # @!method external_job(*names)
    #   Declares that something else than a trigger of this pipeline starts the jobs, so that it is no
    #   fault to watch them.
    #   @param names [Array<String, Symbol>] as in `job_name`; templates, too
    #   @return [nil]
    #   @example
    #     lake = AwsGlueTrigger::Pipeline.new
    #     lake.external_job("resource-monitor")
    #     lake.declare(:after, { name: "after", type: "CONDITIONAL", actions: [{ job_name: "load" }],
    #                            predicate: GlueTriggerAttributes.predicate_for_job_success("resource-monitor") })
    #     lake.diagnostics # => []
    # @!method external_crawler(*names)
    #   The same for crawlers.
    #   @param names [Array<String, Symbol>]
    #   @return [nil]
    # @!method size
    #   @return [Integer] how many triggers there are
    # @!method [](name)
    #   @param name [Symbol, String, Integer] a resource name, or a position
    #   @return [Reference, nil]
    #   @example
    #     pipeline[:nightly] == pipeline[0] # => true
    #     pipeline[:nightli]                # => nil
    # @!method fetch(name)
    #   @param name [Symbol, String] a resource name
    #   @return [Reference]
    #   @raise [UnknownNodeError] where there is no such trigger, with the nearest
    # @!method upstream_of(node)
    #   What leads to a trigger, a job or a crawler, in any number of steps. A trigger leads to the jobs and crawlers
    #   that it starts, and these to the triggers that watch them, in whatever state.
    #   @param node [Reference, Symbol, String, Hash{Symbol => String}] a trigger, also by its resource name; or a job
    #     or a crawler as actions name it, also as a template: `{ job: "load" }`, `{ crawler: "raw" }`. A name that
    #     stands in several regions means all of them
    #   @return [Array<Reference, Hash{Symbol => String}>] triggers, and jobs and crawlers as `{ job: "load" }`; the
    #     nearest first. The node itself is among them only where a loop leads back to it
    #   @raise [UnknownNodeError] for what the pipeline has not, with the nearest name
    #   @raise [TypeError] for what names nothing
    #   @example
    #     lake = AwsGlueTrigger.load("examples/data_lake.rb")
    #     lake.upstream_of(:transform).first # => { job: "${aws_glue_job.check_raw.name}" }
    # @!method downstream_of(node)
    #   What a trigger, a job or a crawler leads to, in any number of steps.
    #   @param (see AwsGlueTrigger::Pipeline#upstream_of)
    #   @return (see AwsGlueTrigger::Pipeline#upstream_of)
    #   @raise (see AwsGlueTrigger::Pipeline#upstream_of)
    #   @example
    #     lake = AwsGlueTrigger.load("examples/data_lake.rb")
    #     lake.downstream_of(:aggregate).size # => 2
    # @!method chain_between(from, to)
    #   A shortest chain from a trigger, a job or a crawler to another.
    #   @param from [Reference, Symbol, String, Hash{Symbol => String}] as for {#upstream_of}
    #   @param to [Reference, Symbol, String, Hash{Symbol => String}]
    #   @return [Array<Reference, Hash{Symbol => String}>, nil] with both ends; nil where none leads there
    #   @raise (see AwsGlueTrigger::Pipeline#upstream_of)
    #   @example
    #     lake = AwsGlueTrigger.load("examples/data_lake.rb")
    #     lake.chain_between(:check, :transform).size # => 3
    #     lake.chain_between(:transform, :check)      # => nil
    # @!method to_a
    #   @return [Array<Reference>] the triggers in the order of their declaration
    # @!method diagnostics
    #   @return [Array<Diagnostic>] all that was found, in the order of declaration; frozen
    # @!method valid?
    #   @return [Boolean] whether no diagnostic is an error, but for what is acknowledged
    # @!method to_terraform(pretty: true, provider: false, annotate: false)
    #   @param pretty [Boolean] over several lines
    #   @param provider [Boolean] with `terraform.required_providers` for hashicorp/aws
    #   @param annotate [Boolean] with a `//` comment that says where each trigger was declared,
    #     relative to the working directory
    #   @return [String] Terraform JSON, without a newline at its end; of a trigger that was split, all parts
    #   @raise [ValidationError] where the pipeline is not valid
    #   @example
    #     puts pipeline.to_terraform.lines.first(3)
    #     # >> {
    #     # >>   "resource": {
    #     # >>     "aws_glue_trigger": {
    # @!method to_cloudformation(pretty: true, parameters: false)
    #   @param pretty [Boolean] over several lines
    #   @param parameters [Boolean] with a parameter for each reference that only Terraform knows, such as
    #     `${var.stage}`; without it such a reference is an error
    #   @return [String] a template of CloudFormation in JSON, without a newline at its end
    #   @raise [ValidationError] where the pipeline is not valid, or CloudFormation cannot say it
    # @!method to_api_requests
    #   @return [Array<Hash{String => Object}>] a CreateTrigger request for each trigger, as AWS's SDKs and
    #     `aws glue create-trigger --cli-input-json` take it, in an order in which they can be made
    #   @raise [ValidationError] where the pipeline is not valid, or the Glue API cannot say it
    # @!method to_api_json(pretty: true, lines: false)
    #   @param pretty [Boolean] over several lines
    #   @param lines [Boolean] JSON Lines, a request on each line with a newline at its end, in place of an array
    #   @return [String] the requests of {#to_api_requests}
    #   @raise [ValidationError] where the pipeline is not valid, or the Glue API cannot say it
    # @!method to_mermaid
    #   @return [String] a picture as a Mermaid flowchart, for a page that has Mermaid, as GitHub's have. Its first line
    #     is a comment where it is more than Mermaid draws unless the page tells it to
    # @!method to_dot
    #   @return [String] a picture in Graphviz's language
    # @!method to_h
    #   @return [Hash{String => Object}] the Terraform document, as `JSON.parse` would give it
    #   @raise [ValidationError] where the pipeline is not valid
    #   @example
    #     pipeline.to_h.dig("resource", "aws_glue_trigger", "nightly", "type") # => "SCHEDULED"

    # @return [Integer] the same as {#size}
    alias length size

    class << self
      # The extension's own, which knows nothing of a configuration.
      alias build new
      private :build

      # What is not given is as it is {AwsGlueTrigger.configure configured} now; the last decision on a rule holds.
      #
      # @param rules [Hash{String, Symbol => String, Symbol}] the level of a rule, where it is not its own:
      #   `error`, `warning`, `note` or `off`
      # @param options [Hash] what follows
      # @option options [Boolean] :collect (false) keep faulty triggers with their diagnostics instead of raising
      # @option options [Array<String, Symbol>] :ignore ([]) names of rules whose findings are left out
      # @option options [Boolean] :lower (true) rewrite what AWS would refuse where it takes an equal: a rate becomes
      #   a cron, a trigger of more than two crawlers several triggers. Each rewriting is a note in the diagnostics.
      #   Without it everything is rendered as written
      # @option options [Boolean] :serialize_workflows (false) add to the triggers of each workflow what makes
      #   Terraform add them one after the other; not together with `lower: false`
      # @option options [Integer] :concurrent_runs (50) how many jobs the account runs at a time, at least 1; AWS's
      #   quota is 50 unless it was raised
      # @return [Pipeline]
      # @raise [ArgumentError] for a rule that does not exist or cannot be ignored, and for options that
      #   contradict each other
      def new(rules: {}, **options)
        configured = AwsGlueTrigger.configuration.to_pipeline
        raise ArgumentError, "rules must be a Hash of names and levels, got #{rules.inspect}" unless rules.is_a?(Hash)

        build(**configured, **options.compact, rules: Configuration::Levels.new(configured[:rules]).merge!(rules).to_h)
      end
    end

    # Calls the block with each trigger in the order of declaration; a trigger that is declared
    # meanwhile is not among them.
    #
    # @yieldparam trigger [Reference]
    # @return [self, Enumerator]
    def each(&block)
      return enum_for(:each) { size } unless block

      to_a.each(&block)
      self
    end

    # @return [Boolean]
    def empty? = size.zero?

    # The document of a format as it stands in a file, with a newline at its end.
    #
    # @param format [Symbol, String] one of {Format::NAMES}
    # @param options [Hash] as for {#to_terraform}, {#to_cloudformation} or {#to_api_json}, but for `lines`
    # @return [String]
    # @raise [ArgumentError] where there is no such format, or an option is none of it
    # @raise [ValidationError] where the pipeline is not valid, or cannot be said in the format
    def render(format = :terraform, **options)
      name = Format.named(format)
      Format.check_options(name, options)
      case name
      when "terraform" then "#{to_terraform(**options)}\n"
      when "cloudformation" then "#{to_cloudformation(**options)}\n"
      when "api" then "#{to_api_json(**options)}\n"
      else to_api_json(lines: true)
      end
    end

    # All that was found, and what a format cannot say, which is asked for here: it depends on the format. What is said
    # of Terraform's doing alone is left out for other formats.
    #
    # @param format [Symbol, String] one of {Format::NAMES}
    # @param options [Hash] as for {#render}
    # @return [Array<Diagnostic>] {#diagnostics} first; frozen
    # @raise [ArgumentError] where there is no such format, or an option is none of it
    def diagnostics_for(format, **options)
      name = Format.named(format)
      Format.check_options(name, options)
      return diagnostics if name == "terraform"

      of_format =
        if name == "cloudformation"
          cloudformation_diagnostics(options.fetch(:pretty, true), options.fetch(:parameters, false))
        else
          api_diagnostics
        end
      (diagnostics.reject { |found| Format::OF_TERRAFORM.include?(found.rule) } + of_format).freeze
    end

    # Writes a document to a file, whole or not at all. A file that would not change is left alone.
    #
    # @param path [String, Pathname]
    # @param format [Symbol, String] one of {Format::NAMES}
    # @param options [Hash] as for {#render}
    # @return [Boolean] whether the file was written
    # @raise [ValidationError] where the pipeline is not valid, or cannot be said in the format; the file is as it was
    # @raise [WriteError] where the file cannot be written; it is as it was
    # @example
    #   pipeline.write("triggers.tf.json") # => true
    #   pipeline.write("triggers.tf.json") # => false
    def write(path, format: :terraform, **options)
      raise ArgumentError, "name the file to write" if path.to_s.empty?

      require_relative "atomic_file"
      AtomicFile.new(File.path(path)).write(render(format, **options))
    end

    # A picture as an SVG image. Every picture shows what was declared, whether or not it is valid, with the findings on
    # their triggers; files are named as seen from the working directory.
    #
    # @param title [String, nil] what is written above it
    # @return [String]
    # @raise [TypeError] for a title that is no text
    def to_svg(title: nil) = draw_svg(title)

    # A picture as a page that fetches nothing: the image to be moved and searched, the triggers, what was found.
    #
    # @param title [String, nil] what it is called
    # @param now [Time, String, nil] from when on the next runs are told, as for {Timetable.of_pipeline}; nil for none
    # @param runs [Integer] how many of the next runs of a trigger are told, from 0 to 1000
    # @return [String]
    # @raise [TypeError] for arguments of the wrong kind
    # @raise [ArgumentError] for a time or a number that is none
    def to_html(title: nil, now: Time.now, runs: 3) = draw_html(title, now, runs)

    # Draws a picture into a file, whole or not at all. A file that would not change is left alone.
    #
    # @example
    #   pipeline.draw("docs/pipeline.svg")
    # @param path [String, Pathname]
    # @param format [String, Symbol, nil] one of {PictureFormat::ALL}; as the name of the file says unless given
    # @param options [Hash] as for the format's own method, such as {#to_svg}
    # @return [Boolean] whether the file was written
    # @raise [ArgumentError] where there is no such format, or the name of the file says none; for an option that the
    #   format has not
    # @raise [WriteError] where the file cannot be written; it is as it was
    def draw(path, format: nil, **options)
      raise ArgumentError, "name the file to draw" if path.to_s.empty?

      format = format ? PictureFormat.named(format) : PictureFormat.of_file(path)
      PictureFormat.check_options(format, options)
      require_relative "atomic_file"
      AtomicFile.new(File.path(path)).write(public_send(PictureFormat.renderer(format), **options))
    end

    # When the scheduled triggers start.
    #
    # @param options [Hash] as for {Timetable.of_pipeline}
    # @return [Timetable]
    # @raise [ValidationError] where the pipeline is not valid
    # @example
    #   week = pipeline.timetable(from: "2026-11-22", count: 1)
    #   week.to_h["schedules"].map { |schedule| schedule["meaning"] } # => ["every day at 02:00 UTC"]
    def timetable(**options) = Timetable.of_pipeline(self, **options)

    # @return [String]
    def inspect
      "#<#{self.class} #{size} trigger#{"s" unless size == 1}, #{Diagnostic.count(diagnostics)}>"
    end
  end
end
