# frozen_string_literal: true

module Support
  # Documentation that shows what expressions come to: `expression # => value`, or the value in comments below it.
  module Shown
    module_function

    # @return [String] the same, as expectations
    def expectations(text)
      lines = text.gsub(/\n#  +/, " ").lines(chomp: true)
      lines.each_with_index.map do |line, position|
        below = lines[position + 1].to_s[/\A# => (.+)/, 1]
        code, beside = line.match(/\A(.+?)\s+# => (.+)\z/)&.captures
        next "" if line.start_with?("# =>")
        next "expect((#{code})).to eq((#{beside}))" if code

        below ? "expect((#{line})).to eq((#{below}))" : line
      end.join("\n")
    end
  end
end
