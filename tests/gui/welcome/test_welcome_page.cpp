#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/welcome/recent_delegate.h"
#include "widgets/welcome/recent_model.h"
#include "widgets/welcome/recent_view.h"
#include "widgets/welcome/sample_workspace.h"
#include "widgets/welcome/welcome_page.h"
#include "widgets/welcome/whats_new.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCommandLinkButton>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace rankwright;

namespace {

QImage picture(const QColor& colour) {
  QImage image(640, 400, QImage::Format_RGB32);
  image.fill(colour);
  QPainter painter(&image);
  painter.fillRect(0, 0, 160, 400, colour.darker(120));
  for (int i = 0; i < 12; ++i)
    painter.fillRect(190 + (i % 4) * 110, 40 + (i / 4) * 110, 90, 90, colour.lighter(130));
  return image;
}

} // namespace

class TestWelcomePage : public QObject {
  Q_OBJECT

  Appearance appearance_;
  QTemporaryDir folder_;
  JobRunner jobs_;

  QString workspace(const QString& name) const {
    const auto path = folder_.filePath(name);
    QDir().mkpath(path);
    QFile file(path + QStringLiteral("/workspace.toml"));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no workspace");
    return path;
  }

  WorkspacePictures pictures() const {
    return WorkspacePictures(folder_.filePath(QStringLiteral("pictures")));
  }

  std::vector<RecentWorkspace> recent() const {
    const auto now = QDateTime::currentDateTime();
    return {{workspace(QStringLiteral("frappe")), QStringLiteral("Frappe"), now},
            {workspace(QStringLiteral("games")), {}, now.addDays(-1)},
            {folder_.filePath(QStringLiteral("gone")), QStringLiteral("Gone store"), now.addDays(-40)}};
  }

  std::unique_ptr<WelcomePage> shownPage() {
    auto page = std::make_unique<WelcomePage>(jobs_, &open_, pictures());
    page->resize(1280, 800);
    page->show();
    page->activateWindow();
    if (!QTest::qWaitForWindowActive(page.get())) qFatal("the window is not active");
    page->setRecent(recent());
    return page;
  }

  static bool exists(const WelcomePage& page, int row) {
    auto& view = const_cast<WelcomePage&>(page).recentView();
    return view.model()->index(row, 0).data(RecentModel::ExistsRole).toBool();
  }

  QAction open_{QStringLiteral("Open")};

private slots:
  void initTestCase() {
    QVERIFY(pictures().write(workspace(QStringLiteral("frappe")), picture(QColor(70, 120, 180))).has_value());
  }

  void modelKeepsItsPromises() {
    RecentModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspaces(recent());
    model.setStates({{true, {}}, {true, {}}, {false, {}}});
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("games"));
    QVERIFY(!model.index(2).data(RecentModel::ExistsRole).toBool());
    model.remove(0);
    QCOMPARE(model.rowCount(), 2);
  }

  void sayWhenItWasOpened_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << 0 << "Opened today";
    QTest::newRow("yesterday") << 1 << "Opened yesterday";
    QTest::newRow("later today counts as today") << -1 << "Opened today";
    QTest::newRow("long ago") << 400 << "Opened on";
  }

  void sayWhenItWasOpened() {
    QFETCH(int, days);
    QFETCH(QString, text);
    const auto now = QDateTime::currentDateTime();
    QVERIFY(openedText(now.addDays(-days), now).startsWith(text));
    QVERIFY(openedText({}, now).isEmpty());
  }

  void enterOpens() {
    const auto page = shownPage();
    QSignalSpy chosen(page.get(), &WelcomePage::chosen);
    auto& view = page->recentView();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), folder_.filePath(QStringLiteral("games")));
  }

  void clickOpens() {
    const auto page = shownPage();
    QSignalSpy chosen(page.get(), &WelcomePage::chosen);
    auto& view = page->recentView();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(view.model()->index(0, 0)).center());
    QCOMPARE(chosen.size(), 1);
  }

  void deleteRemoves() {
    const auto page = shownPage();
    QSignalSpy removed(page.get(), &WelcomePage::removed);
    QSignalSpy chosen(page.get(), &WelcomePage::chosen);
    auto& view = page->recentView();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(view.model()->rowCount(), 2);
    const auto card = view.visualRect(view.model()->index(0, 0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, RecentDelegate::removeButton(card).center());
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(1).at(0).toString(), folder_.filePath(QStringLiteral("games")));
    QCOMPARE(chosen.size(), 0);
  }

  void missingFoldersCannotBeOpened() {
    const auto page = shownPage();
    QTRY_VERIFY(!exists(*page, 2));
    QVERIFY(exists(*page, 0));
    QSignalSpy chosen(page.get(), &WelcomePage::chosen);
    auto& view = page->recentView();
    view.setCurrentIndex(view.model()->index(2, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(view.currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Delete")));
  }

  void picturesArePutIn() {
    const auto page = shownPage();
    const auto image = [&] {
      return page->recentView().model()->index(0, 0).data(RecentModel::PictureRole).value<QImage>();
    };
    QTRY_VERIFY(!image().isNull());
    QVERIFY(image().width() <= 480);
  }

  void picturesAreKept() {
    const auto kept = pictures();
    const auto folder = folder_.filePath(QStringLiteral("games"));
    QVERIFY(kept.load(folder).isNull());
    kept.save(jobs_, this, folder, QPixmap::fromImage(picture(Qt::darkGreen)));
    QTRY_VERIFY(!kept.load(folder).isNull());
    QFile::remove(kept.fileOf(folder));
  }

  void buttonsAskForThings_data() {
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("sample") << "openSample" << QByteArray(SIGNAL(sampleRequested()));
    QTest::newRow("import") << "importStore" << QByteArray(SIGNAL(importRequested()));
    QTest::newRow("tour") << "takeTour" << QByteArray(SIGNAL(tourRequested()));
    QTest::newRow("guide") << "readGuide" << QByteArray(SIGNAL(guideRequested()));
  }

  void buttonsAskForThings() {
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    const auto page = shownPage();
    QSignalSpy asked(page.get(), signal.constData());
    auto* widget = page->findChild<QCommandLinkButton*>(button);
    QVERIFY(widget);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!widget->toolTip().isEmpty());
  }

  void openIsTheWindowsAction() {
    const auto page = shownPage();
    QSignalSpy triggered(&open_, &QAction::triggered);
    QTest::mouseClick(page->findChild<QCommandLinkButton*>(QStringLiteral("openWorkspace")), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
  }

  /// By Tab alone to every control, each of which has a name.
  void tabReachesEverything() {
    const auto page = shownPage();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QSet<QString> reached;
    for (int i = 0; i < 20; ++i) {
      QTest::keyClick(page.get(), Qt::Key_Tab);
      auto* focused = page->focusWidget();
      QVERIFY(focused);
      const auto* button = qobject_cast<QAbstractButton*>(focused);
      QVERIFY2(!focused->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
               focused->metaObject()->className());
      reached << focused->objectName();
    }
    for (const char* name :
         {"openSample", "openWorkspace", "importStore", "takeTour", "readGuide", "recentWorkspaces", "whatsNew"})
      QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
  }

  void newsSpeakTheLanguage() {
    QVERIFY(whatsNewMarkdown(QStringLiteral("zh_CN")).contains(QStringLiteral("导入")));
    QVERIFY(whatsNewMarkdown(QStringLiteral("fr_FR")).contains(QStringLiteral("Import")));
  }

  void sampleIsFoundFromTheBuildTree() {
    const auto sample = findSampleWorkspace(RW_BINARY_DIR "/bin");
    QVERIFY2(sample.has_value(), sample ? "" : sample.error().describe().c_str());
    QVERIFY(std::filesystem::exists(*sample / "workspace.toml"));
    const auto none = findSampleWorkspace("/nonexistent/a/b/c");
    if (!none) QCOMPARE(none.error().kind, ErrorKind::NotFound);
  }

  /// For eyes: set RW_PICTURES to a folder.
  void drawPictures() {
    const auto target = qEnvironmentVariable("RW_PICTURES");
    if (target.isEmpty()) QSKIP("RW_PICTURES names no folder");
    for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark})
      for (const auto& size : {QSize(1280, 760), QSize(1920, 1040), QSize(640, 800)}) {
        appearance_.setMode(mode);
        const auto page = shownPage();
        page->resize(size);
        QTRY_VERIFY(!exists(*page, 2));
        page->grab().save(
            QStringLiteral("%1/welcome-%2-%3.png")
                .arg(target)
                .arg(mode == Appearance::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                .arg(size.width()));
      }
  }
};

QTEST_MAIN(TestWelcomePage)
#include "test_welcome_page.moc"
