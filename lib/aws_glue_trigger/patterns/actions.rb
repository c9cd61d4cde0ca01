# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # What an action may say of the run of its job.
    JOB_OPTIONS = %i[arguments timeout security_configuration notification_property].freeze
    private_constant :JOB_OPTIONS

    module_function

    # An action that starts a job.
    #
    # @param name [String, Symbol] the job's name, or a template
    # @param options [Hash] `timeout` (minutes), `arguments`, `security_configuration` and `notification_property`;
    #   what begins with `--` is an argument of the job
    # @return [Hash{Symbol => Object}]
    # @raise [ArgumentError] for an unknown option, and for arguments that cannot be added to others
    # @example
    #   AwsGlueTrigger::Patterns.job("load", timeout: 60, "--stage" => "raw")
    #   # => { job_name: "load", timeout: 60, arguments: { "--stage" => "raw" } }
    def job(name, **options)
      where = "job(#{Printable.quote(name.to_s)})"
      arguments, known = options.compact.partition { |key, _| Author.text(key).start_with?("--") }.map(&:to_h)
      known = Keywords.words(where, known)
      unknown = known.keys.find { |key| !JOB_OPTIONS.include?(key) }
      if unknown
        more = "; an argument of the job begins with --, as in \"--#{unknown.to_s.delete_prefix("-")}\" => …"
        Author.refuse("#{where}: there is no keyword #{unknown}:; #{Author.hint(unknown, JOB_OPTIONS, more)}")
      end

      { job_name: name, **Keywords.merge(where, known, arguments.empty? ? {} : { arguments: arguments }) }
    end

    # An action that starts a crawler.
    #
    # @param name [String, Symbol] the crawler's name, or a template
    # @return [Hash{Symbol => Object}]
    # @example
    #   AwsGlueTrigger::Patterns.crawler("raw") # => { crawler_name: "raw" }
    def crawler(name) = { crawler_name: name }
  end
end
