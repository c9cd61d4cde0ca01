# frozen_string_literal: true

require "tmpdir"

BENCHES = %w[hash_to_json size analysis memory startup].freeze

desc "Measure the way from Ruby: time, memory, growth with the size, start (ratios, each within one run)"
task bench: :compile do
  BENCHES.each { |bench| ruby "-Ilib", "bench/#{bench}.rb", verbose: false }
end

desc "Fail where the way from hash to JSON passes its limits in three runs of three"
task "bench:hold": :compile do
  ruby "-Ilib", "bench/hash_to_json.rb", "--hold", verbose: false
end

desc "Measure this against the newest tag, or a given commit, in one run"
task :"bench:compare", [:revision] => :compile do |_, arguments|
  revision = arguments[:revision] || `git describe --tags --abbrev=0 2>#{File::NULL}`.strip
  abort "there is no tag yet: give a commit, as in rake \"bench:compare[HEAD~5]\"" if revision.empty?
  Dir.mktmpdir do |directory|
    worktree = File.join(directory, "other")
    sh "git", "worktree", "add", "--quiet", "--detach", worktree, revision, verbose: false
    begin
      # A target directory that stays makes the next comparison quicker.
      target = File.expand_path("target/compare")
      sh({ "CARGO_TARGET_DIR" => target }, "rake", "--quiet", "compile", chdir: worktree, verbose: false)
      ruby "bench/compare.rb", "lib", File.join(worktree, "lib"), verbose: false
    ensure
      sh "git", "worktree", "remove", "--force", worktree, verbose: false
    end
  end
end
