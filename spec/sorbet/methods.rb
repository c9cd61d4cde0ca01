# frozen_string_literal: true

# Prints the methods and constants of each module of an RBI, as JSON. Run in a process of its own, which has as much of
# Sorbet as Ruby needs to load the file: `ruby methods.rb FILE.rbi`.

require "json"
require "set"

module T
  Boolean = Object

  # `T::Array[…]` and its like.
  module Holder
    def self.[](*types) = types.empty? ? raise(ArgumentError, "of what?") : types
  end
  Array = Hash = Enumerable = Enumerator = Range = Set = Holder

  module Generic
    def type_member(&fixed) = MEMBERS << fixed
  end

  # What stands behind `sig` and `T.proc`.
  class Declaration
    def params(**types) = types.empty? ? raise(ArgumentError, "no parameters") : self
    def returns(_type) = self
    def type_parameters(*) = self
    def void = self
  end

  class << self
    def any(*types) = types.size > 1 ? types : raise(ArgumentError, "one type is no choice")
    def all(*types) = types
    def nilable(type) = [type, nil]
    def class_of(type) = type.singleton_class
    def type_parameter(name) = name
    def untyped = nil
    def self_type = nil
    def attached_class = nil
    def noreturn = nil
    def unsafe(value) = value
    def let(value, _type) = value
    def proc = Declaration.new
  end
end

MEMBERS = [] # rubocop:disable Style/MutableConstant
SIGNATURES = Hash.new { |all, mod| all[mod] = [] }

class Module
  # Types name what comes later in the file, so they are looked at in the end.
  def sig(&types)
    SIGNATURES[self] << types
    nil
  end
end

load ARGV.fetch(0)

[*MEMBERS, *SIGNATURES.values.flatten].each { |types| T::Declaration.new.instance_exec(&types) }

names = ->(mod) { mod.public_instance_methods(false) + mod.private_instance_methods(false) }
described = lambda do |mod|
  values = mod.constants(false).reject { |name| mod.const_get(name).is_a?(Module) } - [:Elem]
  { "instance" => names.(mod), "self" => names.(mod.singleton_class) - %i[inherited], "constants" => values,
    "types" => SIGNATURES[mod].size + SIGNATURES[mod.singleton_class].size }
end

found = {}
collect = lambda do |mod|
  found[mod.name] = described.(mod)
  mod.constants(false).map { |name| mod.const_get(name) }.each do |child|
    collect.(child) if child.is_a?(Module) && child.name.start_with?("#{mod.name}::") && !found.key?(child.name)
  end
end
[AwsGlueTrigger, GlueTriggerAttributes].each(&collect)
puts JSON.generate(found)
