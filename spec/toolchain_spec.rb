# frozen_string_literal: true

# What somebody reads who installs the gem and misses something to compile it with.
RSpec.describe "the check of the toolchain" do
  script = File.join(Support::Scripts::ROOT, "ext/toolchain/extconf.rb")
  line = ->(advice) { "aws_glue_trigger is compiled when it is installed: #{advice}, and try again\n" }
  compiler = RbConfig::CONFIG["CC"].split.first

  # Programs that say what they say; no other is on the PATH.
  def programs(versions)
    versions.each do |name, version|
      File.write("bin/#{name}", "#!/bin/sh\necho '#{version}'\n")
      File.chmod(0o755, "bin/#{name}")
    end
  end

  sound = { "cargo" => "cargo 1.99.0 (abc 2030-01-01)", compiler => "13.2", "make" => "GNU Make 4.3" }
  clang = "llvm/libclang.so.1"

  {
    "nothing" => [sound, clang, nil],
    "Rust" => [sound.except("cargo"), clang, "install Rust 1.88 or newer with rustup"],
    "a newer Rust" => [sound.merge("cargo" => "cargo 1.63.0"), clang,
                       "update Rust 1.63 to 1.88 or newer with rustup"],
    "a toolchain of rustup" => [sound.merge("cargo" => ""), clang, "install Rust 1.88 or newer with rustup"],
    "a compiler" => [sound.except(compiler), clang, "install the C compiler #{compiler} (the package gcc)"],
    "libclang" => [sound, "llvm/libc.so",
                   "unset LIBCLANG_PATH, which names no libclang (llvm), or install libclang " \
                   "(the package libclang-dev or clang-devel)"],
    "several things" => [sound.slice("cargo"), clang,
                         "install the C compiler #{compiler} (the package gcc); install make"]
  }.each do |missing, (there, library, advice)|
    it "says in one line what to do where #{missing} is missing" do
      in_directory("bin/.keep" => "", library => "") do
        programs(there)
        env = { "PATH" => File.expand_path("bin"), "LIBCLANG_PATH" => "llvm", "CARGO" => nil, "MAKE" => "" }
        outcome = ruby(script, env: env)
        expect(outcome).to have_attributes(status: advice ? 1 : 0, out: "", err: advice ? line.(advice) : "")
        expect(File.exist?("Makefile")).to be(advice.nil?)
      end
    end
  end
end
