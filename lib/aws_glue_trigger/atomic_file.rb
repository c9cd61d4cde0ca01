# frozen_string_literal: true

require_relative "printable"

module AwsGlueTrigger
  # A file that is written whole or not at all.
  # @api private
  class AtomicFile
    # What to do about an answer of the system that people can do something about.
    HELP = {
      Errno::ENOENT => "make its directory first",
      Errno::ENOTDIR => "a part of the path is a file",
      Errno::EISDIR => "name a file in it",
      Errno::EACCES => "the file, where it is there, and its directory must be writable",
      Errno::EPERM => "the file, where it is there, and its directory must be writable",
      Errno::ENOSPC => "make room and write it again",
      Errno::EDQUOT => "make room and write it again",
      Errno::EFBIG => "raise the limit on the size of files and write it again",
      Errno::EROFS => "name a file on a disk that can be written to",
      Errno::ENAMETOOLONG => "name a shorter one",
      Errno::ELOOP => "the link leads back to itself"
    }.freeze
    private_constant :HELP

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
      raise WriteError, ["cannot write #{Printable.line(@path)}: #{reason(e)}", *HELP[e.class]].join("; ")
    end

    private

    def replace(content)
      refuse_target
      made = File.open(temporary, File::WRONLY | File::CREAT | File::EXCL | File::BINARY, 0o666)
      made.write(content)
      resemble(made) if File.exist?(target)
      made.fsync
      made.close
      File.rename(temporary, target)
    ensure
      discard(made) if made
    end

    # Owner and mode of the file before. Who may not give a file away leaves it his own, as an editor would; the mode
    # comes last, since a change of owner takes bits of it away.
    def resemble(file)
      before = File.stat(target)
      own = file.stat
      begin
        file.chown(before.uid, before.gid) unless [own.uid, own.gid] == [before.uid, before.gid]
      rescue SystemCallError
        nil
      end
      file.chmod(before.mode & 0o7777)
    end

    # What a rename would not mind: a directory's write permission is enough for it.
    def refuse_target
      raise Errno::EISDIR if File.directory?(target)
      raise Errno::EACCES if File.exist?(target) && !File.writable?(target)
    end

    def discard(made)
      # To close it may be another attempt to write what a full disk did not take.
      made.close unless made.closed?
    rescue SystemCallError
      nil
    ensure
      unlink
    end

    def unlink
      File.unlink(temporary)
    rescue SystemCallError
      # It has taken the place of the old file.
      nil
    end

    # A pipe or a device is written to: there is nothing to replace.
    def special? = File.exist?(target) && !File.file?(target) && !File.directory?(target)

    # A link stays a link: what it points to is replaced.
    def target
      @target ||= File.symlink?(@path) ? File.realdirpath(@path) : @path
    end

    # Of two processes on one directory, in containers of their own, the numbers may be the same: so it is a random one,
    # of which a script that seeds Ruby's knows nothing.
    def temporary
      @temporary ||= begin
        name = ".#{File.basename(target).byteslice(0, 100).scrub("")}.#{Random.urandom(8).unpack1("H*")}.tmp"
        File.join(File.dirname(target), name)
      end
    end

    # The system's words without the path of the temporary file.
    def reason(error) = error.class.new.message
  end
end
