# frozen_string_literal: true

# Two builds of the library against each other, in one run: each in processes of its own, in turns, so that the
# machine's noise and moods fall on both.
#
#   ruby bench/compare.rb LIBRARY OTHER_LIBRARY [TURNS]
#
# `rake bench:compare` makes the other one of the newest tag, and `rake "bench:compare[REVISION]"` of any commit.

require "json"
require "open3"

MEASURE = File.expand_path("support/measure.rb", __dir__)

# Times of one process, each as a ratio to JSON.generate there.
def ratios(library)
  output, status = Open3.capture2(RbConfig.ruby, "-I", library, MEASURE)
  abort "#{library} cannot be measured" unless status.success?
  times = JSON.parse(output)
  unit = times.delete("JSON.generate")
  times.transform_values { |seconds| seconds / unit }
end

def median(values) = values.sort[values.size / 2]

ours, theirs, turns = ARGV
abort "usage: ruby bench/compare.rb LIBRARY OTHER_LIBRARY [TURNS]" unless theirs
measured = Array.new(Integer(turns || 5)) { [ratios(ours), ratios(theirs)] }
puts "medians of #{measured.size} turns, in ratio to JSON.generate (least to most)"
puts format("  %-24s %-20s %-20s %s", "", "this", "the other", "this / the other")
measured.first.first.each_key do |name|
  these, those = measured.transpose.map { |side| side.map { |ratios| ratios.fetch(name) } }
  cells = [these, those].map { |values| format("%.2f (%.2f to %.2f)", median(values), *values.minmax) }
  puts format("  %-16s %-20s %-20s %.2f", name, *cells, median(these) / median(those))
end
