# frozen_string_literal: true

require "rspec/matchers/fail_matchers"

RSpec.describe "the RSpec matchers" do
  include RSpec::Matchers::FailMatchers

  let(:sound) { scheduled }
  let(:faulty) { scheduled(schedule: nil) }
  let(:warned) { on_demand(enabled: true) }
  let(:missing) { "error[missing-schedule] at schedule: a SCHEDULED trigger needs a schedule" }

  it "give each example a pipeline of its own" do
    expect(AwsGlueTrigger.current).to be_empty
    aws_glue_trigger(:a, sound)
    expect(AwsGlueTrigger.current.size).to eq(1)
  end

  it "give each example a pipeline of its own, the second time too" do
    expect(AwsGlueTrigger.current).to be_empty
    aws_glue_trigger(:a, sound)
  end

  describe "be_a_valid_trigger" do
    it "takes a Hash, attributes and a reference" do
      expect(sound).to be_a_valid_trigger
      expect(warned).to be_a_valid_trigger
      expect(GlueTriggerAttributes.new(sound)).to be_a_valid_trigger
      expect(aws_glue_trigger(:a, sound)).to be_a_valid_trigger
      expect(faulty).not_to be_a_valid_trigger
      expect([sound, faulty]).to contain_exactly(be_a_valid_trigger, be_a(Hash))
    end

    it "says what was found instead" do
      expect { expect(faulty).to be_a_valid_trigger }
        .to fail_with("expected a valid trigger, but found:\n  #{missing}")
      expect { expect(sound).not_to be_a_valid_trigger }
        .to fail_with("expected an invalid trigger, but nothing was found")
      expect { expect(5).to be_a_valid_trigger }.to raise_error(ArgumentError, /got 5/)
    end
  end

  describe "have_diagnostic" do
    it "takes whatever something can be found in" do
      expect(faulty).to have_diagnostic("missing-schedule")
      expect(faulty).to have_diagnostic(:missing_schedule).at("schedule")
      expect(faulty).to have_diagnostic(AwsGlueTrigger::Rules::MISSING_SCHEDULE).at(start_with("sched"))
      expect(faulty).not_to have_diagnostic("missing-schedule").at("name")
      expect(aws_glue_trigger(:a, warned)).to have_diagnostic("fires-at-apply").at("enabled")
      expect(AwsGlueTrigger.current).to have_diagnostic("fires-at-apply")
      expect { aws_glue_trigger(:b, faulty) }.to have_diagnostic("missing-schedule")
      expect { aws_glue_trigger(:b, sound) }.not_to have_diagnostic("missing-schedule")
      expect(faulty).to have_diagnostic("missing-schedule").and(have_diagnostic("missing-schedule").at(/sch/))
    end

    it "sees what the block adds to the pipeline" do
      aws_glue_trigger(:a, sound)
      expect { aws_glue_trigger(:a, sound) }.to have_diagnostic("duplicate-resource-name")
      expect { aws_glue_trigger(:b, warned) && aws_glue_trigger(:c, faulty) }.to have_diagnostic("fires-at-apply")
      expect { aws_glue_trigger(:d, warned) && aws_glue_trigger(:c, faulty) }.to have_diagnostic("missing-schedule")
    end

    it "says what was found instead" do
      expect { expect(faulty).to have_diagnostic("missing-schedule").at("name") }
        .to fail_with("expected missing-schedule at \"name\", but found:\n  #{missing}")
      expect { expect(sound).to have_diagnostic("missing-schedule") }
        .to fail_with("expected missing-schedule, but nothing was found")
      expect { expect(faulty).not_to have_diagnostic("missing-schedule") }
        .to fail_with("expected no missing-schedule, but found:\n  #{missing}")
      expect(have_diagnostic("missing-schedule").at("name").description)
        .to eq('have the diagnostic missing-schedule at "name"')
    end

    it "refuses the name of a rule that does not exist" do
      expect { have_diagnostic("missing-shedule") }
        .to raise_error(ArgumentError, 'there is no rule "missing-shedule"; did you mean "missing-schedule"?')
    end
  end

  describe "render_trigger" do
    before { aws_glue_trigger(:nightly, scheduled(tags: { Team: "data" })) }

    it "compares what is rendered" do
      expect(AwsGlueTrigger.current).to render_trigger(:nightly)
      expect(AwsGlueTrigger.current).to render_trigger("nightly")
        .with(type: "SCHEDULED", actions: [a_hash_including("job_name" => "load")], tags: { Team: /data/ })
      expect(AwsGlueTrigger.current).not_to render_trigger(:daily)
      expect(AwsGlueTrigger.current).not_to render_trigger(:nightly).with(type: "EVENT")
    end

    it "fails on an invalid pipeline, negated too, and on what is none" do
      invalid = AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:a, faulty) }
      told = "expected the trigger b, but the pipeline is not valid: found:\n  #{missing}"
      expect { expect(invalid).to render_trigger(:b) }.to fail_with(told)
      expect { expect(invalid).not_to render_trigger(:b) }.to fail_with(told)
      expect { expect("x").to render_trigger(:b) }.to raise_error(ArgumentError, 'expected a pipeline, got "x"')
      expect(AwsGlueTrigger.current).not_to render_trigger(:nightly).with(shedule: nil)
    end

    it "says what is rendered instead" do
      expect { expect(AwsGlueTrigger.current).to render_trigger(:daily) }
        .to fail_with("expected the trigger daily, but there is nightly")
      expect { expect(AwsGlueTrigger.pipeline).to render_trigger(:daily) }
        .to fail_with("expected the trigger daily, but there is none")
      expect do
        expect(AwsGlueTrigger.current).to render_trigger(:nightly).with(type: "EVENT", enabled: false, name: /x/)
      end
        .to fail_with(<<~TEXT.chomp)
          expected the trigger nightly with other attributes:
            type: expected "EVENT", got "SCHEDULED"
            enabled: expected false, got nothing
            name: expected /x/, got "nightly-load"
        TEXT
      expect { expect(AwsGlueTrigger.current).not_to render_trigger(:nightly).with(type: "SCHEDULED") }
        .to fail_with(/\Aexpected not to render the trigger nightly with {"type" ?=> ?"SCHEDULED"}, but it is/)
    end
  end
end
