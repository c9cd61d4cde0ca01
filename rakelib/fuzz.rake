# frozen_string_literal: true

# What the fuzzer begins with, and what it is run with: CONTRIBUTING.md says how.
namespace :fuzz do
  desc "Writes seeds into fuzz/corpus: the examples, their triggers, and the schedules of the tests"
  task :seeds do
    require "digest"
    require "json"

    corpus = ->(target, text) do
      directory = File.expand_path("../fuzz/corpus/#{target}", __dir__)
      mkdir_p directory, verbose: false
      # As cargo-fuzz names what it finds, so that none is there twice.
      File.binwrite(File.join(directory, Digest::SHA1.hexdigest(text)), text)
    end

    Dir[File.expand_path("../examples/*.tf.json", __dir__)].each do |file|
      document = JSON.parse(File.read(file))
      corpus.call("pipeline", JSON.generate(document))
      triggers = document.dig("resource", "aws_glue_trigger").values
      triggers.each { |trigger| corpus.call("decode", JSON.generate(trigger)) }
    end

    Dir[File.expand_path("../src/schedule/tests/*.rs", __dir__)].each do |file|
      schedules = File.read(file).scan(/"((?:cron|rate|at)\b[^"\\{}]*)"/i).flatten
      schedules.each { |text| corpus.call("schedule", text) }
    end
  end
end
