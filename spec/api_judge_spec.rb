# frozen_string_literal: true

# What AWS's SDK (botocore) and an imitation of AWS (moto) make of the requests of the notes, of every example and of a
# pipeline with everything; and what they make of requests that this library refuses.
RSpec.describe "the Glue API, as others know it" do
  before { (reason = Support::Judges.absence) && skip(reason) }

  # References are written out: a request knows none.
  let(:pipelines) do
    Support::Judged.pipelines.transform_values { |pipeline| Support::Judged.literal(pipeline) }
                   .merge("everything" => Support::Everything.pipeline)
  end
  let(:requests) { pipelines.transform_values(&:to_api_requests) }

  def say(text) = RSpec.configuration.reporter.message(text)

  it "takes every request, by the SDK's model" do
    said = Support::Judges.validate(requests.values.flatten)
    expect(said["reports"].reject(&:empty?)).to eq([])
    expect(said["reports"].size).to be >= pipelines.values.sum(&:size)
    say("botocore #{said["version"]}: #{said["reports"].size} requests of #{requests.size} pipelines, 0 refused")
  end

  # What GetTriggers has for a request. Field by field, what it does not give back as it was sent:
  def given_back(request)
    expected = request.dup
    # It is no property of a trigger; AWS says it by the state.
    expected["State"] = expected.delete("StartOnCreation") ? "ACTIVATED" : "CREATED"
    # GetTags has them.
    expected.delete("Tags")
    # moto keeps the schedule of SCHEDULED triggers alone.
    expected.delete("Schedule") unless expected["Type"] == "SCHEDULED"
    expected
  end

  it "makes every trigger, and gives the same back, field by field" do
    triggers = requests.sum do |name, wanted|
      made = Support::Judges.create(wanted)
      expect(made["answers"].compact).to eq([]), name
      by_name = made["triggers"].to_h { |trigger| [trigger["Name"], trigger] }
      expect(by_name).to eq(wanted.to_h { |request| [request["Name"], given_back(request)] }), name
      expect(made["tags"]).to eq(wanted.to_h { |request| [request["Name"], request.fetch("Tags", {})] }), name
      wanted.size
    end
    say("moto #{Support::Judges.server.version}: #{triggers} triggers of #{requests.size} pipelines made and read back")
  end

  # The rejections of AWS that moto knows, and those that it takes all the same or fails at: all of the table.
  known = {
    "CONDITIONAL without predicate" => :refused,
    "crawler condition with state instead of crawl_state" => :refused,
    "job condition without state" => :refused,
    "job condition with an empty state" => :refused,
    "condition with neither job nor crawler" => :refused,
    # moto has other words for it than AWS's recorded answer, "Both JobName or CrawlerName".
    "action with both job and crawler" => :refused_in_other_words,
    # moto ends with an error of its own.
    "job state that cannot be watched" => :failed,
    "SCHEDULED without schedule" => :taken,
    "CONDITIONAL with an empty predicate" => :taken,
    "EVENT without workflow" => :taken,
    "ON_DEMAND with StartOnCreation true" => :taken,
    "crawl state that cannot be watched" => :taken,
    "one job both watched and started" => :taken,
    "one job watched and started by its reference" => :taken,
    "both day fields given" => :taken,
    "both day fields ?" => :taken,
    "more than 50 jobs in one trigger" => :taken
  }

  def outcome(answer, words)
    return :taken unless answer
    return :failed if answer["status"] == 500

    expect(answer["code"]).to eq("InvalidInputException")
    answer["message"] == words ? :refused : :refused_in_other_words
  end

  it "refuses what it knows to be refused, in AWS's words" do
    rows = Support::Rejections::ROWS
    answers = Support::Judges.create(rows.map { |row| Support::RawRequest.of(row[1]) })["answers"]
    outcomes = rows.zip(answers).to_h { |row, answer| [row[0], outcome(answer, row[4])] }
    expect(outcomes).to eq(known)
    refused = outcomes.count { |_, what| what != :taken }
    say("moto #{Support::Judges.server.version}: #{refused} of #{rows.size} rejections known and refused there, too")
  end

  it "takes each of them once the help was followed" do
    mended = Support::Rejections::ROWS.map { |row| Support::RawRequest.of(row[5]) }
    expect(Support::Judges.create(mended)["answers"].compact).to eq([])
    expect(Support::Judges.validate(mended)["reports"].reject(&:empty?)).to eq([])
  end

  # Two rows that Terraform's defaults hide; what is rendered has both.
  it "wants the operators that are always written" do
    request = AwsGlueTrigger.pipeline { |p| p.declare(:a, conditional) }.to_api_requests.first
    without = Marshal.load(Marshal.dump(request))
    without["Predicate"]["Conditions"][0].delete("LogicalOperator")
    expect(Support::Judges.create([request, without])["answers"])
      .to match([nil, include("message" => "Logical operator cannot be null or empty")])
  end

  # What the SDK's model refuses before anything is sent, and this library, too.
  {
    "no name" => [{ name: nil }, "missing-attribute"],
    "no type" => [{ type: nil }, "missing-attribute"],
    "no actions" => [{ actions: nil }, "missing-attribute"],
    "an empty name" => [{ name: "" }, "text-length"],
    "a name that is a number" => [{ name: 5 }, "wrong-kind"],
    "actions that are text" => [{ actions: "load" }, "wrong-kind"],
    "an empty job" => [{ actions: [{ job_name: "" }] }, "action-without-target"],
    "a timeout of 0" => [{ actions: [{ job_name: "load", timeout: 0 }] }, "number-out-of-range"],
    "a delay of 0" => [{ actions: [{ job_name: "load", notification_property: { notify_delay_after: 0 } }] },
                       "number-out-of-range"],
    "arguments that are text" => [{ actions: [{ job_name: "load", arguments: "--a b" }] }, "wrong-kind"],
    "a batch of 0" => [{ event_batching_condition: { batch_size: 0 } }, "number-out-of-range"],
    "a window of 0" => [{ event_batching_condition: { batch_size: 1, batch_window: 0 } }, "number-out-of-range"],
    "an empty workflow" => [{ workflow_name: "" }, "missing-workflow"],
    "a tag without a key" => [{ tags: { "" => "a" } }, "text-length"],
    "tags that are text" => [{ tags: "a" }, "wrong-kind"]
  }.each do |what, (changes, rule)|
    it "is refused by the SDK, as here: #{what}" do
      attributes = event(changes)
      found = findings(attributes)
      expect(found.grep(/\Aerror /).map { |line| line.split[1] }).to include(rule)
      expect(Support::Judges.validate([Support::RawRequest.of(attributes)])["reports"]).not_to eq([""])
    end
  end
end
