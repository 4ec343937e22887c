#pragma once

#include "core/workspace/leaderboard_overview.h"
#include "core/workspace/leaderboard_preview.h"
#include "core/workspace/leaderboard_texts.h"
#include "widgets/common/job_runner.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>

namespace rankwright {

class DocumentSet;

using SharedOverview = std::shared_ptr<const LeaderboardOverview>;

/// The boards of the open workspace as they stand now, with what is being typed: read, built and checked on a
/// worker. Of several looks the latest is answered.
class BoardDesk final : public QObject {
  Q_OBJECT

public:
  /// Both outlive the desk.
  BoardDesk(JobRunner& jobs, DocumentSet& documents, QObject* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  const std::shared_ptr<const Workspace>& workspace() const { return workspace_; }
  DocumentSet& documents() const { return documents_; }
  JobRunner& jobs() const { return jobs_; }
  /// Nothing may be written.
  bool isReadOnly() const;

  /// Looks at all boards again. What the logs tell is read once a workspace.
  void look();
  /// The same, and the logs are read again.
  void lookAfresh();
  bool isLooking() const { return job_ != 0; }
  /// How far the look is, in words; empty while there is none.
  QString progressText() const;
  void cancel();

  /// What the last look found; nullptr before it.
  const SharedOverview& overview() const { return overview_; }
  /// nullptr when there is none of that name.
  const LeaderboardStatus* find(const QString& name) const;
  /// What lists and explanations are made from; nullptr before the first look.
  const std::shared_ptr<LeaderboardPreview>& data() const { return data_; }
  /// The boards' texts that are open in documents.
  OpenLeaderboardTexts openTexts() const;
  /// Where versions are kept.
  std::filesystem::path storeFile() const;

  /// The workspace's pipelines find what was published last.
  void refreshShelf();

signals:
  void looked();
  void lookingChanged();
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  struct Seen {
    std::shared_ptr<LeaderboardPreview> data;
    SharedOverview overview;
  };

  void take(Seen seen);

  JobRunner& jobs_;
  DocumentSet& documents_;
  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<LeaderboardPreview> data_;
  SharedOverview overview_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
