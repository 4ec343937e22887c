#include "core/workspace/rule_explanation.h"

#include <utility>

namespace rankwright {

Result<Explanation> explainRules(const Workspace& workspace, const RuleAnalysis& analysis,
                                 std::vector<std::string> outputs, const Schema& inputs) {
  if (outputs.empty()) outputs = analysis.sound.names();
  RW_ASSIGN(auto program, workspace.programs().compile(analysis.sound, outputs, inputs));
  return Explanation(std::move(program));
}

Result<std::vector<Value>> valuesForItem(const Workspace& workspace, const Explanation& explanation,
                                         const PreviewSample& sample, ItemId item) {
  RW_ASSIGN(const auto context, contextTable(workspace.contextSchema(), sample.context));
  const std::vector<std::uint32_t> rows = {item.value()};
  InputTables tables;
  tables.addBroadcast(context, 0);
  tables.addBroadcast(workspace.users().features(), sample.user.value());
  tables.addRows(workspace.items().features(), rows);
  tables.setClock(sample.clock);
  return explanation.valuesAtNodes(tables);
}

} // namespace rankwright
