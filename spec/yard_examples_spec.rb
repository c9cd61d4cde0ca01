# frozen_string_literal: true

require "aws_glue_trigger/minitest"
require "aws_glue_trigger/rake_task"

# Each `@example` in lib/ runs, and what it shows comes of it. It has a directory of its own with two scripts in
# `triggers/`, those of `examples/` and an empty `docs/`, and `pipeline`, which has declared the first of them.
RSpec.describe "the examples in the documentation of the API" do
  examples = Support::YardExamples.all

  scripts = { "triggers/nightly.rb" => Support::Triggers.scheduled,
              "triggers/reports.rb" => Support::Triggers.conditional }
            .to_h { |file, attributes| [file, "aws_glue_trigger(:#{File.basename(file, ".rb")}, #{attributes})\n"] }
  Dir.chdir(Support::Scripts::ROOT) { Dir["examples/*.rb"].each { |file| scripts[file] = File.read(file) } }

  # What an example changes of the process is as it was after it.
  around do |example|
    rake = Rake.application
    Rake.application = Rake::Application.new
    in_directory(scripts.merge("docs/.keep" => "")) { example.run }
  ensure
    Rake.application = rake
    AwsGlueTrigger.reset_configuration
  end

  # Tests that an example declares are run, and forgotten.
  around do |example|
    tests = Minitest::Runnable.runnables.dup
    example.run
    (Minitest::Runnable.runnables - tests).each do |declared|
      declared.public_instance_methods.grep(/\Atest_/).each { |name| expect(declared.new(name).run).to be_passed }
    end
  ensure
    Minitest::Runnable.runnables.replace(tests)
  end

  # Without the names of this spec; the assertions of Minitest's are those of a test.
  def sandbox(file, pipeline)
    names = file.include?("/minitest/") ? Support::Assertions.new.instance_eval { binding } : binding
    names.tap { names.local_variable_set(:pipeline, pipeline) }
  end

  # RBS's test mode takes any Hash at the end for keywords, keywords with text among them for none, and a method that it
  # watches over has another name.
  mistaken = %w[minitest/assertions patterns/actions synthesizer].map { |name| "lib/aws_glue_trigger/#{name}.rb" }

  examples.each do |example|
    it example.to_s, untyped: mistaken.include?(example.file) do
      skip example.reason if example.reason

      snippet = Support::Snippet.new(example.code, file: example.file, line: example.line)
      # Of another gem, which need not be there.
      stub_const("TerraformSynthesizer", Support::Collector)
      found = snippet.compare(sandbox(example.file, AwsGlueTrigger.load("triggers/nightly.rb")))
      expect(found.reject(&:same?)).to eq([])
    end
  end

  # One without a value or an expectation would run whatever its method answers.
  it "show what comes of it, where they are of patterns, matchers and assertions" do
    shown = examples.select { |example| example.file.match?(%r{/(?:patterns|rspec|minitest)/}) }
    silent = shown.reject { |example| example.code.match?(/# =>|\b(?:expect|assert)/) }
    expect([shown.empty?, silent.map(&:to_s)]).to eq([false, []])
  end

  it "are those that YARD reads" do
    skip "yard is not installed" unless Support::Documentation.available?

    read = Support::Documentation.registry.all.flat_map { |object| object.tags(:example) }.map { |tag| tag.text.strip }
    # A module function is two methods with one comment.
    expect(examples.map { |example| example.code.strip }.uniq).to match_array(read.uniq)
  end
end
