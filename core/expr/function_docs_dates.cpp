#include "core/expr/function_docs.h"

#include <array>

namespace rankwright {

namespace {

constexpr std::string_view kDates = "Dates";
constexpr std::string_view kEncoding = "Encoding";
constexpr std::string_view kNoDate = "Missing for text that is no date and for years beyond 1 to 9999.";

constexpr std::array kDateDocs = {
    FunctionDoc{"now", kDates, "now() → int64", "The time of the request in seconds since 1970.",
                "Missing where no time is given.", "now()", "1700000000"},
    FunctionDoc{"curdate",
                kDates,
                "curdate(t: int64) → string",
                "The date of a time in seconds since 1970, by default of now().",
                kNoDate,
                "curdate(0)",
                "'1970-01-01'",
                {{{"curdate()", "'2023-11-14'"}}},
                true},
    FunctionDoc{"year",
                kDates,
                "year(t: string or int64) → int64",
                "The year of a date or of seconds since 1970, by default of now().",
                kNoDate,
                "year('2024-02-29')",
                "2024",
                {{{"year(0)", "1970"}, {"year()", "2023"}, {"year('2023-02-29')", "missing"}}},
                true},
    FunctionDoc{"month",
                kDates,
                "month(t: string or int64) → int64",
                "The month, 1 to 12.",
                kNoDate,
                "month('2024-02-29')",
                "2",
                {},
                true},
    FunctionDoc{"day",
                kDates,
                "day(t: string or int64) → int64",
                "The day of the month, 1 to 31.",
                kNoDate,
                "day('2024-02-29 23:59:59')",
                "29",
                {},
                true},
    FunctionDoc{"hour",
                kDates,
                "hour(t: string or int64) → int64",
                "The hour, 0 to 23; 0 for a date without a time of day.",
                kNoDate,
                "hour('2024-02-29 23:59:59')",
                "23",
                {{{"hour(7200)", "2"}, {"hour()", "22"}}},
                true},
    FunctionDoc{"weekday",
                kDates,
                "weekday(t: string or int64) → int64",
                "The day of the week, from 0 for Monday to 6 for Sunday.",
                kNoDate,
                "weekday('2024-02-29')",
                "3",
                {{{"weekday('2024-03-03')", "6"}}},
                true},
    FunctionDoc{
        "unix_timestamp",
        kDates,
        "unix_timestamp(date: string) → int64",
        "The seconds since 1970 of a date, by default of the request.",
        kNoDate,
        "unix_timestamp('1970-01-02')",
        "86400",
        {{{"unix_timestamp()", "1700000000"}, {"unix_timestamp('2023-11-14 22:13:20')", "1700000000"}}},
        true},
    FunctionDoc{"from_unixtime",
                kDates,
                "from_unixtime(t: int64, format: string) → string",
                "A time as text, by default 'YYYY-MM-DD hh:mm:ss'; in a format %Y %m %d %H %M %S and %% are "
                "replaced.",
                "Missing for years beyond 1 to 9999 and for other letters after %.",
                "from_unixtime(1700000000)",
                "'2023-11-14 22:13:20'",
                {{{"from_unixtime(0, '%d.%m.%Y')", "'01.01.1970'"}}},
                true},
    FunctionDoc{"date_add",
                kDates,
                "date_add(date: string, n: int64, unit: string) → string",
                "The date n units later: 'SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH' or 'YEAR', days "
                "when it is left out. A day that the month lacks becomes its last.",
                kNoDate,
                "date_add('2024-01-31', 1, 'MONTH')",
                "'2024-02-29'",
                {{{"date_add('2024-02-29', 1, 'YEAR')", "'2025-02-28'"},
                  {"date_add('2024-12-31', 1, 'DAY')", "'2025-01-01'"},
                  {"date_add('2024-12-31', 90, 'MINUTE')", "'2024-12-31 01:30:00'"},
                  {"date_add('2024-12-32', 1)", "missing"}}},
                true},
    FunctionDoc{"date_sub",
                kDates,
                "date_sub(date: string, n: int64, unit: string) → string",
                "The date n units earlier, as date_add with -n.",
                kNoDate,
                "date_sub('2024-03-31', 1, 'MONTH')",
                "'2024-02-29'",
                {{{"date_sub('2024-01-01', 1)", "'2023-12-31'"}}},
                true},
    FunctionDoc{"datediff",
                kDates,
                "datediff(a: string, b: string) → int64",
                "The days from b to a; times of day do not count.",
                kNoDate,
                "datediff('2024-03-01', '2024-02-28')",
                "2",
                {{{"datediff('2024-01-01', '2024-01-02 23:00:00')", "-1"}}},
                true},
};

constexpr std::array kEncodingDocs = {
    FunctionDoc{"hash",
                kEncoding,
                "hash(x) → int64",
                "MurmurHash3 (x64, 128 bits, seed 0) of the bytes, the low 60 bits. hash(x, n) is hash_mod.",
                "-0.0 hashes as 0.0 and every nan alike; 1 and 1.0 differ.",
                "hash('a')",
                "384307239623161993",
                {{{"hash('test_string')", "687430000557015958"}, {"hash('')", "0"}}},
                true},
    FunctionDoc{"hash_mod",
                kEncoding,
                "hash_mod(x, n: int64) → int64",
                "hash(x) % n, from 0 to n - 1.",
                "Missing for n <= 0; an error when that is written as a literal.",
                "hash_mod('a', 1000)",
                "993",
                {{{"hash_mod('', 7)", "0"}}},
                true},
    FunctionDoc{"mns",
                kEncoding,
                "mns(x: number, digits: int64) → list of int64",
                "The multiple numeral systems of x: for base b of 2, 3 and 10 and each digit d at place k, "
                "from the lowest on, the key 1000 b + b k + d. x is cut to 0 … 2 to the power of digits - 1; "
                "digits is 20 when it is left out.",
                "Missing for nan and for digits beyond 1 to 62.",
                "mns(5, 3)",
                "[2001, 2002, 2005, 3002, 3004, 10005]",
                {{{"mns(0, 1)", "[2000, 3000, 10000]"}}}},
};

} // namespace

std::span<const FunctionDoc> dateDocs() {
  return kDateDocs;
}

std::span<const FunctionDoc> encodingDocs() {
  return kEncodingDocs;
}

} // namespace rankwright
