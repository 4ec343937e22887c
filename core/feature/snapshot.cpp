#include "core/feature/snapshot.h"

#include "core/base/section_file.h"
#include "core/base/section_writer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace rankwright {

namespace {

using Json = nlohmann::json;

constexpr SectionFileKind kItemSnapshot{{'R', 'W', 'I', 'T', 'E', 'M', 'S', '\0'}, 1};
constexpr SectionFileKind kUserSnapshot{{'R', 'W', 'U', 'S', 'E', 'R', 'S', '\0'}, 1};

// The names of a column's sections: "<field position>.<part>".
std::string sectionName(std::size_t field, std::string_view part) {
  return fmt::format("{}.{}", field, part);
}

Status addColumn(SectionWriter& writer, std::size_t field, const Column& column) {
  const auto& parts = column.parts();
  RW_CHECK(writer.add(sectionName(field, "validity"), parts.validity.span()));
  switch (elementType(column.type())) {
  case ValueType::Int64:
    RW_CHECK(writer.add(sectionName(field, "int64"), parts.int64s.span()));
    break;
  case ValueType::Float32:
    RW_CHECK(writer.add(sectionName(field, "float32"), parts.float32s.span()));
    break;
  default:
    RW_CHECK(writer.add(sectionName(field, "codes"), parts.codes.span()));
    RW_CHECK(writer.add(sectionName(field, "dict.offsets"), parts.dictionary.offsets()));
    RW_CHECK(writer.add(sectionName(field, "dict.text"), parts.dictionary.text()));
  }
  if (isList(column.type())) RW_CHECK(writer.add(sectionName(field, "offsets"), parts.offsets.span()));
  return {};
}

std::string describeSchema(const FeatureTable& table) {
  Json fields = Json::array();
  for (const auto& field : table.schema().fields())
    fields.push_back({{"name", field.name}, {"type", describe(field.type)}});
  return Json{{"rows", table.rowCount()}, {"fields", fields}}.dump();
}

Status save(const RowKeys& keys, const FeatureTable& table, const std::filesystem::path& path,
            const SectionFileKind& kind) {
  RW_ASSIGN(auto writer, SectionWriter::create(path, kind));
  const auto schema = describeSchema(table);
  RW_CHECK(writer.add("schema", std::span(schema.data(), schema.size())));
  RW_CHECK(writer.add("keys.codes", keys.codes()));
  RW_CHECK(writer.add("keys.offsets", keys.dictionary().offsets()));
  RW_CHECK(writer.add("keys.text", keys.dictionary().text()));
  for (std::size_t i = 0; i < table.schema().size(); ++i)
    RW_CHECK(addColumn(writer, i, table.column(i)));
  return writer.commit();
}

Result<Dictionary> readDictionary(const SectionFile& file, const std::string& offsetsName,
                                  const std::string& textName) {
  RW_ASSIGN(auto offsets, file.section<std::uint64_t>(offsetsName));
  RW_ASSIGN(auto text, file.section<char>(textName));
  auto dictionary = Dictionary::ofBuffers(std::move(offsets), std::move(text));
  if (!dictionary) return file.corrupt(dictionary.error().message);
  return dictionary;
}

Status checkOffsets(const SectionFile& file, const Column::Parts& parts, std::size_t elementCount) {
  const auto offsets = parts.offsets.span();
  if (offsets.size() != std::size_t{parts.rowCount} + 1 || offsets.front() != 0 ||
      offsets.back() != elementCount)
    return file.corrupt("list offsets do not span their elements");
  if (!std::is_sorted(offsets.begin(), offsets.end())) return file.corrupt("list offsets are out of order");
  return {};
}

Status checkCodes(const SectionFile& file, const Column::Parts& parts) {
  const auto limit = parts.dictionary.size();
  const auto codes = parts.codes.span();
  if (std::any_of(codes.begin(), codes.end(), [limit](std::uint32_t code) { return code >= limit; }))
    return file.corrupt("a string code is outside its dictionary");
  return {};
}

Result<Column> readColumn(const SectionFile& file, std::size_t field, ValueType type,
                          std::uint32_t rowCount) {
  Column::Parts parts;
  parts.type = type;
  parts.rowCount = rowCount;
  RW_ASSIGN(parts.validity, file.section<std::uint64_t>(sectionName(field, "validity")));
  if (parts.validity.size() != (std::size_t{rowCount} + 63) / 64)
    return file.corrupt("validity bits do not cover the rows");

  std::size_t elementCount = 0;
  if (elementType(type) == ValueType::Int64) {
    RW_ASSIGN(parts.int64s, file.section<std::int64_t>(sectionName(field, "int64")));
    elementCount = parts.int64s.size();
  } else if (elementType(type) == ValueType::Float32) {
    RW_ASSIGN(parts.float32s, file.section<float>(sectionName(field, "float32")));
    elementCount = parts.float32s.size();
  } else {
    RW_ASSIGN(parts.codes, file.section<std::uint32_t>(sectionName(field, "codes")));
    RW_ASSIGN(parts.dictionary,
              readDictionary(file, sectionName(field, "dict.offsets"), sectionName(field, "dict.text")));
    RW_CHECK(checkCodes(file, parts));
    elementCount = parts.codes.size();
  }
  if (isList(type)) {
    RW_ASSIGN(parts.offsets, file.section<std::uint64_t>(sectionName(field, "offsets")));
    RW_CHECK(checkOffsets(file, parts, elementCount));
  } else if (elementCount != rowCount) {
    return file.corrupt(fmt::format("feature {} has {} values for {} rows", field, elementCount, rowCount));
  }
  return Column(std::move(parts));
}

struct Layout {
  std::uint32_t rowCount = 0;
  Schema schema;
};

Result<Layout> readLayout(const SectionFile& file) {
  RW_ASSIGN(const auto text, file.section<char>("schema"));
  const auto json = Json::parse(text.span().begin(), text.span().end(), nullptr, false);
  if (!json.is_object() || !json.contains("rows") || !json["rows"].is_number_unsigned() ||
      !json.contains("fields") || !json["fields"].is_array())
    return file.corrupt("the schema is unreadable");
  Layout layout;
  layout.rowCount = json["rows"].get<std::uint32_t>();
  for (const auto& field : json["fields"]) {
    if (!field.is_object() || !field.contains("name") || !field["name"].is_string() ||
        !field.contains("type") || !field["type"].is_string())
      return file.corrupt("a field of the schema is unreadable");
    const auto type = parseValueType(field["type"].get<std::string>());
    if (!type) return file.corrupt("a field of the schema has an unknown type");
    RW_CHECK(layout.schema.add({field["name"].get<std::string>(), *type}));
  }
  return layout;
}

template <class Table>
Result<Table> open(const std::filesystem::path& path, const SectionFileKind& kind) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kind));
  RW_CHECK(file.verifyAll());
  RW_ASSIGN(auto layout, readLayout(file));
  RW_ASSIGN(auto codes, file.section<std::uint32_t>("keys.codes"));
  RW_ASSIGN(auto dictionary, readDictionary(file, "keys.offsets", "keys.text"));
  auto keys = RowKeys::ofBuffers(std::move(dictionary), std::move(codes));
  if (!keys) return file.corrupt(keys.error().message);
  if (keys->size() != layout.rowCount) return file.corrupt("the number of keys is not the number of rows");

  std::vector<Column> columns;
  for (std::size_t i = 0; i < layout.schema.size(); ++i) {
    RW_ASSIGN(auto column, readColumn(file, i, layout.schema.fields()[i].type, layout.rowCount));
    columns.push_back(std::move(column));
  }
  RW_ASSIGN(auto table, FeatureTable::of(std::move(layout.schema), std::move(columns), layout.rowCount));
  return Table(std::move(*keys), std::move(table));
}

} // namespace

Status saveSnapshot(const ItemPool& items, const std::filesystem::path& path) {
  return save(items.keys(), items.features(), path, kItemSnapshot);
}

Status saveSnapshot(const UserStore& users, const std::filesystem::path& path) {
  return save(users.keys(), users.features(), path, kUserSnapshot);
}

Result<ItemPool> openItemPool(const std::filesystem::path& path) {
  return open<ItemPool>(path, kItemSnapshot);
}

Result<UserStore> openUserStore(const std::filesystem::path& path) {
  return open<UserStore>(path, kUserSnapshot);
}

} // namespace rankwright
