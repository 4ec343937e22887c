#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/check.h"
#include "core/expr/request_clock.h"
#include "core/expr/vector.h"
#include "core/feature/schema.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Rows that a preview computes unless somebody chose the items.
inline constexpr std::uint32_t kPreviewRows = 1000;

/// Whom and what the rules of a preview see: one user in one context, and a row for each item.
struct PreviewSample {
  UserId user;
  std::vector<NamedValue> context = {}; ///< what is not given is missing
  std::vector<ItemId> items;
  RequestClock clock = {}; ///< the time that the rules see
};

/// `count` different items (all of them when there are no more), ascending; the same for the same seed.
std::vector<ItemId> drawItems(const ItemPool& items, std::uint32_t count, std::uint64_t seed);

/// Reads a rules file: the statements of a plain one, the `[transform]` table of a TOML one. Never fails.
RuleAnalysis analyzeRuleFile(std::string_view text, bool isToml, const std::string& source,
                             const Schema& inputs, const CheckOptions& options = {});

/// One rule of a preview: its values, or why it has none.
struct PreviewedRule {
  std::string name;
  Vector values = {}; ///< a row for each item of the sample; no rows when there is an error
  std::optional<Error> error = std::nullopt;
};

/// What the rules of a text give. Values refer to the workspace's strings: keep both together.
struct RulePreview {
  std::shared_ptr<const Workspace> workspace;
  FeatureTable context; ///< of the sample, one row
  std::vector<ItemId> items;
  std::vector<std::uint32_t> rows;  ///< of the items in the pool
  std::vector<PreviewedRule> rules; ///< in the order of the text; statements that do not parse are left out
};

/// The features that rules of the workspace may read: context, users and items. Errors: Conflict for a name
/// that two of them have.
const Schema& ruleInputs(const Workspace& workspace);

/// Computes every sound rule of the analysis on the sample; the others have an error instead of values.
/// `inputs` are those of the analysis, `source` labels its text in errors. Errors: those of the sample's
/// context, Cancelled.
Result<RulePreview> previewRules(const std::shared_ptr<const Workspace>& workspace,
                                 const RuleAnalysis& analysis, const Schema& inputs,
                                 const std::string& source, const PreviewSample& sample,
                                 const JobControl& job = {});

} // namespace rankwright
