# frozen_string_literal: true

require "set"

# Wrong kinds everywhere: a clear error each, no crash, nothing written.
RSpec.describe "input of the wrong kind" do
  base = Support::Triggers
  action = ->(changes) { base.scheduled(actions: [{ job_name: "load" }.merge(changes)]) }
  argument = ->(value) { action.({ arguments: { "--a" => value } }) }
  deep = (1..1000).reduce(1) { |inner, _| [inner] }
  recursive_hash = {}.tap { |hash| hash["again"] = hash }
  recursive_array = [].tap { |array| array << array }
  twice_recursive = {}.tap { |hash| hash["a"] = hash["b"] = hash["c"] = hash }
  table = {
    "nil for the attributes" => [nil, ["error wrong-kind", "expected a Hash of attributes, got nil"]],
    "an Array for the attributes" => [[], ["error wrong-kind", "expected a Hash of attributes, got an Array"]],
    "a Proc for the attributes" => [-> {}, ["error wrong-kind", "expected a Hash of attributes, got a Proc"]],
    "an Integer for a name" => [base.scheduled(name: 5), ["error wrong-kind name", "expected text, got the number 5"]],
    "a Hash for a name" => [base.scheduled(name: {}), ["error wrong-kind name", "expected text, got a Hash"]],
    "a Regexp for a name" => [base.scheduled(name: /x/), ["error wrong-kind name", "expected text, got a Regexp"]],
    "text for actions" => [base.scheduled(actions: "load"),
                           ["error wrong-kind actions", 'expected an Array of actions, got the text "load"']],
    "a Set for actions" => [base.scheduled(actions: Set.new([1])),
                            ["error wrong-kind actions", "expected an Array of actions, got a Set"]],
    "an Array in actions" => [base.scheduled(actions: [[{ job_name: "a" }]]),
                              ["error wrong-kind actions[0]", "expected a Hash, got an Array"]],
    "nil in actions, and nothing else" => [base.scheduled(actions: [nil]),
                                           ["error missing-attribute actions", "a trigger needs something to start"]],
    "actions that contain themselves" => [base.scheduled(actions: recursive_array),
                                          ["error wrong-kind actions[0]", "expected a Hash, got an Array"]],
    "an Array for arguments" => [action.({ arguments: ["--a"] }),
                                 ["error wrong-kind actions[0].arguments", "expected a Hash, got an Array"]],
    "text for arguments" => [action.({ arguments: "--a b" }),
                             ["error wrong-kind actions[0].arguments", "expected a Hash, got one text"]],
    "an Integer as the name of an argument" => [action.({ arguments: { 1 => "x" } }),
                                                ["error wrong-kind actions[0].arguments",
                                                 "a name must be text or a Symbol, got an Integer"]],
    "an Array for an argument" => [argument.([1]),
                                   ['error wrong-kind actions[0].arguments["--a"]', "expected text, got an Array"]],
    "a Hash that contains itself for an argument" => [argument.(recursive_hash),
                                                      ['error wrong-kind actions[0].arguments["--a"]',
                                                       "expected text, got a Hash"]],
    "nil for an argument" => [argument.(nil),
                              ['error null-value actions[0].arguments["--a"]', '"--a" has no value']],
    "NaN" => [argument.(Float::NAN),
              ['error wrong-kind actions[0].arguments["--a"]', "expected text, got the number NaN"]],
    "infinity" => [argument.(-Float::INFINITY),
                   ['error wrong-kind actions[0].arguments["--a"]', "expected text, got the number -inf"]],
    "a Time" => [argument.(Time.at(0)), ['error wrong-kind actions[0].arguments["--a"]', "expected text, got a Time"]],
    "a Rational" => [argument.(1r / 3),
                     ['error wrong-kind actions[0].arguments["--a"]', "expected text, got a Rational"]],
    "text that is not UTF-8" => [argument.("\xff\xfe"),
                                 ['error wrong-kind actions[0].arguments["--a"]',
                                  "expected text, got text that is not valid UTF-8"]],
    "binary data" => [argument.("\xff\x00".b),
                      ['error wrong-kind actions[0].arguments["--a"]', "expected text, got binary data"]],
    "an attribute's name that is not UTF-8" => [base.scheduled("\xff" => 1),
                                                ["error wrong-kind",
                                                 "an attribute's name must be text or a Symbol, got text that is not " \
                                                 "valid UTF-8"]],
    "an object for an attribute's name" => [base.scheduled(Object.new => 1),
                                            ["error wrong-kind",
                                             "an attribute's name must be text or a Symbol, got an Object"]],
    "text for a number" => [action.({ timeout: "soon" }),
                            ["error wrong-kind actions[0].timeout", 'expected a whole number, got the text "soon"']],
    "a fraction for a number" => [action.({ timeout: 1.5 }),
                                  ["error wrong-kind actions[0].timeout",
                                   "expected a whole number, got the number 1.5"]],
    "a Bignum for a number" => [action.({ timeout: 10**40 }),
                                ["error number-out-of-range actions[0].timeout",
                                 "`timeout` is a number of more than 18 digits, AWS takes 1 to 2147483647"]],
    "text for a boolean" => [base.scheduled(enabled: "yes"),
                             ["error wrong-kind enabled", 'expected true or false, got the text "yes"']],
    "text in the predicate's conditions" => [base.conditional(predicate: { conditions: ["load"] }),
                                             ["error wrong-kind predicate.conditions[0]",
                                              'expected a Hash, got the text "load"']],
    "an Array for tags" => [base.scheduled(tags: [%w[a b]]),
                            ["error wrong-kind tags", "expected a Hash, got an Array"]],
    "an Array for for_each" => [base.scheduled(for_each: %w[a]),
                                ["error wrong-kind for_each", "expected a Hash or an expression, got an Array"]],
    "a for_each that contains itself" => [base.scheduled(for_each: recursive_hash),
                                          ["error nested-too-deep for_each#{'["again"]' * 32}",
                                           "this is nested more than 32 levels deep"]],
    "a for_each that contains itself many times over" => [base.scheduled(for_each: twice_recursive),
                                                          ["error nested-too-deep for_each#{'["c"]' * 32}",
                                                           "this is nested more than 32 levels deep"]],
    "a for_each nested a thousand levels deep" => [
      base.scheduled(for_each: { "a" => deep }),
      ["error nested-too-deep for_each[\"a\"]#{"[0]" * 31}", "this is nested more than 32 levels deep"]
    ],
    "an Array for a condition of lifecycle" => [
      base.scheduled(lifecycle: { precondition: { condition: deep, error_message: "x" } }),
      ["error wrong-kind lifecycle.precondition.condition", "expected an expression, got an Array"]
    ],
    "an object with hostile methods" => [base.scheduled(description: Support::Hostile.new),
                                         ["error wrong-kind description", "expected text, got a Support::Hostile"]],
    "a hostile object as a name" => [base.scheduled(tags: { Support::Hostile.new => "x" }),
                                     ["error wrong-kind tags",
                                      "a name must be text or a Symbol, got a Support::Hostile"]],
    "a BasicObject" => [base.scheduled(description: Support::Bare.new),
                        ["error wrong-kind description", "expected text, got a Support::Bare"]],
    "one name as a Symbol and as text" => [base.scheduled("name" => "other"),
                                           ["error duplicate-attribute name",
                                            "`name` is given twice, as a Symbol and as text"]],
    "one tag as a Symbol and as text" => [base.scheduled(tags: { a: "1", "a" => "2" }),
                                          ['error duplicate-attribute tags["a"]',
                                           '"a" is given twice, as a Symbol and as text']],
    "a name of a million characters" => [base.scheduled(name: "x" * 1_000_000),
                                         ["error text-length name",
                                          "`name` has 1000000 characters, AWS takes at most 255"]],
    "a name with control characters" => [base.scheduled(name: "a\u0000b\e[31m"),
                                         ["error invalid-character name", nil]]
  }

  table.each do |name, (attributes, (expected, message))|
    it "#{name}: #{expected}" do
      pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
      pipeline.declare(:example, attributes)
      expect(pipeline.diagnostics.map { |d| "#{d.severity} #{d.rule} #{d.path}".rstrip }).to eq([expected])
      found = pipeline.diagnostics.first
      expect(found.message).to eq(message) if message
      expect(found.help).to be_a(String)
      expect(found.to_s.delete("\n")).not_to match(/[[:cntrl:]]/)
      expect(found.to_s.size).to be < 1000
    end
  end

  it "is nothing that is written" do
    in_directory("out.json" => "old") do
      table.each_value do |attributes, _|
        pipeline = AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:example, attributes) }
        expect { pipeline.write("out.json") }.to raise_error(AwsGlueTrigger::ValidationError)
      end
      expect([Dir.children("."), File.read("out.json")]).to eq([["out.json"], "old"])
    end
  end

  {
    "nil" => [nil, "nil"], "an Integer" => [5, "the number 5"], "an Array" => [[], "an Array"],
    "a hostile object" => [Support::Hostile.new, "a Support::Hostile"]
  }.each do |name, (resource, got)|
    it "#{name} for the resource name" do
      expect { AwsGlueTrigger::Pipeline.new.declare(resource, base.scheduled) }.to raise_error(
        AwsGlueTrigger::ValidationError, /the resource name must be a Symbol or text, got #{got}/
      )
    end
  end

  it "a Hash that is changed while it is read" do
    tags = (1..40).to_h { |number| ["tag-#{number}", "x"] }
    stop = false
    changer = Thread.new { (tags["tag-1"] = tags["tag-1"] == "x" ? "y" : "x") && Thread.pass until stop }
    found = Array.new(200) { findings(base.scheduled(tags: tags)) }
    stop = true
    changer.join
    expect(found.uniq).to eq([[]])
  end

  it "frozen input is fine, and no input is changed" do
    attributes = base.scheduled(tags: { a: "1" }, actions: [{ job_name: "load", arguments: { "--a" => :b } }])
    copy = Marshal.load(Marshal.dump(attributes))
    frozen = attributes.transform_values { |value| value.dup.freeze }.freeze
    expect(findings(frozen)).to eq([])
    expect(attributes).to eq(copy)
  end

  it "text in other encodings becomes UTF-8" do
    name = "größe"
    expect(rendered(base.scheduled(name: name.encode("ISO-8859-1")))["name"]).to eq(name)
    expect(rendered(base.scheduled(name: name.encode("UTF-16LE")))["name"]).to eq(name)
    expect(rendered(base.scheduled(name: name.b))["name"]).to eq(name)
  end

  it "numbers and booleans in arguments and tags become the text that Terraform would make of them" do
    values = { "--i" => 5, "--n" => -1, "--f" => 0.05, "--w" => 2.0, "--e" => 1e21, "--s" => 1e-7, "--b" => true,
               "--o" => false, "--big" => 10**25, "--y" => :sym }
    rendered = rendered(base.scheduled(actions: [{ job_name: "load", arguments: values }]))
    expect(rendered["actions"].first["arguments"]).to eq(
      "--i" => "5", "--n" => "-1", "--f" => "0.05", "--w" => "2", "--e" => "1#{"0" * 21}", "--s" => "0.0000001",
      "--b" => "true", "--o" => "false", "--big" => "1#{"0" * 25}", "--y" => "sym"
    )
  end
end
