# frozen_string_literal: true

# Threads and processes. The native part keeps the GVL for a short pipeline, and gives it away for a long one.
RSpec.describe "threads and processes" do
  # All triggers of a document, in order.
  def names(document) = JSON.parse(document).fetch("resource", {}).fetch("aws_glue_trigger", {}).keys

  it "have pipelines of their own at once, the same as one alone" do
    [50, 2_000].each do |size|
      expected = large_pipeline(size).to_terraform
      documents = Array.new(16) { Thread.new { large_pipeline(size).to_terraform } }.map(&:value)
      expect(documents.uniq).to eq([expected])
    end
  end

  it "ask one pipeline at once" do
    pipeline = large_pipeline(3_000)
    answers = Array.new(8) do
      Thread.new { [pipeline.valid?, pipeline.diagnostics, pipeline.to_h, pipeline.to_terraform] }
    end
    expect(answers.map(&:value).uniq.size).to eq(1)
  end

  # A document that is made while another thread declares has the triggers of a moment: all that were declared before
  # it, and none of those after it.
  it "declare while others render: a trigger is in the document or it is not" do
    pipeline = large_pipeline(1_500)
    documents = []
    declaring = Thread.new do
      (1_500...3_500).each do |number|
        declare_link(pipeline, number)
        # Now and then until a document is there that was begun after the last.
        before = documents.size
        sleep(0.001) while (number % 200).zero? && documents.size < before + 2
      end
    end
    documents << pipeline.to_terraform(pretty: false) << pipeline.to_h.to_json while declaring.alive?
    declaring.join
    seen = documents.map { |document| names(document) }
    seen.each { |found| expect(found).to eq(Array.new(found.size) { |number| "t#{number}" }) }
    expect(seen.map(&:size)).to eq(seen.map(&:size).sort)
    expect(seen.map(&:size).uniq.size).to be > 5
    expect(pipeline.to_terraform).to eq(large_pipeline(3_500).to_terraform)
  end

  it "declare into one pipeline, each of their triggers once" do
    pipeline = AwsGlueTrigger::Pipeline.new
    threads = Array.new(8) do |thread|
      Thread.new do
        100.times do |number|
          # In an encoding for which Ruby loads a converter, and may run another thread meanwhile.
          name = "n#{thread}-#{number}-ü".encode("UTF-16LE")
          pipeline.declare("t#{thread}_#{number}", { name: name, type: "ON_DEMAND", enabled: false,
                                                     actions: [{ job_name: "load" }] })
          Thread.pass
        end
      end
    end
    threads.each(&:join)
    expect([pipeline.size, pipeline.map(&:name).uniq.size, pipeline.valid?]).to eq([800, 800, true])
  end

  # A way to declare in the midst of a declaration; a thread would have to be lucky.
  it "declare while Ruby loads the converter of an encoding" do
    out = in_process(<<~RUBY)
      pipeline = AwsGlueTrigger::Pipeline.new
      declare = lambda do |name|
        pipeline.declare(name, { name: name.to_s.force_encoding(Encoding::IBM037), type: "ON_DEMAND", enabled: false,
                                 actions: [{ job_name: "load" }] })
      end
      directory = Object.new
      directory.define_singleton_method(:to_path) do
        $LOAD_PATH.delete(self) && declare.(:inner)
        "/nowhere"
      end
      $LOAD_PATH.unshift(directory)
      declare.(:outer)
      puts pipeline.map(&:name).inspect, pipeline.valid?
    RUBY
    expect(out).to eq("[:inner, :outer]\ntrue\n")
  end

  it "keep what they declare where another looks at the pipeline" do
    pipeline = large_pipeline(2_000)
    stop = false
    reader = Thread.new { pipeline.valid? until stop }
    references = (2_000...2_300).map { |number| declare_link(pipeline, number) }
    stop = true
    reader.join
    expect(pipeline.to_a.last(300)).to eq(references)
    expect(pipeline.external_job("elsewhere")).to be_nil
  end

  it "are forked after the library was loaded, and after a pipeline was made" do
    out = in_process(<<~RUBY)
      pipeline = large_pipeline(1_200)
      document = pipeline.to_terraform
      children = Array.new(4) do
        fork do
          same = [pipeline.to_terraform, large_pipeline(1_200).to_terraform].uniq == [document]
          declare_link(pipeline, 1_200)
          exit!(same && pipeline.size == 1_201 && pipeline.valid? ? 0 : 1)
        end
      end
      puts children.map { |child| Process.wait2(child).last.exitstatus }.inspect
      puts pipeline.size, pipeline.to_terraform == document, large_pipeline(1_200).to_terraform == document
    RUBY
    expect(out).to eq("[0, 0, 0, 0]\n1200\ntrue\ntrue\n")
  end

  it "are forked while another thread is at work, which the child can do itself" do
    out = in_process(<<~RUBY)
      pipeline = large_pipeline(5_000)
      working = Thread.new { loop { pipeline.external_job("elsewhere"); pipeline.to_terraform } }
      statuses = Array.new(20) do
        sleep(0.003)
        child = fork { exit!(pipeline.valid? && pipeline.to_h.size == 1 && large_pipeline(1_200).valid? ? 0 : 1) }
        Process.wait2(child).last.exitstatus
      end
      working.kill.join
      puts statuses.uniq.inspect, pipeline.valid?
    RUBY
    expect(out).to eq("[0]\ntrue\n")
  end

  it "end with the process, also in the midst of long work" do
    out = in_process(<<~RUBY)
      pipeline = large_pipeline(5_000)
      Thread.new { loop { pipeline.external_job("elsewhere"); pipeline.to_terraform } }
      sleep(0.01)
      puts "end"
    RUBY
    expect(out).to eq("end\n")
  end

  it "show a document to nobody before it is whole" do
    out = in_process(<<~RUBY)
      pipeline = AwsGlueTrigger.pipeline do |p|
        3_000.times { |n| p.declare("t\#{n}", { name: "ä-\#{n}", type: "ON_DEMAND", enabled: false, actions: [{ job_name: "l" }] }) }
      end
      Thread.new { loop { ObjectSpace.each_object(String) { |s| s.freeze if s.empty?; s.ascii_only? if s.size < 2 } } }
      sleep(0.01)
      documents = Array.new(3) { pipeline.to_terraform }
      puts documents.uniq.size, documents.first.ascii_only?, documents.first.frozen?
    RUBY
    expect(out).to eq("1\nfalse\nfalse\n")
  end
end
