//! Expressions that AWS refuses, each with all of its faults.

use super::super::{FaultKind, FaultKind::*, Schedule};

/// Text; kind and text of every fault; what all of them suggest.
type Row = (&'static str, &'static [(FaultKind, &'static str)], Option<&'static str>);

const TABLE: &[Row] = &[
    ("", &[(Empty, "")], None),
    ("   ", &[(Empty, "   ")], None),
    (" cron(0 2 * * ? *)", &[(StraySpace, " ")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *)  ", &[(StraySpace, "  ")], Some("cron(0 2 * * ? *)")),
    ("cron (0 2 * * ? *)", &[(StraySpace, " ")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *)\n", &[(StraySpace, "\n")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2\n* * ? *)", &[(ForbiddenCharacter, "\n")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 1–5 * ? *)", &[(ForbiddenCharacter, "–")], Some("cron(0 2 1-5 * ? *)")),
    ("cron(0 2\u{a0}* * ? *)", &[(ForbiddenCharacter, "\u{a0}")], Some("cron(0 2 * * ? *)")),
    ("\u{feff}cron(0 2 * * ? *)", &[(ForbiddenCharacter, "\u{feff}")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ？ *)", &[(ForbiddenCharacter, "？")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *)\0", &[(ForbiddenCharacter, "\0")], None),
    ("cron(0 2 é * ? *)", &[(ForbiddenCharacter, "é")], None),
    ("hello", &[(NotASchedule, "hello")], None),
    ("every 5 minutes", &[(NotASchedule, "every 5 minutes")], None),
    ("@daily", &[(NotASchedule, "@daily")], Some("cron(0 0 * * ? *)")),
    ("@reboot", &[(NotASchedule, "@reboot")], None),
    ("corn(0 2 * * ? *)", &[(NotASchedule, "corn")], Some("cron(0 2 * * ? *)")),
    ("foo(0 2 * * ? *)", &[(NotASchedule, "foo")], None),
    ("at(2026-11-01T02:30:00)", &[(OneTime, "at(2026-11-01T02:30:00)")], Some("cron(30 2 1 11 ? 2026)")),
    ("at(2026-02-30T02:30:00)", &[(OneTime, "at(2026-02-30T02:30:00)")], None),
    ("AT(now)", &[(OneTime, "AT(now)")], None),
    ("0 2 * * ? *", &[(NoKeyword, "0 2 * * ? *")], Some("cron(0 2 * * ? *)")),
    ("0 2 * * *", &[(NoKeyword, "0 2 * * *"), (FiveFields, "0 2 * * *")], Some("cron(0 2 * * ? *)")),
    (
        "0 2 * * 1-5",
        &[(NoKeyword, "0 2 * * 1-5"), (FiveFields, "0 2 * * 1-5")],
        Some("cron(0 2 ? * MON-FRI *)"),
    ),
    ("(0 2 * * ? *)", &[(NoKeyword, "(0 2 * * ? *)")], Some("cron(0 2 * * ? *)")),
    ("0 2 * * ? *)", &[(NoKeyword, "0 2 * * ? *)")], Some("cron(0 2 * * ? *)")),
    ("15 minutes", &[(NoKeyword, "15 minutes")], Some("rate(15 minutes)")),
    ("rate(0 2 * * ? *)", &[(WrongKeyword, "rate")], Some("cron(0 2 * * ? *)")),
    ("cron(15 minutes)", &[(WrongKeyword, "cron")], Some("rate(15 minutes)")),
    ("\"cron(0 2 * * ? *)\"", &[(LeadingText, "\""), (TrailingText, "\"")], Some("cron(0 2 * * ? *)")),
    ("schedule: cron(0 2 * * ? *)", &[(LeadingText, "schedule: ")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *) UTC", &[(TrailingText, " UTC")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *);", &[(TrailingText, ";")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *", &[(UnbalancedParenthesis, "")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * ? *))", &[(UnbalancedParenthesis, ")")], Some("cron(0 2 * * ? *)")),
    (
        "cron((0 2 * * ? *))",
        &[(UnbalancedParenthesis, "("), (UnbalancedParenthesis, ")")],
        Some("cron(0 2 * * ? *)"),
    ),
    ("cron 0 2 * * ? *", &[(UnbalancedParenthesis, "cron")], Some("cron(0 2 * * ? *)")),
    ("cron", &[(UnbalancedParenthesis, "cron"), (FieldCount, "")], None),
    ("cron()", &[(FieldCount, "")], None),
    ("cron(   )", &[(FieldCount, "   ")], None),
    ("cron(0,10,*,*,?,*)", &[(CommasBetweenFields, "0,10,*,*,?,*")], Some("cron(0 10 * * ? *)")),
    ("cron(0, 10, *, *, ?, *)", &[(CommasBetweenFields, "0, 10, *, *, ?, *")], Some("cron(0 10 * * ? *)")),
    (
        "cron(0,10,*,*,*)",
        &[(CommasBetweenFields, "0,10,*,*,*"), (FiveFields, "0,10,*,*,*")],
        Some("cron(0 10 * * ? *)"),
    ),
    (
        "0,10,*,*,?,*",
        &[(NoKeyword, "0,10,*,*,?,*"), (CommasBetweenFields, "0,10,*,*,?,*")],
        Some("cron(0 10 * * ? *)"),
    ),
    ("cron(0 2 * *? *)", &[(MissingSpace, "*?")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 **? *)", &[(MissingSpace, "**?")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * *?*)", &[(MissingSpace, "*?*")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * *?)", &[(SecondsFirst, "0"), (MissingSpace, "*?")], Some("cron(2 * * * ? *)")),
    ("cron(0 2 * *? * *)", &[(BothDays, "* *? *"), (Malformed, "*?")], None),
    ("cron(0 0 2 * * ? *)", &[(SecondsFirst, "0")], Some("cron(0 2 * * ? *)")),
    ("cron(0 0 12 * * ?)", &[(SecondsFirst, "0")], Some("cron(0 12 * * ? *)")),
    (
        "cron(0 0 2 * * MON-FRI)",
        &[(SecondsFirst, "0"), (BothDays, "* * MON-FRI")],
        Some("cron(0 2 ? * MON-FRI *)"),
    ),
    ("cron(0 0 2 * * 1-5)", &[(SecondsFirst, "0"), (BothDays, "* * 1-5")], Some("cron(0 2 ? * MON-FRI *)")),
    ("cron(0 0 2 ? * 2)", &[(SecondsFirst, "0")], Some("cron(0 2 ? * 2 *)")),
    ("cron(0 0 0 2 * * ? *)", &[(FieldCount, "0 0 0 2 * * ? *")], None),
    ("cron(0 2 * * ? * *)", &[(FieldCount, "0 2 * * ? * *")], None),
    ("cron(0 2 * * *)", &[(FiveFields, "0 2 * * *")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * * 1-5)", &[(FiveFields, "0 2 * * 1-5")], Some("cron(0 2 ? * MON-FRI *)")),
    ("cron(0 2 * * 0)", &[(FiveFields, "0 2 * * 0")], Some("cron(0 2 ? * SUN *)")),
    ("cron(0 2 * * 7)", &[(FiveFields, "0 2 * * 7")], Some("cron(0 2 ? * SUN *)")),
    ("cron(0 2 * * 5-7)", &[(FiveFields, "0 2 * * 5-7")], Some("cron(0 2 ? * FRI,SAT,SUN *)")),
    ("cron(0 2 * * 0-6)", &[(FiveFields, "0 2 * * 0-6")], Some("cron(0 2 ? * SUN-SAT *)")),
    ("cron(0 2 * * 1-5/2)", &[(FiveFields, "0 2 * * 1-5/2")], Some("cron(0 2 ? * MON,WED,FRI *)")),
    ("cron(0 2 * * */2)", &[(FiveFields, "0 2 * * */2")], Some("cron(0 2 ? * SUN,TUE,THU,SAT *)")),
    ("cron(0 2 * * */1)", &[(FiveFields, "0 2 * * */1")], Some("cron(0 2 ? * * *)")),
    ("cron(0 22-2 * * *)", &[(FiveFields, "0 22-2 * * *")], Some("cron(0 22,23,0,1,2 * * ? *)")),
    ("cron(0 2 * * 1,3,5)", &[(FiveFields, "0 2 * * 1,3,5")], Some("cron(0 2 ? * MON,WED,FRI *)")),
    (
        "cron(0 2 * * MONDAY)",
        &[(FiveFields, "0 2 * * MONDAY"), (UnknownName, "MONDAY")],
        Some("cron(0 2 ? * MON *)"),
    ),
    ("cron(0 2 * * 5L)", &[(FiveFields, "0 2 * * 5L")], Some("cron(0 2 ? * 6L *)")),
    ("cron(0 2 1 * *)", &[(FiveFields, "0 2 1 * *")], Some("cron(0 2 1 * ? *)")),
    ("cron(0 2 1 * 1)", &[(FiveFields, "0 2 1 * 1")], None),
    ("cron(0 2 * * ?)", &[(FiveFields, "0 2 * * ?")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 ? * 2)", &[(FiveFields, "0 2 ? * 2")], Some("cron(0 2 ? * 2 *)")),
    ("cron(0 2 ? * ?)", &[(FiveFields, "0 2 ? * ?"), (NoDay, "? * ?")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * ? 2026)", &[(FiveFields, "0 2 * ? 2026")], None),
    ("cron(2 * * ? *)", &[(FiveFields, "2 * * ? *")], None),
    ("cron(*/15 * * * *)", &[(FiveFields, "*/15 * * * *")], Some("cron(*/15 * * * ? *)")),
    ("cron(0 25 * * *)", &[(FiveFields, "0 25 * * *"), (OutOfRange, "25")], None),
    ("cron(0 2 * *)", &[(FieldCount, "0 2 * *")], None),
    ("cron(0)", &[(FieldCount, "0")], None),
    ("cron(0 2 * * * *)", &[(BothDays, "* * *")], Some("cron(0 2 * * ? *)")),
    ("cron(0 10 1 * MON *)", &[(BothDays, "1 * MON")], Some("cron(0 10 1 * ? *)")),
    ("cron(0 2 * * MON *)", &[(BothDays, "* * MON")], Some("cron(0 2 ? * MON *)")),
    ("cron(0 2 1 * * *)", &[(BothDays, "1 * *")], Some("cron(0 2 1 * ? *)")),
    ("cron(0 2 ? * ? *)", &[(NoDay, "? * ?")], Some("cron(0 2 * * ? *)")),
    ("cron(60 2 * * ? *)", &[(OutOfRange, "60")], Some("cron(0 2 * * ? *)")),
    ("cron(0 24 * * ? *)", &[(OutOfRange, "24")], Some("cron(0 0 * * ? *)")),
    ("cron(0 0-24 * * ? *)", &[(OutOfRange, "24")], Some("cron(0 0-23 * * ? *)")),
    ("cron(0-60/5 2 * * ? *)", &[(OutOfRange, "60")], Some("cron(0-59/5 2 * * ? *)")),
    ("cron(0 25 * * ? *)", &[(OutOfRange, "25")], None),
    (
        "cron(61 2 32 13 ? 2200)",
        &[(OutOfRange, "61"), (OutOfRange, "32"), (OutOfRange, "13"), (OutOfRange, "2200")],
        None,
    ),
    ("cron(0 2 0 * ? *)", &[(OutOfRange, "0")], None),
    ("cron(0 2 * 0 ? *)", &[(OutOfRange, "0")], None),
    ("cron(0 2 ? * 0 *)", &[(OutOfRange, "0")], Some("cron(0 2 ? * SUN *)")),
    ("cron(0 2 ? * 0-4 *)", &[(OutOfRange, "0")], Some("cron(0 2 ? * SUN-THU *)")),
    ("cron(0 2 ? * 0,6 *)", &[(OutOfRange, "0")], Some("cron(0 2 ? * SUN,SAT *)")),
    ("cron(0 2 ? * 8 *)", &[(OutOfRange, "8")], None),
    ("cron(0 2 * * ? 1969)", &[(OutOfRange, "1969")], None),
    ("cron(0 2 * * ? 26)", &[(OutOfRange, "26")], None),
    ("cron(0 99999999999999 * * ? *)", &[(OutOfRange, "99999999999999")], None),
    ("cron(0/99999999 2 * * ? *)", &[(OutOfRange, "99999999")], None),
    ("cron(0 2 ? * MONDAY *)", &[(UnknownName, "MONDAY")], Some("cron(0 2 ? * MON *)")),
    ("cron(0 2 ? * TEU *)", &[(UnknownName, "TEU")], Some("cron(0 2 ? * TUE *)")),
    ("cron(0 2 ? * SAN *)", &[(UnknownName, "SAN")], None),
    ("cron(0 2 ? * XYZ *)", &[(UnknownName, "XYZ")], None),
    ("cron(0 2 * JANUARY ? *)", &[(UnknownName, "JANUARY")], Some("cron(0 2 * JAN ? *)")),
    ("cron(0 2 * SEPT ? *)", &[(UnknownName, "SEPT")], Some("cron(0 2 * SEP ? *)")),
    ("cron(0 2 * MON ? *)", &[(UnknownName, "MON")], None),
    ("cron(0 MON * * ? *)", &[(UnknownName, "MON")], None),
    ("cron(0 noon * * ? *)", &[(UnknownName, "noon")], None),
    ("cron(0 2 ? * MON#1 *)", &[(Hash, "MON#1")], Some("cron(0 2 ? * MON *)")),
    ("cron(0 2 ? * 6#3 *)", &[(Hash, "6#3")], Some("cron(0 2 ? * 6 *)")),
    ("cron(0 2 ? * fri#5 *)", &[(Hash, "fri#5")], Some("cron(0 2 ? * 6L *)")),
    ("cron(0 2 ? * MON#1,WED#3 *)", &[(Hash, "MON#1"), (Hash, "WED#3")], Some("cron(0 2 ? * MON,WED *)")),
    ("cron(0 2 ? * 0#1 *)", &[(Hash, "0#1")], None),
    ("cron(0 2 ? * MON#6 *)", &[(Hash, "MON#6")], None),
    ("cron(0 2 * * fri#5)", &[(FiveFields, "0 2 * * fri#5"), (Hash, "fri#5")], Some("cron(0 2 ? * 6L *)")),
    ("cron(0 2 * * 0#5)", &[(FiveFields, "0 2 * * 0#5"), (Hash, "0#5")], Some("cron(0 2 ? * 1L *)")),
    ("cron(0 2 1#1 * ? *)", &[(Hash, "1#1")], None),
    ("cron(0 2 1 * MON#1 *)", &[(BothDays, "1 * MON#1"), (Hash, "MON#1")], Some("cron(0 2 1 * ? *)")),
    ("cron(0/0 2 * * ? *)", &[(ZeroStep, "0/0")], Some("cron(0 2 * * ? *)")),
    ("cron(*/0 2 * * ? *)", &[(ZeroStep, "*/0")], None),
    ("cron(10-50/0 2 * * ? *)", &[(ZeroStep, "10-50/0")], Some("cron(10-50 2 * * ? *)")),
    ("cron(0 2 ? * MON,,FRI *)", &[(EmptyElement, ",")], Some("cron(0 2 ? * MON,FRI *)")),
    ("cron(0 2 ? * MON, *)", &[(EmptyElement, ",")], Some("cron(0 2 ? * MON *)")),
    ("cron(0 2 ? * ,MON *)", &[(EmptyElement, ",")], Some("cron(0 2 ? * MON *)")),
    (
        "cron(0 2 ? * MON,,,FRI *)",
        &[(EmptyElement, ","), (EmptyElement, ",")],
        Some("cron(0 2 ? * MON,FRI *)"),
    ),
    ("cron(0 2 , * ? *)", &[(EmptyElement, ",")], None),
    ("cron(0 2 ,,, * ? *)", &[(EmptyElement, ",,,")], None),
    ("cron(0 2 25-5 * ? *)", &[(ReversedRange, "25-5")], Some("cron(0 2 25-31,1-5 * ? *)")),
    ("cron(0 2 31-1 * ? *)", &[(ReversedRange, "31-1")], Some("cron(0 2 31,1 * ? *)")),
    ("cron(0 2 25-5/2 * ? *)", &[(ReversedRange, "25-5")], None),
    ("cron(0 2 * * ? 2030-2026)", &[(ReversedRange, "2030-2026")], Some("cron(0 2 * * ? 2026-2030)")),
    ("cron(0 2 * * ? 2030-2026/2)", &[(ReversedRange, "2030-2026")], Some("cron(0 2 * * ? 2026-2030/2)")),
    ("cron(? 2 * * ? *)", &[(MisplacedWildcard, "?")], None),
    ("cron(0 ? * * ? *)", &[(MisplacedWildcard, "?")], Some("cron(0 * * * ? *)")),
    ("cron(0 2 * ? ? *)", &[(MisplacedWildcard, "?")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 * ? * *)", &[(BothDays, "* ? *"), (MisplacedWildcard, "?")], Some("cron(0 2 * * ? *)")),
    (
        "cron(0 2 ? ? MON ?)",
        &[(MisplacedWildcard, "?"), (MisplacedWildcard, "?")],
        Some("cron(0 2 ? * MON *)"),
    ),
    ("cron(0 2 1,? * ? *)", &[(MisplacedWildcard, "?")], None),
    ("cron(0 L * * ? *)", &[(MisplacedWildcard, "L")], None),
    ("cron(0 2 * L ? *)", &[(MisplacedWildcard, "L")], None),
    ("cron(15W 2 * * ? *)", &[(MisplacedWildcard, "15W")], None),
    ("cron(0 2 ? * 5W *)", &[(MisplacedWildcard, "5W")], None),
    ("cron(0 2 ? * LW *)", &[(MisplacedWildcard, "LW")], None),
    ("cron(0 2 5L * ? *)", &[(MisplacedWildcard, "5L")], None),
    ("cron(0 2 W * ? *)", &[(MisplacedWildcard, "W")], None),
    ("cron(0 2 1W,15W * ? *)", &[(MisplacedWildcard, "1W"), (MisplacedWildcard, "15W")], None),
    ("cron(0 2 1-15W * ? *)", &[(MisplacedWildcard, "15W")], None),
    ("cron(0 2 LW,15 * ? *)", &[(MisplacedWildcard, "LW")], None),
    ("cron(0 2 40W * ? *)", &[(OutOfRange, "40")], None),
    ("cron(0 2 L-3 * ? *)", &[(MisplacedWildcard, "L-3")], None),
    ("cron(0 2 15-L * ? *)", &[(MisplacedWildcard, "L")], Some("cron(0 2 15-31 * ? *)")),
    ("cron(0 2 ? * MON-L *)", &[(MisplacedWildcard, "L")], Some("cron(0 2 ? * MON-7 *)")),
    ("cron(0 2 ? * 2-5L *)", &[(MisplacedWildcard, "5L")], None),
    ("cron(0 2 L/2 * ? *)", &[(MisplacedWildcard, "L/2")], None),
    ("cron(/5 2 * * ? *)", &[(Malformed, "/5")], Some("cron(*/5 2 * * ? *)")),
    ("cron(5/ 2 * * ? *)", &[(Malformed, "5/")], None),
    ("cron(/ 2 * * ? *)", &[(Malformed, "/")], None),
    ("cron(1/2/3 2 * * ? *)", &[(Malformed, "1/2/3")], None),
    ("cron(1-2-3 2 * * ? *)", &[(Malformed, "2-3")], None),
    ("cron(-5 2 * * ? *)", &[(Malformed, "-5")], None),
    ("cron(5- 2 * * ? *)", &[(Malformed, "5-")], None),
    ("cron(*-5 2 * * ? *)", &[(Malformed, "*-5")], None),
    ("cron(1.5 2 * * ? *)", &[(Malformed, "1.5")], None),
    ("cron(*5 2 * * ? *)", &[(Malformed, "*5")], None),
    ("cron(2h 2 * * ? *)", &[(Malformed, "2h")], None),
    ("cron(5-70/0 2 * * ? *)", &[(ZeroStep, "5-70/0"), (OutOfRange, "70")], None),
    ("rate(0 minutes)", &[(ZeroRate, "0")], None),
    ("rate(5 seconds)", &[(UnknownUnit, "seconds")], None),
    ("rate(1 week)", &[(UnknownUnit, "week")], Some("rate(7 days)")),
    ("rate(2 weeks)", &[(UnknownUnit, "weeks")], Some("rate(14 days)")),
    ("rate(5minutes)", &[(MissingSpace, "5minutes")], Some("rate(5 minutes)")),
    ("rate(5 mins)", &[(UnknownUnit, "mins")], Some("rate(5 minutes)")),
    ("rate(5 minuts)", &[(UnknownUnit, "minuts")], Some("rate(5 minutes)")),
    ("rate(15)", &[(MalformedRate, "15")], None),
    ("rate(minutes)", &[(MalformedRate, "minutes")], None),
    ("rate()", &[(MalformedRate, "")], None),
    ("rate(five minutes)", &[(MalformedRate, "five")], None),
    ("rate(-5 minutes)", &[(MalformedRate, "-5")], None),
    ("rate(1.5 hours)", &[(MalformedRate, "1.5")], None),
    ("rate(+5 minutes)", &[(MalformedRate, "+5")], None),
    ("rate(99999999999 minutes)", &[(OutOfRange, "99999999999")], None),
    ("rate(every 5 minutes)", &[(MalformedRate, "every 5 minutes")], None),
    ("rate(5 fortnights)", &[(UnknownUnit, "fortnights")], None),
    ("rate(0 days", &[(ZeroRate, "0"), (UnbalancedParenthesis, "")], None),
    ("rates(5 minutes)", &[(NotASchedule, "rates")], Some("rate(5 minutes)")),
    ("RATE 5 minutes", &[(UnbalancedParenthesis, "RATE")], Some("rate(5 minutes)")),
    (
        "cron(60 24 * * * *) UTC",
        &[(OutOfRange, "60"), (OutOfRange, "24"), (BothDays, "* * *"), (TrailingText, " UTC")],
        Some("cron(0 0 * * ? *)"),
    ),
    ("cron(0 2 * * * ?)", &[(SecondsFirst, "0")], Some("cron(2 * * * ? *)")),
    ("cron(0 2 ? * FIR *)", &[(UnknownName, "FIR")], Some("cron(0 2 ? * FRI *)")),
    ("cron(0 2 31-20,1 * ? *)", &[(ReversedRange, "31-20")], Some("cron(0 2 31,1-20,1 * ? *)")),
    ("cron(0 2 1 * 1-5)", &[(FiveFields, "0 2 1 * 1-5")], None),
    ("cron(0 2 ? * MON#1,XYZ 1960)", &[(Hash, "MON#1"), (UnknownName, "XYZ"), (OutOfRange, "1960")], None),
    (
        "cron(0 2 \n* * ? *) now",
        &[(ForbiddenCharacter, "\n"), (TrailingText, " now")],
        Some("cron(0 2 * * ? *)"),
    ),
    ("cron(0 2 * * ?, *)", &[(EmptyElement, ",")], Some("cron(0 2 * * ? *)")),
    ("cron(0 2 15W, * ? *)", &[(EmptyElement, ",")], Some("cron(0 2 15W * ? *)")),
    ("cron(0,10, *,*, ?,*)", &[(CommasBetweenFields, "0,10, *,*, ?,*")], Some("cron(0 10 * * ? *)")),
    ("cron(0 0 2 * * 0)", &[(SecondsFirst, "0"), (BothDays, "* * 0")], Some("cron(0 2 ? * SUN *)")),
    ("cron(0 0/5 * * * ?)", &[(SecondsFirst, "0")], Some("cron(0/5 * * * ? *)")),
    ("cron(0 2 * * ? * 2026 2027)", &[(FieldCount, "0 2 * * ? * 2026 2027")], None),
    ("Rate(10 Minuten)", &[(UnknownUnit, "Minuten")], Some("rate(10 minutes)")),
    ("rate(1/2 hours)", &[(MalformedRate, "1/2")], None),
];

#[test]
fn every_fault_is_found() {
    for (text, expected, suggestion) in TABLE {
        let faults = Schedule::parse(text).expect_err(text);
        let found: Vec<_> = faults.iter().map(|fault| (fault.kind, &text[fault.span.clone()])).collect();
        assert_eq!(found, *expected, "{text:?}");
        for fault in faults.iter() {
            assert_eq!(fault.suggestion.as_deref(), *suggestion, "{text:?}");
            assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{text:?}");
            assert!(!fault.message.contains('\n'), "{text:?}: {}", fault.message);
        }
    }
}

#[test]
fn every_suggestion_parses() {
    for (text, _, suggestion) in TABLE {
        if let Some(suggestion) = suggestion {
            assert!(Schedule::parse(suggestion).is_ok(), "{text:?} suggests {suggestion:?}");
        }
    }
}

#[test]
fn messages() {
    // (text, message, help) of the first fault: proofread here.
    for (text, message, help) in [
        (
            "cron(0 10 1 * MON *)",
            "both day fields are given: exactly one of day-of-month and day-of-week must be `?`",
            "keep `1` and write `?` for day-of-week, or keep `MON` and write `?` for day-of-month",
        ),
        (
            "cron(0 2 ? * ? *)",
            "both day fields are `?`: exactly one of day-of-month and day-of-week must be `?`",
            "write `*` for day-of-month to run every day",
        ),
        (
            "cron(0 2 * * 1-5)",
            "`0 2 * * 1-5` has five fields, and Glue's cron has six",
            "add the year, `*` for every year, and write `?` for day-of-month; Glue counts the days of the week from 1, Sunday",
        ),
        ("cron(60 2 * * ? *)", "`60` is not in the range of minutes, 0-59", "the full hour is minute `0`"),
        ("cron(0 24 * * ? *)", "`24` is not in the range of hours, 0-23", "midnight is hour `0`"),
        ("cron(0 0-24 * * ? *)", "`24` is not in the range of hours, 0-23", "the last of hours is `23`"),
        ("cron(0 25 * * ? *)", "`25` is not in the range of hours, 0-23", "hours takes 0-23"),
        (
            "cron(0 2 * * ? 26)",
            "`26` is not in the range of year, 1970-2199",
            "write a year of four digits within the range",
        ),
        (
            "cron(0 2 1 * 1)",
            "`0 2 1 * 1` has five fields, and Glue's cron has six",
            "Unix cron runs on day-of-month `1` and on day-of-week `1`; Glue takes one of them: write two triggers, `cron(0 2 1 * ? *)` and `cron(0 2 ? * MON *)`",
        ),
        (
            "cron(0 25 1 * 1)",
            "`0 25 1 * 1` has five fields, and Glue's cron has six",
            "Unix cron runs on day-of-month `1` and on day-of-week `1`; Glue takes one of them: write two triggers, each with `?` for the other",
        ),
        (
            "cron(0 2 ? * TEU *)",
            "`TEU` is not a name of day-of-week",
            "did you mean `TUE`? day-of-week takes 1-7 or SUN-SAT, and 1 is Sunday",
        ),
        (
            "cron(0 2 ? * 6#3 *)",
            "`6#3` is not in Glue's dialect: `#` is EventBridge's alone",
            "Glue cannot say the n-th weekday of a month; `6` runs every week, four times as often or more, `6L` only on the last one of the month",
        ),
        (
            "at(2026-11-01T02:30:00)",
            "`at(2026-11-01T02:30:00)` runs once, and Glue has no one-time schedule",
            "write `cron(...)` with the day, the month and the year",
        ),
        (
            "daily_at_2am",
            "`daily_at_2am` is not a schedule",
            "write `cron(Minutes Hours Day-of-month Month Day-of-week Year)`, such as `cron(0 2 * * ? *)`; a schedule by \
             its name is `GlueTriggerAttributes.schedule_expressions[:daily_at_2am]`",
        ),
        (
            "\u{7}",
            "`\\u{7}` is a control character",
            "a schedule is written in plain letters, digits and spaces, and * ? , - /",
        ),
    ] {
        let faults = Schedule::parse(text).expect_err(text);
        assert_eq!(
            (faults.first().message.as_str(), faults.first().help.as_str()),
            (message, help),
            "{text:?}"
        );
    }
}

#[test]
fn long_text_is_cut_in_messages() {
    let text = "x".repeat(1_000);
    let faults = Schedule::parse(&text).expect_err("x");
    assert_eq!(faults.first().message, format!("`{}…` is not a schedule", "x".repeat(60)));
}

#[test]
fn a_megabyte_of_faults_is_bounded() {
    for piece in [",", "*", "?", "0,", "#", "(", ")", " ", "0 ", "cron(", "\u{2013}", "-", "/", "SUN,"] {
        let text = format!("cron(0 2 ? * {} *)", piece.repeat(1_000_000 / piece.len()));
        match Schedule::parse(&text) {
            Ok(schedule) => assert!(schedule.per_day() > 0.0),
            Err(faults) => assert!(faults.len() <= 100, "{piece:?}"),
        }
    }
}
