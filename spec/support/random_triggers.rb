# frozen_string_literal: true

module Support
  # Patterns by chance, of what people would write, with names that nothing else has. One seed, one result.
  class RandomTriggers
    include AwsGlueTrigger::Patterns

    STARTS = [{ schedule: :daily_at_2am }, { schedule: "rate(15 minutes)" }, { schedule: "cron(5 4 ? * MON-FRI *)" },
              { type: "ON_DEMAND", enabled: false }].freeze
    SHARED = [{}, { tags: { Team: "lake" } }, { enabled: true }, { timeouts: { create: "5m" } },
              { timeout: 30, arguments: { "--stage" => "${var.stage}" } },
              { security_configuration: "kms", description: "what it does" }].freeze
    private_constant :STARTS, :SHARED

    def initialize(seed)
      @random = Random.new(seed)
      @count = 0
    end

    # @return [AwsGlueTrigger::Patterns::Triggers] a start, and patterns that wait for one of those before them.
    def triggers
      (1..@random.rand(1..6)).reduce(beginning) { |made, _| made + following(made) }
    end

    private

    def pick(list) = list[@random.rand(list.size)]

    def fresh(stem) = "#{stem}_#{@count += 1}"

    def target
      case @random.rand(5)
      when 0 then crawler(fresh("crawler"))
      when 1 then job(fresh("job"), timeout: @random.rand(1..600), "--number" => @random.rand(9))
      when 2 then "${aws_glue_job.#{fresh("job")}.name}"
      else fresh("job")
      end
    end

    # One of them is a job, so that what jobs share is shared with one; and at most two are crawlers, which is what a
    # start by hand may have.
    def targets = [fresh("job"), *Array.new(@random.rand(0..2)) { target }].shuffle(random: @random)

    def step
      pick([target, targets, { actions: targets, tags: { Step: "own" } }, { actions: target, description: "one" }])
    end

    def steps = Array.new(@random.rand(0..3)) { [fresh("step"), step] }.to_h.merge(fresh("step") => targets)

    def lake
      layers = AwsGlueTrigger::Patterns::LAYERS.select { @random.rand(4).positive? }
      layers.to_h { |layer| [layer, step] }.merge(ingest: targets)
    end

    def beginning
      how = { **pick(STARTS), **pick(SHARED) }
      case @random.rand(4)
      when 0 then fan_out(fresh("start"), actions: targets, **how)
      when 1 then chain(fresh("chain"), steps: steps, **how)
      when 2 then layers(fresh("lake"), **lake, **how)
      else checkpoint(fresh("pulse"), schedule: :every_15_minutes, actions: targets, **pick(SHARED))
      end
    end

    def following(made) # rubocop:disable Metrics/AbcSize
      after = pick([made, pick(made.targets), { pick(made.targets) => "FAILED" }])
      how = { after: after, **pick(SHARED) }
      case @random.rand(6)
      when 0 then fan_in(fresh("join"), actions: targets, **how)
      when 1 then chain(fresh("chain"), steps: steps, **how)
      when 2 then per_tenant(fresh("tenant"), tenants: 1..@random.rand(1..3), **how) { targets }
      when 3 then reconcile(fresh("settle"), actions: targets, **how)
      when 4 then layers(fresh("lake"), **lake, **how)
      else on_failure(fresh("failure"), of: pick([made, pick(made.targets)]), detect: step, alternative: step)
      end
    end
  end
end
