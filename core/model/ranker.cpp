#include "core/model/ranker.h"

#include "core/expr/program.h"
#include "core/model/backend_loader.h"
#include "core/model/fm_scorer.h"
#include "core/model/saved_model.h"

#include <cmath>

namespace rankwright {

namespace {

/// Scores without LibTorch where that is as good.
Result<std::shared_ptr<const RankModel>> makeModel(const SavedModel& saved) {
  const auto& config = saved.card.config;
  const ModelShape shape{saved.encoder.fieldCount(), saved.encoder.idCount(), config.embedding};
  if (config.kind == ModelKind::FactorizationMachine) return makeFmScorer(shape, saved.tensors);
  RW_ASSIGN(const auto* backend, loadModelBackend());
  return backend->load(config.kind, shape, saved.tensors);
}

float sigmoid(float logit) {
  return 1 / (1 + std::exp(-logit));
}

class ProgramRanker final : public Ranker {
public:
  ProgramRanker(Program program, FeatureEncoder encoder, std::shared_ptr<const RankModel> model,
                std::string digest, std::optional<double> negativeRate)
      : program_(std::move(program)),
        encoder_(std::move(encoder)),
        model_(std::move(model)),
        fields_(encoder_.names()),
        digest_(std::move(digest)),
        negativeRate_(negativeRate) {}

  const std::vector<std::string>& fields() const override { return fields_; }
  const std::string& digest() const override { return digest_; }
  std::optional<double> negativeRate() const override { return negativeRate_; }

  Result<std::vector<float>> score(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(const auto batch, encoder_.encodeShared(program_.evaluate(tables, rowCount), rowCount));
    RW_ASSIGN(auto scores, model_->logitsWithCommon(batch.common, batch.rows));
    for (auto& score : scores)
      score = sigmoid(score);
    return scores;
  }

  Result<std::vector<LogitParts>> explain(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(const auto batch, encoder_.encodeShared(program_.evaluate(tables, rowCount), rowCount));
    return model_->explainWithCommon(batch.common, batch.rows);
  }

  Result<Explained> scoreAndExplain(const InputTables& tables, std::uint32_t rowCount) const override {
    Explained all;
    RW_ASSIGN(all.parts, explain(tables, rowCount));
    all.scores.reserve(rowCount);
    for (const auto& parts : all.parts)
      all.scores.push_back(sigmoid(parts.logit));
    return all;
  }

private:
  Program program_;
  FeatureEncoder encoder_;
  std::shared_ptr<const RankModel> model_;
  std::vector<std::string> fields_;
  std::string digest_;
  std::optional<double> negativeRate_;
};

} // namespace

Result<Ranker::Explained> Ranker::scoreAndExplain(const InputTables& tables, std::uint32_t rowCount) const {
  Explained all;
  RW_ASSIGN(all.scores, score(tables, rowCount));
  RW_ASSIGN(all.parts, explain(tables, rowCount));
  return all;
}

Result<std::shared_ptr<const Ranker>> makeRanker(SavedModel model, const RuleSet& rules,
                                                 const Schema& inputs) {
  RW_ASSIGN(auto program, Program::compile(rules, model.encoder.names(), inputs));
  RW_CHECK(model.encoder.checkTypes(program.outputs()));
  RW_ASSIGN(auto scorer, makeModel(model));
  return std::make_shared<const ProgramRanker>(std::move(program), std::move(model.encoder),
                                               std::move(scorer), digestOf(model.tensors),
                                               model.card.samples.negativeRate);
}

Result<std::shared_ptr<const Ranker>> loadRanker(const std::filesystem::path& folder, const RuleSet& rules,
                                                 const Schema& inputs) {
  RW_ASSIGN(auto saved, readModelFiles(folder));
  return makeRanker(std::move(saved), rules, inputs);
}

} // namespace rankwright
