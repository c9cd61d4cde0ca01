# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    # A subcommand: its name, arguments, summary and options are declared once, and dispatch and
    # help derive from the declaration. A command is a file of `cli/commands/`.
    class Command
      class << self
        # @return [String] the name on the command line
        attr_reader :command_name
        # @return [String] one line for the overview
        attr_reader :summary

        # Declares the command.
        def command(name, arguments: "", summary: "")
          @command_name = name
          @arguments = arguments
          @summary = summary
          Command.all << self
        end

        # @return [Array<Class>] every command, in the order of declaration
        def all = @@all ||= [] # rubocop:disable Style/ClassVars

        # @return [Class, nil]
        def find(name) = all.find { |command| command.command_name == name }

        # @return [String] name and arguments
        def usage = [command_name, @arguments].reject(&:empty?).join(" ")
      end

      # @param out [IO] for results
      # @param err [IO] for everything else
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
        raise UsageError, "#{text(e.message)}; see glue-trigger #{self.class.command_name} --help"
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

      def option_parser
        OptionParser.new do |parser|
          parser.banner = "Usage: glue-trigger #{self.class.usage}\n\n#{self.class.summary}\n"
          parser.separator ""
          options(parser)
          parser.on("-h", "--help", "Print this.") { @help = true }
          # OptionParser's own --version would end the process.
          parser.base.long.delete("version")
        end
      end

      def print_help(parser)
        out.puts parser.help
        FINE
      end

      # Declares the options of the command.
      def options(_parser) = nil
    end
  end
end
