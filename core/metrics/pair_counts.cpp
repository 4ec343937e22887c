#include "core/metrics/pair_counts.h"

#include "core/metrics/checked_blocks.h"
#include "core/metrics/radix_sort.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <vector>

namespace rankwright {

namespace {

/// Rows that are sorted as one piece: enough of them to be worth a thread.
constexpr std::size_t kPieceRows = std::size_t{1} << 20;
constexpr std::size_t kMostPieces = 4;

/// The scores of some rows as ordered numbers, by label.
template <class Bits>
struct Piece {
  std::vector<Bits> positives;
  std::vector<Bits> negatives;
};

template <class Score>
auto pieceOf(std::span<const Score> scores, std::span<const std::uint8_t> labels) {
  using Bits = decltype(orderedBits(Score{}));
  // Both are written for each row and one of them moves on, so that no branch has to be guessed.
  Piece<Bits> piece{std::vector<Bits>(scores.size() + 1), std::vector<Bits>(scores.size() + 1)};
  std::size_t positives = 0;
  for (std::size_t row = 0; row < scores.size(); ++row) {
    const auto bits = orderedBits(scores[row]);
    piece.positives[positives] = bits;
    piece.negatives[row - positives] = bits;
    positives += labels[row];
  }
  piece.positives.resize(positives);
  piece.negatives.resize(scores.size() - positives);
  radixSort(piece.positives, [](Bits bits) { return bits; });
  radixSort(piece.negatives, [](Bits bits) { return bits; });
  return piece;
}

/// Twice the wins of some positive rows over some negative ones, both in rising order.
template <class Bits>
std::uint64_t twiceWins(const std::vector<Bits>& positives, const std::vector<Bits>& negatives) {
  std::uint64_t wins = 0;
  std::size_t below = 0;    // negative rows that score lower
  std::size_t notAbove = 0; // those and the ones that tie
  for (const auto score : positives) {
    while (below < negatives.size() && negatives[below] < score)
      ++below;
    notAbove = std::max(notAbove, below);
    while (notAbove < negatives.size() && negatives[notAbove] == score)
      ++notAbove;
    wins += below + notAbove;
  }
  return wins;
}

template <class Score>
Result<PairCounts> pairsOf(std::span<const Score> scores, std::span<const std::uint8_t> labels) {
  const auto pieces = std::clamp<std::size_t>(scores.size() / kPieceRows, 1, kMostPieces);
  std::vector<Piece<decltype(orderedBits(Score{}))>> sorted(pieces);
  RW_CHECK(forEachCheckedBlock<Score>({scores, labels}, checkScoredRows,
                                      (scores.size() + pieces - 1) / pieces,
                                      [&](std::size_t piece, const LabelledScores<Score>& rows) {
                                        sorted[piece] = pieceOf(rows.scores, rows.labels);
                                      }));
  PairCounts counts;
  for (const auto& piece : sorted) {
    counts.labels.positives += piece.positives.size();
    counts.labels.negatives += piece.negatives.size();
  }
  RW_CHECK(checkBothLabels(counts.labels));
  std::vector<std::uint64_t> wins(pieces * pieces);
  RW_CHECK(forEachBlock(
      wins.size(), {},
      [&](std::size_t pair, Block) {
        wins[pair] = twiceWins(sorted[pair / pieces].positives, sorted[pair % pieces].negatives);
      },
      1));
  for (const auto each : wins)
    counts.twiceWins += each;
  return counts;
}

} // namespace

double PairCounts::auc() const {
  return static_cast<double>(twiceWins) / 2 /
         (static_cast<double>(labels.positives) * static_cast<double>(labels.negatives));
}

Result<PairCounts> countPairs(std::span<const float> scores, std::span<const std::uint8_t> labels) {
  return pairsOf(scores, labels);
}

Result<PairCounts> countPairs(std::span<const double> scores, std::span<const std::uint8_t> labels) {
  return pairsOf(scores, labels);
}

Status checkBothLabels(const LabelCounts& labels) {
  if (labels.positives > 0 && labels.negatives > 0) return {};
  return fail(ErrorKind::InvalidArgument, "AUC needs rows of both labels, but none counts whose label is {}",
              labels.positives == 0 ? 1 : 0);
}

} // namespace rankwright
