# frozen_string_literal: true

require "aws_glue_trigger/rake_task"

# A task for each example, which writes its document beside it: `rake examples:data_lake`.
EXAMPLES = FileList["examples/*.rb"].to_h do |script|
  AwsGlueTrigger::RakeTask.new("examples:#{File.basename(script, ".rb")}") do |task|
    task.files = [script]
    task.output = script.ext(".tf.json")
    task.strict = true
  end
  [script, script.ext(".tf.json")]
end

# Another extension may render another document.
EXAMPLES.each_value { |document| file document => LIBRARY }

desc "Write the documents of examples/"
task examples: EXAMPLES.values
