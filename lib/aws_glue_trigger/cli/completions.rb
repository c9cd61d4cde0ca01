# frozen_string_literal: true

require_relative "command"

module AwsGlueTrigger
  module CLI
    # What can be completed on the command line, as the commands declare it; a file of `completions/` says it to a
    # shell.
    module Completions
      # An option: its spellings, what is said about it, and what stands after it, which is nil where nothing does.
      Option = Struct.new(:names, :summary, :value)
      # What may stand at a place: `:script`, `:file`, `:directory`, `:rule`, `:decision` (a rule with its level),
      # `:words` or `:text`, of which nothing is known.
      Value = Struct.new(:kind, :name, :words)
      # A command with what may stand after its name.
      Entry = Struct.new(:name, :summary, :options, :operand)

      # The shells; each is the name of its file.
      SHELLS = %w[bash zsh fish].freeze
      # What stands after a rule in a decision on it.
      LEVELS = %w[error warning note off].freeze
      # What the names of values mean.
      KINDS = { "FILE" => :script, "PATH" => :file, "DIR" => :directory, "RULE" => :rule,
                "NAME=LEVEL" => :decision }.freeze
      private_constant :KINDS

      class << self
        # @return [Array<Entry>]
        def entries
          Command.all.map do |command|
            options = command.new(nil, nil).switches.map { |switch| option(switch, command.words) }
            Entry.new(command.command_name, command.summary, options, operand(command.arguments))
          end
        end

        private

        def option(switch, words)
          long = switch.long.flat_map { |name| Command.spellings(name) }
          name = switch.arg&.strip
          Option.new(switch.short + long, switch.desc.join(" "), name && value(name, words[long.first]))
        end

        # `FILE… | EXPRESSION…` is known by its first word, `bash|zsh|fish` is words.
        def operand(arguments)
          return if arguments.empty?
          return value(arguments, arguments.split("|")) if arguments.match?(/\A[a-z|]+\z/)

          value(arguments[/\A[A-Z=]+/], nil)
        end

        def value(name, words) = Value.new(words ? :words : KINDS.fetch(name, :text), name, words)
      end
    end
  end
end
