#pragma once

#include "core/funnel/logged_request.h"
#include "core/funnel/stage_log_info.h"
#include "core/logs/delimited_reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// One row of a log with RecFlow's columns.
struct RecFlowRow {
  std::string request;
  std::string user;
  std::optional<std::int64_t> time; ///< seconds since 1970
  LoggedCandidate candidate;
  std::vector<FeatureCell> cells; ///< [features]
};

/// Why candidates of RecFlow's log went no further, by the last stage that they reached, as
/// LoggedRequest::reasons.
std::vector<std::string> recFlowReasons();

/// Where a file has RecFlow's columns.
class RecFlowColumns {
public:
  /// Errors: NotFound for one of request_id, user_id and video_id; InvalidArgument when none of the columns
  /// tells a stage.
  static Result<RecFlowColumns> find(const std::vector<std::string>& names);

  /// The features of videos that the file has.
  const std::vector<LoggedFeature>& features() const { return features_; }

  /// The reader's present row. Errors: Type, ending with the cell that cannot be read.
  Result<RecFlowRow> read(const DelimitedReader& row) const;

private:
  using Column = std::optional<std::size_t>;

  Result<bool> flag(const DelimitedReader& row, const Column& column) const;
  Result<bool> anyFlag(const DelimitedReader& row, const std::vector<std::size_t>& columns) const;
  Result<std::uint32_t> stageOf(const DelimitedReader& row) const;
  Result<std::optional<std::uint32_t>> placeOf(const DelimitedReader& row, const Column& column) const;
  Result<std::vector<FeatureCell>> cellsOf(const DelimitedReader& row) const;

  std::size_t request_ = 0;
  std::size_t user_ = 0;
  std::size_t video_ = 0;
  Column time_;
  Column rankIndex_;
  Column rerankIndex_;
  std::vector<std::vector<std::size_t>> flags_; ///< [stages] columns of which one puts a row there
  std::vector<LoggedFeature> features_;
  std::vector<std::size_t> featureColumns_; ///< [features]
};

} // namespace rankwright
