# typed: true

# Generated from sig/ by `rake generated`. What Sorbet has no word for is less than it is there: T.untyped is
# 37 times an interface and 11 times an alias in itself; 27 times a literal is its class.

# AWS Glue triggers, declared in Ruby, checked before they reach AWS, and rendered as Terraform JSON.
module AwsGlueTrigger
  # Schedules by their names, all in UTC; an unknown name raises a KeyError.
  SCHEDULE_EXPRESSIONS = T.let(T.unsafe(nil), T::Hash[::Symbol, ::String])
  # The version of the gem.
  VERSION = T.let(T.unsafe(nil), ::String)

  class << self
    sig { returns(::AwsGlueTrigger::Pipeline) }
    def current; end

    sig { params(text: ::String).returns(::String) }
    def literal(text); end

    sig { params(collect: T::Boolean, ignore: T.any(::String, ::Symbol, T::Array[T.any(::String, ::Symbol)]), rules: T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)], lower: T::Boolean, serialize_workflows: T::Boolean, concurrent_runs: ::Integer, block: T.nilable(T.proc.params(pipeline: ::AwsGlueTrigger::Pipeline).void)).returns(::AwsGlueTrigger::Pipeline) }
    def pipeline(collect: T.unsafe(nil), ignore: T.unsafe(nil), rules: T.unsafe(nil), lower: T.unsafe(nil), serialize_workflows: T.unsafe(nil), concurrent_runs: T.unsafe(nil), &block); end

    sig { params(paths: T.untyped, into: T.nilable(::AwsGlueTrigger::Pipeline), ignore: T.any(::String, ::Symbol, T::Array[T.any(::String, ::Symbol)]), rules: T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)], lower: T::Boolean, serialize_workflows: T::Boolean, concurrent_runs: ::Integer).returns(::AwsGlueTrigger::Pipeline) }
    def load(*paths, into: T.unsafe(nil), ignore: T.unsafe(nil), rules: T.unsafe(nil), lower: T.unsafe(nil), serialize_workflows: T.unsafe(nil), concurrent_runs: T.unsafe(nil)); end

    sig { params(names: T.any(::String, ::Symbol)).returns(::NilClass) }
    def external_job(*names); end

    sig { params(names: T.any(::String, ::Symbol)).returns(::NilClass) }
    def external_crawler(*names); end

    sig { returns(T::Array[::AwsGlueTrigger::Rule]) }
    def rules; end

    # Decides for all pipelines of the process that are made from here on.
    sig { params(block: T.proc.params(config: ::AwsGlueTrigger::Configuration).void).returns(::AwsGlueTrigger::Configuration) }
    def configure(&block); end

    # What is configured; frozen.
    sig { returns(::AwsGlueTrigger::Configuration) }
    def configuration; end

    # Forgets what was configured in Ruby.
    sig { returns(::NilClass) }
    def reset_configuration; end

    # Runs the block with the configuration of a project, below what is configured in Ruby.
    sig { type_parameters(:T).params(project: ::AwsGlueTrigger::Configuration, block: T.proc.returns(T.type_parameter(:T))).returns(T.type_parameter(:T)) }
    def in_project(project, &block); end
  end
end

# A file that is written whole or not at all. For this library's own use.
class AwsGlueTrigger::AtomicFile
  sig { params(path: T.untyped).void }
  def initialize(path); end

  sig { params(content: ::String).returns(T::Boolean) }
  def changed?(content); end

  # Whether the file was written; false where it has this content already.
  sig { params(content: ::String).returns(T::Boolean) }
  def write(content); end
end

# The command line: `glue-trigger COMMAND`.
module AwsGlueTrigger::CLI
  # All is well.
  FINE = T.let(T.unsafe(nil), ::Integer)
  # Faults in what was read.
  FAULTS = T.let(T.unsafe(nil), ::Integer)
  # Wrong use, or a file that cannot be read or written.
  MISUSE = T.let(T.unsafe(nil), ::Integer)
  # As shells have it for a process that SIGINT ended.
  INTERRUPTED = T.let(T.unsafe(nil), ::Integer)

  class << self
    # Writes to stderr, where nobody may be listening any more.
    sig { params(err: T.untyped, text: ::String).void }
    def say(err, text); end

    # Runs a command; returns the exit status.
    sig { params(arguments: T::Array[::String], out: T.untyped, err: T.untyped).returns(::Integer) }
    def start(arguments, out: T.unsafe(nil), err: T.unsafe(nil)); end
  end
end

# A subcommand, which declares its name, arguments, summary and examples.
class AwsGlueTrigger::CLI::Command
  # The commands, in the order of the overview.
  NAMES = T.let(T.unsafe(nil), T::Array[::String])

  class << self
    # The name on the command line.
    sig { returns(::String) }
    attr_reader :command_name

    # One line for the overview.
    sig { returns(::String) }
    attr_reader :summary

    # What stands after the name.
    sig { returns(::String) }
    attr_reader :arguments

    # Command lines that show its use.
    sig { returns(T::Array[::String]) }
    attr_reader :examples

    # What may be written after an option, where it is one of few words.
    sig { returns(T::Hash[::String, T::Array[::String]]) }
    attr_reader :words

    # Declares the command.
    sig { params(name: ::String, arguments: ::String, summary: ::String, examples: T::Array[::String], words: T::Hash[::String, T::Array[::String]]).void }
    def command(name, arguments: T.unsafe(nil), summary: T.unsafe(nil), examples: T.unsafe(nil), words: T.unsafe(nil)); end

    # Every command, in the order of the overview.
    sig { returns(T::Array[T.class_of(::AwsGlueTrigger::CLI::Command)]) }
    def all; end

    sig { params(name: ::String).returns(T.nilable(T.class_of(::AwsGlueTrigger::CLI::Command))) }
    def find(name); end

    # The ways to write an option.
    sig { params(long: ::String).returns(T::Array[::String]) }
    def spellings(long); end

    # Name and arguments.
    sig { returns(::String) }
    def usage; end
  end

  sig { params(out: T.untyped, err: T.untyped).void }
  def initialize(out, err); end

  # Parses the options and runs the command; returns the exit status.
  sig { params(arguments: T::Array[::String]).returns(::Integer) }
  def call(arguments); end

  # The options as OptionParser has them.
  sig { returns(T::Array[T.untyped]) }
  def switches; end
end

# `glue-trigger completion bash|zsh|fish`
class AwsGlueTrigger::CLI::Completion < ::AwsGlueTrigger::CLI::Command
end

# What can be completed on the command line, as the commands declare it.
module AwsGlueTrigger::CLI::Completions
  # The shells.
  SHELLS = T.let(T.unsafe(nil), T::Array[::String])
  # What stands after a rule in a decision on it.
  LEVELS = T.let(T.unsafe(nil), T::Array[::String])

  class << self
    sig { returns(T::Array[::AwsGlueTrigger::CLI::Completions::Entry]) }
    def entries; end
  end
end

# For bash from 3.2 on.
module AwsGlueTrigger::CLI::Completions::Bash
  class << self
    sig { params(entries: T::Array[::AwsGlueTrigger::CLI::Completions::Entry], rules: T::Array[::String]).returns(::String) }
    def script(entries, rules); end
  end
end

# A command with what may stand after its name.
class AwsGlueTrigger::CLI::Completions::Entry < ::Struct
  sig { returns(::String) }
  attr_accessor :name

  sig { returns(::String) }
  attr_accessor :summary

  sig { returns(T::Array[::AwsGlueTrigger::CLI::Completions::Option]) }
  attr_accessor :options

  sig { returns(T.nilable(::AwsGlueTrigger::CLI::Completions::Value)) }
  attr_accessor :operand
end

# For fish.
module AwsGlueTrigger::CLI::Completions::Fish
  class << self
    sig { params(entries: T::Array[::AwsGlueTrigger::CLI::Completions::Entry], rules: T::Array[::String]).returns(::String) }
    def script(entries, rules); end
  end
end

# An option, and what stands after it.
class AwsGlueTrigger::CLI::Completions::Option < ::Struct
  sig { returns(T::Array[::String]) }
  attr_accessor :names

  sig { returns(::String) }
  attr_accessor :summary

  sig { returns(T.nilable(::AwsGlueTrigger::CLI::Completions::Value)) }
  attr_accessor :value
end

# What may stand at a place.
class AwsGlueTrigger::CLI::Completions::Value < ::Struct
  sig { returns(::Symbol) }
  attr_accessor :kind

  sig { returns(::String) }
  attr_accessor :name

  sig { returns(T.nilable(T::Array[::String])) }
  attr_accessor :words
end

# For zsh.
module AwsGlueTrigger::CLI::Completions::Zsh
  class << self
    sig { params(entries: T::Array[::AwsGlueTrigger::CLI::Completions::Entry], rules: T::Array[::String]).returns(::String) }
    def script(entries, rules); end
  end
end

# What the commands that read scripts have in common.
class AwsGlueTrigger::CLI::PipelineCommand < ::AwsGlueTrigger::CLI::Command
end

# `glue-trigger console FILE…`
class AwsGlueTrigger::CLI::Console < ::AwsGlueTrigger::CLI::PipelineCommand
end

# `glue-trigger explain RULE`
class AwsGlueTrigger::CLI::Explain < ::AwsGlueTrigger::CLI::Command
end

# What the commands that write a document have in common: `-o PATH`.
module AwsGlueTrigger::CLI::Output
end

# `glue-trigger graph FILE…`
class AwsGlueTrigger::CLI::Graph < ::AwsGlueTrigger::CLI::PipelineCommand
  include ::AwsGlueTrigger::CLI::Output
end

# `glue-trigger init DIR`
class AwsGlueTrigger::CLI::Init < ::AwsGlueTrigger::CLI::Command
end

# The options of a pipeline, over what the project's `.glue-trigger.yml` says.
module AwsGlueTrigger::CLI::PipelineOptions
  sig { params(out: T.untyped, err: T.untyped).void }
  def initialize(out, err); end
end

# A line on a terminal that says how far a run is, and is gone at its end.
class AwsGlueTrigger::CLI::Progress
  sig { params(paths: T::Array[::String], terminal: T.untyped).void }
  def initialize(paths, terminal); end

  # Tells each path before the block has it.
  sig { params(block: T.proc.params(path: ::String).void).void }
  def each(&block); end
end

# The files of a small project that works at once.
class AwsGlueTrigger::CLI::Project
  sig { params(directory: ::String, gem_root: ::String).void }
  def initialize(directory, gem_root = T.unsafe(nil)); end

  # The files of this project, relative to its directory.
  sig { returns(T::Array[::String]) }
  def files; end

  # Writes a file where it is not there, and says whether it did.
  sig { params(file: ::String).returns(T::Boolean) }
  def write(file); end

  # The files that were there before and know nothing of this gem, with what would have been written.
  sig { returns(T::Hash[::String, ::String]) }
  def unaware; end

  # The root of the repository that the directory is a part of, where it is not the root.
  sig { returns(T.nilable(::String)) }
  def repository_above; end
end

# What the commands that check pipelines have in common: `--format`.
module AwsGlueTrigger::CLI::ReportFormat
end

# `glue-trigger rules`
class AwsGlueTrigger::CLI::Rules < ::AwsGlueTrigger::CLI::Command
end

# `glue-trigger schedule FILE… | EXPRESSION…`
class AwsGlueTrigger::CLI::Schedule < ::AwsGlueTrigger::CLI::PipelineCommand
  include ::AwsGlueTrigger::CLI::Output
end

# A script that raised, told with the script's own lines.
class AwsGlueTrigger::CLI::ScriptErrorReport
  # The most lines of the script's own call stack that help.
  FRAMES = T.let(T.unsafe(nil), ::Integer)
  # The files of this gem.
  OURS = T.let(T.unsafe(nil), ::String)

  sig { params(error: ::Exception, scripts: T::Array[::String], directory: ::String).void }
  def initialize(error, scripts, directory); end

  sig { returns(::String) }
  def to_s; end
end

# Scripts are loaded whatever they do.
module AwsGlueTrigger::CLI::ScriptLoading
end

# `glue-trigger synth FILE…`
class AwsGlueTrigger::CLI::Synth < ::AwsGlueTrigger::CLI::PipelineCommand
  include ::AwsGlueTrigger::CLI::Output
  include ::AwsGlueTrigger::CLI::ReportFormat
end

# Wrong use of the command line, or a file that cannot be read or written.
class AwsGlueTrigger::CLI::UsageError < ::StandardError
end

# `glue-trigger validate FILE…`
class AwsGlueTrigger::CLI::Validate < ::AwsGlueTrigger::CLI::PipelineCommand
  include ::AwsGlueTrigger::CLI::ReportFormat
end

# What is decided for a whole project. What is nil is not decided, and is as it is built in.
class AwsGlueTrigger::Configuration
  # The settings, in the order of the documentation.
  KEYS = T.let(T.unsafe(nil), T::Array[::Symbol])

  class << self
    # What the nearest `.glue-trigger.yml` says; frozen.
    sig { params(directory: ::String).returns(::AwsGlueTrigger::Configuration) }
    def of_project(directory = T.unsafe(nil)); end

    # The configuration that a command or a task asks for: a file, false for none, nil for that of the project.
    sig { params(choice: T.untyped).returns(::AwsGlueTrigger::Configuration) }
    def chosen(choice); end
  end

  sig { void }
  def initialize; end

  # The levels of rules that are not their own.
  sig { returns(::AwsGlueTrigger::Configuration::Levels) }
  attr_reader :rules

  # Take warnings for faults, in the commands and in rake tasks.
  sig { returns(T.nilable(T::Boolean)) }
  attr_reader :strict

  # How many jobs the account runs at a time; 50 unless set.
  sig { returns(T.nilable(::Integer)) }
  attr_reader :concurrent_runs

  # Rewrite what AWS would refuse where it takes an equal; true unless set.
  sig { returns(T.nilable(T::Boolean)) }
  attr_reader :lower

  # Make the triggers of a workflow wait for each other; false unless set.
  sig { returns(T.nilable(T::Boolean)) }
  attr_reader :serialize_workflows

  sig { params(levels: T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)]).void }
  def rules=(levels); end

  sig { params(strict: T.nilable(T::Boolean)).void }
  def strict=(strict); end

  sig { params(number: T.nilable(::Integer)).void }
  def concurrent_runs=(number); end

  sig { params(lower: T.nilable(T::Boolean)).void }
  def lower=(lower); end

  sig { params(serialize: T.nilable(T::Boolean)).void }
  def serialize_workflows=(serialize); end

  # The same as the level `off`.
  sig { params(names: T.any(::String, ::Symbol, T::Array[T.any(::String, ::Symbol)])).returns(::NilClass) }
  def ignore(*names); end

  # Takes over what a file decides.
  sig { params(path: T.untyped).returns(T.self_type) }
  def read(path); end

  # This configuration, with what another has decided where this one has not.
  sig { params(other: ::AwsGlueTrigger::Configuration).returns(::AwsGlueTrigger::Configuration) }
  def over(other); end

  # What is decided, for Pipeline.new.
  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def to_pipeline; end

  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def to_h; end

  sig { returns(T.self_type) }
  def freeze; end

  sig { returns(::String) }
  def inspect; end
end

# The levels of rules that are not their own, by the names of the rules.
class AwsGlueTrigger::Configuration::Levels
  include ::Enumerable

  extend T::Generic

  Elem = type_member { { fixed: [::String, ::Symbol] } }

  sig { params(levels: T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)]).void }
  def initialize(levels = T.unsafe(nil)); end

  sig { params(name: T.any(::String, ::Symbol), level: T.any(::String, ::Symbol)).void }
  def []=(name, level); end

  # Nil where the rule has its own level.
  sig { params(name: T.any(::String, ::Symbol)).returns(T.nilable(::Symbol)) }
  def [](name); end

  # The rule has its own level again.
  sig { params(name: T.any(::String, ::Symbol)).returns(T.nilable(::Symbol)) }
  def delete(name); end

  sig { params(levels: T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)]).returns(T.self_type) }
  def merge!(levels); end

  sig { params(block: T.proc.params(level: [::String, ::Symbol]).void).returns(T.self_type) }
  sig { returns(T::Enumerator[[::String, ::Symbol]]) }
  def each(&block); end

  sig { returns(T::Hash[::String, ::Symbol]) }
  def to_h; end

  sig { returns(T::Boolean) }
  def empty?; end

  sig { returns(T.self_type) }
  def freeze; end

  sig { returns(::String) }
  def inspect; end
end

# A `.glue-trigger.yml`.
class AwsGlueTrigger::Configuration::SettingsFile
  # What the file of a project is called.
  NAME = T.let(T.unsafe(nil), ::String)

  class << self
    # The file that holds for a directory: its own, or that of the nearest above it, up to the root of a repository.
    sig { params(directory: ::String).returns(T.nilable(::String)) }
    def find(directory = T.unsafe(nil)); end
  end

  sig { params(path: T.untyped).void }
  def initialize(path); end

  # What the file decides.
  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def settings; end
end

# The settings in a tree of YAML.
class AwsGlueTrigger::Configuration::SettingsReader
  sig { params(block: T.proc.params(line: ::Integer, message: ::String).void).void }
  def initialize(&block); end

  sig { params(root: T.untyped).returns(T::Hash[::Symbol, T.untyped]) }
  def settings(root); end
end

# Everything that this library raises on its own account.
class AwsGlueTrigger::Error < ::StandardError
end

# A `.glue-trigger.yml` that says what cannot be: a line for each fault.
class AwsGlueTrigger::ConfigurationError < ::AwsGlueTrigger::Error
end

# The word of the language. The main object has it; elsewhere, `include AwsGlueTrigger::DSL`.
module AwsGlueTrigger::DSL
  private

  # Declares a trigger in the current pipeline.
  sig { params(name: T.any(::String, ::Symbol), attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(::AwsGlueTrigger::Reference) }
  def aws_glue_trigger(name, attributes = T.unsafe(nil)); end
end

# One finding about one trigger. Immutable; made by the extension only.
class AwsGlueTrigger::Diagnostic
  # The readers, in the order of `to_h`.
  MEMBERS = T.let(T.unsafe(nil), T::Array[::Symbol])

  class << self
    sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic]).returns(::String) }
    def count(diagnostics); end
  end

  sig { returns(::String) }
  def rule; end

  sig { returns(::Symbol) }
  def severity; end

  # The resource name of the trigger.
  sig { returns(T.nilable(::String)) }
  def trigger; end

  # Where in the attributes; empty for the trigger itself.
  sig { returns(::String) }
  def path; end

  sig { returns(T.nilable(::String)) }
  def file; end

  sig { returns(T.nilable(::Integer)) }
  def line; end

  sig { returns(::String) }
  def message; end

  sig { returns(T.nilable(::String)) }
  def help; end

  # The whole text that it is about, such as a schedule.
  sig { returns(T.nilable(::String)) }
  def excerpt; end

  # The faulty part of the excerpt, in characters.
  sig { returns(T.nilable(T::Range[::Integer])) }
  def span; end

  # The whole text to write in place of the excerpt.
  sig { returns(T.nilable(::String)) }
  def suggestion; end

  sig { returns(T.nilable(::String)) }
  def aws_message; end

  # Why its author lives with it; it fails nothing.
  sig { returns(T.nilable(::String)) }
  def acknowledged; end

  sig { returns(T::Boolean) }
  def acknowledged?; end

  # An error, or a warning where these are faults, that nobody acknowledged.
  sig { params(strict: T.nilable(T::Boolean)).returns(T::Boolean) }
  def fault?(strict: T.unsafe(nil)); end

  sig { returns(T::Boolean) }
  def error?; end

  sig { returns(T::Boolean) }
  def warning?; end

  sig { returns(T::Boolean) }
  def note?; end

  sig { returns(T::Hash[::Symbol, T.nilable(T.any(::Symbol, ::String, ::Integer, T::Range[::Integer]))]) }
  def to_h; end

  sig { params(keys: T.nilable(T::Array[::Symbol])).returns(T::Hash[::Symbol, T.nilable(T.any(::Symbol, ::String, ::Integer, T::Range[::Integer]))]) }
  def deconstruct_keys(keys); end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def ==(other); end

  alias_method :eql?, :==

  sig { returns(::Integer) }
  def hash; end

  # The finding as a paragraph of a report.
  sig { returns(::String) }
  def to_s; end

  sig { returns(::String) }
  def inspect; end
end

# What tests expect: matchers of RSpec's, which assertions of Minitest's ask too.
module AwsGlueTrigger::Expectations
end

# What is named here of other gems, opened for those who have no signatures of theirs; of what is in it, nothing is said.
module RSpec
end

module RSpec::Matchers
end

module RSpec::Matchers::Composable
end

# Something that is expected, in the protocol of RSpec's matchers.
class AwsGlueTrigger::Expectations::Expectation
  include ::RSpec::Matchers::Composable

  sig { params(actual: T.untyped).returns(T::Boolean) }
  def does_not_match?(actual); end

  sig { returns(T::Boolean) }
  def supports_block_expectations?; end

  sig { returns(::String) }
  def failure_message; end

  sig { returns(::String) }
  def failure_message_when_negated; end
end

# Nothing is a fault.
class AwsGlueTrigger::Expectations::BeValid < ::AwsGlueTrigger::Expectations::Expectation
  # Takes warnings for faults, too.
  sig { returns(T.self_type) }
  def without_warnings; end

  sig { params(actual: T.untyped).returns(T::Boolean) }
  def matches?(actual); end
end

# Nothing in a pipeline is a fault.
class AwsGlueTrigger::Expectations::BeAValidPipeline < ::AwsGlueTrigger::Expectations::BeValid
  sig { returns(::String) }
  def description; end
end

# Nothing in the trigger by itself is a fault.
class AwsGlueTrigger::Expectations::BeAValidTrigger < ::AwsGlueTrigger::Expectations::BeValid
  sig { returns(::String) }
  def description; end
end

# A chain leads from one to the other.
class AwsGlueTrigger::Expectations::BeRelated < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), named: T.untyped).void }
  def initialize(*nodes, **rest); end

  sig { params(pipeline: T.nilable(::AwsGlueTrigger::Pipeline)).returns(T.self_type) }
  def in(pipeline); end

  sig { params(actual: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped])).returns(T::Boolean) }
  def matches?(actual); end

  # Whether none leads to any of the nodes.
  sig { params(actual: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped])).returns(T::Boolean) }
  def does_not_match?(actual); end

  sig { returns(::FalseClass) }
  def supports_block_expectations?; end

  sig { returns(::String) }
  def description; end
end

# A chain leads to it from that.
class AwsGlueTrigger::Expectations::BeDownstreamOf < ::AwsGlueTrigger::Expectations::BeRelated
end

# A chain leads from it to that.
class AwsGlueTrigger::Expectations::BeUpstreamOf < ::AwsGlueTrigger::Expectations::BeRelated
end

# A rule found something.
class AwsGlueTrigger::Expectations::HaveDiagnostic < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(rule: T.any(::String, ::Symbol, ::AwsGlueTrigger::Rule)).void }
  def initialize(rule); end

  # A path, or what takes one.
  sig { params(path: T.untyped).returns(T.self_type) }
  def at(path); end

  # What a pipeline finds where it is rendered in a format; nil for none.
  sig { params(format: T.nilable(T.any(::String, ::Symbol))).returns(T.self_type) }
  def in_format(format); end

  sig { params(severity: T.untyped).returns(T.self_type) }
  def with_severity(severity); end

  sig { params(message: T.untyped).returns(T.self_type) }
  def with_message(message); end

  # The resource name of a trigger.
  sig { params(name: T.untyped).returns(T.self_type) }
  def on_trigger(name); end

  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::ValidationError)).returns(T::Boolean) }
  def matches?(actual); end

  # Raises a NotImplementedError with a severity or a message.
  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::ValidationError)).returns(T::Boolean) }
  def does_not_match?(actual); end

  sig { returns(::String) }
  def description; end
end

# A block names a job or a crawler.
class AwsGlueTrigger::Expectations::NameTarget < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(kind: ::Symbol, name: T.untyped).void }
  def initialize(kind, name); end

  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)).returns(T::Boolean) }
  def matches?(actual); end

  sig { returns(::String) }
  def description; end
end

# A trigger is in the Terraform document.
class AwsGlueTrigger::Expectations::RenderTrigger < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(name: T.untyped).void }
  def initialize(name); end

  # Narrows the expectation to attributes, each a value or a matcher.
  sig { params(attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(T.self_type) }
  def with(attributes); end

  sig { params(actual: T.any(::AwsGlueTrigger::Pipeline, ::Proc)).returns(T::Boolean) }
  def matches?(actual); end

  sig { params(actual: T.any(::AwsGlueTrigger::Pipeline, ::Proc)).returns(T::Boolean) }
  def does_not_match?(actual); end

  sig { returns(::String) }
  def description; end
end

# It runs at times of the day.
class AwsGlueTrigger::Expectations::RunAt < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(times: ::String).void }
  def initialize(*times); end

  # Days of the week.
  sig { params(days: T.nilable(::String)).returns(T.self_type) }
  def on(days); end

  sig { params(zone: T.nilable(::String)).returns(T.self_type) }
  def in_zone(zone); end

  sig { params(days: T.nilable(T.any(::Integer, T::Range[T.untyped]))).returns(T.self_type) }
  def within(days); end

  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])).returns(T::Boolean) }
  def matches?(actual); end

  # Whether it runs at none of the times on none of the days.
  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])).returns(T::Boolean) }
  def does_not_match?(actual); end

  sig { returns(::String) }
  def description; end
end

# That is the next run.
class AwsGlueTrigger::Expectations::RunNextAt < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(time: T.untyped).void }
  def initialize(time); end

  sig { params(time: T.untyped).returns(T.self_type) }
  def after(time); end

  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])).returns(T::Boolean) }
  def matches?(actual); end

  sig { returns(::String) }
  def description; end
end

# It runs so often a day.
class AwsGlueTrigger::Expectations::RunTimesPerDay < ::AwsGlueTrigger::Expectations::Expectation
  sig { params(number: T.untyped).void }
  def initialize(number); end

  # Days of the week, each of which is looked at.
  sig { params(days: T.nilable(::String)).returns(T.self_type) }
  def on(days); end

  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])).returns(T::Boolean) }
  def matches?(actual); end

  # Raises a NotImplementedError with days.
  sig { params(actual: T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])).returns(T::Boolean) }
  def does_not_match?(actual); end

  sig { returns(::String) }
  def description; end
end

# An action starts it.
class AwsGlueTrigger::Expectations::StartTarget < ::AwsGlueTrigger::Expectations::NameTarget
  # Narrows the expectation to attributes of the action.
  sig { params(attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(T.self_type) }
  def with(attributes); end
end

# A condition watches it.
class AwsGlueTrigger::Expectations::WatchTarget < ::AwsGlueTrigger::Expectations::NameTarget
  # AWS's word for the state, or what takes it.
  sig { params(state: T.untyped).returns(T.self_type) }
  def in_state(state); end
end

# What a pipeline is rendered as.
module AwsGlueTrigger::Format
  # The options of each.
  OPTIONS = T.let(T.unsafe(nil), T::Hash[::String, T::Array[::Symbol]])
  # The rules about what Terraform's provider does with a trigger, which no other format knows of.
  OF_TERRAFORM = T.let(T.unsafe(nil), T::Array[::String])
  # Their names.
  NAMES = T.let(T.unsafe(nil), T::Array[::String])

  class << self
    # The name as it is in NAMES.
    sig { params(name: T.any(::String, ::Symbol)).returns(::String) }
    def named(name); end

    # Raises an ArgumentError where an option does not belong to the format.
    sig { params(name: ::String, options: T::Hash[::Symbol, T.untyped]).void }
    def check_options(name, options); end
  end
end

# A bug of this library: its native part met what cannot be. What was being done is not done, and everything can be
# used after it.
class AwsGlueTrigger::InternalError < ::AwsGlueTrigger::Error
  # What the native part said.
  sig { returns(::String) }
  attr_reader :panic

  # The file, line and column of the native part.
  sig { returns(::String) }
  attr_reader :location

  sig { params(panic: ::String, location: ::String, trace: T.nilable(::String)).void }
  def initialize(panic, location, trace = T.unsafe(nil)); end
end

# A run as the people of a time zone see it. Immutable; made by `of`.
class AwsGlueTrigger::LocalRun
  class << self
    # Puts the clock of a zone beside times, which should be in order.
    sig { params(times: T::Enumerable[T.untyped], zone: ::String).returns(T::Array[::AwsGlueTrigger::LocalRun]) }
    def of(times, zone:); end
  end

  sig { returns(::Time) }
  def utc; end

  # The same instant, at the offset of the zone.
  sig { returns(::Time) }
  def local; end

  # What the offset is called.
  sig { returns(::String) }
  def abbreviation; end

  # At the first run after the clocks changed: how the time of the runs has moved.
  sig { returns(T.nilable(::String)) }
  def drift; end

  sig { returns(T.nilable(::Integer)) }
  def drift_minutes; end

  # Whether the clocks show this time twice.
  sig { returns(T::Boolean) }
  def comes_twice?; end

  sig { returns(T::Boolean) }
  def known?; end

  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def to_h; end

  sig { params(keys: T.nilable(T::Array[::Symbol])).returns(T::Hash[::Symbol, T.untyped]) }
  def deconstruct_keys(keys); end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def ==(other); end

  alias_method :eql?, :==

  sig { returns(::Integer) }
  def hash; end

  # The local time, and what is to be known about it.
  sig { returns(::String) }
  def to_s; end

  sig { returns(::String) }
  def inspect; end
end

module AwsGlueTrigger::Minitest; end

# The assertions.
module AwsGlueTrigger::Minitest::Assertions
  sig { params(actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc)), msg: T.nilable(T.any(::String, ::Proc)), warnings: T::Boolean, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_valid_trigger(actual = T.unsafe(nil), msg = T.unsafe(nil), warnings: T.unsafe(nil), &block); end

  sig { params(actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc)), msg: T.nilable(T.any(::String, ::Proc)), warnings: T::Boolean, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_valid_trigger(actual = T.unsafe(nil), msg = T.unsafe(nil), warnings: T.unsafe(nil), &block); end

  sig { params(actual: T.nilable(::AwsGlueTrigger::Pipeline), msg: T.nilable(T.any(::String, ::Proc)), warnings: T::Boolean, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_valid_pipeline(actual = T.unsafe(nil), msg = T.unsafe(nil), warnings: T.unsafe(nil), &block); end

  sig { params(actual: T.nilable(::AwsGlueTrigger::Pipeline), msg: T.nilable(T.any(::String, ::Proc)), warnings: T::Boolean, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_valid_pipeline(actual = T.unsafe(nil), msg = T.unsafe(nil), warnings: T.unsafe(nil), &block); end

  sig { params(rule: T.any(::String, ::Symbol, ::AwsGlueTrigger::Rule), actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::ValidationError)), msg: T.nilable(T.any(::String, ::Proc)), at: T.untyped, trigger: T.untyped, severity: T.untyped, message: T.untyped, format: T.nilable(T.any(::String, ::Symbol)), block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_diagnostic(rule, actual = T.unsafe(nil), msg = T.unsafe(nil), at: T.unsafe(nil), trigger: T.unsafe(nil), severity: T.unsafe(nil), message: T.unsafe(nil), format: T.unsafe(nil), &block); end

  sig { params(rule: T.any(::String, ::Symbol, ::AwsGlueTrigger::Rule), actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::ValidationError)), msg: T.nilable(T.any(::String, ::Proc)), at: T.untyped, trigger: T.untyped, severity: T.untyped, message: T.untyped, format: T.nilable(T.any(::String, ::Symbol)), block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_diagnostic(rule, actual = T.unsafe(nil), msg = T.unsafe(nil), at: T.unsafe(nil), trigger: T.unsafe(nil), severity: T.unsafe(nil), message: T.unsafe(nil), format: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(::AwsGlueTrigger::Pipeline), msg: T.nilable(T.any(::String, ::Proc)), with: T::Hash[T.any(::Symbol, ::String), T.untyped], block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_renders_trigger(name, actual = T.unsafe(nil), msg = T.unsafe(nil), with: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(::AwsGlueTrigger::Pipeline), msg: T.nilable(T.any(::String, ::Proc)), with: T::Hash[T.any(::Symbol, ::String), T.untyped], block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_renders_trigger(name, actual = T.unsafe(nil), msg = T.unsafe(nil), with: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), with: T::Hash[T.any(::Symbol, ::String), T.untyped], block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_starts_job(name, actual = T.unsafe(nil), msg = T.unsafe(nil), with: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), with: T::Hash[T.any(::Symbol, ::String), T.untyped], block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_starts_job(name, actual = T.unsafe(nil), msg = T.unsafe(nil), with: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), with: T::Hash[T.any(::Symbol, ::String), T.untyped], block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_starts_crawler(name, actual = T.unsafe(nil), msg = T.unsafe(nil), with: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), with: T::Hash[T.any(::Symbol, ::String), T.untyped], block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_starts_crawler(name, actual = T.unsafe(nil), msg = T.unsafe(nil), with: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), state: T.untyped, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_watches_job(name, actual = T.unsafe(nil), msg = T.unsafe(nil), state: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), state: T.untyped, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_watches_job(name, actual = T.unsafe(nil), msg = T.unsafe(nil), state: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), state: T.untyped, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_watches_crawler(name, actual = T.unsafe(nil), msg = T.unsafe(nil), state: T.unsafe(nil), &block); end

  sig { params(name: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline)), msg: T.nilable(T.any(::String, ::Proc)), state: T.untyped, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_watches_crawler(name, actual = T.unsafe(nil), msg = T.unsafe(nil), state: T.unsafe(nil), &block); end

  sig { params(times: T.any(::String, T::Array[::String]), actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])), msg: T.nilable(T.any(::String, ::Proc)), on: T.nilable(::String), zone: T.nilable(::String), within: T.nilable(T.any(::Integer, T::Range[T.untyped])), block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_runs_at(times, actual = T.unsafe(nil), msg = T.unsafe(nil), on: T.unsafe(nil), zone: T.unsafe(nil), within: T.unsafe(nil), &block); end

  sig { params(times: T.any(::String, T::Array[::String]), actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])), msg: T.nilable(T.any(::String, ::Proc)), on: T.nilable(::String), zone: T.nilable(::String), within: T.nilable(T.any(::Integer, T::Range[T.untyped])), block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_runs_at(times, actual = T.unsafe(nil), msg = T.unsafe(nil), on: T.unsafe(nil), zone: T.unsafe(nil), within: T.unsafe(nil), &block); end

  sig { params(time: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])), msg: T.nilable(T.any(::String, ::Proc)), after: T.untyped, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_runs_next_at(time, actual = T.unsafe(nil), msg = T.unsafe(nil), after: T.unsafe(nil), &block); end

  sig { params(time: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])), msg: T.nilable(T.any(::String, ::Proc)), after: T.untyped, block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_runs_next_at(time, actual = T.unsafe(nil), msg = T.unsafe(nil), after: T.unsafe(nil), &block); end

  sig { params(number: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])), msg: T.nilable(T.any(::String, ::Proc)), on: T.nilable(::String), block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def assert_runs_times_per_day(number, actual = T.unsafe(nil), msg = T.unsafe(nil), on: T.unsafe(nil), &block); end

  sig { params(number: T.untyped, actual: T.nilable(T.any(T::Hash[T.any(::Symbol, ::String), T.untyped], ::AwsGlueTrigger::Reference, ::GlueTriggerAttributes, ::Symbol, ::Proc, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Schedule, ::String, T::Array[T.untyped])), msg: T.nilable(T.any(::String, ::Proc)), on: T.nilable(::String), block: T.nilable(T.proc.returns(T.untyped))).returns(::TrueClass) }
  def refute_runs_times_per_day(number, actual = T.unsafe(nil), msg = T.unsafe(nil), on: T.unsafe(nil), &block); end

  sig { params(actual: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped])]), msg: T.nilable(T.any(::String, ::Proc)), pipeline: T.nilable(::AwsGlueTrigger::Pipeline), named: T.untyped).returns(::TrueClass) }
  def assert_upstream(actual, nodes = T.unsafe(nil), msg = T.unsafe(nil), pipeline: T.unsafe(nil), **rest); end

  sig { params(actual: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped])]), msg: T.nilable(T.any(::String, ::Proc)), pipeline: T.nilable(::AwsGlueTrigger::Pipeline), named: T.untyped).returns(::TrueClass) }
  def refute_upstream(actual, nodes = T.unsafe(nil), msg = T.unsafe(nil), pipeline: T.unsafe(nil), **rest); end

  sig { params(actual: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped])]), msg: T.nilable(T.any(::String, ::Proc)), pipeline: T.nilable(::AwsGlueTrigger::Pipeline), named: T.untyped).returns(::TrueClass) }
  def assert_downstream(actual, nodes = T.unsafe(nil), msg = T.unsafe(nil), pipeline: T.unsafe(nil), **rest); end

  sig { params(actual: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped])]), msg: T.nilable(T.any(::String, ::Proc)), pipeline: T.nilable(::AwsGlueTrigger::Pipeline), named: T.untyped).returns(::TrueClass) }
  def refute_downstream(actual, nodes = T.unsafe(nil), msg = T.unsafe(nil), pipeline: T.unsafe(nil), **rest); end
end

# The language and its assertions in tests of Minitest's: `include AwsGlueTrigger::Minitest`.
module AwsGlueTrigger::Minitest
  include ::AwsGlueTrigger::DSL
  include ::AwsGlueTrigger::Minitest::Assertions

  # Runs the test in a pipeline of its own.
  sig { returns(T.untyped) }
  def run; end
end

# What pipelines are often made of, as building blocks that return triggers.
#
# `require "aws_glue_trigger/patterns"` makes them callable on the main object alone, which RBS has no word for.
module AwsGlueTrigger::Patterns
  # The layers of a data lake, in their order.
  LAYERS = T.let(T.unsafe(nil), T::Array[::Symbol])
  # The steps of `on_failure`, in their order.
  RECOVERY = T.let(T.unsafe(nil), T::Array[::Symbol])

  # An action that starts a job; what begins with `--` is an argument.
  sig { params(name: T.any(::String, ::Symbol), timeout: T.nilable(T.any(::Integer, ::String)), arguments: T.nilable(T.any(T::Hash[T.untyped, T.untyped], ::String)), security_configuration: T.nilable(::String), notification_property: T.nilable(T::Hash[T.untyped, T.untyped]), rest: T.untyped).returns(T::Hash[::Symbol, T.untyped]) }
  def job(name, timeout: T.unsafe(nil), arguments: T.unsafe(nil), security_configuration: T.unsafe(nil), notification_property: T.unsafe(nil), **rest); end

  # An action that starts a crawler.
  sig { params(name: T.any(::String, ::Symbol)).returns(T::Hash[::Symbol, T.untyped]) }
  def crawler(name); end

  # One start, several side by side.
  sig { params(name: T.any(::String, ::Symbol), actions: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), schedule: T.untyped, after: T.nilable(T.any(::AwsGlueTrigger::Patterns::Triggers, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.untyped, T.untyped], T::Array[T.untyped])), logical: T.nilable(::String), type: T.nilable(::String), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def fan_out(name, actions: T.unsafe(nil), schedule: T.unsafe(nil), after: T.unsafe(nil), logical: T.unsafe(nil), type: T.unsafe(nil), **rest); end

  # Several, and what follows when they have ended.
  sig { params(name: T.any(::String, ::Symbol), after: T.nilable(T.any(::AwsGlueTrigger::Patterns::Triggers, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.untyped, T.untyped], T::Array[T.untyped])), logical: T.nilable(::String), actions: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def fan_in(name, after: T.unsafe(nil), logical: T.unsafe(nil), actions: T.unsafe(nil), **rest); end

  # One step after the other.
  sig { params(name: T.nilable(T.any(::String, ::Symbol)), steps: T.nilable(T::Hash[T.any(::String, ::Symbol), T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))]))]), schedule: T.untyped, after: T.nilable(T.any(::AwsGlueTrigger::Patterns::Triggers, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.untyped, T.untyped], T::Array[T.untyped])), logical: T.nilable(::String), type: T.nilable(::String), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def chain(name = T.unsafe(nil), steps: T.unsafe(nil), schedule: T.unsafe(nil), after: T.unsafe(nil), logical: T.unsafe(nil), type: T.unsafe(nil), **rest); end

  # The layers of a data lake, each after the one before it.
  sig { params(name: T.nilable(T.any(::String, ::Symbol)), ingest: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), catalogue: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), check: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), transform: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), aggregate: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), schedule: T.untyped, after: T.nilable(T.any(::AwsGlueTrigger::Patterns::Triggers, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.untyped, T.untyped], T::Array[T.untyped])), logical: T.nilable(::String), type: T.nilable(::String), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def layers(name = T.unsafe(nil), ingest: T.unsafe(nil), catalogue: T.unsafe(nil), check: T.unsafe(nil), transform: T.unsafe(nil), aggregate: T.unsafe(nil), schedule: T.unsafe(nil), after: T.unsafe(nil), logical: T.unsafe(nil), type: T.unsafe(nil), **rest); end

  # The same for each tenant, with what is its own.
  sig { params(name: T.nilable(T.any(::String, ::Symbol)), tenants: T.nilable(T::Enumerable[T.untyped]), attributes: T.untyped, block: T.proc.params(tenant: T.untyped).returns(T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))], ::AwsGlueTrigger::Patterns::Triggers)))).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def per_tenant(name = T.unsafe(nil), tenants: T.unsafe(nil), **rest, &block); end

  # What follows when something has failed.
  sig { params(name: T.nilable(T.any(::String, ::Symbol)), of: T.nilable(T.any(::AwsGlueTrigger::Patterns::Triggers, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.untyped, T.untyped], T::Array[T.untyped])), logical: T.nilable(::String), detect: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), alternative: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), check: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def on_failure(name = T.unsafe(nil), of: T.unsafe(nil), logical: T.unsafe(nil), detect: T.unsafe(nil), alternative: T.unsafe(nil), check: T.unsafe(nil), **rest); end

  # Again and again, whatever else runs.
  sig { params(name: T.any(::String, ::Symbol), schedule: T.untyped, actions: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def checkpoint(name, schedule: T.unsafe(nil), actions: T.unsafe(nil), **rest); end

  # Holds two ways to one result against each other.
  sig { params(name: T.any(::String, ::Symbol), after: T.nilable(T.any(::AwsGlueTrigger::Patterns::Triggers, ::AwsGlueTrigger::Pipeline, ::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.untyped, T.untyped], T::Array[T.untyped])), logical: T.nilable(::String), schedule: T.untyped, actions: T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped], T::Array[T.nilable(T.any(::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]))])), attributes: T.untyped).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def reconcile(name, after: T.unsafe(nil), logical: T.unsafe(nil), schedule: T.unsafe(nil), actions: T.unsafe(nil), **rest); end
end

# Triggers that are not declared yet: the name of the resource and the attributes of each.
class AwsGlueTrigger::Patterns::Triggers
  include ::Enumerable

  extend T::Generic

  Elem = type_member { { fixed: [::Symbol, T::Hash[T.untyped, T.untyped]] } }

  sig { returns(T::Array[::Symbol]) }
  attr_reader :names

  sig { params(triggers: T.any(T::Hash[T.any(::String, ::Symbol), T::Hash[T.any(::Symbol, ::String), T.untyped]], T::Array[[T.any(::String, ::Symbol), T::Hash[T.any(::Symbol, ::String), T.untyped]]])).void }
  def initialize(triggers); end

  sig { params(block: T.proc.params(trigger: [::Symbol, T::Hash[T.untyped, T.untyped]]).void).returns(T.self_type) }
  sig { returns(T::Enumerator[[::Symbol, T::Hash[T.untyped, T.untyped]]]) }
  def each(&block); end

  # The attributes of one, which may be changed.
  sig { params(name: T.any(::String, ::Symbol)).returns(T.nilable(T::Hash[T.untyped, T.untyped])) }
  def [](name); end

  sig { returns(::Integer) }
  def size; end

  sig { params(other: ::AwsGlueTrigger::Patterns::Triggers).returns(::AwsGlueTrigger::Patterns::Triggers) }
  def +(other); end

  # Declares them.
  sig { params(pipeline: ::AwsGlueTrigger::Pipeline).returns(T::Array[::AwsGlueTrigger::Reference]) }
  def declare(pipeline = T.unsafe(nil)); end

  # The jobs and crawlers that they start.
  sig { returns(T::Array[T::Hash[::Symbol, ::String]]) }
  def targets; end

  # Those of them that none of the triggers watches.
  sig { returns(T::Array[T::Hash[::Symbol, ::String]]) }
  def ends; end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def ==(other); end

  sig { returns(::String) }
  def inspect; end
end

# The formats of pictures, and how files say which they are in.
module AwsGlueTrigger::PictureFormat
  ALL = T.let(T.unsafe(nil), T::Array[::String])
  OF_EXTENSION = T.let(T.unsafe(nil), T::Hash[::String, ::String])
  # What each takes.
  OPTIONS = T.let(T.unsafe(nil), T::Hash[::String, T::Array[::Symbol]])

  class << self
    # An ArgumentError where there is no such format, or the name of the file says none.
    sig { params(name: T.any(::String, ::Symbol)).returns(::String) }
    def named(name); end

    sig { params(path: T.untyped).returns(::String) }
    def of_file(path); end

    # The formats that take an option.
    sig { params(option: ::Symbol).returns(T::Array[::String]) }
    def with_option(option); end

    # An ArgumentError for an option that the format has not.
    sig { params(format: ::String, options: T::Hash[::Symbol, T.untyped]).void }
    def check_options(format, options); end

    # The method of a pipeline that renders a format.
    sig { params(format: ::String).returns(::Symbol) }
    def renderer(format); end
  end
end

# The triggers that are declared together.
class AwsGlueTrigger::Pipeline
  include ::Enumerable

  extend T::Generic

  Elem = type_member { { fixed: ::AwsGlueTrigger::Reference } }

  class << self
    sig { params(collect: T::Boolean, ignore: T::Array[T.any(::String, ::Symbol)], rules: T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)], lower: T::Boolean, serialize_workflows: T::Boolean, concurrent_runs: ::Integer).returns(::AwsGlueTrigger::Pipeline) }
    def new(collect: T.unsafe(nil), ignore: T.unsafe(nil), rules: T.unsafe(nil), lower: T.unsafe(nil), serialize_workflows: T.unsafe(nil), concurrent_runs: T.unsafe(nil)); end
  end

  sig { params(name: T.any(::String, ::Symbol), attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(::AwsGlueTrigger::Reference) }
  def declare(name, attributes = T.unsafe(nil)); end

  sig { params(name: T.any(::String, ::Symbol), attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(::AwsGlueTrigger::Reference) }
  def aws_glue_trigger(name, attributes = T.unsafe(nil)); end

  # Declares a trigger for a script, with the place of its call there.
  sig { params(file: ::String, line: ::Integer, name: T.any(::String, ::Symbol), attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(::AwsGlueTrigger::Reference) }
  def declare_at(file, line, name, attributes = T.unsafe(nil)); end

  # Declares that something else starts the jobs.
  sig { params(names: T.any(::String, ::Symbol)).returns(::NilClass) }
  def external_job(*names); end

  # Declares that something else starts the crawlers.
  sig { params(names: T.any(::String, ::Symbol)).returns(::NilClass) }
  def external_crawler(*names); end

  sig { returns(::Integer) }
  def size; end

  alias_method :length, :size

  sig { returns(T::Boolean) }
  def empty?; end

  # A trigger by its resource name; raises an UnknownNodeError where there is none.
  sig { params(name: T.any(::String, ::Symbol)).returns(::AwsGlueTrigger::Reference) }
  def fetch(name); end

  # What leads to a trigger, a job or a crawler: the nearest first.
  sig { params(node: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.any(::String, ::Symbol)])).returns(T::Array[T.any(::AwsGlueTrigger::Reference, T::Hash[::Symbol, ::String])]) }
  def upstream_of(node); end

  # What it leads to.
  sig { params(node: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.any(::String, ::Symbol)])).returns(T::Array[T.any(::AwsGlueTrigger::Reference, T::Hash[::Symbol, ::String])]) }
  def downstream_of(node); end

  # A shortest chain from one to the other, both included.
  sig { params(from: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.any(::String, ::Symbol)]), to: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.any(::String, ::Symbol)])).returns(T.nilable(T::Array[T.any(::AwsGlueTrigger::Reference, T::Hash[::Symbol, ::String])])) }
  def chain_between(from, to); end

  # A trigger by its resource name, or by its position.
  sig { params(key: T.any(::String, ::Symbol, ::Integer)).returns(T.nilable(::AwsGlueTrigger::Reference)) }
  def [](key); end

  sig { returns(T::Array[::AwsGlueTrigger::Reference]) }
  def to_a; end

  sig { params(block: T.proc.params(trigger: ::AwsGlueTrigger::Reference).void).returns(T.self_type) }
  sig { returns(T::Enumerator[::AwsGlueTrigger::Reference]) }
  def each(&block); end

  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def diagnostics; end

  sig { returns(T::Boolean) }
  def valid?; end

  # Terraform JSON, without a newline at its end.
  sig { params(pretty: T::Boolean, provider: T::Boolean, annotate: T::Boolean).returns(::String) }
  def to_terraform(pretty: T.unsafe(nil), provider: T.unsafe(nil), annotate: T.unsafe(nil)); end

  # Pictures: an SVG image, a page, a Mermaid flowchart, and Graphviz's language; of a pipeline that is not valid, too.
  sig { params(title: T.nilable(::String)).returns(::String) }
  def to_svg(title: T.unsafe(nil)); end

  sig { params(title: T.nilable(::String), now: T.untyped, runs: ::Integer).returns(::String) }
  def to_html(title: T.unsafe(nil), now: T.unsafe(nil), runs: T.unsafe(nil)); end

  sig { returns(::String) }
  def to_mermaid; end

  sig { returns(::String) }
  def to_dot; end

  # Whether the file was written; false where it has this picture already.
  sig { params(path: T.untyped, format: T.nilable(T.any(::String, ::Symbol)), title: T.nilable(::String), now: T.untyped, runs: ::Integer).returns(T::Boolean) }
  def draw(path, format: T.unsafe(nil), title: T.unsafe(nil), now: T.unsafe(nil), runs: T.unsafe(nil)); end

  # The Terraform document, as `JSON.parse` would give it.
  sig { returns(T::Hash[::String, T.untyped]) }
  def to_h; end

  # A template of CloudFormation in JSON, without a newline at its end.
  sig { params(pretty: T::Boolean, parameters: T::Boolean).returns(::String) }
  def to_cloudformation(pretty: T.unsafe(nil), parameters: T.unsafe(nil)); end

  # A CreateTrigger request for each trigger.
  sig { returns(T::Array[T::Hash[::String, T.untyped]]) }
  def to_api_requests; end

  # The requests as an array, or as JSON Lines.
  sig { params(pretty: T::Boolean, lines: T::Boolean).returns(::String) }
  def to_api_json(pretty: T.unsafe(nil), lines: T.unsafe(nil)); end

  # The document of a format as it stands in a file.
  sig { params(format: T.any(::String, ::Symbol), pretty: T::Boolean, provider: T::Boolean, annotate: T::Boolean, parameters: T::Boolean).returns(::String) }
  def render(format = T.unsafe(nil), pretty: T.unsafe(nil), provider: T.unsafe(nil), annotate: T.unsafe(nil), parameters: T.unsafe(nil)); end

  # All that was found, and what a format cannot say.
  sig { params(format: T.any(::String, ::Symbol), pretty: T::Boolean, provider: T::Boolean, annotate: T::Boolean, parameters: T::Boolean).returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def diagnostics_for(format, pretty: T.unsafe(nil), provider: T.unsafe(nil), annotate: T.unsafe(nil), parameters: T.unsafe(nil)); end

  # Whether the file was written; false where it has this content already.
  sig { params(path: T.untyped, format: T.any(::String, ::Symbol), pretty: T::Boolean, provider: T::Boolean, annotate: T::Boolean, parameters: T::Boolean).returns(T::Boolean) }
  def write(path, format: T.unsafe(nil), pretty: T.unsafe(nil), provider: T.unsafe(nil), annotate: T.unsafe(nil), parameters: T.unsafe(nil)); end

  # When the scheduled triggers start.
  sig { params(from: T.untyped, count: ::Integer, zone: T.nilable(::String)).returns(::AwsGlueTrigger::Timetable) }
  def timetable(from: T.unsafe(nil), count: T.unsafe(nil), zone: T.unsafe(nil)); end

  sig { returns(::String) }
  def inspect; end

  private

  sig { params(pretty: T::Boolean, parameters: T::Boolean).returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def cloudformation_diagnostics(pretty, parameters); end

  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def api_diagnostics; end
end

# Text of others inside a message: inert on a terminal, and bounded. For this library's own use.
module AwsGlueTrigger::Printable
  class << self
    # Over as many lines as it has.
    sig { params(bytes: ::String).returns(::String) }
    def text(bytes); end

    # On one line.
    sig { params(bytes: ::String).returns(::String) }
    def line(bytes); end

    # Its beginning as a literal of Ruby's.
    sig { params(text: T.nilable(::String)).returns(::String) }
    def quote(text); end
  end
end

# The language and its matchers in example groups: `require "aws_glue_trigger/rspec"`.
module AwsGlueTrigger::RSpec
end

# The matchers.
module AwsGlueTrigger::RSpec::Matchers
  sig { returns(::AwsGlueTrigger::Expectations::BeAValidTrigger) }
  def be_a_valid_trigger; end

  sig { returns(::AwsGlueTrigger::Expectations::BeAValidPipeline) }
  def be_a_valid_pipeline; end

  sig { params(rule: T.any(::String, ::Symbol, ::AwsGlueTrigger::Rule)).returns(::AwsGlueTrigger::Expectations::HaveDiagnostic) }
  def have_diagnostic(rule); end

  sig { params(name: T.untyped).returns(::AwsGlueTrigger::Expectations::RenderTrigger) }
  def render_trigger(name); end

  sig { params(name: T.untyped).returns(::AwsGlueTrigger::Expectations::StartTarget) }
  def start_job(name); end

  sig { params(name: T.untyped).returns(::AwsGlueTrigger::Expectations::StartTarget) }
  def start_crawler(name); end

  sig { params(name: T.untyped).returns(::AwsGlueTrigger::Expectations::WatchTarget) }
  def watch_job(name); end

  sig { params(name: T.untyped).returns(::AwsGlueTrigger::Expectations::WatchTarget) }
  def watch_crawler(name); end

  sig { params(times: ::String).returns(::AwsGlueTrigger::Expectations::RunAt) }
  def run_at(*times); end

  sig { params(time: T.untyped).returns(::AwsGlueTrigger::Expectations::RunNextAt) }
  def run_next_at(time); end

  sig { params(number: T.untyped).returns(::AwsGlueTrigger::Expectations::RunTimesPerDay) }
  def run_times_per_day(number); end

  sig { params(nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), named: T.untyped).returns(::AwsGlueTrigger::Expectations::BeUpstreamOf) }
  def be_upstream_of(*nodes, **rest); end

  sig { params(nodes: T.any(::AwsGlueTrigger::Reference, ::String, ::Symbol, T::Hash[T.any(::Symbol, ::String), T.untyped]), named: T.untyped).returns(::AwsGlueTrigger::Expectations::BeDownstreamOf) }
  def be_downstream_of(*nodes, **rest); end
end

module Rake
end

class Rake::TaskLib
end

# Rake tasks for one pipeline: `NAME` writes the document, `NAME:validate` checks the triggers, `NAME:check` the file,
# `NAME:schedule` shows when the triggers start, and `NAME:graph` draws a picture.
class AwsGlueTrigger::RakeTask < ::Rake::TaskLib
  # The name of the task.
  sig { returns(T.any(::String, ::Symbol)) }
  attr_reader :name

  # The tasks and files that all of these tasks need first.
  sig { returns(T::Array[T.any(::String, ::Symbol)]) }
  attr_reader :prerequisites

  # The scripts.
  sig { returns(T.nilable(T.any(T::Array[::String], ::Rake::FileList, ::String))) }
  attr_accessor :files

  # The file to write.
  sig { returns(T.untyped) }
  attr_accessor :output

  # The picture to draw, in the format that the end of its name says; none unless set.
  sig { returns(T.untyped) }
  attr_accessor :picture

  # How to draw it, as for `Pipeline#draw`.
  sig { returns(T.nilable(T::Hash[::Symbol, T.untyped])) }
  attr_accessor :picture_options

  # Over several lines; true unless set.
  sig { returns(T::Boolean) }
  attr_accessor :pretty

  # With `terraform.required_providers`.
  sig { returns(T::Boolean) }
  attr_accessor :provider

  # With a comment that says where each trigger was declared.
  sig { returns(T::Boolean) }
  attr_accessor :annotate

  # Fail on warnings too.
  sig { returns(T.nilable(T::Boolean)) }
  attr_accessor :strict

  # Names of rules whose findings are left out.
  sig { returns(T::Array[T.any(::String, ::Symbol)]) }
  attr_accessor :ignore

  # The level of a rule, where it is not its own.
  sig { returns(T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol)]) }
  attr_accessor :rules

  # A file in place of the project's `.glue-trigger.yml`, or false for none.
  sig { returns(T.untyped) }
  attr_accessor :config

  # Render what was written, also what AWS would refuse.
  sig { returns(T.nilable(T::Boolean)) }
  attr_accessor :verbatim

  # What is written.
  sig { returns(T.any(::String, ::Symbol)) }
  attr_accessor :format

  # Make parameters of CloudFormation of references that only Terraform knows.
  sig { returns(T::Boolean) }
  attr_accessor :parameters

  # The format of the report.
  sig { returns(T.any(::String, ::Symbol)) }
  attr_accessor :report

  # Make the triggers of a workflow wait for each other.
  sig { returns(T.nilable(T::Boolean)) }
  attr_accessor :serialize_workflows

  # How many jobs the account runs at a time; 50 unless set.
  sig { returns(T.nilable(::Integer)) }
  attr_accessor :concurrent_runs

  sig { params(name: T.any(::String, ::Symbol, T::Hash[T.any(::String, ::Symbol), T.any(::String, ::Symbol, T::Array[T.any(::String, ::Symbol)])]), block: T.nilable(T.proc.params(task: ::AwsGlueTrigger::RakeTask).void)).void }
  def initialize(name = T.unsafe(nil), &block); end
end

# A declared trigger. Immutable; made by a declaration only.
class AwsGlueTrigger::Reference
  # The type of the Terraform resource.
  TYPE = T.let(T.unsafe(nil), ::String)
  # What AWS and Terraform tell about a trigger once it is there.
  OUTPUTS = T.let(T.unsafe(nil), T::Array[::Symbol])

  # The name of the Terraform resource.
  sig { returns(::Symbol) }
  def name; end

  sig { returns(::String) }
  def address; end

  sig { returns(::String) }
  def type; end

  sig { returns(::GlueTriggerAttributes) }
  def attributes; end

  # The file of the call that declared the trigger.
  sig { returns(T.nilable(::String)) }
  def file; end

  # The line of that call.
  sig { returns(T.nilable(::Integer)) }
  def line; end

  # Each of OUTPUTS as a template.
  sig { returns(T::Hash[::Symbol, ::String]) }
  def outputs; end

  sig { returns(::String) }
  def id; end

  sig { returns(::String) }
  def arn; end

  sig { returns(::String) }
  def state; end

  sig { returns(::String) }
  def tags_all; end

  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def resource_attributes; end

  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def computed_properties; end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def ==(other); end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def eql?(other); end

  sig { returns(::Integer) }
  def hash; end

  sig { returns(T.self_type) }
  def dup; end

  sig { params(freeze: T.nilable(T::Boolean)).returns(T.self_type) }
  def clone(freeze: T.unsafe(nil)); end

  # The address.
  sig { returns(::String) }
  def to_s; end

  sig { returns(::String) }
  def inspect; end
end

# Diagnostics as a report; the names of files are relative to the working directory.
module AwsGlueTrigger::Report
  # What `render` takes.
  FORMATS = T.let(T.unsafe(nil), T::Array[::String])
  # The limit of the command line's text.
  LIMIT = T.let(T.unsafe(nil), ::Integer)

  class << self
    # A report in a format that is named; it ends with a newline.
    sig { params(format: T.any(::String, ::Symbol), diagnostics: T::Array[::AwsGlueTrigger::Diagnostic], triggers: T.nilable(::Integer), failure: T.nilable(::String), colour: T::Boolean, sources: T::Boolean, limit: T.nilable(::Integer)).returns(::String) }
    def render(format, diagnostics, triggers: T.unsafe(nil), failure: T.unsafe(nil), colour: T.unsafe(nil), sources: T.unsafe(nil), limit: T.unsafe(nil)); end

    # A paragraph for each finding.
    sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic], colour: T::Boolean, sources: T::Boolean, limit: T.nilable(::Integer)).returns(::String) }
    def text(diagnostics, colour: T.unsafe(nil), sources: T.unsafe(nil), limit: T.unsafe(nil)); end

    # JSON by `docs/schemas/report.schema.json`.
    sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic], triggers: T.nilable(::Integer), failure: T.nilable(::String)).returns(::String) }
    def json(diagnostics, triggers: T.unsafe(nil), failure: T.unsafe(nil)); end

    # A log in SARIF 2.1.0.
    sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic], triggers: T.nilable(::Integer), failure: T.nilable(::String)).returns(::String) }
    def sarif(diagnostics, triggers: T.unsafe(nil), failure: T.unsafe(nil)); end

    # A workflow command of GitHub Actions for each finding.
    sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic], triggers: T.nilable(::Integer), failure: T.nilable(::String)).returns(::String) }
    def github(diagnostics, triggers: T.unsafe(nil), failure: T.unsafe(nil)); end

    # Such as `2 errors, 1 warning in 20 triggers`.
    sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic], triggers: T.nilable(::Integer)).returns(::String) }
    def summary(diagnostics, triggers: T.unsafe(nil)); end

    # Whether text for `io` may have colours.
    sig { params(io: T.untyped).returns(T::Boolean) }
    def colour?(io); end
  end
end

# One thing that can be wrong with a trigger. Immutable; made by the extension only.
class AwsGlueTrigger::Rule
  class << self
    sig { returns(T::Array[::AwsGlueTrigger::Rule]) }
    def all; end

    sig { params(name: T.any(::String, ::Symbol)).returns(T.nilable(::AwsGlueTrigger::Rule)) }
    def find(name); end

    # The name of the rule that is nearest, where one is near enough.
    sig { params(name: ::String).returns(T.nilable(::String)) }
    def nearest(name); end

    # The names of the rule and of the level as they are kept, or an ArgumentError.
    sig { params(name: T.any(::String, ::Symbol), level: T.any(::String, ::Symbol)).returns([::String, ::Symbol]) }
    def decide(name, level); end
  end

  sig { returns(::String) }
  def name; end

  sig { returns(::Symbol) }
  def severity; end

  sig { returns(::String) }
  def summary; end

  # Whether it speaks only where somebody asks for it.
  sig { returns(T::Boolean) }
  def off_by_default?; end

  # Everything about it in Markdown, as in docs/rules/.
  sig { returns(::String) }
  def page; end

  # Markdown.
  sig { returns(::String) }
  def documentation; end

  # What AWS answers at apply, where that is on record.
  sig { returns(T.nilable(::String)) }
  def aws_message; end

  sig { returns(::String) }
  def source; end

  # How well the fact is known: recorded from AWS, documented, read in source code, inferred.
  sig { returns(::String) }
  def grade; end

  sig { returns(::String) }
  def grade_in_words; end

  sig { returns(T::Boolean) }
  def can_be_ignored?; end

  # The formats at which alone it speaks.
  sig { returns(T::Array[::String]) }
  def targets; end

  sig { returns(::String) }
  def inspect; end
end

# The rules as constants: `MISSING_SCHEDULE` is the rule `missing-schedule`.
module AwsGlueTrigger::Rules
  DUPLICATE_RESOURCE_NAME = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNKNOWN_ATTRIBUTE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DUPLICATE_ATTRIBUTE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WRONG_KIND = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  NULL_VALUE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  EMPTY_VALUE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNKNOWN_VALUE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SEVERAL_BLOCKS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  NESTED_TOO_DEEP = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNREADABLE_ADDRESS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNUSED_ACKNOWLEDGEMENT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INVALID_RESOURCE_NAME = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  MISSING_ATTRIBUTE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TEXT_LENGTH = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INVALID_CHARACTER = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  NUMBER_OUT_OF_RANGE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  MISSING_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNUSED_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INVALID_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  RATE_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  RATE_WITHOUT_CRON = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  LOWERED_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  FREQUENT_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WRAP_AROUND_RANGE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  PAST_SCHEDULE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  NEVER_FIRES = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SKIPPED_MONTHS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNEVEN_STEP = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNIX_WEEK = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  MISSING_PREDICATE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNUSED_PREDICATE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  MISSING_WORKFLOW = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  START_ON_CREATION_ON_DEMAND = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INEFFECTIVE_START_ON_CREATION = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  FIRES_AT_APPLY = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  ENABLED_EVENT_TRIGGER = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNUSED_EVENT_BATCHING = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SEVERAL_EVENT_BATCHING = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  ACTION_WITHOUT_TARGET = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  ACTION_WITH_TWO_TARGETS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TOO_MANY_JOBS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TOO_MANY_CRAWLERS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SPLIT_TRIGGER = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  CRAWLER_OPTION = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TIMEOUT_TOO_LONG = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DELAY_AFTER_TIMEOUT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  RESERVED_ARGUMENT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNDASHED_ARGUMENT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SECRET_IN_ARGUMENT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  CONDITION_WITHOUT_TARGET = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  CONDITION_WITH_TWO_TARGETS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  CONDITION_WITHOUT_STATE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  STRAY_STATE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNWATCHABLE_JOB_STATE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNWATCHABLE_CRAWL_STATE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DUPLICATE_CONDITION = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  IMPOSSIBLE_CONDITION = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TOO_MANY_CONDITIONS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WATCHED_AND_STARTED = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WRONG_REFERENCE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INCOMPLETE_REFERENCE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  ARN_FOR_NAME = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNBRACED_REFERENCE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TOO_MANY_TAGS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  RESERVED_TAG = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SELF_DEPENDENCY = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  COUNT_AND_FOR_EACH = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  STRAY_INSTANCE_REFERENCE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  NEGATIVE_COUNT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INVALID_DURATION = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DUPLICATE_TRIGGER_NAME = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNSTARTED_WATCH = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNREACHABLE_TRIGGER = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  CIRCULAR_DEPENDENCY = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DEPENDENCY_LOOP = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SEVERAL_ROOTS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DUPLICATE_START = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNWATCHED_FAILURE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WORKFLOW_WITHOUT_START = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SEVERAL_WORKFLOW_STARTS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WORKFLOW_TOO_LARGE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  WORKFLOW_RACE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SERIALIZED_WORKFLOW = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  OUTSIDE_START = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  OUTSIDE_WATCH = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SIMULTANEOUS_START = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  CROWDED_MINUTE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TEMPLATE_OUTSIDE_TERRAFORM = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SEVERAL_INSTANCES = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  SEVERAL_REGIONS = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNRENDERED_ARGUMENT = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  UNSTARTED_ON_DEMAND = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  DYNAMIC_REFERENCE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  INTRINSIC_FUNCTION_NAME = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
  TEMPLATE_SIZE = T.let(T.unsafe(nil), ::AwsGlueTrigger::Rule)
end

# A schedule in Glue's dialect: what it means, and when it runs. Immutable; made by `parse`.
class AwsGlueTrigger::Schedule
  class << self
    # Raises a ScheduleError for what is no schedule; warnings are in `diagnostics`.
    sig { params(text: ::String).returns(::AwsGlueTrigger::Schedule) }
    def parse(text); end

    # A cron of a zone in UTC: several, where one cannot say it.
    sig { params(schedule: T.any(::String, ::AwsGlueTrigger::Schedule), zone: ::String, dst: T.nilable(T.any(::Symbol, ::String)), year: T.nilable(::Integer)).returns(T.any(::AwsGlueTrigger::ZonedSchedule, ::AwsGlueTrigger::ZonedSchedules)) }
    def in_zone(schedule, zone, dst: T.unsafe(nil), year: T.unsafe(nil)); end

    # A time of the day in a zone.
    sig { params(time: ::String, zone: ::String, days: T.nilable(::String), dst: T.nilable(T.any(::Symbol, ::String)), year: T.nilable(::Integer)).returns(T.any(::AwsGlueTrigger::ZonedSchedule, ::AwsGlueTrigger::ZonedSchedules)) }
    def at(time, zone:, days: T.unsafe(nil), dst: T.unsafe(nil), year: T.unsafe(nil)); end
  end

  # The canonical text.
  sig { returns(::String) }
  def to_s; end

  # What it means, in plain English.
  sig { returns(::String) }
  def describe; end

  # The first run after a time, in UTC.
  sig { params(time: T.untyped).returns(T.nilable(::Time)) }
  def next_after(time); end

  # The next runs, at most so many.
  sig { params(n: ::Integer, after: T.untyped).returns(T::Array[::Time]) }
  def first(n, after: T.unsafe(nil)); end

  # The runs from a time on, to another, which is not included.
  sig { params(from: T.untyped, to: T.untyped).returns(T::Array[::Time]) }
  def between(from, to); end

  # The runs one by one.
  sig { params(after: T.untyped).returns(T::Enumerator[::Time]) }
  sig { params(after: T.untyped, block: T.proc.params(run: ::Time).void).returns(T.self_type) }
  def occurrences(after: T.unsafe(nil), &block); end

  # The next runs beside the clock of a zone.
  sig { params(count: ::Integer, zone: ::String, after: T.untyped).returns(T::Array[::AwsGlueTrigger::LocalRun]) }
  def local_runs(count, zone:, after: T.unsafe(nil)); end

  # The mean number of runs.
  sig { returns(::Float) }
  def per_day; end

  # Whether no day of any year matches.
  sig { returns(T::Boolean) }
  def never_fires?; end

  sig { returns(T::Boolean) }
  def cron?; end

  sig { returns(T::Boolean) }
  def rate?; end

  # The schedule that Glue takes in place of this one; raises a ScheduleError where there is none.
  sig { returns(::AwsGlueTrigger::Schedule) }
  def lower; end

  # Warnings.
  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def diagnostics; end

  # Whether the canonical texts are equal.
  sig { params(other: T.untyped).returns(T::Boolean) }
  def ==(other); end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def eql?(other); end

  sig { returns(::Integer) }
  def hash; end

  sig { returns(T.self_type) }
  def dup; end

  sig { params(freeze: T.nilable(T::Boolean)).returns(T.self_type) }
  def clone(freeze: T.unsafe(nil)); end

  sig { returns(::String) }
  def inspect; end
end

# A schedule that is none, that Glue takes in no form, or that cannot be moved out of its zone.
class AwsGlueTrigger::ScheduleError < ::AwsGlueTrigger::Error
  # What was found in the text of a schedule.
  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  attr_reader :diagnostics

  # What to do instead.
  sig { returns(T.nilable(::String)) }
  attr_reader :help

  # Texts to write instead.
  sig { returns(T::Array[::String]) }
  attr_reader :suggestions

  sig { params(summary: ::String, help: T.nilable(::String), suggestions: T::Array[::String], diagnostics: T::Array[::AwsGlueTrigger::Diagnostic]).void }
  def initialize(summary, help: T.unsafe(nil), suggestions: T.unsafe(nil), diagnostics: T.unsafe(nil)); end
end

# A script that called `exit` before its end.
class AwsGlueTrigger::ScriptExit < ::AwsGlueTrigger::Error
  sig { params(exit: ::SystemExit).void }
  def initialize(exit); end
end

# Triggers beside the resources of another library: `require "aws_glue_trigger/synthesizer"`.
module AwsGlueTrigger::Synthesizer
  class << self
    # An object with `resource(type, name) { … }` and `synthesis`; it may have them by `method_missing`.
    sig { params(collector: T.untyped).void }
    def extended(collector); end

    sig { params(collector: ::Module).returns(T.noreturn) }
    def included(collector); end
  end

  # Declares a trigger, which may refer to the resources of the other library by their references.
  sig { params(name: T.any(::String, ::Symbol), attributes: T::Hash[T.any(::String, ::Symbol), T.untyped]).returns(::AwsGlueTrigger::Reference) }
  def aws_glue_trigger(name, attributes = T.unsafe(nil)); end

  # The triggers that were declared here.
  sig { returns(::AwsGlueTrigger::Pipeline) }
  def glue_pipeline; end

  # Declares into another pipeline, before the first trigger.
  sig { params(pipeline: ::AwsGlueTrigger::Pipeline).returns(::AwsGlueTrigger::Pipeline) }
  def glue_pipeline=(pipeline); end

  # Checks the triggers together and hands them over; the document of the object.
  sig { params(arg0: T.untyped).returns(T::Hash[T.untyped, T.untyped]) }
  def synthesis(*arg0); end

  # Forgets the triggers with everything else.
  sig { params(arg0: T.untyped).returns(T.untyped) }
  def clear!(*arg0); end

  # The same by another name.
  sig { params(arg0: T.untyped).returns(T.untyped) }
  def clear_synthesis!(*arg0); end
end

# When triggers start: the meaning of their schedules, the next runs, and a week as a grid. Immutable.
class AwsGlueTrigger::Timetable
  class << self
    # The timetable of a pipeline's scheduled triggers.
    sig { params(pipeline: ::AwsGlueTrigger::Pipeline, from: T.untyped, count: ::Integer, zone: T.nilable(::String)).returns(::AwsGlueTrigger::Timetable) }
    def of_pipeline(pipeline, from: T.unsafe(nil), count: T.unsafe(nil), zone: T.unsafe(nil)); end

    # The timetable of schedules that stand by themselves.
    sig { params(expressions: T.any(::String, ::AwsGlueTrigger::Schedule), from: T.untyped, count: ::Integer, zone: T.nilable(::String), lower: T::Boolean).returns(::AwsGlueTrigger::Timetable) }
    def of_expressions(*expressions, from: T.unsafe(nil), count: T.unsafe(nil), zone: T.unsafe(nil), lower: T.unsafe(nil)); end
  end

  # For a terminal: lines of at most 80 columns.
  sig { returns(::String) }
  def text; end

  # The week as a picture.
  sig { returns(::String) }
  def svg; end

  # For programs.
  sig { returns(::String) }
  def json; end

  # As `JSON.parse` would give the JSON.
  sig { returns(T::Hash[::String, T.untyped]) }
  def to_h; end

  # What was found in the expressions or in the pipeline.
  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def diagnostics; end

  sig { returns(::String) }
  def to_s; end

  sig { params(state: T.untyped).returns(::String) }
  def to_json(*state); end

  sig { returns(::String) }
  def inspect; end
end

# A trigger, a job or a crawler that a pipeline has not.
class AwsGlueTrigger::UnknownNodeError < ::AwsGlueTrigger::Error
end

# Attributes that AWS or Terraform is known to refuse.
class AwsGlueTrigger::ValidationError < ::AwsGlueTrigger::Error
  # All that was found, warnings too.
  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  attr_reader :diagnostics

  sig { params(diagnostics: T::Array[::AwsGlueTrigger::Diagnostic]).void }
  def initialize(diagnostics); end

  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def errors; end
end

# A file that could not be written; its old content, if any, is still there.
class AwsGlueTrigger::WriteError < ::AwsGlueTrigger::Error
end

# A cron in UTC that was written from the time of a zone: a frozen String.
class AwsGlueTrigger::ZonedSchedule < ::String
  # The zone that it was written in.
  sig { returns(::String) }
  attr_reader :zone

  # The part of the year in which it is right.
  sig { returns(::Symbol) }
  attr_reader :season

  # What it gives up, and where else it surprises.
  sig { returns(T::Array[::String]) }
  attr_reader :notes

  sig { params(text: ::String, zone: ::String, season: ::Symbol, notes: T::Array[::String]).void }
  def initialize(text, zone:, season:, notes:); end

  # Itself, as `ZonedSchedules#expressions` has several.
  sig { returns(T::Array[::AwsGlueTrigger::ZonedSchedule]) }
  def expressions; end

  sig { returns(T::Array[::AwsGlueTrigger::Schedule]) }
  def schedules; end

  sig { returns(::String) }
  def inspect; end
end

# A time of a zone that needs several crons in UTC: a frozen Array.
class AwsGlueTrigger::ZonedSchedules < ::Array
  extend T::Generic

  Elem = type_member { { fixed: ::AwsGlueTrigger::ZonedSchedule } }

  class << self
    # One expression as a String, several as an Array. For this library's own use.
    sig { params(texts: T::Array[::String], seasons: T::Array[::Symbol], zone: ::String, notes: T::Array[::String]).returns(T.any(::AwsGlueTrigger::ZonedSchedule, ::AwsGlueTrigger::ZonedSchedules)) }
    def of(texts, seasons, zone, notes); end
  end

  sig { returns(::String) }
  attr_reader :zone

  # What the expressions give up together.
  sig { returns(T::Array[::String]) }
  attr_reader :notes

  sig { params(expressions: T::Array[::AwsGlueTrigger::ZonedSchedule]).void }
  def initialize(expressions); end

  sig { returns(T::Array[::AwsGlueTrigger::ZonedSchedule]) }
  def expressions; end

  sig { returns(T::Array[::AwsGlueTrigger::Schedule]) }
  def schedules; end

  sig { returns(::String) }
  def inspect; end
end

# The attributes of one trigger, checked. Immutable.
#
# A reader gives what the author wrote. A number, a boolean or a map may be a template, which is a
# String; and what AWS requires may be absent all the same where a pipeline keeps faulty triggers.
class GlueTriggerAttributes
  # The attributes with a reader of their own name.
  READERS = T.let(T.unsafe(nil), T::Array[::Symbol])

  class << self
    sig { params(attributes: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(::GlueTriggerAttributes) }
    def new(attributes = T.unsafe(nil)); end

    # An action that starts a job.
    sig { params(name: ::String, options: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(T::Hash[::Symbol, T.untyped]) }
    def action_for_job(name, options = T.unsafe(nil)); end

    # An action that starts a crawler.
    sig { params(name: ::String, options: T::Hash[T.any(::Symbol, ::String), T.untyped]).returns(T::Hash[::Symbol, T.untyped]) }
    def action_for_crawler(name, options = T.unsafe(nil)); end

    sig { params(names: T.any(::String, T::Array[::String])).returns(T::Hash[::Symbol, T.untyped]) }
    def predicate_for_job_success(names); end

    sig { params(names: T.any(::String, T::Array[::String])).returns(T::Hash[::Symbol, T.untyped]) }
    def predicate_for_crawler_success(names); end

    sig { params(names: T.any(::String, T::Array[::String])).returns(T::Hash[::Symbol, T.untyped]) }
    def predicate_for_job_failure(names); end

    sig { params(states: T::Hash[::String, T.any(::String, T::Array[::String])], logical: ::String).returns(T::Hash[::Symbol, T.untyped]) }
    def predicate_for_job_states(states, logical:); end

    # Schedules by their names, all in UTC; an unknown name raises a KeyError.
    sig { returns(T::Hash[::Symbol, ::String]) }
    def schedule_expressions; end

    # A time of the day in a zone, as the cron in UTC: several, where one cannot say it.
    sig { params(time: ::String, zone: ::String, days: T.nilable(::String), dst: T.nilable(T.any(::Symbol, ::String)), year: T.nilable(::Integer)).returns(T.any(::AwsGlueTrigger::ZonedSchedule, ::AwsGlueTrigger::ZonedSchedules)) }
    def schedule_at(time, zone:, days: T.unsafe(nil), dst: T.unsafe(nil), year: T.unsafe(nil)); end
  end

  sig { returns(T.nilable(::String)) }
  def name; end

  sig { returns(T.nilable(::String)) }
  def type; end

  sig { returns(T.nilable(T::Array[T::Hash[::Symbol, T.untyped]])) }
  def actions; end

  sig { returns(T.nilable(::String)) }
  def description; end

  sig { returns(T.nilable(T.any(T::Boolean, ::String))) }
  def enabled; end

  sig { returns(T.nilable(T::Hash[::Symbol, T.untyped])) }
  def predicate; end

  sig { returns(T.nilable(::String)) }
  def schedule; end

  sig { returns(T.nilable(T.any(T::Hash[::String, ::String], ::String))) }
  def tags; end

  sig { returns(T.nilable(T.any(T::Boolean, ::String))) }
  def start_on_creation; end

  sig { returns(T.nilable(::String)) }
  def workflow_name; end

  sig { returns(T.nilable(T.any(T::Hash[::Symbol, T.untyped], T::Array[T::Hash[::Symbol, T.untyped]]))) }
  def event_batching_condition; end

  sig { returns(T.nilable(::String)) }
  def region; end

  sig { returns(T.nilable(T.any(::Integer, ::String))) }
  def count; end

  sig { returns(T.nilable(T.any(T::Hash[::String, T.untyped], ::String))) }
  def for_each; end

  sig { returns(T.nilable(::String)) }
  def provider; end

  sig { returns(T.nilable(T::Hash[::Symbol, T.untyped])) }
  def lifecycle; end

  # Addresses.
  sig { returns(T.nilable(T::Array[::String])) }
  def depends_on; end

  sig { returns(T.nilable(T::Hash[::Symbol, ::String])) }
  def timeouts; end

  sig { returns(T::Hash[::Symbol, T.untyped]) }
  def to_h; end

  # What was found: warnings and notes.
  sig { returns(T::Array[::AwsGlueTrigger::Diagnostic]) }
  def diagnostics; end

  sig { returns(T::Array[::String]) }
  def configuration_warnings; end

  sig { returns(T::Boolean) }
  def scheduled?; end

  alias_method :is_scheduled?, :scheduled?

  sig { returns(T::Boolean) }
  def conditional?; end

  alias_method :is_conditional?, :conditional?

  sig { returns(T::Boolean) }
  def on_demand?; end

  alias_method :is_on_demand?, :on_demand?

  sig { returns(T::Boolean) }
  def event?; end

  alias_method :is_event?, :event?

  # Whether it belongs to a workflow.
  sig { returns(T::Boolean) }
  def is_workflow_trigger?; end

  alias_method :workflow_trigger?, :is_workflow_trigger?

  sig { returns(T::Array[T::Hash[::Symbol, T.untyped]]) }
  def job_actions; end

  sig { returns(T::Array[T::Hash[::Symbol, T.untyped]]) }
  def crawler_actions; end

  sig { returns(::Integer) }
  def total_actions; end

  sig { returns(::Integer) }
  def job_actions_count; end

  sig { returns(::Integer) }
  def crawler_actions_count; end

  sig { returns(::Integer) }
  def condition_count; end

  # `{ type: "minutes", value: 15 }` for a rate, `{ type: "cron", expression: "cron(…)" }` for a cron.
  sig { returns(T.nilable(T::Hash[::Symbol, T.any(::String, ::Integer)])) }
  def schedule_frequency; end

  # How often a day the schedule fires, as a mean.
  sig { returns(T.nilable(::Float)) }
  def estimated_executions_per_day; end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def ==(other); end

  sig { params(other: T.untyped).returns(T::Boolean) }
  def eql?(other); end

  sig { returns(::Integer) }
  def hash; end

  sig { returns(::String) }
  def inspect; end
end

module Minitest
end

module Minitest::Assertions
end

class Minitest::Test
end

# Only the main object is extended, which RBS has no word for: it takes the top level of a script for
# an Object.
class Object
  include ::AwsGlueTrigger::DSL
end

class Rake::FileList
end
