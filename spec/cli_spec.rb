# frozen_string_literal: true

RSpec.describe "glue-trigger" do
  sound = "aws_glue_trigger(:a, #{Support::Triggers.scheduled.inspect})\n"
  warned = "aws_glue_trigger(:b, #{Support::Triggers.on_demand(enabled: true).inspect})\n"
  faulty = "\naws_glue_trigger(:c, #{Support::Triggers.scheduled(name: "c", schedule: nil).inspect})\n"

  around do |example|
    in_directory("sound.rb" => sound, "warned.rb" => warned, "faulty.rb" => faulty) { example.run }
  end

  describe "synth" do
    it "prints the document of all scripts on stdout" do
      outcome = glue_trigger("synth", "sound.rb", "warned.rb")
      expect(outcome.status).to eq(0)
      expect(JSON.parse(outcome.out)["resource"]["aws_glue_trigger"].keys).to eq(%w[a b])
      expect(outcome.err).to start_with("warning[fires-at-apply]: ")
    end

    it "writes a file, once" do
      expect(glue_trigger("synth", "sound.rb", "-o", "out.json"))
        .to have_attributes(status: 0, out: "", err: "out.json: written, no findings in 1 trigger\n")
      expect(glue_trigger("synth", "sound.rb", "--output", "out.json").err)
        .to eq("out.json: unchanged, no findings in 1 trigger\n")
      expect(File.read("out.json")).to eq(glue_trigger("synth", "sound.rb").out)
    end

    it "takes the options of the document", :untyped do
      expect(glue_trigger("synth", "sound.rb", "--compact").out.lines.size).to eq(1)
      expect(JSON.parse(glue_trigger("synth", "sound.rb", "--provider").out)).to include("terraform")
      annotated = JSON.parse(glue_trigger("synth", "--annotate", "sound.rb").out)
      expect(annotated.dig("resource", "aws_glue_trigger", "a", "//")).to eq("sound.rb:1")
    end

    it "checks whether a file is up to date and writes nothing" do
      expect(glue_trigger("synth", "sound.rb", "--check", "-o", "out.json")).to have_attributes(
        status: 1, err: "out.json does not exist; run glue-trigger synth without --check\n"
      )
      glue_trigger("synth", "sound.rb", "-o", "out.json")
      expect(glue_trigger("synth", "sound.rb", "--check", "-o", "out.json")).to have_attributes(status: 0, err: "")
      expect(glue_trigger("synth", "warned.rb", "--check", "-o", "out.json").err).to include("is not up to date")
      expect(File.read("out.json")).to eq(glue_trigger("synth", "sound.rb").out)
    end

    it "says what is wrong, and prints nothing", :untyped do
      outcome = glue_trigger("synth", "sound.rb", "faulty.rb")
      expect(outcome).to have_attributes(status: 1, out: "")
      expect(outcome.err).to eq(<<~TEXT)
        error[missing-schedule]: a SCHEDULED trigger needs a schedule
          --> faulty.rb:2, aws_glue_trigger.c, schedule
         2 | #{faulty.strip[0, 72]}…
          AWS answers: Schedule cannot be null or empty
          help: write schedule: "cron(0 2 * * ? *)", which is every day at 02:00 UTC

        1 error in 2 triggers
      TEXT
    end

    it "takes warnings for faults where that is asked for" do
      expect(glue_trigger("synth", "warned.rb")).to have_attributes(status: 0)
      expect(glue_trigger("synth", "warned.rb", "--strict"))
        .to have_attributes(status: 1, out: "", err: end_with("\nstrict, by --strict: warnings are faults\n"))
      expect(glue_trigger("validate", "warned.rb", "--strict", "--format", "json").err).to eq("")
      expect(glue_trigger("synth", "warned.rb", "--strict", "--ignore", "fires-at-apply"))
        .to have_attributes(status: 0, err: "")
    end

    it "warns of scripts that declare nothing" do
      File.write("empty.rb", "")
      expect(glue_trigger("synth", "empty.rb"))
        .to have_attributes(status: 0, out: "{}\n", err: "warning: no trigger was declared\n")
      expect(glue_trigger("synth", "empty.rb", "--strict")).to have_attributes(status: 1, out: "")
      File.write("nameless.rb", "aws_glue_trigger(1, {})\n")
      expect(glue_trigger("validate", "nameless.rb").err).not_to include("no trigger was declared")
    end

    it "takes a dash for stdout" do
      expect(glue_trigger("synth", "sound.rb", "-o", "-").out).to eq(glue_trigger("synth", "sound.rb").out)
    end

    it "runs a script once that is named twice" do
      expect(glue_trigger("validate", "sound.rb", "./sound.rb").out).to eq("no findings in 1 trigger\n")
    end

    it "refuses to overwrite a script" do
      expect(glue_trigger("synth", "sound.rb", "-o", "./sound.rb")).to have_attributes(
        status: 2, err: "glue-trigger: -o ./sound.rb would overwrite the script sound.rb\n"
      )
      expect(File.read("sound.rb")).to eq(sound)
    end

    it "writes into a pipe, which stays one" do
      File.mkfifo("pipe")
      reader = Thread.new { File.read("pipe") }
      expect(glue_trigger("synth", "sound.rb", "-o", "pipe").status).to eq(0)
      expect(JSON.parse(reader.value)).to include("resource")
      expect(File.ftype("pipe")).to eq("fifo")
    end

    it "writes where the command was given, wherever a script goes" do
      # A process of its own: these examples run inside a Dir.chdir block, of which Ruby would warn.
      program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
      Dir.mkdir("elsewhere")
      File.write("mover.rb", "#{sound}Dir.chdir('elsewhere')\n")
      expect(ruby(program, "synth", "mover.rb", "-o", "out.json").status).to eq(0)
      expect(File).to exist("out.json")
      File.write("mover.rb", "Dir.chdir('elsewhere')\nraise 'lost'\n")
      expect(ruby(program, "synth", "mover.rb").err).to eq("mover.rb:2: lost (RuntimeError)\n")
    end

    it "keeps what child processes print apart, too" do
      File.write("chatty.rb", "at_exit { puts 'late' }\nsystem('echo hello')\nSTDOUT.puts 'there'\n#{sound}")
      outcome = ruby(File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "synth", "chatty.rb")
      expect(JSON.parse(outcome.out).keys).to eq(["resource"])
      expect(outcome.err).to include("hello", "there", "late")
    end

    it "fails where the result cannot be written" do
      skip "there is no /dev/full" unless File.exist?("/dev/full")

      program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
      command = [RbConfig.ruby, "-I", File.join(Support::Scripts::ROOT, "lib"), program, "synth", "sound.rb"]
      Process.wait(Process.spawn(*command, out: "/dev/full", err: "err.txt"))
      expect([Process.last_status.exitstatus, File.read("err.txt")])
        .to match([2, /\Aglue-trigger: cannot write the result: No space left/])
    end

    it "works in a directory of any name, whatever the locale" do
      Dir.mkdir("größe")
      File.write("größe/bädd.rb", faulty)
      env = { "LANG" => nil, "LC_ALL" => "C", "LC_CTYPE" => nil }
      Dir.chdir("größe") do
        outcome = ruby(File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "validate", "bädd.rb", env: env)
        expect([outcome.status, outcome.err.force_encoding("UTF-8")]).to match([1, /--> bädd.rb:2, aws_glue_trigger.c/])
        File.write("bädd.rb", "raise 'ä'\n")
        outcome = ruby(File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "validate", "bädd.rb", env: env)
        expect([outcome.status, outcome.err.force_encoding("UTF-8")]).to eq([1, "bädd.rb:1: ä (RuntimeError)\n"])
      end
    end

    it "keeps what scripts print apart from the document" do
      File.write("chatty.rb", "puts 'hello'\n$stdout.puts 'there'\n#{sound}")
      outcome = glue_trigger("synth", "chatty.rb")
      expect([JSON.parse(outcome.out).keys, outcome.err]).to eq([["resource"], "hello\nthere\n"])
    end
  end

  describe "validate" do
    it "counts" do
      expect(glue_trigger("validate",
                          "sound.rb")).to have_attributes(status: 0, out: "no findings in 1 trigger\n", err: "")
      expect(glue_trigger("validate", "sound.rb", "warned.rb").out).to eq("1 warning in 2 triggers\n")
      expect(glue_trigger("validate", "faulty.rb", "warned.rb"))
        .to have_attributes(status: 1, out: "", err: end_with("\n1 error, 1 warning in 2 triggers\n"))
    end
  end

  describe "scripts that raise" do
    def report(script)
      File.write("script.rb", script)
      outcome = glue_trigger("synth", "script.rb", "-o", "out.json")
      expect(outcome).to have_attributes(status: 1, out: "")
      expect(File).not_to exist("out.json")
      outcome.err
    end

    it "are reported with their own file and lines" do
      expect(report("def helper\n  raise ArgumentError, 'no stage'\nend\n\nhelper\n"))
        .to eq("script.rb:2: no stage (ArgumentError)\n  from script.rb:5\n")
    end

    it "with a syntax error" do
      expect(report("aws_glue_trigger(\n")).to match(/\Ascript\.rb:\d: syntax error/)
    end

    it "that require what is not there" do
      expect(report("require 'no/such/library'\n"))
        .to eq("script.rb:1: cannot load such file -- no/such/library (LoadError)\n")
    end

    it "that recurse without end" do
      expect(report("def a = a\na\n")).to match(/\Ascript\.rb:1: stack level too deep \(SystemStackError\)/)
    end

    it "that raise what is no StandardError, or what cannot say what it is" do
      expect(report("raise Exception, 'boom'\n")).to eq("script.rb:1: boom (Exception)\n")
      expect(report("class Odd < StandardError\n  def message = raise('no')\nend\nraise Odd\n"))
        .to eq("script.rb:4: the error has no message (Odd)\n")
    end

    it "after a faulty trigger: both are told" do
      expect(report("#{faulty}raise 'late'\n"))
        .to start_with("script.rb:3: late (RuntimeError)\nerror[missing-schedule]: ")
    end

    it "that end the process" do
      expect(report("#{sound}exit 0\n")).to eq("script.rb:2: the script called exit; it must run to its end\n")
    end

    it "that raise our own error", :untyped do
      expect(report("GlueTriggerAttributes.new({ type: 'CRON' })\n"))
        .to start_with("script.rb:1: the attributes: 3 errors\n\nerror[missing-attribute]: ")
    end
  end

  # What watches over signatures stands between a script and its patterns.
  it "tells what patterns have made and nothing declares", :untyped do
    File.write("made.rb", <<~RUBY)
      patterns = AwsGlueTrigger::Patterns
      start = patterns.fan_out(:start, schedule: :daily, actions: "load")
      both = start + patterns.chain(:then, steps: { a: "a", b: "b" }, after: start)
      both.declare
      patterns.fan_in(:report, after: both, actions: "report")
      patterns.per_tenant(:each, tenants: %w[x y], after: start) { |tenant| tenant }[:each_x][:description] = "x"
      patterns.fan_out(:elsewhere, schedule: :daily, actions: "c").declare(AwsGlueTrigger.pipeline)
      patterns.fan_out(:other, schedule: :daily, actions: "d").each { |name, made| aws_glue_trigger("my_\#{name}", made) }
    RUBY
    outcome = glue_trigger("validate", "made.rb", "--strict", "--ignore", "simultaneous-start")
    expect(outcome).to have_attributes(status: 0, out: "no findings in 4 triggers\n", err: <<~TEXT)
      note: a pattern made aws_glue_trigger.report at made.rb:5, and nothing declares it; write .declare
      note: a pattern made aws_glue_trigger.each_x and 1 more at made.rb:6, and nothing declares it; write .declare
    TEXT
    expect(glue_trigger("validate", "made.rb", "--format", "json").err).to eq("")
  end

  it "says what the words of patterns take" do
    File.write("words.rb", "fan_out(:a, schedule: :daily, actions: 'load')\n")
    outcome = ruby("-S", File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "validate", "words.rb")
    expect(outcome.err).to start_with("words.rb:1: undefined method `fan_out'")
    expect(outcome.err).to end_with("\n  help: write require \"aws_glue_trigger/patterns\" above it\n")
  end

  describe "wrong use" do
    [
      [[], /\AUsage: glue-trigger COMMAND/],
      [%w[synht sound.rb], /\Aglue-trigger: there is no command "synht"; did you mean synth\?\n\z/],
      [%w[quux], /the commands are synth, validate, schedule, graph, rules, explain, init, console, completion\n\z/],
      [%w[--strict validate sound.rb], /\Aglue-trigger: there is no option "--strict" before a COMMAND; options of/],
      [["validate", "--config", "", "sound.rb"], /\Aglue-trigger: --config needs a PATH/],
      [%w[synth], /\Aglue-trigger: name at least one FILE\n\z/],
      [%w[synth none.rb], /\Aglue-trigger: cannot read none.rb: No such file or directory\n\z/],
      [%w[synth .], /\Aglue-trigger: cannot read .: it is a directory\n\z/],
      [%w[synth sound.rb --colour], /\Aglue-trigger: invalid option: --colour; see glue-trigger synth --help\n\z/],
      [%w[synth sound.rb --outptu=x], /\Aglue-trigger: invalid option: --outptu=x; did you mean --output\?\n\z/],
      [%w[validate --no-strct sound.rb], /\Aglue-trigger: invalid option: --no-strct; did you mean --no-strict\?\n\z/],
      [%w[explain --hlep], /\Aglue-trigger: invalid option: --hlep; did you mean --help\?\n\z/],
      [%w[synth sound.rb -x], /\Aglue-trigger: invalid option: -x; see glue-trigger synth --help\n\z/],
      [%w[synth sound.rb --output], /\Aglue-trigger: missing argument: --output; see glue-trigger synth --help\n\z/],
      [%w[schedule sound.rb --count x], /\Aglue-trigger: invalid argument: --count x; write a whole number/],
      [%w[synth sound.rb --check], /--check needs -o PATH/],
      [%w[synth sound.rb -o no/out.json], %r{write no/out.json: No such file or directory; make its directory first}],
      [["synth", "sound.rb", "-o", ""], /\Aglue-trigger: -o needs a PATH/],
      [%w[synth sound.rb -o .], /\Aglue-trigger: cannot write .: Is a directory; name a file in it\n\z/],
      [%w[validate sound.rb --ignore missing-shedule], /did you mean missing-schedule\?/],
      [%w[validate sound.rb --ignore wrong-kind], /the rule wrong-kind cannot be ignored/],
      [%w[explain], /name one RULE/],
      [%w[explain mising-schedule], /there is no rule "mising-schedule"; did you mean missing-schedule\?/],
      [%w[rules missing-schedule], /did you mean explain missing-schedule\?/]
    ].each do |arguments, message|
      it "exits with 2: #{arguments.join(" ")}" do
        expect(glue_trigger(*arguments)).to have_attributes(status: 2, out: "", err: match(message))
      end
    end
  end

  describe "help" do
    it "is there for the whole and for each command" do
      expect(glue_trigger("help", "help").out).to eq(glue_trigger("--help").out)
      expect(glue_trigger("--help")).to have_attributes(status: 0, out: match(/synth FILE….*completion bash/m), err: "")
      require "aws_glue_trigger/cli"
      AwsGlueTrigger::CLI::Command::NAMES.each do |command|
        outcome = glue_trigger(command, "--help")
        expect(outcome).to have_attributes(status: 0, out: start_with("Usage: glue-trigger #{command}"), err: "")
        expect(outcome.out).to match(/^Examples:\n  .*\bglue-trigger #{command}\b/)
        expect(glue_trigger("help", command).out).to eq(outcome.out)
      end
    end

    it "has examples that work, in the project that init sets up" do
      glue_trigger("init", ".")
      program = "#{RbConfig.ruby} -I#{Support::Scripts::ROOT}/lib #{Support::Scripts::ROOT}/exe/glue-trigger"
      examples = AwsGlueTrigger::CLI::Command.all.flat_map(&:examples).reject { |line| line.end_with?("config.fish") }
      expect(examples.size).to be > 8
      FileUtils.mkdir("terraform")
      examples.each do |example|
        # bash, for its `<(…)`; the names of other shells are not theirs.
        line = example.sub("completion zsh", "completion bash").gsub("glue-trigger ", "#{program} ")
        out, status = Open3.capture2e({ "HOME" => Dir.pwd }, "bash", "-c", line, stdin_data: "exit\n")
        expect([example, status.exitstatus, out]).to match([example, 0, an_instance_of(String)])
      end
    end

    it "loads the command that is called, and no other" do
      script = "require 'aws_glue_trigger/cli'; AwsGlueTrigger::CLI.start(%w[rules --help], out: $stderr); " \
               "puts $LOADED_FEATURES.grep(%r{cli/commands/}).map { |path| File.basename(path, '.rb') }"
      expect(ruby("-e", script).out).to eq("rules\n")
    end

    it "tells the version without the extension" do
      script = "require 'aws_glue_trigger/cli'; AwsGlueTrigger::CLI.start(%w[--version]); " \
               "p $LOADED_FEATURES.grep(/aws_glue_trigger\\.(so|bundle)/)"
      expect(ruby("-e", script).out).to eq("glue-trigger #{AwsGlueTrigger::VERSION}\n[]\n")
    end
  end

  describe "colour" do
    let(:terminal) { StringIO.new.tap { |io| io.define_singleton_method(:tty?) { true } } }

    def validate
      require "aws_glue_trigger/cli"
      AwsGlueTrigger::CLI.start(%w[validate faulty.rb], out: StringIO.new, err: terminal)
      terminal.string
    end

    around do |example|
      before = ENV.delete("NO_COLOR")
      example.run
      ENV["NO_COLOR"] = before
    end

    it "is on a terminal" do
      expect(validate).to include("\e[1;31merror[missing-schedule]\e[0m")
    end

    it "is off with NO_COLOR, and elsewhere" do
      ENV["NO_COLOR"] = "1"
      expect(validate).not_to include("\e")
      expect(glue_trigger("validate", "faulty.rb").err).not_to include("\e")
    end
  end

  it "runs as a program, also with its stdout closed early" do
    program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
    outcome = ruby(program, "synth", "sound.rb")
    expect(outcome).to have_attributes(status: 0, err: "")
    expect(JSON.parse(outcome.out)).to include("resource")
    expect(ruby(program, "synth", "faulty.rb").status).to eq(1)
    expect(ruby(program, "synth", "none.rb").status).to eq(2)
  end
end
