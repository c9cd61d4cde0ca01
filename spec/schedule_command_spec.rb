# frozen_string_literal: true

require "rexml/document"

RSpec.describe "glue-trigger schedule" do
  # `from` and `--from` fix what would otherwise follow the clock.
  sunday = %w[--from 2026-11-22]

  around do |example|
    files = {
      "nightly.rb" => "aws_glue_trigger(:nightly, #{Support::Triggers.scheduled.inspect})\n",
      "by_hand.rb" => "aws_glue_trigger(:by_hand, #{Support::Triggers.on_demand.inspect})\n",
      "rate.rb" => "aws_glue_trigger(:rate, #{Support::Triggers.scheduled(schedule: "rate(1 hour)").inspect})\n",
      "faulty.rb" => "aws_glue_trigger(:c, #{Support::Triggers.scheduled(name: "c",
                                                                         schedule: "cron(0 2 * * *)").inspect})\n"
    }
    in_directory(files) { example.run }
  end

  def schedule(*arguments) = glue_trigger("schedule", *arguments)

  def next_runs(*arguments)
    document = JSON.parse(schedule("cron(0 2 * * ? *)", "--format", "json", *arguments).out)
    document["schedules"].first["next"].map { |run| run["utc"] }
  end

  describe "of files" do
    it "tells every scheduled trigger, and draws the week" do
      outcome = schedule("nightly.rb", "by_hand.rb", *sunday, "--count", "4")
      expect(outcome).to have_attributes(status: 0, err: "", out: start_with(<<~TEXT))
        From Sun 2026-11-22 00:00 UTC

        cron(0 2 * * ? *)
          trigger   nightly
          means     every day at 02:00 UTC
          starts    once a day
          next      Sun 2026-11-22 02:00   Mon 2026-11-23 02:00   Tue 2026-11-24 02:00
                    Wed 2026-11-25 02:00

        How many triggers start in each hour of UTC, 2026-11-22 to 2026-11-28

               Sun 22    Mon 23    Tue 24    Wed 25    Thu 26    Fri 27    Sat 28
        00:00    ·         ·         ·         ·         ·         ·         ·
        01:00    ·         ·         ·         ·         ·         ·         ·
        02:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
      TEXT
      expect(outcome.out).to end_with(<<~TEXT)
        sum      1         1         1         1         1         1         1

        The sum is of all starts of a day; the week has 7 starts.
        No two triggers start in one hour.
      TEXT
    end

    it "says what was found in them, as the other commands do" do
      expect(schedule("rate.rb", *sunday)).to have_attributes(
        status: 0, out: include("equals    cron(0 * * * ? *), by which"), err: start_with("note[lowered-schedule]: ")
      )
      expect(schedule("rate.rb", *sunday, "--ignore", "lowered-schedule")).to have_attributes(status: 0, err: "")
      expect(schedule("rate.rb", *sunday, "--verbatim", "--strict")).to have_attributes(status: 1, out: "")
      expect(schedule("nightly.rb", "faulty.rb", *sunday))
        .to have_attributes(status: 1, out: "", err: start_with("error[invalid-schedule]: "))
    end

    it "says that there is nothing scheduled" do
      expect(schedule("by_hand.rb", *sunday))
        .to have_attributes(status: 0, out: "No trigger has a schedule.\n", err: "")
    end

    it "lists what cannot be computed" do
      File.write("more.rb", <<~RUBY)
        aws_glue_trigger(:told, #{scheduled(name: "told", schedule: "${var.schedule}").inspect})
        aws_glue_trigger(:off, #{scheduled(name: "off", enabled: false).inspect})
      RUBY
      outcome = schedule("more.rb", "faulty.rb", *sunday, "--ignore", "invalid-schedule")
      expect(outcome).to have_attributes(status: 0, err: "")
      expect(outcome.out)
        .to include("  disabled  off\n", "${var.schedule}\n  trigger   told\n", "\nNo trigger starts in")
      expect(outcome.out).to end_with(<<~TEXT)
        Not counted: 1 not enabled, 1 with a schedule that only Terraform knows, 1 with
        a schedule at fault.
      TEXT
    end
  end

  describe "of expressions" do
    it "takes several, in any case, and a rate" do
      outcome = schedule("CRON(0 2 * * ? *)", "Rate(1 hour)", *sunday)
      expect(outcome).to have_attributes(status: 0, err: start_with("note[lowered-schedule]: rate(1 hour) is "))
      expect(outcome.out).to include("\ncron(0 2 * * ? *)\n", "\nrate(1 hour)\n", "next      Sun 2026-11-22 00:00")
    end

    it "says of a rate without an equal cron that Glue cannot run it" do
      expect(schedule("rate(7 minutes)")).to have_attributes(status: 1, out: "", err: <<~TEXT)
        error[rate-without-cron]: no cron runs every 7 minutes, and Glue takes cron only
           | rate(7 minutes)
           |      ^^^^^^^^^
          AWS answers: Invalid schedule cron expression. Expected format: Cron(CRON_EXPRESSION)
          help: the nearest are "cron(0/6 * * * ? *)" (every 6 minutes) and "cron(0/10 * * * ? *)" (every 10 minutes)

      TEXT
      expect(schedule("rate(7 minutes)", "--verbatim")).to have_attributes(
        status: 0, out: include("no cron, so that its starts cannot be named"),
        err: start_with("warning[rate-schedule]")
      )
      expect(schedule("rate(1 hour)", "--verbatim").err).to include('help: write "cron(0 * * * ? *)", or leave out')
    end

    it "says what will surprise" do
      outcome = schedule("cron(0 2 31 * ? *)", *sunday)
      expect(outcome).to have_attributes(status: 0, err: start_with("warning[skipped-months]: "))
      expect(schedule("cron(0 2 31 * ? *)", "--strict")).to have_attributes(status: 1, out: "")
      expect(schedule("cron(0 2 31 * ? *)", "--strict", "--ignore", "skipped-months"))
        .to have_attributes(status: 0, err: "")
    end

    {
      "cron(0 2 * * *)" => '; write "cron(0 2 * * ? *)"',
      "Cron (0 2 * * *)" => '; write "cron(0 2 * * ? *)"',
      "0 2 * * *" => '; write "cron(0 2 * * ? *)"',
      "0 2 * * ? *" => '; write "cron(0 2 * * ? *)"',
      "*/5 * * * *" => '; write "cron(',
      "@daily" => '; write "cron(0 0 * * ? *)"',
      "crn(0 2 * * ? *)" => "write",
      "cron 0 2 * * ? *" => "write",
      "rate 5 minutes" => "write",
      "" => "write",
      "cron(0 2 * \xFF ? *)" => "plain letters",
      " rate(1 hour)" => '; write "rate(1 hour)"',
      "rate(1 fortnight)" => "the units are minutes, hours and days"
    }.each do |text, mend|
      it "mends #{text.scrub}" do
        expect(schedule(text)).to have_attributes(
          status: 1, out: "", err: start_with("error[invalid-schedule]: ").and(include(mend))
        )
      end
    end

    it "takes a file for a file, whatever its name" do
      FileUtils.cp("nightly.rb", "nightly (old)")
      expect(schedule("nightly (old)", *sunday)).to have_attributes(status: 0, out: include("trigger   nightly"))
      expect(schedule("2026 plans.rb").err).to start_with("glue-trigger: cannot read 2026 plans.rb: No such file")
    end
  end

  describe "--from" do
    {
      "2026-11-22" => "2026-11-22T02:00:00Z",
      "2026-11-22T02:00" => "2026-11-22T02:00:00Z",
      "2026-11-22T02:00:01Z" => "2026-11-23T02:00:00Z",
      "2026-11-22T04:00+02:00" => "2026-11-22T02:00:00Z"
    }.each do |time, run|
      it("takes #{time}") { expect(next_runs("--from", time, "--count", "1")).to eq([run]) }
    end

    it "is now, unless given" do
      run = Time.new(*next_runs("--count", "1").first.scan(/\d+/).map(&:to_i), "UTC")
      expect(run).to be_between(Time.now - 60, Time.now + 86_400)
    end
  end

  it "takes --count from 0 to 1000" do
    expect(next_runs(*sunday).size).to eq(10)
    expect(next_runs(*sunday, "--count", "0")).to eq([])
    expect(next_runs(*sunday, "--count", "1000").size).to eq(1000)
    expect(schedule("nightly.rb", *sunday, "--count", "0").out).not_to include("next")
  end

  it "takes --zone and points out the hour of drift" do
    outcome = schedule("nightly.rb", "--from", "2026-10-24", "--count", "2", "--zone", "Europe/Berlin")
    expect(outcome.out.lines.grep(/2026-10|\^/).drop(1).join).to start_with(<<-TEXT)
            Sat 2026-10-24 02:00   Sat 2026-10-24 04:00 +02:00 CEST
            Sun 2026-10-25 02:00   Sun 2026-10-25 03:00 +01:00 CET
              ^ one hour earlier on the clock than before: 03:00 was 04:00
    TEXT
  end

  describe "-o" do
    it "writes a file, once" do
      arguments = ["nightly.rb", *sunday, "--format", "svg", "-o", "week.svg"]
      expect(schedule(*arguments)).to have_attributes(status: 0, out: "", err: "week.svg: written\n")
      expect(schedule(*arguments).err).to eq("week.svg: unchanged\n")
      expect(schedule(*arguments[0..-2], "-").out).to eq(File.read("week.svg", encoding: "UTF-8"))
    end

    it "writes expressions, too" do
      expect(schedule("cron(0 2 * * ? *)", "-o", "week.txt")).to have_attributes(status: 0, err: "week.txt: written\n")
    end
  end

  describe "wrong use" do
    [
      [[], /\Aglue-trigger: name at least one FILE or EXPRESSION\n\z/],
      [%w[none.rb], /\Aglue-trigger: cannot read none.rb: No such file or directory\n\z/],
      [["nightly.rb", "cron(0 2 * * ? *)"],
       /not both: nightly.rb is taken for a file, cron\(0 2 \* \* \? \*\) for an expression/],
      [%w[nightly.rb --from tomorrow], /`tomorrow` is not a time; write 2026-11-22, 2026-11-22T06:00 or 2026-11/],
      [%w[nightly.rb --from 2026-02-30], /there is no 2026-02-30/],
      [%w[nightly.rb --from 2200-01-01], /2200-01-01 is outside of the years .*; write a time from 1970 to 2199/],
      [%w[nightly.rb --count 1001], /count must be from 0 to 1000, got 1001/],
      [%w[nightly.rb --count -1], /count must be from 0 to 1000, got -1/],
      [%w[nightly.rb --count 99999999999999999999], /count must be from 0 to 1000, got 99999999999999999999/],
      [%w[nightly.rb --count ten], /invalid argument: --count ten; write a whole number/],
      [%w[nightly.rb --zone europe/berlni], %r{`europe/berlni` is not a time zone; did you mean `Europe/Berlin`\?}],
      [%w[nightly.rb --zone Gondor], %r{`Gondor` is not a time zone; write a name of .* such as `Europe/Berlin`}],
      [%w[nightly.rb --format pdf], /there is no format pdf; the formats are text, json, svg/],
      [["nightly.rb", "--zone", "\xFF"], /`\uFFFD` is not a time zone/],
      [["nightly.rb", "--from", "\xFF"], /`\uFFFD` is not a time; write/],
      [["nightly.rb", "--format", "\xFF"], /there is no format \uFFFD/],
      [["nightly.rb", "--count", "\xFF"], /invalid argument: --count \uFFFD/],
      [["nightly.rb", "--ignore", "\xFF"], /there is no rule/],
      [["nightly.rb", "--\xFF"], /invalid option: --\uFFFD/],
      [["\xFF.rb"], /cannot read \uFFFD.rb: No such file or directory/],
      [["nightly.rb", "-o", "no\xFF/week.svg"], %r{cannot write no\uFFFD/week.svg: No such file or directory}],
      [%w[nightly.rb --ignore missing-shedule], /did you mean missing-schedule\?/],
      [["rate(1 hour)", "--ignore", "missing-shedule"], /did you mean missing-schedule\?/],
      [%w[nightly.rb -o nightly.rb], /-o nightly.rb would overwrite the script nightly.rb/],
      [%w[nightly.rb -o no/week.svg], %r{cannot write no/week.svg: No such file or directory}],
      [["nightly.rb", "-o", ""], /-o needs a PATH/]
    ].each do |arguments, message|
      it "exits with 2: #{arguments.join(" ").scrub}" do
        expect(schedule(*arguments)).to have_attributes(status: 2, out: "", err: match(message))
      end
    end

    it "runs no script before" do
      File.write("loud.rb", "File.write('ran', '')\n")
      schedule("loud.rb", "--zone", "Gondor")
      expect(File).not_to exist("ran")
    end
  end

  # What a person has looked at; UPDATE_FIXTURES=1 writes them anew, to be looked at again.
  describe "snapshots" do
    fixtures = File.expand_path("fixtures", __dir__)

    compare = lambda do |name, found|
      path = File.join(fixtures, name)
      File.write(path, found) if ENV["UPDATE_FIXTURES"]
      expect(found).to eq(File.read(path, encoding: "UTF-8"))
    end

    around { |example| Support::Notes.quietly { example.run } }

    %w[text svg].each do |format|
      it "of the architecture notes as #{format}" do
        skip "the notes are not here" unless Support::Notes.available?

        blocks = Support::Notes.blocks.each_with_index.map do |block, position|
          "block#{position}.rb".tap { |name| File.write(name, block) }
        end
        outcome = schedule(*blocks, "--from", "2026-10-22", "--zone", "Europe/Berlin", "--format", format)
        instance_exec("notes_schedule.#{format == "text" ? "txt" : format}", outcome.out, &compare)
      end

      it "of an example as #{format}" do
        example = File.join(Support::Scripts::ROOT, "examples/cost_aware_schedule.rb")
        outcome = schedule(example, *sunday, "--count", "3", "--format", format)
        instance_exec("cost_aware_schedule.#{format == "text" ? "txt" : format}", outcome.out, &compare)
      end
    end
  end

  it "draws well-formed SVG, whatever the names" do
    File.write("odd.rb", <<~RUBY)
      aws_glue_trigger(:größe_語, #{scheduled(name: "a", schedule: "cron(0/5 8-17 ? * MON-FRI *)").inspect})
      aws_glue_trigger("<&'\\"\\e]]>", #{scheduled(schedule: "cron(0 8 * * ? *)").inspect})
    RUBY
    outcome = schedule("odd.rb", *sunday, "--format", "svg", "--ignore", "invalid-resource-name")
    expect(outcome.status).to eq(0), outcome.err

    image = REXML::Document.new(outcome.out).root
    expect([image.attributes["role"], image.attributes["viewBox"]]).to match(["img", /\A0 0 \d+ \d+\z/])
    expect(image.elements["title"].text).to eq("AWS Glue triggers, Sun 22 Nov 2026 to Sat 28 Nov 2026")
    expect(image.get_elements("g/title").map(&:text))
      .to include(/\AMon 2026-11-23 08:00 UTC: 2 triggers, 13 starts: größe_語, </)
  end

  it "is short for ten thousand triggers of few schedules, and has all of a thousand schedules" do
    File.write("large.rb", <<~RUBY)
      10_000.times { |n| aws_glue_trigger(:"trigger_\#{n}", #{scheduled.inspect}.merge(name: "t\#{n}")) }
      1_000.times do |n|
        aws_glue_trigger(:"own_\#{n}", #{scheduled.inspect}.merge(name: "o\#{n}", schedule: "cron(\#{n % 60} \#{n / 60 + 3} * * ? *)"))
      end
    RUBY
    outcome = schedule("large.rb", *sunday, "--count", "1")
    # A heading, a trigger, a meaning, how often and when, an empty line; then the week.
    expect(outcome.out.lines.size).to be_between(6_000, 6_060)
    expect(outcome.out).to include("triggers  10000: trigger_0, ", "02:00  10k ████", "\n03:00   60 █")
    document = JSON.parse(schedule("large.rb", *sunday, "--format", "json").out)
    expect(document["schedules"].map { |one| one["triggers"].size }).to eq([10_000, *[1] * 1_000])
    expect(schedule("large.rb", *sunday, "--format", "svg").out).to include(">and 985 more schedules<")
  end

  it "reads a file whose name is no text" do
    File.write("odd\xFF.rb", File.read("nightly.rb"))
    expect(schedule("odd\xFF.rb", *sunday)).to have_attributes(status: 0, out: include("nightly"), err: "")
    expect(schedule("odd\xFF.rb", "-o", "odd\xFF.rb"))
      .to have_attributes(status: 2, err: "glue-trigger: -o odd\uFFFD.rb would overwrite the script odd\uFFFD.rb\n")
    expect(glue_trigger("synth", "odd\xFF.rb", "-o", "odd\xFF.json"))
      .to have_attributes(status: 0, err: start_with("odd\uFFFD.json: written, no findings in 1 trigger"))
  end

  it "says in its help what an expression does not know" do
    expect(schedule("--help").out).to include(<<~TEXT)
          -h, --help                       Print this.

      For an EXPRESSION, --concurrent-runs means nothing, and --ignore is for warnings and notes.
    TEXT
  end
end
