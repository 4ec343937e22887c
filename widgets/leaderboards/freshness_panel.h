#pragma once

#include "core/leaderboard/leaderboard_config.h"
#include "widgets/common/address.h"
#include "widgets/common/page_question.h"
#include "widgets/pages/view_page.h"

#include <memory>
#include <optional>
#include <string>

namespace rankwright {

class AppCatalogue;
class BoardDesk;
class BusyLine;
class LeaderboardPreview;
class MessageBar;

/// A page that asks the engine something about one board, as its draft is, and shows the answer. Escape
/// stops.
class FreshnessPanel : public ViewPage {
  Q_OBJECT

public:
  /// Shows the board as the desk's last look found it; an empty name for none. What is shown of the same
  /// draft over the same logs stays.
  void open(const QString& name);
  void setApps(std::shared_ptr<const AppCatalogue> apps) { apps_ = std::move(apps); }
  /// Whether anything is asked, or still comes to the screen.
  virtual bool isBusy() const { return question_->isRunning(); }
  MessageBar* messageBar() const { return message_; }

signals:
  /// A person follows an object that is named there.
  void followed(const rankwright::Address& address);

protected:
  /// The desk outlives the panel.
  FreshnessPanel(BoardDesk& desk, PageQuestion::Words words, QWidget* parent);

  /// Puts the parts below each other: the message bar, a line of choices with the busy line at its end, lines
  /// of text, and what fills the rest.
  void buildPanel(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest);

  BoardDesk& desk() const { return desk_; }
  PageQuestion& question() const { return *question_; }
  /// Nothing while there is no board that can be built.
  const std::optional<LeaderboardConfig>& config() const { return config_; }
  const std::shared_ptr<LeaderboardPreview>& data() const { return data_; }
  /// nullptr before there are any.
  const std::shared_ptr<const AppCatalogue>& apps() const { return apps_; }

  /// There is a board: asks what the panel wants to know of it.
  virtual void ask() = 0;
  /// There is nothing to be shown; `reason` says why.
  virtual void showNothing(const QString& reason) = 0;

  void keyPressEvent(QKeyEvent* event) override;

private:
  QString obstacleOf(const QString& name) const;

  BoardDesk& desk_;
  MessageBar* message_;
  PageQuestion* question_;
  BusyLine* busy_;
  std::shared_ptr<const AppCatalogue> apps_;
  std::shared_ptr<LeaderboardPreview> data_;
  std::optional<LeaderboardConfig> config_;
  std::string toml_; ///< what `config_` was read from
};

} // namespace rankwright
