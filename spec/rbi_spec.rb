# frozen_string_literal: true

# Sorbet's signatures say of the same methods and constants what those of RBS say, and Ruby can read them.
RSpec.describe "rbi/aws_glue_trigger.rbi" do
  next it("is skipped without rbs") { skip "rbs is not installed" } unless Support::Signatures.available?

  path = File.join(Support::Scripts::ROOT, "rbi/aws_glue_trigger.rbi")

  # Written for itself and not for what it makes, as RBS makes a `new` of an `initialize`.
  itself = ->(method) { method.defs.all? { |part| part.member.respond_to?(:kind) && part.member.kind == :singleton } }

  # How many types there are: one for each overload, and for an attribute.
  types = lambda do |member|
    case member
    when RBS::AST::Members::MethodDefinition then member.respond_to?(:types) ? member.types.size : member.overloads.size
    when RBS::AST::Members::Attribute then 1
    else 0
    end
  end

  # By the name of the module: what there is in RBS.
  declared = lambda do
    environment = Support::Signatures.environment
    builder = RBS::DefinitionBuilder.new(env: environment)
    Support::PublicModules.all.to_h do |mod|
      type = TypeName("::#{mod}")
      own = [builder.build_instance(type), builder.build_singleton(type)].map do |definition|
        definition.methods.select { |_, method| method.implemented_in == type }
      end
      constants = environment.constant_decls.keys.select { |name| name.namespace == type.to_namespace }.map(&:name)
      members = environment.class_decls[type].decls.flat_map { |entry| entry.decl.members }
      [mod.name, { "instance" => own[0].keys, "self" => own[1].select { |_, method| itself.(method) }.keys,
                   "constants" => constants, "types" => members.sum(&types) }]
    end
  end

  it "has the methods and constants of sig/, with as many types" do
    outcome = ruby(File.join(Support::Scripts::ROOT, "spec/sorbet/methods.rb"), path)
    expect(outcome).to have_attributes(status: 0, err: "")
    # A number stays what it is.
    sort = ->(names) { names.is_a?(Array) ? names.map(&:to_s).sort : names }
    sorted = ->(modules) { modules.transform_values { |kinds| kinds.transform_values(&sort) } }
    expect(sorted.(JSON.parse(outcome.out))).to eq(sorted.(declared.()))
  end

  it "is Ruby without a warning" do
    expect(ruby("-wc", path)).to have_attributes(status: 0, out: "Syntax OK\n", err: "")
  end
end
