# frozen_string_literal: true

module Support
  module Book
    # A page of the book: its blocks, headings and links.
    class Page
      FENCE = /\A(?<indent> *)(?<ticks>`{3,})(?<language>\w*) *(?<file>\S*)$/

      # @return [String] as seen from the root of the repository
      attr_reader :path
      # @return [Array<Block>]
      attr_reader :blocks

      def initialize(path, text)
        @path = path
        @prose = []
        @blocks = []
        read(text.lines(chomp: true))
      end

      # @return [Array<Block>] those of one language
      def blocks_in(language) = blocks.select { |block| block.language == language }

      # The anchors of the headings, as GitHub makes them.
      def anchors
        seen = Hash.new(-1)
        headings.map do |heading|
          anchor = heading.downcase.gsub(/[^\p{Word}\- ]/, "").tr(" ", "-")
          seen[anchor] += 1
          seen[anchor].zero? ? anchor : "#{anchor}-#{seen[anchor]}"
        end
      end

      # @return [Array<String>] what the page points at, beside addresses of the web
      def links
        @prose.join("\n").gsub(/`[^`]*`/, "").scan(/\]\(([^)\s]+)\)/).flatten.grep_v(/\A[a-z]+:/)
      end

      private

      def headings
        @prose.filter_map { |line| line[/\A#+ +(.+)/, 1]&.gsub(/\[([^\]]+)\]\([^)]*\)/, '\1') }
      end

      def read(lines)
        opening = nil
        inside = []
        lines.each_with_index do |line, index|
          if opening.nil?
            next @prose << line unless (opening = FENCE.match(line))

            inside = []
            @first = index + 2
          elsif line.strip == opening[:ticks]
            add(opening, inside)
            opening = nil
          else
            inside << line.delete_prefix(opening[:indent])
          end
        end
      end

      def add(opening, lines)
        file = opening[:file] unless opening[:file].empty?
        @blocks << Block.new(opening[:language], file, @first, lines.map { |line| "#{line}\n" }.join)
      end
    end
  end
end
