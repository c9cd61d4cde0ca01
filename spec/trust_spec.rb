# frozen_string_literal: true

RSpec.describe "Input of others" do
  evil = "a\e[31m\a\0\u202e\u2066b\u200b\u009b2Jc\r\u2028\u007f"
  unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

  def collected(attributes, name: :a)
    AwsGlueTrigger::Pipeline.new(collect: true).tap { |pipeline| pipeline.declare(name, attributes) }
  end

  # Everything that is told of a pipeline, in every format.
  def told(pipeline, failure: nil)
    found = pipeline.diagnostics
    reports = AwsGlueTrigger::Report::FORMATS.map { |f| AwsGlueTrigger::Report.render(f, found, failure: failure) }
    message = AwsGlueTrigger::ValidationError.new(found).message
    [*reports, *found.map(&:inspect), *found.map(&:to_s), pipeline.inspect, message,
     *pipeline.flat_map { |trigger| [trigger.inspect, trigger.attributes.inspect] }]
  end

  def drawn(pipeline) = AwsGlueTrigger::PictureFormat::ALL.map { |format| pipeline.public_send("to_#{format}") }

  {
    "a name" => { name: evil }, "a type" => { type: evil }, "a key" => { evil => 1 },
    "a schedule" => { schedule: evil },
    "a job" => { actions: [{ job_name: evil, arguments: { evil => [1] } }] }, "tags" => { tags: { evil => nil } },
    "an address" => { depends_on: [evil] }, "a template" => { name: "${#{evil}", type: "${#{evil}}" },
    "a reason" => { enabled: true, acknowledge: { "fires-at-apply" => evil, evil => evil } }
  }.each do |what, changes|
    it "commands no terminal, in any format: #{what}" do
      pipeline = collected(Support::Triggers.on_demand(changes))
      expect([*told(pipeline, failure: "failed #{evil}"), *drawn(pipeline)].grep(unsafe)).to eq([])
    end
  end

  describe "what may be a secret" do
    {
      "an argument that cannot be read" => { actions: [{ job_name: "l",
                                                         arguments: { "--password" => ["sesame99"] } }] },
      "arguments as one text" => { actions: [{ job_name: "load", arguments: "--password sesame99" }] },
      "arguments in the wrong place" => { arguments: { "--password" => "sesame99" } },
      "an attribute that there is not" => { actions: [{ job_name: "load", password: "sesame99" }] },
      "a value in the name" => { actions: [{ job_name: "load", arguments: { "--password=sesame99" => nil } }] },
      "a token beside a fault" => { nme: 1, actions: [{ job_name: "l", arguments: { "--auth" => "Bearer sesame99" } }] }
    }.each do |what, changes|
      it "is in no report: #{what}" do
        in_directory("script.rb" => "aws_glue_trigger(:a, #{Support::Triggers.on_demand(changes).inspect})\n") do
          pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
          AwsGlueTrigger.load("script.rb", into: pipeline)
          expect(pipeline.diagnostics).not_to be_empty
          expect([*told(pipeline), *drawn(pipeline)].grep(/sesame99/)).to eq([])
        end
      end
    end
  end

  it "commands no terminal by the name of a resource or a file, nor writes a line of its own" do
    pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
    name = "x\n::error::#{evil}"
    # A file may be called anything but for a zero byte.
    binding.tap { |here| here.local_variable_set(:name, name) }
           .eval("pipeline.declare(name, {})", "/lake/#{evil.delete("\0")}\nerror: no.rb", 1)
    texts = told(pipeline)
    expect(texts.grep(unsafe)).to eq([])
    expect(texts.flat_map(&:lines).grep(/\A(?:::error::a|error: no)/)).to eq([])
  end

  it "is quoted in part, however long it is" do
    long = "x" * 3_000_000
    [{ name: long }, { type: long }, { long => 1 }, { description: long }, { name: "${#{long}}", type: long },
     { enabled: true, acknowledge: { "fires-at-apply" => long } }].each do |changes|
      pipeline = collected(on_demand(changes))
      texts = told(pipeline).reject { |text| text.start_with?("{") }
      expect(texts.map(&:size).max).to be < 20_000
    end
    expect(collected({}, name: long).then { |pipeline| told(pipeline).map(&:size).max }).to be < 10_000_000
  end

  it "may be nested without end" do
    hash = {}
    100_000.times { hash = { "a" => hash } }
    cyclic = {}
    cyclic["a"] = cyclic
    array = []
    array << array
    [hash, cyclic, array].product(%i[tags actions for_each lifecycle predicate depends_on timeouts acknowledge])
                         .each do |value, key|
      expect(collected(on_demand(key => value)).diagnostics.size).to be_between(1, 5)
    end
  end

  it "may have a million elements, of which an exception tells two hundred" do
    expect(collected(on_demand(actions: [{ job_name: "load" }] * 300_000)).diagnostics.size).to eq(1)
    expect { AwsGlueTrigger::Pipeline.new.declare(:a, on_demand(actions: [1] * 20_000)) }
      .to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.diagnostics.size).to eq(20_000)
        expect(error.message.size).to be < 100_000
        expect(error.message).to end_with("and 19800 more, which are in diagnostics")
      }
  end

  it "is not shown where it is a secret" do
    secret = "correct-horse-battery"
    script = "aws_glue_trigger(:a, #{on_demand(actions: [{ job_name: "load", timeot: 1,
                                                           arguments: { "--db-password" => secret } }]).inspect})\n"
    in_directory("lake.rb" => script) do
      pipeline = AwsGlueTrigger.load("lake.rb")
      expect(pipeline.diagnostics.map(&:rule)).to include("secret-in-argument")
      expect(told(pipeline).grep(/correct-horse/)).to eq([])
    end
  end

  describe ".glue-trigger.yml" do
    def faults(text)
      in_directory(".glue-trigger.yml" => text, "a.rb" => "") { glue_trigger("validate", "a.rb").err }
    end

    it "has names that command no terminal" do
      expect(faults("\"\\e[31m\\u202e\": 1\nstrict: !\u202ea 1\nrules: { \"\\e\\u202e\": [] }\n")).not_to match(unsafe)
    end

    it "makes no objects, and nothing of aliases" do
      expect(faults("strict: !ruby/object:Gem::Installer\n  i: x\n")).to include("strict must be true or false")
      expect(faults("a: &a [x, x]\nb: &b [*a, *a]\nstrict: *b\n")).to include("true or false, got an alias")
    end

    it "is read to 64 KiB, and twenty faults are told" do
      expect(faults("# #{"x" * 65_536}\n")).to end_with("read .glue-trigger.yml: it is larger than 64 KiB\n")
      told = faults((1..100).map { |number| "key#{number}: 1\n" }.join)
      expect(told.lines.size).to eq(21)
      expect(told).to end_with("and 80 more\n")
    end

    it "may have no end" do
      skip "there is no /dev/zero" unless File.exist?("/dev/zero")
      in_directory("a.rb" => "") do
        expect(glue_trigger("validate", "a.rb", "--config", "/dev/zero"))
          .to have_attributes(status: 2, err: match(/larger than 64 KiB/))
      end
    end
  end

  # Ruby 3.1 cannot end a match: each expression of lib/ takes a hostile text that is twice as long in about twice the
  # time, which shows in that this comes to an end at all.
  it "makes no regular expression run away" do
    hostile = ["1" * 500_000, "*/" * 250_000, " " * 500_000, "(" * 500_000, "@#{"a" * 500_000}",
               "cron#{" " * 500_000}x", "#{"1," * 200_000}(", "\n" * 500_000]
    in_directory do
      hostile.each { |text| expect(glue_trigger("schedule", text).status).to be_between(1, 2) }
    end
  end
end
