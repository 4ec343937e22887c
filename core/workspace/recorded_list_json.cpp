#include "core/workspace/recorded_list_json.h"

#include <iterator>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

/// Walks over a text and counts the line ends behind it, so that the parser's callback knows the line.
class CountingIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::uint32_t& line) : at_(at), line_(&line) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *line_ += *at_ == '\n';
    ++at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
  const char* at_;
  std::uint32_t* line_;
};

/// A document, and the lines on which the entries of its list begin.
struct ParsedList {
  Json document;
  std::vector<std::uint32_t> lines;
};

/// What the library says of a mistake without its own place, which ours replaces.
std::string reasonOf(const nlohmann::json::parse_error& error) {
  const std::string_view what = error.what();
  const auto colon = what.rfind(": ", what.find(" - "));
  return std::string(colon == std::string_view::npos ? what : what.substr(colon + 2));
}

Result<ParsedList> parseDocument(std::string_view text, const std::string& source) {
  ParsedList parsed;
  std::uint32_t line = 1;
  std::string key;
  const auto follow = [&](int depth, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::key && depth == 1) key = value.get<std::string>();
    if (event == Json::parse_event_t::object_start && depth == 2 && key == "list")
      parsed.lines.push_back(line);
    return true;
  };
  try {
    parsed.document = Json::parse(CountingIterator(text.data(), line),
                                  CountingIterator(text.data() + text.size(), line), follow);
  } catch (const nlohmann::json::exception& error) {
    const auto* mistake = dynamic_cast<const nlohmann::json::parse_error*>(&error);
    return failAt({source, line, 1, 1}, ErrorKind::Parse, "the text is no JSON: {}",
                  mistake ? reasonOf(*mistake) : std::string(error.what()));
  }
  return parsed;
}

/// Reads values out of an object whose place in the text is known.
class ObjectReader {
public:
  ObjectReader(const Json& object, std::string source, std::uint32_t line)
      : object_(object), source_(std::move(source)), line_(line) {}

  /// "" when there is none.
  Result<std::string> text(const char* key) const {
    const auto* value = find(key);
    if (!value) return std::string();
    if (!value->is_string()) return wrongType(key, "a text", *value);
    return value->get<std::string>();
  }

  Result<std::optional<float>> number(const char* key) const {
    const auto* value = find(key);
    if (!value) return std::optional<float>();
    if (!value->is_number()) return wrongType(key, "a number", *value);
    return std::optional(value->get<float>());
  }

  Result<std::optional<std::int64_t>> whole(const char* key) const {
    const auto* value = find(key);
    if (!value) return std::optional<std::int64_t>();
    if (!value->is_number_integer()) return wrongType(key, "a whole number", *value);
    return std::optional(value->get<std::int64_t>());
  }

  /// nullptr when it is missing or null.
  const Json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  tl::unexpected<Error> wrongType(const char* key, std::string_view wanted, const Json& value) const {
    return failAt({source_, line_, 1, 1}, ErrorKind::Type, "\"{}\" is to be {}, not: {}", key, wanted,
                  value.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60));
  }

private:
  const Json& object_;
  std::string source_;
  std::uint32_t line_;
};

Result<ListOrigin> readOrigin(const ObjectReader& object, const std::string& source) {
  ListOrigin origin;
  RW_ASSIGN(origin.workspace, object.text("workspace"));
  RW_ASSIGN(origin.user, object.text("user"));
  RW_ASSIGN(origin.time, object.whole("time"));
  if (object.find("model")) {
    RW_ASSIGN(origin.model, object.text("model"));
  }
  RW_ASSIGN(origin.modelDigest, object.text("model_digest"));
  if (const auto* context = object.find("context")) {
    RW_ASSIGN(origin.context, parseContextJson(context->dump(), source, 1));
  }
  return origin;
}

Result<RecordedItem> readItem(const Json& entry, const std::string& source, std::uint32_t line) {
  const ObjectReader object(entry, source, line);
  RecordedItem item;
  RW_ASSIGN(item.key, object.text("item"));
  RW_ASSIGN(item.name, object.text("name"));
  RW_ASSIGN(item.category, object.text("category"));
  RW_ASSIGN(item.score, object.number("score"));
  if (item.key.empty())
    return failAt({source, line, 1, 1}, ErrorKind::Parse, "an entry of the list names no \"item\": {}",
                  entry.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60));
  return item;
}

Result<std::vector<RecordedItem>> readItems(const Json& list, const ParsedList& parsed,
                                            const std::string& source) {
  std::vector<RecordedItem> items;
  std::unordered_set<std::string> known;
  for (const auto& entry : list) {
    if (!entry.is_object())
      return fail(ErrorKind::Type, "{}: entry {} of \"list\" is no object: {}", source, items.size() + 1,
                  entry.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60));
    const auto line = parsed.lines[items.size()];
    RW_ASSIGN(auto item, readItem(entry, source, line));
    if (!known.insert(item.key).second)
      return failAt({source, line, 1, 1}, ErrorKind::Conflict, "the item stands in the list twice: {}",
                    item.key);
    items.push_back(std::move(item));
  }
  return items;
}

} // namespace

Json scoreJson(float score) {
  return Json::parse(toJson(Value(score)));
}

Json originJson(const ListOrigin& origin) {
  auto json = Json::object();
  if (!origin.workspace.empty()) json["workspace"] = origin.workspace;
  if (!origin.user.empty()) json["user"] = origin.user;
  if (origin.context) {
    json["context"] = Json::object();
    for (const auto& [name, value] : *origin.context)
      json["context"][name] = Json::parse(toJson(value));
  }
  if (origin.time) json["time"] = *origin.time;
  if (origin.model) json["model"] = *origin.model;
  if (!origin.modelDigest.empty()) json["model_digest"] = origin.modelDigest;
  return json;
}

Result<std::vector<NamedValue>> parseContextJson(std::string_view text, const std::string& source,
                                                 std::uint32_t line) {
  auto context = parseFeatureJson(text, source);
  if (!context && context.error().span) context.error().span = SourceSpan{source, line, 1, 1};
  return context;
}

Result<RecordedList> parseListJson(std::string_view text, const std::string& source) {
  RW_ASSIGN(const auto parsed, parseDocument(text, source));
  if (!parsed.document.is_object())
    return failAt({source, 1, 1, 1}, ErrorKind::Type, "the JSON of a list is one object, not: {}",
                  parsed.document.type_name());
  const ObjectReader object(parsed.document, source, 1);
  const auto* list = object.find("list");
  if (!list) return failAt({source, 1, 1, 1}, ErrorKind::Parse, "the JSON has no \"{}\"", "list");
  if (!list->is_array()) return object.wrongType("list", "an array", *list);
  RecordedList recorded;
  RW_ASSIGN(recorded.origin, readOrigin(object, source));
  RW_ASSIGN(recorded.items, readItems(*list, parsed, source));
  return recorded;
}

} // namespace rankwright
