# frozen_string_literal: true

require "yaml"
require_relative "provider_schema/document"

module Support
  # The judge of Terraform JSON: the provider's schema, as spec/fixtures/ has it, and what Terraform's JSON syntax asks.
  module ProviderSchema
    PATH = File.expand_path("../fixtures/aws_glue_trigger.schema.yml", __dir__)
    SCHEMA = YAML.safe_load_file(PATH, aliases: true).freeze

    # @param text [String] a document
    # @return [Verdict] its faults, and how much of it was looked at
    def self.judge(text) = Document.new(text, SCHEMA).verdict
  end
end
