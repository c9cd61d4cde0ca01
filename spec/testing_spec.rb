# frozen_string_literal: true

# What the chapter on testing shows is what happens.
RSpec.describe "docs/testing.md" do
  root = Support::Scripts::ROOT
  text = File.read(File.join(root, "docs/testing.md"), encoding: "UTF-8")
  page = Support::Book.pages.fetch("docs/testing.md")
  whole, rest = page.blocks_in("ruby").partition { |block| block.text.include?("require ") }
  whole = whole.map(&:text)
  example = "examples/spec/data_lake_spec.rb"

  around { |spec| Dir.chdir(root) { spec.run } }

  it "shows a spec file as it stands" do
    expect(whole.first).to eq(File.read(File.join(root, example), encoding: "UTF-8"))
  end

  it "shows a spec file that passes, and fails where the script is another" do
    run = ->(directory) do
      ruby("-S", "rspec", "--options", File::NULL, File.join(directory, example), env: { "SPEC_OPTS" => nil }).out
    end
    expect(run.(root)).to include("14 examples, 0 failures")
    script = File.read(File.join(root, "examples/data_lake.rb"), encoding: "UTF-8")
    broken = script.sub('predicate_for_job_success(job["check_raw"])', 'predicate_for_job_success(job["fetch_visits"])')
                   .sub(":daily_at_1am", ":daily_at_2am")
    in_directory("examples/data_lake.rb" => broken, example => whole.first) do |directory|
      failed = run.(directory).scan(/^rspec .+ # the lake of the public libraries (.+)$/).flatten
      expect(failed).to contain_exactly(
        "builds on nothing that was not checked",
        "the night begins at one in UTC, and at two in Berlin as long as it is winter there",
        *%w[loans holdings visits events].map { |source| "each source is in every report: #{source}" }
      )
    end
  end

  it "shows a test of Minitest's that passes" do
    outcome = in_directory("data_lake_test.rb" => whole[1]) do |directory|
      Dir.chdir(root) { ruby(File.join(directory, "data_lake_test.rb")) }
    end
    expect(outcome.out).to include("4 runs, 7 assertions, 0 failures, 0 errors, 0 skips")
    expect(whole.size).to eq(2)
  end

  rest.each_with_index do |block, position|
    it "shows expectations that are met, block #{position + 1}" do
      found = Support::Snippet.new(block.text, file: page.path, line: block.line).compare(binding)
      expect(found.any? || block.text.include?("expect(")).to be(true)
      expect(found.reject(&:same?)).to eq([])
    end
  end

  it "shows a message as it is" do
    load "examples/data_lake.rb"
    expect { expect(:ingest).not_to be_upstream_of(:check) }
      .to raise_error(RSpec::Expectations::ExpectationNotMetError, page.blocks_in("text").first.text.chomp)
  end

  it "has all matchers and assertions, and what narrows them, in its table" do
    rows = text.scan(/^\| `(\w+).*?` \| .+? \| (.+?) \| `(\w+)`/)
    expect(rows.map(&:first)).to match_array(AwsGlueTrigger::RSpec::Matchers.public_instance_methods.map(&:to_s))
    expect(rows.map(&:last))
      .to match_array(AwsGlueTrigger::Minitest::Assertions.public_instance_methods.map(&:to_s).grep(/\Aassert/))
    shared = AwsGlueTrigger::Expectations::Expectation.public_instance_methods +
             %i[matches? does_not_match? description failure_message failure_message_when_negated
                supports_block_expectations?]
    arguments = { "be_a_valid_trigger" => [], "be_a_valid_pipeline" => [], "run_at" => ["06:00"],
                  "have_diagnostic" => ["missing-schedule"], "run_next_at" => [Time.now], "run_times_per_day" => [1] }
    rows.each do |matcher, narrowed, _|
      made = public_send(matcher, *arguments.fetch(matcher, ["a"]))
      expect((made.public_methods - shared).map(&:to_s)).to match_array(narrowed.scan(/`(\w+)/).flatten), matcher
    end
  end

  it "links to what is there" do
    text.scan(/\]\((?!http)([^)]+)\)/).flatten.each { |path| expect(File).to exist(File.join(root, "docs", path)) }
  end
end
