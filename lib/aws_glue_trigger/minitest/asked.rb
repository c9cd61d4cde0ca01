# frozen_string_literal: true

module AwsGlueTrigger
  module Minitest
    # Of what something is asserted: of what stands behind it, or of a block.
    # @api private
    module Asked
      # In place of what was not given: nil may be what was.
      NONE = Object.new.freeze

      class << self
        # @param actual [Object] with a block, text is the message
        # @param msg [String, Proc, nil]
        # @param block [Proc, nil]
        # @return [Array(Object, Object)] of what it is asked, and the message
        # @raise [ArgumentError] for neither, and for both
        def of(actual, msg, block)
          return of_block(actual, msg, block) if block
          raise ArgumentError, "say of what: a trigger, or a block" if NONE.equal?(actual)

          [actual, msg]
        end

        # @return [Object] the current pipeline where nothing was given
        def in_current(actual, block) = NONE.equal?(actual) && block.nil? ? AwsGlueTrigger.current : actual

        private

        def of_block(actual, msg, block)
          return [block, msg] if NONE.equal?(actual) || actual.nil?
          return [block, actual] if (actual.is_a?(String) || actual.is_a?(Proc)) && msg.nil?

          raise ArgumentError, "say it of the block or of #{Printable.line(actual.inspect)}, and not of both"
        end
      end
    end
    private_constant :Asked
  end
end
