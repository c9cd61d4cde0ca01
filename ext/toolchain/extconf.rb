# frozen_string_literal: true

# Builds nothing. RubyGems runs it before Cargo, so that what is missing is told in one line: of a missing cargo it says
# "No such file or directory", and without libclang bindgen panics once half of the crates are compiled.

require "rbconfig"

# What the native extension is compiled with. Where this is not sure that something is missing, it is silent.
module Toolchain
  RUST = File.read(File.expand_path("../../Cargo.toml", __dir__))[/^rust-version = "(.+)"/, 1]

  # Where bindgen looks for libclang on Linux, and the headers that belong to it: the library alone is not enough.
  LIBRARIES = "{/usr/local/llvm*/lib*,/usr/local/lib*/*/*,/usr/local/lib*/*,/usr/local/lib*," \
              "/usr/lib*/*/*,/usr/lib*/*,/usr/lib*}"
  LIBCLANG = "libclang{,-*}.so{,.*}"
  HEADERS = "{/usr,/usr/local}/{lib*,llvm*/lib*,lib*/llvm*/lib*}/clang/*/include/stddef.h"

  class << self
    # @return [Array<String>] what to do
    def missing
      [rust, headers, compiler, make, libclang].compact
    end

    private

    def rust
      version = answer(ENV.fetch("CARGO", "cargo"), "--version").to_s[/\d+\.\d+/]
      return "install Rust #{RUST} or newer with rustup" unless version
      return if Gem::Version.new(version) >= Gem::Version.new(RUST)

      "update Rust #{version} to #{RUST} or newer with rustup"
    end

    def headers
      return if File.exist?(File.join(RbConfig::CONFIG["rubyhdrdir"].to_s, "ruby.h"))

      "install Ruby's headers (the package ruby-dev or ruby-devel)"
    end

    # The one that Ruby was built with is the linker.
    def compiler
      name = RbConfig::CONFIG["CC"].to_s.split.first
      "install the C compiler #{name} (the package gcc)" unless name.nil? || answer(name, "--version")
    end

    def make
      "install make" unless answer(ENV.fetch("MAKE", "").split.first || "make", "--version")
    end

    # Elsewhere bindgen knows other places, and says itself where it finds none.
    def libclang
      return unless RbConfig::CONFIG["host_os"].include?("linux")

      install = "install libclang (the package libclang-dev or clang-devel)"
      path = ENV.fetch("LIBCLANG_PATH", nil)
      return (install unless found?) unless path

      "unset LIBCLANG_PATH, which names no libclang (#{path}), or #{install}" unless named?(path)
    end

    # A file, or a directory with one: bindgen looks nowhere else then.
    def named?(path)
      File.directory?(path) ? Dir.glob(LIBCLANG, base: path).any? : File.file?(path)
    end

    def found?
      return true if answer("llvm-config", "--version")

      Dir[File.join(LIBRARIES, LIBCLANG)].any? && (answer("clang", "--version") || Dir[HEADERS].any?)
    end

    # What a program says, or nil where there is none.
    def answer(*command)
      IO.popen(command, err: File::NULL, &:read)
    rescue SystemCallError
      nil
    end
  end
end

missing = Toolchain.missing
abort "aws_glue_trigger is compiled when it is installed: #{missing.join("; ")}, and try again" unless missing.empty?

# RubyGems makes something of it.
File.write("Makefile", "all clean install:\n.PHONY: all clean install\n")
