#include "core/base/file.h"
#include "core/base/replacement_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, and what lies in it.
class Folder {
public:
  fs::path path() const { return folder_.path().toStdString(); }
  fs::path file() const { return path() / "file"; }
  std::size_t entryCount() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path()), fs::directory_iterator()));
  }

private:
  QTemporaryDir folder_;
};

/// While it lives, the operating system refuses to let files grow beyond `bytes`, as a full disk does.
class FullDisk {
public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit tight{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

private:
  rlimit before_ = {};
  void (*handler_)(int);
};

Status writeParts(const fs::path& path, const std::vector<std::string>& parts) {
  RW_ASSIGN(auto file, ReplacementFile::create(path));
  for (const auto& part : parts)
    RW_CHECK(file.write(part));
  return file.commit();
}

} // namespace

class TestReplacementFile : public QObject {
  Q_OBJECT

private slots:
  void partsBecomeTheFile_data();
  void partsBecomeTheFile();
  void nothingChangesBeforeCommit();
  void givenUpFileLeavesNothing();
  void movedFileIsCommittedOnce();
  void fullDiskKeepsTheOldFile();
  void folderIsNotReplaced();
  void missingFolderIsNamed();
  void permissionsStay_data();
  void permissionsStay();
  void writersDoNotMix();
};

void TestReplacementFile::partsBecomeTheFile_data() {
  QTest::addColumn<std::vector<std::string>>("parts");
  QTest::addColumn<std::string>("text");
  QTest::newRow("no part") << std::vector<std::string>{} << std::string();
  QTest::newRow("one part") << std::vector<std::string>{"one"} << std::string("one");
  QTest::newRow("several") << std::vector<std::string>{"one,", "", "two"} << std::string("one,two");
}

void TestReplacementFile::partsBecomeTheFile() {
  QFETCH(std::vector<std::string>, parts);
  const Folder folder;
  QVERIFY(writeFileAtomically(folder.file(), "a longer text that was there before"));
  QVERIFY(writeParts(folder.file(), parts));
  QTEST(*readTextFile(folder.file()), "text");
  QCOMPARE(folder.entryCount(), 1U);
}

void TestReplacementFile::nothingChangesBeforeCommit() {
  const Folder folder;
  QVERIFY(writeFileAtomically(folder.file(), "old"));
  auto file = ReplacementFile::create(folder.file());
  QVERIFY(file->write("new"));
  QCOMPARE(*readTextFile(folder.file()), std::string("old"));
  QVERIFY(file->commit());
  QCOMPARE(*readTextFile(folder.file()), std::string("new"));
}

void TestReplacementFile::givenUpFileLeavesNothing() {
  const Folder folder;
  {
    auto file = ReplacementFile::create(folder.file());
    QVERIFY(file->write("half"));
    QCOMPARE(folder.entryCount(), 1U);
  }
  QCOMPARE(folder.entryCount(), 0U);
}

void TestReplacementFile::movedFileIsCommittedOnce() {
  const Folder folder;
  {
    auto file = ReplacementFile::create(folder.file());
    auto moved = std::move(*file);
    QVERIFY(moved.write("text"));
    QVERIFY(moved.commit());
  }
  QCOMPARE(*readTextFile(folder.file()), std::string("text"));
  QCOMPARE(folder.entryCount(), 1U);
}

void TestReplacementFile::fullDiskKeepsTheOldFile() {
  const Folder folder;
  QVERIFY(writeFileAtomically(folder.file(), "old"));
  const auto status = [&] {
    const FullDisk disk(1000);
    return writeParts(folder.file(), {std::string(900, 'x'), std::string(900, 'y')});
  }();
  QCOMPARE(status.error().kind, ErrorKind::Io);
  QVERIFY(status.error().message.ends_with(folder.file().string()));
  QCOMPARE(*readTextFile(folder.file()), std::string("old"));
  QCOMPARE(folder.entryCount(), 1U);
}

void TestReplacementFile::folderIsNotReplaced() {
  const Folder folder;
  fs::create_directory(folder.file());
  std::ofstream(folder.file() / "inside") << "x";
  const auto status = writeParts(folder.file(), {"text"});
  QCOMPARE(status.error().kind, ErrorKind::Io);
  QVERIFY(fs::exists(folder.file() / "inside"));
  QCOMPARE(folder.entryCount(), 1U);
}

void TestReplacementFile::missingFolderIsNamed() {
  const auto file = ReplacementFile::create("/nonexistent/folder/file");
  QCOMPARE(file.error().kind, ErrorKind::Io);
  QVERIFY(file.error().message.ends_with(": /nonexistent/folder/file"));
}

void TestReplacementFile::permissionsStay_data() {
  QTest::addColumn<int>("permissions");
  QTest::newRow("mine alone") << 0600;
  QTest::newRow("open to the group") << 0664;
  QTest::newRow("a script") << 0755;
}

void TestReplacementFile::permissionsStay() {
  QFETCH(int, permissions);
  const Folder folder;
  QVERIFY(writeFileAtomically(folder.file(), "old"));
  fs::permissions(folder.file(), static_cast<fs::perms>(permissions));
  QVERIFY(writeParts(folder.file(), {"new"}));
  QCOMPARE(static_cast<int>(fs::status(folder.file()).permissions()), permissions);
}

void TestReplacementFile::writersDoNotMix() {
  const Folder folder;
  std::atomic<int> failureCount = 0;
  const auto write = [&](char letter) {
    for (int round = 0; round < 20; ++round)
      if (!writeParts(folder.file(), {std::string(5000, letter), std::string(5000, letter)})) ++failureCount;
  };
  {
    const std::jthread other(write, 'a');
    write('b');
  }
  QCOMPARE(failureCount.load(), 0);
  const auto text = *readTextFile(folder.file());
  QCOMPARE(text, std::string(10'000, text.front()));
  QCOMPARE(folder.entryCount(), 1U);
}

QTEST_APPLESS_MAIN(TestReplacementFile)
#include "test_replacement_file.moc"
