#pragma once

#include "core/base/parallel_blocks.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rankwright {

/// Scores and labels of the same rows.
template <class Score>
struct LabelledScores {
  std::span<const Score> scores;
  std::span<const std::uint8_t> labels;
};

/// Calls `work(number of the block, rows)` for blocks of rows on the machine's cores, each after `check` held
/// for it: what was looked at to check it is still near when it is used. Errors: those of `check`, with the
/// row's number among all.
template <class Score, class Work>
Status forEachCheckedBlock(const LabelledScores<Score>& rows,
                           Status (*check)(std::span<const Score>, std::span<const std::uint8_t>),
                           std::size_t blockSize, Work work) {
  if (rows.scores.empty() || rows.scores.size() != rows.labels.size()) return check(rows.scores, rows.labels);
  std::atomic<bool> isBad = false;
  RW_CHECK(forEachBlock(
      rows.scores.size(), {},
      [&](std::size_t number, Block block) {
        const LabelledScores<Score> part{rows.scores.subspan(block.first, block.size()),
                                         rows.labels.subspan(block.first, block.size())};
        if (check(part.scores, part.labels))
          work(number, part);
        else
          isBad = true;
      },
      blockSize));
  return isBad ? check(rows.scores, rows.labels) : Status();
}

} // namespace rankwright
