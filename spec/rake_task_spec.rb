# frozen_string_literal: true

RSpec.describe "AwsGlueTrigger::RakeTask" do
  rakefile = <<~RUBY
    require "aws_glue_trigger/rake_task"

    AwsGlueTrigger::RakeTask.new(:synth) do |t|
      t.files = FileList["triggers/*.rb"]
      t.output = "build/triggers.tf.json"
      t.strict = ENV.key?("STRICT")
    end
  RUBY
  sound = "aws_glue_trigger(:a, #{Support::Triggers.scheduled.inspect})\n"
  warned = "aws_glue_trigger(:b, #{Support::Triggers.on_demand(enabled: true).inspect})\n"
  faulty = "aws_glue_trigger(:c, #{Support::Triggers.scheduled(schedule: nil).inspect})\n"

  def rake(*arguments, env: {}) = ruby("-S", "rake", *arguments, env: env)

  def triggers_of(document) = JSON.parse(File.read(document)).dig("resource", "aws_glue_trigger").keys

  def in_project(files, &)
    in_directory(files, &)
  end

  it "writes the document, and again where a source changed" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
      expect(rake("synth")).to have_attributes(status: 0)
      expect(JSON.parse(File.read("build/triggers.tf.json")).dig("resource", "aws_glue_trigger").keys).to eq(["a"])
      File.write("triggers/a.rb", sound.sub("nightly-load", "daily-load"))
      rake("synth")
      expect(File.read("build/triggers.tf.json")).to include("daily-load")
    end
  end

  it "says nothing on stdout, which is for reports, also where it makes the directory" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
      expect(rake("synth")).to have_attributes(status: 0, out: "", err: "")
    end
  end

  it "leaves a document alone that would not change" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
      rake("synth")
      before = File.stat("build/triggers.tf.json")
      File.write("triggers/a.rb", "# a comment\n#{sound}")
      rake("synth")
      expect(File.stat("build/triggers.tf.json")).to have_attributes(mtime: before.mtime, ino: before.ino)
    end
  end

  it "knows what a time stamp does not: deleted scripts, required helpers, options" do
    named = "require_relative '../name'\n#{sound.sub('"nightly-load"', "NAME")}"
    in_project("Rakefile" => rakefile, "triggers/a.rb" => named,
               "name.rb" => "NAME = 'one'\n", "triggers/b.rb" => sound.sub(":a", ":b")) do
      rendered = lambda do
        expect(rake("synth").status).to eq(0)
        File.read("build/triggers.tf.json")
      end
      expect(rendered.()).to include('"one"', '"b"')
      File.delete("triggers/b.rb")
      File.write("name.rb", "NAME = 'two'\n")
      expect(rendered.()).to include('"two"').and(satisfy { |text| !text.include?('"b"') })
      File.write("Rakefile", rakefile.sub("t.strict", "t.provider = true; t.strict"))
      expect(rendered.()).to include("required_providers")
    end
  end

  it "does not have built again what depends on a document that is as it was" do
    plan = "file('plan.txt' => 'build/triggers.tf.json') { |t| puts 'planned'; touch t.name, verbose: false }\n"
    in_project("Rakefile" => rakefile + plan, "triggers/a.rb" => sound) do
      expect(Array.new(3) { rake("plan.txt").out }).to match([/planned$/, "", ""])
    end
  end

  it "fails where a script ends the process" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => "#{sound}exit 0\n") do
      expect(rake("synth")).to have_attributes(status: 1, err: include("the script called exit"))
      expect(Dir["build/*"]).to eq([])
    end
  end

  it "fails where no file matches, when it is run and not before" do
    in_project("Rakefile" => rakefile) do
      expect(rake("-T").status).to eq(0)
      expect(rake("synth")).to have_attributes(status: 1, err: include("synth: no file matches t.files"))
    end
  end

  it "fails with the report and writes nothing" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound, "triggers/c.rb" => faulty) do
      outcome = rake("synth")
      expect(outcome.status).to eq(1)
      expect(outcome.err).to include("a SCHEDULED trigger needs a schedule\n  --> triggers/c.rb:1,")
      expect(Dir["build/*"]).to eq([])
    end
  end

  it "tells warnings, and fails on them where it is strict" do
    in_project("Rakefile" => rakefile, "triggers/b.rb" => warned) do
      outcome = rake("synth")
      expect(outcome).to have_attributes(status: 0, err: include("warning[fires-at-apply]"))
      File.delete("build/triggers.tf.json")
      expect(rake("synth", env: { "STRICT" => "1" })).to have_attributes(
        status: 1, out: "", err: /^AwsGlueTrigger::Error: synth: 1 warning in 1 trigger; strict: warnings are faults$/
      )
    end
  end

  describe "where no trigger is declared" do
    settings = {
      "" => [0, "", "warning: synth: no trigger was declared\n"],
      "t.report = :github" => [0, "::warning title=glue-trigger::no trigger was declared\nno findings in 0 triggers\n",
                               "warning: synth: no trigger was declared\n"],
      "t.strict = true" => [1, "", /^AwsGlueTrigger::Error: synth: no trigger was declared$/],
      "t.strict = true; t.report = :github" =>
        [1, /\A::warning/, /^AwsGlueTrigger::Error: synth: no trigger was declared$/],
      "t.format = :cloudformation" => [1, "", /^error\[template-size\]: no trigger was declared/]
    }
    settings.each do |setting, (status, out, err)|
      it "says so, with #{setting.empty? ? "nothing set" : setting}" do
        empty = rakefile.sub(/^  t.strict.*/, "  #{setting}")
        in_project("Rakefile" => empty, "triggers/a.rb" => "", "build/triggers.tf.json" => "as it was") do
          expect(rake("synth")).to have_attributes(status: status, out: match(out), err: match(err))
          expect(File.read("build/triggers.tf.json")).to eq(status.zero? ? "{}\n" : "as it was")
        end
      end
    end
  end

  it "does its work where it was called, also where a script changes the directory" do
    moving = "Dir.chdir('/')\nsleep 0.1\n#{sound}"
    other = rakefile.sub(":synth", ":other").sub("triggers/", "others/").sub("triggers.tf", "others.tf")
    drawing = rakefile.sub("t.strict", "t.picture = 'lake.svg'; t.strict")
    in_project("Rakefile" => "#{drawing}#{other}multitask all: %i[synth other synth:graph]\n",
               "triggers/a.rb" => moving, "others/a.rb" => moving) do
      expect(rake("all")).to have_attributes(status: 0, out: "", err: "")
      expect(Dir["**/*.{json,svg}"]).to match_array(%w[build/triggers.tf.json build/others.tf.json lake.svg])
      expect(rake("synth:check").status).to eq(0)
    end
  end

  it "tells what a pattern has made and nothing declares" do
    script = "#{sound}AwsGlueTrigger::Patterns.fan_in(:report, after: 'load', actions: 'report')\n"
    in_project("Rakefile" => rakefile, "triggers/a.rb" => script) do
      expect(rake("synth")).to have_attributes(status: 0, out: "", err: <<~TEXT)
        note: a pattern made aws_glue_trigger.report at triggers/a.rb:#{script.lines.size}, and nothing declares it; write .declare
      TEXT
    end
  end

  it "waits for no task that a script invokes in another thread" do
    named = ->(task, name) { rakefile.sub(":synth", task).sub("triggers/", "#{name}/").sub("triggers.tf", name) }
    tasks = [named.("a: %i[b c d]", "a"), *%w[b c d].map { |name| named.(":#{name}", name) }, named.(":synth", "all")]
    scripts = %w[a b c d].to_h { |name| ["#{name}/x.rb", "sleep 0.05\n#{sound}"] }
    scripts["all/x.rb"] = "Rake::Task['a'].invoke\n#{sound}"
    in_project("Rakefile" => tasks.join("\n"), **scripts) do
      expect(rake("-m", "-j", "8", "synth")).to have_attributes(status: 0, out: "", err: "")
      expect(Dir["build/*"].size).to eq(5)
    end
  end

  it "fails in a few lines, with the places of scripts and of the Rakefile" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => "raise ArgumentError, 'no number'\n") do
      expect(rake("synth").err).to match(/\A#{<<~'TEXT'}\z/)
        rake aborted!
        ArgumentError: no number
        /\S+/triggers/a\.rb:1:in .<top \(required\)>'
        Tasks: TOP => synth => build/triggers\.tf\.json
        \(See full trace by running task with --trace\)
      TEXT
      expect(rake("synth", "--trace").err).to include("lib/aws_glue_trigger/rake_task")
      File.write("triggers/a.rb", faulty)
      expect(rake("synth").err.lines.last(4).join).to eq(<<~TEXT)
          help: write schedule: "cron(0 2 * * ? *)", which is every day at 02:00 UTC

        Tasks: TOP => synth => build/triggers.tf.json
        (See full trace by running task with --trace)
      TEXT
    end
  end

  it "reports in the format that is set" do
    formatted = rakefile.sub("t.strict", "t.report = ENV.fetch('REPORT', 'json')\n  t.strict")
    in_project("Rakefile" => formatted, "triggers/b.rb" => warned) do
      outcome = rake("synth:validate")
      expect(outcome).to have_attributes(status: 0, err: "")
      expect(JSON.parse(outcome.out)["summary"]).to include("triggers" => 1, "warnings" => 1)
      File.write("triggers/c.rb", faulty)
      outcome = rake("synth:validate", env: { "REPORT" => "github" })
      expect(outcome).to have_attributes(
        status: 1, out: %r{\A::warning file=triggers/b.rb.*\n::error file=triggers/c.rb.*\n1 error, 1 warning in 2},
        err: include("synth: 1 error, 1 warning in 2 triggers")
      )
      expect(rake("synth", env: { "REPORT" => "xml" }))
        .to have_attributes(status: 1, err: include("t.report is one of text, json, sarif, github"))
    end
  end

  it "has nothing on stdout beside the report, or the timetable" do
    formatted = rakefile.sub("t.strict", "t.report = :json\n  t.strict")
    in_project("Rakefile" => formatted, "triggers/b.rb" => "puts 'printed'\n#{warned}") do
      outcome = rake("synth:validate")
      expect(outcome).to have_attributes(status: 0, err: "printed\n")
      expect(JSON.parse(outcome.out)["diagnostics"].map { |found| found["rule"] }).to eq(["fires-at-apply"])
      expect(rake("synth:schedule")).to have_attributes(
        status: 0, out: "No trigger has a schedule.\n", err: /\Aprinted\nwarning\[fires-at-apply\]/
      )
    end
  end

  it "writes the format that is set, and reports what that cannot say" do
    formatted = rakefile.sub("t.strict", "t.format = :cloudformation\n  t.parameters = ENV.key?('ASK')\n  t.strict")
    template = sound.sub('"load"', '"${var.job}"')
    in_project("Rakefile" => formatted, "triggers/a.rb" => template) do
      expect(rake("synth")).to have_attributes(status: 1, err: include("template-outside-terraform"))
      expect(File.exist?("build/triggers.tf.json")).to be(false)
      expect(rake("synth", env: { "ASK" => "1" }).status).to eq(0)
      expect(JSON.parse(File.read("build/triggers.tf.json"))["Resources"].keys).to eq(["A"])
    end
  end

  it "tells a format of documents from one of reports, and whose an option is" do
    {
      "t.format = 'json'" => "t.format is what is written; for the report, set t.report",
      "t.format = 'xml'" => 'there is no format "xml"; the formats are terraform, cloudformation, api, api-lines',
      "t.format = :api\n  t.provider = true" => "provider is an option of terraform, and not of api"
    }.each do |setting, message|
      in_project("Rakefile" => rakefile.sub("t.strict", "#{setting}\n  t.strict"), "triggers/a.rb" => sound) do
        expect(rake("synth")).to have_attributes(status: 1, err: include("RakeTask synth: #{message}"))
      end
    end
  end

  it "checks without writing" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
      expect(rake("synth:validate").status).to eq(0)
      File.write("triggers/c.rb", faulty)
      expect(rake("synth:validate")).to have_attributes(status: 1, err: include("missing-schedule"))
      expect(Dir.exist?("build")).to be(false)
    end
  end

  it "is described" do
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
      expect(rake("-T").out.lines.map(&:chomp)).to eq(
        ["rake synth                            # Write build/triggers.tf.json",
         "rake synth:check                      # Check that build/triggers.tf.json is up to date",
         "rake synth:schedule[from,count,zone]  # Show when the triggers of build/triggers.tf.json start",
         "rake synth:validate                   # Check the triggers of build/triggers.tf.json"]
      )
    end
  end

  it "has the description of the Rakefile" do
    described = rakefile.sub("AwsGlueTrigger::RakeTask.new", "desc 'Mine'\nAwsGlueTrigger::RakeTask.new")
    in_project("Rakefile" => described, "triggers/a.rb" => sound) do
      expect(rake("-T").out.lines.grep(/Mine|Write/)).to eq(["rake synth                            # Mine\n"])
    end
  end

  it "says what is not set" do
    in_project("Rakefile" => rakefile.sub(/^  t.output.*\n/, ""), "triggers/a.rb" => sound) do
      expect(rake("synth")).to have_attributes(status: 1, err: include("AwsGlueTrigger::RakeTask synth: set t.output"))
    end
  end

  it "draws a picture where one is asked for, of a pipeline with faults as well" do
    drawing = rakefile.sub("t.strict", "t.picture = 'docs/pipeline.mmd'; t.strict")
    in_project("Rakefile" => drawing, "triggers/a.rb" => sound) do
      expect(rake("synth:graph")).to have_attributes(status: 0, err: "")
      expect(File.read("docs/pipeline.mmd")).to start_with("flowchart LR\n  n0([\"a<br/>")
      File.write("triggers/c.rb", faulty)
      expect(rake("synth:graph")).to have_attributes(status: 1, err: include("error[missing-schedule]"))
      expect(File.read("docs/pipeline.mmd")).to include("<br/>2 errors")
    end
    in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
      expect(rake("synth:graph")).to have_attributes(status: 1, err: include("synth:graph"))
    end
  end

  it "draws a picture with its options" do
    options = { title: "Lake", now: nil }
    drawing = rakefile.sub("t.strict", "t.picture = 'lake.html'; t.picture_options = #{options.inspect}; t.strict")
    in_project("Rakefile" => drawing, "triggers/a.rb" => sound) do
      expect(rake("synth:graph")).to have_attributes(status: 0, err: "")
      expect(File.read("lake.html")).to include("<title>Lake</title>").and match(/\A(?!.*Next runs, UTC)/m)
    end
  end

  {
    "t.picture = 'x.png'" => /t\.picture x\.png: the name of a picture ends in \.svg, .* and not in "\.png"/,
    "t.picture = 'x.mmd'; t.picture_options = { title: 'a' }" =>
      /t\.picture x\.mmd: mermaid has no option :title \(its options: none\); it is for svg and html/,
    "t.picture = 'x.svg'; t.picture_options = 3" => /synth: t\.picture_options is a Hash, such as .+, got 3$/,
    "t.picture = './triggers/a.rb.svg'; t.output = 'triggers/a.rb.svg'" =>
      %r{synth: t\.picture \./triggers/a\.rb\.svg is written by synth already; give each a file of its own$},
    "t.picture = 'triggers/a.svg'; t.files = ['triggers/a.svg']" =>
      %r{synth: t\.picture triggers/a\.svg is one of t\.files$},
    "t.verbatim = 'false'" =>
      /synth: t\.verbatim is true or false, got "false"; .+ t\.verbatim = ENV\.key\?\("NAME"\)$/,
    "t.provider = 1" => /synth: t\.provider is true or false, got 1;/,
    "t.output = 'synth'" => %r{synth: t\.output synth is the name of the task; write "\./synth", or give the task .+}
  }.each do |setting, message|
    it "refuses #{setting} at once" do
      in_project("Rakefile" => rakefile.sub("t.strict", "#{setting}; t.strict"), "triggers/a.rb" => sound) do
        outcome = rake("--tasks")
        expect(outcome).to have_attributes(status: 1, err: match(message))
        expect(outcome.err).not_to include("lib/aws_glue_trigger", "Caused by")
      end
    end
  end

  {
    "t.files = 'triggers'" => "AwsGlueTrigger::Error: synth: t.files names the directory triggers; " \
                              'write FileList["triggers/*.rb"]',
    "t.output = 'Rakefile/x/y.json'" =>
      "AwsGlueTrigger::WriteError: cannot make the directory Rakefile/x: Rakefile is a file",
    "t.rules = { 'nonsense' => 'off' }" =>
      'ArgumentError: AwsGlueTrigger::RakeTask synth: there is no rule "nonsense"',
    "t.concurrent_runs = 'x'" =>
      'ArgumentError: AwsGlueTrigger::RakeTask synth: concurrent_runs must be a whole number, got the text "x"'
  }.each do |setting, message|
    it "refuses #{setting} when it is run" do
      in_project("Rakefile" => rakefile.sub("t.strict", "#{setting}; t.strict"), "triggers/a.rb" => sound) do
        expect(rake("--tasks").status).to eq(0)
        expect(rake("synth")).to have_attributes(status: 1, err: start_with("rake aborted!\n#{message}\n\nTasks:"))
      end
    end
  end

  it "takes a pattern for its scripts, and the name of a file that looks like one" do
    pattern = rakefile.sub(/FileList.*/, "ENV['FILES']")
    other = sound.sub(":a", ":b").sub("nightly-load", "other")
    in_project("Rakefile" => pattern, "triggers/a.rb" => sound, "triggers/b[1].rb" => other) do
      { "triggers/*.rb" => %w[a b], "triggers/b[1].rb" => ["b"], "triggers/{a,c}.rb" => ["a"] }.each do |files, names|
        expect(rake("synth", env: { "FILES" => files }).status).to eq(0)
        expect(triggers_of("build/triggers.tf.json")).to eq(names)
      end
    end
  end

  describe "NAME:check" do
    it "fails where the document is not there or not up to date, and writes nothing" do
      in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
        expect(rake("synth:check")).to have_attributes(
          status: 1, out: "", err: include("build/triggers.tf.json does not exist; run rake synth\n")
        )
        expect(Dir.exist?("build")).to be(false)
        rake("synth")
        expect(rake("synth:check")).to have_attributes(status: 0, out: "", err: "")
        before = File.read("build/triggers.tf.json")
        File.write("triggers/a.rb", sound.sub("nightly-load", "daily-load"))
        expect(rake("synth:check"))
          .to have_attributes(status: 1, err: include("build/triggers.tf.json is not up to date; run rake synth\n"))
        expect(File.read("build/triggers.tf.json")).to eq(before)
      end
    end

    it "compares with what the task would write" do
      compact = rakefile.sub("t.strict", "t.pretty = false; t.provider = true; t.strict")
      in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
        rake("synth")
        File.write("Rakefile", compact)
        expect(rake("synth:check").status).to eq(1)
        rake("synth")
        expect(rake("synth:check").status).to eq(0)
        File.write("Rakefile", rakefile.sub("t.strict", "t.format = :api; t.strict"))
        expect(rake("synth:check").status).to eq(1)
      end
    end

    it "fails with the report where the triggers have faults" do
      in_project("Rakefile" => rakefile, "triggers/c.rb" => faulty) do
        expect(rake("synth:check")).to have_attributes(status: 1, err: include("error[missing-schedule]"))
      end
    end
  end

  describe "NAME:schedule" do
    it "shows when the triggers start" do
      in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
        outcome = rake("synth:schedule[2026-11-22,2,Europe/Berlin]")
        expect(outcome).to have_attributes(status: 0, err: "")
        expect(outcome.out).to eq(glue_trigger("schedule", "triggers/a.rb", "--from", "2026-11-22", "--count", "2",
                                               "--zone", "Europe/Berlin").out)
        expect(rake("synth:schedule[2026-11-22]").out)
          .to eq(glue_trigger("schedule", "triggers/a.rb", "--from", "2026-11-22").out)
      end
    end

    it "refuses what it is not asked for in that way" do
      in_project("Rakefile" => rakefile, "triggers/a.rb" => sound) do
        expect(rake("synth:schedule[,many]")).to have_attributes(status: 1, out: "", err: include("count"))
        expect(rake("synth:schedule[,,Nowhere]")).to have_attributes(status: 1, out: "", err: include("Nowhere"))
      end
    end
  end

  describe "several pipelines in one Rakefile" do
    several = <<~RUBY
      require "aws_glue_trigger/rake_task"

      %w[lake reports].each do |pipeline|
        namespace pipeline do
          AwsGlueTrigger::RakeTask.new(synth: ["\#{pipeline}/tables.json", :settings]) do |t|
            t.files = FileList["\#{pipeline}/triggers/*.rb"]
            t.output = "build/\#{pipeline}.tf.json"
          end
        end
      end

      task(:settings) { puts "settings" }
      rule("tables.json") { |t| puts t.name; File.write(t.name, "[]") }
      task check: %w[lake:synth:check reports:synth:check]
      task synth: %w[lake:synth reports:synth]
    RUBY
    files = { "Rakefile" => several, "lake/triggers/a.rb" => sound,
              "reports/triggers/b.rb" => sound.sub(":a", ":b").sub("nightly-load", "reports") }

    it "have tasks of their own" do
      in_project(files) do
        expect(rake("synth").status).to eq(0)
        documents = Dir["build/*"].to_h { |path| [path, triggers_of(path)] }
        expect(documents).to eq("build/lake.tf.json" => ["a"], "build/reports.tf.json" => ["b"])
        expect(rake("check").status).to eq(0)
        File.write("lake/triggers/a.rb", sound.sub("nightly-load", "daily-load"))
        expect(rake("check"))
          .to have_attributes(status: 1, err: include("build/lake.tf.json is not up to date; run rake lake:synth\n"))
        expect(rake("reports:synth:check").status).to eq(0)
        expect(rake("-T").out.scan(/^rake (\S+)/).flatten).to eq(
          %w[lake reports].flat_map do |name|
            ["", ":check", ":schedule[from,count,zone]", ":validate"].map { |task| "#{name}:synth#{task}" }
          end
        )
      end
    end

    it "are read when what they need is there" do
      %w[synth synth:validate synth:check synth:schedule].each do |task|
        in_project(files) do
          expect(rake("lake:#{task}").out).to start_with("lake/tables.json\nsettings\n")
          expect(File).to exist("lake/tables.json")
          expect(File).not_to exist("reports/tables.json")
        end
      end
    end

    it "take in the scripts that are made before" do
      second = sound.sub(":a", ":made").sub("nightly-load", "made")
      make = "task(:make) { File.write('triggers/made.rb', #{second.inspect}) }\n"
      in_project("Rakefile" => "#{rakefile.sub(":synth", "synth: :make")}#{make}", "triggers/a.rb" => sound) do
        expect(rake("synth").status).to eq(0)
        expect(triggers_of("build/triggers.tf.json")).to eq(%w[a made])
      end
    end

    it "are refused where two write one file" do
      twice = rakefile + rakefile.sub(":synth", ":again").sub("build/", "./build/")
      in_project("Rakefile" => twice, "triggers/a.rb" => sound) do
        expect(rake("-T")).to have_attributes(status: 1, err: include(
          "AwsGlueTrigger::RakeTask again: t.output ./build/triggers.tf.json is written by synth already; " \
          "give each a file of its own"
        ))
      end
    end

    it "are refused where two draw one picture" do
      drawing = rakefile.sub("t.strict", "t.picture = 'lake.svg'; t.strict")
      twice = drawing + drawing.sub(":synth", ":again").sub("build/", "other/")
      in_project("Rakefile" => twice, "triggers/a.rb" => sound) do
        expect(rake("-T")).to have_attributes(status: 1, err: include(
          "AwsGlueTrigger::RakeTask again: t.picture lake.svg is written by synth:graph already; " \
          "give each a file of its own"
        ))
      end
    end
  end

  it "refuses to write one of the scripts, and more names than one" do
    in_project("Rakefile" => rakefile.sub("build/triggers.tf.json", "./triggers/a.rb"), "triggers/a.rb" => sound) do
      expect(rake("synth"))
        .to have_attributes(status: 1, err: include("RakeTask synth: t.output ./triggers/a.rb is one of t.files"))
      File.write("Rakefile", rakefile.sub(":synth", "{ synth: :a, other: :b }"))
      expect(rake("synth")).to have_attributes(status: 1, err: include("give one name, as in synth: [:settings]"))
    end
  end
end
