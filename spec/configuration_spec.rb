# frozen_string_literal: true

RSpec.describe AwsGlueTrigger::Configuration do
  after { AwsGlueTrigger.reset_configuration }

  let(:at_apply) { on_demand(enabled: true) }
  let(:script) { "aws_glue_trigger(:a, #{at_apply.inspect})\n" }

  def levels = AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:a, at_apply) }.diagnostics.map(&:severity)

  def configured(**rules) = AwsGlueTrigger.configure { |config| config.rules = rules }

  describe "in Ruby" do
    it "decides for every pipeline that is made after it" do
      before = AwsGlueTrigger::Pipeline.new(collect: true)
      configured(fires_at_apply: :error)
      before.declare(:a, at_apply)
      expect(before).to be_valid
      expect(levels).to eq([:error])
      expect { AwsGlueTrigger::Pipeline.new.declare(:a, at_apply) }.to raise_error(AwsGlueTrigger::ValidationError)
      expect { GlueTriggerAttributes.new(at_apply) }.to raise_error(AwsGlueTrigger::ValidationError)
      expect(at_apply).not_to be_a_valid_trigger
      in_directory("a.rb" => script) { expect(AwsGlueTrigger.load("a.rb")).not_to be_valid }
      # The implicit pipeline of another thread.
      elsewhere = Thread.new { AwsGlueTrigger.current.tap { |implicit| implicit.declare(:a, scheduled) } }.value
      expect { elsewhere.declare(:b, at_apply) }.to raise_error(AwsGlueTrigger::ValidationError)
    end

    it "stands below what is given to a pipeline" do
      AwsGlueTrigger.configure do |config|
        config.rules["fires-at-apply"] = :error
        config.lower = false
        config.concurrent_runs = 1
      end
      given = AwsGlueTrigger::Pipeline.new(collect: true, rules: { fires_at_apply: :note }, lower: true)
      given.declare(:a, at_apply)
      given.declare(:b, scheduled(schedule: "rate(15 minutes)", actions: [{ job_name: "x" }, { job_name: "y" }]))
      expect(given.diagnostics.map { |found| [found.severity, found.rule] })
        .to eq([%i[note] + ["fires-at-apply"], %i[note] + ["lowered-schedule"], %i[note] + ["crowded-minute"]])
    end

    it "is frozen where it is read, and changed as a whole" do
      configured(fires_at_apply: :note)
      expect(AwsGlueTrigger.configuration).to be_frozen
      expect { AwsGlueTrigger.configuration.rules["fires-at-apply"] = :off }.to raise_error(FrozenError)
      expect do
        AwsGlueTrigger.configure do |config|
          config.ignore "fires-at-apply"
          config.rules["fires-at-aply"] = :off
        end
      end.to raise_error(ArgumentError, 'there is no rule "fires-at-aply"; did you mean fires-at-apply?')
      expect(levels).to eq([:note])
      AwsGlueTrigger.configure { |config| config.rules.delete("fires-at-apply") }
      expect(levels).to eq([:warning])
    end

    [
      [->(config) { config.rules["fires-at-apply"] = :loud }, ArgumentError,
       '"loud" is no level of a rule; write error, warning, note or off'],
      [->(config) { config.rules["wrong-kind"] = :off }, ArgumentError, /wrong-kind cannot be ignored/],
      [->(config) {
         config.rules[5] = :off
       }, TypeError, /the name of a rule must be text such as "several-roots", got/],
      [->(config) { config.rules = ["fires-at-apply"] }, ArgumentError, /rules must be a Hash/],
      [->(config) { config.strict = "yes" }, ArgumentError, 'strict must be true or false, got "yes"'],
      [->(config) { config.concurrent_runs = 0 }, ArgumentError, /a positive number of jobs, got 0/],
      [->(config) { config.colour = 1 }, NoMethodError, /colour/]
    ].each_with_index do |(change, error, message), position|
      it "says at once what cannot be, case #{position + 1}", :untyped do
        expect { AwsGlueTrigger.configure(&change) }.to raise_error(error, message)
      end
    end

    it "warns where it comes too late for the pipeline of a script" do
      late = "AwsGlueTrigger.configure { |config| config.ignore 'fires-at-apply' }\n#{script}"
      in_directory("a.rb" => late) do
        pipeline = nil
        expect { pipeline = AwsGlueTrigger.load("a.rb") }.to output(/while a script is loaded/).to_stderr
        expect(pipeline.diagnostics.map(&:rule)).to eq(["fires-at-apply"])
      end
    end

    it "comes in time where the script is run by itself" do
      early = "require 'aws_glue_trigger'\nAwsGlueTrigger.configure { |c| c.ignore :fires_at_apply }\n#{script}" \
              "p AwsGlueTrigger.current.diagnostics\n"
      in_directory("a.rb" => early) { expect(ruby("a.rb")).to have_attributes(out: "[]\n", err: "") }
    end
  end

  describe ".glue-trigger.yml" do
    let(:file) { "rules:\n  fires_at_apply: error\nconcurrent_runs: 100\n" }

    def faults(text)
      in_directory(".glue-trigger.yml" => text) { described_class.of_project }
      nil
    rescue AwsGlueTrigger::ConfigurationError => e
      e.message
    end

    it "holds for the commands, in and below its directory, and is not read by require alone" do
      in_directory(".glue-trigger.yml" => file, "a/b/a.rb" => "require 'aws_glue_trigger'\n#{script}") do
        Dir.chdir("a/b") do
          expect(glue_trigger("validate", "a.rb").err).to start_with("error[fires-at-apply]")
          expect(glue_trigger("validate", "a.rb", "--no-config").out).to eq("1 warning in 1 trigger\n")
          expect(ruby("a.rb").status).to eq(0)
          Dir.mkdir(".git")
          expect(glue_trigger("validate", "a.rb").out).to eq("1 warning in 1 trigger\n")
          expect(glue_trigger("validate", "a.rb", "--config", "../../.glue-trigger.yml").status).to eq(1)
        end
      end
    end

    it "holds for pipelines that a script makes itself" do
      own = "AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:a, #{at_apply.inspect}) }.valid? or raise 'no'\n"
      in_directory(".glue-trigger.yml" => file, "a.rb" => own) do
        expect(glue_trigger("validate", "a.rb").err).to start_with("a.rb:1: no")
      end
    end

    it "stands below what is configured in Ruby, and that below the options" do
      in_directory(".glue-trigger.yml" => "strict: true\n#{file}", "a.rb" => script) do
        expect(glue_trigger("validate", "a.rb", "--rule", "fires-at-apply=warning"))
          .to have_attributes(status: 1, err: end_with("\nstrict, by .glue-trigger.yml: warnings are faults\n"))
        expect(glue_trigger("validate", "a.rb", "--rule", "fires-at-apply=warning", "--no-strict").status).to eq(0)
        configured(fires_at_apply: :note)
        expect(glue_trigger("validate", "a.rb").out).to eq("1 note in 1 trigger\n")
        expect(glue_trigger("validate", "a.rb", "--rule", "fires_at_apply=error").status).to eq(1)
        expect(glue_trigger("validate", "a.rb", "--ignore", "fires-at-apply").out).to eq("no findings in 1 trigger\n")
      end
    end

    it "leaves nothing behind" do
      in_directory(".glue-trigger.yml" => file, "a.rb" => script) { glue_trigger("validate", "a.rb") }
      expect(levels).to eq([:warning])
    end

    it "holds in examples of RSpec" do
      spec = "require 'aws_glue_trigger/rspec'\nRSpec.describe('x') { it('y') { " \
             "expect(#{at_apply.inspect}).not_to be_a_valid_trigger } }\n"
      in_directory(".glue-trigger.yml" => file, "x_spec.rb" => spec) do
        env = { "SPEC_OPTS" => nil, "HOME" => Dir.pwd }
        expect(ruby("-S", "rspec", "x_spec.rb", env: env).out).to include("1 example, 0 failures")
      end
    end

    it "takes every setting, `off` as the word that it is, and nothing for not given" do
      all = "rules:\n  fires-at-apply: off\n  several_roots: 'note'\nstrict: true\nconcurrent_runs: 7\nlower: true\n" \
            "serialize_workflows: true\n"
      in_directory(".glue-trigger.yml" => all) do
        expect(described_class.of_project.to_h).to eq(
          rules: { "fires-at-apply" => :off, "several-roots" => :note }, strict: true, concurrent_runs: 7, lower: true,
          serialize_workflows: true
        )
      end
      ["", "# nothing\n", "---\n", "rules:\nstrict: ~\n", "\u{feff}strict: null\n"].each do |empty|
        in_directory(".glue-trigger.yml" => empty) do
          expect(described_class.of_project.to_h.compact).to eq({ rules: {} })
        end
      end
    end

    # The whole message, without the name of the file.
    {
      "rules:\n  several-rots: off\n" => '2: rules: there is no rule "several-rots"; did you mean several-roots?',
      "rules:\n  several-roots: false\n" =>
        '2: rules: "false" is no level of a rule; write error, warning, note or off',
      "rules:\n  wrong-kind: note\n" => "2: rules: the rule wrong-kind cannot be less than an error: what it finds " \
                                        "could not be rendered as it was written",
      "rules:\n  several-roots: [off]\n" => "2: rules.several-roots must be error, warning, note or off, got a list",
      "rules: several-roots\n" => '1: rules must be names, each with a colon and a value, got "several-roots"',
      "- strict\n" => "1: the file must be names, each with a colon and a value, got a list",
      "\nstrikt: true\n" => '2: there is no key "strikt"; did you mean strict?',
      "colour: 1\n" => '1: there is no key "colour"; the keys are rules, strict, concurrent_runs, lower, ' \
                       "serialize_workflows",
      "fires-at-apply: off\n" => '1: there is no key "fires-at-apply"; rules have their place below rules:',
      "strict: 'true'\n" => '1: strict must be true or false, got the text "true"',
      "lower: maybe\n" => '1: lower must be true or false, got "maybe"',
      "concurrent_runs: 0\n" => '1: concurrent_runs must be a positive number of jobs, got "0"',
      "concurrent_runs: 1e9\n" => '1: concurrent_runs must be a positive number of jobs, got "1e9"',
      "strict: true\nstrict: false\n" => "2: strict is given twice; keep one",
      "strict: &a true\nlower: *a\n" => "2: lower must be true or false, got an alias",
      "strict: !ruby/object:Object {}\n" => "1: strict must be true or false, got a mapping",
      "strict: !!str true\n" => "1: strict must be true or false, got the tag tag:yaml.org,2002:str",
      "? [a]\n: 1\n" => "1: a name must be text, got a list",
      "strict: true\n---\nlower: true\n" => "2: only one document is read; leave out the --- before this one",
      "rules: {\n" => /\A2: no YAML: .+\z/,
      "strict: \xff\n" => "1: the file must be in UTF-8"
    }.each do |text, message|
      it "says what is wrong with #{text.inspect}" do
        message = message.is_a?(Regexp) ? match(message) : eq(message)
        expect(faults(text).delete_prefix(".glue-trigger.yml:")).to message
      end
    end

    it "says all that is wrong, as wrong use of a command" do
      in_directory(".glue-trigger.yml" => "strict: 1\nlower: 2\n", "a.rb" => script) do
        expect(glue_trigger("validate", "a.rb")).to have_attributes(status: 2, out: "", err: <<~TEXT)
          glue-trigger: .glue-trigger.yml:1: strict must be true or false, got "1"
          .glue-trigger.yml:2: lower must be true or false, got "2"
        TEXT
        expect(glue_trigger("validate", "a.rb", "--config", "no.yml"))
          .to have_attributes(status: 2, err: "glue-trigger: cannot read no.yml: No such file or directory\n")
        expect(glue_trigger("validate", "a.rb", "--no-config", "--rule", "fires-at-apply").err)
          .to eq("glue-trigger: --rule fires-at-apply: write NAME=LEVEL, such as several-roots=error\n")
        expect(glue_trigger("validate", "a.rb", "--no-config", "--rule", "fires-at-aply=off"))
          .to have_attributes(status: 2, err: /did you mean fires-at-apply\?/)
      end
    end

    it "holds for rake, below what the task says" do
      rakefile = lambda do |setting|
        "require 'aws_glue_trigger/rake_task'\n" \
          "AwsGlueTrigger::RakeTask.new { |t| t.files = ['a.rb']; t.output = 'out.json'; #{setting} }\n"
      end
      { "" => false, "t.strict = false" => true, "t.config = false" => true, "t.ignore = ['fires-at-apply']" => true,
        "t.rules = { fires_at_apply: :note }" => true }.each do |setting, success|
        in_directory(".glue-trigger.yml" => "strict: true\n", "a.rb" => script, "Rakefile" => rakefile.(setting)) do
          expect([setting, ruby("-S", "rake", "synth:validate").status.zero?]).to eq([setting, success])
        end
      end
    end
  end
end
