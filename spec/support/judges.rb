# frozen_string_literal: true

require "json"
require "open3"
require_relative "programs"

module Support
  # Programs of others that judge what is rendered: cfn-lint for CloudFormation, botocore and a server of moto's for the
  # Glue API. `rake judges` installs them, for Python; each is a script of `spec/judges/`.
  module Judges
    SCRIPTS = File.expand_path("../judges", __dir__)
    REQUIREMENTS = File.join(SCRIPTS, "requirements.txt")
    DIRECTORY = File.join(File.expand_path(ENV.fetch("CARGO_TARGET_DIR", "target"), File.expand_path("../..", __dir__)),
                          "judges")

    # A server for all specs, which ends when this process does.
    Server = Struct.new(:port, :version)

    module_function

    def absence = Programs.absence("the environment that #{REQUIREMENTS} asks for", up_to_date?, "run rake judges")

    def up_to_date? = File.exist?(stamp) && File.read(stamp) == File.read(REQUIREMENTS)

    # What was installed.
    def stamp = File.join(DIRECTORY, "installed.txt")

    def python = File.join(DIRECTORY, "bin", "python")

    # @return [Hash] what a script of `spec/judges/` says
    def ask(script, *arguments, input: "")
      said, error, status = Open3.capture3(python, File.join(SCRIPTS, "#{script}.py"), *arguments, stdin_data: input)
      raise "#{script}.py: #{error}" unless status.success?

      JSON.parse(said)
    end

    # @param templates [Hash{String => String}] templates by their names
    # @return [Hash] the linter's version, and by the same names the resources and what was found
    def lint(templates)
      Dir.mktmpdir do |directory|
        files = templates.keys.each_with_index.to_h { |name, index| [File.join(directory, "#{index}.json"), name] }
        files.each { |file, name| File.write(file, templates[name]) }
        ask("lint", *files.keys).tap { |said| said["templates"].transform_keys!(files) }
      end
    end

    # @param requests [Array<Hash>]
    # @return [Hash] the SDK's version, and a report for each request
    def validate(requests) = ask("parameters", input: requests.map { |request| "#{JSON.generate(request)}\n" }.join)

    # @param requests [Array<Hash>]
    # @return [Hash] an answer for each request, and the triggers and tags that are there afterwards
    def create(requests) = ask("create", server.port, input: JSON.generate(requests))

    def server
      @server ||= begin
        # Its stdin stays open as long as this process lives.
        @stdin, out, = Open3.popen2(python, File.join(SCRIPTS, "server.py"), err: File::NULL)
        told = out.gets or raise "server.py did not start"
        Server.new(*told.split)
      end
    end
  end
end
