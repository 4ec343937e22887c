#include "widgets/shell/tour.h"

#include "core/index/key_query_words.h"
#include "core/pipeline/why_not.h"
#include "widgets/command/command_palette.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/first_use.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/data/table_view.h"
#include "widgets/document/documents_view.h"
#include "widgets/help/help_pane.h"
#include "widgets/index/index_view.h"
#include "widgets/index/key_query_field.h"
#include "widgets/index/key_query_page.h"
#include "widgets/index/memory_page.h"
#include "widgets/index/object_keys_panel.h"
#include "widgets/index/overview_page.h"
#include "widgets/preferences/preferences.h"
#include "widgets/rules/live_table.h"
#include "widgets/rules/rules_view.h"
#include "widgets/shell/help_desk.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/workbench.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_baseline.h"
#include "widgets/simulator/list_display.h"
#include "widgets/table/data_table.h"

#include <QApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QLineEdit>
#include <QPixmap>
#include <QSettings>
#include <QTimer>

#include <condition_variable>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 30s;
constexpr auto kSettle = 80ms;
/// Of 0 to 100, where 0 packs most tightly: a tour makes more than a hundred large pictures.
constexpr int kPictureQuality = 80;
constexpr QSize kLaptop(1280, 800);
constexpr QSize kDesktop(1920, 1080);

void rest(std::chrono::milliseconds time) {
  QEventLoop loop;
  QTimer::singleShot(time, &loop, &QEventLoop::quit);
  loop.exec();
}

/// An app that stands under one of the request's keys and was not taken: the one that people ask about.
ItemId nearlyTaken(const Workspace& workspace, const Trace& trace) {
  for (const auto& channel : trace.channels) {
    const auto index = workspace.indexes().find(channel.index);
    if (index == workspace.indexes().end()) continue; // one of vectors
    for (const auto& key : channel.keys)
      if (const auto list = index->second.find(key.key)) {
        const auto postings = list->decoded();
        for (std::size_t i = key.taken; i < postings.size(); ++i)
          if (explainAbsence(trace, workspace.pipeline(), postings[i].item).stage == Stage::Recall)
            return postings[i].item;
      }
  }
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

QString named(const char* appearance, QSize size) {
  return QStringLiteral("%1-%2x%3").arg(QLatin1String(appearance)).arg(size.width()).arg(size.height());
}

} // namespace

std::vector<TourVariant> tourVariants() {
  if (qGuiApp->devicePixelRatio() > 1) {
    const auto percent = qRound(100 * qGuiApp->devicePixelRatio());
    return {{.name = QStringLiteral("%1-percent").arg(percent), .size = kLaptop}};
  }
  std::vector<TourVariant> variants;
  for (const auto size : {kLaptop, kDesktop}) {
    variants.push_back({.name = named("light", size), .size = size});
    variants.push_back({.name = named("dark", size), .size = size, .mode = Appearance::Mode::Dark});
  }
  variants.push_back({.name = QStringLiteral("zh_CN"), .size = kLaptop, .language = QStringLiteral("zh_CN")});
  variants.push_back({.name = QStringLiteral("high-contrast"),
                      .size = kLaptop,
                      .mode = Appearance::Mode::Dark,
                      .highContrast = true});
  variants.push_back({.name = QStringLiteral("right-to-left"), .size = kLaptop, .rightToLeft = true});
  return variants;
}

Tour::Tour(const QString& workspace, const QString& user, const QString& folder)
    : workspace_(workspace), user_(user), folder_(folder) {}

Status Tour::run(const std::vector<TourVariant>& variants) {
  if (!QDir().mkpath(folder_.absolutePath()))
    return fail(ErrorKind::Io, "the folder for the pictures could not be made: {}",
                folder_.absolutePath().toStdString());
  for (const auto& variant : variants)
    RW_CHECK(show(variant));
  return {};
}

Status Tour::show(const TourVariant& variant) {
  suffix_ = QStringLiteral("-%1.png").arg(variant.name);
  QGuiApplication::setLayoutDirection(variant.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
  Workbench workbench({}, variant.language);
  workbench.preferences().setMode(variant.mode);
  workbench.preferences().setHighContrast(variant.highContrast);
  // As a program that starts in this appearance does.
  prepareFirstUse(workbench.window());
  workbench.window().resize(variant.size);
  workbench.window().show();
  return showViews(workbench);
}

Status Tour::showViews(Workbench& workbench) {
  auto& window = workbench.window();
  rest(kSettle);
  RW_CHECK(save(window, QStringLiteral("welcome")));
  listenTo(window);
  RW_CHECK(showList(window));
  RW_CHECK(showComparison(window));
  RW_CHECK(showWhyNot(window));
  RW_CHECK(showWhatIf(window));
  RW_CHECK(showTables(window));
  RW_CHECK(showRules(window));
  RW_CHECK(showFiles(window));
  RW_CHECK(showFunnel(window));
  RW_CHECK(showExperiments(window));
  RW_CHECK(showModels(window));
  RW_CHECK(showLeaderboards(window));
  RW_CHECK(showPalette(window));
  RW_CHECK(showGuide(window));
  RW_CHECK(showDialogs(window));
  RW_CHECK(showRunningJob(window));
  return showFailure(window);
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
template <class Sender, class Signal>
Status Tour::waitFor(Sender& sender, Signal signal, const std::function<void()>& start) {
  QEventLoop loop;
  bool came = false;
  connect(&sender, signal, &loop, [&] {
    came = true;
    loop.quit();
  });
  connect(this, &Tour::interrupted, &loop, &QEventLoop::quit);
  QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
  start();
  if (!came) loop.exec();
  if (came) return {};
  return fail(ErrorKind::Internal, "the tour could not go on with workspace {}: {}", workspace_.toStdString(),
              failure_.isEmpty() ? "no answer came" : failure_.toStdString());
}

Status Tour::waitUntil(const std::function<bool()>& reached, const char* what) {
  for (auto waited = 0ms; !reached(); waited += 20ms) {
    if (waited > kPatience) return fail(ErrorKind::Internal, "the tour waited in vain for {}", what);
    rest(20ms);
  }
  return {};
}

Status Tour::save(QWidget& widget, const QString& view) {
  rest(kSettle);
  const auto path = folder_.absoluteFilePath(view + suffix_);
  if (!widget.grab().save(path, "PNG", kPictureQuality))
    return fail(ErrorKind::Io, "a picture could not be written: {}", path.toStdString());
  files_ << path;
  emit saved(path);
  return {};
}

Status Tour::showFailure(MainWindow& window) {
  const auto missing = folder_.absoluteFilePath(QStringLiteral("no-workspace-here"));
  RW_CHECK(waitFor(window, &MainWindow::workspaceNotOpened, [&] { window.openWorkspace(missing); }));
  return save(window, QStringLiteral("open-failed"));
}

Status Tour::showList(MainWindow& window) {
  RW_CHECK(
      waitFor(window.view(), &GuessYouLike::traceShown, [&] { window.openWorkspace(workspace_, user_); }));
  RW_CHECK(save(window, QStringLiteral("guess-you-like")));
  window.view().list()->setMode(ListDisplay::Mode::Table);
  window.deck().dock(QStringLiteral("scores"))->raise();
  RW_CHECK(save(window, QStringLiteral("list-as-table")));
  window.view().list()->setMode(ListDisplay::Mode::Cards);
  return {};
}

/// The list of another user beside the one before.
Status Tour::showComparison(MainWindow& window) {
  auto& view = window.view();
  RW_CHECK(waitFor(view, &GuessYouLike::comparisonShown, [&] { view.baseline()->takeShown(); }));
  const auto user = view.selectedUser();
  const auto show = [&](const QString& key) {
    return waitFor(view, &GuessYouLike::listChanged, [&] { view.selectUser(key); });
  };
  RW_CHECK(show(toQt(view.workspace()->users().keyOf(UserId(0)))));
  RW_CHECK(save(window, QStringLiteral("list-compared")));
  view.list()->setMode(ListDisplay::Mode::Table);
  RW_CHECK(save(window, QStringLiteral("list-compared-as-table")));
  view.list()->setMode(ListDisplay::Mode::Cards);
  view.baseline()->clear();
  return show(user);
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

Status Tour::showTables(MainWindow& window) {
  for (auto* view : {&window.apps(), &window.users()}) {
    window.navigator().show(*view);
    RW_CHECK(waitUntil([&] { return view->table()->source() != nullptr; }, "a table"));
    view->table()->selectRow(0);
    RW_CHECK(save(window, view->id()));
  }
  return showIndexes(window);
}

/// Every page of the index view, and beside them the keys of an app and of a user.
Status Tour::showIndexes(MainWindow& window) {
  auto& view = window.keys();
  const auto& workspace = *window.view().workspace();
  window.navigator().show(view);
  view.showPage(QStringLiteral("overview"));
  RW_CHECK(waitUntil([&] { return view.overview()->facts()->facts().rowCount() > 0; }, "an index"));
  RW_CHECK(save(window, QStringLiteral("index-overview")));
  view.showPage(QStringLiteral("keys"));
  view.keys()->selectRow(0);
  RW_CHECK(waitFor(*view.itemKeys(), &ObjectKeysPanel::keysShown,
                   [&] { view.itemKeys()->showObject(toQt(workspace.items().keyOf(ItemId(0)))); }));
  RW_CHECK(save(window, QStringLiteral("keys")));
  window.deck().dock(QStringLiteral("userKeys"))->raise();
  RW_CHECK(waitFor(*view.userKeys(), &ObjectKeysPanel::keysShown,
                   [&] { view.userKeys()->showObject(window.view().selectedUser()); }));
  RW_CHECK(save(window, QStringLiteral("index-user-keys")));
  return showIndexTools(window);
}

/// A query of the first two keys, builds side by side, and memory.
Status Tour::showIndexTools(MainWindow& window) {
  auto& view = window.keys();
  const auto& index = window.view().workspace()->indexes().at(view.indexes()->currentText().toStdString());
  view.showPage(QStringLiteral("query"));
  const auto& query = *view.queryPage();
  RW_CHECK(waitFor(query, &KeyQueryPage::answered, [&] {
    QStringList keys;
    for (std::uint32_t key = 0; key < std::min(index.keyCount(), 2U); ++key)
      keys << toQt(keyInQuery(index.keyAt(key)));
    query.field()->setQuery(keys.join(QStringLiteral(" | ")));
    query.runAction()->trigger();
  }));
  RW_CHECK(save(window, QStringLiteral("index-query")));
  view.showPage(QStringLiteral("builds"));
  RW_CHECK(save(window, QStringLiteral("index-builds")));
  view.showPage(QStringLiteral("memory"));
  RW_CHECK(waitUntil([&] { return view.memoryPage()->columns()->source() != nullptr; }, "the memory"));
  return save(window, QStringLiteral("index-memory"));
}

Status Tour::showRules(MainWindow& window) {
  window.navigator().show(window.rules());
  auto& values = *window.rules().values()->table();
  RW_CHECK(waitUntil([&] { return values.source() != nullptr; }, "the values of rules"));
  const auto rule = toQt(window.view().workspace()->rules().names().back());
  window.navigator().goTo({QStringLiteral("rule"), rule});
  RW_CHECK(waitUntil([&] { return window.rules().place().key == rule; }, "a rule"));
  values.selectRow(0);
  rest(300ms);
  return save(window, window.rules().id());
}

Status Tour::showFiles(MainWindow& window) {
  window.navigator().goTo({QStringLiteral("file"), QStringLiteral("workspace.toml")});
  RW_CHECK(waitUntil([&] { return !window.documents().place().isEmpty(); }, "a file"));
  return save(window, QStringLiteral("files"));
}

Status Tour::showPalette(MainWindow& window) {
  window.navigator().show(window.view());
  rest(kSettle);
  window.palette().toggle();
  window.palette().line()->setText(QStringLiteral("co"));
  rest(300ms);
  RW_CHECK(save(window, QStringLiteral("palette")));
  window.palette().dismiss();
  return {};
}

Status Tour::showGuide(MainWindow& window) {
  RW_CHECK(waitFor(window.help().pane(), &HelpPane::pageShown,
                   [&] { window.help().showGuide(QStringLiteral("guess-you-like")); }));
  RW_CHECK(save(window, QStringLiteral("guide")));
  window.deck().dock(QStringLiteral("help"))->close();
  return {};
}

Status Tour::showDialogs(MainWindow& window) {
  for (const auto& [command, name] :
       {std::pair("preferences.show", "preferences"), std::pair("workspace.import", "import"),
        std::pair("help.shortcuts", "shortcuts"), std::pair("help.about", "about")}) {
    const auto before = QApplication::topLevelWidgets();
    window.commands().find(QLatin1String(command))->trigger();
    rest(kSettle);
    for (auto* widget : QApplication::topLevelWidgets())
      if (widget->isVisible() && widget != &window && !before.contains(widget)) {
        RW_CHECK(save(*widget, QLatin1String(name)));
        widget->close();
      }
  }
  return {};
}

Status Tour::showRunningJob(MainWindow& window) {
  window.jobs().start(
      {QStringLiteral("tour"), tr("Building indexes"), this, tr("Workspace")}, longJob, [](bool) {},
      [](const Error&) {});
  rest(800ms);
  const auto saved = save(window, QStringLiteral("job-running"));
  window.jobs().drop(QStringLiteral("tour"));
  return saved;
}

} // namespace rankwright
