#pragma once

#include "core/base/result.h"
#include "core/model/feature_encoder.h"
#include "core/model/safetensors.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The ids [first, first + count) of a field.
struct FieldIds {
  std::string name;
  std::int64_t first = 0;
  std::int64_t count = 0;
};

std::vector<FieldIds> fieldIdsOf(const FeatureEncoder& encoder);

/// The factors of all ids, as a view of a saved tensor.
struct EmbeddingTable {
  std::span<const float> values; ///< [ids, length]
  std::int64_t ids = 0;
  std::uint32_t length = 0;

  std::span<const float> row(std::int64_t id) const {
    return values.subspan(static_cast<std::size_t>(id) * length, length);
  }
};

/// The tensor `embedding.weight`. Errors: NotFound for a model without factors.
Result<EmbeddingTable> embeddingTableOf(std::span<const FloatTensor> tensors);

/// Whether counts and fields belong to the table. Errors: InvalidArgument.
Status checkTable(const EmbeddingTable& table, std::span<const FieldIds> fields,
                  std::span<const std::uint32_t> idCounts);

/// How strongly fields act together: the mean |⟨v_i, v_j⟩| over pairs of ids, each as often as training rows
/// have it (as if fields were independent). Of fields with many ids `kStrengthIds` are taken, evenly over
/// their training rows.
struct PairStrengths {
  std::vector<std::string> fields;
  std::vector<double> values; ///< [fields, fields], symmetric; of a field with itself: not a number

  double at(std::size_t a, std::size_t b) const { return values[a * fields.size() + b]; }
};

inline constexpr std::size_t kStrengthIds = 512;

/// `idCounts` are training rows by id; empty: every id counts once. Errors: InvalidArgument for counts or
/// fields that do not fit the table.
Result<PairStrengths> pairStrengths(const EmbeddingTable& table, std::span<const FieldIds> fields,
                                    std::span<const std::uint32_t> idCounts);

/// The ids that occur in [least, the next bucket's) training rows.
struct NormBucket {
  std::uint32_t least = 0;
  std::uint64_t ids = 0;
  double meanNorm = 0; ///< of ‖v_i‖
  double deviation = 0;
};

/// Buckets by powers of 2, of the ids that some row has, ascending; empty ones are left out. Errors: as
/// `pairStrengths`.
Result<std::vector<NormBucket>> normsByFrequency(const EmbeddingTable& table,
                                                 std::span<const std::uint32_t> idCounts);

/// How many directions a field's factors use.
struct FieldSpectrum {
  std::string field;
  std::int64_t ids = 0;
  std::vector<double> singularValues; ///< falling, [length]
  double abundance =
      0; ///< IA = Σσ / max σ (Guo et al., ICML 2024): `length` where all directions count alike

  /// IA over the length, or over the number of ids where those are fewer.
  double share() const;
  /// Below 0.2: larger factors would not help (embedding collapse).
  bool isCollapsed() const { return ids > 0 && share() < 0.2; }
};

/// Of the table without the rows that no training row has. Errors: as `pairStrengths`.
Result<std::vector<FieldSpectrum>> fieldSpectra(const EmbeddingTable& table, std::span<const FieldIds> fields,
                                                std::span<const std::uint32_t> idCounts);

} // namespace rankwright
