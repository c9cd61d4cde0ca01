# frozen_string_literal: true

require "json"
require "open3"
require_relative "programs"
require_relative "sketch"

module Support
  # Graphviz's own reading and drawing of DOT.
  module Graphviz
    module_function

    def absence = Programs.absence("dot, of Graphviz,", Programs.there?("dot"), "install graphviz")

    # @return [String] what `dot` makes of it
    # @raise [RuntimeError] where it refuses the text, or warns of it
    def drawn(dot, format)
      out, err, status = Open3.capture3("dot", "-T#{format}", stdin_data: dot)
      raise "dot refuses it: #{err}" unless status.success? && err.empty?

      out.force_encoding(Encoding::UTF_8)
    end

    # @return [Sketch] of what is drawn: the words are those that Graphviz puts on the picture
    def sketch(dot)
      objects, edges = JSON.parse(drawn(dot, "json")).values_at("objects", "edges").map(&:to_a)
      clusters, nodes = objects.partition { |object| object["name"].start_with?("cluster_") }
      known = nodes_of(nodes, frames_of(clusters))
      edges = edges.map { |edge| [*edge.values_at("tail", "head"), words(edge).join] }
      Sketch.read(known, edges, clusters.map { |cluster| words(cluster).first })
    end

    def nodes_of(nodes, frames)
      nodes.to_h { |node| [node["_gvid"], Sketch.node(node["class"], words(node), frames[node["_gvid"]])] }
    end

    # The title of its cluster by the number of a node.
    def frames_of(clusters)
      clusters.flat_map { |cluster| cluster["nodes"].map { |number| [number, words(cluster).first] } }.to_h
    end

    # The lines of text on an object.
    def words(object) = (object["_ldraw_"] || []).select { |drawn| drawn["op"] == "T" }.map { |drawn| drawn["text"] }
  end
end
