#include "core/model/loss_share.h"

#include <cmath>

namespace rankwright {

namespace {

double entropyTerm(double p) {
  return p > 0 ? -p * std::log(p) : 0;
}

} // namespace

std::vector<double> lossShares(std::span<const double> rates, std::span<const double> weights) {
  std::vector<double> shares;
  double total = 0;
  for (std::size_t task = 0; task < rates.size(); ++task) {
    shares.push_back(weights[task] * (entropyTerm(rates[task]) + entropyTerm(1 - rates[task])));
    total += shares.back();
  }
  for (auto& share : shares)
    share = total > 0 ? share / total : 0;
  return shares;
}

} // namespace rankwright
