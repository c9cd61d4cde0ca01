# frozen_string_literal: true

module AwsGlueTrigger
  # Everything that this library raises on its own account.
  class Error < StandardError; end

  # Attributes that AWS or Terraform is known to refuse.
  class ValidationError < Error
    # @return [Array<Diagnostic>] all that was found, warnings too
    attr_reader :diagnostics

    # @param diagnostics [Array<Diagnostic>]
    def initialize(diagnostics)
      @diagnostics = diagnostics.dup.freeze
      super("#{summary}\n\n#{Report.text(@diagnostics)}")
    end

    # @return [Array<Diagnostic>] the diagnostics that are errors
    def errors = diagnostics.select(&:error?)

    private

    def summary
      triggers = errors.map(&:trigger).uniq.compact
      subject = triggers.size == 1 ? "aws_glue_trigger.#{triggers.first[0, 60]}" : "the triggers"
      "#{subject}: #{Diagnostic.count(diagnostics)}"
    end
  end

  # A file that could not be written; its old content, if any, is still there.
  class WriteError < Error; end
end
