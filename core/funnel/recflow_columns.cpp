#include "core/funnel/recflow_columns.h"

#include "core/funnel/recflow_stages.h"
#include "core/logs/bad_rows.h"
#include "core/logs/cell_value.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rankwright {

namespace {

struct Flag {
  std::string_view column;
  RecFlowStage stage; ///< the last stage of a row that has the flag and none of a later stage
};

// A row that went into a stage and was not among its first is lost there: rerank_neg means that it passed
// ranking, prerank_neg that only retrieval found it.
constexpr std::array<Flag, 13> kFlags = {{{"prerank_neg", RecFlowStage::Retrieved},
                                          {"coarse_neg", RecFlowStage::Preranked},
                                          {"rank_neg", RecFlowStage::Coarse},
                                          {"rank_pos", RecFlowStage::Ranked},
                                          {"rerank_neg", RecFlowStage::Ranked},
                                          {"rerank_pos", RecFlowStage::Reranked},
                                          {"realshow", RecFlowStage::Shown},
                                          {"effective_view", RecFlowStage::Feedback},
                                          {"long_view", RecFlowStage::Feedback},
                                          {"like", RecFlowStage::Feedback},
                                          {"follow", RecFlowStage::Feedback},
                                          {"forward", RecFlowStage::Feedback},
                                          {"comment", RecFlowStage::Feedback}}};

const std::array<LoggedFeature, 5> kFeatures = {{{"author_id", false},
                                                 {"category_level_one", false},
                                                 {"category_level_two", false},
                                                 {"upload_type", false},
                                                 {"duration", true}}};

std::optional<std::size_t> positionOf(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

Result<std::size_t> needed(const std::vector<std::string>& names, std::string_view name) {
  const auto found = positionOf(names, name);
  if (!found) return fail(ErrorKind::NotFound, "the file has no column: {}", name);
  return *found;
}

Result<std::string> keyIn(std::string_view cell, std::string_view what) {
  const auto key = withoutSpaces(cell);
  if (saysMissing(key)) return fail(ErrorKind::Type, "the row has no {}: {}", what, quoted(cell));
  return std::string(key);
}

} // namespace

std::vector<std::string> recFlowReasons() {
  return {"behind the first of pre-ranking",
          "behind the first of coarse ranking",
          "behind the first of ranking",
          "behind the first of re-ranking",
          "not shown",
          "without feedback",
          ""};
}

Result<RecFlowColumns> RecFlowColumns::find(const std::vector<std::string>& names) {
  RecFlowColumns columns;
  RW_ASSIGN(columns.request_, needed(names, "request_id"));
  RW_ASSIGN(columns.user_, needed(names, "user_id"));
  RW_ASSIGN(columns.video_, needed(names, "video_id"));
  columns.time_ = positionOf(names, "request_timestamp");
  columns.rankIndex_ = positionOf(names, "rank_index");
  columns.rerankIndex_ = positionOf(names, "rerank_index");
  columns.flags_.resize(stagesOf(StageLogSource::RecFlow).size());
  bool any = false;
  for (const auto& flag : kFlags)
    if (const auto column = positionOf(names, flag.column)) {
      columns.flags_[rankwright::positionOf(flag.stage)].push_back(*column);
      any = true;
    }
  if (!any) return fail(ErrorKind::InvalidArgument, "no column tells a stage, as does: {}", "realshow");
  for (const auto& feature : kFeatures)
    if (const auto column = positionOf(names, feature.name)) {
      columns.features_.push_back(feature);
      columns.featureColumns_.push_back(*column);
    }
  return columns;
}

Result<bool> RecFlowColumns::flag(const DelimitedReader& row, const Column& column) const {
  const auto cell = row[*column];
  if (saysMissing(withoutSpaces(cell))) return false;
  const auto label = labelIn(withoutSpaces(cell));
  if (label) return *label;
  // Some flags count: two comments are feedback too.
  const auto number = wholeNumberIn(cell);
  if (number && *number >= 0) return *number > 0;
  return fail(ErrorKind::Type, "neither 0 nor 1: {}", quoted(cell));
}

Result<bool> RecFlowColumns::anyFlag(const DelimitedReader& row,
                                     const std::vector<std::size_t>& columns) const {
  bool any = false;
  for (const auto column : columns) {
    RW_ASSIGN(const bool set, flag(row, column));
    any |= set;
  }
  return any;
}

Result<std::uint32_t> RecFlowColumns::stageOf(const DelimitedReader& row) const {
  std::uint32_t stage = 0;
  for (std::uint32_t i = 0; i < flags_.size(); ++i) {
    RW_ASSIGN(const bool reached, anyFlag(row, flags_[i]));
    if (reached) stage = i;
  }
  return stage;
}

Result<std::optional<std::uint32_t>> RecFlowColumns::placeOf(const DelimitedReader& row,
                                                             const Column& column) const {
  if (!column || saysMissing(withoutSpaces(row[*column]))) return std::nullopt;
  const auto number = wholeNumberIn(row[*column]);
  if (!number || *number > INT32_MAX)
    return fail(ErrorKind::Type, "no place in an order: {}", quoted(row[*column]));
  // A negative one says that the stage did not have it.
  if (*number < 0) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

Result<std::vector<FeatureCell>> RecFlowColumns::cellsOf(const DelimitedReader& row) const {
  std::vector<FeatureCell> cells;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    const auto cell = withoutSpaces(row[featureColumns_[i]]);
    if (saysMissing(cell)) {
      cells.emplace_back();
    } else if (!features_[i].numeric) {
      cells.emplace_back(std::string(cell));
    } else {
      const auto number = numberIn(cell);
      if (!number) return fail(ErrorKind::Type, "'{}' is no number: {}", features_[i].name, quoted(cell));
      cells.emplace_back(static_cast<double>(*number));
    }
  }
  return cells;
}

Result<RecFlowRow> RecFlowColumns::read(const DelimitedReader& row) const {
  RecFlowRow read;
  RW_ASSIGN(read.request, keyIn(row[request_], "request_id"));
  RW_ASSIGN(read.user, keyIn(row[user_], "user_id"));
  RW_ASSIGN(read.candidate.item, keyIn(row[video_], "video_id"));
  if (time_ && !saysMissing(withoutSpaces(row[*time_]))) {
    read.time = timeIn(withoutSpaces(row[*time_]));
    if (!read.time) return fail(ErrorKind::Type, "no time: {}", quoted(row[*time_]));
  }
  RW_ASSIGN(read.candidate.stage, stageOf(row));
  const auto lastStage = static_cast<std::uint32_t>(flags_.size() - 1);
  if (read.candidate.stage < lastStage) read.candidate.reason = read.candidate.stage;
  read.candidate.taken = read.candidate.stage == lastStage;
  RW_ASSIGN(read.candidate.rankPlace, placeOf(row, rankIndex_));
  RW_ASSIGN(read.candidate.slot, placeOf(row, rerankIndex_));
  RW_ASSIGN(read.cells, cellsOf(row));
  return read;
}

} // namespace rankwright
