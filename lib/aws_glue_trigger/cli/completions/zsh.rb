# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    module Completions
      # For zsh: sourced, or as a file `_glue-trigger` in a directory of `fpath`.
      module Zsh
        class << self
          # @param (see Bash.script)
          # @return [String] a script to be sourced, or to be loaded by zsh itself
          def script(entries, rules)
            <<~ZSH
              #compdef glue-trigger
              # Completions of glue-trigger for zsh.

              _glue-trigger-rules() {
                local -a rules=(#{rules.join(" ")})
                _describe rule rules "$@"
              }

              _glue-trigger-decisions() {
                if compset -P '*='; then compadd -- #{LEVELS.join(" ")}; else _glue-trigger-rules -S =; fi
              }

              _glue-trigger() {
                local curcontext=$curcontext state
                local -a commands=(
              #{commands(entries)}
                  'help:Print the help of a command.'
                )
                _arguments -C '(- *)'{-h,--help}'[Print the help.]' '(- *)'{-v,--version}'[Print the version.]' \\
                  '1:command:->command' '*::argument:->argument'
                case $state in
                  command) _describe command commands ;;
                  argument)
                    case $words[1] in
                      help) _describe command commands ;;
              #{entries.map { |entry| arguments(entry) }.join("\n")}
                    esac ;;
                esac
              }

              if [[ $funcstack[1] == _glue-trigger ]]; then _glue-trigger "$@"; else compdef _glue-trigger glue-trigger; fi
            ZSH
          end

          private

          def commands(entries)
            entries.map { |entry| "    #{quote("#{entry.name}:#{entry.summary}")}" }.join("\n")
          end

          def arguments(entry)
            options = entry.options.flat_map do |option|
              option.names.map do |name|
                quote("*#{name}#{joined(name) if option.value}[#{escape(option.summary)}]#{message(option.value)}")
              end
            end
            operand = quote("*#{message(entry.operand)}") if entry.operand
            lines = ["        #{entry.name}) _arguments -s", *options, *operand]
            "#{lines.join(" \\\n          ")} ;;"
          end

          # A value may stand in the same word, too.
          def joined(name) = name.start_with?("--") ? "=" : "+"

          def message(value) = value && ":#{escape(value.name)}:#{action(value)}"

          def action(value)
            case value.kind
            when :words then "(#{value.words.join(" ")})"
            when :rule then "_glue-trigger-rules"
            when :decision then "_glue-trigger-decisions"
            when :script then "_files -g \"*.rb\""
            when :file then "_files"
            when :directory then "_files -/"
            else " "
            end
          end

          # What means something to `_arguments`.
          def escape(text) = text.gsub(/[\[\]:\\]/) { |character| "\\#{character}" }

          def quote(text) = "'#{text.gsub("'", "'\\\\''")}'"
        end
      end
    end
  end
end
