# frozen_string_literal: true

require "strscan"

module Support
  # What Terraform's own language says, as its JSON syntax would: as much of it as the book shows. An expression that is
  # no text, number, boolean, list or map is a template of the same characters.
  class Hcl
    # What Terraform takes as a reference and not as a value.
    ADDRESSES = %w[depends_on provider].freeze
    # Blocks that stand once, and blocks of blocks.
    SINGLE = %w[predicate lifecycle timeouts notification_property event_batching_condition].freeze

    # @param text [String]
    # @return [Hash] resources of one type by their names
    # @raise [RuntimeError] for what is not known here
    def self.resources(text) = new(text).resources

    # The same, where a block that stands once may be an object or a list of it.
    def self.plain(value, name = nil)
      case value
      when Hash then value.to_h { |key, inner| [key, plain(inner, key)] }
      when Array
        SINGLE.include?(name) && value.size == 1 ? plain(value.first) : value.map { |inner| plain(inner) }
      else value
      end
    end

    def initialize(text)
      @scan = StringScanner.new(text)
    end

    def resources
      found = {}
      until skip && @scan.eos?
        take(/resource\s+"aws_glue_trigger"\s+"(\w+)"\s*/)
        found[@scan[1]] = self.class.plain(body)
      end
      found
    end

    private

    def skip = @scan.skip(/(?:\s|#[^\n]*)+/) || true

    def take(pattern) = @scan.scan(pattern) || raise("cannot read #{@scan.rest[0, 40].inspect}")

    def body
      take(/\{/)
      found = {}
      until skip && @scan.skip(/\}/)
        name = take(/\w+/)
        @scan.skip(/[ \t]+/)
        @scan.check(/=/) ? found[name] = attribute(name) : (found[name] ||= []) << body
      end
      found
    end

    def attribute(name)
      take(/=[ \t]*/)
      value = expression
      return value unless ADDRESSES.include?(name)

      value.is_a?(Array) ? value.map { |address| bare(address) } : bare(value)
    end

    def bare(template) = template.delete_prefix("${").delete_suffix("}")

    def expression
      return list if @scan.skip(/\[/)
      return object if @scan.skip(/\{/)
      return text if @scan.check(/"/)
      return @scan.matched == "true" if @scan.scan(/(?:true|false)\b/)
      return Integer(@scan.matched) if @scan.scan(/\d+\b/)

      "${#{take(/(?!<<)(?:[^\n,\[\]{}"]|\[[^\]]*\]|"(?:[^"\\]|\\.)*")+/).strip}}"
    end

    # Escapes are those of JSON.
    def text = JSON.parse("[#{take(/"(?:[^"\\]|\\.)*"/)}]").first

    def list
      found = []
      until skip && @scan.skip(/\]/)
        found << expression
        skip
        @scan.skip(/,/)
      end
      found
    end

    def object
      found = {}
      until skip && @scan.skip(/\}/)
        key = @scan.check(/"/) ? text : take(/\w+/)
        take(/\s*=\s*/)
        found[key] = expression
        skip
        @scan.skip(/,/)
      end
      found
    end
  end
end
