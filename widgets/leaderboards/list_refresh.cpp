#include "widgets/leaderboards/list_refresh.h"

#include "core/expr/request_clock.h"
#include "widgets/common/job_runner.h"
#include "widgets/leaderboards/board_desk.h"

#include <QTimer>

#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace rankwright {

namespace {

/// With what the logs have now, and not when the boards were looked at first.
Result<RefreshOutcome> refreshNow(const std::shared_ptr<const Workspace>& workspace,
                                  const std::filesystem::path& store, const JobControl& job) {
  const auto clock = workspace->presentClock();
  RW_ASSIGN(const auto workbench, LeaderboardWorkbench::open(workspace, clock, job));
  RW_ASSIGN(auto refreshed, refreshLists(*workbench, store, {}, job));
  return publishRefresh(store, std::move(refreshed), clock.now.value_or(presentTime()));
}

} // namespace

ListRefresh::ListRefresh(BoardDesk& desk, QObject* parent) : QObject(parent), desk_(desk) {
  auto* minutes = new QTimer(this);
  minutes->start(std::chrono::minutes(1));
  connect(minutes, &QTimer::timeout, this, &ListRefresh::minutePassed);
}

std::size_t ListRefresh::dueCount() const {
  if (!desk_.overview()) return 0;
  const auto isDue = [now = presentTime()](const ListAge& age) { return age.dueAt <= now; };
  return static_cast<std::size_t>(std::ranges::count_if(desk_.overview()->ages, isDue));
}

void ListRefresh::start() {
  if (isRunning_ || desk_.isReadOnly()) return;
  isRunning_ = true;
  emit runningChanged();
  desk_.jobs().start(
      {QStringLiteral("leaderboards/refresh"), tr("Building lists anew"), this},
      [workspace = desk_.workspace(), store = desk_.storeFile()](const JobControl& job) {
        return refreshNow(workspace, store, job);
      },
      [this](const RefreshOutcome& outcome) {
        end();
        emit done(outcome);
      },
      [this](const Error& error) {
        end();
        emit failed(tr("The lists were not built anew."), error);
      });
}

void ListRefresh::end() {
  isRunning_ = false;
  emit runningChanged();
}

Error keptError(const std::vector<HeldBoard>& kept) {
  std::vector<std::string> boards;
  for (const auto& each : kept)
    boards.push_back(fmt::format("{} ({})", each.board, each.reason));
  return {ErrorKind::Conflict,
          fmt::format("boards that would be worse off keep their lists: {}", fmt::join(boards, "; ")),
          {}};
}

} // namespace rankwright
