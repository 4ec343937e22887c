#include "core/model/model_config.h"

#include "core/model/model_options.h"

#include <sstream>

namespace rankwright {

Result<ModelConfig> parseModelToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto table, parseToml(toml, source));
  TomlReader reader(table, source);
  auto config = readModelOptions(reader, source);
  RW_CHECK(reader.finish());
  return config;
}

std::string modelConfigToToml(const ModelConfig& config) {
  std::ostringstream text;
  text << modelOptionsToToml(config) << '\n';
  return text.str();
}

Status checkModelConfig(const ModelConfig& config) {
  const auto table = modelOptionsToToml(config);
  TomlReader reader(table, {});
  readModelOptions(reader, {});
  return reader.finish().map_error([](Error error) { return Error{error.kind, std::move(error.message)}; });
}

} // namespace rankwright
