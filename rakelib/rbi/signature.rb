# frozen_string_literal: true

module RBI
  # A method of RBS as `sig`s, one for each overload, and an empty `def`.
  class Signature
    # One parameter: how it stands in a `def`, and in a `sig`.
    Parameter = Struct.new(:name, :defined, :type)

    # @param type [Type]
    # @param name [Symbol]
    # @param overloads [Array<RBS::MethodType>]
    def initialize(type, name, overloads)
      @type = type
      @name = name
      @overloads = overloads
    end

    # @return [Array<String>]
    def lines
      # Sorbet takes an overload that leaves parameters out, and no `def` that has less than one of them.
      longest = @overloads.map { |overload| parameters(overload) }.max_by(&:size)
      defined = longest.empty? ? "" : "(#{longest.map(&:defined).join(", ")})"
      [*@overloads.map { |overload| sig(overload) }, "def #{@name}#{defined}; end"]
    end

    private

    def sig(overload)
      parts = []
      names = overload.type_params.map { |parameter| ":#{parameter.name}" }
      parts << "type_parameters(#{names.join(", ")})" unless names.empty?
      given = parameters(overload).map { |parameter| "#{parameter.name}: #{@type.of_parameter(parameter.type)}" }
      parts << "params(#{given.join(", ")})" unless given.empty?
      parts << (@name == :initialize ? "void" : @type.result(overload.type.return_type))
      "sig { #{parts.join(".")} }"
    end

    def parameters(overload)
      function = overload.type
      [*positionals(function), *keywords(function), *block(overload.block)]
    end

    def positionals(function)
      required = function.required_positionals.map { |given| [given, "%s"] }
      optional = function.optional_positionals.map { |given| [given, "%s = T.unsafe(nil)"] }
      rest = [*function.rest_positionals].map { |given| [given, "*%s"] }
      trailing = function.trailing_positionals.map { |given| [given, "%s"] }
      [*required, *optional, *rest, *trailing].each_with_index.map do |(given, form), position|
        name = given.name || "arg#{position}"
        Parameter.new(name, format(form, name), given.type)
      end
    end

    def keywords(function)
      required = function.required_keywords.map { |name, given| Parameter.new(name, "#{name}:", given.type) }
      optional = function.optional_keywords.map do |name, given|
        Parameter.new(name, "#{name}: T.unsafe(nil)", given.type)
      end
      rest = [*function.rest_keywords].map { |given| Parameter.new(given.name || "rest", "**rest", given.type) }
      required + optional + rest
    end

    def block(block) = block ? [Parameter.new("block", "&block", block)] : []
  end
end
