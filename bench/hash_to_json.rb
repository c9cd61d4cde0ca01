# frozen_string_literal: true

# From a Ruby hash to compact Terraform JSON, against JSON.generate of the same hash, in one run.
#
# The work: the architecture notes' 20 triggers (or, without the notes, those of examples/),
# repeated under new names to 10,000. The figure is a ratio of the best of seven, so that the
# machine's noise and speed fall out. The hashes exist before the clock starts.
#
#   ruby -Ilib bench/hash_to_json.rb [TRIGGERS]

require "json"
require "aws_glue_trigger"
require_relative "support/work"

ROUNDS = 7
work = Bench::Work.new(Integer(ARGV.fetch(0, 10_000)))

# @return [Float] the best of the rounds, in seconds
def best
  Array.new(ROUNDS) do
    GC.start
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
  end.min
end

def declare(triggers)
  AwsGlueTrigger.pipeline do |pipeline|
    triggers.each { |name, attributes| pipeline.aws_glue_trigger(name, attributes) }
  end
end

document = work.document
pipeline = declare(work.triggers)
generate = best { JSON.generate(document) }
declared = best { declare(work.triggers) }
rendered = best { pipeline.to_terraform(pretty: false) }
whole = best { declare(work.triggers).to_terraform(pretty: false) }

puts format("%<size>d triggers of %<source>s, %<bytes>d bytes of JSON, best of %<rounds>d",
            size: pipeline.size, source: work.source, bytes: JSON.generate(document).bytesize, rounds: ROUNDS)
{ "JSON.generate" => generate, "declare (decode, check)" => declared, "render" => rendered,
  "the whole way" => whole }.each do |name, seconds|
  puts format("  %<name>-26s %<milliseconds>8.1f ms  %<ratio>5.2f", name: name, milliseconds: seconds * 1000,
                                                                    ratio: seconds / generate)
end
