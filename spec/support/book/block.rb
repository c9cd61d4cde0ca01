# frozen_string_literal: true

module Support
  module Book
    # A block of code in a page: its language, the file that it is where it is one, and its first line in the page.
    Block = Struct.new(:language, :file, :line, :text) do
      # The first line of a block that cannot be run here, with the reason.
      def not_run = text[%r{\A(?:#|//) not run here: (.+)}, 1]

      # What a shell is expected to end with, which its last line may say.
      def status = Integer(text[/# exit status (\d+)$/, 1] || 0)
    end
  end
end
