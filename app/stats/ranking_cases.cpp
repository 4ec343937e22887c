#include "app/stats/families.h"
#include "core/metrics/catalogue_coverage.h"
#include "core/metrics/graded_ndcg.h"
#include "core/metrics/top_k.h"

#include <algorithm>
#include <numeric>

namespace rankwright::stats {

namespace {

using Hits = std::vector<std::vector<std::uint8_t>>;

double meanOf(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

constexpr std::pair<const char*, Result<double> (*)(std::size_t, const JudgedList&)> kMetrics[] = {
    {"ndcg", ndcgAt},     {"map", averagePrecisionAt}, {"mrr", reciprocalRankAt},
    {"recall", recallAt}, {"precision", precisionAt},  {"hit_rate", hitAt}};

Json atK(std::size_t k, const Hits& hits, const std::vector<std::size_t>& relevant) {
  Json json;
  for (const auto& [name, metric] : kMetrics) {
    std::vector<double> values;
    for (std::size_t user = 0; user < hits.size(); ++user)
      values.push_back(need(metric(k, {hits[user], relevant.at(user)})));
    json[name] = meanOf(values);
    json[std::string(name) + "_per_user"] = values;
  }
  return json;
}

Json topK(const StatsCase& each) {
  Json json;
  for (const auto k : each.inputs.at("k").get<std::vector<std::size_t>>())
    json[std::to_string(k)] = atK(k, each.inputs.at("hits_by_rank").get<Hits>(),
                                  each.inputs.at("n_relevant").get<std::vector<std::size_t>>());
  return json;
}

Json graded(const StatsCase& each) {
  const auto relevance = numbers(each, "rel");
  const auto scores = numbers(each, "score");
  const auto ndcg = [&](const GradedOptions& options) {
    return need(gradedNdcg(relevance, scores, options)).value_or(0);
  };
  const auto k = each.inputs.at("k").get<std::size_t>();
  return {{"ndcg_tie_averaged", ndcg({})},
          {"ndcg" + std::to_string(k) + "_tie_averaged", ndcg({.k = k})},
          {"dcg_tie_averaged", need(dcg(relevance, scores, {}))},
          {"ndcg_exponential_gain_input_order_ties",
           ndcg({.gain = Gain::Exponential, .ties = TiedGain::InputOrder})}};
}

Json nothingRelevant(const StatsCase& each) {
  const auto relevance = numbers(each, "rel");
  const std::vector<double> scores(relevance.size());
  const auto by = [&](NothingRelevant none) {
    return need(gradedNdcg(relevance, scores, {.none = none}))
        .value_or(std::numeric_limits<double>::quiet_NaN());
  };
  return {{"sklearn", by(NothingRelevant::Zero)},
          {"xgboost_ndcg", by(NothingRelevant::One)},
          {"xgboost_ndcg_minus", by(NothingRelevant::Zero)},
          {"skip", by(NothingRelevant::Skip)}};
}

/// A value for each item, whose number is a key of the object.
double valueOf(const Json& byItem, std::uint32_t item) {
  return byItem.at(std::to_string(item)).get<double>();
}

Json coverage(const StatsCase& each) {
  const auto lists = each.inputs.at("recs").get<std::vector<std::vector<std::uint32_t>>>();
  std::vector<std::uint64_t> places(each.inputs.at("n_items").get<std::size_t>());
  std::vector<double> diversity;
  std::vector<double> popularity;
  for (const auto& list : lists) {
    std::vector<std::uint32_t> categories;
    for (const auto item : list) {
      // Items count from 1.
      ++places.at(item - 1);
      categories.push_back(static_cast<std::uint32_t>(valueOf(each.inputs.at("category"), item)));
      popularity.push_back(valueOf(each.inputs.at("popularity_of_100"), item) / 100);
    }
    if (const auto value = intraListDiversity(categories)) diversity.push_back(*value);
  }
  const auto result = need(catalogueCoverage(places));
  return {{"coverage", result.coverage},
          {"gini_over_catalogue", result.gini},
          {"entropy_nats", result.entropy},
          {"entropy_recbole_divided_by_items", result.entropy / static_cast<double>(result.recommendedItems)},
          {"ild", meanOf(diversity)},
          {"novelty_bits", need(selfInformation(popularity))}};
}

} // namespace

std::span<const CaseMethod> rankingMethods() {
  static constexpr CaseMethod kMethods[] = {{"Graded NDCG", graded},
                                            {"no relevant item", nothingRelevant},
                                            {"Item coverage", coverage},
                                            {"", topK}};
  return kMethods;
}

} // namespace rankwright::stats
