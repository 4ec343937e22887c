#include "core/workspace/id_file_columns.h"

#include "core/base/file.h"
#include "core/logs/delimited_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<char, 4> kDelimiters = {'\t', ',', ';', '|'};

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

FieldOptions optionsOf(const std::string& name, const std::vector<FieldOptions>& options) {
  const auto found = std::ranges::find(options, name, &FieldOptions::name);
  if (found != options.end()) return *found;
  FieldOptions plain;
  plain.name = name;
  return plain;
}

Status checkLabels(const std::vector<std::string>& columns, const std::vector<std::string>& labels) {
  if (labels.empty()) return fail(ErrorKind::InvalidArgument, "no column is the label: {}", "\"\"");
  for (const auto& label : labels)
    if (!contains(columns, label))
      return fail(ErrorKind::NotFound, "the file has no column for the label: {}", label);
  return {};
}

Status checkFields(const std::vector<std::string>& columns, const std::vector<std::string>& labels,
                   const std::vector<std::string>& fields) {
  for (const auto& field : fields) {
    if (!contains(columns, field))
      return fail(ErrorKind::NotFound, "the file has no column for the field: {}", field);
    if (contains(labels, field))
      return fail(ErrorKind::Conflict, "a column is both a label and a field: {}", field);
    if (std::ranges::count(fields, field) > 1)
      return fail(ErrorKind::Conflict, "the field is named twice: {}", field);
  }
  if (fields.empty())
    return fail(ErrorKind::InvalidArgument, "the file has no columns but its labels, which are {}",
                labels.size());
  return {};
}

} // namespace

Result<DelimitedFormat> idFileFormat(const std::filesystem::path& path) {
  RW_ASSIGN(const auto file, mapFile(path));
  const std::string_view text(reinterpret_cast<const char*>(file.span().data()), file.size());
  const auto header = text.substr(0, text.find('\n'));
  if (header.empty())
    return fail(ErrorKind::Corrupt, "the file does not name its columns: {}", path.string());
  const auto* most = std::ranges::max_element(
      kDelimiters, {}, [header](char delimiter) { return std::ranges::count(header, delimiter); });
  return DelimitedFormat{*most, true, true};
}

Result<std::vector<std::string>> idFileColumns(const std::filesystem::path& path) {
  RW_ASSIGN(const auto format, idFileFormat(path));
  ImportReport ignored;
  RW_ASSIGN(const auto reader, DelimitedReader::open(path, format, ignored));
  return reader.columns();
}

Result<Schema> IdFileMapping::schema() const {
  std::vector<Field> named;
  for (const auto& field : fields)
    named.push_back(
        {field.name, field.numbers == NumberEncoding::Raw ? ValueType::String : ValueType::Float32});
  return Schema::of(std::move(named));
}

Result<IdFileMapping> mapIdFile(const std::vector<std::string>& columns, std::vector<std::string> labels,
                                const std::vector<std::string>& wanted,
                                const std::vector<FieldOptions>& options) {
  RW_CHECK(checkLabels(columns, labels));
  auto names = wanted;
  if (names.empty())
    std::ranges::copy_if(columns, std::back_inserter(names),
                         [&labels](const std::string& column) { return !contains(labels, column); });
  RW_CHECK(checkFields(columns, labels, names));
  IdFileMapping mapping{std::move(labels), {}};
  for (const auto& name : names)
    mapping.fields.push_back(optionsOf(name, options));
  return mapping;
}

} // namespace rankwright
