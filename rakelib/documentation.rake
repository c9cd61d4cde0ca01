# frozen_string_literal: true

require "open3"
require "tmpdir"

namespace :docs do
  desc "Check that YARD finds everything documented, and nothing to warn of"
  task :check do
    told = Dir.mktmpdir do |directory|
      # All pages are made, since only then links are followed.
      documented, = Open3.capture2e("yard", "doc", "--no-save", "--no-cache", "--output-dir", directory)
      counted, = Open3.capture2e("yard", "stats", "--list-undoc", "--no-save", "--no-cache")
      documented + counted
    rescue Errno::ENOENT
      abort "yard is missing; install the package yard"
    end
    abort told unless told.include?("100.00% documented") && !told.match?(/^\[\w+\]:/)
  end
end
