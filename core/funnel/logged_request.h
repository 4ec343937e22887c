#pragma once

#include "core/feature/value_json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rankwright {

/// A channel that proposed a candidate.
struct LoggedRank {
  std::uint32_t channel = 0; ///< position in LoggedRequest::channels
  std::uint32_t rank = 0;    ///< of the candidate in the channel, from 0

  friend bool operator==(const LoggedRank&, const LoggedRank&) = default;
};

/// One candidate of a request, and how far it came. Places count from 0.
struct LoggedCandidate {
  std::string item;                             ///< key
  std::uint32_t stage = 0;                      ///< the last that it reached
  std::optional<std::uint32_t> reason = {};     ///< why not further, a position in LoggedRequest::reasons
  std::vector<LoggedRank> ranks = {};           ///< by rising channel, each once
  std::optional<std::uint32_t> mergePlace = {}; ///< among the merged
  std::optional<std::uint32_t> rankPlace = {};  ///< by falling score, before constraints
  std::optional<double> score = {};             ///< of ranking; also of a candidate that was only scored
  std::optional<std::uint32_t> slot = {};       ///< in the list
  bool taken = false;                           ///< it is what the user took
  std::string explanation = {};                 ///< one sentence with figures; "" where there is none

  friend bool operator==(const LoggedCandidate&, const LoggedCandidate&) = default;
};

/// What a caller gave a request besides its user, in the order given.
struct GivenValues {
  std::vector<NamedValue> context;
  std::vector<NamedValue> features; ///< of the user, which stand before what the workspace knows

  friend bool operator==(const GivenValues&, const GivenValues&) = default;
};

/// One request as a stage log keeps it.
struct LoggedRequest {
  std::string name;                 ///< the caller's name for it (trace id); may be empty
  std::string user;                 ///< key; may be empty
  std::optional<std::int64_t> time; ///< seconds since 1970
  std::string scene;
  std::string related; ///< key of the related item; may be empty
  std::string pipeline;
  std::string configuration;             ///< hash
  std::uint64_t pool = 0;                ///< items there were
  std::uint32_t places = 0;              ///< asked for
  std::optional<GivenValues> given = {}; ///< nothing where the log does not say
  std::vector<std::string> channels;
  std::vector<std::string> reasons;
  std::vector<LoggedCandidate> candidates; ///< each item once

  friend bool operator==(const LoggedRequest&, const LoggedRequest&) = default;
};

/// An item's value of one feature; nothing when it has none.
using FeatureCell = std::variant<std::monostate, double, std::string>;

/// How often a value stands in the pool of items.
struct PoolValue {
  FeatureCell value;
  std::uint64_t items = 0;
};

} // namespace rankwright
