# frozen_string_literal: true

require "pathname"

RSpec.describe "pictures of a pipeline" do
  let(:pipeline) { AwsGlueTrigger.pipeline { |pipeline| pipeline.declare("nightly", scheduled) } }
  let(:faulty) do
    AwsGlueTrigger::Pipeline.new(collect: true).tap { |pipeline| pipeline.declare("a", scheduled(schedule: nil)) }
  end

  it "are text in UTF-8, each with a newline at its end" do
    pictures = AwsGlueTrigger::PictureFormat::ALL.map { |format| pipeline.public_send("to_#{format}") }
    expect(pictures.map(&:encoding).uniq).to eq([Encoding::UTF_8])
    expect(pictures).to all(end_with("\n"))
  end

  it "show a pipeline that is not valid, with its faults" do
    expect(faulty.to_mermaid).to include("1 error")
    expect(faulty.to_dot).to include("error[missing-schedule]")
    expect(faulty.to_svg).to include("missing-schedule")
    expect(faulty.to_html).to include("missing-schedule")
  end

  it "name files as seen from the working directory" do
    in_directory("triggers/a.rb" => "aws_glue_trigger(:a, #{scheduled(schedule: nil).inspect})\n") do |directory|
      pipeline = AwsGlueTrigger.load("triggers/a.rb")
      AwsGlueTrigger::PictureFormat::ALL.each do |format|
        picture = pipeline.public_send("to_#{format}")
        expect(picture).not_to include(directory), format
        # In Mermaid, as entity codes.
        expect(picture).to match(%r{triggers(/|#47;)a(\.|#46;)rb(:|#58;)1}), format
      end
    end
  end

  describe "with options" do
    it "have a title" do
      expect([pipeline.to_svg(title: "Lake"), pipeline.to_html(title: "Lake")]).to all(include(">Lake<"))
      expect(pipeline.to_svg(title: nil)).to eq(pipeline.to_svg)
      expect(pipeline.to_svg(title: "")).to eq(pipeline.to_svg)
    end

    it "tell the next runs from an instant on, or none" do
      page = pipeline.to_html(now: Time.utc(2026, 11, 22, 6), runs: 2)
      expect(page).to include("Mon 2026-11-23 02:00", "Tue 2026-11-24 02:00")
      expect(page).not_to include("Wed 2026-11-25")
      expect(page).to eq(pipeline.to_html(now: "2026-11-22T06:00", runs: 2))
      expect(pipeline.to_html(now: nil)).not_to match(/\d{4}-\d\d-\d\d \d\d:\d\d/)
      expect(pipeline.to_html).to match(/\d{4}-\d\d-\d\d 02:00/)
    end

    {
      "a title that is no text" => [{ title: 5 }, TypeError, "title must be text, got the number 5"],
      "runs that are no number" => [{ runs: "3" }, TypeError, "runs must be a whole number, got the text \"3\""],
      "fewer runs than none" => [{ runs: -1 }, ArgumentError, "runs must be from 0 to 1000, got -1"],
      "more runs than are told" => [{ runs: 1001 }, ArgumentError, "runs must be from 0 to 1000, got 1001"],
      "a day for a time" => [{ now: 5 }, TypeError, /\Anow must be a Time, such as /],
      "a time that is none" => [{ now: "never" }, ArgumentError, /\A`never` is not a time/],
      "an option that there is not" => [{ colour: true }, ArgumentError, "unknown keyword: :colour"]
    }.each do |name, (options, error, message)|
      it "refuse #{name}" do
        expect { pipeline.to_html(**options) }.to raise_error(error, message)
      end
    end
  end

  describe "#draw" do
    around { |example| in_directory { example.run } }

    it "writes a picture in the format of the file's name, where it would change" do
      expect(pipeline.draw("a.svg")).to be(true)
      expect(File.read("a.svg")).to eq(pipeline.to_svg)
      expect(pipeline.draw("a.svg")).to be(false)
      expect(pipeline.draw(Pathname("a.gv"))).to be(true)
      expect(File.read("a.gv")).to eq(pipeline.to_dot)
    end

    it "takes a format and its options" do
      pipeline.draw("a.txt", format: :mermaid)
      expect(File.read("a.txt")).to eq(pipeline.to_mermaid)
      pipeline.draw("a.html", title: "Lake", now: "2026-11-22", runs: 1)
      expect(File.read("a.html")).to eq(pipeline.to_html(title: "Lake", now: "2026-11-22", runs: 1))
    end

    it "refuses what it cannot do, and leaves the file as it was" do
      File.write("a.svg", "before")
      expect { pipeline.draw("a.svg", runs: 3) }
        .to raise_error(ArgumentError, "svg has no option :runs (its options: title); it is for html")
      expect { pipeline.draw("x.mmd", title: "t") }
        .to raise_error(ArgumentError, "mermaid has no option :title (its options: none); it is for svg and html")
      expect { pipeline.draw("x.html", colour: 1) }
        .to raise_error(ArgumentError, "html has no option :colour (its options: title, now, runs)")
      expect { pipeline.draw("a.svg", format: "png") }
        .to raise_error(ArgumentError, 'there is no format "png"; the formats are svg, html, mermaid, dot')
      expect { pipeline.draw("picture") }.to raise_error(ArgumentError, /\Athe name of a picture ends in \.svg, /)
      expect { pipeline.draw("") }.to raise_error(ArgumentError, "name the file to draw")
      expect { pipeline.draw("none/a.svg") }.to raise_error(AwsGlueTrigger::WriteError, /make its directory first/)
      expect(File.read("a.svg")).to eq("before")
    end
  end

  it "are drawn by several threads at once, and while somebody declares" do
    pictures = Array.new(4) { Thread.new { pipeline.to_svg } }.map(&:value)
    expect(pictures.uniq.size).to eq(1)
    large = large_pipeline(2_000)
    drawing = Thread.new { large.to_dot }
    declare_link(large, 2_000)
    expect(drawing.value).to start_with("digraph").and end_with("}\n")
  end
end
