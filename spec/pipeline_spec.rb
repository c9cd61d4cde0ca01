# frozen_string_literal: true

RSpec.describe AwsGlueTrigger::Pipeline do
  subject(:pipeline) { described_class.new }

  describe "as a collection" do
    before do
      %w[a b c].each { |name| pipeline.declare(name, scheduled(name: name, actions: [{ job_name: name }])) }
    end

    it "is Enumerable over its triggers in the order of declaration" do
      expect(pipeline).to have_attributes(size: 3, length: 3, count: 3, empty?: false)
      expect(pipeline.map(&:name)).to eq(%i[a b c])
      expect(pipeline.each.size).to eq(3)
      expect(pipeline.first).to be_a(AwsGlueTrigger::Reference)
    end

    it "finds a trigger by name and position", :untyped do
      expect(pipeline[:b]).to eq(pipeline["b"]).and eq(pipeline[1])
      expect([pipeline[:x], pipeline[3], pipeline[-4], pipeline[10**30]]).to eq([nil, nil, nil, nil])
      expect(pipeline[-1]).to eq(pipeline[:c])
      expect { pipeline[1.5] }.to raise_error(TypeError)
    end

    it "gives each what was there when it began" do
      pipeline.each { |trigger| pipeline.declare("#{trigger.name}2", scheduled) }
      expect(pipeline.map(&:name)).to eq(%i[a b c a2 b2 c2])
    end

    it "shows itself" do
      expect(pipeline.inspect).to eq("#<AwsGlueTrigger::Pipeline 3 triggers, no findings>")
    end
  end

  describe "#declare_at" do
    let(:pipeline) { described_class.new(collect: true) }

    it "declares with the place of somebody else's call" do
      trigger = pipeline.declare_at("triggers/lake.rb", 7, :a, scheduled)
      expect(trigger).to have_attributes(name: :a, file: "triggers/lake.rb", line: 7)
      expect(pipeline.to_a).to eq([trigger])
    end

    it "names the place in what is found" do
      pipeline.declare_at("größe.rb".encode("ISO-8859-1"), 3, :a, scheduled(schedule: "cron(0 2 * * *)"))
      pipeline.declare_at("b.rb", 1, :b)
      places = pipeline.diagnostics.map { |found| [found.trigger, found.file, found.line] }.uniq
      expect(places).to eq([["a", "größe.rb", 3], ["b", "b.rb", 1]])
    end

    it "refuses as #declare does, in a pipeline that refuses" do
      pipeline = described_class.new
      expect { pipeline.declare_at("a.rb", 1, :a, {}) }.to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.diagnostics.map(&:file).uniq).to eq(["a.rb"])
      }
      expect { pipeline.freeze.declare_at("a.rb", 1, :a, scheduled) }.to raise_error(FrozenError)
    end

    it "knows no place beyond all files" do
      expect(pipeline.declare_at("a.rb", 1 << 40, :a, scheduled)).to have_attributes(file: nil, line: nil)
    end

    it "takes text and a number", :untyped do
      expect { pipeline.declare_at(3, 1, :a, scheduled) }
        .to raise_error(TypeError, "file must be text such as \"lake.rb\", got the number 3")
      expect { pipeline.declare_at("a.rb", "1", :a, scheduled) }
        .to raise_error(TypeError, "line must be a whole number, got the text \"1\"")
      expect { pipeline.declare_at("a.rb", -1, :a, scheduled) }.to raise_error(ArgumentError, /must not be negative/)
      expect { pipeline.declare_at("a.rb", 1) }.to raise_error(ArgumentError, /wrong number of arguments/)
    end
  end

  describe "options" do
    it "refuses unknown ones", :untyped do
      expect { described_class.new(colour: 1) }.to raise_error(ArgumentError, /colour/)
      expect { pipeline.to_terraform(prety: true) }.to raise_error(ArgumentError, /prety/)
    end

    it "ignores rules, by name" do
      pipeline = described_class.new(ignore: %w[missing-schedule])
      pipeline.declare(:a, scheduled(schedule: nil))
      expect(pipeline).to be_valid
    end

    it "refuses to ignore a rule that does not exist, or that would lose input" do
      expect { described_class.new(ignore: ["missing-shedule"]) }
        .to raise_error(ArgumentError, 'there is no rule "missing-shedule"; did you mean missing-schedule?')
      expect { described_class.new(ignore: [:"wrong-kind"]) }.to raise_error(ArgumentError, /cannot be ignored/)
    end
  end

  describe "AwsGlueTrigger.pipeline" do
    it "is isolated and yields the pipeline" do
      outer = AwsGlueTrigger.current
      inner = AwsGlueTrigger.pipeline do |yielded|
        expect(AwsGlueTrigger.current).to be(yielded)
        yielded.aws_glue_trigger(:a, scheduled)
      end
      expect(inner.size).to eq(1)
      expect(AwsGlueTrigger.current).to be(outer)
    end

    it "nests, and comes back after an exception, a throw and a break" do
      outer = AwsGlueTrigger.current
      expect { AwsGlueTrigger.pipeline { AwsGlueTrigger.pipeline { raise "x" } } }.to raise_error("x")
      catch(:done) { AwsGlueTrigger.pipeline { throw :done } }
      [1].each { AwsGlueTrigger.pipeline { break } }
      expect(AwsGlueTrigger.current).to be(outer)
    end
  end

  describe "AwsGlueTrigger.load" do
    it "collects over all triggers and goes on", :untyped do
      script = <<~RUBY
        aws_glue_trigger(:a, { name: "a", type: "SCHEDULED", actions: [{ job_name: "x" }] })
        aws_glue_trigger(:b, { name: "b", type: "EVENT", enabled: false, actions: [{}] })
        aws_glue_trigger(:b, { name: "b", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "x" }] })
      RUBY
      in_directory("lake.rb" => script) do |directory|
        pipeline = AwsGlueTrigger.load("lake.rb")
        expect(pipeline).to have_attributes(size: 2, valid?: false)
        expect(pipeline.diagnostics.map { |d| [d.rule, d.trigger, d.path, d.file, d.line] }).to eq(
          [
            ["missing-schedule", "a", "schedule", "#{directory}/lake.rb", 1],
            ["missing-workflow", "b", "workflow_name", "#{directory}/lake.rb", 2],
            ["action-without-target", "b", "actions[0]", "#{directory}/lake.rb", 2],
            ["duplicate-resource-name", "b", "", "#{directory}/lake.rb", 3]
          ]
        )
        expect { pipeline.to_terraform }.to raise_error(AwsGlueTrigger::ValidationError, /4 errors/)
        expect { pipeline.to_h }.to raise_error(AwsGlueTrigger::ValidationError)
      end
    end

    it "reads several scripts into one pipeline, and the same script anew each time" do
      in_directory("a.rb" => "aws_glue_trigger(:a, #{scheduled.inspect})",
                   "b.rb" => "aws_glue_trigger(:b, #{scheduled.inspect})") do
        2.times { expect(AwsGlueTrigger.load("a.rb", ["b.rb"]).map(&:name)).to eq(%i[a b]) }
      end
    end

    it "passes on what a script raises, and names a script that is not there" do
      in_directory("a.rb" => "raise 'x'") do
        expect { AwsGlueTrigger.load("a.rb") }.to raise_error("x")
        expect { AwsGlueTrigger.load("b.rb") }.to raise_error(Errno::ENOENT, /b\.rb/)
      end
    end
  end

  describe "#to_terraform" do
    it "writes attributes in the provider's order, whatever the author's" do
      attributes = {
        event_batching_condition: { batch_window: 60, batch_size: 5 }, workflow_name: "w", type: "EVENT",
        start_on_creation: false, tags: { b: 1, a: 2 }, name: "n", enabled: false, description: "d",
        actions: [{ notification_property: { notify_delay_after: 1 }, security_configuration: "s", timeout: 2,
                    job_name: "j", arguments: { "--z" => "1", "--a" => "2" } }],
        region: "eu-west-1", depends_on: ["aws_glue_job.j"], lifecycle: { prevent_destroy: true },
        timeouts: { delete: "5m", create: "1m" }, provider: "aws.west", count: 1
      }
      pipeline.declare(:all, attributes)
      expect(pipeline.to_terraform(pretty: false)).to eq(
        '{"resource":{"aws_glue_trigger":{"all":{"count":1,"provider":"aws.west","region":"eu-west-1",' \
        '"actions":[{"arguments":{"--z":"1","--a":"2"},"job_name":"j","timeout":2,"security_configuration":"s",' \
        '"notification_property":{"notify_delay_after":1}}],"description":"d","enabled":false,"name":"n",' \
        '"tags":{"b":"1","a":"2"},"start_on_creation":false,"type":"EVENT","workflow_name":"w",' \
        '"event_batching_condition":{"batch_size":5,"batch_window":60},"timeouts":{"create":"1m","delete":"5m"},' \
        '"lifecycle":{"prevent_destroy":true},"depends_on":["aws_glue_job.j"]}}}}'
      )
    end

    it "emits nothing null or empty" do
      attributes = scheduled(description: "", tags: {}, workflow_name: nil, depends_on: [], lifecycle: {}, timeouts: {},
                             actions: [{ job_name: "load", arguments: {}, timeout: nil, notification_property: {} }])
      pipeline.declare(:a, attributes)
      expect(pipeline.to_terraform(pretty: false)).to eq(
        '{"resource":{"aws_glue_trigger":{"a":{"actions":[{"job_name":"load"}],"name":"nightly-load",' \
        '"schedule":"cron(0 2 * * ? *)","type":"SCHEDULED"}}}}'
      )
    end

    it "keeps text byte for byte: UTF-8, escapes, empty arguments" do
      arguments = { "--größe" => "Łódź 🚚", "--quote" => "a\"b\\c\n\t\u0001", "--none" => "", "--html" => "</script>" }
      expect(rendered(scheduled(actions: [{ job_name: "load", arguments: arguments }]))["actions"])
        .to eq([{ "job_name" => "load", "arguments" => arguments }])
      pipeline.declare(:a, scheduled(description: "größe"))
      expect(pipeline.to_terraform).to include("größe").and have_attributes(encoding: Encoding::UTF_8)
    end

    it "gives the same bytes for the same input" do
      documents = Array.new(3) do
        described_class.new.tap do |p|
          p.declare(:a, scheduled(tags: { z: 1, a: 2 }))
        end.to_terraform
      end
      expect(documents.uniq.size).to eq(1)
    end

    it "is an empty document where nothing was declared" do
      expect(pipeline.to_terraform).to eq("{}")
    end

    it "adds the provider where that is asked for" do
      expect(JSON.parse(pipeline.to_terraform(provider: true))).to eq(
        "terraform" => { "required_providers" => { "aws" => { "source" => "hashicorp/aws", "version" => ">= 6.0" } } }
      )
    end

    it "says where each trigger is from, relative to the working directory", :untyped do
      in_directory("jobs/lake.rb" => "\naws_glue_trigger(:a, #{scheduled.inspect})") do
        document = JSON.parse(AwsGlueTrigger.load("jobs/lake.rb").to_terraform(annotate: true))
        expect(document.dig("resource", "aws_glue_trigger", "a", "//")).to eq("jobs/lake.rb:2")
      end
    end
  end

  describe "with several threads" do
    it "takes a trigger while another thread is told of its faults", :untyped do
      pipeline = described_class.new(collect: true)
      2000.times { |number| pipeline.declare("faulty_#{number}", {}) }
      declaring = Thread.new { 500.times { |number| pipeline.declare("sound_#{number}", scheduled) } }
      20.times do
        expect { pipeline.to_terraform }.to raise_error(AwsGlueTrigger::ValidationError)
        expect { pipeline.to_h }.to raise_error(AwsGlueTrigger::ValidationError)
      end
      declaring.join
      expect(pipeline.size).to eq(2500)
    end
  end

  describe "#to_h" do
    it "is the document as JSON.parse gives it, and belongs to the caller" do
      pipeline.declare(:a, scheduled(tags: { a: 1.5 }))
      expect(pipeline.to_h).to eq(JSON.parse(pipeline.to_terraform))
      pipeline.to_h["resource"].clear
      expect(pipeline.to_h["resource"]).not_to be_empty
    end
  end

  describe "#write" do
    before { pipeline.declare(:a, scheduled) }

    it "writes the document with a newline, once" do
      in_directory do
        expect(pipeline.write("out.tf.json")).to be(true)
        expect(File.read("out.tf.json")).to eq("#{pipeline.to_terraform}\n")
        before = File.stat("out.tf.json")
        expect(pipeline.write("out.tf.json")).to be(false)
        expect(File.stat("out.tf.json")).to have_attributes(mtime: before.mtime, ino: before.ino)
        expect(pipeline.write("out.tf.json", pretty: false)).to be(true)
        expect(Dir.children(".")).to eq(["out.tf.json"])
      end
    end

    it "keeps mode and link of the file that it replaces" do
      in_directory("build/real.json" => "old") do
        File.chmod(0o640, "build/real.json")
        File.symlink("build/real.json", "out.json")
        pipeline.write("out.json")
        expect(File.symlink?("out.json")).to be(true)
        expect(File.stat("build/real.json").mode & 0o777).to eq(0o640)
        expect(File.read("build/real.json")).to start_with("{")
      end
    end

    it "keeps the old file where the pipeline is not valid" do
      faulty = AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:a, {}) }
      in_directory("out.json" => "old") do
        expect { faulty.write("out.json") }.to raise_error(AwsGlueTrigger::ValidationError)
        expect(File.read("out.json")).to eq("old")
      end
    end

    it "names the path that it cannot write, and leaves nothing behind" do
      in_directory do
        Dir.mkdir("out")
        expect do
          pipeline.write("out")
        end.to raise_error(AwsGlueTrigger::WriteError, "cannot write out: Is a directory; name a file in it")
        expect { pipeline.write("no/out") }
          .to raise_error(AwsGlueTrigger::WriteError,
                          "cannot write no/out: No such file or directory; make its directory first")
        expect(Dir.children(".")).to eq(["out"])
      end
    end
  end
end
