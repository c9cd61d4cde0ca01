# frozen_string_literal: true

# Pictures as their own tools read them: Graphviz and Mermaid.
RSpec.describe "pictures, by their judges" do
  before { skip "the notes are not here" unless Support::Notes.available? }

  hostile = Support::HostileNames

  judged = {
    "notes" => -> { Support::Specimens.notes },
    "examples" => -> { Support::Specimens.examples },
    "hostile names" => -> { hostile::ALL.to_h { |name| [name.inspect, hostile.pipeline(name)] } }
  }

  count = ->(sketches) do
    nodes, edges, frames = sketches.map(&:size).transpose.map(&:sum)
    "#{sketches.size} pictures, #{nodes} nodes, #{edges} edges, #{frames} workflows"
  end

  describe "Graphviz" do
    before { (reason = Support::Graphviz.absence) && skip(reason) }

    judged.each do |what, pipelines|
      it "draws what was declared: #{what}" do
        drawn = pipelines.call
        sketches = drawn.transform_values { |pipeline| Support::Graphviz.sketch(pipeline.to_dot) }
        Support::Counts.tell("Graphviz, #{what}", count.(sketches.values))
        drawn.each do |name, pipeline|
          expect(sketches[name].to_a).to eq(Support::DeclaredSketch.of(pipeline).to_a), name
        end
      end
    end

    it "makes XML without a script of hostile names" do
      require "rexml/document"
      hostile::ALL.each do |name|
        picture = REXML::Document.new(Support::Graphviz.drawn(hostile.pipeline(name).to_dot, "svg"))
        elements = REXML::XPath.match(picture, "//*").map(&:name).uniq
        expect(elements - %w[svg g title a polygon path text ellipse polyline]).to eq([]), name
        expect(REXML::XPath.match(picture, "//@*[starts-with(local-name(), 'on')]")).to eq([]), name
      end
    end

    it "refuses what is no DOT" do
      expect { Support::Graphviz.sketch("digraph { a -> }") }.to raise_error(/dot refuses it/)
      expect { Support::Graphviz.sketch("digraph { a [label=<<b>] }") }.to raise_error(/dot refuses it/)
    end
  end

  describe "Mermaid" do
    before { (reason = Support::Mermaid.absence) && skip(reason) }

    judged.each do |what, pipelines|
      it "reads what was declared: #{what}" do
        drawn = pipelines.call
        read = Support::Mermaid.read(drawn.values.map(&:to_mermaid))
        expect(drawn.keys.zip(read.map(&:error)).to_h.compact).to eq({})
        sketches = read.map(&:sketch)
        Support::Counts.tell("Mermaid, #{what}", count.(sketches))
        drawn.to_a.zip(sketches) do |(name, pipeline), sketch|
          expect(sketch.to_a).to eq(Support::DeclaredSketch.of(pipeline).to_a), name
        end
        expect(read.flat_map(&:evaluated)).to eq([])
        expect(read.sum(&:unstyled)).to eq(0)
      end
    end

    it "has every hostile name as text in a page, and nothing of it evaluated" do
      (reason = Support::Chromium.absence) && skip(reason)

      pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
      hostile::ALL.each { |name| pipeline.declare(name, on_demand(actions: [{ job_name: name }])) }
      shown = Support::Mermaid.shown(pipeline.to_mermaid)
      expect(shown["elements"] - %w[div span p br]).to eq([])
      lines = shown["texts"].flat_map do |text|
                Support::Mermaid.as_meant(text).split("\n")
              end.map { |line| line.split.join(" ") }
      # A page has one space for several.
      names = hostile::ALL.map { |name| Support::Sketch.shown(name).split.join(" ") }
      expect(names - lines).to eq([])
    end

    it "has the whole of a long name where somebody points at it" do
      name = "x" * 255
      tooltips = Support::Mermaid.read([hostile.pipeline(name).to_mermaid]).first.tooltips
      expect(tooltips.values.flatten).to include("trigger #{name}", "job #{name}", "crawler #{name}")
    end

    it "refuses what is no flowchart, and a picture of more edges than it is told to draw" do
      many = large_pipeline(600).to_mermaid
      broken, refused = Support::Mermaid.read(["flowchart LR\n  a[\"b", many])
      expect(broken.error).to match(/Parse error|Lexical error/)
      expect(refused.error).to match(/Edge limit exceeded|Too many edges/)
    end

    it "draws such a picture where it is told what the first line of it says" do
      pipeline = large_pipeline(600)
      text = pipeline.to_mermaid
      told = text[/\A%% .* (maxEdges: \d+, maxTextSize: \d+)$/, 1]
      config = told.scan(/(\w+): (\d+)/).to_h.transform_values { |number| Integer(number) }
      flowchart = Support::Mermaid.read([text], config).first
      expect(flowchart.error).to be_nil
      expect(flowchart.sketch.to_a).to eq(Support::DeclaredSketch.of(pipeline).to_a)
    end
  end

  # A finding may name the file of another trigger.
  it "are the same bytes wherever the scripts are" do
    drawn = Array.new(2) do
      in_directory(Support::Notes.blocks.each_with_index.to_h { |block, number| ["block#{number}.rb", block] }) do
        pipeline = Support::Notes.quietly { AwsGlueTrigger.load(*Dir["*.rb"]) }
        [pipeline.to_dot, pipeline.to_mermaid]
      end
    end
    expect(drawn.first).to eq(drawn.last)
    expect(drawn.first).to all(include("block2"))
  end
end
