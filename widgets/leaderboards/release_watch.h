#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/workspace/leaderboard_news.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace rankwright {

class LeaderboardWatch;

/// Tells within a second when another window or process published boards of a workspace, or wrote their
/// files. What this window publishes is no news.
class ReleaseWatch final : public QObject {
  Q_OBJECT

public:
  /// `isPublishing`: whether a release may be this window's without having been told to `addOwn` yet.
  explicit ReleaseWatch(std::function<bool()> isPublishing, QObject* parent = nullptr);
  ~ReleaseWatch() override;

  /// Watches the workspace in that folder from the release on that is known. Watching the same one again
  /// changes nothing, and after `pause` goes on where it was left.
  void watch(const std::filesystem::path& folder, std::int64_t known);
  /// Looks no more until `watch`.
  void pause();
  /// Forgets the workspace.
  void stop();
  /// A release that this window made.
  void addOwn(std::int64_t release) { own_.insert(release); }

signals:
  /// Others published; the earliest release first.
  void published(const std::vector<rankwright::BoardRelease>& releases);
  /// Drafts were written, made or taken away, perhaps by this window.
  void filesChanged();

private:
  void take(const LeaderboardNews& news);
  void tell();

  std::function<bool()> isPublishing_;
  std::filesystem::path folder_;
  std::int64_t known_ = 0; ///< the latest release that was seen
  std::set<std::int64_t> own_;
  std::vector<BoardRelease> untold_;
  QTimer waiting_; ///< until it is known whose the untold ones are
  std::unique_ptr<LeaderboardWatch> watch_;
};

} // namespace rankwright
