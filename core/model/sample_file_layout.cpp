#include "core/model/sample_file_layout.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

bool isSummary(const Json& json) {
  const auto isCount = [&json](const char* key) {
    return json.contains(key) && json[key].is_number_unsigned();
  };
  if (!json.is_object() || !isCount("fields") || !isCount("ids") || !isCount("rows")) return false;
  if (json["fields"].get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) return false;
  if (json["ids"].get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) return false;
  if (!json.contains("users") || !json["users"].is_boolean()) return false;
  if (!json.contains("labels") || !json["labels"].is_array()) return false;
  return std::ranges::all_of(json["labels"], [](const Json& label) { return label.is_string(); });
}

} // namespace

std::array<std::uint64_t, 6> arraySizes(const BlockEntry& entry, const SampleShape& shape) {
  const std::uint64_t rows = entry.rows;
  const auto has = [&entry](BlockPart part) { return std::uint64_t{(entry.parts & part) != 0}; };
  return {has(kOffsetsPart) * (rows * shape.fieldCount + 1) * sizeof(std::uint32_t),
          entry.entries * sizeof(std::uint32_t),
          has(kValuesPart) * entry.entries * sizeof(float),
          rows * shape.labels.size(),
          has(kWeightsPart) * rows * sizeof(float),
          std::uint64_t{shape.hasUsers} * rows * sizeof(std::uint32_t)};
}

std::uint64_t blockSize(const BlockEntry& entry, const SampleShape& shape) {
  std::uint64_t size = 0;
  for (const auto bytes : arraySizes(entry, shape))
    size += bytes + section_layout::paddingAfter(bytes);
  return size;
}

Result<std::string> describeSamples(const SampleShape& shape, std::uint64_t rowCount) {
  const Json json{{"fields", shape.fieldCount},
                  {"ids", static_cast<std::uint64_t>(shape.idCount)},
                  {"labels", shape.labels},
                  {"users", shape.hasUsers},
                  {"rows", rowCount}};
  try {
    return json.dump();
  } catch (const Json::type_error& error) {
    return fail(ErrorKind::InvalidArgument, "the name of a label is not UTF-8: {}", error.what());
  }
}

Result<SampleFileSummary> readSampleSummary(std::string_view text, const SectionFile& file) {
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !isSummary(json))
    return file.corruptSection(kAboutSection, "it does not describe samples");
  SampleFileSummary summary;
  summary.shape = {json["fields"].get<std::uint32_t>(), json["ids"].get<std::int64_t>(),
                   json["labels"].get<std::vector<std::string>>(), json["users"].get<bool>()};
  summary.rowCount = json["rows"].get<std::uint64_t>();
  if (const auto status = checkSampleShape(summary.shape); !status)
    return file.corruptSection(kAboutSection, status.error().message);
  return summary;
}

} // namespace rankwright
