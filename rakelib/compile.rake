# frozen_string_literal: true

# Where `lib/aws_glue_trigger/extension.rb` looks first.
LIBRARY = "lib/aws_glue_trigger/aws_glue_trigger.#{RbConfig::CONFIG["DLEXT"]}".freeze

desc "Build the native extension for development, incrementally (PROFILE=dev for a quick build)"
task :compile do
  profile = ENV.fetch("PROFILE", "release")
  sh "cargo", "build", "--locked", "--package", "aws_glue_trigger", "--profile", profile, verbose: false
  directory = File.join(ENV.fetch("CARGO_TARGET_DIR", "target"), profile == "dev" ? "debug" : profile)
  built = File.join(directory, "libaws_glue_trigger.#{RbConfig::CONFIG["SOEXT"]}")
  unless uptodate?(LIBRARY, [built])
    # A new file, not new content: a process that has the old library loaded keeps it.
    rm_f LIBRARY, verbose: false
    cp built, LIBRARY, verbose: false
  end
end

# Cargo knows what has changed, so it is always asked.
file LIBRARY => :compile

desc "Remove what was built"
task :clobber do
  rm_rf ["target", LIBRARY, "pkg"]
end
