#pragma once

#include "core/table/table_source.h"
#include "core/workspace/rule_preview.h"

#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// A preview as a table: the key of each item, then a column for each rule under its name. Lists are shown as
/// their elements joined by ", "; a rule with an error has the text `errorText` in every row. Keeps all it
/// shows alive by itself. `word` gets the error of a column as its explanation.
class PreviewTable final : public TableSource {
public:
  /// Joins the lists, so it is for a worker.
  PreviewTable(RulePreview preview, const ColumnWording& word, std::string errorText);

  std::uint32_t rowCount() const override { return static_cast<std::uint32_t>(preview_.items.size()); }
  const std::vector<TableColumn>& columns() const override { return columns_; }
  Cell cell(std::uint32_t row, std::size_t column) const override;

  const RulePreview& preview() const { return preview_; }
  /// The rule of a column; nullptr for the column of keys.
  const PreviewedRule* ruleAt(std::size_t column) const {
    return column == 0 ? nullptr : &preview_.rules[column - 1];
  }

private:
  void addColumn(const PreviewedRule& rule);

  RulePreview preview_;
  std::string errorText_;
  std::vector<TableColumn> columns_;
  std::vector<std::vector<std::string>> lists_; ///< [rules][rows]; empty unless the rule gives a list
};

} // namespace rankwright
