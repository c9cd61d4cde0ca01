# frozen_string_literal: true

RSpec.describe "glue-trigger console" do
  program = File.join(Support::Scripts::ROOT, "exe/glue-trigger")
  sound = "aws_glue_trigger(:a, #{Support::Triggers.scheduled.inspect})\n"
  faulty = "aws_glue_trigger(:b, #{Support::Triggers.scheduled(name: "b", schedule: nil).inspect})\n"
  arguments = ["a.rb", "b.rb"]

  around { |example| in_directory("a.rb" => "puts 'hello'\n#{sound}", "b.rb" => faulty) { example.run } }

  # Whoever runs these may have an irb of their own liking.
  def console(*arguments, input:)
    env = { "HOME" => Dir.pwd, "IRBRC" => File::NULL, "XDG_CONFIG_HOME" => Dir.pwd, "TERM" => "dumb" }
    ruby(File.join(Support::Scripts::ROOT, "exe/glue-trigger"), "console", *arguments, env: env, input: input)
  end

  it "opens irb with the pipeline" do
    outcome = console("a.rb", input: <<~RUBY)
      pipeline.map(&:name)
      aws_glue_trigger(:c, name: "c", type: "EVENT", workflow_name: "w", actions: [{ job_name: "x" }])
      pipeline.size + 40
      exit
      pipeline.size + 50
    RUBY
    expect(outcome).to have_attributes(status: 0, err: "hello\npipeline: no findings in 1 trigger\n")
    expect(outcome.out.lines.map { |line| line.delete_prefix("=> ").chomp })
      .to include("[:a]", '#<AwsGlueTrigger::Reference aws_glue_trigger.c EVENT "c", 1 action>', "42")
    expect(outcome.out).not_to match(/^(=> )?52$/)
  end

  it "reports faults, and opens all the same" do
    outcome = console(*arguments, input: "pipeline.valid?\n")
    expect(outcome).to have_attributes(status: 0, out: match(/^(=> )?false$/))
    expect(outcome.err).to include("error[missing-schedule]", "pipeline: 1 error in 2 triggers\n")
  end

  it "opens with what a script declared before it raised" do
    File.write("a.rb", "#{sound}raise 'lost'\n")
    outcome = console("a.rb", input: "pipeline.size\n")
    expect(outcome).to have_attributes(status: 0, out: match(/^(=> )?1$/),
                                       err: start_with("a.rb:2: lost (RuntimeError)\n"))
  end

  it "has the settings of the project and of its options" do
    File.write(".glue-trigger.yml", "rules:\n  fires-at-apply: error\n")
    File.write("b.rb", "aws_glue_trigger(:b, #{Support::Triggers.on_demand(enabled: true).inspect})\n")
    expect(console("b.rb", input: "pipeline.valid?\n").out).to match(/^(=> )?false$/)
    expect(console("b.rb", "--ignore", "fires-at-apply", input: "pipeline.valid?\n").out).to match(/^(=> )?true$/)
  end

  it "refuses what the other commands refuse" do
    expect(glue_trigger("console")).to have_attributes(status: 2, err: "glue-trigger: name at least one FILE\n")
    expect(glue_trigger("console", "none.rb"))
      .to have_attributes(status: 2, err: "glue-trigger: cannot read none.rb: No such file or directory\n")
  end

  it "says how to have irb where there is none" do
    File.write("irb.rb", "raise LoadError, 'cannot load such file -- irb'\n")
    outcome = ruby("-I.", program, "console", "a.rb")
    expect(outcome).to have_attributes(
      status: 2, out: "", err: "glue-trigger: irb is missing; add it to the Gemfile, or install it: gem install irb\n"
    )
  end

  it "is the only command that loads irb" do
    script = "require 'aws_glue_trigger/cli'; AwsGlueTrigger::CLI.start(%w[synth a.rb], out: $stderr); p defined?(IRB)"
    expect(ruby("-e", script).out).to eq("nil\n")
  end
end
