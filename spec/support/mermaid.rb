# frozen_string_literal: true

require "json"
require "open3"
require_relative "judges"
require_relative "sketch"

module Support
  # Mermaid's own reading of flowcharts, by the program of `spec/judges/mermaid/`.
  module Mermaid
    PROGRAM = File.expand_path("../judges/mermaid/read.mjs", __dir__)
    DIRECTORY = File.join(Judges::DIRECTORY, "mermaid")

    # What Mermaid has read.
    class Flowchart
      # @return [String, nil] why it was refused
      attr_reader :error

      def initialize(read)
        @read = read
        @error = read["error"]
      end

      def sketch
        known = nodes.to_h { |id, node| [id, Sketch.node(node["classes"].first, node["lines"], frames[id])] }
        edges = @read["edges"].map { |edge| [edge["from"], edge["to"], edge["lines"].join] }
        Sketch.read(known, edges, subgraphs.map { |frame| frame["lines"].first })
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
      def frames = subgraphs.flat_map { |frame| frame["nodes"].map { |id| [id, frame["lines"].first] } }.to_h

      def nodes = @read["nodes"].to_h { |node| [node["id"], node] }

      def subgraphs = @read["subgraphs"]
    end

    module_function

    def absence
      Judges.absence("Mermaid's parser",
                     Judges.program?("node") && File.directory?(File.join(DIRECTORY, "node_modules")))
    end

    # @param texts [Array<String>]
    # @param config [Hash] what the page tells Mermaid
    # @return [Array<Flowchart>]
    def read(texts, config = {})
      asked = JSON.generate(texts.map { |text| { text: text, config: config } })
      told, err, status = Open3.capture3("node", PROGRAM, DIRECTORY, stdin_data: asked)
      raise "#{PROGRAM} failed: #{err}" unless status.success?

      JSON.parse(told).map { |read| Flowchart.new(read) }
    end
  end
end
