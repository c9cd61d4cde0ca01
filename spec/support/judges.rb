# frozen_string_literal: true

module Support
  # Programs of others that judge what is rendered: bin/setup --test sets them up.
  module Judges
    # What is installed for them below the checkout, and is no part of it.
    DIRECTORY = File.expand_path("../../target/judges", __dir__)

    module_function

    # @param program [String]
    # @return [Boolean] whether it is on the PATH
    def program?(program)
      ENV.fetch("PATH", "").split(File::PATH_SEPARATOR).any? { |path| File.executable?(File.join(path, program)) }
    end

    # In CI a judge must be there; elsewhere its examples are skipped without it.
    #
    # @return [String, nil] why there is no judgement
    def absence(what, is_there)
      return if is_there
      raise "#{what} is missing; bin/setup --test installs it" if ENV["CI"]

      "#{what} is not installed; bin/setup --test installs it"
    end
  end
end
