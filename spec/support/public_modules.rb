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

module Support
  # The modules and classes of this library that can be named, and the methods that each defines itself.
  module PublicModules
    module_function

    # @return [Array<Module>]
    def all
      found = [GlueTriggerAttributes]
      collect(AwsGlueTrigger, found)
      found
    end

    # @return [Array<Symbol>]
    def instance_methods_of(mod) = mod.public_instance_methods(false)

    # @return [Array<Symbol>]
    def own_methods_of(mod) = mod.singleton_class.public_instance_methods(false) - of_structs(mod)

    # @return [Array<Symbol>] the constants that are no modules
    def values_of(mod) = mod.constants(false).reject { |name| mod.const_get(name).is_a?(Module) }

    # Each class that Struct makes has these anew.
    def of_structs(mod) = mod < Struct ? Struct.new(:member).singleton_methods(false) : []
    private_class_method :of_structs

    def collect(parent, found)
      found << parent
      parent.constants(false).map { |name| parent.const_get(name) }.each do |child|
        next unless child.is_a?(Module) && child.name.start_with?("#{parent.name}::")

        collect(child, found) unless found.include?(child)
      end
    end
    private_class_method :collect
  end
end
