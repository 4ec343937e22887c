#include "core/experiment/experiment_truth.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"
#include "core/base/toml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr const char* kHead =
    R"toml(# What is true of simulated experiments: each variant as if all users of the experiment were in it.
# Means are per user, shares are of users with any; amounts in units of the currency.
)toml";

constexpr double kLargestMean = 1e18;

/// TOML tells integers from floats, and fmt writes 2.0 as "2".
std::string numberToml(double value) {
  auto text = fmt::format("{}", value);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string tableToml(std::string_view name, const VariantTruth& variant, double MeasureTruth::*value) {
  auto text = fmt::format("[experiment.variant.{}]\n", name);
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    text += fmt::format("{} = {}\n", nameOf(static_cast<Measure>(i)), numberToml(variant.measures[i].*value));
  return text;
}

Status readMeasures(const TomlTable& variant, std::string_view name, double most, double MeasureTruth::*value,
                    VariantTruth& truth) {
  RW_ASSIGN(const auto table, variant.table(name));
  for (const auto& key : table.keys()) {
    const auto measure = parseMeasure(key);
    if (!measure)
      return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "events have no measure called: {}", key);
    RW_ASSIGN(truth.of(*measure).*value, table.numberOr(key, 0, 0, most));
  }
  return {};
}

Result<VariantTruth> readVariant(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"name", "users", "mean", "share"}));
  VariantTruth truth;
  RW_ASSIGN(truth.variant, table.string("name"));
  RW_ASSIGN(truth.users, table.countOr("users", 0));
  RW_CHECK(readMeasures(table, "mean", kLargestMean, &MeasureTruth::mean, truth));
  RW_CHECK(readMeasures(table, "share", 1, &MeasureTruth::share, truth));
  return truth;
}

Result<ExperimentTruth> readTruth(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"name", "seed", "variant"}));
  ExperimentTruth truth;
  RW_ASSIGN(truth.experiment, table.string("name"));
  RW_ASSIGN(const auto seed, table.integerOr("seed", 0));
  truth.seed = static_cast<std::uint64_t>(seed);
  RW_ASSIGN(const auto variants, table.tables("variant"));
  for (const auto& each : variants) {
    RW_ASSIGN(auto variant, readVariant(each));
    if (truth.find(variant.variant))
      return failAt(each.spanOf("name"), ErrorKind::Conflict, "the variant occurs twice: {}",
                    variant.variant);
    truth.variants.push_back(std::move(variant));
  }
  return truth;
}

std::string truthToml(const ExperimentTruth& truth) {
  // TOML's integers have a sign, seeds have none: the largest are written as negative numbers.
  auto text = fmt::format("\n[[experiment]]\nname = {}\nseed = {}\n", tomlString(truth.experiment),
                          static_cast<std::int64_t>(truth.seed));
  for (const auto& variant : truth.variants) {
    text += fmt::format("\n[[experiment.variant]]\nname = {}\nusers = {}\n", tomlString(variant.variant),
                        variant.users);
    text += tableToml("mean", variant, &MeasureTruth::mean);
    text += tableToml("share", variant, &MeasureTruth::share);
  }
  return text;
}

} // namespace

const VariantTruth* ExperimentTruth::find(std::string_view variant) const {
  const auto found = std::ranges::find(variants, variant, &VariantTruth::variant);
  return found == variants.end() ? nullptr : &*found;
}

std::filesystem::path experimentTruthPath(const std::filesystem::path& log) {
  auto path = log;
  return path.replace_extension(".truth.toml");
}

std::string experimentTruthsToml(std::span<const ExperimentTruth> truths) {
  std::string text = kHead;
  for (const auto& truth : truths)
    text += truthToml(truth);
  return text;
}

Result<std::vector<ExperimentTruth>> parseExperimentTruths(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({"experiment"}));
  RW_ASSIGN(const auto tables, root.tables("experiment"));
  std::vector<ExperimentTruth> truths;
  for (const auto& table : tables) {
    RW_ASSIGN(auto truth, readTruth(table));
    if (std::ranges::find(truths, truth.experiment, &ExperimentTruth::experiment) != truths.end())
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "the experiment occurs twice: {}",
                    truth.experiment);
    truths.push_back(std::move(truth));
  }
  return truths;
}

Result<std::optional<ExperimentTruth>> findExperimentTruth(const std::filesystem::path& log,
                                                           std::string_view experiment) {
  const auto path = experimentTruthPath(log);
  auto text = readTextFile(path);
  if (!text && text.error().kind == ErrorKind::NotFound) return std::nullopt;
  if (!text) return failureOf(text);
  RW_ASSIGN(auto truths, parseExperimentTruths(*text, path.string()));
  const auto found = std::ranges::find(truths, experiment, &ExperimentTruth::experiment);
  if (found == truths.end()) return std::nullopt;
  return std::move(*found);
}

} // namespace rankwright
