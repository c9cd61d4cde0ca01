# frozen_string_literal: true

require "rake/tasklib"

module AwsGlueTrigger
  class RakeTask < Rake::TaskLib
    # How a task tells what was found, and fails where some of it is a fault.
    # @api private
    module Findings
      NOTHING = "no trigger was declared"
      private_constant :NOTHING

      private

      def tell(pipeline, found, strict)
        report.to_s == "text" ? tell_people(pipeline, found, strict) : print_report(pipeline, found, strict)
      end

      def tell_people(pipeline, found, strict)
        raise ValidationError, found if faulty?(found, false)

        warn Report.text(found, colour: Report.colour?($stderr), limit: Report::LIMIT) unless found.empty?
        raise Error, "#{summary(pipeline, found)}; strict: warnings are faults" if faulty?(found, strict)

        tell_of_nothing(strict) if pipeline.empty?
      end

      # The error is short: the report has it all.
      def print_report(pipeline, found, strict)
        $stdout.write Report.render(report, found, triggers: pipeline.size)
        raise Error, summary(pipeline, found) if faulty?(found, strict)

        tell_of_nothing(strict) if pipeline.empty?
      end

      def summary(pipeline, found) = "#{name}: #{Report.summary(found, triggers: pipeline.size)}"

      def faulty?(found, strict) = found.any? { |one| one.fault?(strict: strict) }

      # As the command line does: a pattern that matches the wrong scripts leaves nothing in the document.
      def tell_of_nothing(strict)
        raise Error, "#{name}: #{NOTHING}" if strict

        warn "warning: #{name}: #{NOTHING}"
      end
    end
    private_constant :Findings
  end
end
