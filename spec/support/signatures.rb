# frozen_string_literal: true

module Support
  # What `sig/` declares, as RBS reads it.
  module Signatures
    begin
      require "rbs"
    rescue LoadError
      # Ruby's bundled gem; a Ruby without it cannot read these.
      raise if ENV["CI"]
    end

    module_function

    def available? = defined?(RBS)

    # @return [RBS::Environment]
    def environment
      loader = RBS::EnvironmentLoader.new
      loader.add(path: Pathname(File.expand_path("../../sig", __dir__)))
      RBS::Environment.from_loader(loader).resolve_type_names
    end
  end
end
