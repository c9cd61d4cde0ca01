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
    # @raise [ArgumentError] for an unknown option
    # @example
    #   AwsGlueTrigger::Patterns.job("load", timeout: 60, "--stage" => "raw")
    #   # => { job_name: "load", timeout: 60, arguments: { "--stage" => "raw" } }
    def job(name, **options)
      arguments, known = options.compact.partition { |key, _| key.start_with?("--") }.map(&:to_h)
      known = known.transform_keys(&:to_sym)
      unknown = known.keys.find { |key| !JOB_OPTIONS.include?(key) }
      if unknown
        Author.refuse("job(#{Printable.quote(name.to_s)}): there is no keyword #{unknown}:; " \
                      "#{Author.hint(unknown, JOB_OPTIONS)}")
      end

      # What is no Hash, such as a template, is for the diagnostics to judge.
      known[:arguments] = { **known[:arguments].to_h, **arguments } if arguments.any?
      { job_name: name, **known }
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
