# frozen_string_literal: true

require_relative "../command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger init DIR`
    class Init < Command
      command "init", arguments: "DIR", summary: "Set up a project.", examples: ["glue-trigger init lake"]

      private

      def options(parser)
        parser.separator "Writes a pipeline with its spec, a Rakefile, a Gemfile, a .glue-trigger.yml,\n" \
                         "a .gitignore and a workflow for GitHub Actions. A file that is there is left as it is.\n\n"
      end

      def run(operands)
        raise UsageError, "name one DIR; . is this one" unless operands.size == 1 && !operands.first.empty?

        require_relative "../project"
        out.puts(*begun(operands.first))
        FINE
      end

      # @return [Array<String>] what is told of it
      def begun(directory)
        refuse_odd(directory)
        project = Project.new(directory)
        [*write(project, directory), "", next_steps(directory), *notes(project, directory)]
      rescue SystemCallError => e
        raise UsageError, "cannot set up a project in #{text(directory)}: #{e.class.new.message}"
      end

      # A project has a directory of its own.
      def refuse_odd(directory)
        path = File.absolute_path(directory)
        real = File.exist?(path) ? File.realpath(path) : path
        odd = { "/" => "the root of all files", home => "your home directory" }[real]
        raise UsageError, "#{text(directory)} is #{odd}; name a directory in it" if odd
        return if !File.exist?(path) || File.directory?(path)

        raise UsageError, "cannot set up a project in #{text(directory)}: it is a file"
      end

      def home
        File.realpath(Dir.home)
      rescue ArgumentError, SystemCallError
        nil
      end

      # Told afterwards: where nobody listens, the project is whole all the same.
      def write(project, directory)
        project.files.map do |file|
          shown = Printable.line(File.join(directory, file))
          project.write(file) ? "#{shown}: written" : "#{shown}: is there already, and left as it is"
        rescue SystemCallError => e
          others = "; the others are there up to this one" unless file == project.files.first
          raise UsageError, "cannot write #{shown}: #{e.class.new.message}#{others}"
        end
      end

      def next_steps(directory)
        enter = "  cd #{entering(directory)}\n" unless File.identical?(directory, ".")
        <<~TEXT
          Next:
          #{enter}  rake                # runs the specs, and writes terraform/triggers.tf.json
            rake synth:schedule # shows when the triggers start

          Then write your own triggers into triggers/. With Bundler, look into the Gemfile, run
          bundle install, and put bundle exec before each command.
        TEXT
      end

      # As a shell takes it.
      def entering(directory)
        directory = directory.dup.force_encoding(Encoding::UTF_8)
        return Printable.line(directory) unless directory.valid_encoding? && directory == Printable.line(directory)

        directory = "./#{directory}" if directory.start_with?("-")
        directory.match?(%r{\A[\p{Word}./+-]+\z}) ? directory : "'#{directory.gsub("'") { "'\\''" }}'"
      end

      def notes(project, directory)
        found = project.unaware.map do |file, content|
          path = Printable.line(File.join(directory, file))
          "\nAdd to #{path} what it needs of this:\n\n#{content.gsub(/^(?=.)/, "  ")}"
        end
        return found unless (repository = project.repository_above)

        found << "\nGitHub reads workflows at the root of a repository: move .github/workflows/triggers.yml to " \
                 "#{Printable.line(repository)}, and set its working-directory."
      end
    end
  end
end
