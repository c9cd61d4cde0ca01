# frozen_string_literal: true

module Support
  # How much there is to write in a script: what is neither blank nor a comment.
  module Sizes
    # @param text [String]
    # @return [Array(Integer, Integer, Integer)] lines, their characters without what indents them, and words
    def self.of(text)
      code = text.lines.map(&:strip).reject { |line| line.empty? || line.start_with?("#") }
      [code.size, code.sum(&:length), code.sum { |line| line.scan(/\w+/).size }]
    end

    # @return [String] `41 for 128 (32 %)`
    def self.compared(ours, theirs) = format("%d for %d (%.0f %%)", ours, theirs, 100.0 * ours / theirs)
  end
end
