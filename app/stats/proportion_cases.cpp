#include "app/stats/families.h"
#include "core/experiment/contingency.h"
#include "core/experiment/exact_tests.h"

namespace rankwright::stats {

namespace {

Json pairOf(const Interval& interval) {
  return {interval.low, interval.high};
}

struct Shares {
  Proportion a;
  Proportion b;

  explicit Shares(const StatsCase& each)
      : a{count(each, "conv_a"), count(each, "n_a")}, b{count(each, "conv_b"), count(each, "n_b")} {}
};

Json twoShares(const StatsCase& each) {
  const Shares shares(each);
  const auto test = need(proportionTest(shares.a, shares.b, alphaOf(each)));
  return {{"p_a", shares.a.share()},
          {"p_b", shares.b.share()},
          {"z_pooled", test.z},
          {"p_two_sided", test.p},
          {"chi2_1df", test.z * test.z},
          {"wald", pairOf(test.wald)},
          {"newcombe", pairOf(test.newcombe)},
          {"agresti_caffo", pairOf(test.agrestiCaffo)},
          {"z_unpooled", test.zUnpooled}};
}

Json ratioOfShares(const StatsCase& each) {
  const Shares shares(each);
  const auto ratio = need(riskRatio(shares.a, shares.b, alphaOf(each)));
  return {{"ratio", ratio.ratio}, {"ci", pairOf(ratio.interval)}};
}

/// Rows of successes and failures.
std::vector<Proportion> tableOf(const Json& rows) {
  std::vector<Proportion> arms;
  for (const auto& row : rows) {
    const auto successes = row.at(0).get<std::uint64_t>();
    arms.push_back({successes, successes + row.at(1).get<std::uint64_t>()});
  }
  return arms;
}

Json smallCounts(const StatsCase& each) {
  const auto arms = tableOf(each.inputs.at("table_rows_are_variants_success_failure"));
  const auto yates = need(yatesTest(arms.at(0), arms.at(1)));
  const auto likelihood = need(likelihoodRatioTest(arms[0], arms[1]));
  return {{"fisher_p", need(fisherExact(arms[0], arms[1]))},
          {"boschloo_p", need(boschlooExact(arms[0], arms[1]))},
          {"barnard_p", need(barnardExact(arms[0], arms[1]))},
          {"yates_chi2", yates.statistic},
          {"yates_p", yates.p},
          {"g", likelihood.statistic},
          {"g_p", likelihood.p}};
}

Json oneShare(const StatsCase& each) {
  if (!each.inputs.contains("pairs")) {
    const Proportion share{count(each, "x"), count(each, "n")};
    return {{"wilson", pairOf(need(wilsonInterval(share, alphaOf(each))))},
            {"clopper_pearson", pairOf(need(clopperPearsonInterval(share, alphaOf(each))))}};
  }
  Json json = {{"wilson", Json::array()}, {"clopper_pearson", Json::array()}};
  for (const auto& pair : each.inputs.at("pairs")) {
    const Proportion share{pair.at(0).get<std::uint64_t>(), pair.at(1).get<std::uint64_t>()};
    json["wilson"].push_back(pairOf(need(wilsonInterval(share, alphaOf(each)))));
    json["clopper_pearson"].push_back(pairOf(need(clopperPearsonInterval(share, alphaOf(each)))));
  }
  return json;
}

Json manyArms(const StatsCase& each) {
  const auto test = need(equalSharesTest(tableOf(each.inputs.at("conv_nonconv"))));
  return {{"chi2", test.statistic}, {"df", test.df}, {"p", test.p}};
}

} // namespace

std::span<const CaseMethod> proportionMethods() {
  static constexpr CaseMethod kMethods[] = {{"Risk ratio", ratioOfShares},
                                            {"Small counts", smallCounts},
                                            {"One proportion", oneShare},
                                            {"k x 2", manyArms},
                                            {"", twoShares}};
  return kMethods;
}

} // namespace rankwright::stats
