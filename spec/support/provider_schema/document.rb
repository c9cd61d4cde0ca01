# frozen_string_literal: true

require "json"
require_relative "block"
require_relative "properties"
require_relative "verdict"

module Support
  module ProviderSchema
    # A document from its text to its resources: what Terraform asks of a file before it asks a provider.
    class Document
      # What a document of ours has on its top level; `//` is a comment.
      TOP = %w[terraform resource //].freeze
      # What Terraform takes for the name of a resource.
      NAME = /\A[\p{L}_][\p{L}\p{N}_-]*\z/

      def initialize(text, schema)
        @text = text
        @schema = schema
        @verdict = Verdict.new
      end

      def verdict
        document = JSON.parse(@text, object_class: Properties)
        return fault("", "the document must be an object") unless document.is_a?(Hash)

        (document.keys - TOP).each { |key| fault(key, "has no place in the document") }
        resources(document.fetch("resource", {}))
        @verdict
      rescue JSON::ParserError => e
        fault("", "no JSON: #{e.message}")
      end

      private

      def fault(path, text)
        @verdict.fault(path, text)
        @verdict
      end

      def resources(kinds)
        return fault("resource", "must be an object") unless kinds.is_a?(Hash)

        kinds.each do |kind, named|
          next fault("resource.#{kind}", "is another kind of resource") unless kind == @schema["resource"]
          next fault("resource.#{kind}", "must be an object") unless named.is_a?(Hash)

          named.each { |name, body| resource(name, body) }
        end
      end

      def resource(name, body)
        path = "#{@schema["resource"]}.#{name}"
        fault(path, "is no name of a resource") unless NAME.match?(name)
        return fault(path, "must be an object") unless body.is_a?(Hash)

        @verdict.trigger
        Block.new(path, body, @schema["attributes"], @verdict).judge
        @schema["exclusive"].each do |names|
          fault(path, "has #{names.join(" and ")}, of which there may be one") if names.all? { |one| body.key?(one) }
        end
      end
    end
  end
end
