# frozen_string_literal: true

require "timeout"

# Long work of the native part lets other threads run, and ends where Ruby wants its thread. The pipelines are large
# enough for that; the specs look at what happened, not at how long it took.
RSpec.describe "interrupting long work" do
  # What is asked of a pipeline, and each time anew: a declaration makes it forget what was found.
  calls = {
    "valid?" => ->(pipeline) { pipeline.valid? },
    "diagnostics" => ->(pipeline) { pipeline.diagnostics.size },
    "to_terraform" => ->(pipeline) { pipeline.to_terraform },
    "to_h" => ->(pipeline) { pipeline.to_h },
    "to_api_json" => ->(pipeline) { pipeline.to_api_json },
    "diagnostics_for" => ->(pipeline) { pipeline.diagnostics_for(:cloudformation).size },
    "timetable" => ->(pipeline) { pipeline.timetable(from: Time.utc(2026, 11, 23)).to_s },
    "to_mermaid" => ->(pipeline) { pipeline.to_mermaid },
    "downstream_of" => ->(pipeline) { pipeline.downstream_of(:t0).size },
    "chain_between" => ->(pipeline) { pipeline.chain_between(:t0, job: "19999").size }
  }

  before(:context) do
    @pipeline = large_pipeline
    @expected = calls.transform_values { |call| call.(@pipeline) }
  end

  # The pipeline, with everything to be found out anew.
  def anew(pipeline = @pipeline) = pipeline.tap { pipeline.external_job("something else") }

  calls.each do |name, call|
    describe name do
      it "lets other threads run" do
        # Were the GVL kept, the other thread would have it once in a tenth of a second at most.
        ticks = 0
        heartbeat = Thread.new { loop { ticks += 1 and sleep(0.0005) } }
        Thread.pass until ticks.positive?
        # On a machine that is busy with other things the other thread may miss one call, or several.
        served = Array.new(50).any? do
          before = ticks
          call.(anew)
          ticks - before > 4
        end
        expect(served).to be true
      ensure
        heartbeat.kill.join
      end

      it "ends with the exception of another thread, and gives its answer the next time" do
        thread = Thread.new do
          Thread.current.report_on_exception = false
          loop { call.(anew) }
        end
        sleep(0.02)
        thread.raise(IOError, "enough")
        expect { thread.join }.to raise_error(IOError, "enough")
        expect(call.(@pipeline)).to eq(@expected[name])
      end

      it "ends with its thread" do
        ensured = false
        thread = Thread.new do
          loop { call.(anew) }
        ensure
          ensured = true
        end
        sleep(0.02)
        thread.kill
        expect([thread.join(60), thread.status, ensured]).to eq([thread, false, true])
        expect(call.(@pipeline)).to eq(@expected[name])
      end
    end
  end

  it "is what a Timeout does, in the midst of the work" do
    calls.each do |name, call|
      # Some end with the work, and some before it.
      [0.001, 0.005, 0.02, 0.05].each do |seconds|
        answer = Timeout.timeout(seconds) { call.(anew) }
        expect(answer).to eq(@expected[name])
      rescue Timeout::Error
        expect(call.(@pipeline)).to eq(@expected[name])
      end
    end
  end

  # Laying out takes longer than everything else, so that a tenth of the triggers do.
  it "stops the drawing of a picture, which is whole the next time" do
    pipeline = large_pipeline(2_000)
    %i[to_svg to_html to_dot].each do |method|
      options = method == :to_html ? { now: nil } : {}
      stopped = Array.new(3) do
        Timeout.timeout(0.002) { anew(pipeline).public_send(method, **options) }
      rescue Timeout::Error
        :stopped
      end
      expect(stopped).to include(:stopped), method.to_s
      expect(pipeline.public_send(method, **options)).to eq(pipeline.public_send(method, **options))
    end
  end

  it "stops the work itself, and not what comes after it" do
    # An answer that is not waited for: were the work not stopped, what is found would be known.
    stopped = Array.new(20) do
      Timeout.timeout(0.003) { anew.valid? }
    rescue Timeout::Error
      :stopped
    end
    expect(stopped).to include(:stopped)
  end

  it "comes to an end however often a signal comes that means nothing" do
    out = in_process(<<~RUBY)
      pipeline = large_pipeline
      caught = 0
      trap(:USR1) { caught += 1 }
      sender = fork { loop { Process.kill(:USR1, Process.ppid); sleep(0.002) } }
      puts pipeline.valid?, pipeline.to_h.dig("resource", "aws_glue_trigger").size, caught.positive?
      Process.kill(:KILL, sender)
      Process.wait(sender)
    RUBY
    expect(out).to eq("true\n#{Support::Large::TRIGGERS}\ntrue\n")
  end

  it "is what Ctrl-C does" do
    out = in_process(<<~RUBY)
      pipeline = large_pipeline
      Thread.new { sleep(0.02); Process.kill(:INT, Process.pid) }
      begin
        loop { pipeline.external_job("something else"); pipeline.to_terraform }
      rescue Interrupt
        puts "interrupted", pipeline.valid?
      end
    RUBY
    expect(out).to eq("interrupted\ntrue\n")
  end

  it "waits where the thread says so" do
    answers = []
    thread = Thread.new do
      Thread.current.report_on_exception = false
      Thread.handle_interrupt(RuntimeError => :never) do
        3.times { answers << anew.valid? }
      end
    end
    sleep(0.01)
    thread.raise("later")
    expect { thread.join }.to raise_error(RuntimeError, "later")
    expect(answers).to eq([true] * 3)
  end

  it "reaches the report of many findings" do
    pipeline = AwsGlueTrigger.pipeline(collect: true) do |declared|
      20_000.times { |number| declared.declare("t#{number}", { name: "t#{number}", type: "SCHEDULED" }) }
    end
    found = pipeline.diagnostics
    expected = AwsGlueTrigger::Report.json(found, triggers: 1)
    ticks = 0
    heartbeat = Thread.new { loop { ticks += 1 and sleep(0.0005) } }
    Thread.pass until ticks.positive?
    before = ticks
    expect { Timeout.timeout(0.03) { AwsGlueTrigger::Report.sarif(found, triggers: 1) } }.to raise_error(Timeout::Error)
    expect(AwsGlueTrigger::Report.json(found, triggers: 1)).to eq(expected)
    expect(ticks - before).to be > 4
  ensure
    heartbeat&.kill
  end

  it "is not lost where a number is read that has more than 64 bits" do
    attributes = on_demand(actions: [{ job_name: "load", arguments: (0..200).to_h { |n| ["--a#{n}", 2**70] } }])
    answers = Array.new(5) do
      thread = Thread.new do
        Thread.current.report_on_exception = false
        pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
        5_000.times { |number| pipeline.declare("t#{number}", attributes) }
      end
      # Ruby interrupts a thread that is busy when its turn is over.
      sleep(0.004)
      thread.raise(IOError, "enough")
      thread.join
      :lost
    rescue IOError => e
      e.message
    end
    expect(answers).to eq(["enough"] * 5)
  end
end
