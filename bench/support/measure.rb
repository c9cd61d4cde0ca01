# frozen_string_literal: true

# What `rake bench:compare` runs in a process of its own for each of the two libraries: prints the best times of the way
# from hash to JSON, and that of JSON.generate, in seconds as JSON. It asks nothing of the library that the first
# release did not have.
#
#   ruby -I LIBRARY bench/support/measure.rb [TRIGGERS]

require "json"
require "aws_glue_trigger"
require_relative "rounds"
require_relative "work"

ways = Bench::Work.new(Integer(ARGV.fetch(0, 10_000))).ways
ways.each_value(&:call)
puts JSON.generate(Bench::Rounds.new(5, ways).times.transform_values(&:best))
