# frozen_string_literal: true

require_relative "../printable"

module AwsGlueTrigger
  class Configuration
    # The settings in a tree of YAML.
    #
    # The tree is read itself, and nothing is made of it but text: so every fault has its line, `off` stays the word
    # that it is and is not YAML's false, and no object is built.
    # @api private
    class SettingsReader
      # @yieldparam line [Integer] of a fault, counted from 0
      # @yieldparam message [String]
      def initialize(&fault)
        @fault = fault
      end

      # @param root [Psych::Nodes::Node, nil]
      # @return [Hash{Symbol => Object}] of {Configuration::KEYS}; what has a fault is left out
      def settings(root)
        settings = {}
        entries(root, nil) do |name, value|
          next unknown_key(name) unless KEYS.map(&:to_s).include?(name.value)

          key = name.value.to_sym
          read = setting(key, value)
          settings[key] = read unless read.nil?
        end
        settings
      end

      private

      def setting(key, node)
        case key
        when :rules then rules(node)
        when :concurrent_runs then number(key, node)
        else boolean(key, node)
        end
      end

      def rules(node)
        rules = {}
        entries(node, "rules") do |name, level|
          next wrong_kind(level, "rules.#{shown(name)}", "error, warning, note or off") unless text?(level)

          Rule.decide(name.value, level.value)
          rules[name.value] = level.value
        rescue ArgumentError => e
          fault(name, "rules: #{e.message}")
        end
        rules
      end

      def boolean(key, node)
        return node.value == "true" if plain?(node) && %w[true false].include?(node.value)

        wrong_kind(node, key, "true or false")
      end

      def number(key, node)
        return Integer(node.value, 10) if plain?(node) && node.value.match?(/\A[1-9]\d{0,8}\z/)

        wrong_kind(node, key, "a positive number of jobs")
      end

      # Calls the block with each key and value that are given.
      def entries(node, parent, &)
        return if absent?(node)
        return wrong_kind(node, parent || "the file", "names, each with a colon and a value") unless mapping?(node)

        pairs = named(node)
        refuse_duplicates(pairs.map(&:first), parent)
        pairs.reject { |_, value| absent?(value) }.each(&)
      end

      def named(mapping)
        mapping.children.each_slice(2).select { |name, _| text?(name) || wrong_kind(name, "a name", "text") }
      end

      # YAML itself would take the last.
      def refuse_duplicates(names, parent)
        names.group_by(&:value).each_value do |(_, again)|
          fault(again, "#{[parent, shown(again)].compact.join(".")} is given twice; keep one") if again
        end
      end

      def mapping?(node) = node.is_a?(Psych::Nodes::Mapping) && node.tag.nil?

      def absent?(node) = node.nil? || (plain?(node) && ["", "~", "null"].include?(node.value))

      def plain?(node) = text?(node) && !node.quoted

      # Neither an alias nor what a tag would make another object of.
      def text?(node) = node.is_a?(Psych::Nodes::Scalar) && node.tag.nil?

      # A name as it stands in a path.
      def shown(name) = Printable.line(name.value[0, 60])

      def unknown_key(name)
        fault(name, "there is no key #{Printable.quote(name.value)}; #{meant(name.value)}")
      end

      def meant(name)
        # `fires-at-apply: off` without `rules:` above it.
        return "rules have their place below rules:" if Rule.find(name)

        known = KEYS.map(&:to_s)
        nearest = Nearest.to(name, known)
        nearest ? "did you mean #{nearest}?" : "the keys are #{known.join(", ")}"
      end

      def wrong_kind(node, name, expected)
        got = case node
              when Psych::Nodes::Scalar then scalar(node)
              when Psych::Nodes::Mapping then "a mapping"
              when Psych::Nodes::Sequence then "a list"
              else "an alias"
              end
        fault(node, "#{name} must be #{expected}, got #{got}")
      end

      def scalar(node)
        return "the tag #{Printable.line(node.tag[0, 60])}" if node.tag

        "#{"the text " if node.quoted}#{Printable.quote(node.value)}"
      end

      def fault(node, message)
        @fault.(node.start_line, message)
        nil
      end
    end
  end
end
