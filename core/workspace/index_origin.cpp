#include "core/workspace/index_origin.h"

namespace rankwright {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

} // namespace

IndexOrigin originOf(const IndexDefinition& definition) {
  return {definition.kind, definition.rule,
          definition.kind == IndexKind::File ? definition.file : joined(definition.columns),
          definition.positions};
}

Result<std::map<std::string, IndexOrigin>> indexOrigins(const Workspace& workspace) {
  RW_ASSIGN(const auto definitions, loadIndexesToml(workspace.config().indexes));
  std::map<std::string, IndexOrigin> origins;
  for (const auto& definition : definitions)
    if (workspace.indexes().contains(definition.name)) origins[definition.name] = originOf(definition);
  return origins;
}

} // namespace rankwright
