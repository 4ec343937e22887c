#include "core/base/section_file.h"
#include "core/base/section_writer.h"
#include "core/runs/predictions.h"

#include <nlohmann/json.hpp>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr SectionFileKind kKind{{'R', 'W', 'P', 'R', 'E', 'D', 'S', 0}, 1};

std::string sectionName(std::string_view kind, std::size_t number) {
  return fmt::format("{}.{}", kind, number);
}

Json columnsJson(const Predictions& predictions) {
  Json json = {{"labels", Json::array()}, {"outputs", Json::array()}, {"segments", Json::array()}};
  for (const auto& label : predictions.labels)
    json["labels"].push_back(label.name);
  for (const auto& output : predictions.outputs)
    json["outputs"].push_back({{"name", output.name},
                               {"label", output.label},
                               {"given", output.given ? Json(*output.given) : Json(nullptr)}});
  for (const auto& segment : predictions.segments)
    json["segments"].push_back({{"name", segment.name}, {"values", segment.values}});
  return json;
}

/// Values that are not UTF-8 are written with replacement characters: they are names for people.
std::string textOf(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Errors are nlohmann's exceptions.
Predictions columnsOf(const Json& json) {
  Predictions predictions;
  for (const auto& name : json.at("labels"))
    predictions.labels.push_back({name.get<std::string>(), {}});
  for (const auto& each : json.at("outputs")) {
    OutputColumn output;
    output.name = each.at("name").get<std::string>();
    output.label = each.at("label").get<std::uint32_t>();
    if (!each.at("given").is_null()) output.given = each.at("given").get<std::uint32_t>();
    predictions.outputs.push_back(std::move(output));
  }
  for (const auto& each : json.at("segments"))
    predictions.segments.push_back(
        {each.at("name").get<std::string>(), each.at("values").get<std::vector<std::string>>(), {}});
  return predictions;
}

Result<Predictions> readColumns(const SectionFile& file) {
  RW_ASSIGN(const auto text, file.section<char>("columns"));
  try {
    return columnsOf(Json::parse(text.span().begin(), text.span().end()));
  } catch (const Json::exception& error) {
    return file.corruptSection("columns", error.what());
  }
}

Status readValues(const SectionFile& file, Predictions& predictions) {
  RW_ASSIGN(predictions.users, file.section<std::uint32_t>("users"));
  for (std::size_t i = 0; i < predictions.labels.size(); ++i) {
    RW_ASSIGN(predictions.labels[i].values, file.section<std::uint8_t>(sectionName("label", i)));
  }
  for (std::size_t i = 0; i < predictions.outputs.size(); ++i) {
    RW_ASSIGN(predictions.outputs[i].raw, file.section<float>(sectionName("raw", i)));
    RW_ASSIGN(predictions.outputs[i].corrected, file.section<float>(sectionName("corrected", i)));
  }
  for (std::size_t i = 0; i < predictions.segments.size(); ++i) {
    RW_ASSIGN(predictions.segments[i].codes, file.section<std::uint32_t>(sectionName("segment", i)));
  }
  return {};
}

} // namespace

Status writePredictions(const Predictions& predictions, const std::filesystem::path& path) {
  RW_CHECK(checkPredictions(predictions));
  RW_ASSIGN(auto writer, SectionWriter::create(path, kKind));
  const auto columns = textOf(columnsJson(predictions));
  RW_CHECK(writer.add<char>("columns", columns));
  RW_CHECK(writer.add("users", predictions.users.span()));
  for (std::size_t i = 0; i < predictions.labels.size(); ++i)
    RW_CHECK(writer.add(sectionName("label", i), predictions.labels[i].values.span()));
  for (std::size_t i = 0; i < predictions.outputs.size(); ++i) {
    RW_CHECK(writer.add(sectionName("raw", i), predictions.outputs[i].raw.span()));
    RW_CHECK(writer.add(sectionName("corrected", i), predictions.outputs[i].corrected.span()));
  }
  for (std::size_t i = 0; i < predictions.segments.size(); ++i)
    RW_CHECK(writer.add(sectionName("segment", i), predictions.segments[i].codes.span()));
  return writer.commit();
}

Result<Predictions> readPredictions(const std::filesystem::path& path, const JobControl& job) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kKind));
  RW_CHECK(file.verifyAll(job));
  RW_ASSIGN(auto predictions, readColumns(file));
  RW_CHECK(readValues(file, predictions));
  if (const auto checked = checkPredictions(predictions); !checked)
    return file.corrupt(checked.error().message);
  return predictions;
}

} // namespace rankwright
