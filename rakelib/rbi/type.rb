# frozen_string_literal: true

module RBI
  # Types of RBS in Sorbet's words.
  #
  # An interface is `T.untyped`, since Sorbet asks a class to name those that it has, and so is an alias in itself; a
  # literal is its class. All are counted.
  class Type
    # Those that hold others.
    GENERIC = { "::Array" => "T::Array", "::Hash" => "T::Hash", "::Enumerable" => "T::Enumerable",
                "::Enumerator" => "T::Enumerator", "::Range" => "T::Range", "::Set" => "T::Set" }.freeze
    # How many of its arguments a type has in Sorbet: what a loop of an Enumerator returns is not said.
    ARGUMENTS = { "::Enumerator" => 1 }.freeze
    # What RBS has; each is a method below.
    KINDS = %w[Bases ClassInstance ClassSingleton Optional Union Intersection Tuple Record Proc Alias Literal Variable
               Interface].freeze
    private_constant :GENERIC, :ARGUMENTS, :KINDS

    # How many types are less than RBS has them, by the reason.
    attr_reader :lost

    # @param builder [RBS::DefinitionBuilder] knows what an alias stands for
    def initialize(builder)
      @builder = builder
      @lost = Hash.new(0)
      @expanding = []
    end

    # @return [String]
    def of(type)
      kind = type.class.name.delete_prefix("RBS::Types::").split("::").first
      raise ArgumentError, "no word of Sorbet's for #{type}" unless KINDS.include?(kind)

      send(kind.gsub(/(?<=[a-z])[A-Z]/) { |letter| "_#{letter}" }.downcase, type)
    end

    # @param type [RBS::Types::t, RBS::Types::Block]
    # @return [String]
    def of_parameter(type)
      return of(type) unless type.is_a?(RBS::Types::Block)

      type.required ? proc(type) : nilable(proc(type))
    end

    # What a method or a block gives, as it stands at the end of a `sig`.
    # @return [String]
    def result(type) = type.is_a?(RBS::Types::Bases::Void) ? "void" : "returns(#{of(type)})"

    # @return [String]
    def nilable(word) = word == "T.untyped" || word.start_with?("T.nilable(") ? word : "T.nilable(#{word})"

    private

    # A void that is not what a method gives may be anything, as `top` may.
    def bases(type)
      { "Bool" => "T::Boolean", "Nil" => "::NilClass", "Self" => "T.self_type", "Instance" => "T.attached_class",
        "Bottom" => "T.noreturn" }.fetch(type.class.name.split("::").last, "T.untyped")
    end

    def class_instance(type)
      name = type.name.to_s
      return name unless GENERIC.key?(name)

      "#{GENERIC[name]}[#{all(type.args.first(ARGUMENTS.fetch(name, type.args.size)))}]"
    end

    def class_singleton(type) = "T.class_of(#{type.name})"

    def optional(type) = nilable(of(type.type))

    def union(type)
      words = words(type).uniq
      some = any(words - ["::NilClass"])
      words.include?("::NilClass") ? nilable(some) : some
    end

    # An alias of a union in a union is a part of it.
    def words(type)
      case type
      when RBS::Types::Union then type.types.flat_map { |part| words(part) }
      when RBS::Types::Optional then [*words(type.type), "::NilClass"]
      when RBS::Types::Alias then expand(type) { |other| words(other) } || ["T.untyped"]
      else [of(type)]
      end
    end

    def any(words)
      return "T.untyped" if words.include?("T.untyped")

      words.one? ? words.first : "T.any(#{words.join(", ")})"
    end

    def literal(type)
      kind = type.literal.class.name
      [true, false].include?(type.literal) ? "::#{kind}" : lose(:literals, "::#{kind}")
    end

    def intersection(type) = "T.all(#{all(type.types)})"

    def tuple(type) = "[#{all(type.types)}]"

    def record(type) = "{ #{type.fields.map { |name, field| "#{name}: #{of(field)}" }.join(", ")} }"

    # Of a value, or of a block.
    def proc(type)
      names = type.type.required_positionals.each_with_index.map do |parameter, position|
        "#{parameter.name || "arg#{position}"}: #{of(parameter.type)}"
      end
      ["T.proc", *("params(#{names.join(", ")})" unless names.empty?), result(type.type.return_type)].join(".")
    end

    def alias(type) = expand(type) { |other| of(other) } || "T.untyped"

    # Calls the block with what an alias stands for, unless that is in it.
    def expand(type)
      return lose(:recursions, nil) if @expanding.include?(type.name)

      @expanding.push(type.name)
      yield(@builder.expand_alias(type.name)).tap { @expanding.pop }
    end

    def variable(type) = "T.type_parameter(:#{type.name})"

    def interface(_type) = lose(:interfaces, "T.untyped")

    def all(types) = types.map { |type| of(type) }.join(", ")

    def lose(reason, word)
      @lost[reason] += 1
      word
    end
  end
end
