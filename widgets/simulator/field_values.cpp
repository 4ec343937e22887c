#include "widgets/simulator/field_values.h"

#include "core/pipeline/request.h"

namespace rankwright {

namespace {

struct Source {
  const char* name;
  const Schema& schema;
};

std::vector<Source> sourcesOf(const Workspace& workspace) {
  return {{"context", workspace.contextSchema()},
          {"user", workspace.users().features().schema()},
          {"item", workspace.items().features().schema()}};
}

Result<Schema> inputsOf(const Workspace& workspace) {
  Schema inputs;
  for (const auto& source : sourcesOf(workspace))
    for (const auto& field : source.schema.fields())
      if (!inputs.find(field.name)) RW_CHECK(inputs.add(field));
  return inputs;
}

std::string originOf(const Workspace& workspace, const std::string& field) {
  if (const auto rule = workspace.rules().textOf(field); !rule.empty()) return std::string(rule);
  for (const auto& source : sourcesOf(workspace))
    if (source.schema.find(field)) return source.name;
  return {};
}

} // namespace

Result<std::vector<FieldValue>> fieldValues(const Workspace& workspace, const Trace& trace, ItemId item) {
  RW_ASSIGN(const auto inputs, inputsOf(workspace));
  RW_ASSIGN(const auto program, workspace.programs().compile(workspace.rules(), trace.fields, inputs));
  RW_ASSIGN(const auto request, workspace.pipeline().features(trace.request));
  auto tables = request.tables();
  tables.addBroadcast(workspace.items().features(), item.value());
  const auto outputs = program.evaluate(tables, 1);
  std::vector<FieldValue> values;
  for (std::size_t field = 0; field < outputs.size(); ++field)
    values.push_back(
        {trace.fields[field], toText(outputs[field].valueAt(0)), originOf(workspace, trace.fields[field])});
  return values;
}

} // namespace rankwright
