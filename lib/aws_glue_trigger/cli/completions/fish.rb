# frozen_string_literal: true

module AwsGlueTrigger
  module CLI
    module Completions
      # For fish.
      module Fish
        class << self
          # @param (see Bash.script)
          # @return [String] a script to be sourced
          def script(entries, rules)
            <<~FISH
              # Completions of glue-trigger for fish.

              set -g __glue_trigger_rules #{rules.join(" ")}

              function __glue_trigger_decisions
                for rule in $__glue_trigger_rules
                  printf '%s\\n' $rule=#{LEVELS.join(" $rule=")}
                end
              end

              complete -c glue-trigger -f
              complete -c glue-trigger -n __fish_use_subcommand -s h -l help -d 'Print the help.'
              complete -c glue-trigger -n __fish_use_subcommand -s v -l version -d 'Print the version.'
              complete -c glue-trigger -n __fish_use_subcommand -a help -d 'Print the help of a command.'
              complete -c glue-trigger -n '__fish_seen_subcommand_from help' -a #{quote(entries.map(&:name).join(" "))}
              #{entries.flat_map { |entry| lines(entry) }.join("\n")}
            FISH
          end

          private

          def lines(entry)
            seen = "complete -c glue-trigger -n #{quote("__fish_seen_subcommand_from #{entry.name}")}"
            ["complete -c glue-trigger -n __fish_use_subcommand -a #{entry.name} -d #{quote(entry.summary)}",
             *(entry.operand && "#{seen} #{value(entry.operand)}"),
             *entry.options.map { |option| "#{seen} #{declared(option)}" }]
          end

          def declared(option) = [names(option), "-d", quote(option.summary), *after(option)].join(" ")

          def names(option)
            option.names.map { |name| name.start_with?("--") ? "-l #{name[2..]}" : "-s #{name[1..]}" }.join(" ")
          end

          def after(option) = option.value && "-r #{value(option.value)}"

          def value(value)
            case value.kind
            when :words then "-f -a #{quote(value.words.join(" "))}"
            when :rule then "-f -a '$__glue_trigger_rules'"
            when :decision then "-f -a '(__glue_trigger_decisions)'"
            when :script then "-k -a '(__fish_complete_suffix .rb)'"
            when :file then "-F"
            when :directory then "-f -a '(__fish_complete_directories)'"
            else "-f"
            end
          end

          def quote(text) = "'#{text.gsub(/['\\]/) { |character| "\\#{character}" }}'"
        end
      end
    end
  end
end
