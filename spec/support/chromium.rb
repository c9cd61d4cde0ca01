# frozen_string_literal: true

require "digest"
require "json"
require "open3"
require "tmpdir"
require_relative "programs"

module Support
  # A page in a headless Chromium, without a driver: a script of the spec is added to a copy of the page, and what it
  # finds is read from the page as it was left.
  module Chromium
    NAMES = %w[chromium chromium-browser google-chrome google-chrome-stable].freeze

    # What watches the page from its first moment: errors, refused and requested resources, and dialogs.
    WATCH = <<~JS
      globalThis.seen = { errors: [], refused: [], dialogs: [] };
      addEventListener("error", (event) => seen.errors.push(String(event.message)));
      addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
      addEventListener("securitypolicyviolation", (event) => seen.refused.push(event.blockedURI));
      for (const name of ["alert", "confirm", "prompt"]) globalThis[name] = () => { seen.dialogs.push(name); };
      for (const name of ["warn", "error"]) console[name] = (...words) => { seen.errors.push(words.join(" ")); };
    JS

    # What is asked of the page by a script: `results` becomes a Hash of Ruby's.
    ASK = <<~JS
      const results = {};
      const names = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
      try {
        %s
      } catch (error) {
        seen.errors.push(String(error));
      }
      seen.requested = performance.getEntriesByType("resource").map((entry) => entry.name);
      const left = document.createElement("pre");
      left.id = "results";
      left.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify({ ...results, seen }))));
      document.body.append(left);
    JS

    # What a page that is as it should be has done.
    QUIET = { "errors" => [], "refused" => [], "dialogs" => [], "requested" => [] }.freeze

    module_function

    def path = Programs.path(*NAMES)

    def absence = Programs.absence("Chromium", path, "run bin/setup --test")

    # @return [Hash] what the script kept in `results`, and what was `seen` meanwhile
    def ask(page, script, *options) = results(with(page, script), *options)

    # @param html [String] a page that leaves JSON in Base64 in an element `results`
    # @return [Hash] what it left
    def results(html, *options)
      Dir.mktmpdir do |directory|
        file = File.join(directory, "page.html")
        File.write(file, html)
        left, status = Open3.capture2(*command(directory, options), "file://#{file}", err: File::NULL)
        encoded = left[%r{<pre id="results">([^<]*)</pre>}, 1]
        raise "Chromium left no results (#{status})" unless encoded

        JSON.parse(encoded.unpack1("m").force_encoding("UTF-8"))
      end
    end

    def command(directory, options)
      [path, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=#{directory}/profile",
       "--window-size=1200,900", "--virtual-time-budget=5000", *options, "--dump-dom"]
    end

    # The page with both scripts, which its policy knows by their digests, as it does its own.
    def with(page, script)
      scripts = [WATCH, format(ASK, script)]
      sources = scripts.map { |text| "'sha256-#{Digest::SHA256.base64digest(text)}'" }.join(" ")
      watch, ask = scripts.map { |text| "<script>#{text}</script>" }
      page.sub("script-src ") { "script-src #{sources} " }
          .sub("<title>") { "#{watch}<title>" }
          .sub("</body>") { "#{ask}</body>" }
    end
  end
end
