#pragma once

#include "widgets/document/text_search.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace rankwright {

class Document;
class EditorFindBar;
class SourceView;

/// What a find bar does to an editor.
class EditorSearch final : public QObject {
  Q_OBJECT

public:
  EditorSearch(Document& document, SourceView& view, EditorFindBar& bar, QObject* parent);

  /// Selects the match after or before the selection, around the ends.
  void next();
  void previous();

private:
  void search();
  void select(std::size_t index);
  void clear();
  int currentMatch() const;
  void showCount();
  void replaceOne();
  void replaceAll();

  Document& document_;
  SourceView& view_;
  EditorFindBar& bar_;
  QTimer stale_;
  std::vector<SearchMatch> matches_;
};

} // namespace rankwright
