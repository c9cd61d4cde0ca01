# frozen_string_literal: true

require_relative "../../format"
require_relative "../pipeline_command"
require_relative "../output"
require_relative "../report_format"

module AwsGlueTrigger
  module CLI
    # `glue-trigger synth FILE…`
    class Synth < PipelineCommand
      include Output
      include ReportFormat

      command "synth", arguments: "FILE…", summary: "Write Terraform, CloudFormation, or requests to the Glue API.",
                       words: { "--format" => Format::NAMES, "--report" => Report::FORMATS },
                       examples: ["glue-trigger synth triggers/*.rb -o terraform/triggers.tf.json",
                                  "glue-trigger synth triggers/*.rb -o terraform/triggers.tf.json --check",
                                  "glue-trigger synth --format cloudformation --parameters triggers/*.rb"]

      # @param (see Command#initialize)
      def initialize(out, err)
        super
        @format = "terraform"
        @rendering = {}
      end

      private

      def options(parser)
        parser.on("--format FORMAT", "Write #{Format::NAMES.join(", ")} (terraform).") { |name| @format = known(name) }
        output_option(parser)
        rendering_options(parser)
        parser.on("--check", "Write nothing; fail where the file of -o would change.") { @check = true }
        report_option(parser, "--report")
        super
      end

      def rendering_options(parser)
        parser.on("--provider", "Add terraform.required_providers for hashicorp/aws.") { @rendering[:provider] = true }
        parser.on("--annotate", "Add a comment that says where each trigger was declared.") do
          @rendering[:annotate] = true
        end
        parser.on("--parameters", "Make parameters of CloudFormation of references",
                  "that only Terraform knows.") { @rendering[:parameters] = true }
        parser.on("--compact", "Write on one line.") { @rendering[:pretty] = false }
      end

      def known(name)
        return name if Format::NAMES.include?(name)
        raise UsageError, "--format is what is written; for the report, write --report #{name}" if report?(name)

        refuse_picture(name)
        raise UsageError, "there is no format #{text(name).inspect}; the formats are #{Format::NAMES.join(", ")}"
      end

      def refuse_picture(name)
        require_relative "../../picture_format"
        return unless PictureFormat::ALL.include?(name)

        raise UsageError, "#{name} is a format of pictures: write glue-trigger graph --format #{name}"
      end

      def report?(name) = Report::FORMATS.include?(name)

      def run(files)
        settle_output(files)
        refuse_strange_options
        with_pipeline(files) do |pipeline|
          next check(pipeline) if @check

          @output ? write(pipeline) : print_result(pipeline)
        end
      end

      def settle_output(files)
        super
        raise UsageError, "--check needs -o PATH, the file to compare with" if @check && !@output
      end

      def refuse_strange_options
        Format.check_options(@format, @rendering)
      rescue ArgumentError => e
        raise UsageError, "--#{e.message}"
      end

      # What the format cannot say stands in the report, with all else. That there is no trigger is told by itself, and
      # where a script came to no end it may not be so.
      def found_in(pipeline)
        @found_in ||= pipeline.empty? ? pipeline.diagnostics : pipeline.diagnostics_for(@format, **@rendering)
      end

      # Without a trigger there is no template.
      def faulty?(pipeline) = super || (pipeline.empty? && @format == "cloudformation")

      def print_result(pipeline)
        out.write pipeline.render(@format, **@rendering)
        FINE
      end

      def write(pipeline)
        # Findings have had their summary.
        summary = summary_of(pipeline) if text? && found_in(pipeline).empty?
        write_output(summary) { pipeline.write(@output, format: @format, **@rendering) }
      end

      def tell_of_output(text) = say_beside_report(text)

      def report_on(pipeline, failure)
        super
        CLI.say(err, summary_of(pipeline)) if text? && !failure && !found_in(pipeline).empty?
      end

      # The document is the result, and the report is not.
      def print_report(report) = CLI.say(err, report)

      def check(pipeline)
        require_relative "../../atomic_file"
        return FINE unless AtomicFile.new(@output).changed?(pipeline.render(@format, **@rendering))

        state = File.exist?(@output) ? "is not up to date" : "does not exist"
        say_beside_report("#{text(@output)} #{state}; run glue-trigger synth without --check")
        FAULTS
      rescue SystemCallError => e
        raise UsageError, "cannot read #{text(@output)}: #{e.class.new.message}"
      end
    end
  end
end
