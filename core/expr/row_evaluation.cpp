#include "core/expr/row_evaluation.h"

#include "core/base/parallel_blocks.h"
#include "core/base/stage_progress.h"
#include "core/expr/evaluation.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::size_t kBatchesPerBlock = 16;

} // namespace

Status evaluateRows(const Program& program, const InputTables& tables, std::uint32_t rowCount,
                    const JobControl& job, const RowConsumer& consume) {
  RW_CHECK(job.check());
  const Evaluation evaluation(program.plan(), tables, rowCount);
  StageProgress progress(job, "evaluating rules", rowCount);
  const auto evaluateBlock = [&](std::size_t, Block block) {
    Evaluation::Scratch scratch;
    for (auto first = block.first; first < block.last && !job.cancelled(); first += kBatchRows) {
      const auto count = std::min<std::size_t>(kBatchRows, block.last - first);
      scratch.arena->reuse();
      consume(
          static_cast<std::uint32_t>(first),
          evaluation.evaluate(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), scratch));
    }
    progress.advance(static_cast<double>(block.size()));
  };
  return forEachBlock(rowCount, job, evaluateBlock, kBatchesPerBlock * kBatchRows);
}

} // namespace rankwright
