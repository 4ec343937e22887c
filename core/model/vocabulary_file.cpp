#include "core/model/vocabulary_file.h"

#include "core/base/file.h"
#include "core/model/field_options.h"
#include "core/model/model_limits.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "rankwright vocabulary";
constexpr int kVersion = 2;

Json toJson(const FieldEncoding& field) {
  Json json{{"name", field.name()}, {"type", describe(field.type())}, {"scheme", field.schemeName()}};
  if (const auto* texts = std::get_if<Vocabulary<std::string>>(&field.scheme()))
    json["values"] = texts->values();
  if (const auto* numbers = std::get_if<Vocabulary<std::int64_t>>(&field.scheme()))
    json["values"] = numbers->values();
  if (const auto* hashing = std::get_if<Hashing>(&field.scheme())) json["buckets"] = hashing->buckets;
  if (const auto* standard = std::get_if<Standardisation>(&field.scheme())) {
    json["mean"] = standard->mean;
    json["deviation"] = standard->deviation;
  }
  if (const auto* buckets = std::get_if<NumberBuckets>(&field.scheme())) json["borders"] = buckets->borders;
  if (field.pooling() != Pooling::Mean) json["pooling"] = kPoolingWords.of(field.pooling());
  return json;
}

Result<std::string> toText(const Json& json) {
  try {
    return json.dump(1);
  } catch (const Json::type_error& error) {
    return fail(ErrorKind::InvalidArgument, "a vocabulary holds text that is not UTF-8: {}", error.what());
  }
}

// Reads the members of one JSON object and describes what is wrong with them, for a Corrupt error.
class FieldReader {
public:
  explicit FieldReader(const Json& json) : json_(json) {}

  Result<FieldEncoding> read() const {
    RW_ASSIGN(auto name, text("name"));
    RW_ASSIGN(const auto typeName, text("type"));
    const auto type = parseValueType(typeName);
    if (!type || name.empty())
      return fail(ErrorKind::Corrupt, "a field has no name or no type: {}", typeName);
    RW_ASSIGN(auto scheme, readScheme(*type));
    RW_ASSIGN(const auto pooling, readPooling());
    return FieldEncoding(std::move(name), *type, std::move(scheme), pooling);
  }

private:
  Result<std::string> text(const char* key) const {
    if (json_.is_object() && json_.contains(key) && json_[key].is_string())
      return json_[key].get<std::string>();
    return fail(ErrorKind::Corrupt, "a field lacks the text '{}'", key);
  }

  Result<FieldEncoding::Scheme> readScheme(ValueType type) const {
    RW_ASSIGN(const auto name, text("scheme"));
    const bool isNumber = type == ValueType::Float32;
    if (name == "number" && isNumber) return NumberScaling{};
    if (name == "standard" && isNumber) return standardisation();
    if (name == "buckets" && isNumber) return borders();
    if (name == "hashing" && !isNumber) return hashing();
    if (name == "vocabulary" && elementType(type) == ValueType::String)
      return values<std::string>(&Json::is_string);
    if (name == "vocabulary" && elementType(type) == ValueType::Int64)
      return values<std::int64_t>(&Json::is_number_integer);
    return fail(ErrorKind::Corrupt, "a field of type {} cannot have the scheme: {}", describe(type), name);
  }

  Result<FieldEncoding::Scheme> hashing() const {
    if (!json_.contains("buckets") || !json_["buckets"].is_number_unsigned())
      return fail(ErrorKind::Corrupt, "a hashed field lacks the number 'buckets'");
    const auto buckets = json_["buckets"].get<std::uint64_t>();
    if (buckets < 1 || buckets > kMaxHashBuckets)
      return fail(ErrorKind::Corrupt, "the number of buckets is out of range: {}", buckets);
    return Hashing{static_cast<std::uint32_t>(buckets)};
  }

  Result<Pooling> readPooling() const {
    if (!json_.contains("pooling")) return Pooling::Mean;
    RW_ASSIGN(const auto name, text("pooling"));
    const auto* found = std::ranges::find(kPoolingWords.words, name);
    if (found == kPoolingWords.words.end())
      return fail(ErrorKind::Corrupt, "there is no pooling called: {}", name);
    return static_cast<Pooling>(found - kPoolingWords.words.begin());
  }

  Result<double> number(const char* key) const {
    if (json_.contains(key) && json_[key].is_number()) return json_[key].get<double>();
    return fail(ErrorKind::Corrupt, "a field lacks the number '{}'", key);
  }

  Result<FieldEncoding::Scheme> standardisation() const {
    RW_ASSIGN(const auto mean, number("mean"));
    RW_ASSIGN(const auto deviation, number("deviation"));
    if (!std::isfinite(mean) || !std::isfinite(deviation) || deviation <= 0)
      return fail(ErrorKind::Corrupt, "no numbers have the mean {} and the deviation {}", mean, deviation);
    return Standardisation{mean, deviation};
  }

  Result<FieldEncoding::Scheme> borders() const {
    if (!json_.contains("borders") || !json_["borders"].is_array())
      return fail(ErrorKind::Corrupt, "a field lacks the array 'borders'");
    NumberBuckets buckets;
    for (const auto& border : json_["borders"]) {
      const auto value = border.is_number() ? border.get<float>() : std::numeric_limits<float>::infinity();
      if (!std::isfinite(value) || (!buckets.borders.empty() && value <= buckets.borders.back()))
        return fail(ErrorKind::Corrupt, "the borders are not ascending numbers: {}", border.dump());
      buckets.borders.push_back(value);
    }
    return buckets;
  }

  template <class T, class IsT>
  Result<FieldEncoding::Scheme> values(IsT isT) const {
    if (!json_.contains("values") || !json_["values"].is_array())
      return fail(ErrorKind::Corrupt, "a field lacks the array 'values'");
    const auto& array = json_["values"];
    for (const auto& value : array)
      if (!std::invoke(isT, value))
        return fail(ErrorKind::Corrupt, "a value has another type: {}", value.dump());
    auto list = array.get<std::vector<T>>();
    if (std::ranges::adjacent_find(list, std::greater_equal<>()) != list.end())
      return fail(ErrorKind::Corrupt, "the values of a field are not sorted and distinct");
    return Vocabulary<T>(std::move(list));
  }

  const Json& json_;
};

Status checkHeader(const Json& json) {
  if (!json.is_object() || json.value("format", Json()) != kFormat)
    return fail(ErrorKind::Corrupt, "the file does not say that its format is: {}", kFormat);
  const auto version = json.value("version", Json());
  if (version != 1 && version != kVersion)
    return fail(ErrorKind::Unsupported, "versions 1 and {} of the vocabulary are known, but this is: {}",
                kVersion, version.dump());
  if (!json.contains("fields") || !json["fields"].is_array())
    return fail(ErrorKind::Corrupt, "the array 'fields' is missing");
  return {};
}

Result<FeatureEncoder> fromJson(const Json& json) {
  RW_CHECK(checkHeader(json));
  std::vector<FieldEncoding> fields;
  for (const auto& entry : json["fields"]) {
    RW_ASSIGN(auto field, FieldReader(entry).read());
    fields.push_back(std::move(field));
  }
  return FeatureEncoder::of(std::move(fields)).map_error([](Error error) {
    return Error{ErrorKind::Corrupt, std::move(error.message)};
  });
}

} // namespace

Status writeVocabulary(const FeatureEncoder& encoder, const std::filesystem::path& path) {
  Json json{{"format", kFormat}, {"version", kVersion}, {"fields", Json::array()}};
  for (const auto& field : encoder.fields())
    json["fields"].push_back(toJson(field));
  RW_ASSIGN(const auto text, toText(json));
  return writeFileAtomically(path, text);
}

Result<FeatureEncoder> readVocabulary(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  const auto json = Json::parse(text, nullptr, false);
  auto encoder = json.is_discarded() ? fail(ErrorKind::Corrupt, "not JSON") : fromJson(json);
  if (encoder) return encoder;
  return fail(encoder.error().kind, "the vocabulary is damaged ({}): {}", encoder.error().message,
              path.string());
}

} // namespace rankwright
