# frozen_string_literal: true

require_relative "../spec/support/judges"

# The programs of others that judge what is rendered, in an environment of Python's own: spec/judges/ says which.
desc "Install the judges of CloudFormation and of the Glue API (Python, from PyPI)"
task :judges do
  judges = Support::Judges
  next if judges.up_to_date?

  rm_rf judges::DIRECTORY, verbose: false
  sh "python3", "-m", "venv", judges::DIRECTORY, verbose: false
  sh judges.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement",
     judges::REQUIREMENTS, verbose: false
  File.write(judges.stamp, File.read(judges::REQUIREMENTS))
end
