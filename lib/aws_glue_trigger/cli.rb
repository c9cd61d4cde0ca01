# frozen_string_literal: true

require_relative "version"
require_relative "nearest"
require_relative "printable"
require_relative "cli/command"

module AwsGlueTrigger
  # The command line: `glue-trigger COMMAND`.
  #
  # Results go to stdout, everything else to stderr. The exit status is 0 where all is well, 1 for
  # faults in what was read, 2 for wrong use and for files that cannot be read or written.
  module CLI
    # The exit status where all is well.
    FINE = 0
    # The exit status for faults in what was read.
    FAULTS = 1
    # The exit status for wrong use, and for files that cannot be read or written.
    MISUSE = 2
    # As shells have it for a process that SIGINT ended.
    INTERRUPTED = 130

    # Wrong use of the command line, or a file that cannot be read or written.
    class UsageError < StandardError; end

    class << self
      # @param arguments [Array<String>]
      # @param out [IO]
      # @param err [IO]
      # @return [Integer] the exit status
      def start(arguments, out: $stdout, err: $stderr)
        answer(arguments, out, err)
      rescue UsageError => e
        say(err, "glue-trigger: #{Printable.text(e.message)}")
        MISUSE
      rescue Interrupt
        say(err, "glue-trigger: interrupted")
        INTERRUPTED
      rescue Errno::EPIPE
        # The reader of a pipe has seen enough of the results.
        FINE
      rescue SystemCallError, IOError => e
        # The system's words alone: the rest of the message is of Ruby's own functions.
        reason = e.is_a?(SystemCallError) ? e.class.new.message : e.message
        say(err, "glue-trigger: cannot write the result: #{reason}")
        MISUSE
      end

      # Writes to stderr, where nobody may be listening any more.
      #
      # @param err [IO]
      # @param text [String]
      # @return [nil]
      def say(err, text)
        err.puts text
      rescue SystemCallError, IOError
        nil
      end

      private

      def answer(arguments, out, err)
        name, *rest = arguments
        case name
        when nil, "-h", "--help", "help" then help(name, rest, out, err)
        when "-v", "--version" then print_version(out)
        else run(name, rest, out, err)
        end
      end

      def run(name, arguments, out, err)
        command = Command.find(name) or raise UsageError, unknown(name)
        Dir.pwd
        command.new(out, err).call(arguments)
      rescue Errno::ENOENT => e
        raise unless e.message.include?("getcwd")

        raise UsageError, "the working directory is gone; change to one that exists"
      end

      def print_version(out)
        out.puts "glue-trigger #{VERSION}"
        FINE
      end

      def help(name, topics, out, err)
        topic = topics.first
        return run(topic, ["--help"], out, err) unless topic.nil? || topic == "help"

        (name ? out : err).puts overview
        name ? FINE : MISUSE
      end

      def overview
        commands = Command.all.map { |command| format("  %-30s%s", command.usage, command.summary) }
        <<~TEXT
          Usage: glue-trigger COMMAND

          #{commands.join("\n")}

            --version                     Print the version.
            --help                        Print this, or the help of a command.

          Exit status: 0 fine, 1 faults in the triggers, 2 wrong use or a file that cannot be read or written.
        TEXT
      end

      def unknown(name)
        if name.start_with?("-")
          return "there is no option #{name.inspect} before a COMMAND; options of a command stand after its name; " \
                 "--help tells the commands"
        end

        names = Command::NAMES
        nearest = Nearest.to(name.scrub, names)
        hint = nearest ? "did you mean #{nearest}?" : "the commands are #{names.join(", ")}"
        "there is no command #{name.inspect}; #{hint}"
      end
    end
  end
end
