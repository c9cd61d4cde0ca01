# frozen_string_literal: true

# What a program gets of a faulty schedule: the expression, the faulty part of it, and what to write instead.
# The reports that people read are in src/schedule/tests/reports.txt.
RSpec.describe "the errors of a schedule" do
  rows = [
    ["five Unix fields", "cron(0 2 * * 1-5)", ["0 2 * * 1-5"], "cron(0 2 ? * MON-FRI *)"],
    ["neither day field `?`", "cron(0 2 * * MON *)", ["* * MON"], "cron(0 2 ? * MON *)"],
    ["both day fields `?`", "cron(0 2 ? * ? *)", ["? * ?"], "cron(0 2 * * ? *)"],
    ["comma-separated fields", "cron(0,2,*,*,?,*)", ["0,2,*,*,?,*"], "cron(0 2 * * ? *)"],
    ["seconds first", "cron(0 0 2 * * ? *)", ["0"], "cron(0 2 * * ? *)"],
    ["a missing space", "cron(0 2 * *? *)", ["*?"], "cron(0 2 * * ? *)"],
    ["a value out of range", "cron(60 2 * * ? *)", ["60"], "cron(0 2 * * ? *)"],
    ["`#`", "cron(0 2 ? * MON#1 *)", ["MON#1"], "cron(0 2 ? * MON *)"],
    ["a step of zero", "cron(0/0 2 * * ? *)", ["0/0"], "cron(0 2 * * ? *)"],
    ["an empty list element", "cron(0 2 ? * MON,,FRI *)", [","], "cron(0 2 ? * MON,FRI *)"],
    ["a reversed range", "cron(0 2 25-5 * ? *)", ["25-5"], "cron(0 2 25-31,1-5 * ? *)"],
    ["at(…)", "at(2199-12-01T02:30:00)", ["at(2199-12-01T02:30:00)"], "cron(30 2 1 12 ? 2199)"],
    ["trailing text", "cron(0 2 * * ? *) UTC", [" UTC"], "cron(0 2 * * ? *)"],
    ["a missing parenthesis", "cron(0 2 * * ? *", [""], "cron(0 2 * * ? *)"],
    ["several faults", "cron(60 24 * * * *) UTC", ["60", "24", "* * *", " UTC"], "cron(0 0 * * ? *)"],
    ["characters of several bytes", "cron(0 2 1–5 * ?？ *)", %w[– ？], nil],
    ["nothing that can be mended", "cron(0 25 * * ? *)", ["25"], nil]
  ]

  def diagnostics(attributes)
    GlueTriggerAttributes.new(attributes).diagnostics
  rescue AwsGlueTrigger::ValidationError => e
    e.diagnostics
  end

  def found(schedule) = diagnostics(scheduled(schedule: schedule))

  rows.each do |name, expression, faulty, suggestion|
    it "#{name}: points at the characters and suggests a whole expression" do
      expect(found(expression).map { |d| [d.rule, d.excerpt, d.excerpt[d.span], d.suggestion] })
        .to eq(faulty.map { |part| ["invalid-schedule", expression, part, suggestion] })
      expect(findings(scheduled(schedule: suggestion))).to eq([]) if suggestion
    end
  end

  it "of other findings there is none of this" do
    expect(diagnostics(scheduled(schedule: nil)).first).to have_attributes(excerpt: nil, span: nil, suggestion: nil)
  end

  it "are members of the diagnostic" do
    first, second = found("cron(60 24 * * ? *)")
    expect(first.to_h).to include(excerpt: "cron(60 24 * * ? *)", span: 5...7, suggestion: "cron(0 0 * * ? *)")
    expect(first).to eq(found("cron(60 24 * * ? *)").first)
    expect(first).not_to eq(second)
    first => { span:, suggestion: }
    expect([span, suggestion]).to eq([5...7, "cron(0 0 * * ? *)"])
  end

  it "are drawn in the report, in colour where that is asked for", :untyped do
    found = found("cron(0 2 * * ? *")
    place = "spec/schedule_errors_spec.rb:#{found.first.line}"
    expect(AwsGlueTrigger::Report.text(found, sources: false)).to eq(<<~REPORT)
      error[invalid-schedule]: the closing parenthesis is missing
        --> #{place}, schedule
         | cron(0 2 * * ? *
         |                 ^
        help: end the expression with `)`; write schedule: "cron(0 2 * * ? *)"
    REPORT
    expect(AwsGlueTrigger::Report.text(found, colour: true)).to include("\e[1m\e[31m^\e[0m")
  end
end
