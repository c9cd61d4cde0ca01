# frozen_string_literal: true

require_relative "../spec/support/mermaid"

desc "Install Mermaid's parser, which judges flowcharts (npm; spec/mermaid/ says which)"
task :mermaid do
  mermaid = Support::Mermaid
  next if mermaid.up_to_date?

  rm_rf mermaid::DIRECTORY, verbose: false
  mkdir_p mermaid::DIRECTORY, verbose: false
  cp mermaid::WANTED, mermaid::DIRECTORY, verbose: false
  # A lock would name hosts, and scripts of packages have nothing to do here.
  sh "npm", "install", "--prefix", mermaid::DIRECTORY, "--no-package-lock", "--ignore-scripts", "--omit=optional",
     "--no-audit", "--no-fund", "--silent", verbose: false
  cp mermaid::WANTED, mermaid::INSTALLED, verbose: false
end
