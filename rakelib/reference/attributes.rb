# frozen_string_literal: true

require_relative "../../spec/support/provider_schema"
require_relative "../../spec/support/rejections"
require_relative "../../spec/support/valid_triggers"

module Reference
  # The attributes of a trigger, from the provider's schema as the specs have it, with the rules that were seen at each.
  class Attributes
    ATTRIBUTES = Support::ProviderSchema::SCHEMA["attributes"]
    # Terraform's alone, or another word of AWS's.
    AWS = { "enabled" => "`StartOnCreation`", "acknowledge" => "", "region" => "", "timeouts" => "" }.freeze
    # Who has the attributes from here on: Terraform, and this library.
    META = %w[depends_on count for_each provider lifecycle].freeze
    # What a block says of itself.
    BLOCKS = {
      nil => "A trigger", "actions" => "An action", "actions.notification_property" => "A notification",
      "event_batching_condition" => "An event batching condition", "predicate" => "A predicate",
      "predicate.conditions" => "A condition", "timeouts" => "Timeouts", "lifecycle" => "A lifecycle",
      "lifecycle.precondition" => "A precondition, and a postcondition"
    }.freeze

    # What the tables do not say.
    NOTES = {
      "predicate.conditions" => "Those are the words of AWS's model. A trigger fires for the states `SUCCEEDED`, " \
                                "`STOPPED`, `FAILED`\nand `TIMEOUT` of a job, and `SUCCEEDED`, `FAILED` and " \
                                "`CANCELLED` of a crawler.\n"
    }.freeze

    # @return [String]
    def text = BLOCKS.map { |path, title| block(path, title) }.join("\n")

    # @return [Hash{String => Array<String>}] rules by the paths at which one of them found something
    def rules = @rules ||= seen.group_by(&:last).transform_values { |pairs| pairs.map(&:first).uniq.sort }

    private

    def block(path, title)
      rows = attributes(path).map { |name, rule| row([path, name].compact.join("."), name, rule) }
      rows << acknowledge unless path
      <<~MARKDOWN
        ### #{title}#{": `#{path}`" if path}

        | attribute | kind | bounds | AWS's word | rules |
        |---|---|---|---|---|
        #{rows.join("\n")}

        #{NOTES[path]}
      MARKDOWN
    end

    def attributes(path)
      found = path.to_s.split(".").inject(ATTRIBUTES) { |level, name| level.fetch(name).fetch("block") }
      found.reject { |_, rule| rule["computed"] }
    end

    def row(path, name, rule)
      required = rule["required"] || (path == "actions")
      links = rules.fetch(path, []).map { |found| "[#{found}](rules/#{found}.md)" }.join(", ")
      "| `#{name}`#{" *" if required} | #{kind(rule)} | #{bounds(rule)} | #{word(path, name)} | #{links} |"
    end

    def acknowledge
      links = rules.fetch("acknowledge", []).map { |found| "[#{found}](rules/#{found}.md)" }.join(", ")
      "| `acknowledge` | map of rules and reasons | | | #{links} |"
    end

    def kind(rule)
      return rule["max"] == 1 ? "block" : "blocks" if rule["block"]
      return "text" if rule["type"] == "string"

      { "bool" => "boolean", "addresses" => "references", "names" => "names of attributes",
        "instances" => "map or set", "provider" => "a provider's alias" }.fetch(rule["type"], rule["type"])
    end

    def bounds(rule)
      [words(rule), count(rule), range(rule["length"], "characters"), range(rule["bounds"]),
       range(rule["entries"], "entries"), range(rule["keys"], "characters in a key"),
       range(rule["values"], "in a value"), ("known before apply" if rule["constant"])].compact.join(", ")
    end

    def words(rule) = rule["one_of"]&.map { |word| "`#{word}`" }&.join(" ")

    def count(rule)
      return "at least #{rule["min"]}" if rule["min"] && rule["max"].nil?

      "#{rule["min"]} to #{rule["max"]}" if rule["min"]
    end

    def range(bounds, unit = nil) = bounds && [bounds.join(" to "), unit].compact.join(" ")

    def word(path, name)
      top = path.split(".").first
      return "" if META.include?(top) || AWS[top] == ""

      AWS[name] || "`#{name.split("_").map(&:capitalize).join}`"
    end

    # A rule and a path, of everything that is found in the examples of the rules' pages and in the tables of the specs.
    def seen
      found = AwsGlueTrigger.rules.flat_map { |rule| of_example(rule) }
      rows = Support::Rejections::ROWS.map { |row| row[1] } + Support::ValidTriggers::WARNED.values.map(&:first)
      found += rows.flat_map { |attributes| of { |pipeline| pipeline.declare(:example, attributes) } }
      found.map { |diagnostic| [diagnostic.rule, attribute(diagnostic.path)] }.uniq
    end

    def of_example(rule)
      script = rule.documentation[/^## Example\n```ruby\n(.*?)```/m, 1]
      [true, false].flat_map do |lower|
        of(lower: lower, rules: { rule.name => rule.severity }) do
          Object.new.extend(AwsGlueTrigger::DSL).instance_eval(script)
        end
      end
    end

    def of(**options, &)
      pipeline = AwsGlueTrigger.pipeline(collect: true, **options, &)
      pipeline.diagnostics_for(:cloudformation) | pipeline.diagnostics
    rescue AwsGlueTrigger::Error
      []
    end

    # `actions[2].arguments["--x"]` is of `actions.arguments`.
    def attribute(path)
      plain = path.gsub(/\[[^\]]*\]/, "").sub("postcondition", "precondition")
      plain.split(".").inject([[], ATTRIBUTES]) do |(names, level), name|
        next [names, level] unless level.is_a?(Hash) && (level.key?(name) || name == "acknowledge")

        [names + [name], level.dig(name, "block")]
      end.first.join(".")
    end
  end
end
