#include "core/workspace/simulated_definition.h"

#include "core/base/file.h"
#include "core/base/toml_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace rankwright {

namespace {

constexpr const char* kMetrics = R"toml(
[[metric]]
name = "installs per user"
measure = "installs"
look_back = true

[[metric]]
name = "clicks per user"
measure = "clicks"
look_back = true

[[metric]]
name = "share of installers"
kind = "share"
measure = "installs"

[[metric]]
name = "ctr"
kind = "ratio"
measure = "clicks"
per = "exposures"

[[metric]]
name = "activations per user"
measure = "activations"

[[metric]]
name = "revenue per user"
measure = "amount"

[[metric]]
name = "cached exposures per user"
measure = "cached"
better = "less"
guardrail_margin = 1.0
)toml";

} // namespace

std::string simulatedDefinitionToml(const std::string& experiment, const std::vector<std::string>& variants,
                                    const std::string& log, const ExperimentSimulationOptions& options) {
  auto text = fmt::format(
      "# An experiment that `rankwright-cli simulate` made; yours to edit. The truth lies "
      "beside the log.\ntitle = {}\nexperiment = {}\nlog = {}\nexpected_users = {}\n"
      "look_back_days = {}\n",
      tomlString(fmt::format("{} (simulated)", fmt::join(variants, " against "))), tomlString(experiment),
      tomlString(log), std::max(options.users, 2U), std::max(options.warmUpDays, 1U));
  for (const auto& variant : variants)
    text += fmt::format("\n[[arm]]\nvariant = {}\n", tomlString(variant));
  return text + kMetrics;
}

Result<bool> writeNewDefinition(const std::filesystem::path& file, const std::string& toml) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return false;
  std::filesystem::create_directories(file.parent_path(), error);
  RW_CHECK(writeFileAtomically(file, toml));
  return true;
}

} // namespace rankwright
