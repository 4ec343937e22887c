#include "widgets/document/editor_search.h"

#include "widgets/common/engine_text.h"
#include "widgets/document/document.h"
#include "widgets/document/editor_find_bar.h"
#include "widgets/document/source_view.h"

#include <algorithm>

namespace rankwright {

EditorSearch::EditorSearch(Document& document, SourceView& view, EditorFindBar& bar, QObject* parent)
    : QObject(parent), document_(document), view_(view), bar_(bar) {
  connect(&bar, &EditorFindBar::queryChanged, this, [this] {
    search();
    // What is selected already stays the current match while the query grows.
    if (!matches_.empty() && currentMatch() < 0) {
      view_.select(view_.selectionBegin(), view_.selectionBegin());
      next();
    }
  });
  connect(&bar, &EditorFindBar::nextWanted, this, &EditorSearch::next);
  connect(&bar, &EditorFindBar::previousWanted, this, &EditorSearch::previous);
  connect(&bar, &EditorFindBar::replaceWanted, this, &EditorSearch::replaceOne);
  connect(&bar, &EditorFindBar::replaceAllWanted, this, &EditorSearch::replaceAll);
  connect(&bar, &EditorFindBar::closed, this, &EditorSearch::clear);
  // One search after all changes of an edit.
  stale_.setSingleShot(true);
  connect(&document, &Document::changed, this, [this] {
    if (bar_.isVisible()) stale_.start(0);
  });
  connect(&stale_, &QTimer::timeout, this, &EditorSearch::search);
}

void EditorSearch::search() {
  auto found = findMatches(document_.text(), bar_.query(), bar_.replacement());
  matches_ = found ? std::move(*found) : std::vector<SearchMatch>();
  view_.showMatches(matches_);
  if (found)
    showCount();
  else
    bar_.showProblem(messageText(found.error()));
}

int EditorSearch::currentMatch() const {
  const auto current = std::ranges::find_if(matches_, [this](const SearchMatch& match) {
    return match.begin == view_.selectionBegin() && match.end == view_.selectionEnd();
  });
  return current == matches_.end() ? -1 : static_cast<int>(current - matches_.begin());
}

void EditorSearch::showCount() {
  bar_.showCount(currentMatch(), static_cast<int>(matches_.size()));
}

void EditorSearch::select(std::size_t index) {
  view_.select(matches_[index].begin, matches_[index].end);
  showCount();
}

void EditorSearch::next() {
  search();
  if (matches_.empty()) return;
  const auto from = view_.selectionEnd();
  const auto found =
      std::ranges::find_if(matches_, [from](const SearchMatch& match) { return match.begin >= from; });
  select(found == matches_.end() ? 0 : static_cast<std::size_t>(found - matches_.begin()));
}

void EditorSearch::previous() {
  search();
  if (matches_.empty()) return;
  const auto before = view_.selectionBegin();
  const auto after =
      std::ranges::find_if(matches_, [before](const SearchMatch& match) { return match.end > before; });
  const auto place = static_cast<std::size_t>(after - matches_.begin());
  select(place == 0 ? matches_.size() - 1 : place - 1);
}

void EditorSearch::clear() {
  matches_.clear();
  view_.showMatches(matches_);
  view_.setFocus(Qt::OtherFocusReason);
}

void EditorSearch::replaceOne() {
  search(); // the replacement may be another one now
  const int current = currentMatch();
  if (current < 0 || view_.isReadOnly()) return next();
  const auto match = matches_[static_cast<std::size_t>(current)];
  document_.edit(replacementsOf(document_.text(), {match}), {.startsStep = true}, tr("replace"));
  view_.select(match.begin + match.replacement.size(), match.begin + match.replacement.size());
  next();
}

void EditorSearch::replaceAll() {
  search();
  if (view_.isReadOnly()) return;
  document_.edit(replacementsOf(document_.text(), matches_), {.startsStep = true}, tr("replace all"));
}

} // namespace rankwright
