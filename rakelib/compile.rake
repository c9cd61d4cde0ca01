# frozen_string_literal: true

# Where `lib/aws_glue_trigger/extension.rb` looks first.
LIBRARY = "lib/aws_glue_trigger/aws_glue_trigger.#{RbConfig::CONFIG["DLEXT"]}".freeze

# Where cargo puts what it builds.
TARGET = ENV.fetch("CARGO_TARGET_DIR", "target").freeze

desc "Build the native extension for development, incrementally (PROFILE=dev for a quick build)"
task :compile do
  profile = ENV.fetch("PROFILE", "release")
  sh "cargo", "build", "--locked", "--package", "aws_glue_trigger", "--profile", profile, verbose: false
  directory = File.join(TARGET, profile == "dev" ? "debug" : profile)
  built = File.join(directory, "libaws_glue_trigger.#{RbConfig::CONFIG["SOEXT"]}")
  unless uptodate?(LIBRARY, [built])
    # A new file, not new content: a process that has the old library loaded keeps it.
    rm_f LIBRARY, verbose: false
    cp built, LIBRARY, verbose: false
  end
end

# A `lib/` of its own with the feature `deliberate-panic` in its library, so that what is in `lib/` stays as it is. The
# dev profile builds in seconds, and has what it depends on from `cargo test`.
DELIBERATE_PANIC = File.join(TARGET, "deliberate-panic", "lib").freeze

desc "Build a library that panics where it is told to, for spec/internal_error_spec.rb"
task "compile:deliberate_panic" do
  sh "cargo", "build", "--locked", "--quiet", "--package", "aws_glue_trigger", "--features", "deliberate-panic",
     verbose: false
  rm_rf DELIBERATE_PANIC, verbose: false
  mkdir_p File.dirname(DELIBERATE_PANIC), verbose: false
  cp_r "lib", DELIBERATE_PANIC, verbose: false
  built = File.join(TARGET, "debug", "libaws_glue_trigger.#{RbConfig::CONFIG["SOEXT"]}")
  library = File.join(DELIBERATE_PANIC, "aws_glue_trigger", File.basename(LIBRARY))
  # A new file, not new content: what was copied may be a link.
  rm_f library, verbose: false
  cp built, library, verbose: false
end

# Cargo knows what has changed, so it is always asked.
file LIBRARY => :compile

desc "Remove what was built"
task :clobber do
  rm_rf ["target", LIBRARY, "pkg"]
end
