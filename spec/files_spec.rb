# frozen_string_literal: true

require "etc"

RSpec.describe "Files that are written" do
  program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
  sound = "aws_glue_trigger(:a, #{Support::Triggers.scheduled.inspect})\n"

  around { |example| in_directory("sound.rb" => sound) { example.run } }

  def synth(output) = glue_trigger("synth", "sound.rb", "-o", output)

  # Somebody who is not root, whom permissions bind: the text that the block answers.
  def as_nobody
    skip "only root can be somebody else" unless Process.uid.zero?
    nobody = Etc.getpwnam("nobody")
    File.chmod(0o755, Dir.pwd)
    # It is loaded now: nobody may not be able to read it.
    require "aws_glue_trigger/cli"
    require "aws_glue_trigger/atomic_file"
    IO.popen("-", err: %i[child out]) do |child|
      next child.read if child

      Process::GID.change_privilege(nobody.gid)
      Process::UID.change_privilege(nobody.uid)
      print yield
      $stdout.flush
      exit!(0)
    end
  end

  def write_as_nobody(path)
    as_nobody do
      "written: #{AwsGlueTrigger::AtomicFile.new(path).write("new")}"
    rescue AwsGlueTrigger::WriteError => e
      e.message
    end
  end

  {
    "out" => "cannot write out: Is a directory; name a file in it",
    "no/out.json" => "cannot write no/out.json: No such file or directory; make its directory first",
    "sound.rb/x" => "cannot write sound.rb/x: Not a directory; a part of the path is a file",
    "loop" => "cannot write loop: Too many levels of symbolic links; the link leads back to itself",
    "x" * 300 => "cannot write #{"x" * 300}: File name too long; name a shorter one",
    "no/\e[31m\u202e\nout" => "cannot write no/\\u{1b}[31m\\u{202e}\\u{a}out: No such file or directory; " \
                              "make its directory first"
  }.each do |path, message|
    it "are named with what to do where they cannot be: #{path.inspect[0, 40]}" do
      Dir.mkdir("out")
      File.symlink("loop", "loop")
      expect(synth(path)).to have_attributes(status: 2, out: "", err: "glue-trigger: #{message}\n")
      expect(Dir.children(".")).to contain_exactly("out", "loop", "sound.rb")
    end
  end

  it "are not where their author may not write, and stay as they were" do
    Dir.mkdir("kept")
    Dir.mkdir("open")
    File.write("kept/out.json", "old")
    File.write("open/out.json", "old")
    File.chmod(0o444, "open/out.json")
    File.chmod(0o777, "open")
    reason = "Permission denied; the file, where it is there, and its directory must be writable"
    %w[kept/new.json kept/out.json open/out.json].each do |path|
      expect(write_as_nobody(path)).to eq("cannot write #{path}: #{reason}")
    end
    expect(Dir["{kept,open}/{*,.*.tmp}"].to_h { |path| [path, File.read(path)] })
      .to eq("kept/out.json" => "old", "open/out.json" => "old")
  end

  it "keep their owner and mode" do
    skip "only root can give a file away" unless Process.uid.zero?
    nobody = Etc.getpwnam("nobody")
    File.write("out.json", "old")
    File.chown(nobody.uid, nobody.gid, "out.json")
    File.chmod(0o4750, "out.json")
    expect(synth("out.json").status).to eq(0)
    expect(File.stat("out.json")).to have_attributes(uid: nobody.uid, gid: nobody.gid, mode: 0o104750)
  end

  it "are the author's own where he may not give them away" do
    Dir.mkdir("open")
    File.write("open/out.json", "old")
    File.chmod(0o666, "open/out.json")
    File.chmod(0o777, "open")
    expect(write_as_nobody("open/out.json")).to eq("written: true")
    expect(File.stat("open/out.json")).to have_attributes(uid: Etc.getpwnam("nobody").uid, mode: 0o100666)
  end

  it "are what a link leads to; the link stays, also one that leads to nothing yet" do
    File.write("old.json", "old")
    File.symlink("old.json", "link")
    File.symlink("new.json", "dangling")
    File.symlink("no/new.json", "lost")
    expect([synth("link").status, synth("dangling").status, synth("lost").status]).to eq([0, 0, 2])
    expect(%w[link dangling lost].map { |link| File.readlink(link) }).to eq(%w[old.json new.json no/new.json])
    expect([File.read("old.json"), File.read("new.json")]).to all(eq(glue_trigger("synth", "sound.rb").out))
  end

  it "are as they were on a full disk" do
    File.write("out.json", "old")
    # A limit on the size of files is a disk that is full for this process; its signal would end it.
    script = <<~RUBY
      require "aws_glue_trigger/cli"
      trap("XFSZ", "IGNORE")
      File.write("large.rb", '500.times { |n| aws_glue_trigger("t\#{n}", { name: "t\#{n}", type: "ON_DEMAND", ' \
                             'enabled: false, actions: [{ job_name: "load\#{n}" }] }) }')
      Process.setrlimit(:FSIZE, 10_000)
      exit AwsGlueTrigger::CLI.start(%w[synth large.rb -o out.json])
    RUBY
    outcome = ruby("-e", script)
    expect([outcome.status, outcome.err]).to match(
      [2, "glue-trigger: cannot write out.json: File too large; raise the limit on the size of files and " \
          "write it again\n"]
    )
    expect(File.read("out.json")).to eq("old")
    expect(Dir.children(".")).to contain_exactly("large.rb", "sound.rb", "out.json")
  end

  it "may be a device that is full" do
    skip "there is no /dev/full" unless File.exist?("/dev/full")
    expect(synth("/dev/full")).to have_attributes(
      status: 2, err: "glue-trigger: cannot write /dev/full: No space left on device; make room and write it again\n"
    )
  end

  %w[/dev/stdout /dev/fd/1 /proc/self/fd/1 -].each do |name|
    it "may be #{name}, whatever it was redirected to" do
      command = [RbConfig.ruby, "-I", File.join(Support::Scripts::ROOT, "lib"), program, "synth", "sound.rb", "-o",
                 name]
      out, = Open3.capture3(*command)
      expect(JSON.parse(out)).to include("resource")
      File.write("out.txt", "first\n")
      Process.wait(Process.spawn(*command, out: ["out.txt", "a"], err: File::NULL))
      expect(File.read("out.txt")).to eq("first\n#{out}")
    end
  end

  it "are the old content or the new for a reader, and never a mix, whoever writes" do
    writer = <<~RUBY
      require "aws_glue_trigger"
      require "aws_glue_trigger/atomic_file"
      100.times { |n| AwsGlueTrigger::AtomicFile.new("out").write(((n.even? ? ARGV[0] : ARGV[0].upcase) * 200_000)) }
    RUBY
    File.write("out", "-" * 200_000)
    writers = %w[a b].map do |letter|
      Process.detach(Process.spawn(RbConfig.ruby, "-I", File.join(Support::Scripts::ROOT, "lib"), "-e", writer, letter))
    end
    seen = []
    seen << File.read("out") while writers.any?(&:alive?)
    expect(writers.map { |thread| thread.value.exitstatus }).to eq([0, 0])
    expect(seen.map { |text| [text.squeeze, text.size] }.uniq - %w[- a A b B].product([200_000])).to eq([])
    expect(Dir.children(".")).to contain_exactly("out", "sound.rb")
  end

  %w[TERM INT].each do |signal|
    it "leave nothing behind where #{signal} ends the writing" do
      File.write("out", "old")
      # The signal comes between writing and renaming, where the new file is whole and has another name.
      script = <<~RUBY
        require "aws_glue_trigger"
        require "aws_glue_trigger/atomic_file"
        class File
          def fsync = Process.kill("#{signal}", Process.pid) && sleep
        end
        AwsGlueTrigger::AtomicFile.new("out").write("new")
      RUBY
      Process.wait(Process.spawn(RbConfig.ruby, "-I", File.join(Support::Scripts::ROOT, "lib"), "-e", script,
                                 err: File::NULL))
      expect(Process.last_status.termsig).to eq(Signal.list[signal])
      expect(Dir.children(".").to_h { |name| [name, File.read(name)] }).to eq("out" => "old", "sound.rb" => sound)
    end
  end
end
