#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/funnel/funnel_filter.h"
#include "core/funnel/stage_log_info.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// Which candidates make a bar or cell of the funnel; what is not given does not matter.
struct CandidateChoice {
  std::optional<std::uint32_t> reached = {}; ///< a stage: those that reach it
  std::optional<std::uint32_t> lostAt = {};  ///< a stage: those that reach it and no further
  std::optional<std::string> reason = {};    ///< as LostCandidates::reason
  std::string channel = {};                  ///< proposed by it
  std::string otherChannel = {};             ///< and by this one
  bool byThatChannelAlone = false;           ///< proposed by `channel` and no other
  bool taken = false;                        ///< the item is one that the user took
  std::string item = {};                     ///< key

  friend bool operator==(const CandidateChoice&, const CandidateChoice&) = default;
};

/// What is asked of `requestsBehind`.
struct RequestsQuery {
  FunnelFilter filter = {};
  CandidateChoice choice = {};
  std::uint32_t limit = 1000; ///< rows at most
  std::uint64_t offset = 0;   ///< rows to pass over first
};

/// One request behind a bar: who asked, and what became of an item.
struct RequestRow {
  std::uint64_t id = 0;             ///< of the request in the log, as the log counts them
  std::string request;              ///< the caller's name for it (trace id); may be empty
  std::string user;                 ///< key
  std::optional<std::int64_t> time; ///< seconds since 1970
  std::string scene;
  std::string related; ///< key of the related item of its scene; may be empty
  std::string pipeline;
  std::string configuration;
  std::uint32_t places = 0;      ///< asked for
  std::string item;             ///< key: the one that the user took, if it is among those chosen, else the
                                ///< first chosen; "" when a choice without candidates fits (as the pool)
  bool taken = false;           ///< `item` is what the user took
  std::uint32_t stage = 0;      ///< the last that `item` reached, a position in the log's stages
  std::string reason;           ///< why it went no further
  std::string explanation;      ///< one sentence with figures, as why-not gives; only of items taken
  std::uint64_t candidates = 0; ///< of the request, that fit the choice
};

/// A stretch of the requests behind a bar.
struct RequestsPage {
  std::vector<RequestRow> rows; ///< in the order of the log
  std::uint64_t total = 0;      ///< requests behind the bar, on all pages
};

/// The requests that have a candidate of the choice; of a choice of the first stage alone (`reached` 0 and
/// nothing else) all requests. Errors: those of `readStageLogInfo`; NotFound for a channel that the log
/// lacks, InvalidArgument for a stage that it lacks; Cancelled.
Result<RequestsPage> requestsBehind(const std::filesystem::path& log, const RequestsQuery& query,
                                    const JobControl& job = {});

/// The position of the stage of that name. Errors: NotFound, which names the nearest there is.
Result<std::uint32_t> stageNamed(const StageLogInfo& log, std::string_view name);

} // namespace rankwright
