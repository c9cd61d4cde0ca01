# frozen_string_literal: true

require "json"
require "tmpdir"
require "aws_glue_trigger/rspec"
Dir[File.join(__dir__, "support", "*.rb")].each { |file| require file }

RSpec.configure do |config|
  config.disable_monkey_patching!
  config.expect_with(:rspec) { |expectations| expectations.syntax = :expect }
  config.mock_with(:rspec) { |mocks| mocks.verify_partial_doubles = true }
  config.order = :random
  config.filter_run_when_matching :focus unless ENV["CI"]
  config.raise_errors_for_deprecations!
  config.warnings = true
  config.after(:suite) { Support::Counts.lines.each { |line| config.reporter.message("\n#{line}") } }
  config.include Support::Triggers
  config.include Support::Scripts
  config.include Support::Large
end
