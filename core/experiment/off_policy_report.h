#pragma once

#include "core/events/event_store.h"
#include "core/experiment/off_policy.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

enum class TargetPolicyKind : std::uint8_t {
  Uniform,  ///< every item of the slot alike
  Logged,   ///< as often as another variant shows an item in a slot
  BestItem, ///< always the item of the slot with the highest mean reward, chosen on other requests than
            ///< judged
  Given,    ///< probabilities from a file
};

/// The probability with which a policy shows an item, in a slot or in all.
struct ItemProbability {
  std::string item = {};
  std::optional<std::int64_t> slot = {};
  double probability = 0;
};

struct TargetPolicy {
  TargetPolicyKind kind = TargetPolicyKind::Uniform;
  std::string variant = {};                        ///< of `Logged`
  std::vector<ItemProbability> probabilities = {}; ///< of `Given`; items that are not there have 0
};

struct OffPolicyOptions {
  std::string variant = {}; ///< whose exposures judge; "" for all that have propensities
  EventKind reward = EventKind::Click;
  TargetPolicy target = {};
  double alpha = 0.05;
  double shrinkage = 10; ///< exposures' worth of pull of a slot's mean reward of an item to the item's mean
};

/// What a variant earned a decision, as it was logged.
struct LoggedPolicyValue {
  std::string variant = {};
  std::uint64_t decisions = 0;
  std::uint64_t withPropensity = 0;
  double value = 0;
  Interval interval = {}; ///< Wilson's
};

/// What another policy would have earned a decision: a decision is an exposure, its slot the context.
struct OffPolicyReport {
  std::vector<LoggedPolicyValue> logged = {}; ///< by variant
  std::uint64_t decisions = 0;                ///< that judge
  std::uint64_t items = 0;
  std::uint64_t slots = 0;
  PolicyValue ips = {};
  PolicyValue snips = {};
  PolicyValue doublyRobust =
      {};               ///< the model: mean reward by item and slot, shrunk; fitted on other requests
  double uncovered = 0; ///< share of the target's probability on items that the judging log never shows there
  std::vector<std::string> best = {}; ///< of `BestItem`: the item of each slot, by slot, over all decisions
};

/// Estimates a policy from logged propensities. Decisions count as independent, though users come again:
/// intervals are rather too narrow. Errors: NotFound for an experiment or variant that the log does not have;
/// InvalidArgument for fewer than two decisions with propensities; Io, Cancelled.
Result<OffPolicyReport> offPolicyReport(EventStore& store, const std::string& experiment,
                                        const OffPolicyOptions& options, const JobControl& job = {});

/// Reads a CSV file with the columns item and probability, and slot or none. Errors: NotFound, Io; Parse,
/// with the line, for a row that cannot be read; InvalidArgument for a column that is not there, or a
/// probability outside [0, 1].
Result<std::vector<ItemProbability>> readItemProbabilities(const std::filesystem::path& path);

} // namespace rankwright
