# frozen_string_literal: true

require "json"

module Support
  module ProviderSchema
    # A JSON object in which no property stands twice: Ruby would take the last, and Terraform refuses it.
    class Properties < Hash
      def []=(name, value)
        raise JSON::ParserError, "the property #{name.inspect} stands twice" if key?(name)

        super
      end
    end
  end
end
