#include "core/logs/log_store.h"

#include "core/base/file.h"
#include "tests/unit/logs/sample_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

using namespace rankwright;

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kManyActions = 20'000;

// Permissions do not hold for root, so that a test that relies on them becomes somebody else.
class WithoutPrivileges {
public:
  WithoutPrivileges() {
    if (::geteuid() == 0 && ::seteuid(kNobody) != 0) qFatal("cannot give up privileges");
  }
  ~WithoutPrivileges() {
    if (::getuid() == 0 && ::seteuid(0) != 0) qFatal("cannot get privileges back");
  }

private:
  static constexpr uid_t kNobody = 65534;
};

class ReadOnlyFolder {
public:
  explicit ReadOnlyFolder(fs::path folder) : folder_(std::move(folder)) { ::chmod(folder_.c_str(), 0555); }
  ~ReadOnlyFolder() { ::chmod(folder_.c_str(), 0755); }

private:
  fs::path folder_;
};

void overwrite(const fs::path& path, std::streamoff offset, std::string_view bytes) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(offset).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace

class TestLogStoreFiles : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<QTemporaryDir> folder_;

  fs::path folder() const { return folder_->path().toStdString(); }
  fs::path path() const { return folder() / "log.sqlite"; }

  void writeLog(std::uint32_t actions) const {
    auto log = LogStore::create(path()).value();
    expectSuccess(log.append(sampleStore(actions)));
  }

  std::size_t fileCount() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder()), fs::directory_iterator()));
  }

  static std::size_t readableActions(const LogStore& log) {
    return log.resolve(itemsOf(numberedKeys(20)), usersOf(numberedKeys(10))).value().interactions.size();
  }

  /// Appends and does something once half of it is written.
  static Status appendWith(LogStore& log, std::stop_token stop, const std::function<void()>& inTheMiddle) {
    bool done = false;
    return log.append(sampleStore(kManyActions), {stop, [&](const Progress& progress) {
                                                    if (done || progress.done < progress.total / 2) return;
                                                    done = true;
                                                    inTheMiddle();
                                                  }});
  }

private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    ::chmod(folder().c_str(), 0755);
  }

  void doesNotCreateOverAnotherFile() {
    writeLog(5);
    const auto again = LogStore::create(path());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(LogStore::openReadOnly(path()).value().actionCount(), 5U);
  }

  void doesNotCreateInAMissingFolder() {
    const auto log = LogStore::create(folder() / "missing" / "log.sqlite");
    QVERIFY(!log);
    QCOMPARE(log.error().kind, ErrorKind::Io);
  }

  void leavesOneFileBehind() {
    writeLog(kManyActions);
    QCOMPARE(fileCount(), 1U);
    auto reopened = LogStore::open(path()).value();
    QCOMPARE(readableActions(reopened), std::size_t{kManyActions});
  }

  void cancellingLeavesNothingBehind() {
    writeLog(10);
    std::stop_source source;
    auto log = LogStore::open(path()).value();
    const auto status = appendWith(log, source.get_token(), [&] { source.request_stop(); });
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Cancelled);
    QCOMPARE(log.actionCount(), 10U);
    expectSuccess(log.append(sampleStore(5)));
    QCOMPARE(log.actionCount(), 15U);
  }

  void aCopyMadeWhileWritingHasNothingOfIt_data() {
    QTest::addColumn<bool>("withWriteAheadLog");
    QTest::newRow("the file alone") << false;
    QTest::newRow("with its write-ahead log") << true;
  }

  void aCopyMadeWhileWritingHasNothingOfIt() {
    QFETCH(const bool, withWriteAheadLog);
    const auto copy = folder() / "copy.sqlite";
    auto log = LogStore::create(path()).value();
    const auto status = appendWith(log, {}, [&] {
      fs::copy_file(path(), copy);
      if (withWriteAheadLog) fs::copy_file(path().string() + "-wal", copy.string() + "-wal");
    });
    QVERIFY(status.has_value());
    const auto copied = LogStore::open(copy).value();
    QCOMPARE(copied.actionCount(), 0U);
    QCOMPARE(copied.contextSchema().value().size(), 0U);
    QCOMPARE(log.actionCount(), std::uint64_t{kManyActions});
  }

  void readersSeeTheCommittedStateWhileAnotherWrites() {
    writeLog(10);
    const auto reader = LogStore::openReadOnly(path()).value();
    auto writer = LogStore::open(path()).value();
    std::size_t seenInTheMiddle = 0;
    expectSuccess(appendWith(writer, {}, [&] { seenInTheMiddle = readableActions(reader); }));
    QCOMPARE(seenInTheMiddle, 10U);
    QCOMPARE(readableActions(reader), std::size_t{kManyActions} + 10);
  }

  void openingReadOnlyWritesNothing() {
    writeLog(10);
    const auto before = readTextFile(path()).value();
    auto log = LogStore::openReadOnly(path()).value();
    QCOMPARE(readableActions(log), 10U);
    const auto status = log.append(sampleStore(1));
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Io);
    QVERIFY(readTextFile(path()).value() == before);
    QCOMPARE(fileCount(), 1U);
  }

  void readsInAFolderWithoutWritePermission_data() {
    QTest::addColumn<bool>("inWriteAheadMode");
    QTest::newRow("closed log") << false;
    QTest::newRow("copied from an open log") << true;
  }

  void readsInAFolderWithoutWritePermission() {
    QFETCH(const bool, inWriteAheadMode);
    writeLog(10);
    if (inWriteAheadMode) {
      const auto open = LogStore::open(path()).value();
      fs::copy_file(path(), folder() / "copy.sqlite");
    } else {
      fs::copy_file(path(), folder() / "copy.sqlite");
    }
    ::chmod((folder() / "copy.sqlite").c_str(), 0444);
    const ReadOnlyFolder readOnly(folder());
    const WithoutPrivileges unprivileged;
    const auto log = LogStore::openReadOnly(folder() / "copy.sqlite");
    QVERIFY2(log.has_value(), log ? "" : log.error().message.c_str());
    QCOMPARE(readableActions(*log), 10U);
  }

  void refusesForeignFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("user\titem\n").repeated(50);
    QTest::newRow("database of somebody else")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\1');
  }

  void refusesForeignFiles() {
    QFETCH(const QByteArray, bytes);
    const std::string text = bytes.toStdString();
    expectSuccess(writeFileAtomically(path(), text));
    for (const auto& log : {LogStore::open(path()), LogStore::openReadOnly(path())}) {
      QVERIFY(!log);
      QCOMPARE(log.error().kind, ErrorKind::Corrupt);
    }
    QVERIFY(readTextFile(path()).value() == text);
    QCOMPARE(fileCount(), 1U);
  }

  void refusesAnotherSchemaVersion() {
    writeLog(1);
    overwrite(path(), 60, std::string_view("\0\0\0\2", 4));
    const auto log = LogStore::open(path());
    QVERIFY(!log);
    QCOMPARE(log.error().kind, ErrorKind::Unsupported);
  }

  void refusesATruncatedLog() {
    writeLog(kManyActions);
    fs::resize_file(path(), fs::file_size(path()) / 2);
    const auto log = LogStore::open(path());
    QVERIFY(!log);
    QCOMPARE(log.error().kind, ErrorKind::Corrupt);
  }

  void reportsDamageInTheMiddle() {
    writeLog(kManyActions);
    overwrite(path(), static_cast<std::streamoff>(fs::file_size(path()) / 2), std::string(8192, '\x7F'));
    const auto log = LogStore::openReadOnly(path()).value();
    const auto read = log.resolve(itemsOf(numberedKeys(20)), usersOf(numberedKeys(10)));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Corrupt);
  }

  void refusesWhatIsNoFile_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << "missing.sqlite" << int(ErrorKind::NotFound);
    QTest::newRow("folder") << "." << int(ErrorKind::Io);
  }

  void refusesWhatIsNoFile() {
    QFETCH(const QString, name);
    QFETCH(const int, kind);
    const auto log = LogStore::open(folder() / name.toStdString());
    QVERIFY(!log);
    QCOMPARE(int(log.error().kind), kind);
  }

  void opensPathsThatLookLikeUris() {
    const auto strange = folder() / "50% of #1?immutable=1.sqlite";
    {
      auto log = LogStore::create(strange).value();
      expectSuccess(log.append(sampleStore(3)));
    }
    QCOMPARE(LogStore::open(strange).value().actionCount(), 3U);
    QCOMPARE(fileCount(), 1U);
  }
};

QTEST_APPLESS_MAIN(TestLogStoreFiles)
#include "test_log_store_files.moc"
