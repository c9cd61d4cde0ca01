# frozen_string_literal: true

require "tmpdir"

# A gem as strangers get it: each check is in a directory of its own, with nothing of `lib/` in reach.
module Release
  SCRIPT = <<~RUBY
    require "aws_glue_trigger"
    aws_glue_trigger(:nightly, { name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
                                 actions: [{ job_name: "load" }] })
    abort "nothing was declared" unless AwsGlueTrigger.current.to_terraform.include?("nightly")
    puts $LOADED_FEATURES.grep(%r{/aws_glue_trigger[^/]*\\.(?:rb|\#{RbConfig::CONFIG["DLEXT"]})\\z})
  RUBY
  # What the README's snippets need beside the gem.
  SNIPPETS = %w[README.md CHANGELOG.md CONTRIBUTING.md .rspec docs examples spec].freeze
  # Nothing of what surrounds this process.
  CLEAN = %w[RUBYLIB RUBYOPT GEM_HOME GEM_PATH BUNDLE_GEMFILE].to_h { |name| [name, nil] }.freeze

  class << self
    # @return [Hash{String => String}] an environment whose first home of gems is a new one, with the gem in it
    def installed(directory)
      gem = File.join(directory, "built.gem")
      home = File.join(directory, "home")
      run "gem", "build", "aws_glue_trigger.gemspec", "--output", gem
      run "gem", "install", "--local", "--no-document", gem, env: { "GEM_HOME" => home, "GEM_PATH" => home }
      # RSpec and Rake are where Ruby has them.
      env = { "GEM_HOME" => home, "GEM_PATH" => [home, *Gem.default_path].join(File::PATH_SEPARATOR) }
      loads_from(home, [RbConfig.ruby], env: env, directory: directory)
      env
    end

    # Runs the README's snippets where there is no `lib/`.
    def snippets(env, directory)
      copy = File.join(directory, "without_lib")
      IO.popen(["git", "ls-files", "--", *SNIPPETS], &:read).split("\n").each do |path|
        FileUtils.mkdir_p(File.dirname(File.join(copy, path)))
        FileUtils.cp(path, File.join(copy, path))
      end
      run RbConfig.ruby, "-S", "rspec", "spec/readme_spec.rb", env: env, chdir: copy
    end

    # A project whose Gemfile names this repository.
    def bundled(directory, line, origin, env: {})
      File.write(File.join(directory, "Gemfile"), "#{line}\n")
      bundle = [RbConfig.ruby, "-e", 'load Gem.bin_path("bundler", "bundle")', "--"]
      env = { "BUNDLE_PATH" => "vendor", "BUNDLE_APP_CONFIG" => "bundle" }.merge(env)
      run(*bundle, "install", "--local", "--quiet", env: env, chdir: directory)
      loads_from(origin, [*bundle, "exec", RbConfig.ruby], env: env, directory: directory)
    end

    private

    # Declares and renders, and says that all of it came from there.
    def loads_from(origin, command, env:, directory:)
      script = File.join(directory, "script.rb")
      File.write(script, SCRIPT)
      files = run(*command, script, env: env, chdir: directory).split("\n")
      abort "not loaded as one Ruby file and one library: #{files.join(", ")}" unless files.size == 2
      strange = files.reject { |file| File.realpath(file).start_with?("#{File.realpath(origin)}/") }
      abort "loaded from elsewhere than #{origin}: #{strange.join(", ")}" unless strange.empty?
    end

    def run(*command, env: {}, chdir: Dir.pwd)
      require "open3"
      out, status = Open3.capture2e(CLEAN.merge(env), *command, chdir: chdir)
      abort "#{command.join(" ")}\n#{out}" unless status.success?
      out
    end
  end
end

namespace :release do
  desc "Check that the gem can be installed from a file, a path and git, and that the README holds for it (minutes)"
  task check: :compile do
    Dir.mktmpdir do |directory|
      env = Release.installed(directory)
      puts "gem install: fine"
      Release.snippets(env, directory)
      puts "the README's snippets with the installed gem: fine"
    end
    Dir.mktmpdir do |directory|
      Release.bundled(directory, %(gem "aws_glue_trigger", path: #{Dir.pwd.dump}), File.join(Dir.pwd, "lib"))
      puts "Bundler with path: fine"
    end
    Dir.mktmpdir do |directory|
      # Whether it is built and found is asked, not how fast it is.
      quick = { "CARGO_PROFILE_RELEASE_LTO" => "off", "CARGO_PROFILE_RELEASE_CODEGEN_UNITS" => "16" }
      line = %(gem "aws_glue_trigger", git: #{Dir.pwd.dump})
      Release.bundled(directory, line, File.join(directory, "vendor"), env: quick)
      puts "Bundler with git, of what is committed: fine"
    end
  end
end
