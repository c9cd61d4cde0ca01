# frozen_string_literal: true

# What was written and what AWS takes: the rewriting, its note, and the way around it.
RSpec.describe "lowering" do
  def often(schedule) = scheduled(name: "often", schedule: schedule)

  def declared(schedule, **options)
    AwsGlueTrigger.pipeline(collect: true, **options) { |pipeline| pipeline.declare(:often, often(schedule)) }
  end

  def rendered(pipeline) = pipeline.to_h.dig("resource", "aws_glue_trigger", "often", "schedule")

  def found(pipeline) = pipeline.diagnostics.map { |d| [d.severity, d.rule, d.message] }

  it "renders the equal cron, keeps what was written, and says so" do
    pipeline = declared("rate(15 minutes)")
    expect(rendered(pipeline)).to eq("cron(0/15 * * * ? *)")
    expect(pipeline[:often].resource_attributes[:schedule]).to eq("rate(15 minutes)")
    expect(pipeline[:often].computed_properties[:schedule_frequency]).to eq({ type: "minutes", value: 15 })
    message = "rate(15 minutes) is rendered as cron(0/15 * * * ? *): Glue takes cron only"
    expect(found(pipeline)).to eq([[:note, "lowered-schedule", message]])
    expect(pipeline).to be_valid
  end

  it "leaves its note with the attributes, too" do
    attributes = GlueTriggerAttributes.new(often("rate(1 hour)"))
    expect(attributes.schedule).to eq("rate(1 hour)")
    expect(attributes.diagnostics.map(&:rule)).to eq(["lowered-schedule"])
    expect(declared("rate(1 hour)")[:often].attributes.diagnostics.map(&:rule)).to eq(["lowered-schedule"])
  end

  {
    "rate(60 minutes)" => "cron(0 * * * ? *)",
    "rate(1 minutes)" => "cron(* * * * ? *)",
    "rate(12 hour)" => "cron(0 0/12 * * ? *)",
    "rate(1 day)" => "cron(0 0 * * ? *)",
    "rate(7 days)" => "cron(0 0 ? * SUN *)"
  }.each do |rate, cron|
    it("renders #{rate} as #{cron}") { expect(rendered(declared(rate))).to eq(cron) }
  end

  {
    "rate(7 minutes)" => ["7 minutes", '"cron(0/6 * * * ? *)" (every 6 minutes)',
                          '"cron(0/10 * * * ? *)" (every 10 minutes)'],
    "rate(5 hours)" => ["5 hours", '"cron(0 0/4 * * ? *)" (every 4 hours)', '"cron(0 0/6 * * ? *)" (every 6 hours)'],
    "rate(2 days)" => ["2 days", '"cron(0 0 * * ? *)" (every 1 day)', '"cron(0 0 ? * SUN *)" (every 7 days)']
  }.each do |rate, (interval, less, more)|
    it "refuses #{rate}, and names the nearest" do
      pipeline = declared(rate)
      expect(found(pipeline)).to eq([[:error, "rate-without-cron",
                                      "no cron runs every #{interval}, and Glue takes cron only"]])
      expect(pipeline.diagnostics.first.help).to eq("the nearest are schedule: #{less} and schedule: #{more}")
      expect { AwsGlueTrigger.pipeline { |p| p.declare(:often, often(rate)) } }
        .to raise_error(AwsGlueTrigger::ValidationError)
    end
  end

  it "renders what was written where it is switched off, also what has no equal" do
    ["rate(15 minutes)", "rate(7 minutes)"].each do |rate|
      pipeline = declared(rate, lower: false)
      expect(rendered(pipeline)).to eq(rate)
      expect(found(pipeline)).to eq([[:warning, "rate-schedule", "Glue documents cron only, this is #{rate}"]])
    end
  end

  it "is switched off on the command line and in rake" do
    in_directory("often.rb" => "aws_glue_trigger(:often, #{often("rate(1 hour)").inspect})") do
      lowered = glue_trigger("synth", "--compact", "often.rb")
      verbatim = glue_trigger("synth", "--compact", "--verbatim", "often.rb")
      expect([lowered.out[/cron[^"]*/], verbatim.out[/rate[^"]*/]]).to eq(["cron(0 * * * ? *)", "rate(1 hour)"])
      expect([lowered.err, verbatim.err]).to match([/\Anote\[lowered-schedule\]/, /\Awarning\[rate-schedule\]/])
    end
  end

  it "leaves out its note where that is ignored, and does its work all the same" do
    pipeline = declared("rate(1 hour)", ignore: "lowered-schedule")
    expect([found(pipeline), rendered(pipeline)]).to eq([[], "cron(0 * * * ? *)"])
  end
end
