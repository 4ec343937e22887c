#include "core/workspace/pool_profile.h"

namespace rankwright {

Result<ProgramProfile> profileRules(const Workspace& workspace, const RuleAnalysis& analysis,
                                    const Schema& inputs, const PreviewSample& sample,
                                    const JobControl& job) {
  RW_ASSIGN(const auto program, workspace.programs().compile(analysis.sound, analysis.sound.names(), inputs));
  RW_ASSIGN(const auto context, contextTable(workspace.contextSchema(), sample.context));
  InputTables tables;
  tables.addBroadcast(context, 0);
  tables.addBroadcast(workspace.users().features(), sample.user.value());
  tables.addRange(workspace.items().features(), 0);
  tables.setClock(sample.clock);
  return profileProgram(program, tables, workspace.items().size(), {}, job);
}

} // namespace rankwright
