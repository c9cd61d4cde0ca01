# frozen_string_literal: true

# For those who check with Sorbet; `sig/` says it all, and is what it is made from.
SORBET = "rbi/aws_glue_trigger.rbi"

def sorbet_signatures
  require_relative "rbi/document"
  RBI::Document.new("sig").text
end

# After the signatures of the rules.
task :generated do
  mkdir_p File.dirname(SORBET), verbose: false
  File.write(SORBET, sorbet_signatures)
end

namespace :generated do
  task :check do
    same = File.exist?(SORBET) && File.read(SORBET, encoding: "UTF-8") == sorbet_signatures
    abort "not up to date: #{SORBET}; run rake generated" unless same
  end
end
