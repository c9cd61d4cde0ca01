# frozen_string_literal: true

module AwsGlueTrigger
  # The formats of pictures, and how files say which they are in.
  module PictureFormat
    # What {Pipeline#draw} and `glue-trigger graph` take.
    ALL = %w[svg html mermaid dot].freeze

    # The formats by the ends of file names.
    OF_EXTENSION = {
      ".svg" => "svg", ".html" => "html", ".htm" => "html", ".mmd" => "mermaid", ".mermaid" => "mermaid",
      ".dot" => "dot", ".gv" => "dot"
    }.freeze

    # What each takes, as {Pipeline#to_svg} and its like do.
    OPTIONS = { "svg" => %i[title], "html" => %i[title now runs], "mermaid" => [], "dot" => [] }.freeze

    class << self
      # @param name [String, Symbol]
      # @return [String] the format of that name
      # @raise [ArgumentError] where there is none
      def named(name)
        return name.to_s if ALL.include?(name.to_s)

        raise ArgumentError, "there is no format #{name.to_s.scrub.inspect}; the formats are #{ALL.join(", ")}"
      end

      # @param path [String, Pathname]
      # @return [String] the format that the end of the file's name says
      # @raise [ArgumentError] where it says none
      def of_file(path)
        extension = File.extname(path.to_s)
        OF_EXTENSION.fetch(extension.downcase) do
          raise ArgumentError, "the name of a picture ends in #{OF_EXTENSION.keys.join(", ")}, " \
                               "and not in #{extension.scrub.inspect}; or say the format: #{ALL.join(", ")}"
        end
      end

      # @param option [Symbol]
      # @return [Array<String>] the formats that take it
      def with_option(option) = ALL.select { |format| OPTIONS.fetch(format).include?(option) }

      # @param format [String] one of {ALL}
      # @param options [Hash] as for {Pipeline#draw}
      # @return [void]
      # @raise [ArgumentError] for one that the format has not
      def check_options(format, options)
        strange = (options.keys - OPTIONS.fetch(format)).first or return
        has = OPTIONS.fetch(format)
        has = has.empty? ? "none" : has.join(", ")
        of = with_option(strange)
        of = of.empty? ? "" : "; it is for #{of.join(" and ")}"
        raise ArgumentError, "#{format} has no option #{strange.inspect} (its options: #{has})#{of}"
      end

      # @param format [String] one of {ALL}
      # @return [Symbol] the method of {Pipeline} that renders it
      def renderer(format) = :"to_#{format}"
    end
  end
end
