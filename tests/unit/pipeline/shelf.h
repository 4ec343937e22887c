#pragma once

#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/pipeline/fallback_cache.h"
#include "core/pipeline/pipeline.h"

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace rankwright::test {

/// Gives every item the probability of its feature `quality`, and calls it what it is told to.
class ShelfRanker final : public Ranker {
public:
  const std::vector<std::string>& fields() const override { return fields_; }
  const std::string& digest() const override { return digest_; }
  std::vector<std::string> outputs() const override { return outputs_; }
  std::optional<double> negativeRate() const override { return negativeRate_; }
  double positiveWeight() const override { return positiveWeight_; }

  Result<std::vector<float>> score(const InputTables& tables, std::uint32_t rowCount) const override {
    if (fails_) return fail(ErrorKind::Io, "the model's file is gone: {}", "fm");
    const auto quality = tables.find("quality");
    std::vector<float> scores;
    for (std::uint32_t row = 0; row < rowCount; ++row)
      for (std::size_t output = 0; output < outputs_.size(); ++output)
        scores.push_back(quality.column->float32At(quality.rowFor(row)) / static_cast<float>(output + 1));
    return scores;
  }

  Result<std::vector<LogitParts>> explain(const InputTables& tables, std::uint32_t rowCount) const override {
    RW_ASSIGN(const auto scores, score(tables, rowCount));
    std::vector<LogitParts> parts;
    for (std::uint32_t row = 0; row < rowCount; ++row) {
      const auto logit = std::log(scores[row * outputs_.size()] / (1 - scores[row * outputs_.size()]));
      parts.push_back({0, {logit}, {0}, logit});
    }
    return parts;
  }

  std::vector<std::string> outputs_ = {"pctr"};
  std::optional<double> negativeRate_ = {};
  double positiveWeight_ = 1;
  bool fails_ = false;

private:
  std::vector<std::string> fields_ = {"quality"};
  std::string digest_ = "5eed";
};

/// Ten items that one channel finds in order of their number, and whose quality falls: 0.95, 0.85, …, 0.05.
/// Items 0 to 4 are games of developer a, 5 to 7 tools of b, 8 and 9 have no category.
class Shelf {
public:
  Shelf() {
    FeatureTableBuilder items(Schema::of({{"quality", ValueType::Float32},
                                          {"price", ValueType::Float32},
                                          {"category", ValueType::String},
                                          {"developer", ValueType::String},
                                          {"tags", ValueType::StringList}})
                                  .value());
    std::vector<std::string> keys;
    InvertedIndexBuilder all;
    for (int i = 0; i < 10; ++i) {
      keys.push_back("item" + std::to_string(i));
      const Value category = i < 5   ? Value(std::string("Games"))
                             : i < 8 ? Value(std::string("Tools"))
                                     : Value();
      (void)items.appendRow(std::vector<Value>{static_cast<float>(0.95 - 0.1 * i), static_cast<float>(i),
                                               category, std::string(i < 5 ? "a" : "b"), Value()});
      all.add("all", ItemId(static_cast<std::uint32_t>(i)), static_cast<float>(10 - i));
    }
    items_ = ItemPool(RowKeys::of(keys).value(), items.finish());
    FeatureTableBuilder users(Schema::of({{"favourite", ValueType::String}}).value());
    (void)users.appendRow(std::vector<Value>{std::string("Tools")});
    users_ = UserStore(RowKeys::of({"ann"}).value(), users.finish());
    indexes_.emplace("popular", all.finish());
  }

  /// With that text behind the channel. Throws the error's text.
  std::unique_ptr<const Pipeline> pipeline(const std::string& toml) {
    auto made = tryPipeline(toml);
    if (!made) throw std::runtime_error(made.error().describe());
    return std::move(*made);
  }

  Result<std::unique_ptr<const Pipeline>> tryPipeline(const std::string& toml) {
    const std::string channel = "[[channel]]\nname = 'everybody'\nindex = 'popular'\nkey = 'all'\n";
    RW_ASSIGN(auto config, parsePipelineToml(channel + toml, "pipeline.toml"));
    PipelineSources sources;
    sources.items = &items_;
    sources.users = &users_;
    sources.context = &context_;
    sources.rules = &rules_;
    sources.indexes = &indexes_;
    sources.usedItems = [](UserId) { return std::span<const ItemId>(); };
    sources.ranker = [this]() -> Result<std::shared_ptr<const Ranker>> { return ranker_; };
    sources.model.outputs = ranker_->outputs();
    sources.fallback = fallback_;
    return Pipeline::create(std::move(config), std::move(sources));
  }

  ItemPool items_;
  UserStore users_;
  Schema context_ = Schema::of({{"country", ValueType::String}}).value();
  RuleSet rules_ =
      RuleSet::parse("is_favourite = category == favourite\nunread = price + 1", "rules").value();
  IndexSet indexes_;
  std::shared_ptr<ShelfRanker> ranker_ = std::make_shared<ShelfRanker>();
  FallbackCache* fallback_ = nullptr;
};

inline Request offlineRequest(std::uint32_t places) {
  return {.user = UserId(0), .context = {}, .count = places, .offline = true};
}

inline std::vector<int> numbersOf(const Recommendation& answer) {
  std::vector<int> numbers;
  for (const auto& each : answer.list)
    numbers.push_back(static_cast<int>(each.item.value()));
  return numbers;
}

} // namespace rankwright::test
