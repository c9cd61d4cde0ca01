# frozen_string_literal: true

require_relative "provider_schema/template"

module Support
  # Names that would end a string, a tag, a line or a language, or are evaluated in one of the formats of pictures.
  module HostileNames
    ALL = [
      '"', "\\", '\\"', "a\\", "</script><script>alert(1)</script>", "<b>bold</b>", "<img src=x onerror=alert(1)>",
      "]]>", "-->",
      "a\nb", "a\r\n%% b", "a\tb", "\e[31mred\a", "a\u0000b", "\u202eturned", "\u2066a\u2069", "שלום عربي", "夜🚚",
      "e\u0301",
      "%%{init: {\"theme\": \"dark\"}}%%", "%% comment",
      ";", "a; b", "#", "#35;", "&amp;", "&#35;", "&lt;b&gt;", "\\N \\G \\L",
      "`code`", "`**bold**`", "**bold**", "_a_", "1. list", "- list", "# heading", "> quote", "[link](https://example.com)",
      "https://example.com", "www.example.com", "a@example.com", "fa:fa-car", "$$x^2$$", "ﬂ°35¶ß", "ﬂ°°35¶ß",
      "end", "subgraph",
      "o", "x", "default", "click", "style a fill:#fff;", "classDef a fill:#fff;", "graph", "node", "strict digraph {",
      "{}", "[]", "()", "|", "||", "--", "-->|a|", "n0", "cluster_w0",
      "lifestyle: #1; a", ":::job", "@{ shape: circle }",
      "  two  spaces  ", "    code", "---", "\u00a0", "x" * 255, "\u{1f680}" * 20
    ].freeze

    # The name that AWS receives, or the template as it is.
    def self.received(name)
      template = ProviderSchema::Template.new(name)
      template.open? ? name : template.literal
    end

    # Each name as that of a resource, a trigger, a job, a crawler and a workflow. AWS would refuse some of that, and a
    # picture shows it all the same.
    def self.pipeline(name)
      AwsGlueTrigger::Pipeline.new(collect: true).tap do |pipeline|
        pipeline.declare(name, { name: name, type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: name,
                                 description: name, actions: [{ job_name: name }, { crawler_name: name }] })
        watched = [{ job_name: name, state: "FAILED" }, { crawler_name: name, crawl_state: "CANCELLED" }]
        pipeline.declare("after", { name: "after", type: "CONDITIONAL", workflow_name: name,
                                    predicate: { conditions: watched, logical: "ANY" },
                                    actions: [{ job_name: "x" }] })
      end
    end
  end
end
