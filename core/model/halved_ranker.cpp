#include "core/model/halved_ranker.h"

#include <utility>

namespace rankwright {

namespace {

class HalvedRanker final : public Ranker {
public:
  HalvedRanker(std::shared_ptr<const Ranker> whole, std::shared_ptr<const FmHalves> halves,
               std::shared_ptr<const ItemVectorCache> vectors, const FeatureTable& items)
      : whole_(std::move(whole)), halves_(std::move(halves)), vectors_(std::move(vectors)), items_(&items) {}

  const std::vector<std::string>& fields() const override { return whole_->fields(); }
  const std::string& digest() const override { return whole_->digest(); }
  std::vector<std::string> outputs() const override { return whole_->outputs(); }
  std::optional<double> negativeRate() const override { return whole_->negativeRate(); }
  double positiveWeight() const override { return whole_->positiveWeight(); }

  Result<std::vector<float>> score(const InputTables& tables, std::uint32_t rowCount) const override {
    const auto rows = tables.rowsOf(*items_);
    if (!rows) return whole_->score(tables, rowCount);
    auto scores = logits(tables, rows->first(rowCount));
    for (auto& score : scores)
      score = probabilityOf(score);
    return scores;
  }

  Result<std::vector<LogitParts>> explain(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(auto parts, whole_->explain(tables, rowCount));
    const auto rows = tables.rowsOf(*items_);
    if (!rows) return parts;
    const auto scored = logits(tables, rows->first(rowCount));
    for (std::size_t row = 0; row < parts.size(); ++row)
      parts[row].logit = scored[row];
    return parts;
  }

private:
  std::vector<float> logits(const InputTables& tables, std::span<const std::uint32_t> rows) const {
    const auto query = halves_->query(tables);
    std::vector<float> logits;
    logits.reserve(rows.size());
    for (const auto product : vectors_->products(query.vector, rows))
      logits.push_back(static_cast<float>(query.score + product));
    return logits;
  }

  std::shared_ptr<const Ranker> whole_;
  std::shared_ptr<const FmHalves> halves_;
  std::shared_ptr<const ItemVectorCache> vectors_;
  const FeatureTable* items_;
};

} // namespace

std::shared_ptr<const Ranker> makeHalvedRanker(std::shared_ptr<const Ranker> whole,
                                               std::shared_ptr<const FmHalves> halves,
                                               std::shared_ptr<const ItemVectorCache> vectors,
                                               const FeatureTable& items) {
  return std::make_shared<const HalvedRanker>(std::move(whole), std::move(halves), std::move(vectors), items);
}

} // namespace rankwright
