# frozen_string_literal: true

module AwsGlueTrigger
  # One thing that can be wrong with a trigger. Every rule is also a constant of {Rules}.
  class Rule
    # @!method self.all
    #   @return [Array<Rule>] every rule, in the order of the documentation
    # @!method self.nearest(name)
    #   @param name [String]
    #   @return [String, nil] the rule whose name is nearest
    # @!method self.decide(name, level)
    #   @api private
    #   @param name [String, Symbol]
    #   @param level [String, Symbol]
    #   @return [Array(String, Symbol)] the name of the rule and the level, as they are kept
    #   @raise [ArgumentError] where there is no such rule or level, or the rule cannot have it
    # @!method name
    #   @return [String]
    # @!method severity
    #   @return [Symbol] `:error`, `:warning` or `:note`
    # @!method off_by_default?
    #   @return [Boolean] whether it speaks only where somebody asks for it
    # @!method summary
    #   @return [String] one line
    # @!method documentation
    #   @return [String] Markdown: what it does, why it matters, an example, what to use instead
    # @!method page
    #   @return [String] everything about it in Markdown, as in `docs/rules/` and as `glue-trigger explain` prints it
    # @!method aws_message
    #   @return [String, nil] what AWS answers at apply
    # @!method source
    #   @return [String] where the fact is from
    # @!method grade
    #   @return [String] how well the fact is known: `"A"` recorded from AWS, `"B"` documented,
    #     `"C"` read in source code, `"I"` inferred
    # @!method grade_in_words
    #   @return [String]
    # @!method can_be_ignored?
    #   @return [Boolean] false where its findings mean that input would be lost; such cannot be acknowledged either
    # @!method targets
    #   @return [Array<String>] `"cloudformation"` and `"api"` where it speaks only when a pipeline is rendered so;
    #     empty for a rule that holds for any

    # Finds a rule by its name.
    # @param name [String, Symbol] with dashes, or with underscores as Symbols have them
    # @return [Rule, nil]
    # @example
    #   rule = AwsGlueTrigger::Rule.find(:missing_schedule)
    #   rule.name     # => "missing-schedule"
    #   rule.severity # => :error
    def self.find(name) = all.find { |rule| rule.name == name.to_s.tr("_", "-") }

    # @return [String]
    def inspect = "#<#{self.class} #{name} (#{severity})>"
  end

  # The rules as constants: `Rules::MISSING_SCHEDULE` is the rule `missing-schedule`. Each has a page
  # in `docs/rules/`.
  #
  # @example
  #   AwsGlueTrigger::Rules::MISSING_SCHEDULE.grade # => "A"
  module Rules; end
end
