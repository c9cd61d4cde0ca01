# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    # A subcommand: its name, arguments, summary, examples and options are declared once, and dispatch, help and
    # completions derive from the declaration. A command is a file of `cli/commands/`, which is loaded when the command
    # is called, or when all are told.
    class Command
      # The commands, in the order of the overview; each is the name of its file.
      NAMES = %w[synth validate schedule graph rules explain init console completion].freeze

      class << self
        # @return [String] the name on the command line
        attr_reader :command_name
        # @return [String] one line for the overview
        attr_reader :summary
        # @return [String] what stands after the name: `FILE…`, `RULE`, `DIR`, or the words that may stand there
        attr_reader :arguments
        # @return [Array<String>] command lines that show its use
        attr_reader :examples
        # @return [Hash{String => Array<String>}] what may be written after an option, where it is one of few words
        attr_reader :words

        # Declares the command.
        #
        # @param name [String] as it is on the command line
        # @param arguments [String] what follows it, as in its usage
        # @param summary [String] one line
        # @param examples [Array<String>] command lines that show its use
        # @param words [Hash{String => Array<String>}] what may be written after an option
        # @return [void]
        def command(name, arguments: "", summary: "", examples: [], words: {})
          @command_name = name
          @arguments = arguments
          @summary = summary
          @examples = examples
          @words = words
        end

        # @return [Array<Class>] every command, in the order of {NAMES}
        def all = NAMES.map { |name| find(name) }

        # @param name [String]
        # @return [Class, nil]
        def find(name)
          return unless NAMES.include?(name)

          require_relative "commands/#{name}"
          CLI.const_get(name.capitalize, false)
        end

        # The ways to write an option: `--[no-]strict` is two of them.
        # @param long [String] as OptionParser has it
        # @return [Array<String>]
        def spellings(long) = long.include?("[no-]") ? [long.sub("[no-]", ""), long.sub("[no-]", "no-")] : [long]

        # @return [String] name and arguments
        def usage = [command_name, arguments].reject(&:empty?).join(" ")
      end

      # @param out [IO, nil] for results; nil where only its options are asked for
      # @param err [IO, nil] for everything else
      def initialize(out, err)
        @out = out
        @err = err
      end

      # Parses the options and runs the command.
      #
      # @param arguments [Array<String>]
      # @return [Integer] the exit status
      # @raise [UsageError]
      def call(arguments)
        require "optparse"
        parser = option_parser
        operands = parser.permute(readable_arguments(arguments))
        return print_help(parser) if @help

        status = run(operands)
        # What is still in a buffer is written here, where a full disk can be told.
        out.flush
        status
      rescue OptionParser::ParseError => e
        raise UsageError, misuse(e)
      end

      # @return [Array<OptionParser::Switch>] the options as they are declared, for completions
      def switches
        require "optparse"
        option_parser.top.list.grep(OptionParser::Switch)
      end

      private

      attr_reader :out, :err

      # The bytes of an argument that is no text in the locale's encoding are left as they are: they may be
      # the name of a file. OptionParser matches any bytes if nothing is said of their encoding.
      def readable_arguments(arguments)
        arguments.map { |argument| argument.valid_encoding? ? argument : argument.b }
      end

      # An argument as text. It is in the locale's encoding, which need not be that of what was typed.
      def text(argument) = argument.dup.force_encoding(Encoding::UTF_8).scrub

      # OptionParser's own message has a line of its own for what was meant.
      def misuse(error)
        told = text("#{error.reason}: #{error.args.join(" ")}")
        meant = nearest_option(text(error.args.first.to_s)) if error.is_a?(OptionParser::InvalidOption)
        # An Integer is the only kind of argument that OptionParser itself looks at.
        return "#{told}; write a whole number" if error.instance_of?(OptionParser::InvalidArgument)

        "#{told}; #{meant ? "did you mean #{meant}?" : "see glue-trigger #{self.class.command_name} --help"}"
      end

      def nearest_option(written)
        return unless written.start_with?("--")

        known = switches.flat_map(&:long).flat_map { |long| Command.spellings(long) }
        # The dashes are alike in all of them.
        nearest = Nearest.to(written[/\A--([^=]*)/, 1], known.map { |name| name.delete_prefix("--") })
        nearest && "--#{nearest}"
      end

      def option_parser
        OptionParser.new do |parser|
          parser.banner = "Usage: glue-trigger #{self.class.usage}\n\n#{self.class.summary}\n"
          parser.separator ""
          options(parser)
          parser.on("-h", "--help", "Print this.") { @help = true }
          parser.separator("\n#{remark}") if remark
          parser.separator "\nExamples:\n#{self.class.examples.map { |line| "  #{line}\n" }.join}"
          # OptionParser's own --version would end the process.
          parser.base.long.delete("version")
        end
      end

      def print_help(parser)
        out.puts parser.help
        FINE
      end

      # @return [String, nil] what is told of the options below them
      def remark = nil

      # Declares the options of the command.
      def options(_parser) = nil
    end
  end
end
