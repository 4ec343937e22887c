#pragma once

#include "core/leaderboard/leaderboard_fix.h"

#include <QWidget>

#include <string>
#include <vector>

class QToolButton;
class QTreeView;

namespace rankwright {

class ConstraintModel;

/// What keeps apps of one category or developer apart, and how many of one there may be, as a table.
class ConstraintBox final : public QWidget {
  Q_OBJECT

public:
  explicit ConstraintBox(QWidget* parent = nullptr);

  void setBoard(const LeaderboardConfig& board);
  /// The catalogue's columns that new constraints are about; an empty one is not offered.
  void setFields(const std::string& category, const std::string& developer);
  void setReadOnly(bool readOnly);

  ConstraintModel* constraints() const { return model_; }
  QTreeView* list() const { return list_; }

signals:
  void edited(const std::vector<rankwright::LeaderboardEdit>& edits, const QString& name);
  /// A table to be put at the end of the text.
  void appended(const std::string& toml, const QString& name);

private:
  void build();
  void addScatter();
  void addCap();
  void remove();
  void enable();

  std::string category_;
  std::string developer_;
  ConstraintModel* model_;
  QTreeView* list_;
  QToolButton* scatter_;
  QToolButton* cap_;
  QToolButton* remove_;
  bool isReadOnly_ = false;
};

} // namespace rankwright
