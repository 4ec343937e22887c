#pragma once

#include "core/workspace/leaderboard_publication.h"
#include "widgets/common/address.h"
#include "widgets/leaderboards/change_facts.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;

namespace rankwright {

class BoardDesk;
class DifferencePanel;
class MessageBar;
class PageQuestion;
class PredictionPanel;

/// What publishing would change, board by board, and the publishing itself: one release for all that are
/// checked, with a reason. Who published in between is told, and the review is made anew.
class ReviewPage final : public QWidget {
  Q_OBJECT

public:
  /// The desk outlives the page.
  explicit ReviewPage(BoardDesk& desk, QWidget* parent = nullptr);

  void setNames(ItemNames nameOf);
  /// Reviews these boards as the desk's last look found them.
  void review(const QStringList& names);
  /// Makes the review anew, since others have published what `news` says.
  void renew(const QString& news);
  /// Forgets what was reviewed.
  void clear();
  bool isBusy() const;

  const std::vector<LeaderboardReview>& reviews() const { return reviews_; }
  QListWidget* boards() const { return boards_; }
  QLineEdit* why() const { return why_; }
  QLineEdit* who() const { return who_; }
  QPushButton* publishButton() const { return publish_; }
  DifferencePanel* difference() const { return difference_; }
  PredictionPanel* prediction() const { return prediction_; }
  MessageBar* messageBar() const { return conflict_; }

signals:
  /// The person wants no more of it, or all is done.
  void closed();
  /// What was published is on the shelf.
  void published(const rankwright::BoardRelease& release);
  void followed(const rankwright::Address& address);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  QWidget* buildForm();
  void connectParts();
  void askReviews();
  void showReviews(std::vector<LeaderboardReview> reviews);
  void addBoard(const LeaderboardReview& review);
  void showCurrent();
  void predict();
  void publish();
  void take(const PublishOutcome& outcome);
  void saveDrafts(const std::vector<BoardDraft>& drafts);
  std::vector<BoardDraft> checkedDrafts() const;
  void enable();

  BoardDesk& desk_;
  QStringList names_;
  QStringList unchecked_; ///< boards that the person left out
  std::vector<LeaderboardReview> reviews_;
  bool isRenewing_ = false; ///< a look is under way whose result is reviewed
  MessageBar* message_;
  MessageBar* conflict_;
  PageQuestion* reviewing_;
  PageQuestion* publishing_;
  QLabel* title_;
  QListWidget* boards_;
  DifferencePanel* difference_;
  PredictionPanel* prediction_;
  QSplitter* halves_;
  QLineEdit* who_;
  QLineEdit* why_;
  QLabel* missing_;
  QPushButton* publish_;
  QPushButton* cancel_;
};

} // namespace rankwright
