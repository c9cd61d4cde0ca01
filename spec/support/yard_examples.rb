# frozen_string_literal: true

module Support
  # The `@example`s in the comments of lib/, without YARD.
  module YardExamples
    ROOT = File.expand_path("../..", __dir__)
    # The title of an example that cannot run says why: `@example On a terminal (not run: it asks questions)`.
    REASON = /\(not run: (?<reason>.+)\)/
    # A line of the example, or an empty one between two of them.
    BODY = /\A\s*#(?: (?<text>.*))?\z/
    private_constant :BODY

    # The code as it stands, the first line of it, and why it is not run, where it is not.
    Example = Struct.new(:file, :line, :title, :code) do
      def reason = REASON.match(title)&.[](:reason)
      def to_s = ["#{file}:#{line}", *(title unless title.empty?)].join(" ")
    end

    module_function

    # @return [Array<Example>]
    def all
      Dir.chdir(ROOT) { Dir["lib/**/*.rb"].flat_map { |file| of(file, File.readlines(file, chomp: true)) } }
    end

    def of(file, lines)
      lines.each_index.filter_map do |index|
        match = /\A\s*# (?<indent> *)@example(?<title>.*)\z/.match(lines[index]) or next
        Example.new(file, index + 2, match[:title].strip, code(lines.drop(index + 1), match[:indent].size + 2))
      end
    end

    # What is indented below the tag, by two spaces or more.
    def code(lines, indent)
      body = lines.map { |line| BODY.match(line)&.then { |match| match[:text].to_s } }
      body = body.take_while { |text| text && (text.strip.empty? || text.start_with?(" " * indent)) }
      "#{body.map { |text| text.delete_prefix(" " * indent) }.join("\n").rstrip}\n"
    end
    private_class_method :of, :code
  end
end
