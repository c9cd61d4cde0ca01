# frozen_string_literal: true

# What a pipeline is rendered as beside Terraform JSON, in Ruby and on the command line.
RSpec.describe "formats" do
  def pipeline(attributes = scheduled, **options)
    AwsGlueTrigger.pipeline(collect: true, **options) { |p| p.declare(:nightly_load, attributes) }
  end

  let(:template) { scheduled(actions: [{ job_name: "${aws_glue_job.load.name}", timeout: "${var.minutes}" }]) }

  it "are a template of CloudFormation" do
    expect(JSON.parse(pipeline.to_cloudformation)).to eq(
      "AWSTemplateFormatVersion" => "2010-09-09",
      "Resources" => { "NightlyLoad" => { "Type" => "AWS::Glue::Trigger", "Properties" => {
        "Name" => "nightly-load", "Type" => "SCHEDULED", "Schedule" => "cron(0 2 * * ? *)",
        "Actions" => [{ "JobName" => "load" }], "StartOnCreation" => true
      } } }
    )
    expect(pipeline.to_cloudformation.lines.size).to be > 10
    expect(pipeline.to_cloudformation(pretty: false).lines.size).to eq(1)
  end

  it "are requests to the Glue API, as data and as text" do
    request = { "Name" => "nightly-load", "Type" => "SCHEDULED", "Schedule" => "cron(0 2 * * ? *)",
                "Actions" => [{ "JobName" => "load" }], "StartOnCreation" => true }
    expect(pipeline.to_api_requests).to eq([request])
    expect(JSON.parse(pipeline.to_api_json)).to eq([request])
    expect(pipeline.to_api_json(pretty: false)).to eq(JSON.generate([request]))
    expect(pipeline.to_api_json(lines: true)).to eq("#{JSON.generate(request)}\n")
  end

  it "have parameters where they may" do
    expect(JSON.parse(pipeline(template).to_cloudformation(parameters: true))["Parameters"]).to eq(
      "AwsGlueJobLoadName" => { "Type" => "String", "Description" => "What aws_glue_job.load.name is in Terraform" },
      "VarMinutes" => { "Type" => "Number", "Description" => "What var.minutes is in Terraform" }
    )
  end

  it "raise with all that they cannot say, each with its place, beside what was found", :untyped do
    attributes = template.merge(type: "ON_DEMAND", schedule: nil)
    %i[to_cloudformation to_api_requests to_api_json].each do |method|
      expect { pipeline(attributes).public_send(method) }.to raise_error(AwsGlueTrigger::ValidationError) { |error|
        expect(error.diagnostics.map { |d| [d.severity, d.rule, d.path] }).to eq(
          [[:warning, "fires-at-apply", "enabled"],
           [:error, "template-outside-terraform", "actions[0].job_name"],
           [:error, "template-outside-terraform", "actions[0].timeout"],
           [:warning, "unstarted-on-demand", "enabled"]]
        )
        expect(error.diagnostics.map { |d| [d.trigger, d.file, d.line.class] }.uniq)
          .to eq([["nightly_load", __FILE__, Integer]])
      }
    end
    expect { pipeline({}).to_cloudformation }.to raise_error(AwsGlueTrigger::ValidationError, /missing-attribute/)
  end

  it "are asked for what they cannot say, by the levels and the acknowledgements of others" do
    shown = lambda do |format, attributes = template, asked = {}, **options|
      pipeline(attributes, **options).diagnostics_for(format, **asked).map { |d| [d.severity, d.rule, d.acknowledged?] }
    end
    expect(shown.(:terraform)).to eq([])
    expect(shown.(:api)).to eq([[:error, "template-outside-terraform", false]] * 2)
    expect(shown.("cloudformation", template, { parameters: true })).to eq([])
    waits = scheduled(timeouts: { create: "5m" })
    expect(shown.(:cloudformation, waits)).to eq([[:warning, "unrendered-argument", false]])
    expect(shown.(:cloudformation, waits, rules: { "unrendered-argument" => :note }))
      .to eq([[:note, "unrendered-argument", false]])
    expect(shown.(:api_lines, waits, ignore: ["unrendered-argument"])).to eq([])
    acknowledging = waits.merge(acknowledge: { "unrendered-argument" => "it is quick" })
    expect(shown.(:cloudformation, acknowledging)).to eq([[:warning, "unrendered-argument", true]])
    # Where it cannot be found, it is not said to be unused.
    expect(shown.(:terraform, acknowledging)).to eq([])
  end

  it "say nothing of what Terraform alone does" do
    found = lambda do |attributes, format|
      pipeline(attributes).diagnostics_for(format).map(&:rule) - ["unstarted-watch"]
    end
    by_hand = scheduled(type: "ON_DEMAND", schedule: nil)
    event = scheduled(type: "EVENT", schedule: nil, workflow_name: "arrivals", start_on_creation: nil)
    expect(found.(by_hand, :terraform)).to include("fires-at-apply")
    expect(found.(event, :terraform)).to include("enabled-event-trigger")
    %i[cloudformation api api_lines].each do |format|
      expect(found.(by_hand, format)).to eq(["unstarted-on-demand"])
      expect(found.(event, format)).not_to include("enabled-event-trigger")
    end
  end

  it "are about the pipeline where there is nothing in it" do
    expect { AwsGlueTrigger::Pipeline.new.to_cloudformation }
      .to raise_error(AwsGlueTrigger::ValidationError, /\Athe pipeline: 1 error\n/)
  end

  it "are written to files, with their options and no others", :untyped do
    in_directory do
      expect(pipeline.write("a.json", format: :cloudformation)).to be(true)
      expect(pipeline.write("a.json", format: "cloudformation", parameters: true)).to be(false)
      expect(File.read("a.json")).to eq("#{pipeline.to_cloudformation}\n")
      pipeline.write("b.jsonl", format: :api_lines)
      expect(File.read("b.jsonl")).to eq(pipeline.to_api_json(lines: true))
      pipeline.write("c.json", format: :api, pretty: false)
      expect(File.read("c.json")).to eq("#{pipeline.to_api_json(pretty: false)}\n")
    end
    expect { pipeline.render(:api, provider: true) }
      .to raise_error(ArgumentError, "provider is an option of terraform, and not of api")
    expect { pipeline.render(:yaml) }.to raise_error(
      ArgumentError, 'there is no format "yaml"; the formats are terraform, cloudformation, api, api-lines'
    )
    expect { pipeline.render(:api, colour: 1) }.to raise_error(ArgumentError, "unknown keyword: :colour")
  end

  # Whatever a text holds, it comes back as it was, and commands no terminal on its way.
  Support::Everything::HOSTILE.each do |text|
    it "keep every text: #{text[0, 20].inspect}" do
      whole = pipeline(Support::Everything.hostile(text))
      received = text.gsub("$${", "${").gsub("%%{", "%{")
      documents = [whole.to_cloudformation, whole.to_cloudformation(pretty: false), whole.to_api_json,
                   whole.to_api_json(lines: true)]
      unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/
      expect(documents.grep(unsafe)).to eq([])
      properties = JSON.parse(documents[0]).dig("Resources", "NightlyLoad", "Properties")
      expect(JSON.parse(documents[1]).dig("Resources", "NightlyLoad", "Properties")).to eq(properties)
      expect([JSON.parse(documents[2]), [JSON.parse(documents[3])], whole.to_api_requests]).to all(eq([properties]))
      expect(properties).to include(
        "Name" => received, "Description" => "#{received}\n#{received}",
        "Actions" => [{ "JobName" => received, "Arguments" => { "--text" => received } }]
      )
      expect(properties["Tags"].values).to eq([received])
    end
  end

  it "name resources by letters and digits, never two alike" do
    names = ["a_b", "ab", "aB", "a_b_2", "größe", "x" * 300, "x" * 301, "\u202e</script>", "var_stage"]
    made = AwsGlueTrigger.pipeline(collect: true, rules: { "invalid-resource-name" => :warning }) do |p|
      names.each_with_index do |name, index|
        crawlers = %w[a b c].map { |crawler| { crawler_name: "#{crawler}#{index}" } }
        p.declare(name, scheduled(name: "n#{index}-${var.stage}", actions: crawlers))
      end
    end
    template = JSON.parse(made.to_cloudformation(parameters: true))
    ids = template["Resources"].keys + template["Parameters"].keys
    expect(ids.size).to eq((2 * names.size) + 1)
    expect(ids.uniq).to eq(ids).and all(match(/\A[A-Za-z][A-Za-z0-9]{0,254}\z/))
  end

  describe "on the command line" do
    around { |example| in_directory("lake.rb" => script) { example.run } }

    let(:script) { "aws_glue_trigger(:a, #{scheduled.inspect})\naws_glue_trigger(:b, #{on_demand.inspect})\n" }

    it "are chosen by --format" do
      expect(JSON.parse(glue_trigger("synth", "lake.rb").out)).to include("resource")
      expect(JSON.parse(glue_trigger("synth", "lake.rb", "--format", "terraform").out)).to include("resource")
      expect(JSON.parse(glue_trigger("synth", "lake.rb", "--format", "cloudformation").out)).to include("Resources")
      expect(JSON.parse(glue_trigger("synth", "lake.rb", "--format=api").out).size).to eq(2)
      lines = glue_trigger("synth", "lake.rb", "--format", "api-lines").out.lines
      expect(lines.map { |line| JSON.parse(line)["Name"] }).to eq(%w[nightly-load by-hand])
    end

    it "need a trigger, of which one warning speaks, or what the script has raised" do
      { "" => "warning: no trigger was declared\n", "aws_glue_trigger(" => /syntax error/i }.each do |source, told|
        File.write("empty.rb", source)
        outcome = glue_trigger("synth", "empty.rb", "--format", "cloudformation")
        expect(outcome).to have_attributes(status: 1, out: "", err: match(told))
        expect(outcome.err).not_to include("template-size")
      end
    end

    it "are written, compared and on one line" do
      %w[cloudformation api api-lines].each do |format|
        expect(glue_trigger("synth", "lake.rb", "--format", format, "-o", "out", "--check").status).to eq(1)
        expect(glue_trigger("synth", "lake.rb", "--format", format, "-o", "out").err).to start_with("out: written")
        expect(glue_trigger("synth", "lake.rb", "--format", format, "-o", "out", "--check").status).to eq(0)
        expect(File.read("out")).to eq(glue_trigger("synth", "lake.rb", "--format", format).out)
        compact = glue_trigger("synth", "lake.rb", "--format", format, "--compact").out
        expect(compact.lines.size).to eq(format == "api-lines" ? 2 : 1)
      end
    end

    it "say what they cannot say in the report, whatever its format", :untyped do
      File.write("lake.rb", "aws_glue_trigger(:a, #{template.inspect})\n")
      outcome = glue_trigger("synth", "lake.rb", "--format", "cloudformation")
      expect(outcome).to have_attributes(status: 1, out: "")
      expect(outcome.err).to eq(<<~TEXT)
        error[template-outside-terraform]: "${aws_glue_job.load.name}" is Terraform's to evaluate, and CloudFormation knows nothing of it
          --> lake.rb:1, aws_glue_trigger.a, actions[0].job_name
         1 | #{File.read("lake.rb").strip[0, 72]}…
          help: write text as AWS is to receive it, or make parameters of references with parameters: true (--parameters)

        error[template-outside-terraform]: "${var.minutes}" is Terraform's to evaluate, and CloudFormation knows nothing of it
          --> lake.rb:1, aws_glue_trigger.a, actions[0].timeout
          help: write a number, or make parameters of references with parameters: true (--parameters)

        2 errors in 1 trigger
      TEXT
      report = JSON.parse(glue_trigger("synth", "lake.rb", "--format", "api", "--report", "json").err)
      expect(report["summary"]).to include("errors" => 2)
      expect(glue_trigger("synth", "lake.rb", "--format", "cloudformation", "--parameters"))
        .to have_attributes(status: 0, err: "")
    end

    it "take warnings of theirs for faults where that is asked for" do
      File.write("lake.rb", "aws_glue_trigger(:a, #{scheduled(timeouts: { create: "5m" }).inspect})\n")
      expect(glue_trigger("synth", "lake.rb", "--strict").status).to eq(0)
      outcome = glue_trigger("synth", "lake.rb", "--format", "api", "--strict")
      expect(outcome).to have_attributes(status: 1, out: "", err: include("\n1 warning in 1 trigger\nstrict, by "))
    end

    it "say that a template needs a resource" do
      File.write("lake.rb", "")
      expect(glue_trigger("synth", "lake.rb", "--format", "api").out).to eq("[]\n")
      expect(glue_trigger("synth", "lake.rb", "--format", "api-lines").out).to eq("")
      expect(glue_trigger("synth", "lake.rb", "--format", "cloudformation"))
        .to have_attributes(status: 1, out: "", err: "warning: no trigger was declared\n")
    end

    it "know their options, and are told from those of the report" do
      {
        %w[--format json] => "--format is what is written; for the report, write --report json",
        %w[--format text] => "--format is what is written; for the report, write --report text",
        %w[--format svg] => "svg is a format of pictures: write glue-trigger graph --format svg",
        %w[--format yaml] => 'there is no format "yaml"; the formats are terraform, cloudformation, api, api-lines',
        %w[--report yaml] => 'there is no format "yaml"; the formats are text, json, sarif, github',
        %w[--format api --provider] => "--provider is an option of terraform, and not of api",
        %w[--format cloudformation --annotate] => "--annotate is an option of terraform, and not of cloudformation",
        %w[--parameters] => "--parameters is an option of cloudformation, and not of terraform"
      }.each do |options, message|
        expect(glue_trigger("synth", "lake.rb", *options))
          .to have_attributes(status: 2, out: "", err: "glue-trigger: #{message}\n")
      end
    end
  end
end
