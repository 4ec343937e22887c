#include "core/model/model_config.h"

#include "core/model/model_options.h"
#include "core/model/toml_writer.h"

namespace rankwright {

Result<ModelConfig> parseModelToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, parseToml(toml, source));
  TomlReader reader(table, source);
  auto config = readModelOptions(reader, source);
  RW_CHECK(reader.finish());
  return config;
}

std::string modelConfigToToml(const ModelConfig& config) {
  return tomlDocument(modelOptionsToToml(config));
}

Status checkModelConfig(const ModelConfig& config) {
  const auto table = modelOptionsToToml(config);
  TomlReader reader(table, {});
  readModelOptions(reader, {});
  return reader.finish().map_error([](Error error) { return Error{error.kind, std::move(error.message)}; });
}

} // namespace rankwright
