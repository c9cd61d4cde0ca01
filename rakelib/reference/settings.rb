# frozen_string_literal: true

module Reference
  # The settings of `.glue-trigger.yml` and of a rake task, from the comments of their readers.
  class Settings
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
      return "`NAME: LEVEL`, several" if types.match?(/Levels|Hash/)

      types.sub(", nil", "").gsub(/Boolean|Integer|Array<String>|Array<String, Symbol>|Rake::FileList|String|Symbol/,
                                  "Boolean" => "true or false", "Integer" => "number", "Array<String>" => "names",
                                  "Array<String, Symbol>" => "names", "Rake::FileList" => "a list of rake's",
                                  "String" => "text", "Symbol" => "Symbol")
    end
  end
end
