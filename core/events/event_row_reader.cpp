#include "core/events/event_row_reader.h"

#include "core/logs/bad_rows.h"
#include "core/logs/cell_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rankwright {

namespace {

std::optional<double> realIn(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Digits without a sign, and up to six behind a point.
std::optional<std::int64_t> unsignedMillionths(std::string_view text) {
  constexpr std::int64_t kMost = 9'000'000'000'000;
  const auto point = std::min(text.find('.'), text.size());
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + point, whole);
  if (error != std::errc() || end != text.data() + point || whole > kMost || point == 0) return std::nullopt;
  auto value = whole * kMillionths;
  std::int64_t unit = kMillionths / 10;
  for (auto i = point + 1; i < text.size(); ++i, unit /= 10) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value += (text[i] - '0') * unit;
  }
  return value;
}

} // namespace

std::optional<std::int64_t> millionthsIn(std::string_view text) {
  text = withoutSpaces(text);
  const bool negative = text.starts_with('-');
  auto digits = text.substr(negative ? 1 : 0);
  if (digits.empty() || digits.front() == '-') return std::nullopt;
  if (const auto value = unsignedMillionths(digits)) return negative ? -*value : *value;
  if (const auto label = labelIn(text)) return *label ? kMillionths : 0;
  const auto real = realIn(text);
  if (!real || !(std::abs(*real) < 9e12)) return std::nullopt;
  return std::llround(*real * static_cast<double>(kMillionths));
}

Result<EventRowReader> EventRowReader::bind(const EventMapping& mapping, const EventLogSettings& settings) {
  RW_ASSIGN(auto zone, TimeZone::named(mapping.timeZone));
  EventRowReader reader(mapping, EventTimeReader(mapping.timeForm, std::move(zone)));
  RW_CHECK(reader.bindColumns(settings));
  return reader;
}

std::size_t EventRowReader::columnOf(const std::string& name) {
  const auto found = std::ranges::find(columns_, name);
  const auto place = static_cast<std::size_t>(found - columns_.begin());
  if (found == columns_.end()) columns_.push_back(name);
  return place;
}

EventRowReader::Text EventRowReader::textOf(const TextSource& source) {
  Text text{{}, source.constant.value_or(""), {}, source.given()};
  for (const auto& column : source.columns)
    text.columns.push_back(columnOf(column));
  return text;
}

Status EventRowReader::bindColumns(const EventLogSettings& settings) {
  if (!mapping_.given) timeColumn_ = columnOf(mapping_.timeColumn);
  for (const auto& source : mapping_.fields)
    fields_.push_back(textOf(source));
  if (mapping_.given) {
    givenVariant_ = textOf(mapping_.given->variant);
    for (const auto& [metric, column] : mapping_.given->metrics)
      metricColumns_.push_back(columnOf(column));
    return {};
  }
  if (!mapping_.kind) kindColumn_ = columnOf(mapping_.kindColumn);
  bindFlags();
  for (const auto& [experiment, source] : mapping_.experiments)
    variants_.push_back(textOf(source));
  dimensions_.resize(settings.dimensions.size());
  for (const auto& [name, source] : mapping_.dimensions) {
    const auto found = std::ranges::find(settings.dimensions, name);
    if (found == settings.dimensions.end())
      return fail(ErrorKind::InvalidArgument, "the event log does not have the dimension: {}", name);
    dimensions_[static_cast<std::size_t>(found - settings.dimensions.begin())] = textOf(source);
  }
  return {};
}

void EventRowReader::bindFlags() {
  for (const auto& flag : mapping_.also) {
    const auto when = columnOf(flag.when);
    const auto time = flag.time.empty() ? std::nullopt : std::optional(columnOf(flag.time));
    flags_.push_back({flag.kind, when, time, time == when});
  }
}

std::string_view EventRowReader::valueOf(Text& text, const EventRows& rows) {
  if (text.columns.empty()) return text.constant;
  if (text.columns.size() == 1) return withoutSpaces(rows[text.columns.front()]);
  text.joined.clear();
  for (const auto column : text.columns)
    text.joined.append(text.joined.empty() ? 0 : 1, '|').append(rows[column]);
  return text.joined;
}

std::string_view EventRowReader::field(EventField field, const EventRows& rows) {
  return valueOf(fields_[static_cast<std::size_t>(field)], rows);
}

Result<std::optional<double>> EventRowReader::number(EventField which, const EventRows& rows) {
  if (!fields_[static_cast<std::size_t>(which)].given) return std::nullopt;
  const auto text = field(which, rows);
  if (saysMissing(text)) return std::nullopt;
  if (const auto value = realIn(text); value && std::isfinite(*value)) return value;
  return fail(ErrorKind::Type, "not a number, in the field '{}': {}", nameOf(which),
              rankwright::quoted(text));
}

Result<std::optional<EventKind>> EventRowReader::kindOf(const EventRows& rows) const {
  if (mapping_.kind) return mapping_.kind;
  const auto text = withoutSpaces(rows[kindColumn_]);
  const auto found = std::ranges::find(mapping_.kinds, text, &KindName::text);
  if (found != mapping_.kinds.end()) return found->kind;
  return fail(ErrorKind::InvalidArgument, "the mapping does not know the kind: {}", rankwright::quoted(text));
}

Result<std::int64_t> EventRowReader::timeIn(std::string_view text) const {
  if (const auto time = time_.read(text)) return *time;
  return fail(ErrorKind::Type, "not a time of the mapping's form: {}", rankwright::quoted(text));
}

Status EventRowReader::read(const EventRows& rows) {
  events_.clear();
  given_.clear();
  return mapping_.given ? readGiven(rows) : readEvents(rows);
}

Status EventRowReader::readEvents(const EventRows& rows) {
  RW_ASSIGN(const auto kind, kindOf(rows));
  if (!kind) return {};
  LoggedEvent event;
  event.kind = *kind;
  RW_ASSIGN(event.time, timeIn(rows[timeColumn_]));
  event.request = field(EventField::Request, rows);
  event.user = field(EventField::User, rows);
  event.item = field(EventField::Item, rows);
  RW_CHECK(readCircumstances(rows, event));
  if (event.kind == EventKind::Exposure) RW_CHECK(readExposure(rows, event));
  if (event.kind == EventKind::Pay) RW_CHECK(readAmount(rows, event));
  events_.push_back(event);
  for (const auto& flag : flags_)
    RW_CHECK(readFlag(flag, rows, event));
  return {};
}

Status EventRowReader::readCircumstances(const EventRows& rows, LoggedEvent& event) {
  assignments_.clear();
  for (std::size_t i = 0; i < variants_.size(); ++i)
    assignments_.push_back({mapping_.experiments[i].first, valueOf(variants_[i], rows)});
  dimensionValues_.clear();
  for (auto& dimension : dimensions_)
    dimensionValues_.push_back(valueOf(dimension, rows));
  event.circumstances = {assignments_, dimensionValues_};
  return {};
}

Status EventRowReader::readExposure(const EventRows& rows, LoggedEvent& event) {
  RW_ASSIGN(const auto slot, number(EventField::Slot, rows));
  if (slot && (*slot != std::floor(*slot) || *slot < 0 || *slot > 1e9))
    return fail(ErrorKind::Type, "a slot is a whole number from 0 on: {}", *slot);
  if (slot) event.slot = static_cast<std::int64_t>(*slot);
  if (const auto text = field(EventField::Cached, rows); !text.empty()) {
    const auto cached = labelIn(text);
    if (!cached)
      return fail(ErrorKind::Type, "neither yes nor no, in the field 'cached': {}", rankwright::quoted(text));
    event.cached = *cached;
  }
  event.model = field(EventField::Model, rows);
  event.configuration = field(EventField::Configuration, rows);
  RW_ASSIGN(event.score, number(EventField::Score, rows));
  RW_ASSIGN(event.clickProbability, number(EventField::ClickProbability, rows));
  RW_ASSIGN(event.installProbability, number(EventField::InstallProbability, rows));
  RW_ASSIGN(event.propensity, number(EventField::Propensity, rows));
  return {};
}

Status EventRowReader::readAmount(const EventRows& rows, LoggedEvent& event) {
  const auto text = field(EventField::Amount, rows);
  if (saysMissing(text)) return {};
  const auto amount = millionthsIn(text);
  if (!amount) return fail(ErrorKind::Type, "not an amount: {}", rankwright::quoted(text));
  event.amount = *amount;
  return {};
}

Status EventRowReader::readFlag(const Flag& flag, const EventRows& rows, const LoggedEvent& event) {
  const auto text = rows[flag.when];
  if (saysMissing(text)) return {};
  if (!flag.whenIsTime) {
    const auto happened = labelIn(text);
    if (!happened)
      return fail(ErrorKind::Type, "neither yes nor no, for the kind '{}': {}", nameOf(flag.kind),
                  rankwright::quoted(text));
    if (!*happened) return {};
  }
  LoggedEvent also;
  also.kind = flag.kind;
  also.request = event.request;
  also.user = event.user;
  also.item = event.item;
  also.circumstances = event.circumstances;
  also.time = event.time;
  if (flag.time) {
    RW_ASSIGN(also.time, timeIn(rows[*flag.time]));
  }
  if (flag.kind == EventKind::Pay) RW_CHECK(readAmount(rows, also));
  events_.push_back(also);
  return {};
}

Status EventRowReader::readGiven(const EventRows& rows) {
  const auto user = field(EventField::User, rows);
  const auto variant = valueOf(givenVariant_, rows);
  for (std::size_t i = 0; i < metricColumns_.size(); ++i) {
    const auto text = rows[metricColumns_[i]];
    if (saysMissing(text)) continue;
    const auto value = millionthsIn(text);
    const auto& metric = mapping_.given->metrics[i].first;
    if (!value)
      return fail(ErrorKind::Type, "not a number, of the metric '{}': {}", metric, rankwright::quoted(text));
    given_.push_back({mapping_.given->experiment, variant, user, metric, *value});
  }
  return {};
}

} // namespace rankwright
