# frozen_string_literal: true

module Support
  # Programs of others that read what is rendered: bin/setup --test and bin/test install them.
  module Programs
    module_function

    # @param program [String]
    # @return [Boolean] whether it is on the PATH
    def there?(program)
      ENV.fetch("PATH", "").split(File::PATH_SEPARATOR).any? { |path| File.executable?(File.join(path, program)) }
    end

    # In CI such a program must be there; elsewhere its examples are skipped without it.
    #
    # @return [String, nil] the reason for which they are
    def absence(what, is_there, mend)
      return if is_there
      raise "#{what} is missing: #{mend}" if ENV["CI"]

      "#{what} is missing: #{mend}"
    end
  end
end
