# frozen_string_literal: true

desc "Run the specs"
task spec: :compile do
  ruby "-S", "rspec", verbose: false
end
