# frozen_string_literal: true

require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # How a task tells what was found, and fails where some of it is a fault.
    # @api private
    module Findings
      private

      def tell(pipeline, found, strict)
        faulty = found.any? { |one| one.fault?(strict: strict) }
        report.to_s == "text" ? tell_people(found, faulty) : print_report(pipeline, found, faulty)
      end

      def tell_people(found, faulty)
        raise ValidationError, found if faulty

        warn Report.text(found, colour: Report.colour?($stderr), limit: Report::LIMIT) unless found.empty?
      end

      # The error is short: the report has it all.
      def print_report(pipeline, found, faulty)
        $stdout.write Report.render(report, found, triggers: pipeline.size)
        raise Error, "#{name}: #{Report.summary(found, triggers: pipeline.size)}" if faulty
      end
    end
    private_constant :Findings
  end
end
