# frozen_string_literal: true

module Support
  # What a picture must show of a pipeline, whatever its format: worked out from the attributes alone, and from what a
  # judge has read.
  class Sketch
    # A node by what it looks like, its name as it is shown, and `AND` or `ANY`.
    Node = Struct.new(:look, :name, :junction, :frame)
    # An edge between two nodes, with the words on it.
    Edge = Struct.new(:from, :to, :words)

    # What could turn a text round or command a terminal, and the mark that stands for it.
    UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/
    MARK = "\ufffd"
    REFERENCE = /\A\$\{aws_glue_(?:job|crawler|workflow)\.([\p{L}\p{N}_-]+)\.(?:name|id)\}\z/

    # A name as it is shown on so many columns.
    def self.shown(name, columns: 40)
      name = name[REFERENCE, 1] || name
      name = name.gsub(UNSAFE, MARK)
      name.length > columns ? "#{name[0, columns - 1]}…" : name
    end

    # The sketch of what a judge has read.
    #
    # @param nodes [Hash{Object => Node}] by the judge's own name for each
    # @param edges [Array<Array>] two of those names and the words on the edge
    # @param frames [Array<String>]
    def self.read(nodes, edges, frames)
      edges = edges.map { |from, to, words| Edge.new(nodes.fetch(from), nodes.fetch(to), words) }
      new(nodes: nodes.values, edges: edges, frames: frames)
    end

    # A node of the lines on it: the name, and somewhere below `AND of 3`.
    def self.node(look, lines, frame)
      name, *below = lines
      Node.new(look, name, below.join("\n")[/^(AND|ANY) of \d+$/, 1], frame)
    end

    attr_reader :nodes, :edges, :frames

    def initialize(nodes: [], edges: [], frames: [])
      @nodes = nodes
      @edges = edges
      @frames = frames
    end

    # In an order of its own, so that two are equal whatever a format draws first.
    def to_a = [nodes, edges, frames].map { |list| list.map(&:inspect).sort }

    # How much there is, for the counts.
    def size = [nodes.size, edges.size, frames.size]
  end
end
