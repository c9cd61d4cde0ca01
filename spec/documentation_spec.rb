# frozen_string_literal: true

# Every public module, method and constant that there is has its documentation where YARD finds it. `rake docs:check`
# asks YARD, which knows nothing of what is native.
RSpec.describe "the documentation of the API" do
  next it("is skipped without yard") { skip "yard is not installed" } unless Support::Documentation.available?

  of = Support::PublicModules
  read = ->(path) { Support::Documentation.registry.at(path) }
  parameters = lambda do |method|
    # A block is told by what it is given, and `=` says what it takes where the attribute is read.
    names = method.parameters.map(&:first).reject { |name| name.start_with?("&") }
    method.is_attribute? ? [] : names.map { |name| name.gsub(/\W/, "") } - [""]
  end

  of.all.each do |mod|
    # Each has a page in docs/rules/.
    values = mod == AwsGlueTrigger::Rules ? [] : of.values_of(mod)
    own = of.own_methods_of(mod) - (mod.singleton_methods(false).include?(:new) ? [] : %i[new allocate])
    made = mod.private_instance_methods(false) & [:initialize]
    methods = (of.instance_methods_of(mod) + made).map { |name| "#{mod}##{name}" } + own.map { |name| "#{mod}.#{name}" }

    it "has #{mod}" do
      missing = [mod.name, *methods, *values.map { |name| "#{mod}::#{name}" }].select do |path|
        read.(path).nil? || read.(path).docstring.blank?(false)
      end
      expect(missing).to eq([])
    end

    it "says what the methods of #{mod} take and give" do
      silent = methods.map(&read).compact.reject(&:is_alias?).reject do |method|
        untold = parameters.(method) - method.tags(:param).map(&:name)
        untold.empty? && (method.has_tag?(:return) || method.name == :initialize)
      end
      expect(silent.map(&:path)).to eq([])
    end
  end
end
