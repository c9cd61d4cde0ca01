# frozen_string_literal: true

module AwsGlueTrigger
  # Everything that this library raises on its own account.
  class Error < StandardError; end

  # Attributes that AWS or Terraform is known to refuse.
  class ValidationError < Error
    # The most diagnostics that the message tells: a list of a million wrong elements has a million.
    TOLD = 200
    private_constant :TOLD

    # @return [Array<Diagnostic>] all that was found, warnings too
    attr_reader :diagnostics

    # @param diagnostics [Array<Diagnostic>]
    def initialize(diagnostics)
      @diagnostics = diagnostics.dup.freeze
      super([summary, Report.text(@diagnostics.first(TOLD), sources: false), *untold].join("\n\n"))
    end

    # @return [Array<Diagnostic>] the diagnostics that are errors and not acknowledged
    def errors = diagnostics.select(&:fault?)

    private

    def untold
      rest = diagnostics.size - TOLD
      "and #{rest} more, which are in diagnostics" if rest.positive?
    end

    def summary
      triggers = errors.map(&:trigger).uniq.compact
      subject = "aws_glue_trigger.#{Printable.line(triggers.first[0, 60])}" if triggers.size == 1
      subject ||= triggers.empty? ? whole : "the triggers"
      "#{subject}: #{Diagnostic.count(diagnostics)}"
    end

    # What a format does not take is found in pipelines alone.
    def whole
      errors.any? { |error| Rule.find(error.rule)&.targets&.any? } ? "the pipeline" : "the attributes"
    end
  end

  # A schedule that is none, that Glue takes in no form, or that cannot be moved out of its time zone.
  class ScheduleError < Error
    # @return [Array<Diagnostic>] what was found in the text of a schedule; empty where the text was sound
    attr_reader :diagnostics

    # @return [String, nil] what to do instead
    attr_reader :help

    # @return [Array<String>] texts to write instead, ready to paste; without a choice for daylight
    #   saving, the expressions of standard time and then those of daylight saving
    attr_reader :suggestions

    # @param summary [String] what is wrong
    # @param help [String, nil]
    # @param suggestions [Array<String>]
    # @param diagnostics [Array<Diagnostic>]
    def initialize(summary, help: nil, suggestions: [], diagnostics: [])
      @help = help
      @suggestions = suggestions.map { |text| text.dup.freeze }.freeze
      @diagnostics = diagnostics.dup.freeze
      super(full(summary))
    end

    private

    # Each diagnostic has a help of its own.
    def full(summary)
      return help ? "#{summary}\n  help: #{help}" : summary if diagnostics.empty?

      "#{summary}: #{Diagnostic.count(diagnostics)}\n\n#{Report.text(diagnostics, sources: false)}"
    end
  end

  # A trigger, a job or a crawler that a pipeline has not: its message names the nearest.
  class UnknownNodeError < Error; end

  # A script that called `exit` before its end: what it would have declared after it is not known.
  class ScriptExit < Error
    # @param exit [SystemExit]
    def initialize(exit)
      super("the script called exit; it must run to its end")
      set_backtrace(exit.backtrace)
    end
  end

  # A bug of this library: its native part met what cannot be. What was being done is not done, and everything can be
  # used after it.
  class InternalError < Error
    # As the gem says of itself, where it was installed as one. It is asked while this file is loaded, since a Ractor
    # cannot.
    gem = Gem.loaded_specs["aws_glue_trigger"] if defined?(Gem)
    where = gem&.metadata&.fetch("bug_tracker_uri", nil) || gem&.homepage
    REPORT_TO = "the developers of aws_glue_trigger#{", at #{where}" if where}".freeze
    private_constant :REPORT_TO

    # @return [String] what the native part said
    attr_reader :panic

    # @return [String] the file, line and column of the native part
    attr_reader :location

    # @param panic [String]
    # @param location [String]
    # @param trace [String, nil] how the native part came there, where `RUST_BACKTRACE=1` is set
    def initialize(panic, location, trace = nil)
      @panic = panic
      @location = location
      super("this is a bug in aws_glue_trigger #{VERSION}, not in your script: #{panic} (#{location})\n  " \
            "help: please report it to #{REPORT_TO}, with this message and what was declared#{"\n\n#{trace}" if trace}")
    end
  end

  # A `.glue-trigger.yml` that says what cannot be: a line for each fault.
  class ConfigurationError < Error; end

  # A file that could not be written; its old content, if any, is still there.
  class WriteError < Error; end
end
