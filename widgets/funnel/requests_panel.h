#pragma once

#include "core/funnel/funnel_requests.h"
#include "core/funnel/stage_log_info.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/address.h"
#include "widgets/common/job_runner.h"

#include <QJsonObject>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

class QAction;
class QLabel;

namespace rankwright {

class DataTable;
class MessageBar;
class TableSource;
class Workspace;

/// The requests behind a bar or cell of the funnel, and what became of the app in each. Enter on one asks
/// the request again, and why the app is not in its list.
class RequestsPanel final : public QWidget {
  Q_OBJECT

public:
  explicit RequestsPanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// Whose users and apps the requests speak of; nullptr: nobody's.
  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Looks for the requests of a choice in a log; `title` says what they have in common.
  void showRequests(const std::filesystem::path& log, const StageLogInfo& info, const QString& title,
                    const RequestsQuery& query);
  /// Says why there are none.
  void showError(const Error& error);
  void clear();

  DataTable* table() const { return table_; }
  MessageBar* messageBar() const { return message_; }
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;

signals:
  void followed(const rankwright::Address& address);
  /// The requests that were looked for are shown.
  void requestsShown();

private:
  struct Answer;

  void makeActions();
  QAction* makeAction(const char* id, const char* icon, const QString& text, const QString& toolTip);
  void nameParts();
  void buildLayout();
  void look();
  void take(Answer answer);
  void showCount(std::uint64_t total);
  void showMore();
  void showCurrent();
  const RequestRow* currentRequest() const;
  bool isKnownItem(const RequestRow& request) const;
  void follow(const Address& address);
  void openList();
  void askWhyNot();
  QString slot() const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::filesystem::path log_;
  StageLogInfo info_;
  RequestsQuery query_;
  std::vector<RequestRow> requests_; ///< as the table shows them
  QAction* openList_ = nullptr;
  QAction* whyNot_ = nullptr;
  QAction* more_ = nullptr;
  MessageBar* message_;
  QLabel* title_;
  QLabel* count_;
  DataTable* table_;
  QLabel* explanation_;
};

} // namespace rankwright
