#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/address.h"
#include "widgets/common/job_runner.h"
#include "widgets/simulator/blast_radius_job.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QStackedWidget;

namespace rankwright {

class BlastRadiusChoice;
class BlastRadiusExport;
class BlastRadiusResult;
class MessageBar;
class ReplayProgress;

/// Blast radius: what replacing one configuration by another does to the lists of a sample of users. The
/// replay runs in the background and shows what it has so far; cancelled, what it had stays.
class BlastRadiusPanel final : public QWidget {
  Q_OBJECT

public:
  /// Both must outlive the panel. `context` gives the context that the users are asked in.
  BlastRadiusPanel(JobRunner& jobs, DraftConfiguration& draft, std::function<ContextTexts()> context,
                   QWidget* parent = nullptr);

  /// What is shown stays for a workspace that was read again, marked as of before.
  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Marks what is shown when something that it was asked with is another one now.
  void showState();

  /// Replays the published configuration and the draft.
  void startDraft();
  void start();
  void cancel();
  bool isRunning() const { return job_ != 0; }
  /// Whether what is shown is of another draft, context, choice or workspace than the present one.
  bool isStale() const;
  /// What is shown compares these; nothing while nothing is shown.
  std::optional<ConfigurationPair> compared() const;

  BlastRadiusChoice* choice() const { return choice_; }
  BlastRadiusResult* result() const { return result_; }
  BlastRadiusExport* report() const { return export_; }
  MessageBar* messageBar() const { return message_; }

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  const std::vector<std::pair<QAction*, CommandSpec>>& commands() const { return commands_; }
  QAction* action(const QString& id) const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  void followed(const rankwright::Address& address);
  /// The panel has something that should be seen.
  void wanted();
  /// The replay is through, failed or was cancelled.
  void ended();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  enum Page { EmptyResultPage, ResultPage };

  void addCommands();
  QAction* add(CommandSpec spec, void (BlastRadiusPanel::*call)());
  void build();
  QWidget* buildHead();
  QWidget* buildButtons();
  void connectParts();

  /// Nothing when there is no workspace, or a draft is chosen and there is none.
  std::optional<BlastRadiusRequest> request() const;
  std::optional<ReplayedConfiguration> configuration(const QString& choice) const;
  void takePartial();
  void showAnswer(const SharedBlastRadius& answer);
  void end(const Error* error);
  void exportReport();
  void copyReport();
  QString stateText() const;

  JobRunner& jobs_;
  DraftConfiguration& draft_;
  std::function<ContextTexts()> context_;
  std::shared_ptr<const Workspace> workspace_;
  JobId job_ = 0; ///< 0: none
  BlastRadiusRequest running_;
  std::shared_ptr<PartialBlastRadius> partial_;
  std::optional<BlastRadiusRequest> shown_; ///< what the answer on the screen was asked with
  std::vector<std::pair<QAction*, CommandSpec>> commands_;
  BlastRadiusChoice* choice_;
  BlastRadiusExport* export_;
  BlastRadiusResult* result_;
  MessageBar* message_;
  QLabel* state_;
  QWidget* stale_;
  ReplayProgress* progress_ = nullptr;
  QStackedWidget* pages_;
};

} // namespace rankwright
