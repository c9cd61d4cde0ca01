# frozen_string_literal: true

require "fileutils"
require_relative "../printable"
require_relative "../version"

module AwsGlueTrigger
  module CLI
    # The files of a small project that works at once: a pipeline with its spec, what renders and checks it, and a
    # workflow of GitHub's. They stand beside this file as they are written, but for the Gemfile.
    class Project
      # Where each file comes from, in the order in which they are told.
      FILES = {
        "triggers/nightly.rb" => "triggers/nightly.rb",
        "spec/nightly_spec.rb" => "spec/nightly_spec.rb",
        "Rakefile" => "Rakefile",
        ".glue-trigger.yml" => "glue-trigger.yml",
        "Gemfile" => nil,
        ".gitignore" => "gitignore",
        ".github/workflows/triggers.yml" => "workflow.yml"
      }.freeze
      # What is of no use beside scripts that are there.
      SAMPLE = ["triggers/nightly.rb", "spec/nightly_spec.rb"].freeze
      # What has to know of this gem, also where it was there before.
      KNOWING = %w[Rakefile Gemfile].freeze
      TEMPLATES = File.join(__dir__, "project")
      GEM_ROOT = File.expand_path("../../..", __dir__)
      private_constant :FILES, :SAMPLE, :KNOWING, :TEMPLATES, :GEM_ROOT

      # @param directory [String]
      # @param gem_root [String] where this gem is: as RubyGems has installed it, or a checkout
      def initialize(directory, gem_root = GEM_ROOT)
        @directory = directory
        @gem_root = gem_root
      end

      # @return [Array<String>] the files of this project, relative to its directory
      def files = @files ||= scripts? ? FILES.keys - SAMPLE : FILES.keys

      # Writes a file where it is not there, and the directories that it needs. What is there is never overwritten. In
      # one step, so that a file of another program is not overwritten either; a link is not followed.
      #
      # @param file [String] one of {files}
      # @return [Boolean] whether it was written
      # @raise [SystemCallError]
      def write(file)
        FileUtils.mkdir_p(File.dirname(path(file)))
        made = File.open(path(file), File::WRONLY | File::CREAT | File::EXCL)
        fill(made, content(file))
        true
      rescue Errno::EEXIST
        raise Errno::ENOTDIR unless File.directory?(File.dirname(path(file)))

        false
      end

      # @return [Hash{String => String}] the files that were there before and know nothing of this gem, with what would
      #   have been written
      def unaware
        files = KNOWING.select { |file| File.file?(path(file)) }
        files.reject! { |file| File.binread(path(file)).include?("aws_glue_trigger") }
        files.to_h { |file| [file, content(file)] }
      end

      # @return [String, nil] the root of the repository that the directory is a part of, where it is not the root
      def repository_above
        directory = File.realpath(@directory)
        return if File.exist?(File.join(directory, ".git"))

        directory = File.dirname(directory) until File.exist?(File.join(directory, ".git")) || root?(directory)
        directory unless root?(directory)
      end

      private

      def path(file) = File.join(@directory, file)

      def root?(directory) = File.dirname(directory) == directory

      # Scripts of somebody's own.
      def scripts?
        (Dir.glob("triggers/*.rb", base: @directory) - SAMPLE).any? || SAMPLE.any? { |file| changed?(file) }
      end

      def changed?(file)
        path = path(file)
        return false unless File.exist?(path)

        !(File.file?(path) && File.readable?(path) && File.binread(path) == content(file).b)
      end

      def fill(made, content)
        made.write(content)
        made.close
      rescue SystemCallError
        File.unlink(made.path)
        raise
      end

      def content(file)
        return gemfile unless FILES[file]

        # A project is checked by the Ruby that it is written with.
        File.read(File.join(TEMPLATES, FILES[file])).sub(/(?<=ruby-version: )"3.1"/, RUBY_VERSION[/\d+\.\d+/].inspect)
      end

      def gemfile
        <<~RUBY
          # frozen_string_literal: true

          source #{source}

          #{gem_itself}
          gem "rake"
          gem "rspec"
        RUBY
      end

      # As RubyGems has it here. An address with a password is no text for a repository.
      def source
        address = Gem.sources.first&.uri.to_s
        address.empty? || address.include?("@") ? "Gem.sources.first.uri.to_s" : address.inspect
      end

      def gem_itself
        if installed?
          return "# As it is installed here. Where it is not, as in CI, write instead of the version: " \
                 "git: \"ADDRESS\"\ngem \"aws_glue_trigger\", \"~> #{VERSION}\""
        end

        require "pathname"
        checkout = Pathname(@gem_root).relative_path_from(Pathname(File.realpath(@directory))).to_s
        "# A checkout on this machine. Anywhere else, as in CI, write instead of path: git: \"ADDRESS\"\n" \
          "gem \"aws_glue_trigger\", path: #{checkout.inspect}"
      end

      # An installed gem has its specification beside it.
      def installed?
        specifications = File.expand_path("../../specifications", @gem_root)
        Dir.glob("aws_glue_trigger-#{VERSION}*.gemspec", base: specifications).any?
      end
    end
  end
end
