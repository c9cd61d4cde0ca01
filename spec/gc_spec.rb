# frozen_string_literal: true

RSpec.describe "The garbage collector" do
  # In a process of its own without RubyGems, whose heap is small: a collection for each allocation takes seconds.
  def answer(script)
    classes = File.join(__dir__, "valgrind/every_class")
    outcome = ruby("--disable-gems", "-rrbconfig", "-r", classes, "-e", script)
    expect(outcome).to have_attributes(status: 0, err: "")
    outcome.out
  end

  it "may run at every allocation: all classes answer as they do without" do
    expect(answer(<<~RUBY)).to eq("the same\n")
      plain = EveryClass.round
      GC.stress = true
      stressed = EveryClass.round
      GC.stress = false
      puts plain == stressed ? "the same" : plain.zip(stressed).reject { |one, other| one == other }.inspect
    RUBY
  end

  it "may move every object, between any two steps" do
    skip "this Ruby does not compact" unless GC.respond_to?(:compact)

    expect(answer(<<~RUBY)).to eq("the same\n")
      plain = EveryClass.round
      GC.auto_compact = true
      moved = Array.new(5) { EveryClass.round.tap { GC.compact } }
      GC.stress = true
      moved << EveryClass.round
      GC.stress = false
      puts moved.uniq == [plain] ? "the same" : moved.inspect
    RUBY
  end

  it "may move every object while they are held" do
    skip "this Ruby does not compact" unless GC.respond_to?(:verify_compaction_references)

    # What Ruby holds, and what only Rust holds: a pipeline's triggers, whose references are made when asked for.
    expect(answer(<<~RUBY)).to eq("the same\n")
      held = AwsGlueTrigger.pipeline { |p| p.declare(:nightly, EveryClass::SOUND); p.declare(:after, EveryClass::WAITING) }
      schedule = AwsGlueTrigger::Schedule.parse("cron(0/20 2 ? * MON-FRI *)")
      runs = AwsGlueTrigger::LocalRun.of(schedule.first(3, after: Time.at(0)), zone: "Europe/Berlin")
      table = AwsGlueTrigger::Timetable.of_expressions(schedule, from: "2026-01-01", count: 3)
      objects = [held[:nightly], held[:nightly].attributes, *held.diagnostics, *AwsGlueTrigger.rules.first(3)]
      tell = lambda do
        [held.to_terraform, held.diagnostics.map(&:to_s), held.to_a.map(&:inspect), objects.map(&:inspect), schedule.to_s,
         runs.map { |run| [run.utc, run.drift] }, table.text, objects.map(&:hash), held[:nightly] == objects[0]]
      end
      before = tell.()
      # Newer Rubies have other words for a heap that is made larger.
      doubled = { toward: :empty, double_heap: true }
      begin
        GC.verify_compaction_references(**doubled)
      rescue ArgumentError
        GC.verify_compaction_references(toward: :empty, expand_heap: true)
      end
      after = [tell.()]
      5.times { GC.compact; after << tell.() }
      held.declare(:late, EveryClass::SOUND.merge(name: "late"))
      GC.compact
      puts after.uniq == [before] && held.size == 3 ? "the same" : "another: \#{after}"
    RUBY
  end

  it "does not take what a reference needs when the pipeline is gone" do
    expect(answer(<<~RUBY)).to eq("aws_glue_trigger.nightly nightly 1\n")
      reference, attributes = Thread.new do
        pipeline = AwsGlueTrigger.pipeline { |p| p.declare(:nightly, EveryClass::SOUND) }
        [pipeline[0], pipeline[0].attributes]
      end.value
      4.times { GC.start }
      puts [reference, attributes.name, attributes.total_actions].join(" ")
    RUBY
  end
end
