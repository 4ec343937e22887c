#include "core/model/torch/row_table.h"

#include <random>

namespace rankwright {

void drawRows(WeightRows& table, double deviation, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<float> draw(0, static_cast<float>(deviation));
  const auto width = table.layout.width();
  const auto first = table.layout.firstFactor();
  for (std::size_t i = 0; i < table.values.size(); ++i)
    table.values[i] = i % width < first || deviation == 0 ? 0 : draw(random);
}

} // namespace rankwright
