#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/model/fm_tensors.h"
#include "core/model/ranker.h"
#include "core/model/saved_model.h"
#include "core/pipeline/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// What a list of twenty takes by five channels of 500 out of a million items, merged to 1,000: the channels
// alone, one after the other and at the same time, and the same ranked by a factorisation machine, or by
// DeepFM, and placed under constraints, without and with a trace: `bench_pipeline [items] [requests]`.

namespace rankwright {

namespace {

constexpr std::uint32_t kUsers = 1'000;
constexpr std::uint32_t kCountries = 20;
constexpr std::uint32_t kCategories = 30;
constexpr std::uint32_t kHead = 20'000; ///< items that people use, and that have similar items
constexpr std::uint32_t kNeighbours = 100;
constexpr std::int64_t kNow = 1'700'000'000;

using Strings = std::vector<std::string>;

constexpr std::uint32_t kDevelopers = 50'000;
constexpr std::uint32_t kEmbedding = 16;
constexpr std::uint32_t kBuckets = 1U << 16;

std::string keyOf(std::uint32_t item) {
  return "com.example.app" + std::to_string(item);
}

const std::vector<std::uint32_t> kHidden = {64, 32};

FloatTensor drawn(const std::string& name, std::vector<std::int64_t> sizes, std::int64_t count) {
  std::mt19937 random(5);
  FloatTensor tensor{name, std::move(sizes), std::vector<float>(static_cast<std::size_t>(count))};
  for (auto& value : tensor.values)
    value = static_cast<float>(random() % 1000) / 10'000 - 0.05F;
  return tensor;
}

std::vector<FloatTensor> drawnLayers(std::int64_t inputs) {
  std::vector<FloatTensor> tensors;
  for (std::size_t i = 0; i <= kHidden.size(); ++i) {
    const std::int64_t outputs = i < kHidden.size() ? kHidden[i] : 1;
    tensors.push_back(drawn(fmt::format("deep.{}.weight", i), {outputs, inputs}, outputs * inputs));
    tensors.push_back(drawn(fmt::format("deep.{}.bias", i), {outputs}, outputs));
    inputs = outputs;
  }
  return tensors;
}

/// A model of three fields of the user and three of the item, with weights that were drawn.
std::shared_ptr<const Ranker> makeMachine(ModelKind kind, const RuleSet& rules, const Schema& inputs,
                                          const std::optional<ScoredItems>& items) {
  std::vector<FieldEncoding> fields;
  for (const char* name : {"country", "top_categories", "recent_items", "item_id", "category", "developer"})
    fields.emplace_back(name, inputs.fields()[*inputs.find(name)].type, Hashing{kBuckets});
  SavedModel model;
  model.card.config.kind = kind;
  model.card.config.embedding = kEmbedding;
  model.encoder = FeatureEncoder::of(std::move(fields)).value();
  const auto ids = model.encoder.idCount();
  model.tensors.push_back(drawn(kFmBias, {1}, 1));
  model.tensors.push_back(drawn(kFmLinear, {ids}, ids));
  model.tensors.push_back(drawn(kFmFactors, {ids, kEmbedding}, ids * kEmbedding));
  if (kind == ModelKind::DeepFm) {
    model.card.config.network.hidden = kHidden;
    std::ranges::move(drawnLayers(std::int64_t{model.encoder.fieldCount()} * kEmbedding),
                      std::back_inserter(model.tensors));
  }
  return makeRanker(std::move(model), rules, inputs, items).value();
}

class BenchStore {
public:
  explicit BenchStore(std::uint32_t itemCount) : itemCount_(itemCount) {
    makeItems();
    makeUsers();
    makeIndexes();
    const auto& items = items_.features();
    const auto request = unionOf({&context_, &users_.features().schema()}).value();
    const auto inputs = unionOf({&request, &items.schema()}).value();
    const auto make = [&](ModelKind kind, const std::optional<ScoredItems>& scored) {
      return makeMachine(kind, rules_, inputs, scored);
    };
    rankers_ = {make(ModelKind::FactorizationMachine, ScoredItems{items, request}),
                make(ModelKind::FactorizationMachine, {}), make(ModelKind::DeepFm, {})};
  }

  /// By a factorisation machine that keeps what it makes of items, by one that scores each candidate anew, or
  /// by DeepFM.
  enum Model : std::size_t { Kept, Anew, Deep };

  std::unique_ptr<const Pipeline> pipeline(const std::string& toml, Model model = Kept) const {
    PipelineSources sources;
    sources.items = &items_;
    sources.users = &users_;
    sources.context = &context_;
    sources.rules = &rules_;
    sources.indexes = &indexes_;
    sources.usedItems = [this](UserId user) { return std::span<const ItemId>(used_[user.value()]); };
    sources.ranker = [this, model]() -> Result<std::shared_ptr<const Ranker>> { return rankers_[model]; };
    return Pipeline::create(parsePipelineToml(toml, "bench").value(), std::move(sources)).value();
  }

  static Request requestOf(std::uint32_t number) {
    Request request{.user = UserId(number % kUsers), .context = {}, .clock = {kNow, ""}};
    request.context.emplace_back("country", "country" + std::to_string(number % kCountries));
    return request;
  }

private:
  void makeItems() {
    FeatureTableBuilder items(Schema::of({{"item_id", ValueType::String},
                                          {"price", ValueType::Float32},
                                          {"category", ValueType::String},
                                          {"developer", ValueType::String}})
                                  .value());
    Strings keys;
    for (std::uint32_t i = 0; i < itemCount_; ++i) {
      keys.push_back(keyOf(i));
      (void)items.appendRow(std::vector<Value>{keys.back(), static_cast<float>(i % 5), categoryOf(i),
                                               "developer" + std::to_string(random_() % kDevelopers)});
    }
    items_ = ItemPool(RowKeys::of(keys).value(), items.finish());
  }

  static std::string categoryOf(std::uint32_t item) {
    return "category" + std::to_string(item % kCategories);
  }

  void makeUsers() {
    FeatureTableBuilder users(Schema::of({{"recent_items", ValueType::StringList},
                                          {"recent_times", ValueType::Int64List},
                                          {"top_categories", ValueType::StringList}})
                                  .value());
    Strings keys;
    for (std::uint32_t user = 0; user < kUsers; ++user) {
      Strings recent;
      std::vector<std::int64_t> times;
      auto& used = used_.emplace_back();
      for (std::int64_t i = 0; i < 50; ++i) {
        const auto item = static_cast<std::uint32_t>(random_() % std::min(kHead, itemCount_));
        recent.push_back(keyOf(item));
        times.push_back(kNow - i * 3600);
        used.emplace_back(item);
      }
      std::ranges::sort(used);
      keys.push_back("user" + std::to_string(user));
      (void)users.appendRow(std::vector<Value>{
          recent, times, Strings{categoryOf(user), categoryOf(user + 1), categoryOf(user + 2)}});
    }
    users_ = UserStore(RowKeys::of(keys).value(), users.finish());
  }

  void makeIndexes() {
    InvertedIndexBuilder all;
    InvertedIndexBuilder byCategory;
    InvertedIndexBuilder byCountry;
    InvertedIndexBuilder similar;
    std::uniform_real_distribution<float> weight(0, 1);
    for (std::uint32_t i = 0; i < itemCount_; ++i) {
      all.add("all", ItemId(i), weight(random_));
      byCategory.add(categoryOf(i), ItemId(i), weight(random_));
      byCountry.add("country" + std::to_string(random_() % kCountries), ItemId(i), weight(random_));
      if (i >= kHead) continue;
      for (std::uint32_t n = 0; n < kNeighbours; ++n)
        similar.add(keyOf(i), ItemId(static_cast<std::uint32_t>(random_() % itemCount_)), weight(random_));
    }
    indexes_.emplace("popular", all.finish());
    indexes_.emplace("category", byCategory.finish());
    indexes_.emplace("country", byCountry.finish());
    indexes_.emplace("similar", similar.finish());
  }

  std::uint32_t itemCount_;
  std::mt19937 random_{7};
  ItemPool items_;
  UserStore users_;
  Schema context_ = Schema::of({{"country", ValueType::String}}).value();
  RuleSet rules_;
  IndexSet indexes_;
  std::vector<std::vector<ItemId>> used_;
  std::array<std::shared_ptr<const Ranker>, 3> rankers_;
};

const std::string kChannels = R"(
[[frequency]]
days = 1
count = 1
[[channel]]
name = "i2i"
kind = "i2i"
index = "similar"
half_life_hours = 72
count = 500
[[channel]]
name = "tags"
kind = "tags"
index = "category"
keys = "top_categories"
count = 500
[[channel]]
name = "like the latest"
index = "similar"
keys = "recent_items"
count = 500
[[channel]]
name = "country"
index = "country"
keys = "country"
count = 500
[[channel]]
name = "popular"
kind = "popularity"
index = "popular"
count = 500
[merge]
count = 1000
)";

/// Ranking and constraints behind the channels.
const std::string kRanked = R"([rank]
model = "machine"
[[constraint]]
kind = "scatter"
fields = ["category", "developer"]
window = 3
[[constraint]]
kind = "cap"
fields = ["developer"]
most = 2
[[constraint]]
kind = "weight"
when = "price > 3"
ratio = 0.9
[[constraint]]
kind = "fixed"
when = "category == 'category7'"
position = 2
[list]
count = 20
)";

/// The same with a filter in every channel.
std::string filtered(std::string toml) {
  const std::string line = "count = 500\n";
  for (auto at = toml.find(line); at != std::string::npos; at = toml.find(line, at + 2 * line.size()))
    toml.insert(at + line.size(), "filter = 'price < 4'\n");
  return toml;
}

void measure(const char* name, const Pipeline& pipeline, std::uint32_t requests, bool trace) {
  std::vector<double> milliseconds;
  std::size_t candidates = 0;
  for (std::uint32_t i = 0; i < requests; ++i) {
    const auto request = BenchStore::requestOf(i);
    const auto start = std::chrono::steady_clock::now();
    const auto answer = pipeline.recommend(request, trace);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    if (!answer) std::abort();
    candidates += answer->list.size();
    milliseconds.push_back(taken.count());
  }
  std::ranges::sort(milliseconds);
  const auto at = [&](double share) {
    return milliseconds[static_cast<std::size_t>(share * static_cast<double>(requests - 1))];
  };
  fmt::print("{:<40} p50 {:.3f} ms  p99 {:.3f} ms  ({} listed)\n", name, at(0.5), at(0.99),
             candidates / requests);
}

} // namespace

} // namespace rankwright

int main(int argc, char** argv) {
  using namespace rankwright;
  const auto number = [&](int position, std::uint32_t fallback) {
    return argc > position ? static_cast<std::uint32_t>(std::strtoul(argv[position], nullptr, 10)) : fallback;
  };
  const auto requests = std::max(number(2, 2'000), 1U);
  const BenchStore store(std::max(number(1, 1'000'000), 1U));
  const std::string alone = "[recall]\nparallel = false\n" + kChannels;
  const auto sequential = store.pipeline(alone);
  const auto parallel = store.pipeline(kChannels);
  measure("warming up", *sequential, requests / 4 + 1, false);
  measure("one channel after the other", *sequential, requests, false);
  measure("one channel after the other, with trace", *sequential, requests, true);
  measure("channels at the same time", *parallel, requests, false);
  const auto ranked = store.pipeline(alone + kRanked);
  const auto whole = store.pipeline(alone + kRanked, BenchStore::Anew);
  const auto deep = store.pipeline(alone + kRanked, BenchStore::Deep);
  measure("ranked anew, with constraints", *whole, requests, false);
  measure("ranked, with constraints, the first time", *ranked, requests, false);
  measure("ranked, with constraints", *ranked, requests, false);
  measure("ranked, with constraints, with trace", *ranked, requests, true);
  measure("ranked by DeepFM, with constraints", *deep, requests, false);
  measure("ranked by DeepFM, with trace", *deep, requests, true);
  measure("with filters, one after the other", *store.pipeline(filtered(alone)), requests, false);
  return 0;
}
