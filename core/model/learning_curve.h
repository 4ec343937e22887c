#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// How rows with rare or frequent ids fare: rows whose rarest id occurs in [`least`, the next bucket's) of
/// the training rows.
struct FrequencyBucket {
  std::uint64_t least = 0;
  std::uint64_t trainRows = 0; ///< of a fixed sample of the training rows
  std::uint64_t heldOutRows = 0;
  double trainLoss = 0; ///< log loss in nats of the first output, corrected, of all rows as they occur
  double heldOutLoss = 0;
  double norm = 0; ///< mean ‖v_i‖ of the ids of that frequency

  /// The generalisation gap.
  double gap() const { return heldOutLoss - trainLoss; }

  friend bool operator==(const FrequencyBucket&, const FrequencyBucket&) = default;
};

/// What one output achieves on held-out rows.
struct OutputQuality {
  std::string output;            ///< "pctr", "pcvr", "pctcvr"
  std::optional<double> logLoss; ///< in nats; nothing without rows that know the label
  std::optional<double> auc;     ///< nothing unless rows of both labels are there

  friend bool operator==(const OutputQuality&, const OutputQuality&) = default;
};

/// Training looked at once: at the end of an epoch or at a fraction of it.
struct CurvePoint {
  double epoch = 0;                   ///< passes over the training rows so far, e.g. 0.25
  std::uint64_t steps = 0;            ///< gradient steps so far
  double trainLoss = 0;               ///< mean loss of the batches since the last point, each before its step
  std::vector<OutputQuality> heldOut; ///< by output; empty without held-out rows
  std::vector<FrequencyBucket> frequency; ///< ascending; empty where it was not asked for

  /// Of the output that training stops early by: the first.
  std::optional<double> heldOutLoss() const { return heldOut.empty() ? std::nullopt : heldOut[0].logLoss; }
  std::optional<double> heldOutAuc() const { return heldOut.empty() ? std::nullopt : heldOut[0].auc; }

  friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

} // namespace rankwright
