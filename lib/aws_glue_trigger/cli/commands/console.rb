# frozen_string_literal: true

require_relative "../pipeline_command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger console FILE…`
    class Console < PipelineCommand
      command "console", arguments: "FILE…", summary: "Open irb with the pipeline of FILE….",
                         examples: ["glue-trigger console triggers/*.rb"]

      private

      def options(parser)
        parser.separator "In irb, `pipeline` is the pipeline, and `aws_glue_trigger` declares into it.\n\n"
        super
      end

      # A pipeline with faults is looked at all the more.
      def run(files)
        require_irb
        scripts = readable(files)
        require_relative "../../../aws_glue_trigger"
        AwsGlueTrigger.in_project(project) do
          pipeline = collecting
          report_on(pipeline, load(scripts, pipeline))
          CLI.say(err, "pipeline: #{summary_of(pipeline)}")
          talk_about(pipeline)
        end
        FINE
      end

      # Ruby brings it, and Bundler hides it where a Gemfile does not name it.
      def require_irb
        require "irb"
      rescue LoadError
        raise UsageError, "irb is missing; add it to the Gemfile, or install it: gem install irb"
      end

      def talk_about(pipeline)
        # Loading has joined it with stderr, and here it is irb's.
        $stdout.reopen(out) if out.is_a?(IO) && !out.equal?($stdout)
        # `ARGV` is this command's, and none of irb's.
        IRB.setup(nil, argv: [])
        top = TOPLEVEL_BINDING.dup
        top.local_variable_set(:pipeline, pipeline)
        AwsGlueTrigger.send(:declare_into, pipeline) { IRB::Irb.new(IRB::WorkSpace.new(top)).run(IRB.conf) }
      end
    end
  end
end
