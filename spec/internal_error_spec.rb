# frozen_string_literal: true

# A panic of the native part. There is none that is known, so this builds a library that panics where it is told to,
# into a directory of its own, and runs it in processes of their own. The build takes half a minute the first time.
RSpec.describe AwsGlueTrigger::InternalError do
  before(:context) do
    out, status = Open3.capture2e("rake", "compile:deliberate_panic", chdir: Support::Scripts::ROOT)
    raise out unless status.success?

    target = File.expand_path(ENV.fetch("CARGO_TARGET_DIR", "target"), Support::Scripts::ROOT)
    @library = File.join(target, "deliberate-panic", "lib")
  end

  let(:prelude) do
    <<~RUBY
      require "aws_glue_trigger"
      Panic = AwsGlueTrigger::DeliberatePanic
      def declare(pipeline, name)
        pipeline.declare(name, { name: name.to_s, type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] })
      end
      pipeline = AwsGlueTrigger::Pipeline.new
      declare(pipeline, :before)
      def error
        yield
        nil
      rescue AwsGlueTrigger::Error => e
        e
      end
    RUBY
  end

  # What a script said, that has a sound pipeline as `pipeline`.
  def said(script, env: {})
    env = { "RUST_BACKTRACE" => nil, "RUBYOPT" => nil }.merge(env)
    Open3.capture3(env, RbConfig.ruby, "-I", @library, "-e", prelude + script)
  end

  # The same, where nothing is to be said on stderr and the process ends well.
  def quietly(script, **options)
    out, err, status = said(script, **options)
    expect([err, status.exitstatus]).to eq(["", 0])
    out
  end

  # After a panic, the pipeline declares and renders as if nothing had been.
  let(:goes_on) do
    <<~RUBY
      declare(pipeline, :after)
      raise "not the same" unless pipeline.to_h["resource"]["aws_glue_trigger"].keys == %w[before after]
      raise "found" unless pipeline.valid? && pipeline.diagnostics.empty?
    RUBY
  end

  it "asks to report the bug, with the version, the panic and its place" do
    panic = "index out of bounds: the len is 3 but the index is 7"
    file = "ext/aws_glue_trigger/src/deliberate_panic.rs"
    out = quietly("e = error { Panic.in_method(7) }\nputs e.class, e.message, e.panic, e.location")
    expect(out.lines(chomp: true)).to match(
      ["AwsGlueTrigger::InternalError",
       a_string_starting_with("this is a bug in aws_glue_trigger #{AwsGlueTrigger::VERSION}, not in your script: " \
                              "#{panic} (#{file}:"),
       "  help: please report it to the developers of aws_glue_trigger, with this message and what was declared",
       panic, /\A#{Regexp.escape(file)}:\d+:\d+\z/]
    )
  end

  {
    "a method" => ["Panic.in_method(9)", "index out of bounds: the len is 3 but the index is 9"],
    "the conversion of an argument" => ["Panic.in_conversion(1)", "deliberate, in a conversion"],
    "decoding, below frames of Ruby's" => ["Panic.in_decoding(pipeline, { a: 1 })", "deliberate, in decoding"],
    "reading, with the pipeline borrowed" => ["Panic.in_reading(pipeline)", "deliberate, with 1 triggers"]
  }.each do |where, (call, panic)|
    it "is what a panic in #{where} becomes, and the pipeline can be used after it" do
      out = quietly("3.times { puts error { #{call} }&.panic }\n#{goes_on}")
      expect(out.lines(chomp: true)).to eq([panic] * 3)
    end
  end

  it "is what a panic without the GVL becomes, while other threads run" do
    out = quietly(<<~RUBY)
      pipeline = AwsGlueTrigger::Pipeline.new
      1_200.times { |number| declare(pipeline, :"t\#{number}") }
      threads = Array.new(3) { Thread.new { error { Panic.in_reading(pipeline) } } }
      puts threads.map { |thread| thread.value.panic }.uniq, pipeline.valid?, pipeline.to_h.size
    RUBY
    expect(out.lines(chomp: true)).to eq(["deliberate, with 1200 triggers", "true", "1"])
  end

  it "is an error as others are: it runs ensure, and a thread may end with it" do
    out = quietly(<<~RUBY)
      thread = Thread.new { Thread.current.report_on_exception = false; Panic.in_method(3) }
      puts error { thread.join }.class, (Panic.in_method(3) rescue "rescued")
      begin
        error { begin; Panic.in_method(3); ensure; puts "ensured"; end }
      end
      #{goes_on}
    RUBY
    expect(out.lines(chomp: true)).to eq(%w[AwsGlueTrigger::InternalError rescued ensured])
  end

  it "says how it came there where RUST_BACKTRACE asks for it" do
    out = quietly("puts error { Panic.in_method(3) }.message", env: { "RUST_BACKTRACE" => "1" })
    expect(out).to match(/declared\n\n.*deliberate_panic/m)
  end

  it "is what a panic becomes while the extension is loaded" do
    env = { "DELIBERATE_PANIC_IN_INIT" => "1" }
    _, err, status = said("", env: env)
    expect(err).to include("deliberate, in init", "(AwsGlueTrigger::InternalError)")
    expect(status.exitstatus).to eq(1)
  end

  it "is told on stderr where an object is freed, and the process goes on" do
    out, err, status = said("10.times { Panic.in_freeing }\nGC.start\n#{goes_on}\nputs :end")
    expect([out, status.exitstatus]).to eq(["end\n", 0])
    notice = /\Aaws_glue_trigger: a bug, met while an object was freed: deliberate, in freeing, /
    expect(err.lines.uniq).to match([notice])
  end

  it "is in no library that is installed" do
    expect(AwsGlueTrigger.const_defined?(:DeliberatePanic)).to be(false)
  end
end
