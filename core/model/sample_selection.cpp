#include "core/model/sample_selection.h"

namespace rankwright {

namespace {

void readSplit(TomlReader& reader, const std::string& source, SampleSelection& selection) {
  std::string split = "hash";
  reader.read("split", split);
  selection.splitByTime = split == "time";
  if (split != "time" && split != "hash")
    reader.keep(failAt({source}, ErrorKind::Unsupported,
                       "rows are split by \"hash\" or by \"time\"; there is no: {}", split));
}

} // namespace

void readSampleSelection(TomlReader& reader, const std::string& source, ModelConfig& config) {
  auto& selection = config.samples;
  reader.read("log", selection.log);
  if (!isMultiTask(config.kind)) reader.read("label", selection.label);
  reader.read("given", selection.given);
  reader.read("cached", selection.cached);
  reader.read("window_hours", selection.windowHours, {0, 24 * 3650});
  readSplit(reader, source, selection);
  reader.read("negative_rate", selection.negativeRate, {1e-6, 1});
  reader.read("positive_weight", selection.positiveWeight, {1e-6, 1e6});
  if (!selection.given.empty() && selection.given != "click")
    reader.keep(failAt({source}, ErrorKind::Unsupported,
                       "rows can be those with a \"click\" alone; there is no: {}", selection.given));
}

void addSampleSelection(const ModelConfig& config, toml::table& table) {
  const auto& selection = config.samples;
  if (!selection.log.empty()) table.insert("log", selection.log);
  if (!isMultiTask(config.kind)) table.insert("label", selection.label);
  if (!selection.given.empty()) table.insert("given", selection.given);
  table.insert("cached", selection.cached);
  table.insert("window_hours", selection.windowHours);
  table.insert("split", selection.splitByTime ? "time" : "hash");
  table.insert("negative_rate", selection.negativeRate);
  table.insert("positive_weight", selection.positiveWeight);
}

} // namespace rankwright
