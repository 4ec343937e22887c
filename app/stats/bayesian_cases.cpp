#include "app/stats/families.h"
#include "core/experiment/bayesian.h"

namespace rankwright::stats {

namespace {

Json normal(const StatsCase& each) {
  std::optional<NormalPrior> prior;
  if (each.inputs.contains("prior_sd"))
    prior = NormalPrior{numberOr(each, "prior_mean", 0), number(each, "prior_sd")};
  const auto posterior = need(normalPosterior(number(each, "estimate"), number(each, "se"), prior));
  const auto credible = posterior.credible(alphaOf(each));
  return {{"post_mean", posterior.mean},
          {"post_sd", posterior.sd},
          {"chance_to_win", posterior.chanceToWin()},
          {"ci", {credible.low, credible.high}},
          {"expected_loss_ship_b", posterior.lossOfShipping()},
          {"expected_loss_keep_a", posterior.lossOfKeeping()}};
}

Json farTails(const StatsCase& each) {
  Json json = {{"chance_to_win", Json::array()}, {"loss_ship_b", Json::array()}};
  for (const auto& pair : each.inputs.at("pairs_mean_sd")) {
    const NormalPosterior posterior{pair.at(0).get<double>(), pair.at(1).get<double>()};
    json["chance_to_win"].push_back(posterior.chanceToWin());
    json["loss_ship_b"].push_back(posterior.lossOfShipping());
  }
  return json;
}

Json beta(const StatsCase& each) {
  const auto posterior = need(betaPosterior({count(each, "conv_a"), count(each, "n_a")},
                                            {count(each, "conv_b"), count(each, "n_b")}));
  return {{"p_b_beats_a", posterior.chanceToWin},
          {"expected_loss_ship_b", posterior.lossOfShipping},
          {"expected_uplift_abs", posterior.expectedUplift},
          {"normal_approx_p", posterior.chanceByNormal}};
}

} // namespace

std::span<const CaseMethod> bayesianMethods() {
  static constexpr CaseMethod kMethods[] = {
      {"Beta-binomial", beta}, {"far from zero", farTails}, {"", normal}};
  return kMethods;
}

} // namespace rankwright::stats
