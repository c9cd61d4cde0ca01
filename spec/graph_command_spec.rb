# frozen_string_literal: true

require "rexml/document"

RSpec.describe "glue-trigger graph" do
  around do |example|
    files = {
      "nightly.rb" => "aws_glue_trigger(:nightly, #{Support::Triggers.scheduled.inspect})\n",
      "after.rb" => "aws_glue_trigger(:after, #{Support::Triggers.conditional.inspect})\n",
      "warned.rb" => "aws_glue_trigger(:warned, #{Support::Triggers.on_demand(enabled: true).inspect})\n",
      "faulty.rb" => "aws_glue_trigger(:faulty, #{Support::Triggers.scheduled(schedule: nil, name: "b").inspect})\n",
      "broken.rb" => "aws_glue_trigger(:before, #{Support::Triggers.scheduled.inspect})\nraise 'half way'\n"
    }
    in_directory(files) { example.run }
  end

  def graph(*arguments) = glue_trigger("graph", *arguments)

  flowchart = <<~MERMAID
    flowchart LR
      n0(["nightly<br/>every day at 02#58;00 UTC"]):::start
      n1[["load<br/>job"]]:::job
      n2("after"):::conditional
      n3[["transform<br/>job"]]:::job
      n0 --> n1
      n1 -->|"SUCCEEDED"| n2
      n2 --> n3
      classDef start fill:#d9eafc,stroke:#0a5ea8,color:#1f2328
      classDef conditional fill:#eef4fb,stroke:#3b6ea5,color:#1f2328
      classDef job fill:#ffffff,stroke:#6e7781,color:#1f2328
      linkStyle 0,2 stroke:#6e7781,stroke-width:2px
      linkStyle 1 stroke:#007a5a,stroke-width:2px
  MERMAID

  # How each format begins.
  beginnings = { "svg" => "<svg xmlns=", "html" => "<!DOCTYPE html>", "mermaid" => "flowchart LR\n",
                 "dot" => "digraph pipeline {\n" }

  describe "the format" do
    it "is Mermaid unless somebody says another" do
      expect(graph("nightly.rb", "after.rb")).to have_attributes(status: 0, err: "", out: flowchart)
    end

    beginnings.each do |format, beginning|
      it "is #{format} where it is given" do
        expect(graph("nightly.rb", "--format",
                     format)).to have_attributes(status: 0, err: "", out: start_with(beginning))
      end
    end

    AwsGlueTrigger::PictureFormat::OF_EXTENSION.each do |extension, format|
      it "is #{format} where the file's name ends in #{extension}" do
        name = "Picture#{extension.upcase}"
        expect(graph("nightly.rb", "-o", name)).to have_attributes(status: 0, out: "", err: "#{name}: written\n")
        expect(File.read(name)).to start_with(beginnings.fetch(format))
        if format != "html"
          expect(graph("nightly.rb", "-o",
                       name)).to have_attributes(status: 0, err: "#{name}: unchanged\n")
        end
      end
    end

    it "is the one that is given, whatever the file's name ends in" do
      expect(graph("nightly.rb", "--format", "dot", "-o", "picture.txt")).to have_attributes(status: 0)
      expect(File.read("picture.txt")).to start_with("digraph")
    end
  end

  describe "a pipeline with faults" do
    it "is drawn, with the faults on their triggers, and fails" do
      outcome = graph("nightly.rb", "faulty.rb")
      expect(outcome).to have_attributes(status: 1, err: start_with("error[missing-schedule]: "))
      expect(outcome.out).to include('n2(["faulty<br/>no schedule<br/>1 error"]):::start', "  class n2 error\n")
      expect(graph("faulty.rb", "-o", "a.svg")).to have_attributes(status: 1, err: end_with("a.svg: written\n"))
    end

    it "is one with warnings, where these are faults" do
      expect(graph("warned.rb")).to have_attributes(status: 0, out: include("  class n0 warning\n"))
      expect(graph("warned.rb", "--strict")).to have_attributes(status: 1, out: include("  class n0 warning\n"))
    end

    it "is not drawn where a script ended early: nothing in the picture would say so" do
      expect(graph("broken.rb")).to have_attributes(status: 1, out: "", err: include("half way"))
      expect(graph("broken.rb", "-o", "a.svg").status).to eq(1)
      expect(File).not_to exist("a.svg")
    end
  end

  it "tells the next runs in a page, from when on it is told" do
    outcome = graph("nightly.rb", "--format", "html", "--from", "2026-11-22T06:00", "--count", "1")
    expect(outcome).to have_attributes(status: 0, out: include("Mon 2026-11-23 02:00"))
    expect(outcome.out).not_to include("2026-11-24")
    expect(graph("nightly.rb", "--format", "html", "--from", "2026-11-22T06:00", "--count", "1")).to eq(outcome)
  end

  it "writes a title above a picture" do
    %w[svg html].each do |format|
      expect(graph("nightly.rb", "--format", format, "--title", "The <lake>").out).to include("The &lt;lake&gt;")
    end
  end

  it "draws a pipeline of nothing, and says so" do
    File.write("empty.rb", "")
    beginnings.each do |format, beginning|
      expect(graph("empty.rb", "--format", format))
        .to have_attributes(status: 0, out: start_with(beginning), err: "warning: no trigger was declared\n")
    end
  end

  it "says what a page has to tell Mermaid where there is more than it draws by itself" do
    File.write("many.rb", "600.times { |n| aws_glue_trigger(\"t\#{n}\", name: \"t\#{n}\", type: 'ON_DEMAND', " \
                          "enabled: false, actions: [{ job_name: n.to_s }]) }\n")
    outcome = graph("many.rb")
    expect(outcome).to have_attributes(status: 0, err: match(/^warning: Mermaid shows no more .* maxEdges: 600/))
    expect(graph("many.rb", "--format", "dot").err).not_to include("Mermaid")
  end

  # Each with what is said of it.
  {
    "a format that there is not" => [%w[nightly.rb --format png],
                                     'there is no format "png"; the formats are svg, html, mermaid, dot'],
    "a file that says no format" => [%w[nightly.rb -o a.png], "the name of a picture ends in .svg, "],
    "a file whose name says another format" => [%w[nightly.rb --format svg -o x.html],
                                                "-o x.html names a file of html, and --format says svg"],
    "a title where there is none" => [%w[nightly.rb --title x], "--title is for svg and html, and this is mermaid"],
    "a time where there is none" => [%w[nightly.rb -o a.svg --from 2026-11-22], "--from is for html, and this is svg"],
    "a number of runs that is none" => [%w[nightly.rb -o a.html --count -1], "--count must be from 0 to 1000, got -1"],
    "a time that is none" => [%w[nightly.rb -o a.html --from never], "`never` is not a time"],
    "no file" => [[], "name at least one FILE"],
    "a file that is not there" => [%w[gone.rb], "cannot read gone.rb: No such file or directory"],
    "a script in the place of its picture" => [%w[nightly.rb --format dot -o nightly.rb],
                                               "-o nightly.rb would overwrite the script nightly.rb"],
    "a directory that is not there" => [%w[nightly.rb -o none/a.svg],
                                        "cannot write none/a.svg: No such file or directory"]
  }.each do |name, (arguments, answer)|
    it "refuses #{name}" do
      expect(graph(*arguments)).to have_attributes(status: 2, out: "", err: include("glue-trigger: #{answer}"))
    end
  end

  it "leaves a picture as it was where it cannot be drawn anew" do
    graph("nightly.rb", "-o", "a.svg")
    before = File.read("a.svg")
    expect(graph("broken.rb", "-o", "a.svg").status).to eq(1)
    expect(File.read("a.svg")).to eq(before)
    expect(REXML::Document.new(before).root.name).to eq("svg")
  end
end
