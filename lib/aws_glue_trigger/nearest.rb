# frozen_string_literal: true

module AwsGlueTrigger
  # What somebody may have meant by a word that is none. Without Ruby's `did_you_mean` nobody knows.
  # @api private
  module Nearest
    class << self
      # @param word [String]
      # @param known [Array<String, Symbol>]
      # @return [Array<String, Symbol>] those that are near, the nearest first
      def all(word, known) = defined?(DidYouMean) ? DidYouMean::SpellChecker.new(dictionary: known).correct(word) : []

      # @return [String, Symbol, nil] the nearest
      def to(word, known) = all(word, known).first
    end
  end
  private_constant :Nearest
end
