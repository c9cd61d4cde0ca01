# frozen_string_literal: true

module AwsGlueTrigger
  # Text of others, such as names and paths, inside a message: inert on a terminal, and bounded.
  # @api private
  module Printable
    # Control characters, and those that reorder or hide what follows them; as the extension has it.
    UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/
    # The same without what lays text out: newlines and tabs.
    COMMANDING = /(?![\n\t])#{UNSAFE}/
    # The most characters that are quoted of one text.
    QUOTED = 60
    private_constant :UNSAFE, :COMMANDING, :QUOTED

    class << self
      # @param bytes [String] in any encoding; taken for UTF-8
      # @return [String] over as many lines as it has
      def text(bytes) = utf8(bytes).gsub(COMMANDING) { |character| escaped(character) }

      # @param bytes [String]
      # @return [String] on one line
      def line(bytes) = utf8(bytes).gsub(UNSAFE) { |character| escaped(character) }

      # @param text [String, nil]
      # @return [String] its beginning as a literal of Ruby's, with an ellipsis where there is more
      def quote(text)
        return text.inspect unless text.is_a?(String)

        rest = "…" if text.length > QUOTED
        line("#{text[0, QUOTED].inspect}#{rest}")
      end

      private

      def utf8(bytes) = bytes.dup.force_encoding(Encoding::UTF_8).scrub

      def escaped(character) = format("\\u{%x}", character.ord)
    end
  end
end
