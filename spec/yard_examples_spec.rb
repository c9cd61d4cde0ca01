# frozen_string_literal: true

require "aws_glue_trigger/rake_task"

# Each `@example` in lib/ runs, and what it shows comes of it. It has a directory of its own with two scripts in
# `triggers/` and an empty `docs/`, and `pipeline`, which has declared the first of them.
RSpec.describe "the examples in the documentation of the API" do
  examples = Support::YardExamples.all

  scripts = { "triggers/nightly.rb" => Support::Triggers.scheduled,
              "triggers/reports.rb" => Support::Triggers.conditional }
            .to_h { |file, attributes| [file, "aws_glue_trigger(:#{File.basename(file, ".rb")}, #{attributes})\n"] }

  # What an example changes of the process is as it was after it.
  around do |example|
    rake = Rake.application
    Rake.application = Rake::Application.new
    in_directory(scripts.merge("docs/.keep" => "")) { example.run }
  ensure
    Rake.application = rake
    AwsGlueTrigger.reset_configuration
  end

  # Without the names of this spec.
  def sandbox(pipeline) = binding.tap { |names| names.local_variable_set(:pipeline, pipeline) }

  examples.each do |example|
    it example.to_s do
      skip example.reason if example.reason

      snippet = Support::Snippet.new(example.code, file: example.file, line: example.line)
      found = snippet.compare(sandbox(AwsGlueTrigger.load("triggers/nightly.rb")))
      expect(found.reject(&:same?)).to eq([])
    end
  end

  it "are those that YARD reads" do
    skip "yard is not installed" unless Support::Documentation.available?

    read = Support::Documentation.registry.all.flat_map { |object| object.tags(:example) }.map { |tag| tag.text.strip }
    expect(examples.map { |example| example.code.strip }.tally).to eq(read.tally)
  end
end
