# frozen_string_literal: true

module Support
  module Book
    # What a page shows of an output. `…` is a line for any lines, and in a line for any characters of it.
    module Output
      module_function

      # @return [Boolean] whether that is what was said
      def shows?(shown, said) = pattern(shown).match?(said.gsub(/ +$/, ""))

      def pattern(shown)
        lines = shown.lines(chomp: true).map do |line|
          next "(?:.*\\n)*?" if line.strip == "…"

          "#{line.split("…", -1).map { |part| Regexp.escape(part) }.join("[^\\n]*")}\\n"
        end
        Regexp.new("\\A#{lines.join}\\n*\\z")
      end
    end
  end
end
