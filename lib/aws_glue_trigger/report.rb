# frozen_string_literal: true

module AwsGlueTrigger
  # Diagnostics as text for people.
  module Report
    # @!method self.text(diagnostics, colour: false)
    #   @param diagnostics [Array<Diagnostic>]
    #   @param colour [Boolean] with ANSI colours
    #   @return [String] a paragraph each; file names are relative to the working directory

    # Whether text for `io` may have colours: on a terminal, unless `NO_COLOR` is set.
    #
    # @param io [IO]
    # @return [Boolean]
    def self.colour?(io) = io.respond_to?(:tty?) && io.tty? && ENV.fetch("NO_COLOR", "").empty?
  end
end
