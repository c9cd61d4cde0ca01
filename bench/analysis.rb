# frozen_string_literal: true

# The analysis of whole pipelines, from 1,000 triggers to 100,000: the time of a trigger, as a ratio to that
# of the smallest pipeline in the same run. A straight line is linear time.
#
#   ruby -Ilib bench/analysis.rb [SIZE…]

require "aws_glue_trigger"
require_relative "support/pipelines"

ROUNDS = 5
SIZES = ARGV.empty? ? [1_000, 3_000, 10_000, 30_000, 100_000] : ARGV.map { |size| Integer(size) }

# The median of the rounds, in seconds. A declaration makes the pipeline forget what was found.
def median(pipeline)
  Array.new(ROUNDS) do
    pipeline.external_job("something else")
    GC.start
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    pipeline.valid?
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
  end.sort[ROUNDS / 2]
end

Bench::Pipelines::SHAPES.each do |shape|
  puts "#{shape.tr("_", " ")}, median of #{ROUNDS}"
  first = nil
  SIZES.each do |size|
    pipeline = AwsGlueTrigger.pipeline do |declared|
      Bench::Pipelines.public_send(shape, size) { |name, attributes| declared.aws_glue_trigger(name, attributes) }
    end
    seconds = median(pipeline)
    first ||= seconds / size
    ratio = seconds / size / first
    puts format("  %<size>7d triggers %<milliseconds>9.1f ms  %<each>6.2f µs each  %<ratio>5.2f  %<bar>s",
                size: size, milliseconds: seconds * 1000, each: seconds / size * 1e6, ratio: ratio,
                bar: "█" * (ratio * 10).round)
  end
end
