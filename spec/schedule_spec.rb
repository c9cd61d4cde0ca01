# frozen_string_literal: true

require "date"
require "timeout"

RSpec.describe AwsGlueTrigger::Schedule do
  # Friday, in office hours.
  friday = Time.utc(2026, 11, 20, 17, 30)
  office = "cron(0/15 8-17 ? * MON-FRI *)"
  parse = ->(text) { described_class.parse(text) }
  short = ->(time) { time&.strftime("%F %H:%M") }

  describe ".parse" do
    # Written, canonical, in words, the rules of its diagnostics, runs a day, the next two runs, what Glue takes.
    [
      [office, office, "every 15 minutes from 08:00 to 17:45 UTC, Monday to Friday", [], 200 / 7.0,
       ["2026-11-20 17:45", "2026-11-23 08:00"], office],
      ["CRON(05  8\t? * mon-6 *)", "cron(5 8 ? * MON-6 *)", "at 08:05 UTC, Monday to Friday", [], 5 / 7.0,
       ["2026-11-23 08:05", "2026-11-24 08:05"], "cron(5 8 ? * MON-6 *)"],
      ["cron(0 2 ? * FRI-MON *)", "cron(0 2 ? * FRI-MON *)", "at 02:00 UTC, Friday to Monday", ["wrap-around-range"],
       4 / 7.0, ["2026-11-21 02:00", "2026-11-22 02:00"], "cron(0 2 ? * FRI-MON *)"],
      ["cron(0 2 29 2 ? *)", "cron(0 2 29 2 ? *)", "at 02:00 UTC on the 29th of February", [], 97 / 146_097.0,
       ["2028-02-29 02:00", "2032-02-29 02:00"], "cron(0 2 29 2 ? *)"],
      ["cron(0 2 31 2 ? *)", "cron(0 2 31 2 ? *)", "at 02:00 UTC on the 31st of February, which never comes",
       ["never-fires"], 0.0, [], "cron(0 2 31 2 ? *)"],
      ["cron(0 2 1 1 ? 2020)", "cron(0 2 1 1 ? 2020)", "at 02:00 UTC on the 1st of January 2020", ["past-schedule"],
       1 / 366.0, [], "cron(0 2 1 1 ? 2020)"],
      ["rate(15 minutes)", "rate(15 minutes)", "every 15 minutes", :any, 96.0,
       ["2026-11-20 17:45", "2026-11-20 18:00"], "cron(0/15 * * * ? *)"],
      ["rate(1 day)", "rate(1 day)", "every day at 00:00 UTC", :any, 1.0, ["2026-11-21 00:00", "2026-11-22 00:00"],
       "cron(0 0 * * ? *)"],
      ["rate(7 minutes)", "rate(7 minutes)", "every 7 minutes", :any, 1440 / 7.0, [], nil]
    ].each do |text, canonical, words, rules, per_day, runs, lowered|
      it "understands #{text}" do
        schedule = parse.(text)
        expect(schedule).to have_attributes(
          to_s: canonical, describe: words, per_day: be_within(1e-12).of(per_day), rate?: text.start_with?("rate"),
          cron?: !text.start_with?("rate"), never_fires?: words.end_with?("never comes"), frozen?: true
        )
        expect(schedule.diagnostics.map(&:rule)).to eq(rules) unless rules == :any
        expect(schedule.first(2, after: friday).map(&short)).to eq(runs)
        expect(short.(schedule.next_after(friday))).to eq(runs.first)
        expect(schedule.lower.to_s).to eq(lowered) if lowered
      end
    end

    # Messages, and the one text that is suggested.
    {
      "cron(0 2 * * *)" => [["`0 2 * * *` has five fields, and Glue's cron has six"], ["cron(0 2 * * ? *)"]],
      "cron(0 25 * * MONDAY *)" => [
        ["`25` is not in the range of hours, 0-23",
         "both day fields are given: exactly one of day-of-month and day-of-week must be `?`",
         "`MONDAY` is not a name of day-of-week"], []
      ],
      "" => [["the schedule is empty"], []],
      "0 2 * * ? *" => [["`0 2 * * ? *` stands without `cron( )` around it"], ["cron(0 2 * * ? *)"]],
      "rate(5 weeks)" => [["`weeks` is not a unit of a rate"], ["rate(35 days)"]],
      "cron(0 2 * * ? *)\u0000" => [["`\\u{0}` is a control character"], []]
    }.each do |text, (messages, suggestions)|
      it "says what is wrong with #{text.inspect}" do
        expect { parse.(text) }.to raise_error(AwsGlueTrigger::ScheduleError) { |error|
          expect(error).to be_a(AwsGlueTrigger::Error)
          found = error.diagnostics
          expect(found.map { |d| [d.rule, d.severity, d.path] }.uniq).to eq([["invalid-schedule", :error, ""]])
          expect(found.map(&:message)).to eq(messages)
          expect(error.suggestions).to eq(suggestions)
          expect(error.help).to eq(found.first.help)
          expect(error.message).to start_with("the schedule #{text.inspect[0, 10]}")
            .and include(found.first.to_s.lines.first)
          expect([error.diagnostics, error.suggestions]).to all(be_frozen)
        }
      end
    end

    it "takes text in any encoding, and cuts what is long" do
      expect(parse.(office.encode("UTF-16LE"))).to eq(parse.(office))
      expect(parse.(office.b)).to eq(parse.(office))
      expect { parse.("x" * 1_000_000) }
        .to raise_error(AwsGlueTrigger::ScheduleError) { |error| expect(error.message.size).to be < 1000 }
    end
  end

  it "is a value" do
    one = parse.("cron(0 2 ? * FRI *)")
    same = parse.("CRON(00 2 ? * fri *)")
    expect(one).to eq(same).and eql(same).and have_attributes(hash: same.hash)
    expect({ one => 1 }).to have_key(same)
    expect([parse.("cron(0 2 ? * 6 *)"), one.to_s, nil, BasicObject]).to all(satisfy { |other| one != other })
    expect([one.dup, one.clone]).to all(be(one))
    expect { one.clone(freeze: false) }.to raise_error(ArgumentError, "a schedule stays frozen")
    expect { described_class.new }.to raise_error(TypeError)
    expect(one.inspect).to eq("#<AwsGlueTrigger::Schedule cron(0 2 ? * FRI *): at 02:00 UTC on Fridays>")
    expect(one.to_s).not_to be(one.to_s)
    expect(one.diagnostics).to be_frozen
  end

  describe "runs" do
    subject(:schedule) { parse.(office) }

    it "are between a time, itself included, and another, which is not" do
      monday = Time.utc(2026, 11, 23, 8, 0)
      expect(schedule.between(friday, monday)).to eq([friday, Time.utc(2026, 11, 20, 17, 45)])
      expect(schedule.between(friday, monday + 1).last).to eq(monday)
      expect([schedule.between(monday, friday), schedule.between(friday, friday)]).to eq([[], []])
      week = 7 * 86_400
      expect(schedule.between(friday, friday + week) + schedule.between(friday + week, friday + (2 * week)))
        .to eq(schedule.between(friday, friday + (2 * week)))
    end

    it "come one by one, as many as are asked for" do
      runs = schedule.occurrences(after: friday)
      expect(runs).to be_a(Enumerator).and have_attributes(size: nil)
      expect(runs.take(5_000)).to eq(schedule.first(5_000, after: friday))
      expect(runs.lazy.select { |run| run.hour == 8 }.map(&:day).first(3)).to eq([23, 23, 23])
      expect(parse.("cron(0 2 1 1 ? 2030-2040)").occurrences(after: friday).map(&:year)).to eq([*2030..2040])
      seen = []
      expect(parse.("cron(0 2 1 1 ? 2030)").occurrences(after: friday) { |run| seen << run })
        .to eq(parse.("cron(0 2 1 1 ? 2030)"))
      expect(seen).to eq([Time.utc(2030, 1, 1, 2)])
    end

    it "are each a fresh Time in UTC, whatever the time that was given" do
      [friday.getlocal("+05:30"), friday + 0.999, friday.to_datetime, Class.new(Time).at(friday), friday.dup.freeze]
        .each do |time|
        expect(schedule.next_after(time)).to eq(Time.utc(2026, 11, 20, 17, 45)).and have_attributes(utc?: true, nsec: 0)
      end
      expect(schedule.next_after(friday - 1e-9.rationalize)).to eq(friday)
      expect(schedule.first(2, after: friday)).to all(have_attributes(utc?: true, frozen?: false))
      expect(friday).not_to be_frozen
    end

    it "are after now unless a time is given" do
      now = Time.utc(2030, 1, 1)
      allow(Time).to receive(:now).and_return(now)
      expect(schedule.first(1)).to eq([Time.utc(2030, 1, 1, 8)])
      expect(schedule.occurrences.first).to eq(Time.utc(2030, 1, 1, 8))
    end

    it "are none before 1970 and after 2199, however far" do
      first = Time.utc(1970, 1, 1, 8)
      [-1, -(2**33), -(2**62), -(2**70), -(10**400)].each do |seconds|
        expect(schedule.next_after(Time.at(seconds))).to eq(first)
      end
      [Time.utc(2200), Time.at(2**40), Time.at(2**62), Time.at(2**70), Time.at(10**400)].each do |late|
        expect(schedule.next_after(late)).to be_nil
        expect(schedule.first(3, after: late)).to eq([])
        expect(schedule.between(late, late + 1)).to eq([])
        expect(schedule.occurrences(after: late).to_a).to eq([])
      end
      yearly = parse.("cron(0 2 1 1 ? *)").between(Time.at(-(2**70)), Time.at(2**70))
      expect([yearly.first, yearly.last, yearly.size]).to eq([Time.utc(1970, 1, 1, 2), Time.utc(2199, 1, 1, 2), 230])
    end

    it "are soon found, or soon missed" do
      never = parse.("cron(* * 31 2 ? *)")
      Timeout.timeout(5) do
        expect([never.first(10**30, after: friday), never.occurrences(after: friday).to_a]).to eq([[], []])
        expect(parse.("cron(* * * * ? *)").first(100_000, after: friday).last).to eq(friday + (100_000 * 60))
      end
    end

    it "can be interrupted" do
      every_minute = parse.("cron(* * * * ? *)")
      expect { Timeout.timeout(0.05) { every_minute.between(Time.utc(1970), Time.utc(2199)) } }
        .to raise_error(Timeout::Error)
    end
  end

  describe "arguments of the wrong kind", :untyped do
    schedule = parse.(office)
    time = "must be a Time, such as Time.utc(2026, 11, 23), got"
    {
      "nil for text" => [-> { parse.(nil) }, "a schedule must be text such as \"cron(0 2 * * ? *)\", got nil"],
      "a Symbol for text" => [-> { parse.(:hourly) },
                              "a schedule must be text such as \"cron(0 2 * * ? *)\", got the Symbol \"hourly\""],
      "what is no UTF-8 for text" => [-> { parse.("\xff") }, /got text that is not valid UTF-8/],
      "an object for text" => [-> { parse.(Support::Bare.new) }, /got a Support::Bare/],
      "a schedule for text" => [-> { parse.(schedule) }, /got a Schedule/],
      "a number for a time" => [-> { schedule.next_after(5) }, "time #{time} the number 5"],
      "nil for a time" => [-> { schedule.next_after(nil) }, "time #{time} nil"],
      "text for a time" => [-> { schedule.next_after("2026-11-20") }, "time #{time} the text \"2026-11-20\""],
      "a Date for a time" => [-> { schedule.next_after(Date.new(2026)) }, "time #{time} a Date"],
      "a BasicObject for a time" => [-> { schedule.next_after(Support::Bare.new) }, "time #{time} a Support::Bare"],
      "a time without a value" => [-> { schedule.next_after(Time.allocate) }, "uninitialized Time"],
      "text for after" => [-> { schedule.first(1, after: "now") }, "after #{time} the text \"now\""],
      "nil for after" => [-> { schedule.occurrences(after: nil) }, "after #{time} nil"],
      "text for from" => [-> { schedule.between("a", friday) }, "from #{time} the text \"a\""],
      "a Range for to" => [-> { schedule.between(friday, 1..2) }, "to #{time} a Range"],
      "text for a number" => [-> { schedule.first("5") }, "n must be a whole number, got the text \"5\""],
      "a fraction for a number" => [-> { schedule.first(1.5) }, "n must be a whole number, got the number 1.5"],
      "nil for a number" => [-> { schedule.first(nil) }, "n must be a whole number, got nil"]
    }.each do |name, (call, message)|
      it(name) { expect(&call).to raise_error(TypeError, message) }
    end

    it "numbers that are none of runs, and arguments that there are not" do
      expect { schedule.first(-1) }.to raise_error(ArgumentError, "n must not be negative, got the number -1")
      expect { schedule.first(-(10**30)) }.to raise_error(ArgumentError, /n must not be negative/)
      expect(schedule.first(0, after: friday)).to eq([])
      expect { schedule.first }.to raise_error(ArgumentError)
      expect { schedule.first(1, before: friday) }.to raise_error(ArgumentError, /before/)
    end

    it "a hostile object raises what it raises" do
      expect { schedule.next_after(Support::Hostile.new) }.to raise_error(RuntimeError, /was called/)
      expect(schedule).not_to eq(Support::Hostile.new)
    end
  end

  it "has among its diagnostics what lowering makes of a rate" do
    found = ->(text) { parse.(text).diagnostics.map { |one| [one.rule, one.severity, one.help] } }
    expect(found.("rate(7 minutes)")).to eq(
      [["rate-without-cron", :error,
        'the nearest are "cron(0/6 * * * ? *)" (every 6 minutes) and "cron(0/10 * * * ? *)" (every 10 minutes)']]
    )
    expect(found.("rate(15 minutes)").map { |one| one.first(2) }).to eq([["lowered-schedule", :note]])
  end

  describe "#lower" do
    it "gives a cron as it is, with the same runs" do
      cron = parse.(office)
      expect(cron.lower).to be(cron)
    end

    it "says which rates have an equal, where one has none" do
      {
        "rate(7 minutes)" => [
          ["cron(0/6 * * * ? *)", "cron(0/10 * * * ? *)"], "7 minutes, and Glue takes cron only",
          'the nearest are "cron(0/6 * * * ? *)" (every 6 minutes) and "cron(0/10 * * * ? *)" (every 10 minutes)'
        ],
        "rate(90 days)" => [["cron(0 0 ? * SUN *)"], "90 days, and Glue takes cron only",
                            'the nearest is "cron(0 0 ? * SUN *)" (every 7 days)']
      }.each do |rate, (suggestions, rest, help)|
        expect { parse.(rate).lower }.to raise_error(AwsGlueTrigger::ScheduleError) { |error|
          expect(error).to have_attributes(
            message: "no cron runs every #{rest}\n  help: #{help}", help: help,
            suggestions: suggestions, diagnostics: []
          )
        }
      end
    end
  end

  it "stands as the schedule of a trigger" do
    expect(rendered(scheduled(schedule: parse.("CRON(00 2 * * ? *)")))["schedule"]).to eq("cron(0 2 * * ? *)")
  end

  describe "every one of schedule_expressions" do
    hours = (1..11).flat_map do |hour|
      [[:"daily_at_#{hour}am", ["every day at #{format("%02d", hour)}:00 UTC", [21, hour], 1.0]],
       [:"daily_at_#{hour}pm", ["every day at #{hour + 12}:00 UTC", [hour > 5 ? 20 : 21, hour + 12], 1.0]]]
    end
    # In words; day and hour, or the whole time, of the first run after Friday 17:30; runs a day.
    table = {
      every_5_minutes: ["every 5 minutes", [20, 17, 35], 288.0],
      every_15_minutes: ["every 15 minutes", [20, 17, 45], 96.0],
      every_30_minutes: ["every 30 minutes", [20, 18], 48.0],
      hourly: ["every hour", [20, 18], 24.0],
      every_2_hours: ["every 2 hours from 00:00 UTC", [20, 18], 12.0],
      every_6_hours: ["every 6 hours from 00:00 UTC", [20, 18], 4.0],
      every_12_hours: ["every day at 00:00 and 12:00 UTC", [21, 0], 2.0],
      daily: ["every day at 00:00 UTC", [21, 0], 1.0],
      weekly: ["at 00:00 UTC on Sundays", [22, 0], 1 / 7.0],
      daily_at_12am: ["every day at 00:00 UTC", [21, 0], 1.0],
      daily_at_12pm: ["every day at 12:00 UTC", [21, 12], 1.0],
      daily_at_midnight: ["every day at 00:00 UTC", [21, 0], 1.0],
      daily_at_noon: ["every day at 12:00 UTC", [21, 12], 1.0],
      weekdays_at_9am: ["at 09:00 UTC, Monday to Friday", [23, 9], 5 / 7.0],
      weekends_at_10am: ["at 10:00 UTC on Saturdays and Sundays", [21, 10], 2 / 7.0],
      first_day_of_month: ["at 00:00 UTC on the 1st of each month", [31, 0], 12 / 365.2425],
      last_day_of_month: ["at 00:00 UTC on the last day of each month", [30, 0], 12 / 365.2425],
      business_hours_hourly: ["every hour from 09:00 to 17:00 UTC, Monday to Friday", [23, 9], 45 / 7.0],
      business_days_morning: ["at 08:00 UTC, Monday to Friday", [23, 8], 5 / 7.0],
      business_days_evening: ["at 18:00 UTC, Monday to Friday", [20, 18], 5 / 7.0],
      **hours.to_h
    }

    it "is in the table" do
      expect(GlueTriggerAttributes.schedule_expressions.keys).to match_array(table.keys)
    end

    table.each do |name, (words, (day, hour, minute), per_day)|
      it "#{name} parses, lowers and computes" do
        text = GlueTriggerAttributes.schedule_expressions[name]
        schedule = parse.(text)
        # 31 November is 1 December.
        run = Time.utc(2026, 11, 1, hour, minute || 0) + ((day - 1) * 86_400)
        expect(schedule).to have_attributes(to_s: text, describe: words, lower: schedule, diagnostics: [],
                                            per_day: be_within(1e-12).of(per_day), never_fires?: false)
        expect(schedule.next_after(friday)).to eq(run)
        computed = AwsGlueTrigger::Pipeline.new.declare(:a, scheduled(schedule: text)).computed_properties
        expect(computed).to include(estimated_executions_per_day: schedule.per_day,
                                    schedule_frequency: { type: "cron", expression: text })
      end
    end
  end

  it "holds under the collector's stress", :untyped do
    result = nil
    begin
      GC.stress = true
      schedule = described_class.parse(office)
      result = [schedule.to_s, schedule.describe, schedule.per_day, schedule.diagnostics, schedule.next_after(friday),
                schedule.first(2, after: friday), schedule.between(friday, friday + 3600),
                schedule.occurrences(after: friday).first(1), schedule.lower == schedule, schedule.hash,
                begin
                  described_class.parse("cron(0 2 * * *)")
                rescue AwsGlueTrigger::ScheduleError => e
                  e.suggestions
                end]
    ensure
      GC.stress = false
    end
    plain = parse.(office)
    expect(result).to eq([office, plain.describe, plain.per_day, [], Time.utc(2026, 11, 20, 17, 45),
                          [Time.utc(2026, 11, 20, 17, 45), Time.utc(2026, 11, 23, 8)],
                          [friday, Time.utc(2026, 11, 20, 17, 45)], [Time.utc(2026, 11, 20, 17, 45)], true, plain.hash,
                          ["cron(0 2 * * ? *)"]])
  end
end
