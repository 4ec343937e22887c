#include "core/model/ranker.h"

#include "core/base/hash.h"
#include "core/expr/program.h"
#include "core/model/backend_loader.h"
#include "core/model/fm_scorer.h"
#include "core/model/halved_ranker.h"
#include "core/model/saved_model.h"

#include <utility>

namespace rankwright {

namespace {

/// Scores without LibTorch where that is as good.
Result<std::shared_ptr<const RankModel>> makeModel(const std::shared_ptr<const SavedModel>& saved) {
  const auto& config = saved->card.config;
  const auto shape = shapeOf(config, saved->encoder.fieldCount(), saved->encoder.idCount());
  if (config.kind == ModelKind::FactorizationMachine) return makeFmScorer(shape, {saved, &saved->tensors});
  RW_ASSIGN(const auto* backend, loadModelBackend());
  return backend->load(shape, saved->tensors);
}

class ProgramRanker final : public Ranker {
public:
  ProgramRanker(Program program, std::shared_ptr<const FeatureEncoder> encoder,
                std::shared_ptr<const RankModel> model, std::string digest, const SampleCounts& samples)
      : program_(std::move(program)),
        encoder_(std::move(encoder)),
        model_(std::move(model)),
        fields_(encoder_->names()),
        digest_(std::move(digest)),
        negativeRate_(samples.negativeRate),
        positiveWeight_(samples.positiveWeight) {}

  const std::vector<std::string>& fields() const override { return fields_; }
  const std::string& digest() const override { return digest_; }
  std::vector<std::string> outputs() const override { return model_->outputs(); }
  std::optional<double> negativeRate() const override { return negativeRate_; }
  double positiveWeight() const override { return positiveWeight_; }

  Result<std::vector<float>> score(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(const auto batch, encoder_->encodeShared(program_.evaluate(tables, rowCount), rowCount));
    return model_->scoresWithCommon(batch.common, batch.rows);
  }

  Result<std::vector<LogitParts>> explain(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(const auto batch, encoder_->encodeShared(program_.evaluate(tables, rowCount), rowCount));
    return model_->explainWithCommon(batch.common, batch.rows);
  }

private:
  Program program_;
  std::shared_ptr<const FeatureEncoder> encoder_;
  std::shared_ptr<const RankModel> model_;
  std::vector<std::string> fields_;
  std::string digest_;
  std::optional<double> negativeRate_;
  double positiveWeight_;
};

/// The ranker itself for a model that cannot be taken apart.
std::shared_ptr<const Ranker> byHalves(std::shared_ptr<const Ranker> whole,
                                       const std::shared_ptr<const SavedModel>& model, const RuleSet& rules,
                                       const ScoredItems& items) {
  const auto halves =
      FmHalves::of(model, hashText(whole->digest()), rules, items.features.schema(), items.request);
  if (!halves) return whole;
  auto vectors = ItemVectorCache::of(*halves, items.features);
  if (!vectors) return whole;
  return makeHalvedRanker(std::move(whole), *halves, std::move(vectors), items.features);
}

} // namespace

Result<std::shared_ptr<const Ranker>> makeRanker(SavedModel saved, const RuleSet& rules, const Schema& inputs,
                                                 const std::optional<ScoredItems>& items) {
  RW_ASSIGN(auto program, Program::compile(rules, saved.encoder.names(), inputs));
  RW_CHECK(saved.encoder.checkTypes(program.outputs()));
  const auto model = std::make_shared<SavedModel>(std::move(saved));
  RW_ASSIGN(auto scorer, makeModel(model));
  auto digest = digestOf(model->tensors);
  const bool hasHalves = model->card.config.kind == ModelKind::FactorizationMachine;
  if (!hasHalves) model->tensors = {}; // the backend has its own
  std::shared_ptr<const Ranker> ranker = std::make_shared<const ProgramRanker>(
      std::move(program), std::shared_ptr<const FeatureEncoder>(model, &model->encoder), std::move(scorer),
      std::move(digest), model->card.samples);
  return items && hasHalves ? byHalves(std::move(ranker), model, rules, *items) : ranker;
}

Result<std::shared_ptr<const Ranker>> loadRanker(const std::filesystem::path& folder, const RuleSet& rules,
                                                 const Schema& inputs,
                                                 const std::optional<ScoredItems>& items) {
  RW_ASSIGN(auto saved, readModelFiles(folder));
  return makeRanker(std::move(saved), rules, inputs, items);
}

} // namespace rankwright
