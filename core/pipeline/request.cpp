#include "core/pipeline/request.h"

#include "core/pipeline/typed_list.h"

#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace rankwright {

namespace {

template <class T>
std::optional<T> parseNumber(std::string_view text) {
  T number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <class T>
std::optional<Value> parseNumbers(const std::vector<std::string>& elements) {
  std::vector<T> numbers;
  for (const auto& element : elements) {
    const auto number = parseNumber<T>(element);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return Value(std::move(numbers));
}

/// Nothing for text that is no list of the type.
Result<std::optional<Value>> parseAsList(ValueType type, std::string_view text) {
  RW_ASSIGN(auto elements, parseTypedList(text));
  if (type == ValueType::Int64List) return parseNumbers<std::int64_t>(elements);
  if (type == ValueType::Float32List) return parseNumbers<float>(elements);
  return Value(std::move(elements));
}

/// Nothing for text that is no value of the type.
Result<std::optional<Value>> parseAs(ValueType type, std::string_view text) {
  if (isList(type)) return parseAsList(type, text);
  if (type == ValueType::String) return Value(std::string(text));
  if (type == ValueType::Int64) {
    if (const auto number = parseNumber<std::int64_t>(text)) return Value(*number);
  } else if (const auto number = parseNumber<float>(text)) {
    return Value(*number);
  }
  return std::nullopt;
}

tl::unexpected<Error> unknownFeature(const Schema& schema, std::string_view kind, std::string_view name) {
  std::string known;
  for (const auto& field : schema.fields())
    known += (known.empty() ? "" : ", ") + field.name;
  return fail(ErrorKind::NotFound, "no such {} feature (there are: {}): {}", kind, known, name);
}

Result<NamedValue> parseFeature(const Schema& schema, std::string_view kind, std::string_view name,
                                std::string_view text) {
  const auto position = schema.find(name);
  if (!position) return unknownFeature(schema, kind, name);
  if (text.empty()) return NamedValue(name, Value());
  const auto type = schema.fields()[*position].type;
  auto value = parseAs(type, text);
  if (!value) return fail(value.error().kind, "the {} feature '{}': {}", kind, name, value.error().message);
  if (!*value)
    return fail(ErrorKind::Type, "the {} feature '{}' is {}, not: {}", kind, name, describe(type), text);
  return NamedValue(name, std::move(**value));
}

tl::unexpected<Error> givenTwice(std::string_view kind, std::string_view name) {
  return fail(ErrorKind::Conflict, "the {} feature is given twice: {}", kind, name);
}

} // namespace

std::string_view nameOf(Scene scene) {
  return scene == Scene::Related ? "related" : "feeds";
}

std::optional<Scene> parseScene(std::string_view name) {
  for (const auto scene : {Scene::Feeds, Scene::Related})
    if (nameOf(scene) == name) return scene;
  return std::nullopt;
}

std::string_view keyOfUser(const UserStore& users, UserId user) {
  return user == kNoUser ? std::string_view() : users.keyOf(user);
}

Result<NamedValue> parseContextFeature(const Schema& context, std::string_view name, std::string_view text) {
  return parseFeature(context, "context", name, text);
}

Result<NamedValue> parseUserFeature(const Schema& users, std::string_view name, std::string_view text) {
  return parseFeature(users, "user", name, text);
}

Result<FeatureTable> contextTable(const Schema& schema, std::span<const NamedValue> context) {
  std::vector<Value> row(schema.size());
  std::vector<bool> given(schema.size(), false);
  for (const auto& [name, value] : context) {
    const auto position = schema.find(name);
    if (!position) return unknownFeature(schema, "context", name);
    if (given[*position]) return givenTwice("context", name);
    given[*position] = true;
    row[*position] = value;
  }
  FeatureTableBuilder builder(schema);
  RW_CHECK(builder.appendRow(row));
  return builder.finish();
}

Result<FeatureTable> givenFeatures(const Schema& users, std::span<const NamedValue> features) {
  if (features.empty()) return FeatureTable();
  Schema schema;
  std::vector<Value> row;
  for (const auto& [name, value] : features) {
    const auto position = users.find(name);
    if (!position) return unknownFeature(users, "user", name);
    if (schema.find(name)) return givenTwice("user", name);
    RW_CHECK(schema.add(users.fields()[*position]));
    row.push_back(value);
  }
  FeatureTableBuilder builder(std::move(schema));
  RW_CHECK(builder.appendRow(row));
  return builder.finish();
}

} // namespace rankwright
