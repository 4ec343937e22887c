#include "core/table/filter_language.h"

#include "core/table/cell_filters.h"
#include "core/table/cell_text.h"
#include "core/table/filter_syntax.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

using CellFilterPtr = std::unique_ptr<const CellFilter>;

class CombinedFilter final : public CellFilter {
public:
  CombinedFilter(FilterNode::Kind kind, std::vector<CellFilterPtr> parts)
      : kind_(kind), parts_(std::move(parts)) {}

  bool passes(const Cell& cell) const override {
    const auto test = [&](const CellFilterPtr& part) { return part->passes(cell); };
    if (kind_ == FilterNode::Kind::Not) return std::none_of(parts_.begin(), parts_.end(), test);
    if (kind_ == FilterNode::Kind::Any) return std::any_of(parts_.begin(), parts_.end(), test);
    return std::all_of(parts_.begin(), parts_.end(), test);
  }

private:
  FilterNode::Kind kind_;
  std::vector<CellFilterPtr> parts_;
};

Result<CellFilterPtr> bind(const FilterNode& node, CellType type) {
  if (!node.combines()) return bindCondition(node, type);
  std::vector<CellFilterPtr> parts;
  for (const auto& child : node.children) {
    RW_ASSIGN(auto part, bind(child, type));
    parts.push_back(std::move(part));
  }
  return std::make_unique<CombinedFilter>(node.kind, std::move(parts));
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text)
    result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

} // namespace

Result<CellFilterPtr> parseFilter(std::string_view text, CellType type) {
  RW_ASSIGN(const auto node, parseFilterSyntax(text));
  return bind(node, type);
}

std::string filterFor(const Cell& cell) {
  if (hasNoValue(cell)) return "=missing";
  std::string buffer;
  const auto text = cellText(cell, buffer);
  return "=" + (standsUnquoted(text) ? std::string(text) : quoted(text));
}

} // namespace rankwright
