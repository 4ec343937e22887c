#include "core/pipeline/rank_config.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<std::string_view, RankBy>, 4> kNames = {{{"merged_order", RankBy::MergedOrder},
                                                                        {"channels", RankBy::Channels},
                                                                        {"rule", RankBy::Rule},
                                                                        {"model", RankBy::Model}}};

RankBy usualWay(const RankSection& section) {
  if (!section.model.empty()) return RankBy::Model;
  return section.rank.rule.empty() ? RankBy::MergedOrder : RankBy::Rule;
}

Result<RankBy> readWay(const TomlTable& table, const RankSection& section) {
  if (!table.has("by")) return usualWay(section);
  RW_ASSIGN(const auto name, table.string("by"));
  if (const auto by = parseRankBy(name)) return *by;
  return failAt(table.spanOf("by"), ErrorKind::InvalidArgument,
                "candidates are ranked by merged_order, channels, rule or model, not by: {}", name);
}

/// A key that the way of ranking does not look at, or lacks, is a mistake in the file.
Status checkKey(const TomlTable& table, std::string_view key, RankBy by, bool needed, bool allowed) {
  if (needed && !table.has(key))
    return failAt(table.spanOf("by"), ErrorKind::NotFound, "ranking by {} needs the key: {}", nameOf(by),
                  key);
  if (!allowed && table.has(key))
    return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "ranking by {} does not look at the key: {}",
                  nameOf(by), key);
  return {};
}

} // namespace

std::string_view nameOf(RankBy by) {
  return std::ranges::find(kNames, by, &std::pair<std::string_view, RankBy>::second)->first;
}

std::optional<RankBy> parseRankBy(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name, &std::pair<std::string_view, RankBy>::first);
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

Result<ExpressionText> readExpression(const TomlTable& table, std::string_view key) {
  if (!table.has(key)) return ExpressionText();
  RW_ASSIGN(auto text, table.string(key));
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "the expression is empty: {}", key);
  return ExpressionText{std::move(text), table.spanOf(key)};
}

Result<RankSection> readRankSection(const TomlTable& rank) {
  RW_CHECK(rank.allowOnly({"by", "model", "rule", "formula"}));
  RankSection section;
  RW_ASSIGN(section.model, rank.stringOr("model", ""));
  RW_ASSIGN(section.rank.rule, readExpression(rank, "rule"));
  RW_ASSIGN(section.rank.formula, readExpression(rank, "formula"));
  RW_ASSIGN(section.rank.by, readWay(rank, section));
  const auto by = section.rank.by;
  RW_CHECK(checkKey(rank, "model", by, by == RankBy::Model, by == RankBy::Model));
  RW_CHECK(checkKey(rank, "rule", by, by == RankBy::Rule, by == RankBy::Rule));
  RW_CHECK(checkKey(rank, "formula", by, false, by == RankBy::Model));
  return section;
}

} // namespace rankwright
