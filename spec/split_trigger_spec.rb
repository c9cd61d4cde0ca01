# frozen_string_literal: true

# A trigger that becomes several: what goes where, what the parts are called, and what else there is to it.
RSpec.describe "more than two crawlers" do
  def crawlers(*names) = names.map { |name| { crawler_name: name } }

  def catalog(*names, **changes) = scheduled(name: "catalog", actions: crawlers(*names), **changes)

  def pipeline_of(options = {}, **triggers)
    AwsGlueTrigger.pipeline(collect: true, **options) do |pipeline|
      triggers.each { |resource, attributes| pipeline.declare(resource, attributes) }
    end
  end

  def document(pipeline) = pipeline.to_h.dig("resource", "aws_glue_trigger")

  # Resource and AWS names, and what is started.
  def parts(pipeline)
    document(pipeline).map do |resource, trigger|
      [resource, trigger["name"], trigger["actions"].map { |action| action.values.first }]
    end
  end

  it "keeps two in each, in their order" do
    expect(parts(pipeline_of(catalog: catalog(*%w[a b c d e])))).to eq(
      [["catalog", "catalog", %w[a b]], ["catalog_2", "catalog-2", %w[c d]], ["catalog_3", "catalog-3", %w[e]]]
    )
  end

  it "keeps jobs with the first, wherever they stand" do
    actions = [{ crawler_name: "a" }, { job_name: "x" }, { crawler_name: "b" }, { crawler_name: "c" },
               { job_name: "y" }]
    expect(parts(pipeline_of(catalog: scheduled(name: "catalog", actions: actions)))).to eq(
      [["catalog", "catalog", %w[a x b y]], ["catalog_2", "catalog-2", %w[c]]]
    )
  end

  it "keeps everything else as it is" do
    attributes = conditional(
      name: "catalog", actions: crawlers(*%w[a b c]), description: "All of it", enabled: false, region: "eu-west-1",
      tags: { team: "lake" }, start_on_creation: false, provider: "aws.west", timeouts: { create: "5m" },
      lifecycle: { ignore_changes: ["tags"] }, depends_on: ["aws_glue_job.load"]
    )
    first, second = document(pipeline_of(catalog: attributes)).values
    expect(second.except("name", "actions")).to eq(first.except("name", "actions"))
    expect(first.keys).to include("description", "enabled", "region", "tags", "start_on_creation", "provider",
                                  "timeouts", "lifecycle", "depends_on", "predicate")
  end

  it "lowers the schedule of each part" do
    rendered = document(pipeline_of(catalog: catalog(*%w[a b c], schedule: "rate(1 hour)")))
    expect(rendered.values.map { |trigger| trigger["schedule"] }).to eq(["cron(0 * * * ? *)"] * 2)
  end

  it "says so, with every name, and keeps what was written" do
    pipeline = pipeline_of(catalog: catalog(*%w[a b c]))
    message = "this is rendered as 2 triggers, for Glue takes at most 2 crawlers in one: aws_glue_trigger.catalog " \
              '("catalog") starts "a" and "b"; aws_glue_trigger.catalog_2 ("catalog-2") starts "c"'
    expect(pipeline.diagnostics.map { |d| [d.severity, d.rule, d.trigger, d.path, d.message] })
      .to eq([[:note, "split-trigger", "catalog", "actions", message]])
    expect(pipeline[:catalog].resource_attributes[:actions].size).to eq(3)
    expect(pipeline.size).to eq(1)
    expect(pipeline.diagnostics.first).to have_attributes(file: pipeline[:catalog].file, line: pipeline[:catalog].line)
  end

  it "says so of attributes that stand alone, with the names that they have by themselves" do
    message = 'this is rendered as 2 triggers, for Glue takes at most 2 crawlers in one: "catalog" starts "a" and ' \
              '"b"; "catalog-2" starts "c"'
    expect(GlueTriggerAttributes.new(catalog(*%w[a b c])).diagnostics.map { |d| [d.rule, d.message] })
      .to eq([["split-trigger", message]])
  end

  it "bounds what it says of very many" do
    found = pipeline_of(catalog: catalog(*Array.new(99) { |n| "crawler-#{n}" })).diagnostics
    expect(found.first.message).to end_with('starts "crawler-8" and "crawler-9"; and so on, 45 more')
  end

  it "can be an error, which nothing is rendered with" do
    pipeline = pipeline_of({ rules: { "split-trigger" => "error" } }, catalog: catalog(*%w[a b c]))
    expect(pipeline).not_to be_valid
    expect { pipeline.to_terraform }.to raise_error(AwsGlueTrigger::ValidationError)
  end

  it "is done without a note where that is ignored" do
    pipeline = pipeline_of({ ignore: ["split-trigger"] }, catalog: catalog(*%w[a b c]))
    expect([pipeline.diagnostics, parts(pipeline).size]).to eq([[], 2])
  end

  it "is shown where each was declared" do
    text = pipeline_of(catalog: catalog(*%w[a b c])).to_terraform(annotate: true)
    expect(text.scan(%r{"//": "(.*?)"}).uniq.size).to eq(1)
    expect(text.scan('"//"').size).to eq(2)
  end

  {
    "a resource that is declared before" => [{ "catalog_2" => { name: "x" } }, {}, %w[catalog_3 catalog-3]],
    "a resource that is declared after" => [{}, { "catalog_2" => { name: "x" } }, %w[catalog_3 catalog-3]],
    "a name that is declared before" => [{ x: { name: "catalog-2" } }, {}, %w[catalog_3 catalog-3]],
    "a name that is declared after" => [{}, { x: { name: "catalog-2" } }, %w[catalog_3 catalog-3]],
    "both, of two" => [{ x: { name: "catalog-3" } }, { "catalog_2" => { name: "y" } }, %w[catalog_4 catalog-4]],
    "the name in another region" =>
      [{ x: { name: "catalog-2", region: "eu-west-1" } }, {}, %w[catalog_2 catalog-2], { region: "eu-west-2" }],
    "the name perhaps in this region" =>
      [{ x: { name: "catalog-2" } }, {}, %w[catalog_3 catalog-3], { region: "eu-west-2" }],
    "the name of another provider configuration" =>
      [{ x: { name: "catalog-2", provider: "aws.west" } }, {}, %w[catalog_2 catalog-2]],
    "a resource that is elsewhere, and that something depends on" =>
      [{ x: { name: "x", depends_on: ["aws_glue_trigger.catalog_2"] } }, {}, %w[catalog_3 catalog-3]],
    "a resource that is elsewhere, and that something refers to" =>
      [{ x: { name: "${aws_glue_trigger.catalog_2.name}-x" } }, {}, %w[catalog_3 catalog-3]]
  }.each do |what, (before, after, expected, changes)|
    it "names no part as #{what}" do
      others = [before, after].map { |triggers| triggers.transform_values { |given| conditional(given) } }
      triggers = { **others.first, catalog: catalog(*%w[a b c], **(changes || {})), **others.last }
      rendered = parts(pipeline_of(**triggers))
      expect(rendered.map { |resource, name,| [resource, name] }).to include(expected)
      expect(rendered.map(&:first).uniq.size).to eq(triggers.size + 1)
    end
  end

  it "names no part as a part of another" do
    rendered = parts(pipeline_of("a" => catalog(*%w[a b c d e], name: "a"), "a_2" => catalog(*%w[f g h], name: "a-2")))
    expect(rendered.map { |resource, name,| [resource, name] })
      .to eq([%w[a a], %w[a_3 a-3], %w[a_4 a-4], %w[a_2 a-2], %w[a_2_2 a-2-2]])
  end

  it "cuts a name that would be too long, at a character, and never in two ways" do
    long = "ä" * 253
    rendered = parts(pipeline_of(x: catalog(*%w[a b c], name: "#{long}xx"), y: catalog(*%w[d e f], name: "#{long}yy")))
    expect(rendered.map { |part| part[1] }).to eq(["#{long}xx", "#{long}-2", "#{long}yy", "#{long}-3"])
  end

  {
    "${var.stage}-load" => "${var.stage}-load-2", "${var.name}" => "${var.name}-2", "$${x}" => "$${x}-2"
  }.each do |written, expected|
    it("names the second part of #{written} #{expected}") do
      expect(parts(pipeline_of(catalog: catalog(*%w[a b c], name: written)))[1][1]).to eq(expected)
    end
  end

  it "keeps count and for_each in each part, and their names apart" do
    counted = document(pipeline_of(catalog: catalog(*%w[a b c], name: "load-${count.index}", count: 2)))
    expect(counted.values.map { |t| t.values_at("count", "name") })
      .to eq([[2, "load-${count.index}"], [2, "load-${count.index}-2"]])
    each = catalog("a", "b", "${each.value}", name: "${each.key}", for_each: { x: "1", y: "2" })
    each = document(pipeline_of(catalog: each))
    expect(each.values.map { |t| t.values_at("for_each", "name") })
      .to eq([[{ "x" => "1", "y" => "2" }, "${each.key}"], [{ "x" => "1", "y" => "2" }, "${each.key}-2"]])
  end

  describe "with what may be a job or a crawler" do
    let(:either) { { job_name: "${var.job}", crawler_name: "${var.crawler}" } }

    it "leaves two crawlers beside any number of them" do
      actions = crawlers("a", "b") + ([either] * 3)
      pipeline = pipeline_of(catalog: scheduled(name: "catalog", actions: actions))
      expect([parts(pipeline).size, pipeline.diagnostics]).to eq([1, []])
    end

    it "counts them as crawlers where it must be split" do
      actions = [either, *crawlers("a", "b"), either, *crawlers("c")]
      expect(document(pipeline_of(catalog: scheduled(name: "catalog", actions: actions))).values
        .map { |trigger| trigger["actions"].map { |action| action["job_name"] || action["crawler_name"] } })
        .to eq([["${var.job}", "a"], ["b", "${var.job}"], ["c"]])
    end
  end

  describe "in a workflow" do
    let(:triggers) do
      start = scheduled(name: "start", workflow_name: "lake")
      member = lambda do |name, before, changes = {}|
        conditional(name: name, workflow_name: "lake", depends_on: ["aws_glue_trigger.#{before}"], **changes)
      end
      { start: start, catalog: member.("catalog", "start", { actions: crawlers(*%w[a b c d e]) }),
        last: member.("last", "catalog", { actions: [{ job_name: "clean" }] }) }
    end

    it "makes the parts wait for each other, and what waits for the trigger for all of them" do
      pipeline = pipeline_of(**triggers)
      waits = document(pipeline).transform_values do |trigger|
        (trigger["depends_on"] || []).map { |address| address.delete_prefix("aws_glue_trigger.") }
      end
      expect(waits).to eq("start" => [], "catalog" => %w[start], "catalog_2" => %w[start catalog],
                          "catalog_3" => %w[start catalog_2], "last" => %w[catalog catalog_2 catalog_3])
      expect(document(pipeline).values.map { |trigger| trigger["workflow_name"] }.uniq).to eq(["lake"])
      expect(pipeline.diagnostics.map(&:rule)).to eq(["split-trigger"])
    end

    it "leaves nothing that any rule finds" do
      rendered = document(pipeline_of(**triggers))
      expect(pipeline_of({ lower: false }, **rendered).diagnostics).to eq([])
    end
  end

  it "warns where all of what different parts of a schedule start is waited for" do
    conditions = %w[a c].map { |name| { crawler_name: name, crawl_state: "SUCCEEDED" } }
    pipeline = pipeline_of(catalog: catalog(*%w[a b c]), after: conditional(predicate: { conditions: conditions }))
    found = pipeline.diagnostics.find { |diagnostic| diagnostic.rule == "several-roots" }
    expect(found).to have_attributes(severity: :warning, trigger: "after",
                                     message: include("aws_glue_trigger.catalog_2, a part of aws_glue_trigger.catalog"),
                                     help: include("aws_glue_trigger(:catalog_2, {"))
  end

  it "is one line of a timetable, as it was declared" do
    pipeline = pipeline_of(catalog: catalog(*%w[a b c]))
    expect(pipeline.timetable(from: "2026-11-22").to_h["schedules"].map { |s| s["triggers"].size }).to eq([1])
  end
end
