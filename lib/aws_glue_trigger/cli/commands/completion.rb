# frozen_string_literal: true

require_relative "../command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger completion bash|zsh|fish`
    class Completion < Command
      command "completion", arguments: "bash|zsh|fish", summary: "Print completions for a shell.",
                            examples: ["eval \"$(glue-trigger completion bash)\"  # in ~/.bashrc",
                                       "eval \"$(glue-trigger completion zsh)\"   # in ~/.zshrc, after compinit",
                                       "glue-trigger completion fish | source    # in ~/.config/fish/config.fish"]

      private

      def run(operands)
        require_relative "../completions"
        shells = Completions::SHELLS
        shell = operands.first if operands.size == 1 && shells.include?(operands.first)
        raise UsageError, "name one shell: #{shells.join(", ")}" unless shell

        require_relative "../completions/#{shell}"
        require_relative "../../../aws_glue_trigger"
        rules = AwsGlueTrigger.rules.map(&:name)
        out.puts Completions.const_get(shell.capitalize).script(Completions.entries, rules)
        FINE
      end
    end
  end
end
