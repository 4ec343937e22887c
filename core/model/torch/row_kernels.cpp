#include "core/model/torch/row_kernels.h"

#include "core/model/torch/vector_clones.h"

#include <algorithm>

namespace rankwright {

namespace {

RW_VECTOR_CLONES void addScaled(const float* __restrict row, float x, std::size_t width,
                                float* __restrict sums) {
  for (std::size_t j = 0; j < width; ++j)
    sums[j] += x * row[j];
}

/// Rows whose cells have one entry with x = 1 each: no look at offsets and values.
RW_VECTOR_CLONES void sumUniform(const float* __restrict table, std::size_t width, std::size_t first,
                                 const std::uint32_t* __restrict ids, std::size_t rows, std::size_t fields,
                                 float* __restrict sums, float* __restrict squares, float* __restrict cells) {
  const auto factors = width - first;
  for (std::size_t r = 0; r < rows; ++r, ids += fields, sums += width) {
    for (std::size_t j = 0; j < width; ++j)
      sums[j] = 0;
    float square = 0;
    for (std::size_t f = 0; f < fields; ++f) {
      const float* __restrict row = table + ids[f] * width;
      for (std::size_t j = 0; j < width; ++j)
        sums[j] += row[j];
      for (std::size_t j = first; j < width; ++j)
        square += row[j] * row[j];
      if (cells) {
        for (std::size_t j = 0; j < factors; ++j)
          cells[j] = row[first + j];
        cells += factors;
      }
    }
    squares[r] = square;
  }
}

void sumEntries(const WeightRows& table, const TrainingBatch& batch, std::size_t row, const RowSums& out) {
  const auto& layout = table.layout;
  const std::size_t width = layout.width();
  auto* sums = out.sums.data() + row * width;
  std::fill_n(sums, width, 0.0F);
  double square = 0;
  for (std::size_t cell = row * batch.fields; cell < (row + 1) * batch.fields; ++cell) {
    auto* factors = out.cells.empty() ? nullptr : out.cells.data() + cell * layout.factors;
    if (factors) std::fill_n(factors, layout.factors, 0.0F);
    for (auto entry = batch.begin(cell); entry < batch.begin(cell + 1); ++entry) {
      const auto* weights = table.row(batch.ids[entry]);
      const auto x = batch.value(entry);
      addScaled(weights, x, width, sums);
      if (factors) addScaled(weights + layout.firstFactor(), x, layout.factors, factors);
      for (std::size_t j = layout.firstFactor(); j < width; ++j)
        square += static_cast<double>(x) * weights[j] * x * weights[j];
    }
  }
  out.squares[row] = static_cast<float>(square);
}

/// Of cells with one entry of x = 1; an entry's number is its cell's.
RW_VECTOR_CLONES void uniformGradient(const std::uint32_t* __restrict entries, std::size_t count,
                                      std::size_t fields, std::size_t width, std::size_t first,
                                      const float* __restrict machine, const float* __restrict sums,
                                      const float* __restrict cells, const float* __restrict weights,
                                      float* __restrict out) {
  const auto factors = width - first;
  for (std::size_t j = 0; j < width; ++j)
    out[j] = 0;
  float total = 0;
  for (std::size_t e = 0; e < count; ++e) {
    const auto row = entries[e] / fields;
    if (machine) total += machine[row];
    if (sums) {
      const float g = machine[row];
      const float* __restrict s = sums + row * width;
      for (std::size_t j = first; j < width; ++j)
        out[j] += g * s[j];
    }
    if (cells) {
      const float* __restrict slope = cells + entries[e] * factors;
      for (std::size_t j = 0; j < factors; ++j)
        out[first + j] += slope[j];
    }
  }
  if (sums)
    for (std::size_t j = first; j < width; ++j)
      out[j] -= total * weights[j];
  if (first > 0) out[0] = total;
}

void entryGradient(const WeightRows& table, const TrainingBatch& batch, const EntryGroups& groups,
                   const RowSlopes& slopes, std::size_t group, float* out) {
  const auto& layout = table.layout;
  const std::size_t width = layout.width();
  const auto first = layout.firstFactor();
  std::fill_n(out, width, 0.0F);
  float ownShare = 0;
  for (auto place = groups.begin[group]; place < groups.begin[group + 1]; ++place) {
    const auto entry = groups.entries[place];
    const std::size_t cell = groups.cells.empty() ? entry : groups.cells[entry];
    const auto row = cell / batch.fields;
    const auto x = batch.value(entry);
    const auto slope = slopes.machine.empty() ? 0 : slopes.machine[row];
    if (layout.linear) out[0] += x * slope;
    if (slopes.pairs) {
      addScaled(slopes.sums.data() + row * width + first, x * slope, layout.factors, out + first);
      ownShare += x * x * slope;
    }
    if (!slopes.cells.empty())
      addScaled(slopes.cells.data() + cell * layout.factors, x, layout.factors, out + first);
  }
  if (slopes.pairs) addScaled(table.row(groups.ids[group]) + first, -ownShare, layout.factors, out + first);
}

} // namespace

void sumRows(const WeightRows& table, const TrainingBatch& batch, std::size_t begin, std::size_t end,
             const RowSums& out) {
  const auto& layout = table.layout;
  if (!batch.isUniform() || !batch.values.empty()) {
    for (auto row = begin; row < end; ++row)
      sumEntries(table, batch, row, out);
    return;
  }
  auto* cells = out.cells.empty() ? nullptr : out.cells.data() + begin * batch.fields * layout.factors;
  sumUniform(table.values.data(), layout.width(), layout.firstFactor(),
             batch.ids.data() + begin * batch.fields, end - begin, batch.fields,
             out.sums.data() + begin * layout.width(), out.squares.data() + begin, cells);
}

float machineLogit(const RowLayout& layout, const float* sums, float squares, bool pairs) {
  float logit = layout.linear ? sums[0] : 0;
  if (!pairs) return logit;
  float products = 0;
  for (std::size_t j = layout.firstFactor(); j < layout.width(); ++j)
    products += sums[j] * sums[j];
  return logit + 0.5F * (products - squares);
}

void groupGradients(const WeightRows& table, const TrainingBatch& batch, const EntryGroups& groups,
                    const RowSlopes& slopes, std::size_t begin, std::size_t end, std::span<float> out) {
  const auto& layout = table.layout;
  const std::size_t width = layout.width();
  const bool uniform = batch.isUniform() && batch.values.empty();
  for (auto group = begin; group < end; ++group) {
    auto* gradient = out.data() + group * width;
    if (!uniform) {
      entryGradient(table, batch, groups, slopes, group, gradient);
      continue;
    }
    uniformGradient(
        groups.entries.data() + groups.begin[group], groups.begin[group + 1] - groups.begin[group],
        batch.fields, width, layout.firstFactor(), slopes.machine.empty() ? nullptr : slopes.machine.data(),
        slopes.pairs ? slopes.sums.data() : nullptr, slopes.cells.empty() ? nullptr : slopes.cells.data(),
        table.row(groups.ids[group]), gradient);
  }
}

} // namespace rankwright
