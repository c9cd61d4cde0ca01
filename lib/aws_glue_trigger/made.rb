# frozen_string_literal: true

require "set"

module AwsGlueTrigger
  # What {Patterns} have made while scripts were loaded: a pattern declares nothing by itself, and who forgets that
  # loses triggers without a fault.
  # @api private
  class Made
    CURRENT = :aws_glue_trigger_made
    # So many calls are told.
    MOST = 5
    private_constant :CURRENT, :MOST

    class << self
      # @yield loads scripts in this fibre
      # @return [Made] what was made meanwhile
      def during
        before = Thread.current[CURRENT]
        Thread.current[CURRENT] = made = new
        yield
        made
      ensure
        Thread.current[CURRENT] = before
      end

      # @return [Made, nil] where scripts are loaded
      def current = Thread.current[CURRENT]
    end

    def initialize
      @made = Set.new
      @used = Set.new
    end

    # @param triggers [Array<Array(Symbol, Array(String, Integer))>] names and places
    # @return [void]
    def add(triggers) = @made.merge(triggers)

    # @param triggers [Array<Array(Symbol, Array(String, Integer))>] that were declared, or handed to their author
    # @return [void]
    def use(triggers) = @used.merge(triggers)

    # @param pipeline [Pipeline]
    # @return [Array<String>] a line for each call whose triggers are declared nowhere
    def forgotten(pipeline)
      lost = (@made - @used).reject { |name, _| pipeline[name] }.group_by(&:last)
      lost.first(MOST).map do |(file, line), triggers|
        name, *others = triggers.map(&:first)
        more = " and #{others.size} more" if others.any?
        "note: a pattern made aws_glue_trigger.#{Printable.line(name.to_s)}#{more} at " \
          "#{Printable.line(file.delete_prefix("#{Dir.pwd}/"))}:#{line}, and nothing declares it; write .declare"
      end
    end
  end
  private_constant :Made
end
