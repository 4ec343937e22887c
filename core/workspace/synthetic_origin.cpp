#include "core/workspace/synthetic_origin.h"

#include <fmt/format.h>

namespace rankwright {

std::string syntheticOriginToml(const SimulationOptions& options) {
  // TOML's integers have a sign, seeds have none: the largest are written as negative numbers.
  return fmt::format("# What `rankwright-cli synth` made the store from: the truth behind it can be made "
                     "again.\n[synthetic]\nitems = {}\nusers = {}\ndays = {}\nseed = {}\nfirst_day = {}\n"
                     "unknown_item_share = {}\n",
                     options.items, options.users, options.days, static_cast<std::int64_t>(options.seed),
                     options.firstDay, options.unknownItemShare);
}

Result<std::optional<SimulationOptions>> readSyntheticOrigin(const TomlTable& workspace) {
  if (!workspace.has("synthetic")) return std::nullopt;
  RW_ASSIGN(const auto table, workspace.table("synthetic"));
  RW_CHECK(table.allowOnly({"items", "users", "days", "seed", "first_day", "unknown_item_share"}));
  SimulationOptions options;
  RW_ASSIGN(options.items, table.countOr("items", options.items));
  RW_ASSIGN(options.users, table.countOr("users", options.users));
  RW_ASSIGN(options.days, table.countOr("days", options.days));
  RW_ASSIGN(const auto seed, table.integerOr("seed", 1));
  options.seed = static_cast<std::uint64_t>(seed);
  RW_ASSIGN(options.firstDay, table.integerOr("first_day", options.firstDay));
  RW_ASSIGN(options.unknownItemShare, table.numberOr("unknown_item_share", options.unknownItemShare, 0, 1));
  if (const auto valid = checkOptions(options); !valid)
    return failAt(table.spanOf(""), ErrorKind::InvalidArgument, "{}", valid.error().message);
  return options;
}

} // namespace rankwright
