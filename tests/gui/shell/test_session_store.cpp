#include "core/base/file.h"
#include "widgets/shell/session_store.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

QJsonObject json(const char* text) {
  return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestSessionStore : public QObject {
  Q_OBJECT

private slots:
  void init();
  void nothingKeptYet();
  void roundTrips();
  void unknownKeysAreKept();
  void earlierVersionsAreMigrated_data();
  void earlierVersionsAreMigrated();
  void laterVersionsAreRefused();
  void damagedFileIsReported();
  void everyPathToAFolderIsTheSame();

private:
  void write(const QByteArray& text) const;
  SessionStore store() const { return SessionStore(QDir(folder_->filePath(QStringLiteral("sessions")))); }
  QString workspace() const { return folder_->path(); }
  std::unique_ptr<QTemporaryDir> folder_;
};

void TestSessionStore::init() {
  folder_ = std::make_unique<QTemporaryDir>();
}

void TestSessionStore::write(const QByteArray& text) const {
  QVERIFY(store().save(workspace(), {}));
  QVERIFY(writeFileAtomically(store().fileOf(workspace()).toStdString(), text.toStdString()));
}

void TestSessionStore::nothingKeptYet() {
  QCOMPARE(*store().load(workspace()), json(R"({"version": 2})"));
}

void TestSessionStore::roundTrips() {
  const auto session = json(R"({"version": 2, "view": "apps", "views": {"apps": {"zoom": 2}}})");
  QVERIFY(store().save(workspace(), session));
  QCOMPARE(*store().load(workspace()), session);
}

void TestSessionStore::unknownKeysAreKept() {
  const auto read =
      json(R"({"view": "apps", "funnel": 7, "views": {"models": 1, "apps": {"zoom": 2, "depth": 3}}})");
  const auto now = json(R"({"view": "users", "views": {"apps": {"zoom": 4}}})");
  const auto expected =
      json(R"({"view": "users", "funnel": 7, "views": {"models": 1, "apps": {"zoom": 4, "depth": 3}}})");
  QCOMPARE(mergedOver(read, now), expected);
}

void TestSessionStore::earlierVersionsAreMigrated_data() {
  QTest::addColumn<QByteArray>("earlier");
  QTest::newRow("version 1") << QByteArray(R"({"version": 1, "docks": "AAEC", "other": true})");
  QTest::newRow("no version") << QByteArray(R"({"docks": "AAEC", "other": true})");
}

void TestSessionStore::earlierVersionsAreMigrated() {
  QFETCH(QByteArray, earlier);
  write(earlier);
  const auto expected = json(R"({"version": 2, "docks": {"guess-you-like": "AAEC"}, "other": true})");
  QCOMPARE(*store().load(workspace()), expected);
}

void TestSessionStore::laterVersionsAreRefused() {
  write(R"({"version": 99})");
  const auto session = store().load(workspace());
  QVERIFY(!session);
  QCOMPARE(session.error().kind, ErrorKind::Unsupported);
}

void TestSessionStore::damagedFileIsReported() {
  write("{\"view\":");
  const auto session = store().load(workspace());
  QVERIFY(!session);
  QCOMPARE(session.error().kind, ErrorKind::Corrupt);
}

void TestSessionStore::everyPathToAFolderIsTheSame() {
  const QString detour = workspace() + QStringLiteral("/../") + QFileInfo(workspace()).fileName();
  QCOMPARE(store().fileOf(detour), store().fileOf(workspace()));
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "test_session_store.moc"
