# frozen_string_literal: true

require_relative "hostile_names"
require_relative "sketch"

module Support
  # The sketch of a pipeline as it was declared.
  class DeclaredSketch
    LOOKS = { "CONDITIONAL" => "conditional" }.freeze

    def self.of(pipeline) = new(pipeline).sketch

    def initialize(pipeline)
      @nodes = {}
      @edges = {}
      @triggers = pipeline.map { |trigger| [trigger.name.to_s, trigger.attributes.to_h] }
    end

    def sketch
      @triggers.each { |name, attributes| trigger(name, attributes) }
      edges = @edges.map { |(from, to), words| Sketch::Edge.new(@nodes[from], @nodes[to], words_of(words)) }
      Sketch.new(nodes: @nodes.values, edges: edges, frames: @nodes.values.filter_map(&:frame).uniq)
    end

    private

    def trigger(name, attributes)
      place = attributes.values_at(:workflow_name, :region, :provider)
      here = [:trigger, name]
      @nodes[here] = Sketch::Node.new(LOOKS.fetch(attributes[:type], "start"), Sketch.shown(name),
                                      junction(attributes), frame(place))
      return if attributes[:count].to_s == "0"

      conditions(attributes).each { |condition| watch(condition, here, place) }
      (attributes[:actions] || []).each { |action| start(action, here, place) }
    end

    def watch(condition, here, place)
      target(condition, place) { |from| edge(from, here) << (condition[:state] || condition[:crawl_state]) }
    end

    def start(action, here, place)
      target(action, place) { |to| edge(here, to) << :started }
    end

    def edge(from, to) = @edges[[from, to]] ||= []

    def conditions(attributes)
      (attributes[:type] == "CONDITIONAL" && attributes.dig(:predicate, :conditions)) || []
    end

    def junction(attributes)
      conditions(attributes).size > 1 ? attributes.dig(:predicate, :logical) || "AND" : nil
    end

    def frame(place) = place.first && Sketch.shown(HostileNames.received(place.first), columns: 60)

    def target(block, place)
      { "job" => :job_name, "crawler" => :crawler_name }.each do |look, key|
        next unless block[key]

        here = [look, block[key], place]
        @nodes[here] ||= Sketch::Node.new(look, Sketch.shown(HostileNames.received(block[key])), nil, frame(place))
        yield here
      end
    end

    # States, each once; starts are counted from two on.
    def words_of(words)
      return words.size > 1 ? "×#{words.size}" : "" if words.first == :started

      words.map { |state| state.include?("${") ? "?" : state }.uniq.join(", ")
    end
  end
end
