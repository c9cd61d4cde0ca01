# frozen_string_literal: true

# The documented snippets: each block unchanged, after nothing but the `require`.
RSpec.describe "the architecture notes" do
  around { |example| Support::Notes.quietly { example.run } }

  before { skip "the notes are not here" unless Support::Notes.available? }

  # What follows from the facts, and nothing else: for each block every finding, with the reason for it.
  predicted = [
    [
      # Section 2: "Actions cannot contain more than two crawlers". Section 6: rendered as two triggers with the
      # same predicate.
      [:note, "catalog_update", "split-trigger", "actions"]
    ],
    [
      # Section 2 and 6: Glue has cron only; the equal cron is rendered. 15 minutes divide the hour.
      [:note, "stream_checkpoint", "lowered-schedule", "schedule"],
      # Section 6: only EVENT triggers batch events, and this one is SCHEDULED. AWS accepts it.
      [:warning, "micro_batch", "unused-event-batching", "event_batching_condition"],
      # As above; every 5 minutes is Glue's minimum precision, which is no finding.
      [:note, "micro_batch", "lowered-schedule", "schedule"]
    ],
    [
      # Section 3: all jobs of a chain must descend from a single scheduled or on-demand trigger. The three jobs are
      # started by three triggers, if of one schedule. They start different jobs, so that they may start at once.
      [:warning, "cross_tenant_aggregation", "several-roots", "predicate"]
    ],
    # One root; FAILED and TIMEOUT are joined by ANY; the name of a job may be that of a trigger.
    [],
    [
      # As above, an hour.
      [:note, "load_balanced", "lowered-schedule", "schedule"]
    ],
    [
      # Section 6: it watches `resource-monitor`, which nothing in the notes starts.
      [:warning, "resource_aware", "unstarted-watch", "predicate.conditions[0].job_name"]
    ]
  ]

  # Attributes as JSON has them: text for Symbols.
  def textual(value) = JSON.parse(JSON.generate(value))

  # What Glue does not take is rendered as its equal (facts, section 6).
  def lowered(triggers)
    equals = { "rate(15 minutes)" => "cron(0/15 * * * ? *)", "rate(5 minutes)" => "cron(0/5 * * * ? *)",
               "rate(1 hour)" => "cron(0 * * * ? *)" }
    triggers.flat_map { |name, attributes| split(name, attributes) }.to_h do |name, attributes|
      equal = equals[attributes["schedule"]]
      [name, equal ? attributes.merge("schedule" => equal) : attributes]
    end
  end

  # The trigger of three crawlers is two with the same predicate.
  def split(name, attributes)
    return [[name, attributes]] unless name == "catalog_update"

    first, rest = attributes["actions"].each_slice(2).to_a
    [[name, attributes.merge("actions" => first)],
     ["catalog_update_2", attributes.merge("name" => "#{attributes["name"]}-2", "actions" => rest)]]
  end

  def synthesised(block, *options)
    in_directory("block.rb" => "require \"aws_glue_trigger\"\n#{block}") do
      outcome = ruby(File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "synth", "block.rb", *options)
      expect(outcome.status).to eq(0), outcome.err
      return JSON.parse(outcome.out).dig("resource", "aws_glue_trigger")
    end
  end

  it "render the trigger of three crawlers as two, in the order of its crawlers" do
    rendered = synthesised(Support::Notes.blocks.first)
    expect(rendered.keys.each_cons(2)).to include(%w[catalog_update catalog_update_2])
    written = Support::Notes.recorded(Support::Notes.blocks.first)["catalog_update"]
    parts = rendered.values_at("catalog_update", "catalog_update_2")
    expect(parts.map { |part| part["name"] }).to eq([written[:name], "#{written[:name]}-2"])
    expect(parts.map { |part| part["actions"].map { |action| action["crawler_name"] } })
      .to eq([%w[raw-transactional-crawler raw-external-crawler], %w[raw-api-data-crawler]])
    expect(parts.map { |part| part.except("name", "actions") }.uniq)
      .to eq([textual(written).except("name", "actions")])
  end

  it "are refused with three crawlers in one trigger where they are not to be lowered" do
    in_directory("block.rb" => Support::Notes.blocks.first) do
      outcome = glue_trigger("synth", "--verbatim", "block.rb")
      expect(outcome).to have_attributes(status: 1, out: "", err: start_with("error[too-many-crawlers]"))
      expect(outcome.err).to include("AWS answers: Actions cannot contain more than two crawlers")
    end
  end

  # What is rendered, as a script that nothing is lowered in.
  it "break no row of what AWS rejects, once they are lowered" do
    Support::Notes.blocks.each do |block|
      rendered = synthesised(block)
      pipeline = AwsGlueTrigger::Pipeline.new(collect: true, lower: false)
      rendered.each { |name, attributes| pipeline.declare(name, attributes) }
      expect(pipeline.diagnostics.select(&:error?)).to eq([])
      expect(pipeline.diagnostics.map(&:rule)).not_to include("rate-schedule", "too-many-crawlers")
      expect(pipeline.to_h.dig("resource", "aws_glue_trigger")).to eq(rendered)
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

    it "find in block #{position + 1} what the facts predict, and no more" do
      block = Support::Notes.blocks.fetch(position)
      in_directory("block.rb" => block) do
        found = AwsGlueTrigger.load("block.rb").diagnostics
        expect(found.map { |d| [d.severity, d.trigger, d.rule, d.path] }).to eq(predicted.fetch(position))
      end
    end

    # AWS refuses three crawlers in one trigger, as the first block has them: without lowering that is an error.
    next if position.zero?

    it "render block #{position + 1} to the letter where it is not to be lowered" do
      block = Support::Notes.blocks.fetch(position)
      expect(synthesised(block, "--verbatim")).to eq(textual(Support::Notes.recorded(block)))
    end
  end

  # Together they find no more than apart: no block starts or watches what another one does, and where schedules
  # coincide (02:00, 06:00) they start different jobs.
  it "run together as one pipeline" do
    blocks = Support::Notes.blocks
    in_directory(blocks.each_index.to_h { |i| ["block#{i}.rb", blocks[i]] }) do
      pipeline = AwsGlueTrigger.load(*Dir["block*.rb"])
      expect(pipeline).to have_attributes(size: 20, valid?: true)
      expect(pipeline.diagnostics.map { |d| [d.severity, d.trigger, d.rule, d.path] }).to eq(predicted.flatten(1))
      expect(pipeline.to_h.dig("resource", "aws_glue_trigger").size).to eq(21)
    end
  end
end
