# frozen_string_literal: true

module Support
  module ProviderSchema
    # A string of Terraform JSON, which is a template in any place.
    class Template
      # What stands for itself: `$${` is `${`.
      ESCAPED = { "$${" => "${", "%%{" => "%{" }.freeze
      FORMS = Regexp.union(ESCAPED.keys)

      def initialize(text)
        @text = text
      end

      # Whether something is to be evaluated in it.
      def open? = @text.gsub(FORMS, "").match?(/[$%]\{/)

      # The text that it comes to, where nothing is.
      def literal = @text.gsub(FORMS, ESCAPED)
    end
  end
end
