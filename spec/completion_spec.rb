# frozen_string_literal: true

require "aws_glue_trigger/cli"
require "aws_glue_trigger/cli/completions"

RSpec.describe "glue-trigger completion" do
  commands = AwsGlueTrigger::CLI::Command::NAMES
  rules = AwsGlueTrigger.rules.map(&:name)
  formats = AwsGlueTrigger::Format::NAMES
  files = { "lake.rb" => "", "two words.rb" => "", "notes.txt" => "", "lib/a.rb" => "" }

  # Each shell's own way to ask, answered with what it would offer. What is asked ends where the cursor stands.
  ask_bash = lambda do |words|
    script = <<~BASH
      source ./completion
      COMP_WORDS=(#{words.map { |word| "'#{word}'" }.join(" ")})
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _glue_trigger
      printf '%s\\n' "${COMPREPLY[@]}"
    BASH
    Open3.capture3("bash", "--norc", "-c", script)
  end
  ask_fish = lambda do |words|
    asked = words.join(" ").gsub(" = ", "=")
    Open3.capture3("fish", "--no-config", "-c", "source ./completion; complete -C '#{asked}'")
  end

  cases = [
    ["commands", [""], [*commands, "help", "--help", "--version"]],
    ["the beginning of one", ["ex"], ["explain"]],
    ["the help of one", %w[help exp], ["explain"]],
    ["rules", ["explain", "several-"], rules.grep(/\Aseveral-/)],
    ["words of an operand", ["completion", ""], %w[bash zsh fish]],
    ["options", ["synth", "--no-"], %w[--no-strict --no-verbatim --no-serialize-workflows --no-config]],
    ["options after a file", ["validate", "lake.rb", "--conf"], ["--config"]],
    ["words of an option", ["synth", "--format", ""], formats],
    ["words of another option", ["synth", "--report", ""], AwsGlueTrigger::Report::FORMATS],
    ["words of the same option elsewhere", ["graph", "--format", ""], AwsGlueTrigger::PictureFormat::ALL],
    ["words in one word with the option", ["validate", "--format", "=", "s"], ["sarif"]],
    ["rules of an option", ["synth", "--ignore", "fires-"], ["fires-at-apply"]],
    ["scripts", ["synth", ""], ["lake.rb", "two words.rb", "lib"]],
    ["directories", ["init", ""], ["lib"]],
    ["files", ["synth", "-o", "n"], ["notes.txt"]],
    ["nothing where nothing is known", ["schedule", "--zone", ""], []]
  ]

  around { |example| in_directory(files) { example.run } }

  before { |example| File.write("completion", glue_trigger("completion", example.metadata[:shell]).out) }

  describe "bash", shell: "bash" do
    cases.each do |title, words, offered|
      it "offers #{title}" do
        out, err, status = ask_bash.(["glue-trigger", *words])
        expect([out.split("\n").reject(&:empty?), err, status.exitstatus]).to match([match_array(offered), "", 0])
      end
    end

    it "offers the rules for a decision, and then the levels" do
      offers = ->(*words) { ask_bash.(["glue-trigger", "synth", "--rule", *words]).first.split("\n") }
      expect(offers.("several-roo")).to eq(["several-roots="])
      expect(offers.("several-roots", "=")).to eq(%w[error warning note off])
      expect(offers.("several-roots", "=", "e")).to eq(["error"])
      # A word that ends in `=` for another reason is no decision.
      expect(offers.("several-roots=off", "lake")).to eq(["lake.rb"])
    end

    it "is for the program" do
      out, status = Open3.capture2("bash", "--norc", "-c", "source ./completion; complete -p glue-trigger")
      expect([out, status.exitstatus]).to eq(["complete -F _glue_trigger glue-trigger\n", 0])
    end
  end

  describe "fish", shell: "fish" do
    before { skip "fish is not installed" unless system("fish", "--version", out: File::NULL, err: File::NULL) }

    it "is read by fish" do
      expect(Open3.capture3("fish", "-n", "completion")).to match(["", "", be_success])
    end

    cases.reject { |title, *| %w[commands files scripts directories].include?(title) }
         .each do |title, words, offered|
      it "offers #{title}" do
        out, err, status = ask_fish.(["glue-trigger", *words])
        found = out.split("\n").map { |line| line.split("\t").first.delete_prefix("--format=") }
        expect([found, err, status.exitstatus]).to match([match_array(offered), "", 0])
      end
    end

    it "offers decisions whole" do
      out, = ask_fish.(["glue-trigger", "synth", "--rule", "several-roots"])
      expect(out.split("\n").map { |line| line.split("\t").first })
        .to match_array(%w[error warning note off].map { |level| "several-roots=#{level}" })
    end
  end

  describe "zsh", shell: "zsh" do
    before { skip "zsh is not installed" unless system("zsh", "--version", out: File::NULL, err: File::NULL) }

    it "is read by zsh" do
      expect(Open3.capture3("zsh", "-n", "completion")).to match(["", "", be_success])
    end
  end

  describe "the declarations", shell: "zsh" do
    entries = AwsGlueTrigger::CLI::Completions.entries

    it "are those of the commands" do
      expect(entries.map(&:name)).to eq(commands)
      explain = entries.find { |entry| entry.name == "explain" }
      expect(explain.to_h.merge(options: explain.options.map(&:to_a), operand: explain.operand.to_a)).to eq(
        name: "explain", summary: "Explain a rule.", operand: [:rule, "RULE", nil],
        options: [[["-h", "--help"], "Print this.", nil]]
      )
      schedule = entries.find { |entry| entry.name == "schedule" }
      expect(schedule.options.to_h { |option| [option.names, option.value && option.value.kind] }).to eq(
        ["--count"] => :text, ["--from"] => :text, ["--zone"] => :text, ["--format"] => :words,
        ["-o", "--output"] => :file, ["--strict", "--no-strict"] => nil, ["--rule"] => :decision, ["--ignore"] => :rule,
        ["--verbatim", "--no-verbatim"] => nil, ["--serialize-workflows", "--no-serialize-workflows"] => nil,
        ["--concurrent-runs"] => :text, ["--config"] => :file, ["--no-config"] => nil, ["-h", "--help"] => nil
      )
      expect(schedule.operand.kind).to eq(:script)
    end

    it "have the words of each format, which are those that are taken" do
      File.write("lake.rb", "aws_glue_trigger(:a, #{scheduled.inspect})\n")
      options = entries.flat_map { |entry| entry.options.map { |option| [entry.name, option] } }
      formats = options.select { |_, option| option.value && option.value.name == "FORMAT" }
      expect(formats.size).to be >= 3
      formats.each do |command, option|
        expect(option.value.kind).to eq(:words)
        option.value.words.each do |word|
          expect(glue_trigger(command, "lake.rb", option.names.last, word)).to have_attributes(status: 0)
        end
        expect(glue_trigger(command, "lake.rb", option.names.last, "nonsense").status).to eq(2)
      end
    end

    it "have the levels that a rule takes" do
      AwsGlueTrigger::CLI::Completions::LEVELS.each do |level|
        expect { AwsGlueTrigger::Pipeline.new(rules: { "several-roots" => level }) }.not_to raise_error
      end
      expect { AwsGlueTrigger::Pipeline.new(rules: { "several-roots" => "loud" }) }
        .to raise_error(ArgumentError, /#{AwsGlueTrigger::CLI::Completions::LEVELS.join(".*")}/)
    end
  end

  it "refuses other shells", shell: "bash" do
    [[], %w[tcsh], %w[bash zsh]].each do |arguments|
      expect(glue_trigger("completion", *arguments))
        .to have_attributes(status: 2, out: "", err: "glue-trigger: name one shell: bash, zsh, fish\n")
    end
  end
end
