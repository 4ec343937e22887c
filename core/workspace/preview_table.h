#pragma once

#include "core/table/table_source.h"
#include "core/workspace/rule_preview.h"

#include <string>
#include <vector>

namespace rankwright {

/// What a preview says, in the user's language.
struct PreviewWords {
  std::string item = "item";    ///< title of the column of keys
  std::string name = "name";    ///< title of the column of names
  std::string badRule = "! %1"; ///< title of a rule with an error, %1 is its name
  std::string error = "error";  ///< in each cell of such a rule
};

/// A preview as a table: the key of each item, its name where items have the feature `name`, then a column
/// for each rule under its own name. Lists are shown as their elements joined by ", "; a rule with an error
/// says so in every row, and which in the explanation of its column. Keeps all it shows alive by itself.
class PreviewTable final : public TableSource {
public:
  /// Joins the lists, so it is for a worker.
  explicit PreviewTable(RulePreview preview, PreviewWords words = {});

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(preview_.items.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override;

  const RulePreview& preview() const { return preview_; }
  /// The rule of a column; nullptr for the columns of keys and names.
  const PreviewedRule* ruleAt(std::size_t column) const {
    return column < firstRule_ ? nullptr : &preview_.rules[column - firstRule_];
  }

private:
  void addColumn(const PreviewedRule& rule);
  Cell nameOf(std::uint32_t row) const;

  RulePreview preview_;
  PreviewWords words_;
  std::size_t firstRule_ = 1;
  std::vector<TableColumn> columns_;
  std::vector<std::vector<std::string>> lists_; ///< [rules][rows]; empty unless the rule gives a list
};

} // namespace rankwright
