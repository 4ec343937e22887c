#pragma once

#include "core/base/buffer.h"
#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What happened on each row: 0, 1 or `kUnknownLabel` (core/model/sample_blocks.h).
struct LabelColumn {
  std::string name; ///< "click", "install"
  Buffer<std::uint8_t> values;
};

/// What the model says of each row.
struct OutputColumn {
  std::string name;                        ///< "pctr", "pcvr", "pctcvr"
  std::uint32_t label = 0;                 ///< position of the label that judges it
  std::optional<std::uint32_t> given = {}; ///< position of the label that must be 1 for a row to count
  Buffer<float> raw;                       ///< probabilities as the network gives them
  Buffer<float> corrected;                 ///< the same for all negatives, where a share of them trained
};

/// A value for each row by which rows can be told apart, e.g. a category.
struct SegmentColumn {
  std::string name;
  std::vector<std::string> values; ///< by code
  Buffer<std::uint32_t> codes;     ///< [rows], each below the number of values
};

/// What a model says of the rows that were held out, and what happened. Immutable; the columns are shared
/// with copies, and with the mapped file where there is one.
struct Predictions {
  Buffer<std::uint32_t> users; ///< [rows], whose row it is; any numbers
  std::vector<LabelColumn> labels;
  std::vector<OutputColumn> outputs;
  std::vector<SegmentColumn> segments;

  std::size_t rowCount() const { return users.size(); }

  /// nullptr for no such column.
  const OutputColumn* output(std::string_view name) const;
  const SegmentColumn* segment(std::string_view name) const;
  const LabelColumn* label(std::string_view name) const;

  /// Tells held-out rows apart whatever the model and its labels: 16 hexadecimal digits of a hash over the
  /// users, row by row.
  std::string rowsHash() const;
};

/// Errors: InvalidArgument for columns of other lengths, labels above 2, probabilities outside [0, 1] or not
/// finite, codes without a value, labels that an output names and that are not there.
Status checkPredictions(const Predictions& predictions);

/// Writes them as a mapped, checksummed file, in one step. Errors: as `checkPredictions`; Io.
Status writePredictions(const Predictions& predictions, const std::filesystem::path& path);

/// Maps them; everything is verified. Errors: NotFound, Io; Unsupported; Corrupt; Cancelled.
Result<Predictions> readPredictions(const std::filesystem::path& path, const JobControl& job = {});

} // namespace rankwright
