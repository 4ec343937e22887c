#include "widgets/common/message_bar.h"
#include "widgets/shell/notice_bar.h"
#include "widgets/welcome/welcome_page.h"
#include "window_hands.h"

#include <QDirIterator>

#include <unistd.h>

using namespace rankwright;

namespace {

/// Every file below a folder with its bytes.
QMap<QString, QByteArray> bytesOf(const QString& folder) {
  QMap<QString, QByteArray> all;
  QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    if (file.open(QIODevice::ReadOnly)) all[file.fileName()] = file.readAll();
  }
  return all;
}

void copyTree(const QString& from, const QString& to) {
  QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QString target = to + files.next().mid(from.size());
    QDir().mkpath(QFileInfo(target).path());
    QFile::copy(files.filePath(), target);
  }
}

void write(const QString& path, const QByteArray& text) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
}

/// The first file below a folder with such a name.
QString fileNamed(const QString& folder, const QString& pattern) {
  QDirIterator files(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
  return files.hasNext() ? files.next() : QString();
}

} // namespace

/// What is damaged or not ours is reported and left as it is.
class TestExperienceForeign : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup() { workbench_.reset(); }
  void isReportedAndLeftAlone_data();
  void isReportedAndLeftAlone();
  void openWorkspaceStays();
  void damageFoundByReloadingKeepsWhatIsShown();
  void unwritableFolderIsReadOnly();

private:
  MainWindow& window() const { return workbench_->window(); }
  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
  QString other_;
  int number_ = 0;
};

void TestExperienceForeign::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  window().show();
  QVERIFY(QTest::qWaitForWindowActive(&window()));
  other_ = fixture_.path(QStringLiteral("other-%1").arg(++number_));
  copyTree(fixture_.folder(), other_);
}

void TestExperienceForeign::isReportedAndLeftAlone_data() {
  QTest::addColumn<QString>("damaged");
  QTest::addColumn<int>("keep"); // bytes that stay; -1: replaced by another program's
  QTest::newRow("workspace is no TOML") << QStringLiteral("workspace.toml") << -1;
  QTest::newRow("workspace is empty") << QStringLiteral("workspace.toml") << 0;
  QTest::newRow("items cut short") << QStringLiteral("items*") << 100;
  QTest::newRow("items of another program") << QStringLiteral("items*") << -1;
  QTest::newRow("users cut short") << QStringLiteral("users*") << 100;
  QTest::newRow("index of another program") << QStringLiteral("similar_apps*") << -1;
  QTest::newRow("pipeline is no TOML") << QStringLiteral("pipeline.toml") << -1;
}

void TestExperienceForeign::isReportedAndLeftAlone() {
  QFETCH(QString, damaged);
  QFETCH(int, keep);
  const auto path = fileNamed(other_, damaged);
  QVERIFY2(!path.isEmpty(), qPrintable(damaged));
  if (keep < 0)
    write(path, QByteArray("\x7f"
                           "ELF\x02\x01\x01\0 not one of ours",
                           26));
  else
    QVERIFY(QFile::resize(path, keep));
  const auto before = bytesOf(other_);
  QSignalSpy failed(&window(), &MainWindow::workspaceNotOpened);
  window().openWorkspace(other_);
  QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
  QVERIFY(window().messageBar().isVisible());
  QVERIFY2(window().messageBar().details().contains(QFileInfo(path).fileName()),
           qPrintable(window().messageBar().details()));
  QVERIFY(!QApplication::activeModalWidget());
  QVERIFY(window().findChild<WelcomePage*>()->isVisible());
  QVERIFY(window().close());
  QCOMPARE(bytesOf(other_), before);
}

void TestExperienceForeign::openWorkspaceStays() {
  QVERIFY(fixture_.open(window()));
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
  write(other_ + QStringLiteral("/workspace.toml"), "not = [ours");
  QSignalSpy failed(&window(), &MainWindow::workspaceNotOpened);
  window().openWorkspace(other_);
  QTRY_COMPARE(failed.size(), 1);
  QCOMPARE(window().workspaceFolder(), fixture_.folder());
  QCOMPARE(window().view().list()->cards().size(), 20U);
  auto* retry = window().messageBar().findChild<QWidget*>(QStringLiteral("retry"));
  QVERIFY(retry && retry->isVisible());
  retry->setFocus();
  hands::press(Qt::Key_Escape);
  QVERIFY(!window().messageBar().isVisible());
}

void TestExperienceForeign::damageFoundByReloadingKeepsWhatIsShown() {
  QSignalSpy opened(&window(), &MainWindow::workspaceOpened);
  window().openWorkspace(other_);
  QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
  write(fileNamed(other_, QStringLiteral("pipeline.toml")), "[broken");
  QSignalSpy failed(&window(), &MainWindow::workspaceNotOpened);
  hands::press(Qt::Key_F5);
  QTRY_COMPARE(failed.size(), 1);
  QCOMPARE(window().view().list()->cards().size(), 20U);
  QVERIFY(window().messageBar().details().contains(QStringLiteral("pipeline.toml")));
}

void TestExperienceForeign::unwritableFolderIsReadOnly() {
  if (geteuid() == 0) QSKIP("nothing is unwritable for root");
  QFile::setPermissions(other_, QFile::ReadOwner | QFile::ExeOwner);
  QSignalSpy opened(&window(), &MainWindow::workspaceOpened);
  window().openWorkspace(other_);
  QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
  const auto* notice = window().findChild<NoticeBar*>();
  QTRY_VERIFY(notice->isVisible());
  QVERIFY(!window().commands().find(QStringLiteral("workspace.train"))->isEnabled());
  QFile::setPermissions(other_, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QTEST_MAIN(TestExperienceForeign)
#include "test_experience_foreign.moc"
