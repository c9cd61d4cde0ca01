# frozen_string_literal: true

module AwsGlueTrigger
  # The lines of scripts on which calls begin, for reports: each file is read once, to the last line that is
  # needed. What cannot be read is left out.
  module SourceLines
    # What is looked at of a file: one that is longer was written by a program, and has no lines worth a report.
    MOST_BYTES = 16 * 1024 * 1024
    # What is kept of a line, which is more than a report draws.
    PIECE = 1024
    private_constant :MOST_BYTES, :PIECE

    class << self
      # @param diagnostics [Array<Diagnostic>]
      # @return [Hash{String => Hash{Integer => String}}] by file as the diagnostics name it, and by number
      def of(diagnostics)
        wanted = Hash.new { |files, file| files[file] = [] }
        diagnostics.each { |found| wanted[found.file] << found.line if found.file }
        wanted.to_h { |file, numbers| [file, lines(file, numbers.to_set)] }
      end

      private

      def lines(file, numbers)
        # A pipe would wait, and `(eval)` is no file.
        return {} unless File.file?(file)

        File.open(file, "rb") { |io| select(io, numbers) }
      rescue SystemCallError, IOError, ArgumentError
        # An ArgumentError is a name with a zero byte.
        {}
      end

      # Lines are read in pieces, since one of them may be the whole of a large file.
      def select(io, numbers)
        found = {}
        number = 1
        while found.size < numbers.size && io.pos < MOST_BYTES && (piece = io.gets("\n", PIECE))
          found[number] ||= text(piece) if numbers.include?(number)
          number += 1 if piece.end_with?("\n")
        end
        found
      end

      # A script in another encoding is drawn with what of it is UTF-8.
      def text(bytes) = bytes.chomp.force_encoding(Encoding::UTF_8).scrub
    end
  end
  private_constant :SourceLines
end
