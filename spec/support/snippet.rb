# frozen_string_literal: true

require "ripper"

module Support
  # Ruby that a reader is shown, with what comes of it:
  #
  #   1 + 1          # => 2
  #   "a".
  #     upcase
  #   # => "A"
  #   puts "seen"
  #   # >> seen
  #
  # After `# =>` stands a value in Ruby, or what `inspect` gives; the lines of a longer one are indented below it. After
  # `# >>` stands a line of output.
  class Snippet
    VALUE = /(?:\A|\s)# =>(?: (?<value>.*))?\z/
    OUTPUT = /\A\s*# >>(?: (?<line>.*))?\z/
    # The next line of a value that began on the line before.
    REST = /\A\s*#    (?<value>.+)\z/
    private_constant :VALUE, :OUTPUT, :REST

    # What was expected at a line, and what came: both as text.
    Comparison = Struct.new(:place, :expected, :got) do
      def same? = expected == got
    end

    # @param code [String]
    # @param file [String] that it is from
    # @param line [Integer] where it begins there
    def initialize(code, file:, line:)
      @lines = code.lines(chomp: true)
      @file = file
      @line = line
    end

    # Runs it, statement by statement.
    #
    # @param binding [Binding]
    # @return [Array<Comparison>] for each value, and for all output where there is any
    def compare(binding)
      @binding = binding
      @found = []
      printed = printing { statements { |code, line| @value = binding.eval(code, @file, @line + line) } }
      shown = @lines.filter_map { |line| OUTPUT.match(line)&.then { |match| "#{match[:line]}\n" } }.join
      @found << Comparison.new("#{@file}:#{@line}", shown, printed) unless [shown, printed] == ["", ""]
      @found
    end

    private

    # Calls the block with each whole statement and the number of its first line.
    def statements
      code = []
      @lines.each_with_index do |line, number|
        # What is indented below a value is compared with it.
        next if rest?(number)

        code << line
        next unless complete?(code, @lines[number + 1])

        yield code.join("\n"), number - code.size + 1 if code.any? { |part| part.match?(/\A\s*[^\s#]/) }
        code = []
        compare_value(number)
      end
      raise SyntaxError, "#{@file}:#{@line}: the snippet is not whole:\n#{code.join("\n")}" unless code.empty?
    end

    # A line that begins with a dot goes on with the one before.
    def complete?(code, following)
      return false if following&.match?(/\A\s*(?:&\.|\.\w)/)
      return true if Ripper.sexp(code.join("\n"))
      return false unless code.last.match?(VALUE)

      raise SyntaxError, "#{@file}:#{@line}: a value inside of a statement is not compared: #{code.last}"
    end

    def compare_value(number)
      match = VALUE.match(@lines[number]) or return
      following = (number + 1...@lines.size).take_while { |index| rest?(index) }
      expected = [match[:value].to_s, *following.map { |index| REST.match(@lines[index])[:value] }].join("\n")
      @found << Comparison.new("#{@file}:#{@line + number}", expected, same?(expected) ? expected : @value.inspect)
    end

    def rest?(number)
      return false unless number.positive? && REST.match?(@lines[number])

      VALUE.match?(@lines[number - 1]) || rest?(number - 1)
    end

    # A time as `inspect` has it is no Ruby.
    def same?(expected)
      return true if @value.inspect == expected

      # In brackets, so that a Hash is no block.
      code = "[#{expected}]"
      !Ripper.sexp(code).nil? && @binding.eval(code) == [@value]
    end

    def printing
      before = $stdout
      $stdout = StringIO.new
      yield
      $stdout.string
    ensure
      $stdout = before
    end
  end
end
