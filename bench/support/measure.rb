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

work = Bench::Work.new(Integer(ARGV.fetch(0, 10_000)))
document = work.document
declare = lambda do
  AwsGlueTrigger.pipeline do |pipeline|
    work.triggers.each { |name, attributes| pipeline.aws_glue_trigger(name, attributes) }
  end
end
pipeline = declare.call
ways = { "JSON.generate" => -> { JSON.generate(document) },
         "declare" => declare,
         "render" => -> { pipeline.to_terraform(pretty: false) },
         "the whole way" => -> { declare.call.to_terraform(pretty: false) } }
ways.each_value(&:call)
puts JSON.generate(Bench::Rounds.new(5, ways).times.transform_values(&:best))
