# frozen_string_literal: true

require "rubygems/package"

# The gem as a stranger gets it: built, installed into an empty GEM_HOME by RubyGems' own Cargo builder,
# and required by a script outside the repository. The build takes about a minute.
RSpec.describe "the gem" do
  root = Support::Scripts::ROOT

  def run(*command, env: {}, chdir: Dir.pwd)
    out, status = Open3.capture2e(env, *command, chdir: chdir)
    expect(status).to be_success, "#{command.join(" ")}\n#{out}"
    out
  end

  it "builds, installs and synthesises" do
    in_directory("lake.rb" => <<~RUBY) do |directory|
      require "aws_glue_trigger"
      aws_glue_trigger(:nightly, {
        name: "nightly-load", type: "SCHEDULED",
        schedule: GlueTriggerAttributes.schedule_expressions[:daily_at_2am],
        actions: [GlueTriggerAttributes.action_for_job("load", { timeout: 60 })]
      })
      puts AwsGlueTrigger.current.to_terraform(pretty: false) if $PROGRAM_NAME == __FILE__
    RUBY
      gem = File.join(directory, "built.gem")
      home = File.join(directory, "home")
      run("gem", "build", "aws_glue_trigger.gemspec", "--output", gem, chdir: root)
      env = { "GEM_HOME" => home, "GEM_PATH" => home, "RUBYLIB" => nil, "RUBYOPT" => nil }
      run("gem", "install", "--local", "--no-document", gem, env: env)

      document = run("ruby", "lake.rb", env: env)
      expect(document).to eq(
        '{"resource":{"aws_glue_trigger":{"nightly":{"actions":[{"job_name":"load","timeout":60}],' \
        "\"name\":\"nightly-load\",\"schedule\":\"cron(0 2 * * ? *)\",\"type\":\"SCHEDULED\"}}}}\n"
      )
      program = File.join(home, "bin", "glue-trigger")
      expect(run(program, "synth", "--compact", "lake.rb", env: env)).to eq(document)
      expect(run(program, "--version", env: env)).to eq("glue-trigger #{AwsGlueTrigger::VERSION}\n")
    end
  end

  it "has a Gemfile that Bundler reads" do
    require "bundler"
    names = Dir.chdir(root) { Bundler::Dsl.evaluate("Gemfile", "Gemfile.lock", {}).dependencies.map(&:name) }
    expect(names).to eq(%w[aws_glue_trigger minitest rake rspec rubocop])
  end

  it "says in one line what is missing to build it" do
    in_directory do |directory|
      gem = File.join(directory, "built.gem")
      run("gem", "build", "aws_glue_trigger.gemspec", "--output", gem, chdir: root)
      env = { "GEM_HOME" => "#{directory}/home", "GEM_PATH" => "#{directory}/home", "RUBYLIB" => nil, "RUBYOPT" => nil }
      { { "CARGO" => "no-cargo" } => "install Rust 1.88 or newer with rustup",
        { "LIBCLANG_PATH" => "/nowhere" } => "unset LIBCLANG_PATH, which names no libclang (/nowhere), or install " \
                                             "libclang (the package libclang-dev or clang-devel)" }
        .each do |missing, advice|
          out, status = Open3.capture2e(env.merge(missing), "gem", "install", "--local", "--no-document", gem)
          expect(status).not_to be_success
          expect(out).to include("\naws_glue_trigger is compiled when it is installed: #{advice}, and try again\n")
          expect(out).not_to include("cargo rustc")
        end
    end
  end

  it "names the versions of Ruby that it is for" do
    needed = Dir.chdir(root) { Gem::Specification.load("aws_glue_trigger.gemspec") }.required_ruby_version
    versions = %w[3.0.7 3.1.0 3.2.8 3.3.9 3.4.5 3.5.0.dev 3.5.0]
    expect(versions.select { |version| needed.satisfied_by?(Gem::Version.new(version)) })
      .to eq(%w[3.1.0 3.2.8 3.3.9 3.4.5])
  end

  it "holds what it needs and nothing else" do
    files = Dir.chdir(root) { Gem::Specification.load("aws_glue_trigger.gemspec").files }
    tracked = Dir.chdir(root) { IO.popen(%w[git ls-files], &:read).split("\n") }
    expect(files - tracked).to eq([])
    expect(files).to include("Cargo.toml", "Cargo.lock", "src/lib.rs", "ext/aws_glue_trigger/Cargo.toml",
                             "ext/toolchain/extconf.rb",
                             "lib/aws_glue_trigger.rb", "exe/glue-trigger", "README.md", "LICENSE.txt",
                             "docs/schemas/report.schema.json", "lib/aws_glue_trigger/cli/project/Rakefile",
                             "lib/aws_glue_trigger/cli/project/workflow.yml", "sig/aws_glue_trigger.rbs",
                             "rbi/aws_glue_trigger.rbi", ".yardopts")
    expect(files.grep(%r{\A(spec|tests|bench|\.ci|target)/|\Asrc/.*tests})).to eq([])
  end

  it "holds each module of the core that is not for its tests alone" do
    files = Dir.chdir(root) { Gem::Specification.load("aws_glue_trigger.gemspec").files }
    modules = files.grep(/\.rs\z/).flat_map do |file|
      below = %w[mod lib].include?(File.basename(file, ".rs")) ? File.dirname(file) : file.delete_suffix(".rs")
      File.read(File.join(root, file), encoding: "UTF-8").scan(/^((?:#\[.*\]\n)*)(?:pub(?:\(.*\))? )?mod (\w+);/)
          .filter_map { |attributes, name| File.join(below, name) unless attributes.include?("#[cfg(test)]") }
    end
    expect(modules.size).to be > 200
    expect(modules.reject { |name| files.include?("#{name}.rs") || files.include?("#{name}/mod.rs") }).to eq([])
  end

  it "holds what its pages link to" do
    files = Dir.chdir(root) { Gem::Specification.load("aws_glue_trigger.gemspec").files }
    links = files.grep(/\.md\z/).flat_map do |page|
      targets = File.read(File.join(root, page), encoding: "UTF-8").scan(/\]\(([^)#:\s]+)[)#]/).flatten
      targets.map { |target| File.expand_path(target, "/#{File.dirname(page)}").delete_prefix("/") }
    end
    expect(links.size).to be > 100
    # A folder is there where something in it is. One picture is a fixture of the specs.
    expect(links.uniq.reject { |link| files.include?(link) || files.any? { |file| file.start_with?("#{link}/") } })
      .to eq(["spec/fixtures/cost_aware_schedule.svg"])
  end
end
