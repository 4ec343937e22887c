#include "core/model/toml_reader.h"
#include "core/model/toml_writer.h"
#include "core/runs/sweep_config.h"
#include "core/runs/user_weights.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rankwright {

namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

constexpr std::uint64_t kMostTrials = 10'000;
constexpr std::uint32_t kDrawsPerTrial = 100; ///< after which all combinations count as drawn

/// In [0, 1).
double uniform(SplitMix64& random) {
  return static_cast<double>(random.next() >> 11) * 0x1p-53;
}

std::string draw(const SweepRange& range, SplitMix64& random) {
  const auto share = uniform(random);
  if (range.isLogUniform) {
    const auto value = std::exp(std::lerp(std::log(range.low), std::log(range.high), share));
    return range.isInteger ? fmt::format("{}", std::llround(value)) : fmt::format("{}", value);
  }
  if (!range.isInteger) return fmt::format("{}", std::lerp(range.low, range.high, share));
  return fmt::format("{}", std::llround(std::floor(range.low + share * (range.high - range.low + 1))));
}

std::string draw(const SweepValues& values, SplitMix64& random) {
  return values[static_cast<std::size_t>(uniform(random) * static_cast<double>(values.size()))];
}

std::vector<Settings> drawnSettings(const SweepConfig& sweep) {
  SplitMix64 random(sweep.seed);
  std::set<Settings> seen;
  std::vector<Settings> all;
  for (std::uint32_t i = 0; i < sweep.trials * kDrawsPerTrial && all.size() < sweep.trials; ++i) {
    Settings settings;
    for (const auto& key : sweep.keys)
      settings.emplace_back(
          key.key, std::visit([&random](const auto& choice) { return draw(choice, random); }, key.choice));
    if (seen.insert(settings).second) all.push_back(std::move(settings));
  }
  return all;
}

Result<std::uint64_t> gridSize(const SweepConfig& sweep) {
  std::uint64_t size = 1;
  for (const auto& key : sweep.keys) {
    size *= std::get<SweepValues>(key.choice).size();
    if (size > kMostTrials)
      return fail(ErrorKind::InvalidArgument, "a grid has at most {} trials, but this one has at least: {}",
                  kMostTrials, size);
  }
  return size;
}

/// The last key changes fastest.
Result<std::vector<Settings>> gridSettings(const SweepConfig& sweep) {
  RW_ASSIGN(auto size, gridSize(sweep));
  if (sweep.trials > 0) size = std::min<std::uint64_t>(size, sweep.trials);
  std::vector<Settings> all;
  for (std::uint64_t number = 0; number < size; ++number) {
    auto rest = number;
    Settings settings;
    for (auto key = sweep.keys.rbegin(); key != sweep.keys.rend(); ++key) {
      const auto& values = std::get<SweepValues>(key->choice);
      settings.emplace_back(key->key, values[rest % values.size()]);
      rest /= values.size();
    }
    std::ranges::reverse(settings);
    all.push_back(std::move(settings));
  }
  return all;
}

Status apply(const Settings& settings, toml::table& table, const std::string& source) {
  for (const auto& [key, value] : settings) {
    RW_ASSIGN(const auto setting, parseToml(fmt::format("value = {}", value), source));
    setting.get("value")->visit([&](const auto& held) { table.insert_or_assign(key, held); });
  }
  return {};
}

Result<SweepTrial> trialOf(std::uint32_t number, Settings settings, toml::table base,
                           const std::string& source) {
  SweepTrial trial{number, std::move(settings), {}, {}};
  RW_CHECK(apply(trial.settings, base, source));
  trial.configuration = tomlDocument(base);
  auto config = parseModelToml(trial.configuration, fmt::format("{} of trial {}", source, number));
  if (!config) return failureOf(config);
  trial.config = std::move(*config);
  return trial;
}

} // namespace

Result<std::vector<SweepTrial>> sweepTrials(const SweepConfig& sweep, std::string_view baseToml,
                                            const std::string& source) {
  RW_ASSIGN(const auto base, parseToml(baseToml, source));
  std::vector<Settings> settings;
  if (sweep.strategy == SweepStrategy::Grid) {
    RW_ASSIGN(settings, gridSettings(sweep));
  } else {
    settings = drawnSettings(sweep);
  }
  std::vector<SweepTrial> trials;
  for (auto& each : settings) {
    const auto number = static_cast<std::uint32_t>(trials.size()) + 1;
    RW_ASSIGN(auto trial, trialOf(number, std::move(each), base, source));
    trials.push_back(std::move(trial));
  }
  return trials;
}

} // namespace rankwright
