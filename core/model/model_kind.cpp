#include "core/model/model_kind.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::array kKinds = {ModelKind::LogisticRegression,
                               ModelKind::FactorizationMachine,
                               ModelKind::DeepFm,
                               ModelKind::DcnV2,
                               ModelKind::Esmm,
                               ModelKind::AppsEsmm,
                               ModelKind::Mmoe,
                               ModelKind::AppsMmoe,
                               ModelKind::MultiTask};
constexpr std::array<std::string_view, kKinds.size()> kWords = {
    "lr", "fm", "deepfm", "dcn_v2", "esmm", "apps_esmm", "mmoe", "apps_mmoe", "multi_task"};

} // namespace

std::string_view describe(ModelKind kind) {
  return kWords[static_cast<std::size_t>(kind)];
}

std::string_view describe(Body body) {
  return body == Body::ExpertBank ? "mmoe" : "mlp";
}

std::string_view describe(Head head) {
  return head == Head::Product ? "product" : "independent";
}

std::span<const ModelKind> modelKinds() {
  return kKinds;
}

std::optional<ModelKind> modelKindOf(std::string_view word) {
  const auto* found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  return kKinds[static_cast<std::size_t>(found - kWords.begin())];
}

bool isMultiTask(ModelKind kind) {
  return kind >= ModelKind::Esmm;
}

} // namespace rankwright
