#pragma once

#include "core/runs/predictions.h"

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace rankwright {

/// How rows are made up.
struct SimulatedRows {
  std::uint32_t users = 100;
  std::uint32_t rowsPerUser = 10;
  double noise = 0.5;       ///< deviation of the model's logit from the true one
  double userEffect = 0.5;  ///< deviation of users' own logits, which no model knows
  std::uint64_t seed = 1;   ///< of rows and labels
  std::uint64_t model = 1;  ///< of the model's noise: another number is another model over the same rows
  std::uint32_t digits = 0; ///< decimals that probabilities are rounded to, so that they tie; 0: all
};

/// Exposures with a known chance of a click, and after it of an install; and a model that sees the chances
/// through noise.
inline Predictions simulatePredictions(const SimulatedRows& options) {
  std::mt19937_64 random(options.seed);
  std::mt19937_64 noise(options.model * 7919 + options.seed);
  std::normal_distribution<double> normal;
  std::normal_distribution<double> error; // of its own, since it keeps every second number for later
  std::uniform_real_distribution<double> uniform;
  const auto sigmoid = [](double logit) { return 1 / (1 + std::exp(-logit)); };
  const auto rounded = [&options](double p) {
    const auto unit = std::pow(10.0, options.digits);
    return static_cast<float>(options.digits == 0 ? p : std::round(p * unit) / unit);
  };
  std::vector<std::uint32_t> users;
  std::vector<std::uint8_t> clicks;
  std::vector<std::uint8_t> installs;
  std::vector<float> pctr;
  std::vector<float> pcvr;
  std::vector<std::uint32_t> categories;
  for (std::uint32_t user = 0; user < options.users; ++user) {
    const auto own = options.userEffect * normal(random);
    for (std::uint32_t i = 0; i < options.rowsPerUser; ++i) {
      const auto logit = normal(random) - 1;
      const bool clicked = uniform(random) < sigmoid(logit + own);
      const bool installed = clicked && uniform(random) < sigmoid(logit);
      users.push_back(user * 3 + 5);
      clicks.push_back(clicked ? 1 : 0);
      installs.push_back(installed ? 1 : 0);
      categories.push_back(static_cast<std::uint32_t>(random() % 3));
      pctr.push_back(rounded(sigmoid(logit + options.noise * error(noise))));
      pcvr.push_back(rounded(sigmoid(logit + options.noise * error(noise))));
    }
  }
  Predictions predictions;
  predictions.users = Buffer(std::move(users));
  predictions.labels = {{"click", Buffer(std::move(clicks))}, {"install", Buffer(std::move(installs))}};
  const Buffer<float> click(std::move(pctr));
  const Buffer<float> install(std::move(pcvr));
  predictions.outputs = {{"pctr", 0, {}, click, click}, {"pcvr", 1, 0, install, install}};
  predictions.segments = {{"category", {"game", "tool", "book"}, Buffer(std::move(categories))}};
  return predictions;
}

} // namespace rankwright
