#pragma once

#include "widgets/leaderboards/finding_model.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTreeView;
class QAction;

namespace rankwright {

/// What was found about the board in front: Enter or a click leads to the place in its text, and a fix is
/// made by its command or by a click on it.
class FindingsPanel final : public QWidget {
  Q_OBJECT

public:
  /// `fix` makes the fix of the current finding.
  explicit FindingsPanel(QAction* fix, QWidget* parent = nullptr);

  void setFindings(std::vector<LeaderboardFinding> findings);
  FindingModel* model() const { return model_; }
  QTreeView* list() const { return list_; }
  /// The fix of the current finding, if any.
  std::optional<LeaderboardFix> currentFix() const;

signals:
  void placeWanted(const rankwright::SourceSpan& place);
  void fixWanted();
  void currentChanged();

private:
  void build(QAction* fix);
  const LeaderboardFinding* current() const;
  void follow();
  void showCounts();

  FindingModel* model_;
  QLabel* counts_;
  QTreeView* list_;
};

} // namespace rankwright
