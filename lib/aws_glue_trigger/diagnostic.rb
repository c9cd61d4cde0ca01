# frozen_string_literal: true

module AwsGlueTrigger
  # One finding about one trigger. Immutable.
  #
  # @example
  #   faulty = AwsGlueTrigger.pipeline(collect: true) do |p|
  #     p.declare(:nightly, { name: "nightly", type: "SCHEDULED", actions: [{ job_name: "load" }] })
  #   end
  #   found = faulty.diagnostics.first
  #   found.rule   # => "missing-schedule"
  #   found.path   # => "schedule"
  #   found.fault? # => true
  class Diagnostic
    # @!method rule
    #   @return [String] the rule's name, such as `"missing-schedule"`
    # @!method severity
    #   @return [Symbol] `:error`, `:warning` or `:note`
    # @!method trigger
    #   @return [String, nil] the resource name of the trigger
    # @!method path
    #   @return [String] where in the attributes, such as `"predicate.conditions[1].state"`; empty for
    #     the trigger itself
    # @!method file
    #   @return [String, nil] the file of the call that declared the trigger
    # @!method line
    #   @return [Integer, nil] the line of that call
    # @!method message
    #   @return [String] what is wrong
    # @!method help
    #   @return [String, nil] what to write instead
    # @!method excerpt
    #   @return [String, nil] the whole text that it is about, such as a schedule
    # @!method span
    #   @return [Range<Integer>, nil] the faulty part of the excerpt, in characters: `excerpt[span]`; empty
    #     where something is missing there, nil without an excerpt
    # @!method suggestion
    #   @return [String, nil] the whole text to write in place of the excerpt, ready to paste
    # @!method aws_message
    #   @return [String, nil] what AWS answers at apply, where that is on record
    # @!method acknowledged
    #   @return [String, nil] why its author lives with it, where that was said; it fails nothing
    # @!method to_s
    #   @return [String] the finding as a paragraph of a report

    # The readers, in the order of {#to_h}.
    MEMBERS = %i[rule severity trigger path file line message help excerpt span suggestion aws_message
                 acknowledged].freeze

    class << self
      # Counts diagnostics in words.
      # @param diagnostics [Array<Diagnostic>]
      # @return [String] such as `"2 errors, 1 warning"`; what is acknowledged is counted by itself
      def count(diagnostics)
        acknowledged, open = diagnostics.partition(&:acknowledged?)
        counts = open.map(&:severity).tally
        parts = (%i[error warning note] & counts.keys).map do |severity|
          "#{counts[severity]} #{severity}#{"s" unless counts[severity] == 1}"
        end
        parts << "#{acknowledged.size} acknowledged" if acknowledged.any?
        parts.empty? ? "no findings" : parts.join(", ")
      end
    end

    # @return [Boolean] whether its author lives with it
    def acknowledged? = !acknowledged.nil?

    # @param strict [Boolean, nil] whether warnings are faults
    # @return [Boolean] whether it is a fault: an error, or a warning where these are, that nobody acknowledged
    def fault?(strict: false) = !acknowledged? && (strict ? error? || warning? : error?)

    # @return [Boolean] whether its severity is `:error`; see {#fault?}
    def error? = severity == :error

    # @return [Boolean]
    def warning? = severity == :warning

    # @return [Boolean]
    def note? = severity == :note

    # @return [Hash{Symbol => Object}]
    def to_h = MEMBERS.to_h { |member| [member, public_send(member)] }

    # For pattern matching.
    #
    # @example
    #   faulty = AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:nightly, { type: "SCHEDULED" }) }
    #   case faulty.diagnostics.first
    #   in { severity: :error, path: "name" } then "name it"
    #   end
    #   # => "name it"
    # @param keys [Array<Symbol>, nil]
    # @return [Hash{Symbol => Object}]
    def deconstruct_keys(keys) = keys ? to_h.slice(*keys) : to_h

    # @param other [Object]
    # @return [Boolean] whether all readers are equal
    def ==(other) = other.is_a?(Diagnostic) && to_h == other.to_h
    alias eql? ==

    # @return [Integer]
    def hash = to_h.hash

    # @return [String]
    def inspect
      place = [file && "#{file}:#{line}", trigger, path].compact.reject(&:empty?).join(" ")
      Printable.line("#<#{self.class} #{severity}[#{rule}] #{place}: #{message}>")
    end
  end
end
