#pragma once

#include "app/cli/workspace_option.h"
#include "core/expr/input_tables.h"
#include "core/expr/rule_set.h"
#include "core/feature/feature_table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright::cli {

/// What the rules of a command see: features as JSON, or a workspace, in it perhaps a user and an item.
struct RuleInputs {
  std::shared_ptr<const Workspace> workspace = {};
  std::vector<FeatureTable> oneRowTables = {};
  InputTables tables = {};
  Schema schema = {};
  bool hasRow = false; ///< somebody said what row 0 is
};

/// The options that tell them, and the file of rules.
struct RuleInputOptions {
  std::string file;
  std::string features;
  std::string workspace;
  std::string user;
  std::string item;
  std::vector<std::string> context;

  /// Adds the file, the workspace and its user; for a command that looks at one row also `--features` and
  /// `--item`.
  void addTo(CLI::App& command, bool oneRow);

  /// Opens the workspace, with progress, or reads the features. Errors: NotFound for a user or an item, and
  /// those of opening.
  Result<RuleInputs> open(Console& console) const;

  /// The file's rules, or the workspace's when no file is given.
  Result<Transform> readRules(const RuleInputs& inputs) const;

private:
  Status addRows(RuleInputs& inputs) const;
};

} // namespace rankwright::cli
