#include "core/events/event_mapping.h"

#include "core/base/hash.h"
#include "core/base/toml_table.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, kEventFieldCount> kFieldNames = {"request",
                                                                        "user",
                                                                        "item",
                                                                        "slot",
                                                                        "cached",
                                                                        "model",
                                                                        "configuration",
                                                                        "score",
                                                                        "click_probability",
                                                                        "install_probability",
                                                                        "propensity",
                                                                        "amount"};

Result<TextSource> textSource(const TomlTable& table, const std::string& key) {
  if (auto column = table.string(key)) return TextSource{{*column}, {}};
  if (auto columns = table.strings(key)) return TextSource{*columns, {}};
  const auto inner = table.table(key);
  if (!inner)
    return failAt(table.spanOf(key), ErrorKind::Type,
                  "expected a column, a list of columns or a table with 'constant': {}", key);
  RW_CHECK(inner->allowOnly({"constant"}));
  RW_ASSIGN(auto constant, inner->string("constant"));
  return TextSource{{}, std::move(constant)};
}

Status readFormat(const TomlTable& root, EventMapping& mapping) {
  if (!root.has("file")) return {};
  RW_ASSIGN(const auto file, root.table("file"));
  RW_CHECK(file.allowOnly({"format", "delimiter", "header", "columns"}));
  RW_ASSIGN(const auto format, file.stringOr("format", "csv"));
  if (format != "csv" && format != "jsonl")
    return failAt(file.spanOf("format"), ErrorKind::InvalidArgument, "a format is csv or jsonl: {}", format);
  mapping.jsonLines = format == "jsonl";
  RW_ASSIGN(const auto delimiter, file.stringOr("delimiter", ","));
  const auto character = parseDelimiter(delimiter);
  if (!character)
    return failAt(file.spanOf("delimiter"), ErrorKind::InvalidArgument, "no delimiter: {}", delimiter);
  mapping.format.delimiter = *character;
  RW_ASSIGN(mapping.format.header, file.booleanOr("header", true));
  if (file.has("columns")) {
    RW_ASSIGN(mapping.columns, file.strings("columns"));
  }
  if (!mapping.format.header && mapping.columns.empty())
    return failAt(file.spanOf("header"), ErrorKind::InvalidArgument,
                  "a file without a header needs the names of its columns: {}", "columns");
  return {};
}

Status readLog(const TomlTable& root, EventMapping& mapping) {
  mapping.describesLog = root.has("log");
  if (!mapping.describesLog) return {};
  RW_ASSIGN(const auto log, root.table("log"));
  RW_CHECK(log.allowOnly({"zone", "dimensions"}));
  RW_ASSIGN(mapping.log.zone, log.stringOr("zone", "UTC"));
  if (log.has("dimensions")) {
    RW_ASSIGN(mapping.log.dimensions, log.strings("dimensions"));
  }
  return {};
}

Status readTime(const TomlTable& root, EventMapping& mapping) {
  RW_ASSIGN(const auto time, root.table("time"));
  RW_CHECK(time.allowOnly({"column", "form", "zone"}));
  RW_ASSIGN(mapping.timeColumn, time.string("column"));
  RW_ASSIGN(const auto form, time.stringOr("form", "date"));
  const auto known = parseEventTimeForm(form);
  if (!known)
    return failAt(time.spanOf("form"), ErrorKind::InvalidArgument,
                  "a time is written as date, seconds, milliseconds or microseconds: {}", form);
  mapping.timeForm = *known;
  RW_ASSIGN(mapping.timeZone, time.stringOr("zone", ""));
  const auto zone = TimeZone::named(mapping.timeZone);
  if (!zone) return failAt(time.spanOf("zone"), zone.error().kind, "{}", zone.error().message);
  return {};
}

Status readFields(const TomlTable& root, EventMapping& mapping) {
  RW_ASSIGN(const auto fields, root.table("fields"));
  for (const auto& key : fields.keys()) {
    const auto found = std::ranges::find(kFieldNames, key);
    if (found == kFieldNames.end())
      return failAt(fields.spanOf(key), ErrorKind::InvalidArgument, "events have no field: {}", key);
    RW_ASSIGN(mapping.fields[static_cast<std::size_t>(found - kFieldNames.begin())], textSource(fields, key));
  }
  return {};
}

Result<EventKind> kindNamed(const TomlTable& table, const std::string& key) {
  RW_ASSIGN(const auto name, table.string(key));
  const auto kind = parseEventKind(name);
  if (!kind)
    return failAt(table.spanOf(key), ErrorKind::InvalidArgument,
                  "a kind is exposure, click, download, install, activate or pay: {}", name);
  return *kind;
}

Status readKindNames(const TomlTable& kind, EventMapping& mapping) {
  if (!kind.has("values")) {
    for (std::size_t i = 0; i < kEventKindCount; ++i)
      mapping.kinds.push_back({std::string(nameOf(static_cast<EventKind>(i))), static_cast<EventKind>(i)});
    return {};
  }
  RW_ASSIGN(const auto values, kind.table("values"));
  for (const auto& text : values.keys()) {
    if (values.string(text).value_or("") == "ignore") {
      mapping.kinds.push_back({text, std::nullopt});
      continue;
    }
    RW_ASSIGN(const auto known, kindNamed(values, text));
    mapping.kinds.push_back({text, known});
  }
  return {};
}

Status readKind(const TomlTable& root, EventMapping& mapping) {
  if (root.string("kind")) {
    RW_ASSIGN(mapping.kind, kindNamed(root, "kind"));
    return {};
  }
  RW_ASSIGN(const auto kind, root.table("kind"));
  RW_CHECK(kind.allowOnly({"column", "values"}));
  RW_ASSIGN(mapping.kindColumn, kind.string("column"));
  return readKindNames(kind, mapping);
}

Status readAlso(const TomlTable& root, EventMapping& mapping) {
  RW_ASSIGN(const auto tables, root.tables("also"));
  for (const auto& table : tables) {
    RW_CHECK(table.allowOnly({"kind", "when", "time"}));
    FlaggedEvent event;
    RW_ASSIGN(event.kind, kindNamed(table, "kind"));
    if (event.kind == EventKind::Exposure)
      return failAt(table.spanOf("kind"), ErrorKind::InvalidArgument, "a row shows one exposure at most: {}",
                    "exposure");
    RW_ASSIGN(event.when, table.string("when"));
    RW_ASSIGN(event.time, table.stringOr("time", ""));
    mapping.also.push_back(std::move(event));
  }
  return {};
}

Status readNamed(const TomlTable& root, const std::string& key,
                 std::vector<std::pair<std::string, TextSource>>& into) {
  if (!root.has(key)) return {};
  RW_ASSIGN(const auto table, root.table(key));
  for (const auto& name : table.keys()) {
    RW_ASSIGN(auto source, textSource(table, name));
    into.emplace_back(name, std::move(source));
  }
  return {};
}

Status readGiven(const TomlTable& root, EventMapping& mapping) {
  RW_ASSIGN(const auto table, root.table("metrics"));
  RW_CHECK(table.allowOnly({"experiment", "variant", "values"}));
  GivenMetricsSource given;
  RW_ASSIGN(given.experiment, table.string("experiment"));
  RW_ASSIGN(given.variant, textSource(table, "variant"));
  RW_ASSIGN(const auto values, table.table("values"));
  for (const auto& metric : values.keys()) {
    RW_ASSIGN(auto column, values.string(metric));
    given.metrics.emplace_back(metric, std::move(column));
  }
  if (given.metrics.empty())
    return failAt(table.spanOf("values"), ErrorKind::InvalidArgument, "the rows have no metric: {}",
                  "values");
  mapping.given = std::move(given);
  return {};
}

Status checkGiven(const EventMapping& mapping, const TomlTable& root) {
  if (!mapping[EventField::User].given())
    return failAt(root.spanOf("fields"), ErrorKind::InvalidArgument, "a mapping needs the field: {}", "user");
  return {};
}

Status checkEvents(const EventMapping& mapping, const TomlTable& root) {
  if (!mapping[EventField::Item].given())
    return failAt(root.spanOf("fields"), ErrorKind::InvalidArgument, "a mapping needs the field: {}", "item");
  if (!mapping[EventField::User].given() && !mapping[EventField::Request].given())
    return failAt(root.spanOf("fields"), ErrorKind::InvalidArgument, "a mapping needs one of the fields: {}",
                  "user, request");
  return {};
}

Status readEvents(const TomlTable& root, EventMapping& mapping) {
  RW_CHECK(readTime(root, mapping));
  RW_CHECK(readKind(root, mapping));
  RW_CHECK(readAlso(root, mapping));
  RW_CHECK(readNamed(root, "experiments", mapping.experiments));
  RW_CHECK(readNamed(root, "dimensions", mapping.dimensions));
  return checkEvents(mapping, root);
}

} // namespace

std::string_view nameOf(EventField field) {
  return kFieldNames[static_cast<std::size_t>(field)];
}

Result<EventMapping> EventMapping::parse(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  EventMapping mapping;
  mapping.fingerprint = fmt::format("{:016x}", hashText(root.canonicalText()));
  RW_CHECK(readFormat(root, mapping));
  RW_CHECK(readLog(root, mapping));
  RW_CHECK(readFields(root, mapping));
  if (root.has("metrics")) {
    RW_CHECK(root.allowOnly({"file", "log", "fields", "metrics"}));
    RW_CHECK(readGiven(root, mapping));
    RW_CHECK(checkGiven(mapping, root));
    return mapping;
  }
  RW_CHECK(root.allowOnly({"file", "log", "fields", "time", "kind", "also", "experiments", "dimensions"}));
  RW_CHECK(readEvents(root, mapping));
  return mapping;
}

} // namespace rankwright
