# frozen_string_literal: true

# `rake compile` and newer RubyGems put the library beside this file, RubyGems 3.3 above it.
directories = [__dir__, File.dirname(__dir__)]
library = directories.map { |directory| File.join(directory, "aws_glue_trigger.#{RbConfig::CONFIG["DLEXT"]}") }
                     .find { |path| File.exist?(path) }

unless library
  raise LoadError, "aws_glue_trigger: the native extension is not built; run `rake compile` in a checkout, " \
                   "or `gem pristine aws_glue_trigger` for an installed gem"
end

require library
