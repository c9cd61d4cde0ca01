# frozen_string_literal: true

require "aws_glue_trigger/atomic_file"
require "aws_glue_trigger/cli"
require "aws_glue_trigger/cli/completions"
require "aws_glue_trigger/cli/progress"
require "aws_glue_trigger/cli/project"
require "aws_glue_trigger/minitest"
require "aws_glue_trigger/rake_task"
require "aws_glue_trigger/synthesizer"

# What is loaded when it is called for.
AwsGlueTrigger::CLI::Command.all
AwsGlueTrigger::CLI::Completions::SHELLS.each { |shell| require "aws_glue_trigger/cli/completions/#{shell}" }

# Every public module, method and constant has its RBS signature, and every signature something that
# it is the signature of.
RSpec.describe "sig/" do
  begin
    require "rbs"
  rescue LoadError
    # Ruby's bundled gem; a Ruby without it cannot run these.
    raise if ENV["CI"]
  end

  next it("is skipped without rbs") { skip "rbs is not installed" } unless defined?(RBS)

  environment = lambda do
    loader = RBS::EnvironmentLoader.new
    loader.add(path: Pathname(File.join(Support::Scripts::ROOT, "sig")))
    RBS::Environment.from_loader(loader).resolve_type_names
  end
  declared = environment.call
  builder = RBS::DefinitionBuilder.new(env: declared)

  modules = [GlueTriggerAttributes]
  collect = lambda do |parent|
    modules << parent
    parent.constants(false).map { |name| parent.const_get(name) }.each do |child|
      collect.(child) if child.is_a?(Module) && child.name.start_with?("#{parent.name}::") && !modules.include?(child)
    end
  end
  collect.(AwsGlueTrigger)

  # What a definition says of its own type, not of those above it.
  own = lambda do |definition, type|
    definition.methods.select { |_, method| method.public? && method.defined_in == type }.keys
  end

  # Each class that Struct makes has these anew.
  of_structs = ->(mod) { mod < Struct ? Struct.new(:member).singleton_methods(false) : [] }

  it "covers what there is" do
    expect(modules.size).to be > 20
  end

  modules.each do |mod|
    describe mod.name do
      type = TypeName("::#{mod.name}")

      it "is declared" do
        expect(declared.class_decls).to have_key(type)
      end

      it "has the methods of its instances" do
        expect(own.(builder.build_instance(type), type) - [:initialize])
          .to match_array(mod.public_instance_methods(false))
      end

      it "has the methods of itself" do
        expect(own.(builder.build_singleton(type), type) - %i[new allocate])
          .to match_array(mod.singleton_class.public_instance_methods(false) - %i[new allocate] - of_structs.(mod))
      end

      it "has the constants" do
        values = mod.constants(false).reject { |name| mod.const_get(name).is_a?(Module) }
        expect(declared.constant_decls.keys.select { |name| name.namespace == type.to_namespace }.map(&:name))
          .to match_array(values)
      end
    end
  end
end
