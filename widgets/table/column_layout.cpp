#include "widgets/table/column_layout.h"

#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

constexpr int kNarrowest = 6 * kUnit;
constexpr int kWidest = 1000 * kUnit;

/// Columns kept while no source has them; where names are typed, every letter makes another one.
constexpr std::size_t kAbsentKept = 32;

} // namespace

void ColumnLayout::setColumns(const std::vector<TableColumn>& columns, const std::vector<int>& widths) {
  auto arranged = arrangement();
  columns_.clear();
  for (std::size_t i = 0; i < columns.size(); ++i)
    columns_.push_back({toQt(columns[i].key), std::clamp(widths[i], kNarrowest, kWidest), false});
  order_.resize(columns_.size());
  std::iota(order_.begin(), order_.end(), 0);
  if (!arranged.empty()) addNewcomers(arranged);
  arrange(arranged, frozen_);
}

/// The new columns of the source, each behind the one before it there.
void ColumnLayout::addNewcomers(std::vector<Column>& arranged) const {
  auto place = arranged.begin();
  for (const auto& column : columns_) {
    const auto known = std::ranges::find(arranged, column.key, &Column::key);
    place = (known == arranged.end() ? arranged.insert(place, column) : known) + 1;
  }
}

/// False when it is there already, or has no name.
bool ColumnLayout::addAbsent(const Column& column, const QString& before) {
  const auto isKnown = [&column](const Absent& absent) { return absent.column.key == column.key; };
  if (column.key.isEmpty() || std::ranges::any_of(absent_, isKnown)) return false;
  absent_.push_back({column, before});
  if (absent_.size() > kAbsentKept) dropOldestAbsent();
  return true;
}

void ColumnLayout::dropOldestAbsent() {
  const auto oldest = absent_.front();
  absent_.erase(absent_.begin());
  for (auto& absent : absent_)
    if (absent.before == oldest.column.key) absent.before = oldest.before;
}

void ColumnLayout::appendAbsent(std::vector<Column>& arranged, const QString& before) const {
  for (const auto& absent : absent_)
    if (absent.before == before) {
      arranged.push_back(absent.column);
      appendAbsent(arranged, absent.column.key);
    }
}

std::vector<ColumnLayout::Column> ColumnLayout::arrangement() const {
  std::vector<Column> arranged;
  appendAbsent(arranged, {});
  for (const auto number : order_) {
    arranged.push_back(column(number));
    appendAbsent(arranged, column(number).key);
  }
  return arranged;
}

void ColumnLayout::arrange(const std::vector<Column>& columns, int frozen) {
  absent_.clear();
  std::vector<int> order;
  QString before;
  for (const auto& wanted : columns) {
    const auto found = std::ranges::find(columns_, wanted.key, &Column::key);
    const auto number = static_cast<int>(found - columns_.begin());
    if (found == columns_.end()) {
      if (addAbsent(wanted, before)) before = wanted.key;
      continue;
    }
    if (std::ranges::find(order, number) != order.end()) continue;
    before = wanted.key;
    found->width =
        std::clamp(wanted.chosen ? wanted.width : std::max(wanted.width, found->width), kNarrowest, kWidest);
    found->chosen = wanted.chosen;
    found->hidden = wanted.hidden;
    order.push_back(number);
  }
  for (const auto number : order_)
    if (std::ranges::find(order, number) == order.end()) order.push_back(number);
  order_ = std::move(order);
  if (!columns_.empty() && std::ranges::all_of(columns_, &Column::hidden)) columns_.front().hidden = false;
  frozen_ = frozen;
  refresh();
}

void ColumnLayout::refresh() {
  shown_.clear();
  starts_ = {0};
  for (const auto number : order_) {
    if (column(number).hidden) continue;
    shown_.push_back(number);
    starts_.push_back(starts_.back() + column(number).width);
  }
  frozen_ = std::clamp(frozen_, 0, std::max(0, static_cast<int>(shown_.size()) - 1));
  emit changed();
}

int ColumnLayout::placeOf(int column) const {
  const auto found = std::ranges::find(shown_, column);
  return found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
}

void ColumnLayout::setWidth(int column, int width) {
  auto& own = columns_[static_cast<std::size_t>(column)];
  const auto wanted = std::clamp(width, kNarrowest, kWidest);
  own.chosen = true;
  if (std::exchange(own.width, wanted) != wanted) refresh();
}

void ColumnLayout::setHidden(int column, bool hidden) {
  auto& own = columns_[static_cast<std::size_t>(column)].hidden;
  if (own == hidden || (hidden && shown_.size() == 1)) return;
  own = hidden;
  refresh();
}

void ColumnLayout::moveTo(int column, int place) {
  const auto from = std::ranges::find(order_, column);
  const auto target = std::clamp(place, 0, count() - 1);
  if (from == order_.end() || from - order_.begin() == target) return;
  order_.erase(from);
  order_.insert(order_.begin() + target, column);
  refresh();
}

void ColumnLayout::setFrozen(int count) {
  if (std::exchange(frozen_, count) != count) refresh();
}

bool ColumnLayout::isFrozen(int column) const {
  const auto place = placeOf(column);
  return place >= 0 && place < frozen_;
}

int ColumnLayout::startOf(int place) const {
  return starts_.empty() ? 0 : starts_[static_cast<std::size_t>(place)];
}

int ColumnLayout::contentWidth() const {
  return starts_.empty() ? 0 : starts_.back();
}

int ColumnLayout::frozenWidth() const {
  return startOf(frozen_);
}

void ColumnLayout::setOffset(int offset) {
  if (std::exchange(offset_, offset) != offset) emit scrolled();
}

int ColumnLayout::edgeOf(int column) const {
  const auto place = placeOf(column);
  if (place < 0) return -1;
  return startOf(place) - (place < frozen_ ? 0 : offset_);
}

int ColumnLayout::columnAt(int x) const {
  const auto content = x < frozenWidth() ? x : x + offset_;
  if (content < 0 || content >= contentWidth()) return -1;
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), content);
  return shown_[static_cast<std::size_t>(next - starts_.begin() - 1)];
}

int ColumnLayout::columnNear(int x) const {
  if (shown_.empty()) return -1;
  const auto content = x < frozenWidth() ? x : x + offset_;
  if (content < 0) return shown_.front();
  return content >= contentWidth() ? shown_.back() : columnAt(x);
}

} // namespace rankwright
