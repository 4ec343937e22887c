#pragma once

#include "widgets/help/help_search.h"

#include <QListWidget>

namespace rankwright {

/// A list of places in the guide: the contents, or what a search found. Enter and a click choose.
class HelpList final : public QListWidget {
  Q_OBJECT

public:
  explicit HelpList(const QString& accessibleName, QWidget* parent = nullptr);

  void setContents(const HelpLibrary& library);
  void setHits(const std::vector<HelpHit>& hits);
  /// Makes the row of a page the current one.
  void setCurrentPage(const QString& id);

signals:
  /// "tables" or "tables#filters".
  void chosen(const QString& place);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void choose(const QListWidgetItem* item);
};

} // namespace rankwright
