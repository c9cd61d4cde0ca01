# frozen_string_literal: true

require "pathname"
require "rbs"
require_relative "type"
require_relative "signature"

# Sorbet's RBI, made from the signatures in RBS.
module RBI
  # All modules and classes of a folder of signatures in one file: each after what it stands in, descends from and
  # includes, so that Ruby itself can load it.
  class Document
    # @param folder [String] of RBS; what is below `_…` says of others what they say themselves
    def initialize(folder)
      loader = RBS::EnvironmentLoader.new
      loader.add(path: Pathname(folder))
      @environment = RBS::Environment.from_loader(loader).resolve_type_names
      @type = Type.new(RBS::DefinitionBuilder.new(env: @environment))
      @own = Dir[File.join(folder, "**/*.rbs")].reject { |path| path.include?("/_") }
    end

    # @return [String]
    def text
      names = modules
      body = names.each_with_index.flat_map do |name, index|
        [*(names.drop(index + 1).include?(name) ? ["#{opening(name)}; end"] : declaration(name)), ""]
      end
      lost = @type.lost
      <<~RBI
        # typed: true

        # Generated from sig/ by `rake generated`. What Sorbet has no word for is less than it is there: T.untyped is
        # #{lost[:interfaces]} times an interface and #{lost[:recursions]} times an alias in itself; #{lost[:literals]} times a literal is its class.

        #{body.join("\n").strip}
      RBI
    end

    private

    def own?(declaration) = @own.include?(declaration.location.buffer.name.to_s)

    # The declarations of a module in the order of their files.
    def declarations(name)
      @environment.class_decls[name]&.decls.to_a.map(&:decl).select { |decl| own?(decl) }
                  .sort_by { |decl| decl.location.buffer.name.to_s }
    end

    def modules
      names = @environment.class_decls.keys.select { |name| declarations(name).any? }.sort_by(&:to_s)
      names.each_with_object([]) { |name, found| add(name, found) }
    end

    # A name is there once, or twice: what includes a module that stands in it is opened for that before.
    def add(name, found, waiting = [])
      return if found.include?(name) || declarations(name).empty?

      before(name).each { |other| add(other, found, [*waiting, name]) } unless waiting.include?(name)
      found << name
    end

    def before(name)
      above = name.namespace
      [*(above.to_type_name unless above.empty?), *superclass(name)&.name, *mixins(name).map(&:name)]
    end

    def members(name) = declarations(name).flat_map(&:members)

    def mixins(name) = members(name).grep(RBS::AST::Members::Include)

    # A module has none.
    def superclass(name) = declarations(name).grep(RBS::AST::Declarations::Class).filter_map(&:super_class).first

    def declaration(name)
      above = superclass(name)
      comment = declarations(name).filter_map(&:comment).first
      [*remark(comment), "#{opening(name)}#{" < #{above.name}" if above}",
       *body(name, above).map { |line| line.empty? ? line : "  #{line}" }, "end"]
    end

    def opening(name)
      "#{@environment.class_decls[name].is_a?(RBS::Environment::ModuleEntry) ? "module" : "class"} #{bare(name)}"
    end

    def body(name, above)
      own, singleton = members(name).grep_v(RBS::AST::Members::Include).partition { |member| !of_itself?(member) }
      parts = [mixins(name).map { |mixin| "include #{mixin.name}" }, element([*mixins(name), *above]), constants(name),
               itself(singleton), *visible(own)]
      parts.reject(&:empty?).flat_map { |part| [*part, ""] }[0...-1] || []
    end

    def of_itself?(member) = member.respond_to?(:kind) && member.kind == :singleton

    # What Sorbet asks of whoever includes Enumerable or descends from Array.
    def element(above)
      held = above.find { |other| %w[::Enumerable ::Array].include?(other.name.to_s) } or return []
      ["extend T::Generic", "", "Elem = type_member { { fixed: #{@type.of(held.args.first)} } }"]
    end

    def constants(name)
      found = @environment.constant_decls.select { |constant, entry| of?(constant, name) && own?(entry.decl) }
      found.flat_map do |constant, entry|
        [*remark(entry.decl.comment), "#{constant.name} = T.let(T.unsafe(nil), #{@type.of(entry.decl.type)})"]
      end
    end

    def of?(constant, name) = constant.namespace == name.to_namespace

    def itself(members)
      return [] if members.empty?

      lines = members.map { |member| lines(member) }
      ["class << self", *separated(lines).map { |line| line.empty? ? line : "  #{line}" }, "end"]
    end

    def visible(members) = members.map { |member| lines(member) }

    def separated(parts) = parts.flat_map { |part| [*part, ""] }[0...-1]

    def lines(member)
      case member
      when RBS::AST::Members::MethodDefinition
        [*remark(member.comment), *Signature.new(@type, member.name, overloads(member)).lines]
      when RBS::AST::Members::Attribute
        kind = member.class.name[/Attr(\w+)/, 1].downcase
        [*remark(member.comment), "sig { returns(#{@type.of(member.type)}) }", "attr_#{kind} :#{member.name}"]
      when RBS::AST::Members::Alias then ["alias_method :#{member.new_name}, :#{member.old_name}"]
      when RBS::AST::Members::Private then ["private"]
      when RBS::AST::Members::Public then ["public"]
      else []
      end
    end

    # RBS 3 wraps each with its annotations.
    def overloads(member)
      member.respond_to?(:types) ? member.types : member.overloads.map(&:method_type)
    end

    def remark(comment) = comment ? comment.string.chomp.split("\n").map { |line| "# #{line}".rstrip } : []

    def bare(name) = name.to_s.delete_prefix("::")
  end
end
