#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/feature_encoder.h"
#include "core/model/model_card.h"
#include "core/model/rank_model.h"
#include "core/model/sample_blocks.h"
#include "core/runs/predictions.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace rankwright {

/// The segments that every run has beside its fields: rows by how many training rows their user has, and by
/// how many the rarest of their ids has.
inline constexpr std::string_view kUserRowsSegment = "user_rows";
inline constexpr std::string_view kRarestIdSegment = "rarest_id_rows";

/// Fields with more values are no segments.
inline constexpr std::int64_t kMostSegmentValues = 1000;

/// A model and what it was trained on. Borrowed.
struct JudgedModel {
  const RankModel& model;
  const FeatureEncoder& encoder;
  const SampleCounts&
      counts; ///< how training rows differ from the held-out ones: outputs are corrected for it
  const SampleBlocks& train;               ///< whose users are known ones
  std::span<const std::uint32_t> idCounts; ///< [ids], training rows by id
};

/// What the model says of held-out rows, with a segment for each field of few values. "pctr" is judged by the
/// first label; "pcvr" by the second where the first is 1; "pctcvr" by the second. Rows of a source without
/// users each have one of their own. Stage "scoring" in rows. Errors: those of the model; InvalidArgument for
/// outputs that the labels cannot judge; Cancelled.
Result<Predictions> predictHeldOut(const JudgedModel& judged, const SampleBlocks& heldOut,
                                   const JobControl& job);

/// A block as a model takes it.
EncodedBatch batchOf(const SampleBlock& block, std::uint32_t fieldCount);

} // namespace rankwright
