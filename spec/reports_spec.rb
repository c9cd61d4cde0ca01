# frozen_string_literal: true

# The report of `glue-trigger validate` and of Report, in each format.
RSpec.describe "reports" do
  root = Support::Scripts::ROOT

  faulty = <<~RUBY
    aws_glue_trigger(:a, {
      name: "a", type: "SCHEDULED", schedule: "cron(60 2 * * ? *)",
      actions: [{ job_name: "load" }]
    })
  RUBY
  warned = <<~RUBY
    aws_glue_trigger(:b, {
      name: "b", type: "ON_DEMAND", actions: [{ job_name: "load" }]
    })
  RUBY

  # Runs that together have every shape of a report: the scripts of each.
  ten_faults = File.read(File.join(__dir__, "ten_faults_spec.rb"), encoding: "UTF-8")[/<<~RUBY\n(.*?)^    RUBY/m, 1]
  readme = File.read(File.join(root, "README.md"), encoding: "UTF-8")[/^```ruby\n(.*?)^```$/m, 1]
  odd = ["it's \"quoted\"", "a\nb\r\n::error::c", "50% {0} [x](y)", "größe 🪣", "\e[31m\u{202e}\u{0}", "a,b:c", "../up",
         "x" * 3000].freeze
  runs = {
    "nothing" => { "empty.rb" => "" },
    "the README" => { "lake.rb" => readme },
    "ten faults" => { "lake.rb" => ten_faults },
    "several files" => { "lake.rb" => faulty, "my triggers/größe 100%.rb" => warned, "a,b:c.rb" => faulty },
    "odd names" => { "odd.rb" => odd.map { |name| <<~RUBY }.join },
      aws_glue_trigger(#{name.dump}, { #{name.dump} => 1, name: #{name.dump}, type: #{name.dump}, schedule: #{name.dump},
                                       actions: [{ job_name: #{name.dump}, arguments: { #{name.dump} => nil } }] })
    RUBY
    "odd places" => { "odd.rb" => <<~RUBY },
      code = "aws_glue_trigger(:c, { type: 'SCHEDULED' })"
      ["(eval)", "/no/such/file.rb", "../up.rb", "a b?c#d.rb", "\\u{1b}\\n::error::"].each_with_index do |file, line|
        eval(code.sub("c,", "c\#{line},"), binding, file, line)
      end
    RUBY
    "what raises" => { "lost.rb" => "#{faulty}raise \"lost {0}\\n50%\"\n" },
    "files outside" => { "../outside_#{Process.pid}.rb" => faulty }
  }
  Dir[File.join(root, "examples/*.rb")].each do |path|
    runs["the example #{File.basename(path)}"] = { "lake.rb" => File.read(path, encoding: "UTF-8") }
  end

  def in_run(files)
    in_directory("here/.keep" => "") do
      Dir.chdir("here") do
        files.each { |name, script| FileUtils.mkdir_p(File.dirname(name)).then { File.write(name, script) } }
        yield files.keys
      end
    end
  end

  def expect_valid(files)
    glue_trigger("validate", "--format", "json", *files).then { |outcome| File.write("report.json", outcome.out) }
    glue_trigger("validate", "--format", "sarif", *files).then { |outcome| File.write("report.sarif", outcome.out) }
    expect(Support::Schemas.faults(Support::Schemas::REPORT, "report.json")).to eq("")
    expect(Support::Schemas.faults(Support::Schemas::SARIF, "report.sarif")).to eq("")
    expect(File.read("report.json") + File.read("report.sarif")).not_to include(Dir.pwd)
  end

  # Ruby warns of Dir.chdir in a block within a block that another thread is in, too.
  around { |example| Support::Notes.quietly { example.run } }

  describe "are valid by their schemas:" do
    before { skip "the schema check is not built; bin/test builds it" unless Support::Schemas.available? }

    runs.each do |name, files|
      it(name) { in_run(files) { |scripts| expect_valid(scripts) } }
    end

    it "the pipeline of the notes" do
      skip "the notes are not here" unless Support::Notes.available?

      blocks = Support::Notes.blocks
      in_run(blocks.each_index.to_h { |i| ["block#{i}.rb", blocks[i]] }) { |scripts| expect_valid(scripts) }
    end

    it "and what is not, is found" do
      in_directory("no.json" => "{}", "uri.json" => <<~JSON) do
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"message": {"text": "x"},
         "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a b.rb"}}}]}]}]}
      JSON
        expect(Support::Schemas.faults(Support::Schemas::REPORT, "no.json")).to include("missing properties")
        expect(Support::Schemas.faults(Support::Schemas::SARIF, "no.json")).to include("missing properties")
        expect(Support::Schemas.faults(Support::Schemas::SARIF, "uri.json")).to include("not valid uri-reference")
      end
    end
  end

  it "are as docs/reports.md shows them" do
    docs = File.read(File.join(root, "docs/reports.md"), encoding: "UTF-8")
    text, json = %w[text json].map { |language| docs[/^```#{language}\n(.*?)^```$/m, 1] }
    script = readme.sub("JobName", "job_name").sub(', state: "SUCCEEDED"', ', crawl_state: "SUCCEEDED"')
    in_directory("lake.rb" => script) do
      expect(glue_trigger("validate", "lake.rb").err).to eq(text)
      report = JSON.parse(glue_trigger("validate", "--format", "json", "lake.rb").out)
      expect(report.except("rules")).to eq(JSON.parse(json).except("rules"))
      expect(report["rules"].transform_values(&:keys)).to eq(JSON.parse(json)["rules"].transform_values(&:keys))
    end
  end

  it "have a schema that describes every property" do
    schema = JSON.parse(File.read(Support::Schemas::REPORT))
    silent = lambda do |part, way|
      next [] unless part.is_a?(Hash)

      (part["properties"] || {}).reject { |_, inner| inner["description"] }.keys.map { |name| "#{way}/#{name}" } +
        part.flat_map { |name, inner| silent.(inner, "#{way}/#{name}") }
    end
    expect(silent.(schema, "")).to eq([])
  end

  describe "of validate" do
    it "are alone on stdout in a format for programs, whatever scripts print" do
      in_directory("lake.rb" => "puts 'hello'\n#{faulty}") do
        %w[json sarif].each do |format|
          outcome = glue_trigger("validate", "--format", format, "lake.rb")
          expect(JSON.parse(outcome.out)).to include("version")
          expect(outcome).to have_attributes(status: 1, err: "hello\n")
        end
        expect(glue_trigger("validate", "--format=github", "lake.rb")).to have_attributes(
          status: 1, err: "hello\n",
          out: "::error file=lake.rb,line=2,title=invalid-schedule::`60` is not in the range of minutes, 0-59%0A" \
               "aws_glue_trigger.a.schedule%0Ahelp: the full hour is minute `0`; write schedule: " \
               "\"cron(0 2 * * ? *)\"\n1 error in 1 trigger\n"
        )
      end
    end

    it "count, place and order what was found" do
      in_directory("z.rb" => faulty, "b.rb" => warned) do
        report = JSON.parse(glue_trigger("validate", "--format", "json", "z.rb", "b.rb").out)
        expect(report["summary"])
          .to eq("triggers" => 2, "errors" => 1, "warnings" => 1, "notes" => 0, "acknowledged" => 0)
        expect(report["diagnostics"].map { |found| found.values_at("file", "line", "trigger", "path", "rule") })
          .to eq([["b.rb", 1, "b", "enabled", "fires-at-apply"], ["z.rb", 1, "a", "schedule", "invalid-schedule"]])
        expect(report["rules"].keys).to eq(%w[fires-at-apply invalid-schedule])
      end
    end

    it "say that a script did not come to its end" do
      in_directory("lake.rb" => "#{warned}raise 'lost'\n") do
        report = JSON.parse(glue_trigger("validate", "--format", "json", "lake.rb").out)
        expect(report.values_at("failure", "diagnostics"))
          .to match(["lake.rb:4: lost (RuntimeError)", [include("rule" => "fires-at-apply")]])
        log = JSON.parse(glue_trigger("validate", "--format", "sarif", "lake.rb").out)
        expect(log.dig("runs", 0, "invocations", 0, "executionSuccessful")).to be(false)
        outcome = glue_trigger("validate", "--format", "github", "lake.rb")
        expect(outcome).to have_attributes(status: 1, err: "",
                                           out: /\A::error title=glue-trigger::lake.rb:4: lost .*\n::warning .*\n\z/)
        expect(glue_trigger("validate", "lake.rb").err).not_to include("in 1 trigger")
      end
    end

    # GitHub looks for the files in its checkout, wherever in it a step runs.
    it "names files as GitHub does, where that runs it" do
      before = ENV.fetch("GITHUB_WORKSPACE", nil)
      in_directory("lake/lake.rb" => faulty) do |checkout|
        Dir.chdir("lake") do
          { nil => "lake.rb", "" => "lake.rb", checkout => "lake/lake.rb", "#{checkout}/lake" => "lake.rb",
            "#{checkout}/lak" => "lake.rb" }.each do |workspace, file|
            ENV["GITHUB_WORKSPACE"] = workspace
            report = ->(format) { glue_trigger("validate", "--format", format, "lake.rb").out }
            expect(report.("github")).to start_with("::error file=#{file},line=1,")
            expect(report.("sarif")).to include("\"uri\": \"#{file}\"")
            expect(report.("json")).to include("\"file\": \"lake.rb\"")
          end
        end
      end
    ensure
      ENV["GITHUB_WORKSPACE"] = before
    end

    it "are the same bytes each time, and a line where all is well" do
      in_directory("lake.rb" => faulty, "empty.rb" => "AwsGlueTrigger.current\n") do
        AwsGlueTrigger::Report::FORMATS.each do |format|
          outcomes = Array.new(2) { glue_trigger("validate", "--format", format, "lake.rb") }
          expect(outcomes.uniq.size).to eq(1)
        end
        File.write("lake.rb", faulty.sub("60", "0"))
        expect(glue_trigger("validate", "lake.rb").out).to eq("no findings in 1 trigger\n")
        expect(glue_trigger("validate", "--format", "github", "lake.rb").out).to eq("no findings in 1 trigger\n")
        expect(glue_trigger("validate", "--format", "github", "empty.rb").out).to start_with("::warning ")
      end
    end

    it "leave out warnings of a rule beyond twenty, unless they are faults" do
      in_directory("loop.rb" => "25.times { |n| aws_glue_trigger(\"b\#{n}\", { name: \"b\#{n}\", type: 'ON_DEMAND', " \
                                "actions: [{ job_name: \"job\#{n}\" }] }) }\n") do
        outcome = glue_trigger("validate", "loop.rb")
        expect(outcome.err.scan(/^warning/).size).to eq(20)
        expect(outcome).to have_attributes(out: "25 warnings in 25 triggers\n",
                                           err: end_with("\n\nand 5 more of fires-at-apply\n\n"))
        expect(glue_trigger("validate", "--strict", "loop.rb").err.scan(/^warning/).size).to eq(25)
        expect(JSON.parse(glue_trigger("validate", "--format=json", "loop.rb").out)["diagnostics"].size).to eq(25)
      end
    end
  end

  describe "of synth" do
    it "are on stderr, beside the document" do
      in_directory("lake.rb" => warned) do
        outcome = glue_trigger("synth", "--report", "json", "lake.rb")
        expect(JSON.parse(outcome.out)).to include("resource")
        expect(JSON.parse(outcome.err)["summary"]).to include("warnings" => 1)
        outcome = glue_trigger("synth", "--report", "sarif", "lake.rb", "-o", "out.json")
        expect(JSON.parse(outcome.err)).to include("version" => "2.1.0")
        expect(glue_trigger("synth", "lake.rb", "-o", "out.json").err)
          .to end_with("\n\n1 warning in 1 trigger\nout.json: unchanged\n")
        expect(glue_trigger("synth", "--report", "github", "lake.rb", "-o", "out.json").err)
          .to match(/\A::warning .*\n1 warning in 1 trigger\nout.json: unchanged\n\z/)
      end
    end
  end

  it "have formats, which are named where another is asked for" do
    message = "glue-trigger: there is no format \"sairf\"; the formats are text, json, sarif, github\n"
    in_directory("lake.rb" => faulty) do
      expect(glue_trigger("validate", "--format", "sairf", "lake.rb")).to have_attributes(status: 2, err: message)
      expect(glue_trigger("synth", "--report", "sairf", "lake.rb")).to have_attributes(status: 2, err: message)
    end
    expect { AwsGlueTrigger::Report.render(:sairf, []) }
      .to raise_error(ArgumentError, "there is no format \"sairf\"; the formats are text, json, sarif, github")
  end

  it "are to be had in Ruby" do
    in_directory("lake.rb" => faulty) do
      found = AwsGlueTrigger.load("lake.rb").diagnostics
      report = AwsGlueTrigger::Report
      expect(report.render(:text, found, triggers: 1)).to eq("#{report.text(found)}\n1 error in 1 trigger\n")
      expect(report.render(:text, [], triggers: 0)).to eq("no findings in 0 triggers\n")
      expect(report.render("json", found)).to eq("#{report.json(found)}\n")
      expect(report.render("sarif", found)).to eq("#{report.sarif(found)}\n")
      expect(report.render("github", found)).to eq(report.github(found))
      expect(report.text(found)).to include("\n 1 | aws_glue_trigger(:a, {\n...\n   | cron(60 2 * * ? *)\n")
      expect(report.text(found, sources: false)).not_to include(" 1 | ")
    end
  end

  describe "draw lines" do
    def drawn(file, line, content = nil)
      in_directory do
        File.binwrite(file, content) if content
        pipeline = AwsGlueTrigger.pipeline(collect: true) do |p|
          script = "aws_glue_trigger(:a, { type: 'ON_DEMAND' })"
          p.instance_eval(script, File.expand_path(file), line)
        end
        return AwsGlueTrigger::Report.text(pipeline.diagnostics)[/^ *\d+ \| .*$/]
      end
    end

    it "of scripts that can be read, whatever is in them" do
      expect(drawn("a.rb", 2, "first\nsecond")).to eq(" 2 | second")
      expect(drawn("a.rb", 2, "first\r\n  second\r\n")).to eq(" 2 | second")
      expect(drawn("a.rb", 1, "gr\xF6\xDFe\n".b)).to eq(" 1 | gr\u{fffd}\u{fffd}e")
      expect(drawn("a.rb", 3, "#{"x" * 100_000}\n\n#{"y" * 5000}\n")).to eq(" 3 | #{"y" * 72}…")
      expect(drawn("a.rb", 1, "\e]0;title\a\n")).to eq(" 1 | \u{fffd}]0;title\u{fffd}")
    end

    it "and no others" do
      expect(drawn("a.rb", 3, "first\nsecond\n")).to be_nil
      expect(drawn("a.rb", 1)).to be_nil
      expect(drawn("a.rb", 2, "#{"\0" * 17_000_000}\nlate\n")).to be_nil
      expect(drawn(".", 1)).to be_nil
    end
  end
end
