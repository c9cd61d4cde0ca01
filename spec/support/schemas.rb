# frozen_string_literal: true

require "open3"

module Support
  # The check of documents against JSON schemas: the program of `spec/schemas/`, which bin/test builds.
  module Schemas
    DIRECTORY = File.expand_path("../schemas", __dir__)
    # Our own format, as it is documented.
    REPORT = File.expand_path("../../docs/schemas/report.schema.json", __dir__)
    # The schema of OASIS, which the program brings.
    SARIF = "sarif"

    module_function

    # In CI the program must be there; elsewhere the specs are skipped without it.
    def available?
      return true if File.exist?(program)
      raise "the schema check is not built: #{program}; bin/test builds it" if ENV["CI"]

      false
    end

    # Where Cargo puts it.
    def program = File.join(ENV.fetch("CARGO_TARGET_DIR", File.join(DIRECTORY, "target")), "debug", "schema-check")

    # @return [String] what is wrong with the files; empty where nothing is
    def faults(schema, *files)
      told, status = Open3.capture2e(program, schema, *files)
      raise "the schema check accepts what it speaks of: #{told}" if status.success? && !told.empty?

      told
    end
  end
end
