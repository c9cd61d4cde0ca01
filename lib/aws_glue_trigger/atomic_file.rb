# frozen_string_literal: true

module AwsGlueTrigger
  # A file that is written whole or not at all.
  # @api private
  class AtomicFile
    # @param path [String, Pathname]
    def initialize(path)
      @path = path.to_s
    end

    # @param content [String]
    # @return [Boolean] whether the content is another than the file's
    def changed?(content) = !(File.file?(@path) && File.binread(@path) == content.b)

    # Puts the content in a new file beside the old one, which then takes its place: a reader sees
    # the old content or the new, and a full disk loses nothing.
    #
    # @param content [String]
    # @return [Boolean] whether the file was written; false where it has this content already
    # @raise [WriteError]
    def write(content)
      return false unless changed?(content)

      special? ? File.write(target, content) : replace(content)
      true
    rescue SystemCallError => e
      raise WriteError, "cannot write #{@path}: #{reason(e)}"
    end

    private

    def replace(content)
      refuse_target
      File.open(temporary, File::WRONLY | File::CREAT | File::EXCL | File::BINARY, 0o666) do |file|
        file.write(content)
        file.chmod(File.stat(target).mode & 0o7777) if File.exist?(target)
        file.fsync
      end
      File.rename(temporary, target)
    ensure
      discard
    end

    # What a rename would not mind: a directory's write permission is enough for it.
    def refuse_target
      raise Errno::EISDIR if File.directory?(target)
      raise Errno::EACCES if File.exist?(target) && !File.writable?(target)
    end

    def discard
      File.unlink(temporary)
    rescue SystemCallError
      # It has taken the place of the old file, or was never made.
      nil
    end

    # A pipe or a device is written to: there is nothing to replace.
    def special? = File.exist?(target) && !File.file?(target) && !File.directory?(target)

    # A link stays a link: what it points to is replaced.
    def target
      @target ||= File.symlink?(@path) ? File.realdirpath(@path) : @path
    end

    def temporary
      name = ".#{File.basename(target).byteslice(0, 100).scrub("")}.#{Process.pid}.#{object_id}.tmp"
      @temporary ||= File.join(File.dirname(target), name)
    end

    # The system's words without the path of the temporary file.
    def reason(error) = error.class.new.message
  end
end
