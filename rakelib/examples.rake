# frozen_string_literal: true

require "aws_glue_trigger/rake_task"

# A task for each example, which writes its document beside it: `rake examples:data_lake`,
# `rake examples:patterns:data_lake`.
EXAMPLES = FileList["examples/*.rb", "examples/patterns/*.rb"].to_h do |script|
  AwsGlueTrigger::RakeTask.new(script.ext.tr("/", ":")) do |task|
    task.files = [script]
    task.output = script.ext(".tf.json")
    task.strict = true
  end
  [script, script.ext(".tf.json")]
end

# One of them for CloudFormation, too.
CLOUDFORMATION_EXAMPLES = { "examples/failure_recovery.rb" => "examples/failure_recovery.cloudformation.json" }.freeze
CLOUDFORMATION_EXAMPLES.each do |script, document|
  AwsGlueTrigger::RakeTask.new("examples:#{File.basename(script, ".rb")}:cloudformation") do |task|
    task.files = [script]
    task.output = document
    task.format = :cloudformation
    task.parameters = true
    task.strict = true
  end
end

# Another extension may render another document.
EXAMPLE_DOCUMENTS = [*EXAMPLES.values, *CLOUDFORMATION_EXAMPLES.values].freeze
EXAMPLE_DOCUMENTS.each { |document| file document => LIBRARY }

desc "Write the documents of examples/"
task examples: EXAMPLE_DOCUMENTS
