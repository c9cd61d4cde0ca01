# frozen_string_literal: true

# From a Ruby hash to compact Terraform JSON, against JSON.generate of the same hash, in one run.
#
# The work: the architecture notes' 20 triggers (or, without the notes, those of examples/), repeated under new names
# to 10,000. The hashes exist before the clock starts. Where the gem oj is there, its figures stand beside.
#
#   ruby -Ilib bench/hash_to_json.rb [TRIGGERS]
#   ruby -Ilib bench/hash_to_json.rb --hold     # exit status 1 where a limit is passed in three runs of three

require "json"
require "optparse"
require "aws_glue_trigger"
require_relative "support/rounds"
require_relative "support/work"

ROUNDS = 7
TRIES = 3
# What the best of the rounds should take at most, as a ratio to JSON.generate.
TARGETS = { "decode, check, render" => 1.0, "the same, with the analysis" => 1.5 }.freeze
# What it may take before something has been lost: what was reached (docs/performance.md), and the machine's noise.
LIMITS = { "decode, check, render" => 1.3, "the same, with the analysis" => 1.75 }.freeze

begin
  require "oj"
rescue LoadError
  # Only one more row in the table.
end

def ways(work)
  ways = work.ways
  return ways unless defined?(Oj)

  document = work.document
  { **ways.slice("JSON.generate"), "Oj.dump" => -> { Oj.dump(document, mode: :compat) }, **ways }
end

def ratios(rounds)
  unit = rounds.best("JSON.generate")
  decoded = rounds.best("declare (decode, check)") + rounds.best("render")
  TARGETS.keys.zip([decoded / unit, rounds.best("the whole way") / unit]).to_h
end

# Prints a run; true where every limit is held.
def run(ways)
  rounds = Bench::Rounds.new(ROUNDS, ways)
  rounds.print("JSON.generate")
  ratios(rounds).map do |name, ratio|
    held = ratio <= LIMITS.fetch(name)
    puts format("  %-32<name>s %<ratio>.2f, target %<target>.1f, limit %<limit>.2f%<passed>s",
                name: name, ratio: ratio, target: TARGETS.fetch(name), limit: LIMITS.fetch(name),
                passed: held ? "" : ": passed")
    held
  end.all?
end

hold = false
OptionParser.new { |options| options.on("--hold") { hold = true } }.parse!
work = Bench::Work.new(Integer(ARGV.fetch(0, 10_000)))
ways = ways(work)
ways.each_value(&:call)
puts format("%<size>d triggers of %<source>s, %<bytes>d bytes of JSON, %<rounds>d rounds, json %<version>s",
            size: work.triggers.size, source: work.source, bytes: JSON.generate(work.document).bytesize,
            rounds: ROUNDS, version: JSON::VERSION)
if hold
  exit(TRIES.times.any? { run(ways) })
else
  run(ways)
end
