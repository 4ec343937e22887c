#include "widgets/command/command_registry.h"
#include "widgets/help/bubble_place.h"
#include "widgets/help/guided_tour.h"
#include "widgets/help/tour_bubble.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace rankwright;

namespace {

TourStep step(const char* id, const char* target, const char* until = "") {
  return {QString::fromLatin1(id), QString::fromLatin1(target), QString::fromLatin1(id),
          QStringLiteral("What there is to say."), QString::fromLatin1(until)};
}

std::vector<TourStep> steps() {
  return {step("begin", ""), step("users", "users", "user-picked"), step("gone", "notInThisWindow"),
          step("palette", "palette.show", "command:palette.show"), step("behind", "behind")};
}

/// A window with two docks behind each other, a field, and a command in a tool bar.
struct Window {
  Window() {
    palette = commands.add(
        {.id = QStringLiteral("palette.show"), .text = QStringLiteral("Palette"), .toolTip = {}, .icon = {}});
    bar = main.addToolBar(QStringLiteral("Tools"));
    bar->addAction(palette);
    users = addDock(QStringLiteral("users"));
    behind = addDock(QStringLiteral("behind"));
    main.tabifyDockWidget(users, behind);
    users->raise();
    main.setCentralWidget(new QLineEdit);
    main.resize(900, 600);
    main.show();
    main.activateWindow();
  }

  QDockWidget* addDock(const QString& name) {
    auto* dock = new QDockWidget(name);
    dock->setObjectName(name);
    dock->setWidget(new QLabel(name));
    main.addDockWidget(Qt::LeftDockWidgetArea, dock);
    return dock;
  }

  CommandRegistry commands;
  QMainWindow main;
  QAction* palette = nullptr;
  QToolBar* bar = nullptr;
  QDockWidget* users = nullptr;
  QDockWidget* behind = nullptr;
};

QString idOf(const GuidedTour& tour) {
  return tour.current() ? tour.current()->id : QString();
}

bool isInside(const Window& window, const QWidget& bubble) {
  return window.main.rect().contains(bubble.geometry());
}

} // namespace

class TestGuidedTour : public QObject {
  Q_OBJECT

private slots:
  void bubbleStandsBeside_data();
  void bubbleStandsBeside();
  void bubbleStaysInside();
  void goesThroughByKeyboard();
  void missingTargetsAreLeftOut();
  void eventsGoOn();
  void commandsGoOn();
  void windowStaysUsable();
  void hiddenDocksAreRaised();
  void escapeEndsAndStartGoesOn();
  void finishedBeginsAnew();
  void followsTheWindow();
  void everyStepSaysSomething();
};

void TestGuidedTour::bubbleStandsBeside_data() {
  QTest::addColumn<QRect>("target");
  QTest::addColumn<bool>("rightToLeft");
  QTest::addColumn<QPoint>("corner");
  // In a window of 1000 × 800, a bubble of 300 × 200, 8 pixels between.
  QTest::newRow("right of it") << QRect(0, 100, 200, 600) << false << QPoint(208, 100);
  QTest::newRow("left of what is at the right") << QRect(800, 100, 200, 600) << false << QPoint(492, 100);
  QTest::newRow("below what is wide") << QRect(0, 0, 1000, 40) << false << QPoint(0, 48);
  QTest::newRow("above what is wide and low") << QRect(0, 700, 1000, 100) << false << QPoint(0, 492);
  QTest::newRow("pushed up beside what is low") << QRect(0, 750, 200, 50) << false << QPoint(208, 600);
  QTest::newRow("inside what fills the window") << QRect(0, 0, 1000, 800) << false << QPoint(692, 592);
  QTest::newRow("in the middle without a target") << QRect() << false << QPoint(350, 300);
  QTest::newRow("left of it where text runs left") << QRect(500, 100, 200, 200) << true << QPoint(192, 100);
  QTest::newRow("right where left has no room, text running left")
      << QRect(0, 100, 200, 600) << true << QPoint(208, 100);
}

void TestGuidedTour::bubbleStandsBeside() {
  QFETCH(QRect, target);
  QFETCH(bool, rightToLeft);
  const auto place =
      placeBubble({0, 0, 1000, 800}, target, {300, 200}, rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
  QTEST(place.topLeft(), "corner");
}

void TestGuidedTour::bubbleStaysInside() {
  const QRect window(0, 0, 640, 480);
  for (int x = -100; x < 700; x += 37)
    for (int y = -100; y < 500; y += 41)
      for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft})
        QVERIFY(window.contains(placeBubble(window, {x, y, 120, 90}, {300, 200}, direction)));
}

void TestGuidedTour::goesThroughByKeyboard() {
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), nullptr);
  QSignalSpy finished(&tour, &GuidedTour::finished);
  tour.start();
  QCOMPARE(idOf(tour), QStringLiteral("begin"));
  QVERIFY(!tour.bubble().backButton()->isEnabled());
  QTest::keyClick(tour.bubble().nextButton(), Qt::Key_Space);
  QCOMPARE(idOf(tour), QStringLiteral("users"));
  QTest::keyClick(tour.bubble().nextButton(), Qt::Key_Right, Qt::AltModifier);
  QCOMPARE(idOf(tour), QStringLiteral("palette"));
  QTest::keyClick(tour.bubble().backButton(), Qt::Key_Space);
  QCOMPARE(idOf(tour), QStringLiteral("users"));
  for (int i = 0; i < 3; ++i)
    QTest::keyClick(tour.bubble().nextButton(), Qt::Key_Return);
  QCOMPARE(finished.size(), 1);
  QVERIFY(!tour.isRunning());
  QVERIFY(!tour.bubble().isVisible());
}

void TestGuidedTour::missingTargetsAreLeftOut() {
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), nullptr);
  tour.start();
  QVERIFY(tour.bubble().accessibleDescription().endsWith(QStringLiteral("1 of 4")));
  QTest::mouseClick(tour.bubble().nextButton(), Qt::LeftButton);
  QTest::mouseClick(tour.bubble().nextButton(), Qt::LeftButton);
  QCOMPARE(idOf(tour), QStringLiteral("palette"));
  QVERIFY(tour.bubble().accessibleDescription().endsWith(QStringLiteral("3 of 4")));
}

void TestGuidedTour::eventsGoOn() {
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), nullptr);
  tour.start();
  tour.happened(QStringLiteral("user-picked"));
  QCOMPARE(idOf(tour), QStringLiteral("begin"));
  QTest::mouseClick(tour.bubble().nextButton(), Qt::LeftButton);
  tour.happened(QStringLiteral("app-selected"));
  QCOMPARE(idOf(tour), QStringLiteral("users"));
  tour.happened(QStringLiteral("user-picked"));
  QCOMPARE(idOf(tour), QStringLiteral("palette"));
}

void TestGuidedTour::commandsGoOn() {
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), nullptr);
  tour.start();
  window.palette->trigger();
  QCOMPARE(idOf(tour), QStringLiteral("begin"));
  tour.bubble().nextButton()->click();
  tour.bubble().nextButton()->click();
  QTest::mouseClick(window.bar->widgetForAction(window.palette), Qt::LeftButton);
  QCOMPARE(idOf(tour), QStringLiteral("behind"));
}

void TestGuidedTour::windowStaysUsable() {
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), nullptr);
  tour.start();
  tour.bubble().nextButton()->click();
  auto* field = qobject_cast<QLineEdit*>(window.main.centralWidget());
  QTest::mouseClick(field, Qt::LeftButton);
  QTest::keyClicks(field, QStringLiteral("typed"));
  QCOMPARE(field->text(), QStringLiteral("typed"));
  QVERIFY(tour.isRunning());
}

void TestGuidedTour::hiddenDocksAreRaised() {
  Window window;
  GuidedTour tour(window.main, window.commands, {step("behind", "behind")}, nullptr);
  window.behind->close();
  tour.start();
  QCOMPARE(idOf(tour), QStringLiteral("behind"));
  QTRY_VERIFY(!window.behind->visibleRegion().isEmpty());
  auto* outline = window.main.findChild<TargetOutline*>();
  QTRY_VERIFY(outline->isVisible());
  QVERIFY(outline->geometry().intersects(window.behind->geometry()));
}

void TestGuidedTour::escapeEndsAndStartGoesOn() {
  QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("tour.ini")), QSettings::IniFormat);
  {
    Window window;
    GuidedTour tour(window.main, window.commands, steps(), &settings);
    tour.start();
    tour.bubble().nextButton()->click();
    QTest::keyClick(tour.bubble().nextButton(), Qt::Key_Escape);
    QVERIFY(!tour.isRunning());
  }
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), &settings);
  tour.start();
  QCOMPARE(idOf(tour), QStringLiteral("users"));
  tour.restart();
  QCOMPARE(idOf(tour), QStringLiteral("begin"));
}

void TestGuidedTour::finishedBeginsAnew() {
  QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("tour.ini")), QSettings::IniFormat);
  Window window;
  GuidedTour tour(window.main, window.commands, {step("one", ""), step("two", "")}, &settings);
  tour.start();
  tour.bubble().nextButton()->click();
  QCOMPARE(tour.bubble().nextButton()->text(), QStringLiteral("&Finish"));
  tour.bubble().nextButton()->click();
  tour.start();
  QCOMPARE(idOf(tour), QStringLiteral("one"));
}

void TestGuidedTour::followsTheWindow() {
  Window window;
  GuidedTour tour(window.main, window.commands, steps(), nullptr);
  tour.start();
  tour.bubble().nextButton()->click();
  for (const auto size : {QSize(700, 500), QSize(1200, 700), QSize(500, 360)}) {
    window.main.resize(size);
    QTRY_VERIFY(isInside(window, tour.bubble()));
  }
  QApplication::setLayoutDirection(Qt::RightToLeft);
  QTRY_VERIFY(isInside(window, tour.bubble()));
  QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestGuidedTour::everyStepSaysSomething() {
  QStringList ids;
  for (const auto& each : guidedTourSteps()) {
    QVERIFY(!each.title.isEmpty() && !each.text.isEmpty());
    QVERIFY(!ids.contains(each.id));
    ids << each.id;
  }
  QCOMPARE(ids.size(), 9);
}

QTEST_MAIN(TestGuidedTour)
#include "test_guided_tour.moc"
