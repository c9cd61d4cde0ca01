# frozen_string_literal: true

# docs/reference.md, which `rake generated:check` holds up to date.
RSpec.describe "the reference" do
  text = File.read(File.join(Support::Scripts::ROOT, "docs/reference.md"), encoding: "UTF-8")
  attributes = text[/^## Attributes$.*?^## /m]
  of_trigger = attributes[/^### A trigger$.*?^### /m]

  it "has every attribute that can be given, and none that cannot" do
    walk = ->(level) { level.flat_map { |name, rule| [[name, rule], *walk.(rule.fetch("block", {}))] } }
    given, exported = walk.(Support::ProviderSchema::SCHEMA["attributes"]).partition { |_, rule| !rule["computed"] }
    expect(given.map(&:first).reject { |name| attributes.match?(/^\| `#{name}`/) }).to eq([])
    expect(exported.map(&:first).select { |name| of_trigger.match?(/^\| `#{name}`/) }).to eq([])
  end

  it "names the rules where they found something" do
    rows = attributes.lines.grep(/^\| `(?:schedule|timeout|state)`/)
    expect(rows).to include(/`Schedule`.*\[missing-schedule\].*\[never-fires\]/, /`Timeout`.*\[number-out-of-range\]/,
                            /`State`.*\[unwatchable-job-state\]/)
  end

  it "has AWS's words from the API's model" do
    (reason = Support::ApiModel.absence) && skip(reason)

    known = Support::ApiModel.shapes.values.flat_map { |shape| shape.fetch("members", {}).keys }
    words = attributes.lines.filter_map { |line| line[/^(?:\|[^|]*){3}\| `(\w+)` \|/, 1] }
    expect(words - known).to eq([])
    expect(words.size).to be > 20
  end

  it "has every option of every command" do
    require "aws_glue_trigger/cli"
    options = AwsGlueTrigger::CLI::Command.all.flat_map { |command| command.new(nil, nil).switches.flat_map(&:long) }
    known = options.uniq - ["--help"]
    expect(known.reject { |option| text.match?(/^\| .*`#{Regexp.escape(option)}[ `]/) }).to eq([])
  end
end
