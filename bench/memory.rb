# frozen_string_literal: true

# What a large pipeline takes in memory, above the Ruby hashes themselves, against the size of its compact JSON: a ratio
# of 1 is as many bytes as the text has.
#
# The work: the architecture notes' 20 triggers (or, without the notes, those of examples/), repeated under new names.
# Each row is a process of its own, so that no row has the memory that another has left: what the process holds, and the
# most that it held, which is reset after the hashes are made. Linux only.
#
#   ruby -Ilib bench/memory.rb [TRIGGERS]

require "json"
require "rbconfig"

# What is done with the pipeline, each after what stands before it.
STEPS = ["declared", "analysed", "rendered, compact", "rendered, pretty", "dropped"].freeze

# One row: runs in a process of its own.
class Measurement
  def initialize(size)
    require "aws_glue_trigger"
    require_relative "support/work"
    @work = Bench::Work.new(size)
    @bytes = JSON.generate(@work.document).bytesize
  end

  # @return [String] the most and what is left, in bytes, and the size of the JSON
  def row(step)
    warm_up
    GC.start
    before = held("VmRSS")
    File.write("/proc/self/clear_refs", "5")
    # A stack of its own: nothing that is left on it keeps the pipeline.
    Fiber.new { run(step) }.resume
    GC.start
    [held("VmHWM") - before, held("VmRSS") - before, @bytes].join(" ")
  end

  private

  def run(step)
    pipeline = @work.declare
    pipeline.valid? unless step == "declared"
    pipeline.to_terraform(pretty: step.end_with?("pretty")) if step.start_with?("rendered")
    @kept = pipeline unless step == "dropped"
  end

  # What is loaded with the first trigger is no part of the second.
  def warm_up = @work.declare(@work.triggers.first(20)).to_terraform

  def held(key) = File.read("/proc/self/status")[/^#{key}:\s+(\d+)/, 1].to_i * 1024
end

size = Integer(ARGV.fetch(0, 10_000))
if ARGV[1]
  puts Measurement.new(size).row(ARGV[1])
  exit
end

abort "bench/memory.rb needs Linux: it reads /proc" unless File.writable?("/proc/self/clear_refs")

rows = STEPS.to_h do |step|
  row = IO.popen([RbConfig.ruby, "-I", File.expand_path("../lib", __dir__), __FILE__, size.to_s, step], &:read)
  [step, row.split.map { |number| Integer(number) }]
end
bytes = rows.values.first.last
puts format("%<size>d triggers, %<bytes>d bytes of compact JSON; megabytes above the hashes, and in ratio to the JSON",
            size: size, bytes: bytes)
puts format("  %-20s %14s %18s", "", "at the most", "held at the end")
rows.each do |step, (most, held)|
  puts format("  %-20s %8.1f %5.2f %12.1f %5.2f", step, most / 1e6, most.fdiv(bytes), held / 1e6, held.fdiv(bytes))
end
