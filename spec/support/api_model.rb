# frozen_string_literal: true

require "json"
require_relative "programs"

module Support
  # AWS's own model of the Glue API, which is no part of the checkout.
  module ApiModel
    PATH = File.expand_path("../../../shared/facts/glue-api-shapes.json", __dir__)

    module_function

    def absence = Programs.absence("the API's model", File.exist?(PATH), PATH)

    # @return [Hash{String => Hash}] the model's shapes by their names
    def shapes = @shapes ||= JSON.parse(File.read(PATH)).fetch("shapes")
  end
end
