# frozen_string_literal: true

require "optparse"
require_relative "../../lib/aws_glue_trigger/cli"
require_relative "../../lib/aws_glue_trigger/cli/pipeline_command"

module Reference
  # The commands with their options, from the declarations that `--help` is made from.
  class Commands
    # @return [String]
    def text = [*commands.map { |command| section(command) }, shared_section].join("\n")

    private

    def commands = AwsGlueTrigger::CLI::Command.all

    def switches(command) = command.new(nil, nil).switches.reject { |switch| switch.long.include?("--help") }

    # What every command that reads scripts takes.
    def shared
      @shared ||= commands.select { |command| command < AwsGlueTrigger::CLI::PipelineCommand }
                          .map { |command| switches(command).map { |switch| row(switch) } }.reduce(:&)
    end

    def section(command)
      rows = switches(command).map { |switch| row(switch) }
      also = "Takes the [options of a pipeline](#options-of-a-pipeline), too.\n" if (rows & shared).any?
      <<~MARKDOWN
        ### glue-trigger #{command.command_name}

        `glue-trigger #{command.usage}`: #{command.summary}

        #{[table(rows - shared), also, examples(command)].compact.join("\n")}
      MARKDOWN
    end

    def shared_section
      <<~MARKDOWN
        ### Options of a pipeline

        #{table(shared)}
      MARKDOWN
    end

    def table(rows) = rows.empty? ? nil : "| option | what it does |\n|---|---|\n#{rows.join("\n")}\n"

    def row(switch)
      names = [*switch.short, *switch.long].map { |name| "`#{name}#{switch.arg if name == switch.long.last}`" }
      "| #{names.join(", ")} | #{switch.desc.join(" ").gsub("|", "\\|")} |"
    end

    def examples(command) = "```text\n#{command.examples.join("\n")}\n```\n"
  end
end
