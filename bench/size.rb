# frozen_string_literal: true

# The whole way from hash to JSON at different sizes: the median time of a trigger, as a ratio to that at the smallest
# size in the same run. JSON.generate stands beside it: what it loses with the size, the machine loses.
#
#   ruby -Ilib bench/size.rb [SIZE…]

require "json"
require "aws_glue_trigger"
require_relative "support/rounds"
require_relative "support/work"

ROUNDS = 5
TARGET = 1.3
SIZES = ARGV.empty? ? [1_000, 10_000, 100_000] : ARGV.map { |size| Integer(size) }

first = nil
puts "microseconds a trigger, median of #{ROUNDS} (ratio to #{SIZES.first} triggers)"
SIZES.each do |size|
  work = Bench::Work.new(size)
  document = work.document
  ways = { "the whole way" => -> { work.synthesise }, "JSON.generate" => -> { JSON.generate(document) } }
  ways.each_value(&:call)
  each = Bench::Rounds.new(ROUNDS, ways).times.transform_values { |times| times.median / size * 1e6 }
  first ||= each
  cells = each.map { |name, time| format("%s %.2f (%.2f)", name, time, time / first.fetch(name)) }
  puts format("  %<size>7d triggers: %<cells>s", size: size, cells: cells.join(", "))
end
puts "  target: at most #{TARGET} for the whole way"
