# frozen_string_literal: true

# The specs of the Ruby API that stay quick where each call is checked; reports and the like are all places.
TYPED_SPECS = %w[
  acknowledge cli completion configuration console dsl examples exceptions formats glue_trigger_attributes graph_command
  lineage lowering notes pipeline reference rejections rspec_matchers rules schedule schedule_errors schedule_zone
  serialize_workflows simultaneous_starts split_trigger timetable valid_triggers yard_examples
].map { |name| "spec/#{name}_spec.rb" }.freeze

# Read by RBS where it is required, and so not by the processes that specs start.
TEST_MODE = {
  "RBS_TEST_TARGET" => "AwsGlueTrigger,AwsGlueTrigger::*,GlueTriggerAttributes",
  "RBS_TEST_OPT" => "-I sig",
  # Of an Array or a Hash; each of ten thousand runs would be looked at otherwise.
  "RBS_TEST_SAMPLE_SIZE" => "20",
  "RBS_TEST_LOGLEVEL" => "error"
}.freeze

def validate_signatures(*options)
  # Ruby's bundled gem; Debian does not put its program on the PATH.
  ruby "-e", 'load Gem.bin_path("rbs", "rbs")', "--", *options, "validate", "--silent", verbose: false
end

# The signatures as RBS has them of a gem: without the folders whose names begin with `_`.
def validate_library(*beside)
  Dir.mktmpdir do |repository|
    library = File.join(repository, "aws_glue_trigger")
    mkdir_p library, verbose: false
    ln_s File.expand_path("sig"), File.join(library, AwsGlueTrigger::VERSION), verbose: false
    validate_signatures("--repo", repository, "-r", "aws_glue_trigger", *beside)
  end
end

namespace :sig do
  desc "Validate the RBS signatures, for ourselves and as those of a gem"
  task :validate do
    require "tmpdir"
    require "aws_glue_trigger/version"
    validate_signatures("-I", "sig")
    validate_library
    # Of the gems that are named in them, RBS has these.
    validate_library("-r", "minitest")
  end

  desc "Run specs while RBS checks each call against the signatures"
  task test: :compile do
    # What is tagged hands over what no signature takes, looks at the place of a call, which is RBS's own here, or takes
    # minutes.
    sh TEST_MODE, RbConfig.ruby, "-Ilib", "-rrbs/test/setup", "-S", "rspec", "--tag", "~untyped", *TYPED_SPECS,
       verbose: false
  end
end
