#include "tests/packaging/program_help.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

/// Installs into a folder of its own and asks the programs there: what they find beside themselves must not
/// be what the build tree holds.
class TestInstalledTree : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void fileIsThere_data();
  void fileIsThere();
  void windowTellsItsVersion();
  void sampleCanBeAsked();
  void askingWritesNothing();
  void startIsReported();
  void startLeavesModelsAlone();

private:
  QString at(const QString& path) const { return folder_.filePath(path); }
  Run askSample() const;
  QMap<QString, QDateTime> sampleTimes() const;

  QTemporaryDir folder_;
  QStringList report_;
};

void TestInstalledTree::initTestCase() {
  const auto installed =
      run(QStringLiteral(RW_CMAKE), {QStringLiteral("--install"), QStringLiteral(RW_BINARY_DIR),
                                     QStringLiteral("--prefix"), folder_.path()});
  QVERIFY2(installed.status == 0, qPrintable(installed.errors));
  // Nobody's own window is to be remembered or changed.
  qputenv("XDG_CONFIG_HOME", folder_.path().toLocal8Bit());
  report_ = run(at(QStringLiteral("bin/rankwright")),
                {QStringLiteral("--startup-report"), QStringLiteral("--workspace"),
                 at(QStringLiteral("share/rankwright/configs/sample"))})
                .output.split(u'\n', Qt::SkipEmptyParts);
}

void TestInstalledTree::fileIsThere_data() {
  QTest::addColumn<QString>("path");
  for (const char* path : {"bin/rankwright",
                           "bin/rankwright-cli",
                           "lib/rankwright/librw_model_torch.so",
                           "share/applications/rankwright.desktop",
                           "share/metainfo/org.rankwright.rankwright.metainfo.xml",
                           "share/mime/packages/rankwright.xml",
                           "share/icons/hicolor/scalable/apps/rankwright.svg",
                           "share/icons/hicolor/symbolic/apps/rankwright-symbolic.svg",
                           "share/icons/hicolor/16x16/apps/rankwright.png",
                           "share/icons/hicolor/256x256/apps/rankwright.png",
                           "share/man/man1/rankwright.1.gz",
                           "share/man/man1/rankwright-cli.1.gz",
                           "share/bash-completion/completions/rankwright",
                           "share/bash-completion/completions/rankwright-cli",
                           "share/zsh/vendor-completions/_rankwright-cli",
                           "share/fish/vendor_completions.d/rankwright-cli.fish",
                           "share/rankwright/configs/sample/workspace.toml",
                           "share/rankwright/sample_data/sample/items.rwp",
                           "share/rankwright/help/reference/workspace.md",
                           "share/doc/rankwright/copyright",
                           "share/doc/rankwright/changelog.gz"})
    QTest::newRow(path) << QString::fromLatin1(path);
}

void TestInstalledTree::fileIsThere() {
  QFETCH(QString, path);
  QVERIFY(QFileInfo(at(path)).size() > 0);
}

void TestInstalledTree::windowTellsItsVersion() {
  const auto told = run(at(QStringLiteral("bin/rankwright")), {QStringLiteral("--version")});
  QCOMPARE(told.output, QStringLiteral("rankwright " RW_VERSION "\n"));
}

Run TestInstalledTree::askSample() const {
  return run(at(QStringLiteral("bin/rankwright-cli")),
             {QStringLiteral("recommend"), QStringLiteral("--workspace"),
              at(QStringLiteral("share/rankwright/configs/sample")), QStringLiteral("--user"),
              QStringLiteral("54"), QStringLiteral("--count"), QStringLiteral("3")});
}

void TestInstalledTree::sampleCanBeAsked() {
  const auto answer = askSample();
  QVERIFY2(answer.status == 0, qPrintable(answer.errors));
  QCOMPARE(answer.output.count(u'\n'), 4 + answer.output.startsWith(u'\n'));
}

QMap<QString, QDateTime> TestInstalledTree::sampleTimes() const {
  QMap<QString, QDateTime> times;
  QDirIterator files(at(QStringLiteral("share/rankwright")), QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QFileInfo file(files.next());
    times.insert(file.filePath(), file.lastModified());
  }
  return times;
}

void TestInstalledTree::askingWritesNothing() {
  const auto before = sampleTimes();
  QCOMPARE(askSample().status, 0);
  QCOMPARE(sampleTimes(), before);
}

void TestInstalledTree::startIsReported() {
  QStringList names;
  for (const auto& line : report_) {
    QCOMPARE(line.count(u'\t'), 2);
    names << line.section(u'\t', 0, 0);
  }
  names.sort();
  QCOMPARE(names.join(u' '), QStringLiteral("before_window first_paint idle_anonymous idle_proportional "
                                            "idle_resident list_shown models_loaded workspace_opened"));
}

/// Loading LibTorch would take most of the time until the list is shown, and most of the memory.
void TestInstalledTree::startLeavesModelsAlone() {
  QVERIFY2(report_.contains(QStringLiteral("models_loaded\t0\tof 1")), qPrintable(report_.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestInstalledTree)
#include "test_installed_tree.moc"
