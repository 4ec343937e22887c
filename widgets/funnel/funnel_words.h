#pragma once

#include "core/funnel/stage_log_info.h"
#include "core/metrics/estimate.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// What a stage is called on the screen, in the language of the program; a stage of an unknown log by the
/// name that it has there.
QString stageTitle(const LoggedStage& stage);

/// Why a candidate went no further; a sentence of its own where the log does not say.
QString reasonText(std::string_view reason);

/// An order of candidates, e.g. "rank", in the language of the program.
QString orderTitle(std::string_view order);

/// What wrote a log, with its origin: "simulated for Sample store".
QString sourceText(const StageLogInfo& log);

/// A share as a percentage: "42.1 %", small ones with three decimals.
QString shareText(double share);

/// The interval of a share, or of a mean: "38.0 % to 46.2 %", "2,310 to 2,552".
QString shareIntervalText(const Estimate& share);
QString meanIntervalText(const Estimate& mean);

/// Grouped digits, with as many decimals as the size of the number asks for: "2,431", "17.4".
QString meanText(double mean);

/// A time in seconds since 1970 as the computer's clock shows it: "2026-11-22 10:15"; empty for none.
QString timeText(const std::optional<std::int64_t>& time);

} // namespace rankwright
