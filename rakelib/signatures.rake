# frozen_string_literal: true

namespace :sig do
  desc "Validate the RBS signatures"
  task :validate do
    # Ruby's bundled gem; Debian does not put its program on the PATH.
    ruby "-e", 'load Gem.bin_path("rbs", "rbs")', "--", "-I", "sig", "validate", "--silent", verbose: false
  end
end
