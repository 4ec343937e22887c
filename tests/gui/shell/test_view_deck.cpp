#include "widgets/common/job_runner.h"
#include "widgets/common/page_stack.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/session_keeper.h"
#include "widgets/shell/view_deck.h"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

/// A view that shows any object of its kind and has two panels.
class PlainView final : public View {
public:
  explicit PlainView(const QString& id, const QString& kind) : id_(id), kind_(kind) {}

  QString id() const override { return id_; }
  QString title() const override { return id_; }
  QString iconName() const override { return {}; }
  std::vector<ViewPanel> panels() const override { return panels_; }
  void setWorkspace(std::shared_ptr<const Workspace>) override {}
  QStringList addressKinds() const override { return {kind_}; }
  void goTo(const Address& address) override {
    place_ = address;
    emit placeChanged();
  }
  Address place() const override { return place_; }
  QJsonObject saveState() const override { return {{QStringLiteral("zoom"), zoom}}; }
  void restoreState(const QJsonObject& state) override { zoom = state.value(QStringLiteral("zoom")).toInt(); }

  int zoom = 1;

private:
  QString id_;
  QString kind_;
  Address place_;
  std::vector<ViewPanel> panels_ = {
      {id_ + QStringLiteral("Left"), QStringLiteral("Left"), {}, new QLabel(id_), Qt::LeftDockWidgetArea},
      {id_ + QStringLiteral("Right"), QStringLiteral("Right"), {}, new QLabel(id_), Qt::RightDockWidgetArea}};
};

Address item(const char* key) {
  return {QStringLiteral("item"), QLatin1String(key)};
}

Address user(const char* key) {
  return {QStringLiteral("user"), QLatin1String(key)};
}

} // namespace

class TestViewDeck : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup();
  void showsAViewWithItsDocks();
  void docksCanComeBeforeTheirView();
  void preparedDocksGoWithAnotherView();
  void everyViewKeepsItsDocks();
  void docksKeepTheirWidth();
  void commonDocksStay();
  void bundledLayoutsAreReadable_data();
  void bundledLayoutsAreReadable();
  void wrongLayoutsAreErrors_data();
  void wrongLayoutsAreErrors();
  void layoutPlacesDocks();
  void layoutSharesASide();
  void followsAddressesHome();
  void unknownKindsAreSaid();
  void goesBackAndForwardThroughViews();
  void passingThroughAListIsOneVisit();
  void sessionIsRestored();

private:
  QDockWidget& dock(const char* id) const { return *deck_->dock(QLatin1String(id)); }
  std::unique_ptr<QMainWindow> window_;
  ViewDeck* deck_ = nullptr;
  PlainView* apps_ = nullptr;
  PlainView* list_ = nullptr;
};

void TestViewDeck::init() {
  window_ = std::make_unique<QMainWindow>();
  auto* pages = new PageStack;
  window_->setCentralWidget(pages);
  deck_ = new ViewDeck(*window_, *pages);
  deck_->add(list_ = new PlainView(QStringLiteral("list"), QStringLiteral("user")));
  deck_->add(apps_ = new PlainView(QStringLiteral("apps"), QStringLiteral("item")));
  deck_->applyLayout(*parseDockLayout(R"({"view": "list", "docks": [
    {"id": "listLeft", "area": "left", "size": 200}, {"id": "listRight", "area": "right"},
    {"id": "appsLeft", "area": "left"}, {"id": "appsRight", "area": "right", "hidden": true}]})"));
  window_->resize(1000, 600);
  window_->show();
}

void TestViewDeck::cleanup() {
  window_.reset();
}

void TestViewDeck::showsAViewWithItsDocks() {
  deck_->show(*list_);
  QVERIFY(list_->isVisible());
  QVERIFY(dock("listLeft").isVisible());
  QVERIFY(!dock("appsLeft").isVisible());
  QVERIFY(!dock("appsLeft").toggleViewAction()->isVisible());
  deck_->show(*apps_);
  QVERIFY(apps_->isVisible());
  QVERIFY(!dock("listLeft").isVisible());
  QVERIFY(dock("appsLeft").isVisible());
  QVERIFY(!dock("appsRight").isVisible());
}

void TestViewDeck::docksCanComeBeforeTheirView() {
  auto* page = new QLabel;
  qobject_cast<QStackedWidget*>(window_->centralWidget())->addWidget(page);
  deck_->showPage(page);
  deck_->prepare(*list_);
  QVERIFY(dock("listLeft").isVisible());
  QVERIFY(page->isVisible());
  QVERIFY(!deck_->current());
  dock("listRight").hide();
  deck_->show(*list_);
  QCOMPARE(deck_->current(), list_);
  QVERIFY(list_->isVisible());
  QVERIFY(dock("listLeft").isVisible());
  QVERIFY(!dock("listRight").isVisible());
}

void TestViewDeck::preparedDocksGoWithAnotherView() {
  deck_->prepare(*list_);
  deck_->show(*apps_);
  QVERIFY(!dock("listLeft").isVisible());
  QVERIFY(dock("appsLeft").isVisible());
  deck_->show(*list_);
  QVERIFY(dock("listLeft").isVisible());
  QVERIFY(!dock("appsLeft").isVisible());
}

void TestViewDeck::everyViewKeepsItsDocks() {
  deck_->show(*list_);
  dock("listLeft").close();
  deck_->show(*apps_);
  deck_->show(*list_);
  QVERIFY(!dock("listLeft").isVisible());
  QVERIFY(dock("listRight").isVisible());
}

/// A page that needs much room takes none from the docks of a view that does not.
void TestViewDeck::docksKeepTheirWidth() {
  deck_->show(*list_);
  window_->resizeDocks({&dock("listRight")}, {350}, Qt::Horizontal);
  QTRY_COMPARE(dock("listRight").width(), 350);
  apps_->setMinimumWidth(900);
  dock("appsLeft").hide();
  deck_->show(*apps_);
  dock("appsLeft").hide();
  QTRY_VERIFY(apps_->width() >= 900);
  deck_->show(*list_);
  QTRY_COMPARE(dock("listRight").width(), 350);
}

void TestViewDeck::commonDocksStay() {
  auto* help = deck_->addCommonDock({QStringLiteral("help"),
                                     QStringLiteral("Help"),
                                     {},
                                     new QLabel(QStringLiteral("help")),
                                     Qt::RightDockWidgetArea});
  deck_->show(*list_);
  QVERIFY(!help->isVisible());
  help->show();
  deck_->show(*apps_);
  QVERIFY(help->isVisible());
  help->close();
  deck_->show(*list_);
  QVERIFY(!help->isVisible());
}

void TestViewDeck::bundledLayoutsAreReadable_data() {
  QTest::addColumn<QString>("role");
  for (const auto* role : {"operator", "engineer", "analyst"})
    QTest::newRow(role) << QString::fromLatin1(role);
}

void TestViewDeck::bundledLayoutsAreReadable() {
  QFETCH(QString, role);
  const auto layout = bundledLayout(role);
  QVERIFY2(layout, layout ? "" : layout.error().message.c_str());
  QVERIFY(!layout->view.isEmpty());
  QVERIFY(layout->docks.size() >= 4);
}

void TestViewDeck::wrongLayoutsAreErrors_data() {
  QTest::addColumn<QByteArray>("json");
  QTest::addColumn<QString>("message");
  QTest::newRow("no JSON") << QByteArray("[") << QStringLiteral("not readable");
  QTest::newRow("no id") << QByteArray(R"({"docks": [{"area": "left"}]})") << QStringLiteral("no id");
  QTest::newRow("no area") << QByteArray(R"({"docks": [{"id": "a", "area": "middle"}]})")
                           << QStringLiteral("middle");
}

void TestViewDeck::wrongLayoutsAreErrors() {
  QFETCH(QByteArray, json);
  QFETCH(QString, message);
  const auto layout = parseDockLayout(json);
  QVERIFY(!layout);
  QVERIFY(QString::fromStdString(layout.error().message).contains(message));
}

void TestViewDeck::layoutPlacesDocks() {
  deck_->show(*list_);
  dock("listLeft").close();
  deck_->applyLayout(*parseDockLayout(R"({"docks": [
    {"id": "listLeft", "area": "bottom"}, {"id": "listRight", "area": "right", "hidden": true}]})"));
  QVERIFY(dock("listLeft").isVisible());
  QVERIFY(!dock("listRight").isVisible());
  QCOMPARE(window_->dockWidgetArea(&dock("listLeft")), Qt::BottomDockWidgetArea);
}

void TestViewDeck::layoutSharesASide() {
  deck_->show(*list_);
  deck_->applyLayout(*parseDockLayout(R"({"docks": [
    {"id": "listLeft", "area": "left"}, {"id": "listRight", "area": "left", "length": 150}]})"));
  QTRY_VERIFY(dock("listRight").height() < dock("listLeft").height() / 2);
}

void TestViewDeck::followsAddressesHome() {
  Navigator navigator(*deck_);
  QVERIFY(navigator.goTo(item("mm")));
  QCOMPARE(deck_->current(), apps_);
  QCOMPARE(apps_->place(), item("mm"));
  QCOMPARE(navigator.here(), item("mm"));
  QVERIFY(navigator.goTo({QStringLiteral("view"), QStringLiteral("list")}));
  QCOMPARE(deck_->current(), list_);
  emit list_->followed(item("birds"));
  QCOMPARE(apps_->place(), item("birds"));
}

void TestViewDeck::unknownKindsAreSaid() {
  Navigator navigator(*deck_);
  QSignalSpy unknown(&navigator, &Navigator::unknownAddress);
  QVERIFY(!navigator.goTo({QStringLiteral("board"), QStringLiteral("7")}));
  QCOMPARE(unknown.size(), 1);
}

void TestViewDeck::goesBackAndForwardThroughViews() {
  Navigator navigator(*deck_);
  navigator.goTo(user("1"));
  navigator.goTo(item("mm"));
  navigator.goTo(user("2"));
  QVERIFY(!navigator.canGoForward());
  navigator.back();
  QCOMPARE(navigator.here(), item("mm"));
  navigator.back();
  QCOMPARE(navigator.here(), user("1"));
  QVERIFY(!navigator.canGoBack());
  navigator.forward();
  navigator.forward();
  QCOMPARE(navigator.here(), user("2"));
}

void TestViewDeck::passingThroughAListIsOneVisit() {
  Navigator navigator(*deck_);
  navigator.goTo(item("mm"));
  navigator.show(*list_);
  for (const auto* key : {"1", "2", "3"})
    list_->goTo(user(key));
  navigator.back();
  QCOMPARE(navigator.here(), item("mm"));
}

void TestViewDeck::sessionIsRestored() {
  QTemporaryDir folder;
  const SessionStore store(QDir(folder.path()));
  JobRunner jobs;
  {
    Navigator navigator(*deck_);
    SessionKeeper keeper(*deck_, navigator, jobs, store);
    keeper.restore(folder.path(), {{QStringLiteral("future"), 1}}, true);
    navigator.goTo(item("mm"));
    apps_->zoom = 5;
    dock("appsLeft").close();
    QVERIFY(keeper.saveNow());
  }
  cleanup();
  init();
  Navigator navigator(*deck_);
  SessionKeeper keeper(*deck_, navigator, jobs, store);
  const auto session = keeper.store()->load(folder.path());
  QVERIFY(session);
  QCOMPARE(session->value(QStringLiteral("future")).toInt(), 1);
  for (auto* view : deck_->views())
    SessionKeeper::restoreView(*view, *session);
  keeper.restore(folder.path(), *session, true);
  QCOMPARE(deck_->current(), apps_);
  QCOMPARE(apps_->zoom, 5);
  QCOMPARE(navigator.here(), item("mm"));
  QVERIFY(!dock("appsLeft").isVisible());
}

QTEST_MAIN(TestViewDeck)
#include "test_view_deck.moc"
