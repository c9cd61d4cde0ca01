# frozen_string_literal: true

module Support
  # The documentation of lib/ as YARD reads it, which is there where YARD is.
  module Documentation
    ROOT = File.expand_path("../..", __dir__)

    module_function

    # In CI it must be there.
    def available?
      require "yard"
      true
    rescue LoadError
      raise if ENV["CI"]

      false
    end

    # @return [Module] YARD's own, with all that is in lib/
    def registry
      @registry ||= begin
        YARD::Registry.clear
        # In the order of .yardopts.
        files = File.readlines(File.join(ROOT, ".yardopts"), chomp: true).grep(/\.rb\z/)
        Dir.chdir(ROOT) { YARD.parse(files, [], YARD::Logger::ERROR) }
        YARD::Registry
      end
    end
  end
end
