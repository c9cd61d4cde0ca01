# frozen_string_literal: true

# What it costs to load the library, and to run the command line: whole processes, against Ruby alone.
#
#   ruby bench/startup.rb

require "rbconfig"
require_relative "support/rounds"

ROUNDS = 21
ROOT = File.expand_path("..", __dir__)
LIB = File.join(ROOT, "lib")
# What may be added to `ruby -e ''`, and how long the command line may take in ratio to `ruby -e 'require "json"'`.
MILLISECONDS = 15
MEBIBYTES = 5
RATIO = 1.5

COMMANDS = {
  "ruby -e ''" => ["-e", ""],
  "require \"json\"" => ["-e", "require \"json\""],
  "require \"aws_glue_trigger\"" => ["-I", LIB, "-e", "require \"aws_glue_trigger\""],
  "glue-trigger synth data_lake.rb" => ["-I", LIB, File.join(ROOT, "exe/glue-trigger"), "synth",
                                        File.join(ROOT, "examples/data_lake.rb")]
}.freeze

# The most memory that a process held at its end, in mebibytes, where the system tells it.
def most_memory(script)
  tell = "puts File.read('/proc/self/status')[/VmHWM:\\s+(\\d+)/, 1]"
  IO.popen([RbConfig.ruby, "-I", LIB, "-e", "#{script}; #{tell}"], &:read).to_i / 1024.0
end

ways = COMMANDS.transform_values do |command|
  -> { system(RbConfig.ruby, *command, out: File::NULL, exception: true) }
end
rounds = Bench::Rounds.new(ROUNDS, ways)
puts "whole processes, #{ROUNDS} rounds in turns"
rounds.print("require \"json\"")
alone, json, library, synth = rounds.times.values.map(&:median)
puts format("  require adds %.1f ms, target %d ms", (library - alone) * 1000, MILLISECONDS)
puts format("  synth takes %.2f of require \"json\", target %.1f", synth / json, RATIO)
if File.readable?("/proc/self/status")
  puts format("  require adds %.1f MiB, target %d MiB",
              most_memory("require \"aws_glue_trigger\"") - most_memory(""), MEBIBYTES)
end
