#pragma once

#include "core/leaderboard/leaderboard_release.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QAction;
class QLabel;

namespace rankwright {

/// "Ann published 2 boards at 12:03: front, top — reason".
QString newsText(const BoardRelease& release);

/// Says what others have published, and leads to its history. Hidden while there is nothing to say.
class NewsBar final : public QFrame {
  Q_OBJECT

public:
  /// The actions lead to the history of the boards, and take the news away.
  NewsBar(QAction* history, QAction* dismiss, QWidget* parent = nullptr);

  /// Adds releases to those that are told; the latest stands at the top.
  void tell(const std::vector<BoardRelease>& releases);
  void dismiss();

  QString text() const;
  /// Those of the releases that are told, the latest first.
  const QStringList& boards() const { return boards_; }

protected:
  void changeEvent(QEvent* event) override;

private:
  void applyTheme();

  QLabel* text_;
  QStringList lines_;
  QStringList boards_;
};

} // namespace rankwright
