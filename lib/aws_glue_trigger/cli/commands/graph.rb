# frozen_string_literal: true

require_relative "../../picture_format"
require_relative "../pipeline_command"
require_relative "../output"

module AwsGlueTrigger
  module CLI
    # `glue-trigger graph FILE…`
    class Graph < PipelineCommand
      include Output

      command "graph", arguments: "FILE…", summary: "Draw a picture.",
                       words: { "--format" => PictureFormat::ALL },
                       examples: ["glue-trigger graph triggers/*.rb -o pipeline.svg",
                                  "glue-trigger graph --format mermaid triggers/*.rb"]

      # What a terminal can show, and a comment on GitHub draws.
      UNLESS_SAID = "mermaid"
      # What is said on the command line for the options of a picture.
      SPELLINGS = { title: "--title", now: "--from", runs: "--count" }.freeze
      private_constant :UNLESS_SAID, :SPELLINGS

      # @param (see Command#initialize)
      def initialize(out, err)
        super
        @drawing = {}
      end

      private

      def options(parser)
        parser.on("--format FORMAT", "Draw as #{PictureFormat::ALL.join(", ")}",
                  "(as the name of the file says, or #{UNLESS_SAID}).") { |format| @format = known(text(format)) }
        output_option(parser)
        parser.on("--title TEXT", "Write this above the picture (svg, html).") do |title|
          @drawing[:title] = text(title)
        end
        parser.on("--from TIME", "Tell the next runs from 2026-11-22 or 2026-11-22T06:00+01:00",
                  "on (now); in UTC without an offset (html).") { |time| @drawing[:now] = text(time) }
        parser.on("--count N", Integer, "Tell so many of the next runs: 0 to 1000 (3; html).") do |count|
          @drawing[:runs] = count
        end
        super
      end

      def remark = "A pipeline with faults is drawn as well, with the faults on their triggers."

      def known(format)
        PictureFormat.named(format)
      rescue ArgumentError => e
        raise UsageError, e.message
      end

      def run(files)
        settle_output(files)
        settle_format
        require_relative "../../../aws_glue_trigger"
        refuse_wrong_options
        with_pipeline(files) { |pipeline| draw(pipeline) }
      end

      def settle_format
        refuse_another_format
        @format ||= @output ? PictureFormat.of_file(text(@output)) : UNLESS_SAID
        strange = (@drawing.keys - PictureFormat::OPTIONS.fetch(@format)).first or return
        formats = PictureFormat.with_option(strange)
        raise UsageError, "#{SPELLINGS.fetch(strange)} is for #{formats.join(" and ")}, and this is #{@format}"
      rescue ArgumentError => e
        raise UsageError, e.message
      end

      # A name that says no format may hold any.
      def refuse_another_format
        said = PictureFormat::OF_EXTENSION[File.extname(text(@output.to_s)).downcase] or return
        return if @format.nil? || @format == said

        raise UsageError, "-o #{text(@output)} names a file of #{said}, and --format says #{@format}"
      end

      # Before any script runs: a picture of nothing takes the same options.
      def refuse_wrong_options
        Pipeline.new.public_send(PictureFormat.renderer(@format), **@drawing)
      rescue ArgumentError => e
        raise UsageError, e.message.sub(/\Aruns /, "--count ")
      end

      def shows_faults? = true

      def draw(pipeline)
        picture = pipeline.public_send(PictureFormat.renderer(@format), **@drawing)
        warn_of_excess(picture)
        put(picture)
      end

      # A flowchart that Mermaid draws only where it is told to begins with what to tell it.
      def warn_of_excess(picture)
        excess = picture[/\A%% (.+)/, 1] if @format == "mermaid"
        CLI.say(err, "warning: #{excess}") if excess
      end
    end
  end
end
