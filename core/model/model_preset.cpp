#include "core/model/model_preset.h"

#include "core/model/ranker.h"

namespace rankwright {

namespace {

void setBodyAndHead(ModelConfig& config, Body body, Head head) {
  config.network.body = body;
  config.network.head = head;
}

} // namespace

ModelConfig presetOf(ModelKind kind) {
  ModelConfig config;
  config.kind = kind;
  if (kind == ModelKind::LogisticRegression) config.embedding = 0;
  if (isDeep(kind)) config.network.hidden = kDefaultHidden;
  if (isMultiTask(kind)) config.network.towers = {64};
  if (kind == ModelKind::Esmm) setBodyAndHead(config, Body::SharedEmbeddings, Head::Product);
  if (kind == ModelKind::AppsEsmm) setBodyAndHead(config, Body::ExpertBank, Head::Product);
  if (kind == ModelKind::Mmoe) setBodyAndHead(config, Body::ExpertBank, Head::Independent);
  if (kind == ModelKind::AppsMmoe) {
    setBodyAndHead(config, Body::ExpertBank, Head::Independent);
    config.network.pairs = true;
    config.optimization.taskWeights = {0.95, 0.05};
  }
  return config;
}

std::vector<std::string> outputsOf(const ModelConfig& config) {
  if (!isMultiTask(config.kind)) return {std::string(kClickOutput)};
  if (config.network.head == Head::Independent)
    return {std::string(kClickOutput), std::string(kInstallOutput)};
  return {std::string(kClickOutput), std::string(kConversionOutput), std::string(kInstallOutput)};
}

bool isDeep(ModelKind kind) {
  return kind != ModelKind::LogisticRegression && kind != ModelKind::FactorizationMachine;
}

bool hasExperts(const ModelConfig& config) {
  return isMultiTask(config.kind) && config.network.body == Body::ExpertBank;
}

} // namespace rankwright
