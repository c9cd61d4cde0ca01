# frozen_string_literal: true

module AwsGlueTrigger
  # The directory in which somebody works, which scripts may change: names of files are seen from there.
  # @api private
  module WorkingDirectory
    class << self
      # Runs the block and goes back.
      #
      # @yieldparam directory [String]
      # @return [Object] what the block returns
      def kept
        directory = Dir.pwd
        yield directory
      ensure
        back_to(directory)
      end

      private

      # Only where it is another: within a block of `Dir.chdir`, Ruby minds.
      def back_to(directory)
        Dir.chdir(directory) if directory && Dir.pwd != directory
      rescue SystemCallError
        # The script has removed the one or the other: there is no way back, and nothing to say of it.
        nil
      end
    end
  end
  private_constant :WorkingDirectory
end
