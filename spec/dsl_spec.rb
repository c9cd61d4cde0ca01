# frozen_string_literal: true

RSpec.describe AwsGlueTrigger::DSL do
  let(:host) { Class.new { include AwsGlueTrigger::DSL }.new }

  it "is on the main object and not on Object or Kernel" do
    script = <<~RUBY
      require "aws_glue_trigger"
      aws_glue_trigger(:a, { name: "a", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }] })
      abort "on Object" if Object.private_method_defined?(:aws_glue_trigger) || Object.method_defined?(:aws_glue_trigger)
      abort "on Kernel" if Kernel.private_method_defined?(:aws_glue_trigger)
      abort "no constant" unless GlueTriggerAttributes.is_a?(Class)
      print AwsGlueTrigger.current.size
    RUBY
    expect(ruby("-e", script)).to have_attributes(status: 0, out: "1", err: "")
  end

  it "is private where it is included" do
    expect { host.aws_glue_trigger(:a, {}) }.to raise_error(NoMethodError, /private/)
  end

  it "says what is missing where the name of the resource is", :untyped do
    expect { host.instance_exec(scheduled) { |attributes| aws_glue_trigger(**attributes) } }
      .to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.errors.map(&:message)).to eq(["the resource name is missing: the first argument is a Hash"])
      }
  end

  it "takes no block", :untyped do
    expect { host.instance_exec(scheduled) { |attributes| aws_glue_trigger(:a, attributes) { 1 } } }
      .to raise_error(ArgumentError, "aws_glue_trigger takes a Hash of attributes, and no block")
  end

  it "declares into the current pipeline" do
    host.instance_exec(scheduled) { |attributes| aws_glue_trigger(:a, attributes) }
    expect(AwsGlueTrigger.current.map(&:name)).to eq([:a])
  end

  it "takes keywords for the attributes" do
    trigger = host.instance_exec do
      aws_glue_trigger(:a, name: "x", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "load" }])
    end
    expect(trigger.attributes.name).to eq("x")
  end

  it "raises every fault of a trigger at once and leaves the pipeline as it was", :untyped do
    attributes = { type: "SCHEDULED", actions: [{ job_name: "load", timeout: 0 }] }
    expect { host.instance_exec { aws_glue_trigger(:a, attributes) } }
      .to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.errors.map(&:rule)).to eq(%w[missing-attribute number-out-of-range missing-schedule])
        expect(error.errors.map { |found| [found.file, found.line] }.uniq).to eq([[__FILE__, __LINE__ - 3]])
        expect(error.message).to start_with("aws_glue_trigger.a: 3 errors\n\nerror[number-out-of-range]: ")
      }
    expect(AwsGlueTrigger.current).to be_empty
  end

  it "names both places where a resource name is taken", :untyped do
    first = host.instance_exec(scheduled) { |attributes| aws_glue_trigger(:a, attributes) }
    expect { host.instance_exec(scheduled) { |attributes| aws_glue_trigger("a", attributes) } }
      .to raise_error(AwsGlueTrigger::ValidationError) { |error|
        found = error.diagnostics.first
        expect(found.rule).to eq("duplicate-resource-name")
        expect(found.message).to include("#{first.file}:#{first.line}")
        expect(found).to have_attributes(file: __FILE__, line: __LINE__ - 5)
      }
  end

  it "warns of a thread or fibre that declares into nowhere while a script is loaded" do
    declare = "aws_glue_trigger(:a, #{scheduled.inspect})"
    in_directory("threads.rb" => "Thread.new { #{declare} }.join", "right.rb" => <<~RUBY) do
      pipeline = AwsGlueTrigger.current
      Thread.new { pipeline.#{declare} }.join
    RUBY
      expect { expect(AwsGlueTrigger.load("threads.rb")).to be_empty }
        .to output(/without a current pipeline declares a trigger while a script is loaded/).to_stderr
      expect { expect(AwsGlueTrigger.load("right.rb").size).to eq(1) }.not_to output.to_stderr
    end
  end

  it "reads a misspelt attribute as what was meant, so that its own faults are found in the same run" do
    attributes = { name: "a", type: "SCHEDULED", Schedule: "cron(0 2 * * *)",
                   actions: [{ JobName: "load", Timeout: 0 }] }
    expect(findings(attributes)).to eq(
      ["error unknown-attribute Schedule", "error unknown-attribute actions[0].JobName",
       "error unknown-attribute actions[0].Timeout", "error number-out-of-range actions[0].timeout",
       "error invalid-schedule schedule"]
    )
  end

  it "does not read a misspelt attribute beside the right one" do
    expect(findings(scheduled.merge(scedule: "a", desc: 5, description: "x")))
      .to eq(["error unknown-attribute scedule", "error unknown-attribute desc"])
    expect(findings({ scedule: "a" }.merge(scheduled))).to eq(["error unknown-attribute scedule"])
  end

  it "has a current pipeline for each thread and each fibre" do
    here = AwsGlueTrigger.current
    expect(AwsGlueTrigger.current).to be(here)
    expect(Thread.new { AwsGlueTrigger.current }.value).not_to be(here)
    expect(Fiber.new { AwsGlueTrigger.current }.resume).not_to be(here)
  end
end
