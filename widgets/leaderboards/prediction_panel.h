#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/workspace/leaderboard_prediction.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;

namespace rankwright {

class BoardDesk;
class BusyLine;
class FactView;
class LeaderboardPreview;
class MessageBar;
class PageQuestion;

/// What publishing would do to clicks, installs and the exposure of new apps, for one board and for all that
/// are checked together: worked out on a worker, beside whatever the person does meanwhile.
class PredictionPanel final : public QWidget {
  Q_OBJECT

public:
  /// The desk outlives the panel.
  explicit PredictionPanel(BoardDesk& desk, QWidget* parent = nullptr);

  /// Predicts for these drafts, of which those with a name in `checked` count together. The same question is
  /// not asked twice.
  void predict(std::vector<BoardDraft> drafts, std::vector<std::string> checked);
  /// Shows what publishing this board would do.
  void showBoard(const std::string& board, const QString& title);
  /// Forgets what was asked.
  void clear();
  bool isBusy() const;

  FactView* table() const { return table_; }
  QLabel* basis() const { return basis_; }
  BusyLine* busyLine() const { return busy_; }

private:
  /// A prediction, and what the next one can be made with.
  struct Answer {
    std::shared_ptr<LeaderboardPreview> data; ///< of the predictor
    std::shared_ptr<const LeaderboardPredictor> predictor;
    LeaderboardPrediction prediction;
    PredictedBoard together; ///< of those that are checked
  };

  void build();
  void take(Answer answer);
  void fill();

  BoardDesk& desk_;
  std::vector<BoardDraft> drafts_;
  std::vector<std::string> checked_;
  std::string board_;
  QString title_;
  std::shared_ptr<const Answer> answer_;
  MessageBar* message_;
  PageQuestion* question_;
  BusyLine* busy_;
  QLabel* heading_;
  QLabel* basis_;
  FactView* table_;
};

} // namespace rankwright
