//! The words that declarations are made of: few, so that one trigger speaks of what another does.

pub const RESOURCES: &[&str] = &["a", "b", "c", "d", "a_2", "a_3", "b_2", "e", "f", "g", "ü"];

pub const NAMES: &[&str] = &[
    "nightly",
    "hourly",
    "nightly-2",
    "by-hand",
    "${var.prefix}-load",
    "after",
    "ä b",
    "cleanup",
    "$${z}",
    "Nightly",
];

pub const JOBS: &[&str] = &[
    "load",
    "clean",
    "report",
    "${aws_glue_job.load.name}",
    "${var.job}",
    "aws_glue_job.load.name",
    "${aws_glue_trigger.a.name}",
    "${aws_glue_crawler.raw.name}",
    "Load",
    "${aws_glue_job.load}",
];

pub const CRAWLERS: &[&str] =
    &["raw-1", "raw-2", "raw-3", "raw-4", "raw-5", "${aws_glue_crawler.raw.name}", "${var.crawler}", "load"];

pub const WORKFLOWS: &[&str] = &["lake", "w", "${aws_glue_workflow.w.name}", "${var.workflow}"];

pub const REGIONS: &[&str] = &["eu-central-1", "us-east-1", "${var.region}", "Europe"];

pub const SCHEDULES: &[&str] = &[
    "cron(0 2 * * ? *)",
    "cron(0/15 8-17 ? * MON-FRI *)",
    "rate(15 minutes)",
    "rate(7 minutes)",
    "cron(0 2 31 * ? *)",
    "cron(0 2 ? * FRI-MON *)",
    "cron(30 4 L * ? *)",
    "cron(0 2 15W 1-6 ? 2027-2030)",
    "cron(0 2 31 2 ? *)",
    "cron(0 2 ? * 5L 2020)",
    "rate(1 day)",
    "${var.schedule}",
    "cron(0 2 * * * *)",
    "cron(*/2 * * * ? *)",
    "cron(0 2 LW * ? *)",
    "rate(12 hours)",
    "0 2 * * *",
];

pub const JOB_STATES: &[&str] =
    &["SUCCEEDED", "FAILED", "STOPPED", "TIMEOUT", "${var.state}", "RUNNING", "succeeded"];

pub const CRAWL_STATES: &[&str] = &["SUCCEEDED", "FAILED", "CANCELLED", "ERROR", "RUNNING", "${var.state}"];

pub const ADDRESSES: &[&str] = &[
    "aws_glue_trigger.a",
    "aws_glue_trigger.b",
    "aws_glue_trigger.c",
    "aws_glue_trigger.a_2",
    "aws_glue_job.load",
    "${aws_glue_trigger.d}",
    "module.lake",
    "aws_glue_trigger.e[0]",
    "aws_glue_trigger.a.name",
    "load",
];

pub const ARGUMENTS: &[&str] = &[
    "--stage",
    "--date",
    "--conf",
    "stage",
    "--db_password",
    "--JOB_NAME",
    "--enable-metrics",
    "Team",
    "aws:team",
    "--timeout",
    "",
    "key",
];

pub const VALUES: &[&str] =
    &["raw", "${var.date}", "true", "hunter2hunter2", "", "s3://lake/raw", "a b", "$${x}", "%{ if a }"];

pub const TEXTS: &[&str] = &[
    "Loads the day",
    "${aws_glue_trigger.a.arn}",
    "%{ if var.a }x%{ endif }",
    "$${z}",
    "",
    " ",
    "two\nlines",
    "ß",
    "${aws_glue_trigger.b.name} and ${aws_glue_trigger.c.id}",
    "arn:aws:glue:eu-central-1:123456789012:job/load",
];

pub const IGNORED: &[&str] = &["tags", "schedule", "actions[0].job_name", "tag", "actions", ""];

pub const DECIMALS: &[&str] = &[
    "1.5",
    "2.0",
    "-0",
    "99999999999999999999",
    "0.1",
    "-18446744073709551616.0",
    "123456789012345678901234567890",
];

/// What looks like something else, or does harm where it is shown.
pub const STRANGE: &[&str] = &[
    "",
    "\u{1b}[31mred",
    "a\u{202e}b",
    "\0",
    "${",
    "%{",
    "${var.a",
    "$${",
    "\u{7f}",
    "\u{85}",
    "::error::x",
    "a%0Ab",
    "//",
    "__proto__",
    "\u{feff}x",
    "\r\n",
    "a\u{2028}b",
    "\"",
    "\\",
    "`",
    "<script>&",
    "]]>",
    "1a",
    "-",
    "a.b",
];

/// Names of attributes of every level.
pub const ATTRIBUTES: &[&str] = &[
    "name",
    "type",
    "actions",
    "schedule",
    "predicate",
    "enabled",
    "description",
    "tags",
    "workflow_name",
    "region",
    "start_on_creation",
    "event_batching_condition",
    "count",
    "for_each",
    "provider",
    "lifecycle",
    "depends_on",
    "timeouts",
    "acknowledge",
    "job_name",
    "crawler_name",
    "arguments",
    "timeout",
    "conditions",
    "state",
    "crawl_state",
    "logical",
    "batch_size",
    "batch_window",
    "notification_property",
    "notify_delay_after",
    "security_configuration",
    "create",
    "delete",
    "ignore_changes",
    "condition",
    "error_message",
    "cron",
    "//",
    "arn",
    "schedul",
    "Name",
    "nam e",
    "dynamic",
    "--stage",
];

/// What any trigger may have, or may have too much.
pub const OPTIONAL: &[&str] = &[
    "description",
    "enabled",
    "start_on_creation",
    "tags",
    "region",
    "count",
    "for_each",
    "provider",
    "lifecycle",
    "depends_on",
    "timeouts",
    "acknowledge",
    "workflow_name",
    "predicate",
    "event_batching_condition",
    "schedule",
];

/// How deep something goes: about as deep as may be read, and now and then so deep that no recursion gets there.
pub const DEPTHS: &[usize] = &[31, 32, 33, 34, 35, 40, 48, 64, 100, 150, 200, 300, 500, 700, 1000, 50_000];
