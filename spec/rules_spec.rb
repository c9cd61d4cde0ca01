# frozen_string_literal: true

# The documentation of every rule is run: its example has the fault, and what it says to use instead
# has no error and not this fault.
RSpec.describe "rules" do
  AwsGlueTrigger.rules.each do |rule|
    describe rule.name do
      # Some speak only where nothing is lowered, or where somebody asks for them.
      let(:options) do
        { lower: rule.name != "rate-schedule", serialize_workflows: rule.name == "serialized-workflow",
          rules: { rule.name => rule.severity } }
      end

      let(:targets) { [:terraform, *rule.targets] }

      def found_in(script)
        in_directory("example.rb" => script) do
          pipeline = AwsGlueTrigger.load("example.rb", **options)
          # Those of a target speak where somebody asks what it cannot say.
          targets.flat_map { |target| pipeline.diagnostics_for(target) }
        end
      end

      let(:sections) { rule.documentation.split(/^## /).drop(1).to_h { |section| section.split("\n", 2) } }
      let(:bad) { sections["Example"][/```ruby\n(.*?)```/m, 1] }
      let(:good) { sections["Use instead"][/```ruby\n(.*?)```/m, 1] }

      it "is documented" do
        expect(sections.keys).to eq(["What it does", "Why it matters", "Example", "Use instead"])
        expect(rule.summary).to match(/\A[A-Z`].*\.\z/)
        expect(rule).to have_attributes(source: be_a(String), grade: match(/\A[ABCI]\z/))
      end

      it "finds its example" do
        found = found_in(bad).select { |diagnostic| diagnostic.rule == rule.name }
        expect(found).not_to be_empty
        expect(found.map(&:severity).uniq).to eq([rule.severity])
        expect(found.map(&:help)).to all(be_a(String))
      end

      it "does not find what to use instead" do
        expect(found_in(good).select { |found| found.error? || found.rule == rule.name }).to eq([])
      end

      it "is a constant" do
        constant = AwsGlueTrigger::Rules.const_get(rule.name.tr("-", "_").upcase)
        expect(constant).to equal(AwsGlueTrigger::Rule.find(rule.name))
        expect(constant).to be_frozen
      end

      it "is explained" do
        page = glue_trigger("explain", rule.name).out
        expect(page).to start_with("# #{rule.name}\n\n#{rule.summary}\n\n- Level: **#{rule.severity}**")
        # Keys such as DOC: are spelled out.
        sources = rule.source.split("; ").map { |source| source[/[^:#]+\z/] }
        expect(page).to include(rule.documentation, *sources, *rule.aws_message)
        expect(page.include?("acknowledge: { \"#{rule.name}\" =>")).to be(rule.can_be_ignored?)
        path = File.join(Support::Scripts::ROOT, "docs/rules/#{rule.name}.md")
        expect(page).to eq(File.read(path, encoding: "UTF-8"))
      end
    end
  end

  it "are listed, a line each" do
    lines = glue_trigger("rules").out.lines
    expect(lines.map { |line| line.split.first(2) }).to eq(AwsGlueTrigger.rules.map { |r| [r.name, r.severity.to_s] })
  end

  # Severity follows the grade: inferred facts do not refuse anything but what is this program's own.
  it "refuse nothing on inference" do
    refusing = AwsGlueTrigger.rules.select { |rule| rule.severity == :error && rule.grade == "I" }
    expect(refusing.map(&:name)).to eq(["nested-too-deep"])
  end
end
