# frozen_string_literal: true

require "pty"

RSpec.describe "the progress of many files" do
  program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
  count = 25

  around do |example|
    files = Array.new(count) do |number|
      trigger = Support::Triggers.scheduled(name: "t#{number}", actions: [{ job_name: "load#{number}" }])
      [format("triggers/%02d.rb", number), "aws_glue_trigger(:t#{number}, #{trigger.inspect})\n"]
    end
    in_directory(files.to_h) { example.run }
  end

  let(:terminal) { StringIO.new.tap { |io| io.define_singleton_method(:tty?) { true } } }

  def validate(files, err)
    require "aws_glue_trigger/cli"
    AwsGlueTrigger::CLI.start(["validate", "--ignore", "simultaneous-start", *files], out: StringIO.new, err: err)
  end

  it "is a line on a terminal, and gone at the end" do
    expect(validate(Dir["triggers/*.rb"], terminal)).to eq(0)
    expect(terminal.string).to start_with("\r\e[K1/25 00.rb\r")
    expect(terminal.string).to match(%r{\A(\r\e\[K\d+/25 \d\d\.rb\r)+\r\e\[K\z})
  end

  it "is gone before anything else is said, also where a script raises" do
    File.write("triggers/24.rb", "raise 'lost'\n")
    expect(validate(Dir["triggers/*.rb"], terminal)).to eq(1)
    expect(terminal.string).to end_with("\r\r\e[Ktriggers/24.rb:1: lost (RuntimeError)\n")
  end

  it "is not there with few files, and none of it elsewhere" do
    validate(Dir["triggers/0*.rb"], terminal)
    expect(terminal.string).to eq("")
    err = StringIO.new
    validate(Dir["triggers/*.rb"], err)
    expect(err.string).to eq("")
  end

  it "keeps to the width of the terminal, and commands it nothing" do
    require "aws_glue_trigger/cli/progress"
    terminal.define_singleton_method(:winsize) { [24, 12] }
    AwsGlueTrigger::CLI::Progress.new(["a\e[31m-long-name.rb"], terminal).each(&:itself)
    expect(terminal.string).to eq("\r\e[K1/1 a\\u{1b}\r\r\e[K")
  end

  it "is on stderr, where that is a terminal" do
    reader, writer, pid = PTY.spawn(RbConfig.ruby, "-I", File.join(Support::Scripts::ROOT, "lib"), program, "synth",
                                    *Dir["triggers/*.rb"], "--ignore", "simultaneous-start", "-o", "out.json")
    writer.close
    said = +""
    begin
      loop { said << reader.readpartial(4096) }
    rescue EOFError, Errno::EIO
      Process.wait(pid)
    end
    expect(said).to start_with("\r\e[K1/25 00.rb\r")
    expect(said).to end_with("\r\r\e[Kout.json: written, no findings in 25 triggers\r\n")
    expect(JSON.parse(File.read("out.json"))["resource"]["aws_glue_trigger"].size).to eq(count)
  end
end
