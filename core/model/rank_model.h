#pragma once

#include "core/base/result.h"
#include "core/model/encoded_batch.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// The parts that add up to one row's logit: bias + Σ linear + Σ pair + deep.
struct LogitParts {
  float bias = 0;
  std::vector<float> linear; ///< [fields]
  std::vector<float> pair;   ///< [fields · (fields + 1) / 2], upper triangle with diagonal, row by row
  float logit = 0;
  std::optional<float> deep = {}; ///< what the multi-layer perceptron adds, of a model that has one

  /// Position of the pair (a, b), a ≤ b, of `fields` fields in `pair`.
  static constexpr std::size_t pairIndex(std::size_t a, std::size_t b, std::size_t fields) {
    return a * fields - a * (a + 1) / 2 + b;
  }
};

/// σ(logit).
inline float probabilityOf(float logit) {
  return 1 / (1 + std::exp(-logit));
}

/// A trained model that scores encoded rows. Immutable; safe to call from several threads.
class RankModel {
public:
  virtual ~RankModel() = default;

  virtual std::uint32_t fieldCount() const = 0;

  /// The logits of the rows. Errors: InvalidArgument when the batch has another number of fields or an id out
  /// of range.
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
