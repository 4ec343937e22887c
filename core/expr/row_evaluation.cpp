#include "core/expr/row_evaluation.h"

#include "core/base/parallel_blocks.h"
#include "core/base/stage_progress.h"
#include "core/expr/evaluation.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr std::size_t kBatchesPerBlock = 16;

/// What threads need for their batches, kept from block to block: fresh memory is slow, since the system
/// clears it page by page.
class Scratches {
public:
  std::unique_ptr<Evaluation::Scratch> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<Evaluation::Scratch>();
    auto scratch = std::move(idle_.back());
    idle_.pop_back();
    return scratch;
  }

  void giveBack(std::unique_ptr<Evaluation::Scratch> scratch) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(scratch));
  }

private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Evaluation::Scratch>> idle_;
};

} // namespace

Status evaluateRows(const Program& program, const InputTables& tables, std::uint32_t rowCount,
                    const JobControl& job, const RowConsumer& consume) {
  RW_CHECK(job.check());
  const Evaluation evaluation(program.plan(), tables, rowCount);
  Scratches scratches;
  StageProgress progress(job, "evaluating rules", rowCount);
  const auto evaluateBlock = [&](std::size_t, Block block) {
    auto scratch = scratches.take();
    for (auto first = block.first; first < block.last && !job.cancelled(); first += kBatchRows) {
      const auto count = std::min<std::size_t>(kBatchRows, block.last - first);
      scratch->arena->reuse();
      consume(static_cast<std::uint32_t>(first),
              evaluation.evaluate(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count),
                                  *scratch));
    }
    scratches.giveBack(std::move(scratch));
    progress.advance(static_cast<double>(block.size()));
  };
  return forEachBlock(rowCount, job, evaluateBlock, kBatchesPerBlock * kBatchRows);
}

} // namespace rankwright
