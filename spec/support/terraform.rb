# frozen_string_literal: true

require "json"
require "open3"
require "tmpdir"
require_relative "programs"
require_relative "terraform/schema"

module Support
  # Terraform's own reading of a document. It needs no plugin to parse one; to hold it against the provider's schema it
  # does, and says that it is missing when the rest is sound.
  module Terraform
    # What it says where it would need the plugin to say more.
    PLUGIN_MISSING = "Missing required provider"
    # What a document of triggers refers to is declared elsewhere.
    DECLARED_ELSEWHERE = /\AReference to undeclared /
    # It asks nobody for a newer version.
    ENVIRONMENT = { "CHECKPOINT_DISABLE" => "1", "TF_IN_AUTOMATION" => "1" }.freeze

    module_function

    def available? = Programs.there?("terraform")

    # @param text [String] a document
    # @param name [String] its file, whose end says which syntax it has
    # @return [Array<String>] what `terraform validate` answers, each as "summary: detail"
    def answers(text, name = "main.tf.json")
      Dir.mktmpdir do |directory|
        File.write(File.join(directory, name), text)
        # Standard error is for its own configuration, which is no matter here.
        told, = Open3.capture3(ENVIRONMENT, "terraform", "validate", "-json", "-no-color", chdir: directory)
        JSON.parse(told)["diagnostics"].map { |found| found.values_at("summary", "detail").join(": ") }
      end
    end

    # @return [Boolean] whether the answers say that the provider's schema was not looked at
    def unchecked?(answers) = answers.any? { |answer| answer.start_with?(PLUGIN_MISSING) }

    # @return [Array<String>] the answers that are faults of the document
    def faults(answers)
      answers.reject { |answer| answer.start_with?(PLUGIN_MISSING) || answer.match?(DECLARED_ELSEWHERE) }
    end
  end
end
