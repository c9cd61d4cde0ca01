# frozen_string_literal: true

require "date"
require "set"

# Schedules read in a time zone, and written in one.
RSpec.describe "schedules in time zones" do
  schedule = AwsGlueTrigger::Schedule
  in_zone = ->(text, zone, **options) { schedule.in_zone(text, zone, year: 2026, **options) }
  at = ->(time, zone, **options) { GlueTriggerAttributes.schedule_at(time, zone: zone, year: 2026, **options) }

  describe "reading" do
    # The runs of 00:30 and 15:30 UTC around the changes of a year: in UTC, as the zone's people see them, the
    # offset in minutes, and the drift.
    later = ->(now, was, by = "one hour") { ", #{by} later on the clock than before: #{now} was #{was}" }
    earlier = ->(now, was, by = "one hour") { ", #{by} earlier on the clock than before: #{now} was #{was}" }
    {
      ["Europe/Berlin", [2026, 3, 28]] => [
        ["03-28 00:30", "2026-03-28 01:30 CET", 60, nil], ["03-28 15:30", "2026-03-28 16:30 CET", 60, nil],
        ["03-29 00:30", "2026-03-29 01:30 CET", 60, nil],
        ["03-29 15:30", "2026-03-29 17:30 CEST#{later.("17:30", "16:30")}", 120, 60],
        ["03-30 00:30", "2026-03-30 02:30 CEST", 120, nil]
      ],
      ["Europe/Berlin", [2026, 10, 24]] => [
        ["10-24 00:30", "2026-10-24 02:30 CEST", 120, nil], ["10-24 15:30", "2026-10-24 17:30 CEST", 120, nil],
        ["10-25 00:30", "2026-10-25 02:30 CEST, which comes twice", 120, nil],
        ["10-25 15:30", "2026-10-25 16:30 CET#{earlier.("16:30", "17:30")}", 60, -60],
        ["10-26 00:30", "2026-10-26 01:30 CET", 60, nil]
      ],
      ["America/New_York", [2026, 3, 7]] => [
        ["03-07 00:30", "2026-03-06 19:30 EST", -300, nil], ["03-07 15:30", "2026-03-07 10:30 EST", -300, nil],
        ["03-08 00:30", "2026-03-07 19:30 EST", -300, nil],
        ["03-08 15:30", "2026-03-08 11:30 EDT#{later.("11:30", "10:30")}", -240, 60],
        ["03-09 00:30", "2026-03-08 20:30 EDT", -240, nil]
      ],
      ["America/New_York", [2026, 10, 31]] => [
        ["10-31 00:30", "2026-10-30 20:30 EDT", -240, nil], ["10-31 15:30", "2026-10-31 11:30 EDT", -240, nil],
        ["11-01 00:30", "2026-10-31 20:30 EDT", -240, nil],
        ["11-01 15:30", "2026-11-01 10:30 EST#{earlier.("10:30", "11:30")}", -300, -60],
        ["11-02 00:30", "2026-11-01 19:30 EST", -300, nil]
      ],
      ["Asia/Kolkata", [2026, 3, 28]] => [
        ["03-28 00:30", "2026-03-28 06:00 IST", 330, nil], ["03-28 15:30", "2026-03-28 21:00 IST", 330, nil],
        ["03-29 00:30", "2026-03-29 06:00 IST", 330, nil], ["03-29 15:30", "2026-03-29 21:00 IST", 330, nil],
        ["03-30 00:30", "2026-03-30 06:00 IST", 330, nil]
      ],
      ["Australia/Sydney", [2026, 4, 3]] => [
        ["04-03 00:30", "2026-04-03 11:30 AEDT", 660, nil], ["04-03 15:30", "2026-04-04 02:30 AEDT", 660, nil],
        ["04-04 00:30", "2026-04-04 11:30 AEDT", 660, nil],
        ["04-04 15:30", "2026-04-05 02:30 AEDT, which comes twice", 660, nil],
        ["04-05 00:30", "2026-04-05 10:30 AEST#{earlier.("10:30", "11:30")}", 600, -60]
      ],
      ["Australia/Sydney", [2026, 10, 3]] => [
        ["10-03 00:30", "2026-10-03 10:30 AEST", 600, nil], ["10-03 15:30", "2026-10-04 01:30 AEST", 600, nil],
        ["10-04 00:30", "2026-10-04 11:30 AEDT#{later.("11:30", "10:30")}", 660, 60],
        ["10-04 15:30", "2026-10-05 02:30 AEDT", 660, nil], ["10-05 00:30", "2026-10-05 11:30 AEDT", 660, nil]
      ],
      ["Australia/Lord_Howe", [2026, 4, 4]] => [
        ["04-04 00:30", "2026-04-04 11:30 +11", 660, nil],
        ["04-04 15:30", "2026-04-05 02:00 +1030#{earlier.("02:00", "02:30", "30 minutes")}", 630, -30],
        ["04-05 00:30", "2026-04-05 11:00 +1030", 630, nil], ["04-05 15:30", "2026-04-06 02:00 +1030", 630, nil],
        ["04-06 00:30", "2026-04-06 11:00 +1030", 630, nil]
      ],
      ["Australia/Lord_Howe", [2026, 10, 2]] => [
        ["10-02 00:30", "2026-10-02 11:00 +1030", 630, nil], ["10-02 15:30", "2026-10-03 02:00 +1030", 630, nil],
        ["10-03 00:30", "2026-10-03 11:00 +1030", 630, nil],
        ["10-03 15:30", "2026-10-04 02:30 +11#{later.("02:30", "02:00", "30 minutes")}", 660, 30],
        ["10-04 00:30", "2026-10-04 11:30 +11", 660, nil]
      ],
      ["UTC", [2026, 3, 28]] => [
        ["03-28 00:30", "2026-03-28 00:30 UTC", 0, nil], ["03-28 15:30", "2026-03-28 15:30 UTC", 0, nil],
        ["03-29 00:30", "2026-03-29 00:30 UTC", 0, nil], ["03-29 15:30", "2026-03-29 15:30 UTC", 0, nil],
        ["03-30 00:30", "2026-03-30 00:30 UTC", 0, nil]
      ]
    }.each do |(zone, from), expected|
      it "shows the runs in #{zone} from #{from.join("-")}" do
        runs = schedule.parse("cron(30 0,15 * * ? *)").local_runs(5, zone: zone, after: Time.utc(*from))
        seen = runs.map do |run|
          [run.utc.strftime("%m-%d %H:%M"), run.to_s, run.local.utc_offset / 60, run.drift_minutes]
        end
        expect(seen).to eq(expected)
        expect(runs).to all(satisfy { |run| run.utc == run.local && run.utc.utc? })
      end
    end

    # An hour that comes twice, and one that does not exist, minute by half hour.
    {
      "Europe/Berlin" => [[[2026, 10, 25, 0, 0], %w[02:00 02:30 02:00 02:30 03:00], [0, 1, 2, 3]],
                          [[2026, 3, 29, 0, 0], %w[01:00 01:30 03:00 03:30 04:00], []]],
      "America/New_York" => [[[2026, 11, 1, 5, 0], %w[01:00 01:30 01:00 01:30 02:00], [0, 1, 2, 3]],
                             [[2026, 3, 8, 6, 0], %w[01:00 01:30 03:00 03:30 04:00], []]],
      "Australia/Lord_Howe" => [[[2026, 4, 4, 14, 0], %w[01:00 01:30 01:30 02:00 02:30], [1, 2]],
                                [[2026, 10, 3, 15, 0], %w[01:30 02:30 03:00 03:30 04:00], []]]
    }.each do |zone, changes|
      changes.each do |from, clock, twice|
        it "tells the hour of the change in #{zone}, #{from.first(3).join("-")}" do
          times = Array.new(5) { |half| Time.utc(*from) + (half * 1800) }
          runs = AwsGlueTrigger::LocalRun.of(times, zone: zone)
          expect(runs.map { |run| run.local.strftime("%H:%M") }).to eq(clock)
          expect(runs.each_index.select { |index| runs[index].comes_twice? }).to eq(twice)
          expect(runs.count(&:drift)).to eq(1)
        end
      end
    end

    it "takes any list of times" do
      times = [Time.utc(2026, 3, 28, 4, 30), Time.new(2026, 3, 29, 4, 30, 0, "+00:00")]
      [times, times.each, Set.new(times), times.map(&:to_datetime), times.lazy].each do |list|
        expect(AwsGlueTrigger::LocalRun.of(list, zone: "Europe/Berlin").map(&:to_s)).to eq(
          ["2026-03-28 05:30 CET",
           "2026-03-29 06:30 CEST, one hour later on the clock than before: 06:30 was 05:30"]
        )
      end
      expect(AwsGlueTrigger::LocalRun.of([], zone: "UTC")).to eq([])
    end

    it "says from when on the clocks are not known" do
      runs = schedule.parse("cron(0 1 1 JUL ? *)").local_runs(2, zone: "Europe/Berlin", after: Time.utc(2099))
      expect(runs.map(&:known?)).to eq([true, false])
      expect(runs.map(&:to_s)).to eq(
        ["2099-07-01 03:00 CEST",
         "2100-07-01 02:00 CET, as the clocks stood at the end of 2099: those from 2100 on are not known"]
      )
    end

    it "gives values" do
      run, same = Array.new(2) do
        AwsGlueTrigger::LocalRun.of([Time.utc(2026, 10, 25, 0, 30)], zone: "Europe/Berlin").first
      end
      expect(run).to be_frozen.and eq(same).and eql(same).and have_attributes(hash: same.hash)
      expect(run).not_to eq(AwsGlueTrigger::LocalRun.of([run.utc], zone: "Africa/Johannesburg").first)
      expect(run).not_to eq(run.utc)
      expect(run.to_h).to eq(utc: Time.utc(2026, 10, 25, 0, 30), local: Time.utc(2026, 10, 25, 0, 30),
                             abbreviation: "CEST", drift: nil, drift_minutes: nil, comes_twice: true,
                             known: true)
      expect(run.local).to have_attributes(hour: 2, utc_offset: 7200, utc?: false)
      expect(run.inspect).to eq("#<AwsGlueTrigger::LocalRun 2026-10-25 02:30 CEST, which comes twice>")
      expect(run.deconstruct_keys(%i[comes_twice drift])).to eq(comes_twice: true, drift: nil)
    end

    it "tells what is wrong", :untyped do
      of = AwsGlueTrigger::LocalRun.method(:of)
      now = Time.utc(2026)
      [
        [[[now]], { zone: "Europe/Berlim" }, AwsGlueTrigger::ScheduleError,
         "`Europe/Berlim` is not a time zone\n  help: did you mean `Europe/Berlin`?"],
        [[[now]], { zone: :UTC }, TypeError, 'zone must be text such as "Europe/Berlin", got the Symbol "UTC"'],
        [[[now]], { zone: nil }, TypeError, 'zone must be text such as "Europe/Berlin", got nil'],
        [[now], { zone: "UTC" }, TypeError, "the times must be a list, such as schedule.first(5), got a Time"],
        [[[now, 5]], { zone: "UTC" }, TypeError,
         "a time of the list must be a Time, such as Time.utc(2026, 11, 23), got the number 5"],
        [[[Time.at(2**60)]], { zone: "UTC" }, RangeError,
         "a time of the list is beyond the years of which a local time can be told"],
        [[[Time.at(-(2**70))]], { zone: "UTC" }, RangeError, /beyond the years/],
        [[[now]], {}, ArgumentError, "missing keyword: :zone"]
      ].each do |arguments, options, error, message|
        expect { of.(*arguments, **options) }.to raise_error(error, message)
      end
      # Far off, and still a time.
      expect(of.([Time.utc(-5000), Time.utc(70_000)], zone: "Europe/Berlin").map do |run|
               run.local.year
             end).to eq([-5000, 70_000])
    end
  end

  describe "writing" do
    changes = ["these are the days of 2026; in another year the clocks change on other days",
               "a trigger takes one schedule: declare a trigger for each of the 2 expressions"]
    whole = lambda do |standard, daylight|
      "whole months are in standard time (#{standard}) or in daylight saving (#{daylight}), since a cron cannot say " \
        "the day on which the clocks change"
    end
    off = ->(zone, spans, clocks, how) { "#{spans} the clocks of #{zone} stand at #{clocks}, and runs come #{how}" }
    none = ->(zone, dst) { "#{zone} has no daylight saving in 2026: `#{dst}` makes no difference" }

    # 06:30 from Monday to Friday: expressions, their seasons, and what they give up.
    table = {
      ["Europe/Berlin", :standard] => [
        { "cron(30 5 ? * MON-FRI *)" => :standard },
        [off.("Europe/Berlin", "from 2026-03-30 to 2026-10-23", "+02:00", "one hour later: 06:30 becomes 07:30")]
      ],
      ["Europe/Berlin", :daylight] => [
        { "cron(30 4 ? * MON-FRI *)" => :daylight },
        [off.("Europe/Berlin", "from 2026-01-01 to 2026-03-27 and from 2026-10-26 to 2026-12-31", "+01:00",
              "one hour earlier: 06:30 becomes 05:30")]
      ],
      ["Europe/Berlin", :split] => [
        { "cron(30 5 ? JAN-MAR,NOV,DEC MON-FRI *)" => :standard, "cron(30 4 ? APR-OCT MON-FRI *)" => :daylight },
        [whole.("JAN-MAR,NOV,DEC", "APR-OCT"),
         "runs come one hour early on 2026-10-26, 2026-10-27, 2026-10-28, 2026-10-29, 2026-10-30",
         "runs come one hour late on 2026-03-30, 2026-03-31", *changes]
      ],
      ["America/New_York", :standard] => [
        { "cron(30 11 ? * MON-FRI *)" => :standard },
        [off.("America/New_York", "from 2026-03-09 to 2026-10-30", "-04:00", "one hour later: 06:30 becomes 07:30")]
      ],
      ["America/New_York", :daylight] => [
        { "cron(30 10 ? * MON-FRI *)" => :daylight },
        [off.("America/New_York", "from 2026-01-01 to 2026-03-06 and from 2026-11-02 to 2026-12-31", "-05:00",
              "one hour earlier: 06:30 becomes 05:30")]
      ],
      ["America/New_York", :split] => [
        { "cron(30 11 ? JAN,FEB,NOV,DEC MON-FRI *)" => :standard, "cron(30 10 ? MAR-OCT MON-FRI *)" => :daylight },
        [whole.("JAN,FEB,NOV,DEC", "MAR-OCT"),
         "runs come one hour early on 2026-03-02, 2026-03-03, 2026-03-04, 2026-03-05, 2026-03-06", *changes]
      ],
      ["Asia/Kolkata", nil] => [{ "cron(0 1 ? * MON-FRI *)" => :year }, []],
      ["Asia/Kolkata", :split] => [{ "cron(0 1 ? * MON-FRI *)" => :year }, [none.("Asia/Kolkata", :split)]],
      ["Australia/Sydney", :standard] => [
        { "cron(30 20 ? * SUN-THU *)" => :standard },
        [off.("Australia/Sydney", "from 2026-01-01 to 2026-04-03 and from 2026-10-05 to 2026-12-31", "+11:00",
              "one hour later: 06:30 becomes 07:30")]
      ],
      ["Australia/Sydney", :daylight] => [
        { "cron(30 19 ? * SUN-THU *)" => :daylight },
        [off.("Australia/Sydney", "from 2026-04-06 to 2026-10-02", "+10:00", "one hour earlier: 06:30 becomes 05:30")]
      ],
      ["Australia/Sydney", :split] => [
        { "cron(30 20 ? APR-SEP SUN-THU *)" => :standard, "cron(30 19 ? JAN-MAR,OCT-DEC SUN-THU *)" => :daylight },
        [whole.("APR-SEP", "JAN-MAR,OCT-DEC"), "runs come one hour early on 2026-10-02",
         "runs come one hour late on 2026-04-02, 2026-04-03", *changes]
      ],
      ["Australia/Lord_Howe", :standard] => [
        { "cron(0 20 ? * SUN-THU *)" => :standard },
        [off.("Australia/Lord_Howe", "from 2026-01-01 to 2026-04-03 and from 2026-10-05 to 2026-12-31", "+11:00",
              "30 minutes later: 06:30 becomes 07:00")]
      ],
      ["Australia/Lord_Howe", :daylight] => [
        { "cron(30 19 ? * SUN-THU *)" => :daylight },
        [off.("Australia/Lord_Howe", "from 2026-04-06 to 2026-10-02", "+10:30",
              "30 minutes earlier: 06:30 becomes 06:00")]
      ],
      ["Australia/Lord_Howe", :split] => [
        { "cron(0 20 ? APR-SEP SUN-THU *)" => :standard, "cron(30 19 ? JAN-MAR,OCT-DEC SUN-THU *)" => :daylight },
        [whole.("APR-SEP", "JAN-MAR,OCT-DEC"), "runs come 30 minutes early on 2026-10-02",
         "runs come 30 minutes late on 2026-04-02, 2026-04-03", *changes]
      ],
      ["UTC", nil] => [{ "cron(30 6 ? * MON-FRI *)" => :year }, []],
      ["UTC", :standard] => [{ "cron(30 6 ? * MON-FRI *)" => :year }, [none.("UTC", :standard)]]
    }

    table.each do |(zone, dst), (seasons, notes)|
      it "gives 06:30 in #{zone} with #{dst.inspect}" do
        cron = "cron(30 6 ? * MON-FRI *)"
        results = [at.("06:30", zone, days: "MON-FRI", dst: dst), in_zone.(cron, zone, dst: dst&.to_s),
                   in_zone.(schedule.parse(cron), zone, dst: dst)]
        results.each do |result|
          expect(result.expressions.to_h { |expression| [expression, expression.season] }).to eq(seasons)
          expect(result).to have_attributes(notes: notes, zone: zone, frozen?: true)
          expect(result).to eq(seasons.size == 1 ? seasons.keys.first : seasons.keys)
          expect(result.schedules).to eq(seasons.keys.map { |text| schedule.parse(text) })
        end
      end
    end

    # Without a choice both are shown.
    {
      "Europe/Berlin" => %w[5 4], "America/New_York" => %w[11 10], "Africa/Casablanca" => %w[6 5]
    }.each do |zone, hours|
      it "asks for a choice in #{zone}" do
        standard, daylight = hours.map { |hour| "cron(30 #{hour} ? * MON-FRI *)" }
        expect { at.("06:30", zone, days: "MON-FRI") }.to raise_error(AwsGlueTrigger::ScheduleError) { |error|
          help = "choose `standard`, `daylight`, or `split` for an expression in each season; a choice is written " \
                 "dst: :standard"
          what = "#{zone} has daylight saving: standard time gives `#{standard}`, daylight saving `#{daylight}`"
          expect(error).to have_attributes(message: "#{what}\n  help: #{help}", help: help,
                                           suggestions: [standard, daylight], diagnostics: [])
        }
      end
    end

    # Days and months that move, or need not.
    [
      ["cron(30 6 ? * 2-6 *)", "Asia/Tokyo", nil, "cron(30 21 ? * 1-5 *)"],
      ["cron(30 22 ? * SAT *)", "America/New_York", :standard, "cron(30 3 ? * SUN *)"],
      ["cron(0 * * * ? *)", "Europe/Berlin", nil, "cron(0 * * * ? *)"],
      ["cron(30 6 ? JUL MON-FRI *)", "Europe/Berlin", nil, "cron(30 4 ? JUL MON-FRI *)"],
      ["cron(30 6 L * ? *)", "Asia/Kolkata", nil, "cron(0 1 L * ? *)"],
      ["cron(0/15 8-17 ? * MON-FRI *)", "Asia/Kolkata", nil,
       ["cron(30,45 2-11 ? * MON-FRI *)", "cron(0,15 3-12 ? * MON-FRI *)"]]
    ].each do |text, zone, dst, expected|
      it("moves #{text} out of #{zone}") { expect(in_zone.(text, zone, dst: dst)).to eq(expected) }
    end

    it "tells of a time that does not exist, and of one that comes twice" do
      twice = "02:30 comes twice on 2026-10-25, when the clocks change: the run is at 02:30"
      missing = "02:30 does not exist on 2026-03-29, when the clocks change: the run is at"
      notes = %i[standard daylight split].map { |dst| at.("02:30", "Europe/Berlin", dst: dst).notes.grep(/^02:30/) }
      expect(notes).to eq([["#{missing} 03:30 CEST", "#{twice} CET"], ["#{missing} 01:30 CET", "#{twice} CEST"],
                           ["#{missing} 03:30 CEST", "#{twice} CEST"]])
      expect(at.("01:45", "Australia/Lord_Howe", dst: :standard).notes.last)
        .to eq("01:45 comes twice on 2026-04-05, when the clocks change: the run is at 01:45 +1030")
    end

    # What cannot be said: message, help, suggestions.
    kolkata = ->(what) { "04:30 in Asia/Kolkata is 23:00 of the day before in UTC, and #{what}" }
    same_day = "keep to times from 05:30 on, which are the same day in UTC"
    {
      -> { in_zone.("cron(30 4 1 * ? *)", "Asia/Kolkata") } => [
        kolkata.("day-of-month `1` cannot move there: the day before the 1st is the last day of another month"),
        "write `cron(0 23 L * ? *)` in UTC, or #{same_day}", ["cron(0 23 L * ? *)"]
      ],
      -> { in_zone.("cron(30 4 L * ? *)", "Asia/Kolkata") } => [
        kolkata.("day-of-month `L` cannot move there: no wildcard says the last day but one of a month"), same_day, []
      ],
      -> { in_zone.("cron(30 4 ? * 5L *)", "Asia/Kolkata") } => [
        kolkata.("day-of-week `5L` cannot move there: the day before the last such day of a month is not always the " \
                 "last such day"), same_day, []
      ],
      -> { in_zone.("cron(30 4 * JUL ? *)", "Asia/Kolkata") } => [
        kolkata.("month `JUL` cannot move there: the first day of the month is in UTC in the month before, the other " \
                 "days are not"), same_day, []
      ],
      -> { in_zone.("rate(1 day)", "UTC") } => [
        "`rate(1 day)` has no time of the day, which is what a zone would move",
        "write a cron, such as `cron(0 0 * * ? *)`, which runs as often", ["cron(0 0 * * ? *)"]
      ],
      -> { in_zone.("rate(7 minutes)", "UTC") } => [
        "`rate(7 minutes)` has no time of the day, which is what a zone would move",
        "write a cron, such as `cron(30 6 ? * MON-FRI *)`", []
      ],
      -> { at.("06:30", "new york") } => ["`new york` is not a time zone", "did you mean `America/New_York`?",
                                          ["America/New_York"]],
      -> { at.("06:30", "Gondor") } => [
        "`Gondor` is not a time zone",
        "write a name of the IANA time zone database, such as `Europe/Berlin` or `UTC`", []
      ],
      -> { at.("6:30pm", "UTC") } => ["`6:30pm` is not a time of the form `HH:MM`", "did you mean `18:30`?", ["18:30"]],
      -> { at.("06:30", "UTC", days: "MONDAY") } => ["`MONDAY` is not a list of days of the week",
                                                     "did you mean `MON`?", ["MON"]],
      -> { at.("06:30", "UTC", dst: "standart") } => ["`standart` is no choice for daylight saving",
                                                      "did you mean `standard`?", ["standard"]],
      -> { at.("06:30", "UTC", year: 1900) } => ["the rules of time zones in 1900 are not known",
                                                 "give a reference year from 1973 to 2099", []],
      -> { at.("06:30", "UTC", year: 10**20) } => ["the rules of time zones in 100000000000000000000 are not known",
                                                   "give a year such as 2026", []]
    }.each do |call, (message, help, suggestions)|
      it "says: #{message[0, 60]}" do
        expect(&call).to raise_error(AwsGlueTrigger::ScheduleError) { |error|
          expect(error).to have_attributes(message: "#{message}\n  help: #{help}", help: help, suggestions: suggestions,
                                           diagnostics: [])
        }
      end
    end

    it "says what is wrong with the text, as parse does" do
      expect { in_zone.("cron(30 6 * * *)", "UTC") }.to raise_error(AwsGlueTrigger::ScheduleError) { |error|
        expect(error.diagnostics.map(&:rule)).to eq(["invalid-schedule"])
        expect(error.suggestions).to eq(["cron(30 6 * * ? *)"])
      }
    end

    {
      "a number for the time" => [-> { at.(6, "UTC") }, 'time must be text such as "06:30", got the number 6'],
      "a Time for the time" => [-> { at.(Time.utc(2026), "UTC") }, 'time must be text such as "06:30", got a Time'],
      "an Array for days" => [-> { at.("06:30", "UTC", days: ["MON"]) },
                              'days must be text such as "MON-FRI", got an Array'],
      "nil for the zone" => [-> { at.("06:30", nil) }, 'zone must be text such as "Europe/Berlin", got nil'],
      "true for dst" => [-> { at.("06:30", "UTC", dst: true) }, "dst must be :standard, :daylight or :split, got true"],
      "text for the year" => [-> { at.("06:30", "UTC", year: "2026") },
                              'year must be a whole number such as 2026, got the text "2026"'],
      "nil for the schedule" => [-> { in_zone.(nil, "UTC") },
                                 'a schedule must be text such as "cron(0 2 * * ? *)", or a Schedule, got nil'],
      "a hostile object for the zone" => [-> { in_zone.("cron(0 2 * * ? *)", Support::Hostile.new) },
                                          'zone must be text such as "Europe/Berlin", got a Support::Hostile']
    }.each do |name, (call, message)|
      it("refuses #{name}", :untyped) { expect(&call).to raise_error(TypeError, message) }
    end

    it "takes the rules of this year unless a year is given" do
      this_year = GlueTriggerAttributes.schedule_at("06:30", zone: "Europe/Berlin", dst: :standard)
      expect(this_year).to eq("cron(30 5 * * ? *)")
      expect(this_year.notes.first).to match(/\Afrom 20\d\d-03-\d\d to 20\d\d-10-\d\d the clocks/)
    end

    it "needs a zone", :untyped do
      expect { GlueTriggerAttributes.schedule_at("06:30") }.to raise_error(ArgumentError, /zone/)
    end

    describe "the result" do
      it "is text, and stands as the schedule of a trigger" do
        tokyo = at.("06:30", "Asia/Tokyo", days: "MON-FRI")
        expect(tokyo).to be_a(String).and be_frozen.and eq("cron(30 21 ? * SUN-THU *)")
        expect(rendered(scheduled(schedule: tokyo))["schedule"]).to eq("cron(30 21 ? * SUN-THU *)")
        expect(tokyo.inspect).to eq('#<AwsGlueTrigger::ZonedSchedule "cron(30 21 ? * SUN-THU *)" from Asia/Tokyo>')
        expect([tokyo.notes, tokyo.zone, *at.("06:30", "UTC", dst: :split).notes]).to all(be_frozen)
        expect(JSON.generate([tokyo])).to eq('["cron(30 21 ? * SUN-THU *)"]')
      end

      it "is a list where it takes several, which no trigger takes for one" do
        split = at.("06:30", "Europe/Berlin", dst: :split)
        expect(split).to be_an(Array).and be_frozen.and all(be_frozen)
        expect(split.inspect).to start_with(
          '#<AwsGlueTrigger::ZonedSchedules ["cron(30 5 * JAN-MAR,NOV,DEC ? *)", "cron(30 4 * APR-OCT ? *)"] from ' \
          "Europe/Berlin; whole months"
        )
        expect { GlueTriggerAttributes.new(scheduled(schedule: split)) }
          .to raise_error(AwsGlueTrigger::ValidationError) { |error|
                expect(error.diagnostics.map { |d| [d.rule, d.path, d.message, d.help] }).to eq(
                  [["wrong-kind", "schedule", "expected text, got an Array",
                    "a trigger has one schedule, as text: declare a trigger for each"]]
                )
              }
        split.each { |expression| expect(findings(scheduled(schedule: expression))).to eq([]) }
      end
    end

    it "keeps the clock at 06:30 in either season, off the days of the change" do
      at.("06:30", "Europe/Berlin", dst: :split).schedules.each do |expression|
        runs = AwsGlueTrigger::LocalRun.of(expression.between(Time.utc(2026), Time.utc(2027)), zone: "Europe/Berlin")
        off = runs.reject { |run| run.local.strftime("%H:%M") == "06:30" }
        expect(off.map { |run| run.local.month }.uniq - [3, 10]).to eq([])
      end
    end
  end

  it "holds under the collector's stress", :untyped do
    result = nil
    begin
      GC.stress = true
      split = at.("06:30", "Europe/Berlin", dst: :split)
      runs = schedule.parse("cron(30 4 * * ? *)").local_runs(2, zone: "Europe/Berlin", after: Time.utc(2026, 3, 28))
      result = [split.map(&:to_s), split.notes.size, runs.map(&:to_s), runs.map(&:to_h).size,
                begin
                  in_zone.("cron(30 6 * * ? *)", "Europe/Berlin")
                rescue AwsGlueTrigger::ScheduleError => e
                  e.suggestions
                end]
    ensure
      GC.stress = false
    end
    expect(result).to eq(
      [["cron(30 5 * JAN-MAR,NOV,DEC ? *)", "cron(30 4 * APR-OCT ? *)"], 5,
       ["2026-03-28 05:30 CET", "2026-03-29 06:30 CEST, one hour later on the clock than before: 06:30 was 05:30"], 2,
       ["cron(30 5 * * ? *)", "cron(30 4 * * ? *)"]]
    )
  end
end
