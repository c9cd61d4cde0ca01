# frozen_string_literal: true

module Support
  # Programs of others that read what is rendered: bin/setup --test and bin/test install them.
  module Programs
    module_function

    # @param names [Array<String>] what one program is called, here or elsewhere
    # @return [String, nil] its file, by the first of these names that is on the PATH
    def path(*names)
      directories = ENV.fetch("PATH", "").split(File::PATH_SEPARATOR)
      files = names.product(directories).map { |name, directory| File.join(directory, name) }
      files.find { |file| File.executable?(file) }
    end

    # @param program [String]
    # @return [Boolean] whether it is on the PATH
    def there?(program) = !path(program).nil?

    # In CI what is asked for must be there; elsewhere the examples that need it are skipped.
    #
    # @return [String, nil] the reason for which they are
    def absence(what, is_there, mend)
      return if is_there
      raise "#{what} is missing: #{mend}" if ENV["CI"]

      "#{what} is missing: #{mend}"
    end
  end
end
