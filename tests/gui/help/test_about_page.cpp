#include "widgets/common/job_runner.h"
#include "widgets/help/about_page.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rankwright;

namespace {

bool writeFile(const QString& path, const QByteArray& text) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

LibraryEntry someLibrary() {
  return {.name = QStringLiteral("Some"),
          .version = QStringLiteral("1.2"),
          .purpose = {},
          .licence = QStringLiteral("Apache-2.0"),
          .licenceFile = QStringLiteral("Apache-2.0"),
          .package = QStringLiteral("libsome*"),
          .address = QStringLiteral("https://example.org")};
}

} // namespace

class TestAboutPage : public QObject {
  Q_OBJECT

private slots:
  void namesEveryLibrary();
  void versionsAreTrueOrAbsent();
  void programLicenceComesFirst();
  void licenceFollowsTheList();
  void licenceIsReadFromTheSystem();
  void licenceFallsBackToItsAddress();
  void copiesWhatAReportNeeds();
  void escapeCloses();
};

void TestAboutPage::namesEveryLibrary() {
  const auto libraries = libraryList();
  for (const auto* name :
       {"Qt", "LibTorch", "QCustomPlot", "QScintilla", "SQLite", "ICU", "toml++", "ANTLR", "Eigen", "Gloo"}) {
    const auto found = std::ranges::find(libraries, QString::fromLatin1(name), &LibraryEntry::name);
    QVERIFY2(found != libraries.end(), name);
    QVERIFY2(!found->version.isEmpty(), name);
    QVERIFY2(!found->licence.isEmpty() && !found->address.isEmpty(), name);
  }
}

void TestAboutPage::versionsAreTrueOrAbsent() {
  const QRegularExpression version(QStringLiteral("^(?=.*[1-9])\\d+(\\.\\d+)+$"));
  for (const auto& library : libraryList())
    QVERIFY2(library.version.isEmpty() || version.match(library.version).hasMatch(),
             qPrintable(library.name + QLatin1Char(' ') + library.version));
}

void TestAboutPage::programLicenceComesFirst() {
  JobRunner jobs;
  AboutPage page(jobs);
  page.show();
  QVERIFY(!page.isModal());
  QTRY_VERIFY(page.licence()->toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
}

void TestAboutPage::licenceFollowsTheList() {
  JobRunner jobs;
  AboutPage page(jobs);
  page.show();
  QTest::keyClick(page.list(), Qt::Key_Down);
  QTRY_VERIFY(page.licence()->toPlainText().startsWith(QStringLiteral("Qt ")));
}

void TestAboutPage::licenceIsReadFromTheSystem() {
  QTemporaryDir folder;
  const LicenceFolders folders{folder.filePath(QStringLiteral("common")),
                               folder.filePath(QStringLiteral("doc"))};
  QVERIFY(writeFile(folders.common + QStringLiteral("/Apache-2.0"), "The Apache License in full."));
  QVERIFY(writeFile(folders.packages + QStringLiteral("/libsome12/copyright"), "Copyright some people."));
  const auto text = licenceText(someLibrary(), folders);
  QVERIFY(text.contains(QStringLiteral("Copyright some people.")));
  QVERIFY(text.contains(QStringLiteral("The Apache License in full.")));
}

void TestAboutPage::licenceFallsBackToItsAddress() {
  QTemporaryDir folder;
  const auto text = licenceText(someLibrary(), {folder.path(), folder.path()});
  QVERIFY(text.contains(QStringLiteral("Apache-2.0")));
  QVERIFY(text.contains(QStringLiteral("https://example.org")));
}

void TestAboutPage::copiesWhatAReportNeeds() {
  JobRunner jobs;
  AboutPage page(jobs);
  page.show();
  QTest::keyClick(page.findChild<QPushButton*>(QStringLiteral("copyAbout")), Qt::Key_Space);
  const auto text = QGuiApplication::clipboard()->text();
  QCOMPARE(text, page.report());
  QVERIFY(text.contains(QStringLiteral("LibTorch")));
  QVERIFY(text.contains(QSysInfo::prettyProductName()));
}

void TestAboutPage::escapeCloses() {
  JobRunner jobs;
  auto* page = showAboutPage(jobs, nullptr);
  QPointer<AboutPage> guard(page);
  QTest::keyClick(page, Qt::Key_Escape);
  QTRY_VERIFY(!guard);
}

QTEST_MAIN(TestAboutPage)
#include "test_about_page.moc"
