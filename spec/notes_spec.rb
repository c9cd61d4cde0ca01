# frozen_string_literal: true

# The documented snippets: each block unchanged, after nothing but the `require`.
RSpec.describe "the architecture notes" do
  # The notes assign what they declare and do not use it, of which Ruby warns.
  around do |example|
    verbose = $VERBOSE
    $VERBOSE = false
    example.run
    $VERBOSE = verbose
  end

  before { skip "the notes are not here" unless Support::Notes.available? }

  # What the facts say of the notes (section 6), and nothing else.
  predicted = [
    [[:warning, "catalog_update", "too-many-crawlers", "actions"]],
    [
      [:note, "stream_checkpoint", "lowered-schedule", "schedule"],
      [:warning, "micro_batch", "unused-event-batching", "event_batching_condition"],
      [:note, "micro_batch", "lowered-schedule", "schedule"]
    ],
    [[:warning, "cross_tenant_aggregation", "several-roots", "predicate"]],
    [],
    [[:note, "load_balanced", "lowered-schedule", "schedule"]],
    [[:warning, "resource_aware", "unstarted-watch", "predicate.conditions[0].job_name"]]
  ]

  # Attributes as JSON has them: text for Symbols, and nothing for what was not given.
  def textual(value)
    case value
    when Hash then value.to_h { |key, inner| [key.to_s, textual(inner)] }
    when Array then value.map { |inner| textual(inner) }
    when Symbol then value.to_s
    else value
    end
  end

  # What Glue does not take is rendered as its equal (facts, section 6).
  def lowered(triggers)
    equals = { "rate(15 minutes)" => "cron(0/15 * * * ? *)", "rate(5 minutes)" => "cron(0/5 * * * ? *)",
               "rate(1 hour)" => "cron(0 * * * ? *)" }
    triggers.transform_values do |attributes|
      equal = equals[attributes["schedule"]]
      equal ? attributes.merge("schedule" => equal) : attributes
    end
  end

  def synthesised(block, *options)
    in_directory("block.rb" => "require \"aws_glue_trigger\"\n#{block}") do
      outcome = ruby(File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "synth", "block.rb", *options)
      expect(outcome.status).to eq(0), outcome.err
      return JSON.parse(outcome.out).dig("resource", "aws_glue_trigger")
    end
  end

  it "have six blocks with twenty triggers" do
    expect(Support::Notes.blocks.map { |block| Support::Notes.recorded(block).size }).to eq([5, 3, 4, 4, 2, 2])
  end

  6.times do |position|
    it "render block #{position + 1} with every name, action, argument, condition and tag as written" do
      block = Support::Notes.blocks.fetch(position)
      expect(synthesised(block)).to eq(lowered(textual(Support::Notes.recorded(block))))
    end

    it "render block #{position + 1} to the letter where it is not to be lowered" do
      block = Support::Notes.blocks.fetch(position)
      expect(synthesised(block, "--verbatim")).to eq(textual(Support::Notes.recorded(block)))
    end

    it "find in block #{position + 1} what the facts predict, and no more" do
      block = Support::Notes.blocks.fetch(position)
      in_directory("block.rb" => block) do
        found = AwsGlueTrigger.load("block.rb").diagnostics
        expect(found.map { |d| [d.severity, d.trigger, d.rule, d.path] }).to eq(predicted.fetch(position))
      end
    end
  end

  it "run together as one pipeline" do
    blocks = Support::Notes.blocks
    in_directory(blocks.each_index.to_h { |i| ["block#{i}.rb", blocks[i]] }) do
      pipeline = AwsGlueTrigger.load(*Dir["block*.rb"])
      expect(pipeline).to have_attributes(size: 20, valid?: true)
      expect(pipeline.diagnostics.map(&:severity).tally).to eq({ note: 3, warning: 4 })
    end
  end
end
