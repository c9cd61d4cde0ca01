# frozen_string_literal: true

# What the README shows is what happens.
RSpec.describe "the README" do
  root = Support::Scripts::ROOT
  text = File.read(File.join(root, "README.md"), encoding: "UTF-8")
  page = Support::Book.pages.fetch("README.md")
  of = ->(language) { page.blocks_in(language).map(&:text) }

  it "opens with a real report" do
    in_directory("lake.rb" => of.("ruby").first) do
      expect(glue_trigger("synth", "lake.rb")).to have_attributes(status: 1, err: of.("text").first)
    end
  end

  it "opens with a real document, once the help was followed" do
    mended = of.("ruby").first.sub("cron(0 2 * * *)", "cron(0 2 * * ? *)").sub("JobName", "job_name")
             .sub(', state: "SUCCEEDED"', ', crawl_state: "SUCCEEDED"')
    in_directory("lake.rb" => mended) do
      expect(glue_trigger("synth", "lake.rb")).to have_attributes(status: 0, out: of.("json").first)
    end
  end

  page.blocks_in("ruby").select { |block| block.text.include?("# =>") }.each_with_index do |block, position|
    it "says what expressions come to, block #{position + 1}" do
      files = %w[nightly reports].to_h do |name|
        trigger = Support::Triggers.scheduled(name: name, actions: [{ job_name: name }])
        ["triggers/#{name}.rb", "aws_glue_trigger(:#{name}, #{trigger.inspect})"]
      end
      in_directory(files.merge("build/.keep" => "")) do
        found = Support::Snippet.new(block.text, file: page.path, line: block.line).compare(binding)
        expect([found.size.positive?, found.reject(&:same?)]).to eq([true, []])
      end
    end
  end

  it "has a Rakefile and a spec that work as they stand" do
    rakefile = of.("ruby").find { |block| block.include?("RakeTask.new") }
    spec = of.("ruby").find { |block| block.include?("RSpec.describe") }
    trigger = "aws_glue_trigger(:nightly, #{scheduled.inspect})"
    in_directory("Rakefile" => rakefile, "nightly_spec.rb" => spec, "triggers/nightly.rb" => trigger) do
      expect(ruby("-S", "rake", "synth").status).to eq(0)
      expect(File.read("build/triggers.tf.json")).to include("nightly-load")
      outcome = ruby("-S", "rspec", "nightly_spec.rb", env: { "SPEC_OPTS" => nil, "HOME" => Dir.pwd })
      expect(outcome.out).to include("3 examples, 0 failures")
    end
  end

  it "lists the commands that there are" do
    require "aws_glue_trigger/cli"
    AwsGlueTrigger::CLI::Command.all.each { |command| expect(text).to include("glue-trigger #{command.usage}") }
  end
end
