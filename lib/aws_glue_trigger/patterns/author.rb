# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # Whoever calls a pattern: the place of their call, and what they are told where it cannot be read.
    # @api private
    module Author
      HERE = "#{__dir__}/".freeze
      private_constant :HERE

      class << self
        # @return [Array(String, Integer)] the file and the line of the call
        def place
          frame = frames.first
          [frame.path, frame.lineno]
        end

        # @return [String] the call as messages show it: `fan_in(:report)`
        def call(pattern, name)
          case name
          when nil then pattern
          when Symbol, String then "#{pattern}(:#{Printable.line(text(name)[0, 60])})"
          else refuse("#{pattern}: the first argument is the name of a resource, such as :nightly, got #{name.class}")
          end
        end

        # @param name [Object] a name, which is put together with others and shown
        # @return [String] in UTF-8; bytes of no encoding are taken for it
        # @raise [ArgumentError]
        def text(name)
          text = name.to_s
          text = text.encoding == Encoding::BINARY ? text.dup.force_encoding("UTF-8") : text.encode("UTF-8")
          text.valid_encoding? ? text : raise(EncodingError)
        rescue EncodingError
          refuse("a name must be valid UTF-8, got #{Printable.quote(name.to_s)}; `force_encoding` says " \
                 "in which encoding it is, and `encode(\"UTF-8\")` converts it")
        end

        # The error comes from the author's line, as it would from a method of Ruby's own.
        # @raise [ArgumentError]
        def refuse(message) = raise(ArgumentError, message, frames.map(&:to_s))

        # @param word [Symbol] what is not known
        # @param known [Array<Symbol>]
        # @param more [String] what else may be meant where none is near
        # @return [String] the nearest, or all that there are
        def hint(word, known, more = "")
          near = Nearest.to(word.to_s, known)
          near ? "did you mean #{near}:?" : "the keywords are #{known.map { |name| "#{name}:" }.join(", ")}#{more}"
        end

        private

        # From the author's line outwards. Some of Ruby's own methods are written in Ruby, and have frames, too.
        def frames
          all = caller_locations(2)
          found = all.drop_while do |frame|
            frame.absolute_path&.start_with?(HERE) || frame.path.start_with?("<internal:")
          end
          found.empty? ? all : found
        end
      end
    end
    private_constant :Author
  end
end
