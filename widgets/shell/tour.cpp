#include "widgets/shell/tour.h"

#include "core/pipeline/why_not.h"
#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/job/job_status.h"
#include "widgets/shell/main_window.h"
#include "widgets/simulator/guess_you_like.h"

#include <QDockWidget>
#include <QEventLoop>
#include <QPixmap>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <array>
#include <condition_variable>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 30s;
constexpr auto kSettle = 60ms;
constexpr std::array kSizes = {QSize(1280, 800), QSize(1920, 1080)};

void rest(std::chrono::milliseconds time) {
  QEventLoop loop;
  QTimer::singleShot(time, &loop, &QEventLoop::quit);
  loop.exec();
}

/// An app that stands under one of the request's keys and was not taken: the one that people ask about.
ItemId nearlyTaken(const Workspace& workspace, const Trace& trace) {
  for (const auto& channel : trace.channels)
    for (const auto& key : channel.keys)
      if (const auto postings = workspace.indexes().at(channel.index).find(key.key))
        for (std::size_t i = key.taken; i < postings->size(); ++i)
          if (explainAbsence(trace, workspace.pipeline(), postings->items[i]).stage == Stage::Recall)
            return postings->items[i];
  return ItemId(0);
}

/// Pretends to work until it is told to stop.
Result<bool> longJob(const JobControl& job) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any wake;
  job.report("similar_apps", 0, 100);
  wake.wait_for(lock, job.stop, 550ms, [] { return false; });
  job.report("similar_apps", 42, 100);
  wake.wait(lock, job.stop, [] { return false; });
  return true;
}

} // namespace

Tour::Tour(Appearance& appearance, const QString& workspace, const QString& user, const QString& folder)
    : appearance_(appearance), workspace_(workspace), user_(user), folder_(folder) {}

Status Tour::run() {
  if (!QDir().mkpath(folder_.absolutePath()))
    return fail(ErrorKind::Io, "the folder for the pictures could not be made: {}",
                folder_.absolutePath().toStdString());
  for (const auto size : kSizes)
    for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark}) {
      size_ = size;
      suffix_ = QStringLiteral("-%1-%2x%3.png")
                    .arg(mode == Appearance::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                    .arg(size.width())
                    .arg(size.height());
      MainWindow window(appearance_, nullptr);
      appearance_.setMode(mode);
      window.resize(size);
      window.show();
      RW_CHECK(showViews(window));
    }
  return {};
}

Status Tour::showViews(MainWindow& window) {
  RW_CHECK(showWelcome(window));
  RW_CHECK(showFailure(window));
  listenTo(window);
  RW_CHECK(showList(window));
  RW_CHECK(showWhyNot(window));
  return showRunningJob(window);
}

void Tour::listenTo(MainWindow& window) {
  const auto stop = [this](const QString& details) {
    failure_ = details;
    emit interrupted();
  };
  connect(&window, &MainWindow::workspaceNotOpened, this,
          [&window, stop] { stop(window.messageBar().details()); });
  connect(&window.view(), &GuessYouLike::failed, this, stop);
  connect(&window, &MainWindow::workspaceOpened, this, [&window] {
    auto& view = window.view();
    if (view.selectedUser().isEmpty()) view.selectUser(toQt(view.workspace()->users().keyOf(UserId(0))));
  });
}

/// Starts something and lets events run until the signal comes.
template <class Sender, class Signal, class Start>
Status Tour::waitFor(Sender& sender, Signal signal, Start start) {
  QEventLoop loop;
  bool came = false;
  connect(&sender, signal, &loop, [&] {
    came = true;
    loop.quit();
  });
  connect(this, &Tour::interrupted, &loop, &QEventLoop::quit);
  QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
  start();
  loop.exec();
  if (came) return {};
  return fail(ErrorKind::Internal, "the tour could not go on with workspace {}: {}", workspace_.toStdString(),
              failure_.isEmpty() ? "no answer came" : failure_.toStdString());
}

Status Tour::save(MainWindow& window, const QString& view) {
  rest(kSettle);
  const auto path = folder_.absoluteFilePath(view + suffix_);
  if (!window.grab().save(path))
    return fail(ErrorKind::Io, "a picture could not be written: {}", path.toStdString());
  files_ << path;
  return {};
}

Status Tour::showWelcome(MainWindow& window) {
  rest(kSettle);
  return save(window, QStringLiteral("welcome"));
}

Status Tour::showFailure(MainWindow& window) {
  const auto missing = folder_.absoluteFilePath(QStringLiteral("no-workspace-here"));
  RW_CHECK(waitFor(window, &MainWindow::workspaceNotOpened, [&] { window.openWorkspace(missing); }));
  return save(window, QStringLiteral("open-failed"));
}

Status Tour::showList(MainWindow& window) {
  RW_CHECK(
      waitFor(window.view(), &GuessYouLike::traceShown, [&] { window.openWorkspace(workspace_, user_); }));
  return save(window, QStringLiteral("guess-you-like"));
}

Status Tour::showWhyNot(MainWindow& window) {
  auto& view = window.view();
  const auto app = nearlyTaken(*view.workspace(), *view.currentTrace());
  RW_CHECK(waitFor(view, &GuessYouLike::whyNotShown, [&] { view.askWhyNot(app); }));
  window.whyNotDock().raise();
  RW_CHECK(save(window, QStringLiteral("why-not")));
  window.traceDock().raise();
  return {};
}

Status Tour::showRunningJob(MainWindow& window) {
  window.jobs().start(
      {QStringLiteral("tour"), tr("Building indexes"), this}, longJob, [](bool) {}, [](const Error&) {});
  rest(800ms);
  const auto saved = save(window, QStringLiteral("job-running"));
  window.jobs().drop(QStringLiteral("tour"));
  return saved;
}

} // namespace rankwright
