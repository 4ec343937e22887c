#pragma once

#include "core/base/id.h"
#include "widgets/simulator/app_catalogue.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace rankwright {

/// One of the terms that speak most for an app.
struct CardReason {
  QString text;            ///< e.g. "country × category"
  double contribution = 0; ///< logit units
};

/// One place of a recommended list, ready to be painted.
struct Card {
  ItemId item;
  std::uint32_t slot = 0; ///< from 1
  AppText app;
  double score = 0;
  std::vector<CardReason> reasons; ///< at most three, the strongest first; none when no model ranked
};

} // namespace rankwright
