#pragma once

#include "core/leaderboard/leaderboard_fix.h"

#include <QWidget>

#include <functional>
#include <vector>

class QListWidget;
class QToolButton;
class QTreeView;

namespace rankwright {

class PinModel;

/// The pins and exclusions of a board as tables, with what takes one out.
class PinBox final : public QWidget {
  Q_OBJECT

public:
  explicit PinBox(QWidget* parent = nullptr);

  void setBoard(const LeaderboardConfig& board);
  /// What an item of that key is called; the key where there is none.
  void setNames(std::function<QString(const std::string&)> nameOf);
  void setReadOnly(bool readOnly);

  PinModel* pins() const { return pins_; }
  QTreeView* pinList() const { return pinList_; }
  QListWidget* exclusionList() const { return exclusionList_; }

signals:
  void edited(const std::vector<rankwright::LeaderboardEdit>& edits, const QString& name);

private:
  void build();
  void buildPins();
  QWidget* titled(const QString& title, QToolButton* button, QWidget* list);
  void removePins();
  void removeExclusion();
  void enable();

  LeaderboardConfig board_;
  std::function<QString(const std::string&)> nameOf_;
  PinModel* pins_;
  QTreeView* pinList_;
  QListWidget* exclusionList_;
  QToolButton* unpin_;
  QToolButton* include_;
  bool isReadOnly_ = false;
};

} // namespace rankwright
