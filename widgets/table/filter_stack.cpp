#include "widgets/table/filter_stack.h"

#include "widgets/common/text.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kTyping = 1;

std::vector<SortKey>::iterator levelOf(std::vector<SortKey>& sort, const std::string& column) {
  return std::ranges::find(sort, column, &SortKey::column);
}

/// Unsorted, ascending, descending, unsorted…
void turn(std::vector<SortKey>& sort, const std::string& column) {
  const auto level = levelOf(sort, column);
  if (level == sort.end())
    sort.push_back({column, false});
  else if (!std::exchange(level->descending, true))
    return;
  else
    sort.erase(level);
}

} // namespace

/// One step from query to query. Steps of typing in one column merge.
class QueryCommand final : public QUndoCommand {
public:
  QueryCommand(FilterStack& stack, RowQuery after, std::string typedColumn, const QString& text)
      : QUndoCommand(text),
        stack_(stack),
        before_(stack.query()),
        after_(std::move(after)),
        typedColumn_(std::move(typedColumn)) {}

  int id() const override { return typedColumn_.empty() ? -1 : kTyping; }
  void undo() override { stack_.apply(before_); }
  void redo() override { stack_.apply(after_); }

  bool mergeWith(const QUndoCommand* other) override {
    const auto& next = static_cast<const QueryCommand&>(*other);
    if (next.typedColumn_ != typedColumn_) return false;
    after_ = next.after_;
    setObsolete(before_ == after_);
    return true;
  }

private:
  FilterStack& stack_;
  RowQuery before_;
  RowQuery after_;
  std::string typedColumn_;
};

FilterStack::FilterStack(QObject* parent) : QObject(parent) {}

void FilterStack::push(RowQuery query, const QString& text, const std::string& typedColumn) {
  if (query == query_) return;
  undo_.push(new QueryCommand(*this, std::move(query), typedColumn, text));
}

void FilterStack::apply(const RowQuery& query) {
  query_ = query;
  emit changed();
}

QString FilterStack::typedFilter(const std::string& column) const {
  const auto found = std::ranges::find(query_.filters, column, &ColumnFilter::column);
  return found == query_.filters.end() ? QString() : toQt(found->text);
}

void FilterStack::setTypedFilter(const std::string& column, const QString& text) {
  auto query = query_;
  const auto found = std::ranges::find(query.filters, column, &ColumnFilter::column);
  const auto wanted = text.trimmed().toStdString();
  if (found == query.filters.end() && !wanted.empty())
    query.filters.push_back({column, wanted});
  else if (found != query.filters.end() && wanted.empty())
    query.filters.erase(found);
  else if (found != query.filters.end())
    found->text = wanted;
  push(std::move(query), tr("Filter"), column);
}

void FilterStack::addFilter(const ColumnFilter& filter) {
  if (std::ranges::find(query_.filters, filter) != query_.filters.end()) return;
  auto query = query_;
  query.filters.push_back(filter);
  push(std::move(query), tr("Filter"));
}

void FilterStack::removeFilter(std::size_t number) {
  if (number >= query_.filters.size()) return;
  auto query = query_;
  query.filters.erase(query.filters.begin() + static_cast<std::ptrdiff_t>(number));
  push(std::move(query), tr("Remove filter"));
}

void FilterStack::clearFilters() {
  push({{}, query_.sort}, tr("Clear filters"));
}

void FilterStack::sortBy(const std::string& column) {
  auto sort = query_.sort;
  std::erase_if(sort, [&](const SortKey& level) { return level.column != column; });
  turn(sort, column);
  setSort(std::move(sort));
}

void FilterStack::sortAlsoBy(const std::string& column) {
  auto sort = query_.sort;
  turn(sort, column);
  setSort(std::move(sort));
}

void FilterStack::setSort(std::vector<SortKey> sort) {
  push({query_.filters, std::move(sort)}, tr("Sort"));
}

void FilterStack::restore(RowQuery query) {
  undo_.clear();
  if (query == query_) return;
  apply(query);
}

} // namespace rankwright
