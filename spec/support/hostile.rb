# frozen_string_literal: true

module Support
  # An object of which every method that a decoder might call raises.
  class Hostile
    %i[to_s to_str to_sym to_hash to_h to_ary to_a inspect each == eql?].each do |name|
      define_method(name) { |*| raise "#{name} was called" }
    end

    def hash = 1
    def method_missing(name, *) = raise("#{name} was called")
    def respond_to_missing?(*) = true
  end

  # An object that has next to no method.
  class Bare < BasicObject; end
end
