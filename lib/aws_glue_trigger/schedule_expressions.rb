# frozen_string_literal: true

module AwsGlueTrigger
  unknown_name = lambda do |expressions, name|
    # The spell checker leaves out what is equal: text for a Symbol.
    equal = expressions.keys.select { |known| known.to_s == name.to_s }
    names = (equal + Nearest.all(name.to_s, expressions.keys)).first(3)
    hint = "the names are #{expressions.keys.join(", ")}"
    hint = "did you mean #{names.map(&:inspect).join(", ")}?" unless names.empty?
    raise KeyError, "there is no schedule called #{name.inspect}; #{hint}"
  end

  hours = (1..11).flat_map do |hour|
    [[:"daily_at_#{hour}am", "cron(0 #{hour} * * ? *)"], [:"daily_at_#{hour}pm", "cron(0 #{hour + 12} * * ? *)"]]
  end

  # Schedules by their names, all in UTC; see {GlueTriggerAttributes.schedule_expressions}.
  SCHEDULE_EXPRESSIONS = Ractor.make_shareable(
    Hash.new(&unknown_name).merge!(
      {
        every_5_minutes: "cron(0/5 * * * ? *)",
        every_15_minutes: "cron(0/15 * * * ? *)",
        every_30_minutes: "cron(0/30 * * * ? *)",
        hourly: "cron(0 * * * ? *)",
        every_2_hours: "cron(0 0/2 * * ? *)",
        every_6_hours: "cron(0 0/6 * * ? *)",
        every_12_hours: "cron(0 0/12 * * ? *)",
        daily: "cron(0 0 * * ? *)",
        weekly: "cron(0 0 ? * SUN *)",
        daily_at_12am: "cron(0 0 * * ? *)",
        daily_at_12pm: "cron(0 12 * * ? *)",
        daily_at_midnight: "cron(0 0 * * ? *)",
        daily_at_noon: "cron(0 12 * * ? *)",
        weekdays_at_9am: "cron(0 9 ? * MON-FRI *)",
        weekends_at_10am: "cron(0 10 ? * SAT,SUN *)",
        first_day_of_month: "cron(0 0 1 * ? *)",
        last_day_of_month: "cron(0 0 L * ? *)",
        business_hours_hourly: "cron(0 9-17 ? * MON-FRI *)",
        business_days_morning: "cron(0 8 ? * MON-FRI *)",
        business_days_evening: "cron(0 18 ? * MON-FRI *)"
      },
      hours.to_h
    )
  )
end
