#include "widgets/common/workspace_hash.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

class TestWorkspaceHash : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void everyPathGivesTheSame_data();
  void everyPathGivesTheSame();
  void foldersDiffer();
  void namesStay();
  void missingFolderHasOneToo();

private:
  QString workspace() const { return folder_.filePath(QStringLiteral("store")); }

  QTemporaryDir folder_;
};

void TestWorkspaceHash::initTestCase() {
  QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("store")));
  QFile file(workspace() + QStringLiteral("/workspace.toml"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  QVERIFY(QFile::link(workspace(), folder_.filePath(QStringLiteral("link"))));
}

void TestWorkspaceHash::everyPathGivesTheSame_data() {
  QTest::addColumn<QString>("path");
  QTest::newRow("its file") << QStringLiteral("store/workspace.toml");
  QTest::newRow("slash at the end") << QStringLiteral("store/");
  QTest::newRow("dots") << QStringLiteral("store/../store/.");
  QTest::newRow("link") << QStringLiteral("link");
  QTest::newRow("file behind a link") << QStringLiteral("link/../link/workspace.toml");
}

void TestWorkspaceHash::everyPathGivesTheSame() {
  QFETCH(QString, path);
  QDir::setCurrent(folder_.path());
  QCOMPARE(workspaceHash(folder_.path() + QLatin1Char('/') + path), workspaceHash(workspace()));
  QCOMPARE(workspaceHash(path), workspaceHash(workspace()));
}

void TestWorkspaceHash::foldersDiffer() {
  QVERIFY(workspaceHash(workspace()) != workspaceHash(folder_.path()));
}

void TestWorkspaceHash::namesStay() {
  QCOMPARE(workspaceHash(QStringLiteral("/")), QStringLiteral("42099b4af021e53f"));
  QCOMPARE(workspaceHash(QStringLiteral("/"), kWholeHash),
           QStringLiteral("42099b4af021e53fd8fd4e056c2568d7c2e3ffa8"));
}

void TestWorkspaceHash::missingFolderHasOneToo() {
  QCOMPARE(workspaceHash(QStringLiteral("/nonexistent/store/")),
           workspaceHash(QStringLiteral("/nonexistent/store")));
}

QTEST_APPLESS_MAIN(TestWorkspaceHash)
#include "test_workspace_hash.moc"
