#pragma once

#include "core/base/result.h"
#include "core/model/encoded_batch.h"
#include "core/model/model_outputs.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// One task of a multi-task model: its logit is bias + Σ linear + Σ pair of the row + deep.
struct TaskParts {
  std::string output; ///< whose probability is σ(logit): "pctr", "pcvr" of a product head, or "pctcvr"
  float bias = 0;
  float deep = 0; ///< what its tower adds
  float logit = 0;
  std::vector<float> gates; ///< [experts], adding up to 1; empty without experts
};

/// The parts that add up to one row's logit: bias + Σ linear + Σ pair + deep.
struct LogitParts {
  float bias = 0;
  std::vector<float> linear; ///< [fields]
  std::vector<float> pair;   ///< [fields · (fields + 1) / 2], upper triangle with diagonal, row by row
  float logit = 0;
  std::optional<float> deep = {};    ///< what the network adds, of a model that has one
  std::vector<TaskParts> tasks = {}; ///< of a multi-task model, whose first one the members above tell of

  /// Position of the pair (a, b), a ≤ b, of `fields` fields in `pair`.
  static constexpr std::size_t pairIndex(std::size_t a, std::size_t b, std::size_t fields) {
    return a * fields - a * (a + 1) / 2 + b;
  }
};

/// σ(logit).
inline float probabilityOf(float logit) {
  return 1 / (1 + std::exp(-logit));
}

/// What gates and experts do over some rows (health as in HoME, Kuaishou 2024).
struct GateStatistics {
  std::vector<std::string> tasks;
  std::uint32_t experts = 0;
  std::vector<double> gateMeans;     ///< [tasks, experts]
  std::vector<double> gateEntropies; ///< [tasks], mean over rows in nats; ln experts is even
  std::vector<double> zeroShares;    ///< [experts], of the outputs of its units
  std::vector<double> means;         ///< [experts], of its outputs
  std::vector<double> deviations;    ///< [experts]
};

/// A trained model that scores encoded rows. Immutable; safe to call from several threads.
class RankModel {
public:
  virtual ~RankModel() = default;

  virtual std::uint32_t fieldCount() const = 0;

  /// Names of the outputs, see model_outputs.h.
  virtual std::vector<std::string> outputs() const { return {std::string(kClickOutput)}; }

  /// The probability of each output, row by row: [rows, outputs]. Cells are as for `logitsWithCommon`.
  /// Errors: as `logits`.
  virtual Result<std::vector<float>> scoresWithCommon(const EncodedBatch& common,
                                                      const EncodedBatch& rows) const {
    RW_ASSIGN(auto scores, logitsWithCommon(common, rows));
    for (auto& score : scores)
      score = probabilityOf(score);
    return scores;
  }

  /// What gates and experts do over the rows; nothing for a model without experts. Errors: as `logits`.
  virtual Result<std::optional<GateStatistics>> gateStatistics(const EncodedBatch& batch) const {
    static_cast<void>(batch);
    return std::nullopt;
  }

  /// The logits of the rows, of the first task. Errors: InvalidArgument when the batch has another number of
  /// fields or an id out of range.
  virtual Result<std::vector<float>> logits(const EncodedBatch& batch) const = 0;

  /// The logits of rows that have cells in common: `common` is one row with the cells that are the same in
  /// all rows and empty in `rows`, and the others empty. What a model makes of the user is so made once for
  /// all candidates. Errors: as `logits`.
  virtual Result<std::vector<float>> logitsWithCommon(const EncodedBatch& common,
                                                      const EncodedBatch& rows) const {
    return logits(joined(common, rows));
  }

  /// The parts of every row's logit, which is the one that `logits` gives. Errors: as `logits`.
  virtual Result<std::vector<LogitParts>> explain(const EncodedBatch& batch) const = 0;

  /// The same for rows that have cells in common, with the logits that `logitsWithCommon` gives.
  virtual Result<std::vector<LogitParts>> explainWithCommon(const EncodedBatch& common,
                                                            const EncodedBatch& rows) const {
    return explain(joined(common, rows));
  }
};

} // namespace rankwright
