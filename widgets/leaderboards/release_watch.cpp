#include "widgets/leaderboards/release_watch.h"

#include "core/workspace/leaderboard_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace rankwright {

namespace {

constexpr std::chrono::milliseconds kWaitForOwn{50};

} // namespace

ReleaseWatch::ReleaseWatch(std::function<bool()> isPublishing, QObject* parent)
    : QObject(parent), isPublishing_(std::move(isPublishing)) {
  waiting_.setSingleShot(true);
  waiting_.setInterval(kWaitForOwn);
  connect(&waiting_, &QTimer::timeout, this, &ReleaseWatch::tell);
}

ReleaseWatch::~ReleaseWatch() = default;

void ReleaseWatch::watch(const std::filesystem::path& folder, std::int64_t known) {
  if (watch_ && folder == folder_) return;
  known_ = folder == folder_ ? known_ : known;
  folder_ = folder;
  auto reader = std::make_shared<LeaderboardNewsReader>(folder, known_);
  // What cannot be read is told by those who look at the boards.
  watch_ = std::make_unique<LeaderboardWatch>([this, folder, reader]() -> Result<bool> {
    RW_ASSIGN(auto news, reader->look());
    if (news.empty()) return false;
    QMetaObject::invokeMethod(
        this,
        [this, folder, news = std::move(news)] {
          if (folder == folder_) take(news);
        },
        Qt::QueuedConnection);
    return true;
  });
}

void ReleaseWatch::pause() {
  watch_.reset();
}

void ReleaseWatch::stop() {
  watch_.reset();
  folder_.clear();
  own_.clear();
  untold_.clear();
}

void ReleaseWatch::take(const LeaderboardNews& news) {
  untold_.insert(untold_.end(), news.releases.begin(), news.releases.end());
  if (!untold_.empty()) tell();
  if (news.filesChanged) emit filesChanged();
}

void ReleaseWatch::tell() {
  if (isPublishing_()) return waiting_.start();
  auto releases = std::exchange(untold_, {});
  if (!releases.empty()) known_ = std::max(known_, releases.back().number);
  std::erase_if(releases, [this](const BoardRelease& release) { return own_.contains(release.number); });
  if (!releases.empty()) emit published(releases);
}

} // namespace rankwright
