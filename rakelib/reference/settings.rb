# frozen_string_literal: true

module Reference
  # The settings of `.glue-trigger.yml` and of a rake task, from the comments of their readers.
  class Settings
    # Ruby's types in a reader's words; a longer one stands before what it holds.
    WORDS = {
      "Boolean" => "true or false", "Integer" => "number", "Array<String, Symbol>" => "names",
      "Array<String>" => "names", "Hash{String, Symbol => String, Symbol}" => "`NAME: LEVEL`, several",
      "Hash{Symbol => Object}" => "`NAME: VALUE`, several",
      "Rake::FileList" => "a list of rake's", "Pathname" => "path", "String" => "text", "Symbol" => "Symbol"
    }.freeze
    LIBRARY = File.expand_path("../../lib/aws_glue_trigger", __dir__)

    # @return [String]
    def of_project = table("configuration.rb", "reader", AwsGlueTrigger::Configuration::KEYS.map(&:to_s))

    # @return [String]
    def of_task = table("rake_task.rb", "accessor")

    private

    def table(file, declared, names = nil)
      text = File.read(File.join(LIBRARY, file), encoding: "UTF-8")
      comments = text.scan(/((?:^ +#.*\n)+) +attr_#{declared} :(\w+)$/).to_h { |comment, name| [name, comment] }
      rows = (names || comments.keys).map do |name|
        types, meaning = comments.fetch(name).gsub(/^ +# */, "").tr("\n", " ").match(/@return \[(.+?)\] (.+)/).captures
        "| `#{name}` | #{kind(types)} | #{spelled_out(meaning.strip)} |"
      end
      "| setting | kind | what it does |\n|---|---|---|\n#{rows.join("\n")}\n"
    end

    # The words of a constant that a comment refers to.
    def spelled_out(meaning)
      meaning.gsub(/\{([\w:]+)\}/) do
        AwsGlueTrigger.const_get(Regexp.last_match(1)).map { |word| "`#{word}`" }.join(", ")
      end
    end

    def kind(types)
      return "`NAME: LEVEL`, several" if types.include?("Levels")

      types.sub(", nil", "").gsub(Regexp.union(WORDS.keys), WORDS)
    end
  end
end
