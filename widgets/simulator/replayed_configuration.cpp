#include "widgets/simulator/replayed_configuration.h"

#include "widgets/common/text.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ReplayedConfiguration)
};

bool sameDraft(const std::optional<DraftRequest>& a, const std::optional<DraftRequest>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a || (a->engine == b->engine && a->texts == b->texts);
}

} // namespace

bool operator==(const ReplayedConfiguration& a, const ReplayedConfiguration& b) {
  return a.name() == b.name() && sameDraft(a.draft, b.draft);
}

bool ConfigurationPair::isDraftBesidePublished() const {
  return !before.draft && before.pipeline == kDefaultPipeline && after.draft;
}

QString titleOf(const ReplayedConfiguration& configuration) {
  if (configuration.draft) return Texts::tr("Draft");
  return configuration.pipeline == kDefaultPipeline ? Texts::tr("Published") : toQt(configuration.pipeline);
}

Result<KeptPipeline> pipelineOf(const std::shared_ptr<const Workspace>& workspace,
                                const ReplayedConfiguration& configuration) {
  KeptPipeline kept;
  if (configuration.draft) {
    RW_ASSIGN(kept.draft, configuration.draft->engine->make(configuration.draft->texts));
    kept.pipeline = std::shared_ptr<const Pipeline>(kept.draft, &kept.draft->pipeline());
  } else {
    RW_ASSIGN(const auto* const pipeline, workspace->pipeline(configuration.pipeline));
    kept.pipeline = std::shared_ptr<const Pipeline>(workspace, pipeline);
  }
  return kept;
}

} // namespace rankwright
