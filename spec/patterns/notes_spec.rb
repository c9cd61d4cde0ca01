# frozen_string_literal: true

# The six blocks of the architecture notes beside the same pipelines as `examples/patterns/` say them with patterns: the
# same triggers, in at most a third of the lines. Of characters and words the page tells how many there are.
RSpec.describe "examples/patterns/" do
  around { |example| Support::Notes.quietly { example.run } }

  root = Support::Scripts::ROOT
  # The example of each block, in the order of the notes, with the findings that stay: what is rewritten for AWS, and
  # what an example lives with, since the block says it so.
  examples = {
    "data_lake" => [%w[catalog_update split-trigger]],
    "stream_and_batch" => [%w[stream_checkpoint lowered-schedule], %w[micro_batch lowered-schedule],
                           %w[micro_batch unused-event-batching]],
    "tenants" => [%w[cross_tenant_aggregation several-roots]],
    "failure_recovery" => [],
    "load_aware_scaling" => [%w[load_balanced lowered-schedule]],
    # `resource-monitor` is declared to be somebody else's, for which the notes have no word.
    "cost_aware_schedule" => []
  }

  def sizes(ours, theirs) = Support::Sizes.of(ours).zip(Support::Sizes.of(theirs))

  def of_block(position)
    skip "the notes are not here" unless Support::Notes.available?

    Support::Notes.blocks.fetch(position)
  end

  # What is rendered, and the edges that follow from it: from what is watched to what is started.
  def rendered(pipeline) = pipeline.to_h.dig("resource", "aws_glue_trigger")

  def edges(triggers)
    triggers.flat_map do |name, attributes|
      blocks = attributes.dig("predicate", "conditions").to_a
      watched = blocks.map { |block| [*block.values_at("job_name", "crawler_name", "state", "crawl_state"), name] }
      watched + attributes["actions"].map { |block| [name, *block.values_at("job_name", "crawler_name")] }
    end
  end

  it "are one for each block" do
    paths = Dir[File.join(root, "examples/patterns/*.rb")]
    expect(paths.map { |path| File.basename(path, ".rb") }).to match_array(examples.keys)
  end

  examples.each_with_index do |(name, findings), position|
    path = File.join(root, "examples/patterns/#{name}.rb")
    example = File.read(path, encoding: "UTF-8")

    describe "#{name}.rb" do
      it "renders its committed document" do
        expect("#{AwsGlueTrigger.load(path).to_terraform}\n")
          .to eq(File.read(path.sub(/\.rb\z/, ".tf.json"), encoding: "UTF-8"))
      end

      it "has no fault, and lives with what the block has" do
        found = AwsGlueTrigger.load(path).diagnostics
        expect(found.map { |one| [one.trigger, one.rule] }).to match_array(findings)
        expect(found.select { |one| one.fault?(strict: true) }).to eq([])
      end

      # Nothing differs: not a name, not a description, not the order.
      it "renders what the block renders, trigger by trigger" do
        in_directory("block.rb" => of_block(position)) do
          ours = rendered(AwsGlueTrigger.load(path))
          theirs = rendered(AwsGlueTrigger.load("block.rb"))
          expect(ours.keys).to eq(theirs.keys)
          theirs.each { |trigger, attributes| expect(ours[trigger]).to eq(attributes), trigger }
          expect(edges(ours)).to eq(edges(theirs))
          expect(edges(ours).size).to be >= theirs.size
        end
      end

      it "takes at most a third of the lines" do
        # Our `require` counts, and theirs is not in the block.
        ours, theirs = sizes(example, of_block(position)).first
        expect(ours * 3).to be <= theirs
      end

      it "stands in docs/patterns.md with its lines, characters and words" do
        cells = sizes(example, of_block(position)).map { |pair| Support::Sizes.compared(*pair) }
        RSpec.configuration.reporter.message(format("%-22s %s", name, cells.join(", ")))
        expect(File.readlines(File.join(root, "docs/patterns.md"), encoding: "UTF-8", chomp: true))
          .to include("| [#{name}](../examples/patterns/#{name}.rb) | #{cells.join(" | ")} |")
      end

      it "takes them without crowding" do
        expect(example.lines.map { |line| line.chomp.length }.max).to be <= 120
        expect(example).not_to match(/;\s*\S/)
      end
    end
  end
end
