# frozen_string_literal: true

require_relative "../pipeline_command"
require_relative "../output"
require_relative "../report_format"

module AwsGlueTrigger
  module CLI
    # `glue-trigger synth FILE…`
    class Synth < PipelineCommand
      include Output
      include ReportFormat

      command "synth", arguments: "FILE…", summary: "Write Terraform JSON."

      def initialize(out, err)
        super
        @rendering = {}
      end

      private

      def options(parser)
        output_option(parser)
        parser.on("--provider", "Add terraform.required_providers for hashicorp/aws.") { @rendering[:provider] = true }
        parser.on("--annotate", "Add a comment that says where each trigger was declared.") do
          @rendering[:annotate] = true
        end
        parser.on("--compact", "Write on one line.") { @rendering[:pretty] = false }
        parser.on("--check", "Write nothing; fail where the file of -o would change.") { @check = true }
        format_option(parser)
        super
      end

      def run(files)
        settle_output(files)
        with_pipeline(files) do |pipeline|
          next check(pipeline) if @check

          @output ? write(pipeline) : print_result(pipeline)
        end
      end

      def settle_output(files)
        super
        raise UsageError, "--check needs -o PATH, the file to compare with" if @check && !@output
      end

      def print_result(pipeline)
        out.puts pipeline.to_terraform(**@rendering)
        FINE
      end

      def write(pipeline)
        # Findings have had their summary.
        summary = summary_of(pipeline) if text? && pipeline.diagnostics.empty?
        write_output(summary) { pipeline.write(@output, **@rendering) }
      end

      def tell_of_output(text) = say_beside_report(text)

      def report_on(pipeline, failure)
        super
        CLI.say(err, summary_of(pipeline)) if text? && !failure && !pipeline.diagnostics.empty?
      end

      # The document is the result, and the report is not.
      def print_report(report) = CLI.say(err, report)

      def check(pipeline)
        require_relative "../../atomic_file"
        return FINE unless AtomicFile.new(@output).changed?("#{pipeline.to_terraform(**@rendering)}\n")

        state = File.exist?(@output) ? "is not up to date" : "does not exist"
        say_beside_report("#{text(@output)} #{state}; run glue-trigger synth without --check")
        FAULTS
      rescue SystemCallError => e
        raise UsageError, "cannot read #{text(@output)}: #{e.class.new.message}"
      end
    end
  end
end
