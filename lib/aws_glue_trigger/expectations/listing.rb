# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What there is, line by line, each with its place: for failure messages.
    # @api private
    module Listing
      # So many lines are told.
      MOST = 20
      private_constant :MOST

      class << self
        # @param entries [Array<Array(String, String)>] what there is, and its place, which may be nil
        # @param most [Integer]
        # @return [String] begins with a newline
        def of(entries, most: MOST)
          lines = entries.first(most).map do |text, place|
            "\n  #{text}#{"\n    --> #{place}" if place}"
          end
          rest = entries.size - most
          lines << "\n  and #{rest} more" if rest.positive?
          lines.join
        end

        # @param file [String, nil]
        # @param line [Integer, nil]
        # @param rest [Array<String, nil>] the address, and the path in it
        # @return [String, nil] as a report has it
        def place(file, line, *rest)
          parts = [file && "#{relative(file)}:#{line}", *rest].compact.reject(&:empty?)
          Printable.line(parts.join(", ")) unless parts.empty?
        end

        private

        def relative(file) = file.delete_prefix("#{Dir.pwd}/")
      end
    end
  end
end
