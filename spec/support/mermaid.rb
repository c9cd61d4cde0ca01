# frozen_string_literal: true

require "json"
require "open3"
require_relative "chromium"
require_relative "programs"
require_relative "sketch"

module Support
  # Mermaid's own reading of flowcharts, by the program of `spec/mermaid/`; `rake mermaid` installs what it needs.
  module Mermaid
    SOURCE = File.expand_path("../mermaid", __dir__)
    ROOT = File.expand_path("../..", __dir__)
    # Where it is installed, which is no part of the checkout.
    DIRECTORY = File.join(File.expand_path(ENV.fetch("CARGO_TARGET_DIR", "target"), ROOT), "mermaid")
    # What is to be installed, and what was.
    WANTED = File.join(SOURCE, "package.json")
    INSTALLED = File.join(DIRECTORY, "installed.json")

    # What stands in a label for what a page would take for a formula, an icon or an entity code, and looks like it.
    LOOK_ALIKES = { "＄" => "$", "：" => ":", "˚" => "°", "⁋" => "¶" }.freeze

    # What Mermaid has read.
    class Flowchart
      # @return [String, nil] why it was refused
      attr_reader :error

      def initialize(read)
        @read = read
        @error = read["error"]
      end

      def sketch
        known = nodes.to_h { |id, node| [id, Sketch.node(node["classes"].first, as_meant(node["lines"]), frames[id])] }
        edges = @read["edges"].map { |edge| [edge["from"], edge["to"], edge["lines"].join] }
        Sketch.read(known, edges, subgraphs.map { |frame| as_meant(frame["lines"]).first })
      end

      # What is told where somebody points at a node, line by line, by the node's identifier.
      def tooltips = nodes.transform_values { |node| node["tooltip"]["lines"] }

      # What a page would evaluate: elements of HTML, links and Markdown. There should be nothing.
      def evaluated
        labels = nodes.values + nodes.values.map { |node| node["tooltip"] } + @read["edges"] + subgraphs
        labels.flat_map { |label| label["elements"] } +
          nodes.values.flat_map do |node|
            [node["link"], (node["labelType"] unless node["labelType"] == "string")]
          end.compact
      end

      # Edges without a line of their own.
      def unstyled = @read["edges"].count { |edge| edge["style"].none? { |style| style.start_with?("stroke:#") } }

      private

      # The title of its subgraph by the identifier of a node.
      def frames
        subgraphs.flat_map { |frame| frame["nodes"].map { |id| [id, as_meant(frame["lines"]).first] } }.to_h
      end

      def as_meant(lines) = lines.map { |line| Mermaid.as_meant(line) }

      def nodes = @read["nodes"].to_h { |node| [node["id"], node] }

      def subgraphs = @read["subgraphs"]
    end

    module_function

    def absence
      Programs.absence("Mermaid's parser", Programs.there?("node") && up_to_date?, "run rake mermaid")
    end

    def up_to_date? = File.exist?(INSTALLED) && File.read(INSTALLED) == File.read(WANTED)

    # A text with the characters that others look like.
    def as_meant(text) = text.gsub(Regexp.union(LOOK_ALIKES.keys), LOOK_ALIKES)

    # What a browser makes of a flowchart: the elements of its labels, and their texts.
    #
    # @return [Hash{String => Array<String>}]
    def shown(text)
      script = File.join(DIRECTORY, "node_modules/mermaid/dist/mermaid.min.js")
      page = File.read(File.join(SOURCE, "page.html"))
      Chromium.results(format(page, script: script, text: JSON.generate(text)))
    end

    # @param texts [Array<String>]
    # @param config [Hash] what the page tells Mermaid
    # @return [Array<Flowchart>]
    def read(texts, config = {})
      asked = JSON.generate(texts.map { |text| { text: text, config: config } })
      told, err, status = Open3.capture3("node", File.join(SOURCE, "read.mjs"), DIRECTORY, stdin_data: asked)
      raise "read.mjs failed: #{err}" unless status.success?

      JSON.parse(told).map { |read| Flowchart.new(read) }
    end
  end
end
