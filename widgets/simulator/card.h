#pragma once

#include "core/base/id.h"
#include "core/pipeline/list_comparison.h"
#include "widgets/simulator/app_catalogue.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// One of the terms that speak most for an app.
struct CardReason {
  QString text;            ///< e.g. "country × category"
  double contribution = 0; ///< logit units
};

/// What became of an app since the baseline.
struct CardChange {
  Move move = Move::Same;
  std::optional<std::uint32_t> baselineSlot = {}; ///< from 1; nothing for a new one
  std::int64_t rankChange = 0;                    ///< places won
  std::optional<double> baselineScore = {};
  std::optional<double> scoreChange = {}; ///< nothing when the scores do not compare
};

/// One place of a recommended list, ready to be painted.
struct Card {
  ItemId item;
  std::uint32_t slot = 0; ///< from 1
  AppText app;
  double score = 0;
  std::vector<CardReason> reasons;       ///< at most three, the strongest first; none when no model ranked
  std::optional<CardChange> change = {}; ///< nothing without a baseline
};

} // namespace rankwright
