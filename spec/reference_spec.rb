# frozen_string_literal: true

RSpec.describe AwsGlueTrigger::Reference do
  let(:pipeline) { AwsGlueTrigger::Pipeline.new }

  let(:attributes) do
    { name: "micro", type: "SCHEDULED", schedule: "cron(0/15 8-17 ? * MON-FRI *)", workflow_name: "lake",
      actions: [{ job_name: "load", timeout: 60, arguments: { "--stage" => "raw" } }, { crawler_name: "raw" }] }
  end

  let(:reference) { pipeline.declare(:nightly, attributes) }

  it "knows its type and name" do
    expect(reference).to have_attributes(type: "aws_glue_trigger", name: :nightly, address: "aws_glue_trigger.nightly",
                                         to_s: "aws_glue_trigger.nightly", frozen?: true)
  end

  it "has outputs, also as methods" do
    expect(reference.outputs).to eq(
      id: "${aws_glue_trigger.nightly.id}", name: "${aws_glue_trigger.nightly.name}",
      arn: "${aws_glue_trigger.nightly.arn}", state: "${aws_glue_trigger.nightly.state}",
      tags_all: "${aws_glue_trigger.nightly.tags_all}"
    )
    expect(reference).to have_attributes(reference.outputs.slice(:id, :arn, :state, :tags_all))
  end

  it "keeps the attributes as they were written" do
    expect(reference.resource_attributes).to eq(attributes)
  end

  it "computes what follows from the attributes" do
    expect(reference.computed_properties).to eq(
      is_scheduled: true, is_conditional: false, is_on_demand: false, is_event: false, is_workflow_trigger: true,
      total_actions: 2, job_actions_count: 1, crawler_actions_count: 1, condition_count: 0,
      schedule_frequency: { type: "cron", expression: "cron(0/15 8-17 ? * MON-FRI *)" },
      estimated_executions_per_day: reference.attributes.estimated_executions_per_day, configuration_warnings: []
    )
    expect(reference.computed_properties[:estimated_executions_per_day]).to be_within(0.01).of(40 * 5 / 7.0)
  end

  it "shows itself" do
    expect(reference.inspect)
      .to eq('#<AwsGlueTrigger::Reference aws_glue_trigger.nightly SCHEDULED "micro", 2 actions>')
  end

  it "is equal to a reference of the same name and attributes" do
    same = AwsGlueTrigger::Pipeline.new.declare("nightly", attributes)
    expect(same).to eq(reference)
    expect(same.hash).to eq(reference.hash)
    expect({ reference => 1 }).to have_key(same)
    expect(AwsGlueTrigger::Pipeline.new.declare(:other, attributes)).not_to eq(reference)
    expect(AwsGlueTrigger::Pipeline.new.declare(:nightly, attributes.merge(description: "x"))).not_to eq(reference)
    expect(reference).not_to eq("aws_glue_trigger.nightly")
  end

  it "stands in depends_on" do
    later = pipeline.declare(:later, scheduled(depends_on: [reference, "aws_glue_job.load"]))
    expect(later.resource_attributes[:depends_on]).to eq(%w[aws_glue_trigger.nightly aws_glue_job.load])
    expect(rendered(scheduled(depends_on: reference))["depends_on"]).to eq(%w[aws_glue_trigger.nightly])
  end
end
