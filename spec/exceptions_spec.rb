# frozen_string_literal: true

RSpec.describe "What leaves a block or a script before its end" do
  sound = Support::Triggers.on_demand.inspect
  program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
  # What Ruby is started with.
  command_line = [RbConfig.ruby, "-I", File.join(Support::Scripts::ROOT, "lib"), program]

  around do |example|
    before = AwsGlueTrigger.current
    in_directory { example.run }
    expect(AwsGlueTrigger.current).to be(before)
    # The next one is clean.
    in_directory("next.rb" => "aws_glue_trigger(:next, #{sound})\n") do
      expect(AwsGlueTrigger.load("next.rb").map(&:name)).to eq([:next])
    end
  end

  def run_script(text, **options)
    File.write("script.rb", text)
    AwsGlueTrigger.load("script.rb", **options)
  end

  {
    "raise 'x'" => [RuntimeError, "x"], "exit 3" => [AwsGlueTrigger::ScriptExit, /called exit/],
    "abort 'no'" => [AwsGlueTrigger::ScriptExit, /called exit/], "throw :nowhere" => [UncaughtThrowError, /nowhere/],
    "def a = a()\na" => [SystemStackError, /too deep/], "raise NoMemoryError" => [NoMemoryError, //],
    "raise Interrupt" => [Interrupt, //], "break" => [SyntaxError, /break/]
  }.each do |text, (error, message)|
    it "keeps what was declared before #{text.inspect}" do
      pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
      text = "aws_glue_trigger(:a, #{sound})\n#{text}\naws_glue_trigger(:b, #{sound})\n"
      expect { silently { run_script(text, into: pipeline) } }.to raise_error(error, message)
      expect(pipeline.map(&:name)).to eq(error == SyntaxError ? [] : [:a])
    end
  end

  def silently
    before = $stderr
    $stderr = StringIO.new
    yield
  ensure
    $stderr = before
  end

  it "may be a throw, a return, a retry, a thread that is killed or a fiber that is left" do
    expect(catch(:done) { run_script("throw :done, 7") }).to eq(7)
    expect(run_script("aws_glue_trigger(:a, #{sound})\nreturn\nraise 'not here'").size).to eq(1)
    tries = 0
    begin
      AwsGlueTrigger.pipeline { (tries += 1) < 3 and raise "again" }
    rescue RuntimeError
      retry
    end
    inside = Queue.new
    thread = Thread.new { AwsGlueTrigger.pipeline { inside.push(1) && sleep } }
    inside.pop
    thread.kill.join
    Fiber.new { AwsGlueTrigger.pipeline { Fiber.yield } }.resume
    expect(tries).to eq(3)
  end

  it "writes nothing" do
    File.write("out.json", "old")
    { "exit!(4)" => 4, "raise 'x'" => 1, "exit 0" => 1, "def a = a()\na" => 1 }.each do |text, status|
      File.write("script.rb", "aws_glue_trigger(:a, #{sound})\n#{text}\n")
      expect(ruby(program, "synth", "script.rb", "-o", "out.json")).to have_attributes(status: status, out: "")
      expect(File.read("out.json")).to eq("old")
    end
    File.write("script.rb", "Process.kill('INT', Process.pid)\nsleep\n")
    expect(ruby(program, "synth", "script.rb", "-o", "out.json"))
      .to have_attributes(status: 130, err: "glue-trigger: interrupted\n")
    expect(Dir.children(".")).to contain_exactly("out.json", "script.rb")
  end

  describe "the command line" do
    it "dies of Ctrl-C, so that a shell ends its loop" do
      File.write("script.rb", "Process.kill('INT', Process.pid)\nsleep\n")
      pid = spawn(*command_line, "synth", "script.rb", err: File::NULL)
      expect(Process.wait2(pid).last).to have_attributes(signaled?: true, termsig: Signal.list["INT"])
    end

    it "has results once where a script forks and goes on" do
      File.write("script.rb", "aws_glue_trigger(:a, #{sound})\nfork\nProcess.waitall\n")
      outcome = ruby(program, "synth", "--compact", "script.rb")
      expect([outcome.status, outcome.out.lines.size, outcome.err[/ends here/]]).to eq([0, 1, "ends here"])
    end

    it "tells faults by its status also where nobody reads the report to its end" do
      File.write("script.rb", "3_000.times { |n| aws_glue_trigger(\"t\#{n}\", {}) }\n")
      reader, writer = IO.pipe
      pid = spawn(*command_line, "validate", "--format", "json", "script.rb", out: writer)
      writer.close
      reader.readpartial(1)
      reader.close
      expect(Process.wait2(pid).last.exitstatus).to eq(1)
    end

    it "says that the working directory is gone" do
      script = File.expand_path("script.rb")
      File.write(script, "aws_glue_trigger(:a, #{sound})\n")
      Dir.mkdir("gone")
      command = [*command_line, "validate", "--no-config", script]
      gone = "Dir.chdir('gone'); Dir.rmdir('../gone'); exec(*#{command.inspect})"
      expect(ruby("-e", gone).to_a)
        .to eq([2, "", "glue-trigger: the working directory is gone; change to one that exists\n"])
    end
  end

  it "leaves the pipeline around a nested one as it was" do
    pipeline = AwsGlueTrigger.pipeline do |outer|
      outer.declare(:a, on_demand)
      begin
        AwsGlueTrigger.pipeline { |inner| inner.declare(:b, on_demand) && raise("inside") }
      rescue RuntimeError
        expect(AwsGlueTrigger.current).to be(outer)
      end
    end
    expect(pipeline.map(&:name)).to eq([:a])
  end

  it "is nothing that the extension does where a script redefines what it likes" do
    outcome = ruby("-W0", "-e", <<~RUBY)
      require "aws_glue_trigger"
      sound = #{sound}
      class Hash; def each(*) = raise("each"); def [](*) = raise("[]"); def to_h = raise("to_h"); end
      class String; def encoding = raise("encoding"); def hash = raise("hash"); end
      class Array; def each(*) = raise("each"); end
      class Symbol; def to_s = raise("to_s"); def to_proc = raise("to_proc"); end
      pipeline = AwsGlueTrigger::Pipeline.send(:build)
      pipeline.declare(:a, sound)
      print pipeline.to_terraform(pretty: false)
    RUBY
    expect(outcome).to have_attributes(status: 0, err: "")
    expect(JSON.parse(outcome.out).dig("resource", "aws_glue_trigger", "a", "type")).to eq("ON_DEMAND")
  end

  it "finds its own errors also where a script has hidden them for a while" do
    outcome = ruby("-e", <<~RUBY)
      require "aws_glue_trigger"
      refused = -> { AwsGlueTrigger::Pipeline.new.declare(:a, {}) rescue puts $!.class }
      hidden = AwsGlueTrigger.send(:remove_const, :ValidationError)
      refused.()
      AwsGlueTrigger.const_set(:ValidationError, hidden)
      refused.()
    RUBY
    expect(outcome).to have_attributes(status: 0, out: "AwsGlueTrigger::ValidationError\n" * 2, err: "")
  end

  it "is refused by a frozen pipeline, which stays as it was" do
    pipeline = AwsGlueTrigger::Pipeline.new.freeze
    expect { pipeline.declare(:a, on_demand) }.to raise_error(FrozenError)
    expect(pipeline).to be_empty
  end

  it "runs nothing of a hostile Hash, and keeps what a hostile name declares by the way", :untyped do
    hostile = Class.new(Hash) { %i[each [] to_h size keys].each { |name| define_method(name) { |*| raise "called" } } }
    pipeline = AwsGlueTrigger::Pipeline.new
    pipeline.declare(:a, hostile.new { raise "default" }.merge!(on_demand))
    name = Object.new
    attributes = on_demand(name: "other")
    name.define_singleton_method(:to_str) { pipeline.declare(:b, attributes) && raise("late") }
    expect { pipeline.external_job("load", name) }.to raise_error("late")
    expect(pipeline.map(&:name)).to eq(%i[a b])
  end
end
