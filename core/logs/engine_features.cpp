#include "core/logs/engine_features.h"

#include "core/base/file.h"
#include "core/feature/string_interner.h"
#include "core/logs/bad_rows.h"
#include "core/logs/column_mapping.h"
#include "core/logs/delimited_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLinesBetweenChecks = 256;
constexpr std::size_t kBytesChecked = std::size_t{1} << 20;
constexpr int kTypeCount = 6;

bool isTyped(const Json& json) {
  return json.is_object() && json.contains("type") && json.contains("value");
}

/// `value` alone as the flat JSON that `parseFeatureJson` reads.
Result<Value> valueAlone(const std::string& name, const Json& value) {
  const Json alone = {{name, value}};
  RW_ASSIGN(auto values, parseFeatureJson(alone.dump(-1, ' ', false, Json::error_handler_t::replace), name));
  return std::move(values.front().second);
}

/// `[]`, whose type the JSON does not tell.
bool isUntypedList(const Value& value) {
  const auto* list = std::get_if<std::vector<std::int64_t>>(&value);
  return list && list->empty();
}

Value toFloats(const std::vector<std::int64_t>& list) {
  return std::vector<float>(list.begin(), list.end());
}

// Whole numbers stand for float32 where the type says so, and `[]` for every list.
Value widened(Value value, ValueType type) {
  if (const auto* whole = std::get_if<std::int64_t>(&value); whole && type == ValueType::Float32)
    return static_cast<float>(*whole);
  if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value);
      list && type == ValueType::Float32List)
    return toFloats(*list);
  if (isUntypedList(value) && type == ValueType::StringList) return std::vector<std::string>();
  return value;
}

Result<Value> typedValue(const std::string& name, const Json& json) {
  const auto& number = json["type"];
  if (!number.is_number_integer() || number.get<int>() < 0 || number.get<int>() >= kTypeCount)
    return fail(ErrorKind::Type, "the type of '{}' is not a number from 0 to 5: {}", name, number.dump());
  const auto type = static_cast<ValueType>(number.get<int>());
  RW_ASSIGN(auto value, valueAlone(name, json["value"]));
  value = widened(std::move(value), type);
  if (const auto held = typeOf(value); held && *held != type)
    return fail(ErrorKind::Type, "the value of '{}' is no {}: {}", name, describe(type),
                json["value"].dump());
  return value;
}

struct Entry {
  std::string key;
  std::vector<NamedValue> features;
};

Result<Entry> tabbedEntry(std::string_view text) {
  const auto tab = text.find('\t');
  if (tab == std::string_view::npos || tab == 0)
    return fail(ErrorKind::Parse, "expected a key, a tab and JSON, found: {}", quoted(text));
  if (!isUtf8(text)) return fail(ErrorKind::Parse, "the line is not valid UTF-8: {}", quoted(text));
  RW_ASSIGN(auto features, parseEngineFeatures(text.substr(tab + 1)));
  return Entry{std::string(text.substr(0, tab)), std::move(features)};
}

Result<Entry> objectEntry(std::string_view text, const std::string& keyMember) {
  if (!isUtf8(text)) return fail(ErrorKind::Parse, "the line is not valid UTF-8: {}", quoted(text));
  RW_ASSIGN(auto features, parseEngineFeatures(text));
  const auto member = std::ranges::find(features, keyMember, &NamedValue::first);
  if (member == features.end())
    return fail(ErrorKind::NotFound, "the line has no key under '{}': {}", keyMember, quoted(text));
  std::string key;
  if (const auto* name = std::get_if<std::string>(&member->second)) key = *name;
  if (const auto* number = std::get_if<std::int64_t>(&member->second)) key = std::to_string(*number);
  if (key.empty())
    return fail(ErrorKind::Type, "the key under '{}' is no text and no whole number: {}", keyMember,
                rankwright::quoted(toText(member->second)));
  features.erase(member);
  return Entry{std::move(key), std::move(features)};
}

/// What all lines have, read twice: `note` learns the types, `add` takes the values.
class FeatureLines {
public:
  FeatureLines(const FeatureFile& file, ImportReport& report)
      : file_(file.path.string()), keyMember_(file.keyMember), report_(report) {}

  Status note(std::uint64_t line, std::string_view text) {
    ++report_.rowsRead;
    auto entry = read(text);
    if (!entry) return reject(line, std::move(entry.error().message));
    const auto known = keys_.size();
    if (keys_.codeOf(entry->key) != known)
      return reject(line, fmt::format("the key is in the file already: {}", rankwright::quoted(entry->key)));
    noteTypes(entry->features);
    return {};
  }

  Status begin(std::string keyFeature) {
    if (keys_.size() == 0) return nothing();
    keys_ = {};
    std::vector<Field> fields;
    for (const auto& name : order_)
      fields.push_back({usableFeatureName(name), types_.at(name).type});
    rows_.emplace(std::move(fields), std::move(keyFeature));
    return {};
  }

  /// Lines that were bad are bad again, and were counted.
  Status add(std::uint64_t line, std::string_view text) {
    auto entry = read(text);
    if (!entry || rows_->find(entry->key)) return {};
    RW_CHECK(rows_->add(entry->key, valuesOf(line, entry->features)));
    return {};
  }

  KeyedRows finish() { return std::move(*rows_); }

private:
  struct Known {
    ValueType type;
    std::size_t position;
  };

  Result<Entry> read(std::string_view text) const {
    return keyMember_.empty() ? tabbedEntry(text) : objectEntry(text, keyMember_);
  }

  Status reject(std::uint64_t line, std::string reason) {
    addBadRow(report_, file_, line, std::move(reason));
    return {};
  }

  void noteTypes(const std::vector<NamedValue>& features) {
    for (const auto& [name, value] : features) {
      const auto type = typeOf(value);
      if (!type) continue;
      const auto [known, isNew] = types_.try_emplace(name, Known{*type, order_.size()});
      if (isNew) order_.push_back(name);
      auto& knownType = known->second.type;
      if (isUntypedList(value)) {
        if (isNew) untyped_.insert(name);
        continue;
      }
      if (untyped_.erase(name) > 0) knownType = *type;
      const bool bothNumbers = elementType(knownType) != ValueType::String &&
                               elementType(*type) == ValueType::Float32 && isList(knownType) == isList(*type);
      if (bothNumbers) knownType = *type;
    }
  }

  std::vector<Value> valuesOf(std::uint64_t line, std::vector<NamedValue>& features) {
    std::vector<Value> values(order_.size());
    for (auto& [name, value] : features) {
      if (isMissing(value)) continue;
      const auto [type, position] = types_.at(name);
      value = widened(std::move(value), type);
      if (*typeOf(value) == type) {
        values[position] = std::move(value);
        continue;
      }
      addBadCell(report_, file_, line,
                 fmt::format("'{}' is {} in other lines: {}", name, describe(type),
                             rankwright::quoted(toText(value))));
    }
    return values;
  }

  tl::unexpected<Error> nothing() const {
    const auto mine = std::ranges::find(report_.firstBadRows, file_, &BadRow::file);
    if (mine == report_.firstBadRows.end())
      return fail(ErrorKind::InvalidArgument, "the file has no line that can be used: {}", file_);
    return failAt({file_, static_cast<std::uint32_t>(mine->line), 1, 1}, ErrorKind::InvalidArgument,
                  "no line of the file can be used; the first: {}", mine->reason);
  }

  std::string file_;
  std::string keyMember_;
  ImportReport& report_;
  StringInterner keys_; ///< of the first reading
  std::map<std::string, Known> types_;
  std::unordered_set<std::string> untyped_; ///< of which no line had more than `[]` so far
  std::vector<std::string> order_;          ///< names in the order in which they first came
  std::optional<KeyedRows> rows_;           ///< of the second reading
};

} // namespace

Result<std::vector<NamedValue>> parseEngineFeatures(std::string_view text) {
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return fail(ErrorKind::Parse, "not valid JSON: {}", quoted(text));
  if (!json.is_object()) return fail(ErrorKind::Type, "expected a JSON object of features: {}", quoted(text));
  std::vector<NamedValue> values;
  for (const auto& [name, value] : json.items()) {
    RW_ASSIGN(auto read, isTyped(value) ? typedValue(name, value) : valueAlone(name, value));
    values.emplace_back(name, std::move(read));
  }
  return values;
}

namespace {

/// Calls `visit(number, line)` for each line that is not empty, and tells how far it is of both readings.
template <class Visitor>
Status visitLines(std::string_view text, int reading, const JobControl& job, Visitor visit) {
  const auto size = static_cast<double>(text.size());
  std::size_t at = 0;
  for (std::uint64_t number = 1; at < text.size(); ++number) {
    if (number % kLinesBetweenChecks == 1) {
      job.report("reading features", reading * size + static_cast<double>(at), 2 * size);
      RW_CHECK(job.check());
    }
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) RW_CHECK(visit(number, line));
    at = end + 1;
  }
  return {};
}

} // namespace

Result<KeyedRows> readFeatureFile(const FeatureFile& file, std::string keyFeature, ImportReport& report,
                                  const JobControl& job) {
  RW_ASSIGN(const auto mapped, mapFile(file.path));
  const std::string_view text(reinterpret_cast<const char*>(mapped.span().data()), mapped.size());
  if (text.empty()) return fail(ErrorKind::Corrupt, "the file is empty: {}", file.path.string());
  RW_CHECK(checkUtf8(beginningOf(text, kBytesChecked), file.path.string()));
  FeatureLines lines(file, report);
  RW_CHECK(visitLines(text, 0, job, [&](auto number, auto line) { return lines.note(number, line); }));
  RW_CHECK(lines.begin(std::move(keyFeature)));
  RW_CHECK(visitLines(text, 1, job, [&](auto number, auto line) { return lines.add(number, line); }));
  return lines.finish();
}

Result<KeyedRows> readEngineFeatures(const std::filesystem::path& path, std::string keyFeature,
                                     ImportReport& report, const JobControl& job) {
  return readFeatureFile({path}, std::move(keyFeature), report, job);
}

} // namespace rankwright
