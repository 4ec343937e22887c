#include "core/model/field_options.h"

#include "core/model/enum_words.h"
#include "core/model/model_limits.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr EnumWords<NumberEncoding, 3> kNumberWords{{"raw", "standard", "buckets"}};

Result<FieldOptions> readFieldTable(const toml::table& table, const std::string& source) {
  FieldOptions field;
  TomlReader reader(table, source);
  reader.read("name", field.name);
  reader.read("hash_buckets", field.hashBuckets, {1, kMaxHashBuckets});
  reader.read("min_count", field.minCount, {1, kMaxCount});
  kNumberWords.read(reader, "numbers", field.numbers);
  if (field.numbers == NumberEncoding::Buckets) reader.read("buckets", field.buckets, {2, kMaxNumberBuckets});
  kPoolingWords.read(reader, "pooling", field.pooling);
  RW_CHECK(reader.finish());
  return field;
}

Result<FieldOptions> readField(const toml::node& node, const std::string& source) {
  FieldOptions field;
  if (const auto* name = node.as_string()) {
    field.name = name->get();
  } else if (const auto* table = node.as_table()) {
    RW_ASSIGN(field, readFieldTable(*table, source));
  } else {
    return failAt(spanOf(node, source), ErrorKind::Type, "a field must be a name or a table with a name");
  }
  if (field.name.empty())
    return failAt(spanOf(node, source), ErrorKind::InvalidArgument, "a field needs a name: \"{}\"",
                  field.name);
  if (field.hashBuckets > 0 && field.minCount > 0)
    return failAt(spanOf(node, source), ErrorKind::InvalidArgument,
                  "min_count has no meaning for a field with hash_buckets: {}", field.name);
  return field;
}

Result<std::vector<FieldOptions>> readFields(const toml::array& array, const std::string& source) {
  std::vector<FieldOptions> fields;
  for (const auto& node : array) {
    RW_ASSIGN(auto field, readField(node, source));
    if (std::ranges::find(fields, field.name, &FieldOptions::name) != fields.end())
      return failAt(spanOf(node, source), ErrorKind::Conflict, "the field is named twice: {}", field.name);
    fields.push_back(std::move(field));
  }
  if (fields.empty())
    return failAt(spanOf(array, source), ErrorKind::InvalidArgument, "a model needs at least one field: []");
  return fields;
}

toml::table toToml(const FieldOptions& field) {
  toml::table table{{"name", field.name}};
  if (field.hashBuckets > 0) table.insert("hash_buckets", static_cast<std::int64_t>(field.hashBuckets));
  if (field.minCount > 0) table.insert("min_count", static_cast<std::int64_t>(field.minCount));
  if (field.numbers != NumberEncoding::Raw) table.insert("numbers", kNumberWords.of(field.numbers));
  if (field.numbers == NumberEncoding::Buckets)
    table.insert("buckets", static_cast<std::int64_t>(field.buckets));
  if (field.pooling != Pooling::Mean) table.insert("pooling", kPoolingWords.of(field.pooling));
  table.is_inline(true);
  return table;
}

} // namespace

void readFieldOptions(TomlReader& reader, const std::string& source, std::vector<FieldOptions>& fields) {
  const auto* array = reader.array("fields");
  if (!array)
    return reader.keep(
        failAt({source}, ErrorKind::InvalidArgument, "the list of the model's inputs is missing: fields"));
  auto read = readFields(*array, source);
  if (read)
    fields = std::move(*read);
  else
    reader.keep(failureOf(read));
}

toml::array fieldOptionsToToml(const std::vector<FieldOptions>& fields) {
  toml::array array;
  for (const auto& field : fields)
    array.push_back(toToml(field));
  return array;
}

} // namespace rankwright
