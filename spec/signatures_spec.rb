# frozen_string_literal: true

# Every public module, method and constant has its RBS signature, and every signature something that
# it is the signature of.
RSpec.describe "sig/" do
  next it("is skipped without rbs") { skip "rbs is not installed" } unless Support::Signatures.available?

  declared = Support::Signatures.environment
  builder = RBS::DefinitionBuilder.new(env: declared)

  there = Support::PublicModules
  modules = there.all

  # What a definition says of its own type, not of those above it.
  own = lambda do |definition, type|
    definition.methods.select { |_, method| method.public? && method.defined_in == type }.keys
  end

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
          .to match_array(there.instance_methods_of(mod))
      end

      it "has the methods of itself" do
        expect(own.(builder.build_singleton(type), type) - %i[new allocate])
          .to match_array(there.own_methods_of(mod) - %i[new allocate])
      end

      it "has the constants" do
        expect(declared.constant_decls.keys.select { |name| name.namespace == type.to_namespace }.map(&:name))
          .to match_array(there.values_of(mod))
      end
    end
  end

  # As `rake sig:test` has it, with one signature that is wrong.
  it "is what a call is held to" do
    in_directory do |directory|
      FileUtils.cp_r(File.join(Support::Scripts::ROOT, "sig"), directory)
      mode = { "RBS_TEST_TARGET" => "AwsGlueTrigger::*", "RBS_TEST_OPT" => "-I sig", "RBS_TEST_LOGLEVEL" => "error" }
      script = "require 'aws_glue_trigger'; p AwsGlueTrigger::Pipeline.new.size"
      call = -> { ruby("-rrbs/test/setup", "-e", script, env: mode) }
      expect(call.()).to have_attributes(status: 0, out: "0\n")

      pipeline = File.read("sig/aws_glue_trigger/pipeline.rbs")
      File.write("sig/aws_glue_trigger/pipeline.rbs", pipeline.sub("size: () -> Integer", "size: () -> String"))
      expect(call.()).to have_attributes(status: 1, err: /Pipeline#size.*expected `::String` but returns `0`/)
    end
  end
end
