# frozen_string_literal: true

# What the lake promises, whatever becomes of its script: `rspec examples/spec`.

require "aws_glue_trigger/rspec"

RSpec.describe "the lake of the public libraries" do
  subject(:lake) { AwsGlueTrigger.current }

  sources = %w[loans holdings visits events]
  job = ->(name) { "${aws_glue_job.#{name}.name}" }
  crawler = ->(name) { "${aws_glue_crawler.#{name}.name}" }

  # The script declares into the pipeline of the example, in which a Symbol is the name of a trigger.
  before { load File.expand_path("../data_lake.rb", __dir__) }

  it { is_expected.to be_a_valid_pipeline.without_warnings }

  describe "the night" do
    it "begins at one in UTC, and at two in Berlin as long as it is winter there" do
      expect(:ingest).to run_at("01:00").and run_times_per_day(1)
      expect(:ingest).to run_at("02:00").in_zone("Europe/Berlin").within("2026-01-01".."2026-03-28")
      expect(:ingest).to run_next_at("2026-11-23T01:00:00Z").after("2026-11-22T12:00:00Z")
    end

    it "has one beginning" do
      started_by_the_clock = lake.select { |trigger| trigger.attributes.scheduled? }
      expect(started_by_the_clock).to contain_exactly(start_job(job["fetch_loans"]))
      expect(lake).not_to have_diagnostic("several-roots")
    end
  end

  describe "each source" do
    sources.each do |source|
      it "is fetched within the hour, and then catalogued: #{source}" do
        expect(:ingest).to start_job(job["fetch_#{source}"])
          .with(timeout: (be <= 60), arguments: a_hash_including("--target" => a_string_ending_with("/raw/#{source}/")))
        expect(lake).to watch_job(job["fetch_#{source}"]).in_state("SUCCEEDED")
        expect(lake).to start_crawler(crawler["raw_#{source}"])
      end

      it "is in every report: #{source}" do
        expect({ crawler: crawler["raw_#{source}"] })
          .to be_upstream_of(job: [job["branch_report"], job["stock_turnover"]])
      end
    end
  end

  it "builds on nothing that was not checked" do
    expect(:check).to watch_crawler(a_string_including("raw_")).in_state("SUCCEEDED")
    expect({ job: job["build_circulation"] }).to be_downstream_of(:check)
    expect({ job: job["build_calendar"] }).to be_downstream_of(:check)
  end

  it "ends with the reports" do
    expect(:aggregate).not_to be_upstream_of(:ingest, :check, :transform)
    expect(lake.downstream_of(:aggregate)).to contain_exactly({ job: /branch_report/ }, { job: /stock_turnover/ })
  end

  it "says in each report what fed it" do
    expect(lake).to render_trigger(:aggregate)
      .with(type: "CONDITIONAL", actions: all(include("arguments" => include("--fed-by" => /transform/))))
  end
end
