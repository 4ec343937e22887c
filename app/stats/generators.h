#pragma once

#include "app/stats/stats_case.h"

#include <cstdint>
#include <map>
#include <vector>

namespace rankwright::stats {

/// The linear congruential generator that the rows of cases are made with.
class Lcg {
public:
  explicit Lcg(std::uint64_t seed) : state_(seed) {}

  std::uint32_t draw();
  std::uint32_t mod(std::uint32_t m);
  bool below(std::uint32_t ppm) { return mod(1'000'000) < ppm; }

private:
  std::uint64_t state_;
};

/// Users of an experiment by column: variant, h, pre_imp, pre_clicks, pre_dl, imp, clicks, dl. `[users]`
/// each.
using UserColumns = std::map<std::string, std::vector<double>, std::less<>>;
UserColumns generateUsers(const Json& parameters);

/// Rows scored by two models; scores in millionths.
struct ScoredRows {
  std::vector<std::uint8_t> y;
  std::vector<double> a;
  std::vector<double> b;
  std::vector<std::uint32_t> user;
};

ScoredRows generateScores(const Json& parameters);

/// Users of an uplift experiment.
struct UpliftColumns {
  std::vector<std::uint8_t> y;
  std::vector<std::uint8_t> t;
  std::vector<double> s;
};

UpliftColumns generateUplift(const Json& parameters);

} // namespace rankwright::stats
