#include "core/model/torch/training_batch.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

void addCells(const SampleBlock& block, std::uint32_t row, std::uint32_t fields, bool uniform,
              TrainingBatch& batch) {
  const auto firstCell = std::size_t{row} * fields;
  const auto begin = block.offsets.empty() ? firstCell : block.offsets[firstCell];
  const auto end = block.offsets.empty() ? firstCell + fields : block.offsets[firstCell + fields];
  if (!uniform) {
    const auto base = static_cast<std::uint32_t>(batch.ids.size());
    for (std::uint32_t field = 1; field <= fields; ++field) {
      const auto to = block.offsets.empty() ? begin + field : block.offsets[firstCell + field];
      batch.offsets.push_back(base + static_cast<std::uint32_t>(to - begin));
    }
    if (block.values.empty())
      batch.values.insert(batch.values.end(), end - begin, 1);
    else
      batch.values.insert(batch.values.end(), block.values.begin() + static_cast<std::ptrdiff_t>(begin),
                          block.values.begin() + static_cast<std::ptrdiff_t>(end));
  }
  batch.ids.insert(batch.ids.end(), block.ids.begin() + static_cast<std::ptrdiff_t>(begin),
                   block.ids.begin() + static_cast<std::ptrdiff_t>(end));
}

void addLabels(const SampleBlock& block, std::uint32_t row, TrainingBatch& batch) {
  for (std::uint32_t label = 0; label < batch.labelCount; ++label)
    batch.labels.push_back(block.labels[std::size_t{row} * batch.labelCount + label]);
  batch.weights.push_back(block.weights.empty() ? 1 : block.weights[row]);
}

void clear(TrainingBatch& batch) {
  batch.offsets.clear();
  batch.ids.clear();
  batch.values.clear();
  batch.labels.clear();
  batch.weights.clear();
}

} // namespace

const SampleBlock& RowGatherer::blockAt(std::uint32_t number) {
  auto& view = views_[number];
  if (view.rowCount == 0) view = samples_.block(number);
  return view;
}

void RowGatherer::gather(std::span<const SamplePlace> places, TrainingBatch& batch) {
  clear(batch);
  batch.rows = static_cast<std::uint32_t>(places.size());
  batch.fields = samples_.fieldCount();
  batch.labelCount = static_cast<std::uint32_t>(samples_.labels().size());
  const bool uniform = samples_.isUniform();
  if (!uniform) batch.offsets.push_back(0);
  for (const auto& place : places) {
    const auto& block = blockAt(place.block);
    addCells(block, place.row, batch.fields, uniform, batch);
    addLabels(block, place.row, batch);
  }
}

EntryGrouper::EntryGrouper(std::int64_t idCount) : slots_(static_cast<std::size_t>(idCount), kNone) {}

void EntryGrouper::count(const TrainingBatch& batch, EntryGroups& groups) {
  groups.ids.clear();
  groups.begin.assign(1, 0);
  for (const auto id : batch.ids) {
    auto& slot = slots_[id];
    if (slot == kNone) {
      slot = static_cast<std::uint32_t>(groups.ids.size());
      groups.ids.push_back(id);
      groups.begin.push_back(0);
    }
    ++groups.begin[slot + 1];
  }
  std::partial_sum(groups.begin.begin(), groups.begin.end(), groups.begin.begin());
}

void EntryGrouper::group(const TrainingBatch& batch, EntryGroups& groups) {
  count(batch, groups);
  next_.assign(groups.begin.begin(), groups.begin.end() - 1);
  groups.entries.resize(batch.ids.size());
  for (std::uint32_t entry = 0; entry < batch.ids.size(); ++entry)
    groups.entries[next_[slots_[batch.ids[entry]]]++] = entry;
  for (const auto id : groups.ids)
    slots_[id] = kNone;
  groups.cells.clear();
  if (batch.isUniform()) return;
  groups.cells.resize(batch.ids.size());
  for (std::uint32_t cell = 0; cell + 1 < batch.offsets.size(); ++cell)
    std::fill(groups.cells.begin() + batch.offsets[cell], groups.cells.begin() + batch.offsets[cell + 1],
              cell);
}

} // namespace rankwright
