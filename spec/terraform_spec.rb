# frozen_string_literal: true

# The documents as a `terraform` on the PATH reads them.
RSpec.describe "terraform validate" do
  terraform = Support::Terraform

  before { skip "there is no terraform on the PATH" unless terraform.available? }

  # The rows of the table as one document: Terraform takes a while to begin.
  def merged(pipelines)
    bodies = pipelines.values.map { |pipeline| pipeline.to_h.dig("resource", "aws_glue_trigger", "example") }
    resources = bodies.each_with_index.to_h { |body, position| ["row_#{position}", body] }
    JSON.generate("resource" => { "aws_glue_trigger" => resources })
  end

  context "with the notes, the examples and the table of valid triggers" do
    before { skip "the notes are not here" unless Support::Notes.available? }

    let(:documents) do
      pipelines = Support::Specimens.notes.merge(Support::Specimens.examples)
      { **pipelines.transform_values(&:to_terraform),
        "the notes with all that can be added" => pipelines["the notes"].to_terraform(provider: true, annotate: true),
        "the table of valid triggers" => merged(Support::Specimens.valid_triggers) }
    end
    let(:answers) { documents.transform_values { |text| terraform.answers(text) } }
    let(:unchecked) { answers.values.count { |told| terraform.unchecked?(told) } }
    let(:faults) { answers.transform_values { |told| terraform.faults(told) }.reject { |_, found| found.empty? } }

    it "parses them" do
      schema = unchecked.zero? ? "" : ", schema of #{unchecked} not checked: provider plugin missing"
      Support::Counts.tell("terraform validate", "#{answers.size} documents parsed#{schema}")
      expect(answers.size).to eq(7 + Support::Specimens::EXAMPLES.size + 2)
      expect(faults).to eq({})
    end
  end

  context "with the provider's plugin" do
    schema = terraform::Schema
    before { skip "the plugin of hashicorp/aws is not here; TF_PLUGIN_DIR names its directory" unless schema.plugins }

    it "finds the notes, the examples and the table of valid triggers sound" do
      pipelines = Support::Specimens.notes.merge(Support::Specimens.examples, Support::Specimens.valid_triggers)
      faults = schema.faults(pipelines.transform_values(&:to_h))
      Support::Counts.tell("terraform validate", "#{faults.size} documents by the provider's schema, " \
                                                 "#{faults.values.flatten.size} faults")
      expect(faults.reject { |_, found| found.empty? }).to eq({})
    end

    # What is seen to fail, so that it was looked at.
    it "finds what is not" do
      table = {
        "an attribute of an action" => [{ "timeout" => 5 }, 'No argument or block type is named "timeout"'],
        "a type that is none" => [{ "type" => "MANUAL" }, 'expected type to be one of ["SCHEDULED"'],
        "no number" => [{ "actions" => [{ "timeout" => "an hour" }] }, "a number is required"],
        "no time" => [{ "actions" => [{ "timeout" => -1 }] }, "expected actions.0.timeout to be at least (1), got -1"],
        "no actions" => [{ "actions" => nil }, 'At least 1 "actions" blocks are required'],
        "a long name" => [{ "name" => "x" * 256 }, "expected length of name to be in the range (1 - 255)"],
        "a state that is none" => [{ "predicate" => { "conditions" => [{ "job_name" => "x", "state" => "DONE" }] } },
                                   "expected state to be one of"]
      }
      sound = { "name" => "x", "type" => "ON_DEMAND", "actions" => [{ "job_name" => "${aws_glue_job.load.name}" }] }
      documents = table.transform_values do |(changes, _)|
        { "resource" => { "aws_glue_trigger" => { "a" => sound.merge(changes).compact } } }
      end
      expect(schema.faults(documents)).to match(table.transform_values { |(_, fault)| [include(fault)] })
    end
  end

  # What is seen to fail, so that what was parsed was looked at.
  {
    "an object without its end" => ['{"resource": {', "Unclosed object"],
    "a comma too many" => ['{"resource": {},}', "Trailing comma in object"],
    "a block that is none of Terraform's" => ['{"resources": {}}', "Extraneous JSON object property"],
    "a body that is text" => ['{"resource": {"aws_glue_trigger": {"a": "b"}}}', "Incorrect JSON value type"],
    "a name that is none" => ['{"resource": {"aws_glue_trigger": {"a b": {}}}}', "Invalid resource name"],
    "an attribute that stands twice" => ['{"resource": {"aws_glue_trigger": {"a": {"count": 1, "count": 2}}}}',
                                         "Duplicate argument"],
    "count and for_each" => ['{"resource": {"aws_glue_trigger": {"a": {"count": 1, "for_each": {}}}}}',
                             'Invalid combination of "count" and "for_each"'],
    "a dependency that is no address" => ['{"resource": {"aws_glue_trigger": {"a": {"depends_on": ["a b"]}}}}',
                                          "Invalid expression"],
    "a provider that is none" => ['{"resource": {"aws_glue_trigger": {"a": {"provider": "a b"}}}}',
                                  "Invalid provider configuration reference"],
    "a life cycle in words" => [
      '{"resource": {"aws_glue_trigger": {"a": {"lifecycle": {"prevent_destroy": "perhaps"}}}}}',
      "Unsuitable value type"
    ]
  }.each do |name, (text, fault)|
    it "refuses #{name}" do
      expect(terraform.faults(terraform.answers(text))).to include(start_with(fault))
    end
  end
end
