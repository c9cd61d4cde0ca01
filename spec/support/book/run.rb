# frozen_string_literal: true

require "fileutils"
require "open3"
require_relative "../scripts"
require_relative "../snippet"
require_relative "output"
require_relative "parsers"

module Support
  module Book
    # A page done as it says, from its first block to its last, in one directory:
    #
    # - a block with the name of a file is written to it;
    # - `sh` is run, and a `text` or `json` block that follows it is what it says;
    # - `ruby` is run in a pipeline of its own, and `# =>` lines are compared;
    # - what begins with "not run here:" and the reason is only read by the language's own parser.
    class Run
      # What is no program, and is only shown.
      SHOWN = ["text", "mermaid", ""].freeze

      # @return [Array<String>] what is not as the page says
      attr_reader :faults
      # @return [Hash{Symbol => Integer}] how many blocks were run, written, compared, shown, and not run
      attr_reader :counts

      # @param page [Page]
      # @param tools [String] a directory for programs on the PATH
      def initialize(page, tools)
        @page = page
        @tools = tools
        @directory = Dir.pwd
        @faults = []
        @counts = Hash.new(0)
      end

      # Runs it, beginning in the working directory.
      def call
        @page.blocks.each do |block|
          said = @said
          @said = nil
          if block.not_run then parse(block)
          elsif block.file then write(block)
          else
            run(block, said)
          end
        end
        self
      end

      private

      def fault(block, text) = @faults << "#{@page.path}:#{block.line}: #{text}"

      def run(block, said)
        case block.language
        when "sh" then shell(block)
        when "ruby" then ruby(block)
        when "hcl", "yaml" then parse(block, :shown)
        else said ? compare(block, said) : show(block)
        end
      end

      def show(block)
        return parse(block, :shown) if block.language == "json"
        return fault(block, "nobody knows what a #{block.language} block is") unless SHOWN.include?(block.language)

        @counts[:shown] += 1
      end

      def write(block)
        path = File.join(@directory, block.file)
        FileUtils.mkdir_p(File.dirname(path))
        File.write(path, block.text)
        @counts[:written] += 1
      end

      def shell(block)
        # The next block goes on where this one leaves off.
        text = "trap 'pwd > \"$BOOK_DIRECTORY\"' EXIT\n#{block.text}"
        shell = ["bash", "-e", "-o", "pipefail", "-c", text]
        out, status = Open3.capture2e(environment, *shell, stdin_data: "", chdir: @directory)
        @directory = File.read(environment["BOOK_DIRECTORY"]).chomp
        @counts[:run] += 1
        @said = out
        return if status.exitstatus == block.status

        fault(block, "ended with #{status.exitstatus} and not #{block.status}:\n#{out}")
      end

      def compare(block, said)
        @counts[:compared] += 1
        return if Output.shows?(block.text, said)

        fault(block, "the output is another:\n#{said}")
      end

      def ruby(block)
        @counts[:run] += 1
        found = Dir.chdir(@directory) { AwsGlueTrigger.pipeline { break compare_values(block) } }
        @counts[:compared] += found.size
        found.reject(&:same?).each { |value| @faults << "#{value.place}: #{value.got}, and not #{value.expected}" }
      rescue StandardError, ScriptError => e
        fault(block, "#{e.class}: #{e.message}")
      end

      def compare_values(block)
        top = Object.new.extend(AwsGlueTrigger::DSL, AwsGlueTrigger::Patterns)
        Snippet.new(block.text, file: @page.path, line: block.line).compare(top.instance_eval { binding })
      end

      def parse(block, how = :not_run)
        @counts[how] += 1
        answer = Parsers.answer(block)
        fault(block, "cannot be read:\n#{answer}") if answer
      end

      # Of the machine's settings, none that changes what is said.
      def environment
        @environment ||= {
          "BOOK_DIRECTORY" => File.join(@tools, "directory"), "RUBYLIB" => File.join(Scripts::ROOT, "lib"),
          "PATH" => [@tools, ENV.fetch("PATH")].join(File::PATH_SEPARATOR),
          "HOME" => @tools, "SPEC_OPTS" => nil, "CI" => nil, "GITHUB_ACTIONS" => nil, "NO_COLOR" => "1",
          "LC_ALL" => "C.UTF-8", "TZ" => "UTC"
        }
      end
    end
  end
end
