# frozen_string_literal: true

require "json"
require "open3"
require "tmpdir"
require_relative "../texts"

module Support
  module Terraform
    # What Terraform finds by the provider's schema, for which it needs the provider's plugin.
    module Schema
      # A reference within a template, but for those that only the resource around it knows.
      REFERENCE = /(?<![\w.])(?!(?:each|count|self)\.)[a-z_][\w-]*(?:\[[^\]]*\]|\.[\w*-]+)+/
      # What has an address in place of a template.
      ADDRESSES = %w[depends_on lifecycle provider].freeze
      # What stands for all that is declared elsewhere: nobody knows its value, so that it may be of any type.
      VARIABLE = { "variable" => { "elsewhere" => {} } }.freeze
      # An argument that the provider has from its version 6 on.
      NEWER = /: No argument or block type is named "region"\.\z/

      module_function

      # @return [String, nil] a directory of plugins that has the provider, laid out as Terraform's mirrors are
      def plugins
        @plugins ||= ENV.fetch("TF_PLUGIN_DIR", nil) || Dir["/opt/*/*/hashicorp/aws"].first&.[](%r{\A/opt/[^/]+})
      end

      # All documents at once, since the plugin takes a while to begin.
      #
      # @param documents [Hash{String => Hash}] by their names
      # @return [Hash{String => Array<String>}] the faults of each
      def faults(documents)
        folders = documents.keys.each_with_index.to_h { |name, index| [name, "m#{index}"] }
        answers = Dir.mktmpdir do |directory|
          documents.each { |name, document| write(File.join(directory, folders[name]), closed(document)) }
          write(directory, { **VARIABLE, "module" => folders.values.to_h { |folder| [folder, called(folder)] } })
          validated(directory)
        end
        raise "terraform validate: #{answers[nil]}" if answers.key?(nil)

        folders.transform_values { |folder| answers.fetch(folder, []).grep_v(NEWER) }
      end

      def write(directory, document)
        Dir.mkdir(directory) unless File.directory?(directory)
        File.write(File.join(directory, "main.tf.json"), JSON.generate(document))
      end

      # What refers to something that is not declared is not looked at, so that a variable stands for that.
      def closed(document)
        triggers = document.dig("resource", "aws_glue_trigger").to_h
        bodies = triggers.transform_values { |body| within(body.except(*ADDRESSES)) }
        { **VARIABLE, "resource" => { "aws_glue_trigger" => bodies } }
      end

      def called(folder) = { "source" => "./#{folder}", "elsewhere" => "${var.elsewhere}" }

      def within(body)
        Texts.map(body) do |text|
          text.gsub(/(?<![$%])[$%]\{[^}]*\}/) { |template| template.gsub(REFERENCE, "var.elsewhere") }
        end
      end

      # The answers by the folder that they are about.
      def validated(directory)
        run = ->(*arguments) { Open3.capture3(ENVIRONMENT, "terraform", *arguments, "-no-color", chdir: directory) }
        _, error, status = run.("init", "-input=false", "-plugin-dir=#{plugins}")
        raise "terraform init: #{error}" unless status.success?

        found = JSON.parse(run.("validate", "-json").first)["diagnostics"]
        found.group_by { |one| one.dig("range", "filename").to_s[%r{\Am\d+(?=/)}] }
             .transform_values { |all| all.map { |one| one.values_at("summary", "detail").join(": ") } }
      end
    end
  end
end
