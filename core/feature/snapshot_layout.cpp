#include "core/feature/snapshot_layout.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::json;

Json describeColumn(const StoredColumn& column) {
  Json json = {{"name", column.field.name}, {"type", describe(column.field.type)}, {"width", column.width}};
  if (column.mayMiss) json["validity"] = true;
  if (isList(column.field.type)) {
    json["elements"] = column.elements;
    if (column.lists->fixed)
      json["length"] = *column.lists->fixed;
    else
      json["offset_width"] = column.lists->width;
  }
  if (elementType(column.field.type) == ValueType::String) {
    json["strings"] = column.strings;
    json["string_offset_width"] = column.stringWidth;
    return json;
  }
  json["form"] = describe(column.form);
  if (column.form == NumberForm::Frame) json["base"] = column.base;
  return json;
}

/// Reads the members of an object and remembers whether all were what they should be.
class Members {
public:
  explicit Members(const Json& object) : object_(object) { isGood_ = object.is_object(); }

  bool isGood() const { return isGood_; }
  bool has(const char* name) const { return isGood_ && object_.contains(name); }

  std::string text(const char* name) {
    if (!expect(has(name) && object_[name].is_string())) return {};
    return object_[name].get<std::string>();
  }
  std::uint64_t count(const char* name, std::uint64_t most) {
    if (!expect(has(name) && object_[name].is_number_unsigned())) return 0;
    const auto value = object_[name].get<std::uint64_t>();
    return expect(value <= most) ? value : 0;
  }
  std::int64_t integer(const char* name) {
    if (!expect(has(name) && object_[name].is_number_integer())) return 0;
    if (object_[name].is_number_unsigned())
      expect(object_[name].get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max());
    return object_[name].get<std::int64_t>();
  }
  bool flag(const char* name) {
    return has(name) && expect(object_[name].is_boolean()) && object_[name].get<bool>();
  }
  unsigned width(const char* name) {
    const auto value = count(name, sizeof(std::uint64_t));
    expect(value == 0 || value == 1 || value == 2 || value == 4 || value == 8);
    return static_cast<unsigned>(value);
  }
  bool expect(bool good) {
    isGood_ = isGood_ && good;
    return isGood_;
  }

private:
  const Json& object_;
  bool isGood_ = false;
};

NumberForm readForm(Members& members) {
  const auto text = members.text("form");
  for (const auto form : {NumberForm::Plain, NumberForm::Frame, NumberForm::Distinct})
    if (text == describe(form)) return form;
  members.expect(false);
  return NumberForm::Plain;
}

void readNumbers(Members& members, StoredColumn& column) {
  const bool isInteger = elementType(column.field.type) == ValueType::Int64;
  column.form = readForm(members);
  if (column.form == NumberForm::Plain)
    members.expect(column.width == (isInteger ? sizeof(std::int64_t) : sizeof(float)));
  if (column.form != NumberForm::Frame) return;
  members.expect(isInteger);
  column.base = members.integer("base");
}

/// No section is larger than a file can be.
constexpr auto kMostElements = std::uint64_t{1} << 48;

void readLists(Members& members, StoredColumn& column, std::uint32_t rows) {
  column.elements = members.count("elements", kMostElements);
  column.lists.emplace();
  if (members.has("length")) {
    column.lists->fixed = members.count("length", kMostElements);
    members.expect(rows == 0 ? column.elements == 0
                             : column.elements % rows == 0 && column.elements / rows == *column.lists->fixed);
  } else {
    column.lists->width = members.width("offset_width");
  }
}

void readStrings(Members& members, StoredColumn& column) {
  column.strings = members.count("strings", std::numeric_limits<std::uint32_t>::max());
  column.stringWidth = members.width("string_offset_width");
  members.expect(column.width <= sizeof(std::uint32_t));
  members.expect(column.strings > 0 || column.elements == 0);
}

Result<StoredColumn> readColumn(const Json& json, std::uint32_t rows, const SectionFile& file) {
  Members members(json);
  StoredColumn column;
  column.field.name = members.text("name");
  const auto type = parseValueType(members.text("type"));
  if (!members.expect(type.has_value())) return file.corruptSection("schema", "a column is unreadable");
  column.field.type = *type;
  column.mayMiss = members.flag("validity");
  column.width = members.width("width");
  column.elements = rows;
  if (isList(*type)) readLists(members, column, rows);
  if (elementType(*type) == ValueType::String)
    readStrings(members, column);
  else
    readNumbers(members, column);
  if (!members.isGood())
    return file.corruptSection("schema", fmt::format("the column '{}' is unreadable", column.field.name));
  return column;
}

} // namespace

std::string sectionOf(std::size_t column, std::string_view part) {
  return fmt::format("{}.{}", column, part);
}

std::string toJson(const SnapshotLayout& layout) {
  Json columns = Json::array();
  for (const auto& column : layout.columns)
    columns.push_back(describeColumn(column));
  return Json{{"rows", layout.rows}, {"key_offset_width", layout.keyWidth}, {"columns", columns}}.dump();
}

Result<SnapshotLayout> readLayout(const SectionFile& file) {
  RW_ASSIGN(const auto text, file.section<char>("schema"));
  const auto json = Json::parse(text.span().begin(), text.span().end(), nullptr, false);
  Members members(json);
  SnapshotLayout layout;
  layout.rows =
      static_cast<std::uint32_t>(members.count("rows", std::numeric_limits<std::uint32_t>::max() - 1));
  layout.keyWidth = members.width("key_offset_width");
  if (!members.expect(members.has("columns") && json["columns"].is_array()))
    return file.corruptSection("schema", "it is unreadable");
  for (const auto& each : json["columns"]) {
    RW_ASSIGN(auto column, readColumn(each, layout.rows, file));
    layout.columns.push_back(std::move(column));
  }
  return layout;
}

} // namespace rankwright
