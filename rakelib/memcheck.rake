# frozen_string_literal: true

desc "Run every native class under Valgrind's memcheck (ROUNDS=5)"
task :memcheck do
  raise "valgrind is missing; install the package valgrind" unless system("valgrind", "--version", out: File::NULL)

  directory = File.expand_path(File.join(ENV.fetch("CARGO_TARGET_DIR", "target"), "memcheck"))
  # With the system's allocator, which memcheck watches: mimalloc's memory is one piece to it.
  sh "cargo", "build", "--locked", "--quiet", "--package", "aws_glue_trigger", "--no-default-features",
     "--target-dir", directory, verbose: false
  library = File.join(directory, "lib")
  rm_rf library, verbose: false
  cp_r "lib", library, verbose: false
  cp File.join(directory, "debug/libaws_glue_trigger.#{RbConfig::CONFIG["SOEXT"]}"),
     File.join(library, "aws_glue_trigger", File.basename(LIBRARY)), verbose: false
  # Gems would be most of what is run, and none of it is ours.
  sh "valgrind", "--quiet", "--error-exitcode=9", "--num-callers=20", "--max-stackframe=16000000",
     "--suppressions=spec/valgrind/ruby.supp", RbConfig.ruby, "--disable-gems", "-rrbconfig", "-I", library,
     "spec/valgrind/every_class.rb", ENV.fetch("ROUNDS", "5"), verbose: false
end
