# frozen_string_literal: true

require "json"
require "open3"
require "rbconfig"
require "yaml"

module Support
  module Book
    # What a language's own parser says of a block that is not run.
    module Parsers
      PROGRAMS = { "sh" => %w[bash -n], "ruby" => [RbConfig.ruby, "-c"],
                   "python" => ["python3", "-c", "import ast, sys; ast.parse(sys.stdin.read())"] }.freeze

      module_function

      # @return [String, nil] its complaint
      def answer(block)
        case block.language
        when "json" then JSON.parse(block.text) && nil
        when "yaml" then YAML.safe_load(block.text) && nil
        # Terraform is not everywhere; spec/coming_from_spec.rb has it read what is compared.
        when "hcl" then nil
        else of_program(PROGRAMS.fetch(block.language), block.text)
        end
      rescue JSON::ParserError, Psych::SyntaxError => e
        e.message
      end

      def of_program(program, text)
        told, status = Open3.capture2e(*program, stdin_data: text)
        told unless status.success?
      end
    end
  end
end
