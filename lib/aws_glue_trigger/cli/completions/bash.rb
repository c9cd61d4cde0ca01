# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    module Completions
      # For bash from 3.2 on.
      module Bash
        class << self
          # @param entries [Array<Entry>]
          # @param rules [Array<String>] the names of the rules
          # @return [String] a script to be sourced
          def script(entries, rules)
            <<~BASH
              # Completions of glue-trigger for bash.

              _glue_trigger_words() {
                local words=$1
                shift
                COMPREPLY=($(compgen -W "$words" "$@" -- "$cur"))
              }

              _glue_trigger_files() {
                local name
                while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$@" -- "$cur")
                compopt -o filenames 2>/dev/null
              }

              _glue_trigger_rules="#{rules.join(" ")}"

              _glue_trigger() {
                local cur=${COMP_WORDS[COMP_CWORD]} last=$((COMP_CWORD - 1)) assigned=
                # bash takes `=` for a word of its own.
                if [[ $cur == = ]]; then
                  cur= assigned=1
                elif [[ ${COMP_WORDS[last]} == = ]]; then
                  last=$((last - 1)) assigned=1
                fi
                local command=${COMP_WORDS[1]} previous=${COMP_WORDS[last]}
                COMPREPLY=()
                if ((COMP_CWORD == 1)); then
                  _glue_trigger_words "#{entries.map(&:name).join(" ")} help --help --version"
                  return
                fi
                # `--rule NAME=LEVEL`
                if [[ -n $assigned && ${COMP_WORDS[last - 1]} == --rule ]]; then
                  _glue_trigger_words "#{LEVELS.join(" ")}"
                  return
                fi
                case "$command $previous" in
              #{values(entries)}
                esac
                case "$command $cur" in
              #{options(entries)}
                esac
                case "$command" in
                  help) _glue_trigger_words "#{entries.map(&:name).join(" ")}" ;;
              #{operands(entries)}
                esac
              }

              complete -F _glue_trigger glue-trigger
            BASH
          end

          private

          def values(entries)
            lines = entries.flat_map do |entry|
              entry.options.select(&:value).map do |option|
                names = option.names.map { |name| "#{entry.name}\\ #{name}" }
                "    #{names.join("|")}) #{complete(option.value)}; return ;;"
              end
            end
            lines.join("\n")
          end

          def options(entries)
            entries.map do |entry|
              "    #{entry.name}\\ -*) _glue_trigger_words \"#{entry.options.flat_map(&:names).join(" ")}\"; return ;;"
            end.join("\n")
          end

          def operands(entries)
            entries.select(&:operand).map { |entry| "    #{entry.name}) #{complete(entry.operand)} ;;" }.join("\n")
          end

          def complete(value)
            case value.kind
            when :words then "_glue_trigger_words \"#{value.words.join(" ")}\""
            when :rule then "_glue_trigger_words \"$_glue_trigger_rules\""
            # `=` is to follow, and no space.
            when :decision then "_glue_trigger_words \"$_glue_trigger_rules\" -S =; compopt -o nospace 2>/dev/null"
            when :script then "_glue_trigger_files -f -X '!*.rb'; _glue_trigger_files -d"
            when :file then "_glue_trigger_files -f"
            when :directory then "_glue_trigger_files -d"
            else ":"
            end
          end
        end
      end
    end
  end
end
