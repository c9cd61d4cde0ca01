# frozen_string_literal: true

require_relative "lib/aws_glue_trigger/version"

Gem::Specification.new do |spec|
  spec.name = "aws_glue_trigger"
  spec.version = AwsGlueTrigger::VERSION
  spec.authors = ["The aws_glue_trigger developers"]
  spec.summary = "AWS Glue triggers, declared in Ruby, checked before they reach AWS, rendered as Terraform JSON"
  spec.description = <<~TEXT
    Declares AWS Glue triggers in Ruby and renders them as Terraform JSON. Every fault that AWS or Terraform is
    known to refuse is found at once, with its place, AWS's own answer and the mend. Decoding, validation and
    rendering are native (Rust).
  TEXT
  spec.license = "MIT"
  spec.required_ruby_version = ">= 3.1", "< 3.5.dev"

  spec.files = Dir.chdir(__dir__) do
    patterns = ["lib/**/*.{rb,yml}", "lib/**/project/{Rakefile,gitignore}", "exe/*", "sig/**/*.rbs", "rbi/*.rbi",
                "src/**/*", "benches/*", "ext/**/*.{rb,rs,toml}", "Cargo.{toml,lock}", "LICENSE.txt", ".yardopts",
                "{README,CHANGELOG,CONTRIBUTING}.md", "docs/**/*", "examples/**/*"]
    # Modules of the core that are compiled for its own tests alone; the benches are named in Cargo.toml.
    tests = %r{\Asrc/.*/(?:tests/|(?:tests|cases)\.rs\z)}
    Dir[*patterns].select { |path| File.file?(path) }.grep_v(tests)
  end
  spec.bindir = "exe"
  spec.executables = ["glue-trigger"]
  spec.require_paths = ["lib"]
  # RubyGems builds it with Cargo, and no gem is between them. The script before it says what is missing.
  spec.extensions = ["ext/toolchain/extconf.rb", "ext/aws_glue_trigger/Cargo.toml"]
  spec.metadata["rubygems_mfa_required"] = "true"
end
