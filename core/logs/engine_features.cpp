#include "core/logs/engine_features.h"

#include "core/base/file.h"
#include "core/logs/bad_rows.h"
#include "core/logs/column_mapping.h"
#include "core/logs/delimited_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
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

struct EngineLine {
  std::uint64_t line = 0;
  std::string key;
  std::vector<NamedValue> features;
};

/// What all lines have, before the types are known.
class EngineLines {
public:
  EngineLines(std::string file, ImportReport& report) : file_(std::move(file)), report_(report) {}

  void add(std::string_view text) {
    ++line_;
    if (text.empty()) return;
    ++report_.rowsRead;
    const auto tab = text.find('\t');
    if (tab == std::string_view::npos || tab == 0)
      return reject(fmt::format("expected a key, a tab and JSON, found: {}", quoted(text)));
    if (!isUtf8(text)) return reject(fmt::format("the line is not valid UTF-8: {}", quoted(text)));
    auto features = parseEngineFeatures(text.substr(tab + 1));
    if (!features) return reject(features.error().message);
    std::string key(text.substr(0, tab));
    if (!keys_.insert(key).second)
      return reject(fmt::format("the key is in the file already: {}", rankwright::quoted(key)));
    note(*features);
    lines_.push_back({line_, std::move(key), std::move(*features)});
  }

  Result<KeyedRows> finish(std::string keyFeature) {
    if (lines_.empty()) return nothing();
    std::vector<Field> fields;
    for (const auto& name : order_)
      fields.push_back({usableFeatureName(name), types_.at(name)});
    KeyedRows rows(std::move(fields), std::move(keyFeature));
    for (auto& line : lines_)
      RW_CHECK(rows.add(line.key, valuesOf(line)));
    return rows;
  }

private:
  void reject(std::string reason) { addBadRow(report_, file_, line_, std::move(reason)); }

  void note(const std::vector<NamedValue>& features) {
    for (const auto& [name, value] : features) {
      const auto type = typeOf(value);
      if (!type) continue;
      const auto [known, isNew] = types_.try_emplace(name, *type);
      if (isNew) order_.push_back(name);
      if (isUntypedList(value)) {
        if (isNew) untyped_.insert(name);
        continue;
      }
      if (untyped_.erase(name) > 0) known->second = *type;
      const bool bothNumbers = elementType(known->second) != ValueType::String &&
                               elementType(*type) == ValueType::Float32 &&
                               isList(known->second) == isList(*type);
      if (bothNumbers) known->second = *type;
    }
  }

  std::vector<Value> valuesOf(EngineLine& line) {
    std::vector<Value> values(order_.size());
    for (auto& [name, value] : line.features) {
      const auto held = typeOf(value);
      if (!held) continue;
      const auto type = types_.at(name);
      value = widened(std::move(value), type);
      if (*typeOf(value) != type) {
        addBadCell(report_, file_, line.line,
                   fmt::format("'{}' is {} in other lines: {}", name, describe(type),
                               rankwright::quoted(toText(value))));
        continue;
      }
      const auto place = std::ranges::find(order_, name) - order_.begin();
      values[static_cast<std::size_t>(place)] = std::move(value);
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
  ImportReport& report_;
  std::uint64_t line_ = 0;
  std::unordered_set<std::string> keys_;
  std::map<std::string, ValueType> types_;
  std::unordered_set<std::string> untyped_; ///< of which no line had more than `[]` so far
  std::vector<std::string> order_;          ///< names in the order in which they first came
  std::vector<EngineLine> lines_;
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

Result<KeyedRows> readEngineFeatures(const std::filesystem::path& path, std::string keyFeature,
                                     ImportReport& report, const JobControl& job) {
  RW_ASSIGN(const auto file, mapFile(path));
  const std::string_view text(reinterpret_cast<const char*>(file.span().data()), file.size());
  if (text.empty()) return fail(ErrorKind::Corrupt, "the file is empty: {}", path.string());
  RW_CHECK(checkUtf8(beginningOf(text, kBytesChecked), path.string()));
  EngineLines lines(path.string(), report);
  std::size_t at = 0;
  for (std::uint64_t i = 0; at < text.size(); ++i) {
    if (i % kLinesBetweenChecks == 0) {
      job.report("reading features", static_cast<double>(at), static_cast<double>(text.size()));
      RW_CHECK(job.check());
    }
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.add(line);
    at = end + 1;
  }
  return lines.finish(std::move(keyFeature));
}

} // namespace rankwright
