//! Every bound of AWS's API, once, with its phrase for people.
//!
//! Source: the AWS SDK's service model for Glue, `../shared/facts/glue-api-shapes.json`;
//! a test holds this table against it. Where the source is another one, the constant says so.

/// The characters that a text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Characters {
    /// Anything.
    Any,
    /// No control character but the tab (`NameString`).
    OneLine,
    /// No control character but tab, line feed and carriage return (`DescriptionString`).
    Lines,
}

impl Characters {
    /// True where AWS takes the character.
    pub fn allow(self, character: char) -> bool {
        // The patterns of the model: from U+0020 up, without the surrogates (which a Rust
        // `char` never is) and without U+FFFE and U+FFFF.
        let plain = character >= ' ' && !matches!(character, '\u{fffe}' | '\u{ffff}');
        match self {
            Characters::Any => true,
            Characters::OneLine => plain || character == '\t',
            Characters::Lines => plain || matches!(character, '\t' | '\n' | '\r'),
        }
    }
}

/// Bounds of a text, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimit {
    /// The shape's name in the service model.
    pub shape: &'static str,
    /// The fewest characters.
    pub min: usize,
    /// The most characters.
    pub max: usize,
    /// Which characters.
    pub characters: Characters,
}

/// Bounds of a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberLimit {
    /// The shape's name in the service model.
    pub shape: &'static str,
    /// What the number counts: `minutes`.
    pub unit: &'static str,
    /// The least number.
    pub min: i64,
    /// The greatest number; the model's `integer` has 32 bits.
    pub max: i64,
}

/// The most elements of a list or map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountLimit {
    /// The shape's name in the service model, or the source where it is not from there.
    pub shape: &'static str,
    /// What is counted, in the plural: `conditions`.
    pub things: &'static str,
    /// The most.
    pub max: usize,
}

/// The greatest value of the model's 32-bit `integer`.
const INTEGER: i64 = i32::MAX as i64;

/// Names: of the trigger, a workflow, a job, a crawler, a security configuration.
pub const NAME: TextLimit =
    TextLimit { shape: "NameString", min: 1, max: 255, characters: Characters::OneLine };
/// The description.
pub const DESCRIPTION: TextLimit =
    TextLimit { shape: "DescriptionString", min: 0, max: 2048, characters: Characters::Lines };
/// The key of a tag.
pub const TAG_KEY: TextLimit = TextLimit { shape: "TagKey", min: 1, max: 128, characters: Characters::Any };
/// The value of a tag.
pub const TAG_VALUE: TextLimit =
    TextLimit { shape: "TagValue", min: 0, max: 256, characters: Characters::Any };

/// An action's `timeout`.
pub const TIMEOUT: NumberLimit = NumberLimit { shape: "Timeout", unit: "minutes", min: 1, max: INTEGER };
/// A notification's `notify_delay_after`.
pub const NOTIFY_DELAY_AFTER: NumberLimit =
    NumberLimit { shape: "NotifyDelayAfter", unit: "minutes", min: 1, max: INTEGER };
/// `batch_size` of an event batching condition.
pub const BATCH_SIZE: NumberLimit = NumberLimit { shape: "BatchSize", unit: "events", min: 1, max: 100 };
/// `batch_window` of an event batching condition.
pub const BATCH_WINDOW: NumberLimit = NumberLimit { shape: "BatchWindow", unit: "seconds", min: 1, max: 900 };

/// Tags of one trigger.
pub const TAGS: CountLimit = CountLimit { shape: "TagsMap", things: "tags", max: 50 };
/// Conditions of one predicate.
pub const CONDITIONS: CountLimit = CountLimit { shape: "ConditionList", things: "conditions", max: 500 };
/// Jobs that one trigger starts; AWS Glue's quota, adjustable.
pub const JOBS: CountLimit = CountLimit { shape: "AWS Glue quotas", things: "jobs", max: 50 };
/// Crawlers that one trigger starts (DOC:about-triggers).
pub const CRAWLERS: CountLimit = CountLimit { shape: "DOC:about-triggers", things: "crawlers", max: 2 };

/// Resources of one template (AWS CloudFormation quotas).
pub const STACK_RESOURCES: CountLimit =
    CountLimit { shape: "AWS CloudFormation quotas", things: "resources", max: 500 };
/// Parameters of one template (AWS CloudFormation quotas).
pub const STACK_PARAMETERS: CountLimit =
    CountLimit { shape: "AWS CloudFormation quotas", things: "parameters", max: 200 };
/// The body of a template in an object of S3: 1 MB (AWS CloudFormation quotas).
pub const TEMPLATE_BODY: CountLimit =
    CountLimit { shape: "AWS CloudFormation quotas", things: "bytes", max: 1_000_000 };

/// Jobs that run at a time in an account, unless its quota was raised (AWS Glue quotas).
pub const CONCURRENT_RUNS: u64 = 50;

/// Jobs, crawlers and triggers of a workflow that AWS advises (DOC:blueprint_workflow_restrictions).
pub const WORKFLOW_NODES: usize = 100;

/// A job's timeout must be below this many minutes, 7 days (Glue jobs API).
pub const JOB_TIMEOUT_BELOW: i64 = 10_080;

/// Tag keys that begin so are AWS's own (AWS tagging rules).
pub const RESERVED_TAG_PREFIX: &str = "aws:";

/// Argument names that are internal to Glue and must not be set
/// (DOC:aws-glue-programming-etl-glue-arguments).
pub const RESERVED_ARGUMENTS: [&str; 4] = ["--conf", "--debug", "--mode", "--JOB_NAME"];

/// All text bounds.
pub const TEXTS: [TextLimit; 4] = [NAME, DESCRIPTION, TAG_KEY, TAG_VALUE];
/// All number bounds.
pub const NUMBERS: [NumberLimit; 4] = [TIMEOUT, NOTIFY_DELAY_AFTER, BATCH_SIZE, BATCH_WINDOW];
/// All counts that the service model has.
pub const COUNTS: [CountLimit; 2] = [TAGS, CONDITIONS];
