# frozen_string_literal: true

LIBRARY = "lib/aws_glue_trigger/aws_glue_trigger.#{RbConfig::CONFIG["DLEXT"]}".freeze

desc "Build the native extension for development, incrementally (PROFILE=release by default)"
task :compile do
  profile = ENV.fetch("PROFILE", "release")
  sh "cargo", "build", "--locked", "--package", "aws_glue_trigger", "--profile", profile, verbose: false
  target = ENV.fetch("CARGO_TARGET_DIR", "target")
  built = File.join(target, profile == "dev" ? "debug" : profile, "libaws_glue_trigger.#{RbConfig::CONFIG["SOEXT"]}")
  # A new file, not new content: a process that has the old library loaded keeps it.
  rm_f LIBRARY, verbose: false
  cp built, LIBRARY, verbose: false
end

desc "Remove what was built"
task :clobber do
  rm_rf ["target", LIBRARY, "pkg"]
end
