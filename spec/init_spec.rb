# frozen_string_literal: true

require "yaml"

RSpec.describe "glue-trigger init" do
  files = [".github/workflows/triggers.yml", ".gitignore", ".glue-trigger.yml", "Gemfile", "Rakefile",
           "spec/nightly_spec.rb", "triggers/nightly.rb"]

  def found = Dir.glob("**/*", File::FNM_DOTMATCH).select { |path| File.file?(path) }.sort

  around { |example| in_directory { example.run } }

  it "writes a project, and says what is next" do
    expect(glue_trigger("init", "lake")).to have_attributes(status: 0, err: "", out: <<~TEXT)
      lake/triggers/nightly.rb: written
      lake/spec/nightly_spec.rb: written
      lake/Rakefile: written
      lake/.glue-trigger.yml: written
      lake/Gemfile: written
      lake/.gitignore: written
      lake/.github/workflows/triggers.yml: written

      Next:
        cd lake
        rake                # runs the specs, and writes terraform/triggers.tf.json
        rake synth:schedule # shows when the triggers start

      Then write your own triggers into triggers/. With Bundler, look into the Gemfile, run
      bundle install, and put bundle exec before each command.
    TEXT
    Dir.chdir("lake") { expect(found).to eq(files) }
  end

  it "sets up this directory, or one that has to be made with those above it" do
    expect(glue_trigger("init", ".").out).to include("\n\nNext:\n  rake  ")
    expect(found).to eq(files)
    expect(glue_trigger("init", "teams/größe").status).to eq(0)
    expect(Dir.children("teams/größe")).to include("Rakefile")
  end

  describe "what it writes" do
    before { glue_trigger("init", ".") }

    it "works at once: specs, document, checks" do
      env = { "HOME" => Dir.pwd, "SPEC_OPTS" => nil }
      rake = ->(*tasks) { ruby("-S", "rake", *tasks, env: env.merge("RUBYLIB" => "#{Support::Scripts::ROOT}/lib")) }
      expect(rake.()).to have_attributes(status: 0, out: include("3 examples, 0 failures"), err: "")
      document = JSON.parse(File.read("terraform/triggers.tf.json"))
      expect(document["resource"]["aws_glue_trigger"].keys).to eq(%w[nightly_load after_load])
      expect(rake.("synth:check")).to have_attributes(status: 0, out: "", err: "")
      expect(rake.("synth:schedule").out).to include("every day at 02:00 UTC")
    end

    it "fails where its pipeline is broken" do
      File.write("triggers/nightly.rb", File.read("triggers/nightly.rb").sub('predicate_for_job_success("load")',
                                                                             'predicate_for_job_success("lod")'))
      outcome = ruby("-S", "rspec", env: { "HOME" => Dir.pwd, "SPEC_OPTS" => nil })
      expect(outcome).to have_attributes(status: 1, out: include("3 examples, 2 failures"))
    end

    it "has a workflow that annotates pull requests" do
      workflow = YAML.safe_load_file(".github/workflows/triggers.yml")
      steps = workflow.dig("jobs", "check", "steps")
      expect(steps[1]["with"]).to eq("ruby-version" => RUBY_VERSION[/\d+\.\d+/], "bundler-cache" => true)
      steps = steps.filter_map { |step| step["run"] }
      expect(steps).to eq(["bundle exec glue-trigger validate --format github triggers/*.rb", "bundle exec rake spec",
                           "bundle exec rake synth:check"])
      arguments = steps.first.split.drop(3).flat_map { |word| word.include?("*") ? Dir[word] : word }
      expect(glue_trigger(*arguments)).to have_attributes(status: 0, out: "no findings in 2 triggers\n", err: "")
      File.write("triggers/late.rb", "aws_glue_trigger(:b, #{Support::Triggers.on_demand(enabled: true).inspect})\n")
      expect(glue_trigger(*arguments, "triggers/late.rb"))
        .to have_attributes(status: 1, out: start_with("::warning file=triggers/late.rb,line=1,title=fires-at-apply::"))
    end

    it "has settings that are read" do
      configuration = AwsGlueTrigger::Configuration.of_project(Dir.pwd)
      expect(configuration.to_h.compact).to eq(rules: {}, strict: true)
      uncommented = File.read(".glue-trigger.yml").gsub(/^# (?=rules|concurrent_runs|  \w)/, "")
      File.write(".glue-trigger.yml", uncommented)
      expect(AwsGlueTrigger::Configuration.of_project(Dir.pwd).to_h.compact)
        .to eq(rules: { "several-roots" => :error, "simultaneous-start" => :off }, strict: true, concurrent_runs: 50)
    end

    it "has a Gemfile for this checkout" do
      require "bundler"
      gemfile = Bundler::Dsl.evaluate("Gemfile", "Gemfile.lock", {})
      expect(gemfile.dependencies.map(&:name)).to eq(%w[aws_glue_trigger rake rspec])
      own = gemfile.dependencies.first.source
      expect(own.path.expand_path(Dir.pwd).realpath.to_s).to eq(File.realpath(Support::Scripts::ROOT))
    end
  end

  describe "the Gemfile of an installed gem" do
    require "aws_glue_trigger/cli/project"
    def gemfile(gem_root = Dir.pwd)
      FileUtils.mkdir("new")
      project = AwsGlueTrigger::CLI::Project.new("new", gem_root)
      expect(project.files.map { |file| project.write(file) }).to all(be(true))
      File.read("new/Gemfile")
    end

    it "names the version, and the source that RubyGems has" do
      FileUtils.mkdir_p(%w[home/specifications home/gems])
      File.write("home/specifications/aws_glue_trigger-#{AwsGlueTrigger::VERSION}.gemspec", "")
      allow(Gem).to receive(:sources).and_return(Gem::SourceList.from(["https://gems.example/"]))
      expect(gemfile(File.join(Dir.pwd, "home/gems/aws_glue_trigger-1"))).to eq(<<~RUBY)
        # frozen_string_literal: true

        source "https://gems.example/"

        # As it is installed here. Where it is not, as in CI, write instead of the version: git: "ADDRESS"
        gem "aws_glue_trigger", "~> #{AwsGlueTrigger::VERSION}"
        gem "rake"
        gem "rspec"
      RUBY
    end

    it "keeps the password of a source to this machine" do
      allow(Gem).to receive(:sources).and_return(Gem::SourceList.from(["https://me:secret@gems.example/"]))
      written = gemfile
      expect(written).to include("\nsource Gem.sources.first.uri.to_s\n")
      expect(written).not_to include("secret")
    end
  end

  describe "where there is something already" do
    it "leaves each file as it is, and writes the others" do
      FileUtils.mkdir("lake")
      File.write("lake/Rakefile", "task :mine\n")
      File.write("lake/.gitignore", "/mine/\n")
      outcome = glue_trigger("init", "lake")
      expect(outcome).to have_attributes(status: 0, err: "")
      expect(outcome.out.lines.first(7).map(&:chomp)).to eq(
        ["lake/triggers/nightly.rb: written", "lake/spec/nightly_spec.rb: written",
         "lake/Rakefile: is there already, and left as it is", "lake/.glue-trigger.yml: written",
         "lake/Gemfile: written", "lake/.gitignore: is there already, and left as it is",
         "lake/.github/workflows/triggers.yml: written"]
      )
      expect(outcome.out).to include("\nAdd to lake/Rakefile what it needs of this:\n\n  # frozen_string_literal: true")
      expect(outcome.out).to end_with("\n\n  task default: %i[spec synth]\n")
      expect([File.read("lake/Rakefile"), File.read("lake/.gitignore")]).to eq(["task :mine\n", "/mine/\n"])
    end

    it "changes nothing the second time" do
      glue_trigger("init", ".")
      before = found.to_h { |path| [path, [File.read(path), File.mtime(path)]] }
      outcome = glue_trigger("init", ".")
      expect(outcome.out.scan("is there already").size).to eq(7)
      expect(outcome.out).not_to include("Add to")
      expect(found.to_h { |path| [path, [File.read(path), File.mtime(path)]] }).to eq(before)
    end

    it "adds no sample to scripts" do
      FileUtils.mkdir("triggers")
      File.write("triggers/own.rb", "")
      expect(glue_trigger("init", ".").out).not_to include("nightly")
      expect(found).to eq(files - %w[spec/nightly_spec.rb triggers/nightly.rb] + ["triggers/own.rb"])
    end

    it "writes no spec for a script that is another" do
      FileUtils.mkdir("triggers")
      File.write("triggers/nightly.rb", "# mine\n")
      expect(glue_trigger("init", ".").out).not_to include("nightly")
      expect(found).to eq(files - %w[spec/nightly_spec.rb])
    end

    it "leaves what is no file as it is, too" do
      FileUtils.mkdir_p("triggers/nightly.rb")
      expect(glue_trigger("init", ".")).to have_attributes(status: 0, err: "")
      expect(found).to eq(files - %w[spec/nightly_spec.rb triggers/nightly.rb])
    end

    it "follows no link out of the directory" do
      File.symlink("elsewhere", "Gemfile")
      expect(glue_trigger("init", "."))
        .to have_attributes(status: 0, out: include("./Gemfile: is there already, and left as it is\n"))
      expect(File).not_to exist("elsewhere")
    end

    it "says where GitHub looks for workflows" do
      FileUtils.mkdir_p("repository/.git")
      FileUtils.mkdir_p("repository/lake")
      Dir.chdir("repository/lake") do
        expect(glue_trigger("init", ".").out).to end_with(
          "move .github/workflows/triggers.yml to #{File.dirname(Dir.pwd)}, and set its working-directory.\n"
        )
      end
      Dir.chdir("repository") { expect(glue_trigger("init", ".").out).not_to include("GitHub") }
    end

    it "says how to enter the directory in words of a shell" do
      { "two words" => "'two words'", "größe" => "größe", "it's" => "'it'\\''s'" }.each do |directory, written|
        expect(glue_trigger("init", directory).out).to include("\n  cd #{written}\n")
      end
      expect(glue_trigger("init", "--", "-x").out).to include("\n  cd ./-x\n")
      expect(glue_trigger("init", "größe 2".b).out).to include("\n  cd 'größe 2'\n")
      expect(glue_trigger("init", "~nobody").out).to include("\n  cd '~nobody'\n")
    end

    it "is whole where nobody listens" do
      full = File.open("/dev/full", "w")
      full.sync = true
      expect(AwsGlueTrigger::CLI.start(%w[init lake], out: full, err: StringIO.new)).to eq(2)
      Dir.chdir("lake") { expect(found).to eq(files) }
    end
  end

  describe "odd places" do
    [
      [[], "name one DIR; . is this one"],
      [[""], "name one DIR; . is this one"],
      [%w[a b], "name one DIR; . is this one"],
      [["/"], "/ is the root of all files; name a directory in it"],
      [["file"], "cannot set up a project in file: it is a file"],
      [["file/lake"], "cannot write file/lake/triggers/nightly.rb: Not a directory"],
      [["loop"], "cannot set up a project in loop: Too many levels of symbolic links"],
      [["/proc/lake"], "cannot write /proc/lake/triggers/nightly.rb: No such file or directory"]
    ].each do |arguments, message|
      it "are refused: #{arguments.inspect}" do
        skip "there is no /proc" if arguments == ["/proc/lake"] && !File.directory?("/proc/self")

        File.write("file", "kept")
        File.symlink("loop", "loop")
        expect(glue_trigger("init", *arguments))
          .to have_attributes(status: 2, out: "", err: "glue-trigger: #{message}\n")
        expect(found).to eq(["file"])
      end
    end

    it "are refused: the home directory" do
      before = Dir.home
      ENV["HOME"] = Dir.pwd
      expect(glue_trigger("init", "."))
        .to have_attributes(status: 2, err: "glue-trigger: . is your home directory; name a directory in it\n")
      expect(glue_trigger("init", "lake").status).to eq(0)
    ensure
      ENV["HOME"] = before
    end

    it "are refused: a file where a directory has to be" do
      File.write("triggers", "kept")
      expect(glue_trigger("init", ".")).to have_attributes(
        status: 2, out: "", err: "glue-trigger: cannot write ./triggers/nightly.rb: Not a directory\n"
      )
      expect(File.read("triggers")).to eq("kept")
      FileUtils.mkdir("lake")
      File.write("lake/.github", "kept")
      expect(glue_trigger("init", "lake").err).to eq(<<~TEXT)
        glue-trigger: cannot write lake/.github/workflows/triggers.yml: Not a directory; the others are there up to this one
      TEXT
    end
  end
end
