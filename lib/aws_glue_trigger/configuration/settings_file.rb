# frozen_string_literal: true

require_relative "settings_reader"

module AwsGlueTrigger
  class Configuration
    # A `.glue-trigger.yml`.
    class SettingsFile
      # What the file of a project is called.
      NAME = ".glue-trigger.yml"

      # The file that holds for a directory: its own, or that of the nearest directory above it, up to the root of a
      # repository.
      # @param directory [String]
      # @return [String, nil]
      def self.find(directory = Dir.pwd)
        directory = File.expand_path(directory)
        loop do
          path = File.join(directory, NAME)
          return path if File.file?(path)
          if File.symlink?(path) || File.exist?(path)
            raise ConfigurationError, "#{path} is no file that can be read; mend or remove it"
          end

          # A file in a worktree of git's, a directory elsewhere.
          return nil if File.exist?(File.join(directory, ".git"))

          above = File.dirname(directory)
          return nil if above == directory

          directory = above
        end
      end

      # More than any project decides: a larger file is none of ours, and `/dev/zero` has no end.
      MOST_BYTES = 64 * 1024
      # The most faults that are told.
      MOST_FAULTS = 20
      private_constant :MOST_BYTES, :MOST_FAULTS

      # @param path [String, Pathname]
      def initialize(path)
        @path = path.to_s
        @faults = []
      end

      # @return [Hash{Symbol => Object}] what the file decides
      # @raise [ConfigurationError] with every fault
      def settings
        reader = SettingsReader.new { |line, message| fault(line, message) }
        settings = reader.settings(document)
        raise ConfigurationError, told unless @faults.empty?

        settings
      end

      private

      def document
        require "psych"
        documents = Psych.parse_stream(text).children
        fault(documents[1].start_line, "only one document is read; leave out the --- before this one") if documents[1]
        documents.first&.root
      rescue Psych::SyntaxError => e
        fault([e.line - 1, 0].max, "no YAML: #{[e.problem, e.context].compact.join(" ")}")
        nil
      end

      def text
        # In binary: a mark of UTF-16 would make Ruby change its mind.
        text = bytes.force_encoding(Encoding::UTF_8).delete_prefix("\uFEFF")
        return text if text.valid_encoding?

        fault(0, "the file must be in UTF-8")
        ""
      rescue SystemCallError => e
        raise ConfigurationError, "cannot read #{shown}: #{e.class.new.message}"
      end

      def bytes
        bytes = File.open(@path, "rb") { |file| file.read(MOST_BYTES + 1) } || +""
        return bytes if bytes.bytesize <= MOST_BYTES

        raise ConfigurationError, "cannot read #{shown}: it is larger than #{MOST_BYTES / 1024} KiB"
      end

      def told
        rest = @faults.size - MOST_FAULTS
        [*@faults.first(MOST_FAULTS), *("and #{rest} more" if rest.positive?)].join("\n")
      end

      # YAML counts its lines from 0.
      def fault(line, message)
        @faults << "#{shown}:#{line + 1}: #{message}"
      end

      # As reports have it: below the working directory, or beside it, as seen from there.
      def shown
        require "pathname"
        seen = Pathname(File.expand_path(@path)).relative_path_from(Pathname(Dir.pwd)).to_s
        seen.start_with?("../../") ? @path : seen
      end
    end
  end
end
