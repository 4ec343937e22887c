#include "core/table/row_test.h"

#include "core/table/cell_filters.h"
#include "core/table/filter_number.h"
#include "core/table/filter_syntax.h"
#include "core/base/parallel_blocks.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

using CellFilterPtr = std::unique_ptr<const CellFilter>;
using RowTestPtr = std::unique_ptr<const RowTest>;

class CellTest final : public RowTest {
public:
  CellTest(const TableSource& source, std::size_t column, CellFilterPtr filter)
      : source_(source), column_(column), filter_(std::move(filter)) {}

  bool passes(std::uint32_t row) const override { return filter_->passes(source_.cell(row, column_)); }

private:
  const TableSource& source_;
  std::size_t column_;
  CellFilterPtr filter_;
};

/// The verdict of a filter on each code, and on missing cells.
class CodeTest final : public RowTest {
public:
  static Result<RowTestPtr> of(const TextCodes& codes, const CellFilter& filter, const JobControl& job) {
    std::vector<char> verdicts(codes.codeCount());
    RW_CHECK(forEachBlock(verdicts.size(), job, [&](std::size_t, Block block) {
      for (auto code = block.first; code < block.last; ++code)
        verdicts[code] = filter.passes(codes.textOf(static_cast<std::uint32_t>(code))) ? 1 : 0;
    }));
    return std::make_unique<CodeTest>(codes, std::move(verdicts), filter.passes(std::monostate()));
  }

  CodeTest(const TextCodes& codes, std::vector<char> verdicts, bool missingPasses)
      : codes_(codes), verdicts_(std::move(verdicts)), missingPasses_(missingPasses) {}

  bool passes(std::uint32_t row) const override {
    const auto code = codes_.codeAt(row);
    return code ? verdicts_[*code] != 0 : missingPasses_;
  }

private:
  const TextCodes& codes_;
  std::vector<char> verdicts_;
  bool missingPasses_;
};

class CombinedTest final : public RowTest {
public:
  CombinedTest(FilterNode::Kind kind, std::vector<RowTestPtr> parts)
      : kind_(kind), parts_(std::move(parts)) {}

  bool passes(std::uint32_t row) const override {
    const auto test = [&](const RowTestPtr& part) { return part->passes(row); };
    if (kind_ == FilterNode::Kind::Not) return std::none_of(parts_.begin(), parts_.end(), test);
    if (kind_ == FilterNode::Kind::Any) return std::any_of(parts_.begin(), parts_.end(), test);
    return std::all_of(parts_.begin(), parts_.end(), test);
  }

private:
  FilterNode::Kind kind_;
  std::vector<RowTestPtr> parts_;
};

/// Whether a condition orders by a number; texts would pass `> 5` by their letters.
bool ordersByNumber(const FilterNode& node) {
  const bool orders = node.kind == FilterNode::Kind::Range ||
                      (node.kind == FilterNode::Kind::Compare && node.comparison != Comparison::Equal &&
                       node.comparison != Comparison::NotEqual);
  return orders && parseFilterNumber(node.value).has_value();
}

/// Gives a filter over all columns its meaning.
class AnyColumnBinder {
public:
  AnyColumnBinder(const TableSource& source, const JobControl& job) : source_(source), job_(job) {}

  Result<RowTestPtr> bind(const FilterNode& node) const {
    return node.combines() ? bindCombination(node) : bindLeaf(node);
  }

private:
  Result<RowTestPtr> bindCombination(const FilterNode& node) const {
    std::vector<RowTestPtr> parts;
    for (const auto& child : node.children) {
      RW_ASSIGN(auto part, bind(child));
      parts.push_back(std::move(part));
    }
    return std::make_unique<CombinedTest>(node.kind, std::move(parts));
  }

  Result<RowTestPtr> bindLeaf(const FilterNode& node) const {
    std::vector<RowTestPtr> parts;
    std::optional<Error> misfit;
    const bool numbersOnly = ordersByNumber(node);
    for (std::size_t column = 0; column < source_.columns().size(); ++column) {
      const auto type = source_.columns()[column].type;
      if (numbersOnly && type == CellType::Text) continue;
      auto filter = bindCondition(node, type);
      if (!filter) {
        // What is wrong for texts is wrong everywhere, e.g. a broken regular expression.
        if (!misfit || type == CellType::Text) misfit = filter.error();
        continue;
      }
      RW_ASSIGN(auto part, testColumn(source_, column, std::move(*filter), job_));
      parts.push_back(std::move(part));
    }
    if (parts.empty() && misfit) return tl::unexpected(std::move(*misfit));
    return std::make_unique<CombinedTest>(FilterNode::Kind::Any, std::move(parts));
  }

  const TableSource& source_;
  const JobControl& job_;
};

bool keepsEveryRow(const FilterNode& node) {
  return node.kind == FilterNode::Kind::All && node.children.empty();
}

} // namespace

Result<RowTestPtr> testColumn(const TableSource& source, std::size_t column, CellFilterPtr filter,
                              const JobControl& job) {
  const auto* codes = source.textCodes(column);
  if (codes != nullptr && codes->codeCount() < source.rowCount()) return CodeTest::of(*codes, *filter, job);
  return std::make_unique<CellTest>(source, column, std::move(filter));
}

Result<RowTestPtr> testRows(const TableSource& source, const ColumnFilter& filter, const JobControl& job) {
  const auto column = findColumn(source, filter.column);
  if (!column && !filter.column.empty())
    return fail(ErrorKind::NotFound, "no such column: {}", filter.column);
  RW_ASSIGN(const auto node, parseFilterSyntax(filter.text));
  if (keepsEveryRow(node)) return nullptr;
  if (!column) return AnyColumnBinder(source, job).bind(node);
  RW_ASSIGN(auto cellFilter, parseFilter(filter.text, source.columns()[*column].type));
  return testColumn(source, *column, std::move(cellFilter), job);
}

} // namespace rankwright
