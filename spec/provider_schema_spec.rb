# frozen_string_literal: true

# Terraform JSON against the provider's schema, as spec/fixtures/aws_glue_trigger.schema.yml has it from the facts.
RSpec.describe "the provider's schema" do
  judge = Support::ProviderSchema
  schema = judge::SCHEMA

  # Every attribute of the fixture with its path.
  walk = ->(attributes, path = nil) do
    attributes.flat_map do |name, rule|
      here = [path, name].compact.join(".")
      [[here, rule], *walk.(rule.fetch("block", {}), here)]
    end
  end
  rules = walk.(schema["attributes"])

  describe "the documents" do
    renderings = [{}, { pretty: false }, { provider: true, annotate: true }]

    it "have no fault: the notes, the examples and the table of valid triggers" do
      skip "the notes are not here" unless Support::Notes.available?

      judged = { "notes" => Support::Specimens.notes, "examples" => Support::Specimens.examples,
                 "valid triggers" => Support::Specimens.valid_triggers }
      verdicts = judged.transform_values do |pipelines|
        pipelines.values.product(renderings).map { |pipeline, options| judge.judge(pipeline.to_terraform(**options)) }
                 .sum(judge::Verdict.new)
      end
      Support::Counts.tell("provider schema", verdicts.values.sum(judge::Verdict.new))
      expect(verdicts.transform_values(&:faults)).to eq("notes" => [], "examples" => [], "valid triggers" => [])
      # Each of the twenty triggers of the notes alone and together, and the part of the one that is split.
      expect(verdicts["notes"].triggers).to eq(2 * 21 * renderings.size)
      expect(verdicts["valid triggers"].triggers)
        .to eq((Support::ValidTriggers::TABLE.size + Support::ValidTriggers::WARNED.size) * renderings.size)
    end

    it "have no fault: what is committed beside the examples" do
      verdict = Support::Specimens::EXAMPLES
                .map { |path| judge.judge(File.read(path.sub(/\.rb\z/, ".tf.json"), encoding: "UTF-8")) }
                .sum(judge::Verdict.new)
      expect(verdict).to have_attributes(faults: [], triggers: be > 20, attributes: be > 200)
    end
  end

  describe "the fixture" do
    it "says of each attribute what it is, and from where" do
      expect(rules.size).to be > 40
      expect(rules.map { |_, rule| rule["source"] }.uniq - schema["sources"].keys).to eq([])
      expect(schema["sources"].keys - rules.map { |_, rule| rule["source"] }).to eq([])
      expect(schema["sources"].values.map { |source| source["grade"] }).to all(match(/\A[ABCI]\z/))
      expect(rules.reject { |_, rule| %w[type block computed].one? { |key| rule.key?(key) } }).to eq([])
    end

    it "has the bounds of the API's model" do
      (reason = Support::ApiModel.absence) && skip(reason)

      shapes = Support::ApiModel.shapes
      bounds = ->(shape, least = 0) { [shape["min"] || least, shape["max"]] }
      rules.select { |_, rule| rule["shape"] }.each do |where, rule|
        shape = shapes.fetch(rule["shape"])
        expect(rule["one_of"]).to match_array(shape["enum"]), where if rule["one_of"]
        expect(rule["max"]).to eq(shape["max"]), where if shape["type"] == "list"
        # What may be left out may be empty, which the provider takes for left out.
        if rule["length"]
          expect(rule["length"]).to eq([rule["source"] == "sent" ? 0 : shape["min"], shape["max"]]),
                                    where
        end
        expect(rule["bounds"]).to eq([shape["min"], shape["max"] || ((2**31) - 1)]), where if rule["bounds"]
        next unless shape["type"] == "map"

        expect(rule["entries"]).to eq(bounds.(shape)), where
        expect([rule["keys"], rule["values"]]).to eq(shape.values_at("key", "value").map do |of|
                                                       bounds.(shapes[of])
                                                     end), where
      end
    end
  end

  describe "the judge" do
    sound = { "name" => "nightly", "type" => "SCHEDULED", "schedule" => "cron(0 2 * * ? *)",
              "actions" => [{ "job_name" => "load" }] }
    of = ->(changes) { JSON.generate("resource" => { "aws_glue_trigger" => { "a" => sound.merge(changes).compact } }) }
    action = ->(changes) { { "actions" => [{ "job_name" => "load" }, changes] } }
    watch = ->(changes) { { "predicate" => { "conditions" => [{ "job_name" => "load" }.merge(changes)] } } }

    it "counts what it looks at" do
      expect(judge.judge(of.({}))).to have_attributes(faults: [], triggers: 1, attributes: 5)
      expect(judge.judge("{}")).to have_attributes(faults: [], triggers: 0, attributes: 0)
      both = judge.judge(of.({})) + judge.judge(of.({ "type" => "X" }))
      expect(both.to_s).to eq("2 triggers, 10 attributes, 1 faults")
    end

    # What Terraform takes, if nothing that we render.
    {
      "a number as text" => action.({ "timeout" => "60" }),
      "a boolean as text" => { "enabled" => "1" },
      "a string as a number" => { "description" => 5 },
      "a template for a number" => action.({ "timeout" => "${var.minutes}" }),
      "a template for a map" => { "tags" => "${var.tags}" },
      "a template of any length" => { "name" => "${#{"x" * 300}}" },
      "an escaped template, which is shorter than it is written" => { "name" => "$${#{"x" * 252}}" },
      "a comment in a block" => { "//" => "why" },
      "one block without its array" => { "predicate" => { "conditions" => { "job_name" => "a",
                                                                            "state" => "FAILED" } } },
      "instances from an object" => { "for_each" => { "a" => 1 } },
      "addresses" => { "depends_on" => ["aws_glue_job.a", "module.b", "aws_glue_job.c[0]", 'aws_glue_job.d["x y"]'] },
      "a comment in place of an attribute that is a map's key" => { "tags" => { "//" => "kept" } }
    }.each do |name, changes|
      it "takes #{name}" do
        expect(judge.judge(of.(changes)).faults).to eq([])
      end
    end

    # Each fault, with all that is said of it.
    {
      "a missing name" => [{ "name" => nil }, "name: is missing"],
      "a missing type" => [{ "type" => nil }, "type: is missing"],
      "missing actions" => [{ "actions" => nil }, "actions: is missing"],
      "no actions" => [{ "actions" => [] }, "actions: stands 0 times, at least 1 are needed"],
      "an unknown attribute" => [{ "nmae" => "x" }, "nmae: is no attribute of the provider's"],
      "an unknown attribute of an action" => [action.({ "JobName" => "x" }),
                                              "actions[1].JobName: is no attribute of the provider's"],
      "an unknown attribute of a condition" => [watch.({ "status" => "x" }),
                                                "predicate.conditions[0].status: is no attribute of the provider's"],
      "what is exported" => [{ "arn" => "x" }, "arn: is exported, and cannot be given"],
      "a null in an action" => [action.({ "timeout" => nil }),
                                "actions[1].timeout: is null, which crashed the provider (TF#31213)"],
      "a null for an action" => [{ "actions" => [nil] }, "actions[0]: must be a block, which is an object"],
      "an expression for a block" => [{ "predicate" => "${var.p}" }, "predicate: must be a block, which is an object"],
      "text for actions" => [{ "actions" => "load" }, "actions: must be a block, which is an object"],
      "two predicates" => [{ "predicate" => [{ "conditions" => [{}] }] * 2 }, "predicate: stands 2 times, and may 1"],
      "two notifications" => [action.({ "notification_property" => [{}, {}] }),
                              "actions[1].notification_property: stands 2 times, and may 1"],
      "a predicate without conditions" => [{ "predicate" => { "logical" => "AND" } },
                                           "predicate.conditions: is missing"],
      "too many conditions" => [{ "predicate" => { "conditions" => [{}] * 501 } },
                                "predicate.conditions: stands 501 times, and may 500"],
      "a batch without its size" => [{ "event_batching_condition" => {} },
                                     "event_batching_condition.batch_size: is missing"],
      "a batch of none" => [{ "event_batching_condition" => { "batch_size" => 0 } },
                            "event_batching_condition.batch_size: has 0 and must have 1 to 100"],
      "a long window" => [{ "event_batching_condition" => [{ "batch_size" => 1, "batch_window" => 901 }] },
                          "event_batching_condition[0].batch_window: has 901 and must have 1 to 900"],
      "no timeout" => [action.({ "timeout" => 0 }), "actions[1].timeout: has 0 and must have 1 to 2147483647"],
      "a broken timeout" => [action.({ "timeout" => 1.5 }), "actions[1].timeout: must be a whole number, is 1.5"],
      "a timeout in words" => [action.({ "timeout" => "an hour" }), "actions[1].timeout: must be a number, is text"],
      "a late notification" => [action.({ "notification_property" => { "notify_delay_after" => "0" } }),
                                "actions[1].notification_property.notify_delay_after: " \
                                "has 0 and must have 1 to 2147483647"],
      "arguments in an array" => [action.({ "arguments" => ["--a"] }),
                                  "actions[1].arguments: must be a map of strings, is an array"],
      "an argument that is null" => [action.({ "arguments" => { "--a" => nil } }),
                                     'actions[1].arguments: has no string for "--a"'],
      "a tag that is a list" => [{ "tags" => { "a" => [] } }, 'tags: has no string for "a"'],
      "an empty tag" => [{ "tags" => { "" => "x" } }, 'tags: has 0 characters in the key "" and must have 1 to 128'],
      "a long tag" => [{ "tags" => { "a" => "x" * 257 } },
                       'tags: has 257 characters in the value of "a" and must have 0 to 256'],
      "51 tags" => [{ "tags" => (1..51).to_h { |number| [number.to_s, ""] } },
                    "tags: has 51 entries and must have 0 to 50"],
      "an empty name" => [{ "name" => "" }, "name: has 0 characters and must have 1 to 255"],
      "a long name" => [{ "name" => "x" * 256 }, "name: has 256 characters and must have 1 to 255"],
      "a name of two lines" => [{ "name" => "a\nb" }, "name: has a character that AWS refuses"],
      "a name that is a list" => [{ "name" => ["a"] }, "name: must be a string, is an array"],
      "a long description" => [{ "description" => "x" * 2049 },
                               "description: has 2049 characters and must have 0 to 2048"],
      "a description with a bell" => [{ "description" => "\a" }, "description: has a character that AWS refuses"],
      "an unknown type" => [{ "type" => "HOURLY" },
                            'type: must be one of SCHEDULED, CONDITIONAL, ON_DEMAND, EVENT, is "HOURLY"'],
      "an unknown operator" => [watch.({ "logical_operator" => "IS" }),
                                'predicate.conditions[0].logical_operator: must be one of EQUALS, is "IS"'],
      "a crawler's state that is a job's" => [watch.({ "crawl_state" => "TIMEOUT" }),
                                              "predicate.conditions[0].crawl_state: must be one of RUNNING, " \
                                              'CANCELLING, CANCELLED, SUCCEEDED, FAILED, ERROR, is "TIMEOUT"'],
      "a boolean in words" => [{ "enabled" => "yes" }, 'enabled: must be true or false, is "yes"'],
      "a boolean that is a number" => [{ "start_on_creation" => 1 }, "start_on_creation: must be true or false, is 1"],
      "a duration without a unit" => [{ "timeouts" => { "create" => "5" } },
                                      'timeouts.create: must be a duration, is "5"'],
      "a timeout for updates" => [{ "timeouts" => { "update" => "5m" } },
                                  "timeouts.update: is no attribute of the provider's"],
      "count and for_each" => [{ "count" => 1, "for_each" => {} },
                               ": has count and for_each, of which there may be one"],
      "instances in an array" => [{ "for_each" => ["a"] }, "for_each: must be an object or an expression, is an array"],
      "a count below zero" => [{ "count" => -1 }, "count: has -1 and must have 0 to 2147483647"],
      "a dependency that is no address" => [{ "depends_on" => ["a b"] }, 'depends_on: has no address in "a b"'],
      "a dependency by itself" => [{ "depends_on" => "aws_glue_job.a" }, "depends_on: must be an array, is text"],
      "a provider that is an expression" => [{ "provider" => "${var.aws}" },
                                             'provider: must name a provider configuration, is "${var.aws}"'],
      "an expression for the life cycle" => [{ "lifecycle" => { "prevent_destroy" => "${var.on}" } },
                                             'lifecycle.prevent_destroy: must be true or false, is "${var.on}"'],
      "a check without its message" => [{ "lifecycle" => { "precondition" => [{ "condition" => true }] } },
                                        "lifecycle.precondition[0].error_message: is missing"]
    }.each do |name, (changes, fault)|
      it "refuses #{name}" do
        dot = fault.start_with?(":") ? "" : "."
        expect(judge.judge(of.(changes)).faults).to eq(["aws_glue_trigger.a#{dot}#{fault}"])
      end
    end

    # Faults of the file itself.
    {
      "no JSON" => ['{"resource": {', /\A: no JSON: /],
      "a list" => ["[]", ": the document must be an object"],
      "an attribute that stands twice" => ['{"resource": {"aws_glue_trigger": {"a": {"name": "a", "name": "b"}}}}',
                                           ': no JSON: the property "name" stands twice'],
      "another kind of resource" => ['{"resource": {"aws_glue_job": {}}}',
                                     "resource.aws_glue_job: is another kind of resource"],
      "another block" => ['{"resources": {}}', "resources: has no place in the document"],
      "a resource without a body" => ['{"resource": {"aws_glue_trigger": {"a": []}}}',
                                      "aws_glue_trigger.a: must be an object"],
      "resources in an array" => ['{"resource": {"aws_glue_trigger": []}}',
                                  "resource.aws_glue_trigger: must be an object"]
    }.each do |name, (text, fault)|
      it "refuses #{name}" do
        expect(judge.judge(text).faults).to contain_exactly(fault)
      end
    end

    it "refuses a name that is none" do
      text = of.({}).sub('"a"', '"a b"')
      expect(judge.judge(text).faults).to eq(["aws_glue_trigger.a b: is no name of a resource"])
    end
  end
end
