# frozen_string_literal: true

require_relative "book/block"
require_relative "book/page"
require_relative "book/run"
require_relative "scripts"

module Support
  # The pages of docs/, done as they say.
  module Book
    module_function

    # @return [Hash{String => Page}] by their paths, as seen from the root of the repository
    def pages
      @pages ||= Dir.glob(["*.md", "docs/**/*.md"], base: Scripts::ROOT).sort.to_h { |path| [path, page(path)] }
    end

    def page(path) = Page.new(path, File.read(File.join(Scripts::ROOT, path), encoding: "UTF-8"))

    # A directory with `glue-trigger` of this checkout.
    def tools(directory)
      program = File.join(directory, "glue-trigger")
      File.write(program, "#!/bin/sh\nexec #{RbConfig.ruby} #{Scripts::ROOT}/exe/glue-trigger \"$@\"\n")
      File.chmod(0o755, program)
      directory
    end

    # What points at nothing: a file that is not there, or an anchor that its page does not have.
    def dead_links(page)
      page.links.reject do |link|
        file, anchor = link.split("#", 2)
        target = file.empty? ? page.path : relative(page, file)
        path = File.join(Scripts::ROOT, target)
        File.exist?(path) && (anchor.nil? || pages[target].nil? || pages[target].anchors.include?(anchor))
      end
    end

    def relative(page, file) = File.expand_path(file, "/#{File.dirname(page.path)}").delete_prefix("/")
  end
end
