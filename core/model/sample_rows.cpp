#include "core/model/sample_rows.h"

namespace rankwright {

Result<Program> compileFields(const ModelConfig& config, const RuleSet& rules, const Schema& inputs) {
  std::vector<std::string> names;
  for (const auto& field : config.fields)
    names.push_back(field.name);
  return Program::compile(rules, names, inputs);
}

std::string textOf(const RuleSet& rules) {
  std::string text;
  for (const auto& name : rules.names())
    text.append(rules.textOf(name)).push_back('\n');
  return text;
}

std::vector<Vector> evaluateSamples(const Program& program, const SampleTables& tables,
                                    const SampleRowNumbers& rows, const RequestClock& clock) {
  InputTables inputs;
  inputs.addRows(tables.users, rows.users);
  inputs.addRows(tables.items, rows.items);
  inputs.addRows(tables.contexts, rows.contexts);
  inputs.setClock(clock);
  return program.evaluate(inputs, static_cast<std::uint32_t>(rows.users.size()));
}

} // namespace rankwright
