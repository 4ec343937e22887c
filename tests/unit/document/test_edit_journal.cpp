#include "core/base/file.h"
#include "core/document/journal_writer.h"
#include "core/document/recovery.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const std::string> shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

/// Typing `text` at the end of a base.
std::vector<JournalStep> typing(const std::string& path, const std::string& base, const std::string& text) {
  std::vector<JournalStep> steps{BeginDocument{path, shared(base)}};
  for (std::size_t i = 0; i < text.size(); ++i)
    steps.emplace_back(AppendEdit{path, {base.size() + i, "", text.substr(i, 1)}, std::int64_t(1000 + i)});
  return steps;
}

/// Overwrites the first place where the file says `from`.
bool damage(const fs::path& file, const std::string& from, const std::string& to) {
  auto bytes = readTextFile(file).value_or("");
  const auto at = bytes.find(from);
  if (at == std::string::npos) return false;
  bytes.replace(at, to.size(), to);
  std::ofstream(file, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
  return true;
}

} // namespace

class TestEditJournal : public QObject {
  Q_OBJECT

private slots:
  void init();
  void leftBehindWorkIsOffered();
  void savedWorkIsForgotten();
  void changedAndMissingFilesAreToldApart_data();
  void changedAndMissingFilesAreToldApart();
  void workEqualToTheFileIsNotOffered();
  void livingOwnerKeepsItsJournal();
  void failedStepsChangeNothing();
  void editsAreLostFromTheDamageOn();
  void wreckedFileIsSetAside();
  void laterVersionsAreLeftAlone();
  void restoredWorkGoesOnInTheSameJournal();
  void writerBatches();
  void writerKeepsWhatItCannotWrite();

private:
  EditJournal open() { return std::move(*EditJournal::open(state_)); }
  void writeFile(std::string_view text) { QVERIFY(writeFileAtomically(folder_ / "a.toml", text)); }
  std::vector<RecoveryOffer> offers() {
    auto journal = open();
    return *recoveryOffers(journal, folder_);
  }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  fs::path state_;
};

void TestEditJournal::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
  state_ = folder_ / "state";
  writeFile("base");
}

void TestEditJournal::leftBehindWorkIsOffered() {
  QVERIFY(open().apply(typing("a.toml", "base", "xyz")));
  const auto found = offers();
  QCOMPARE(found.size(), 1U);
  QCOMPARE(found[0].path, std::string("a.toml"));
  QCOMPARE(found[0].text, std::string("basexyz"));
  QCOMPARE(found[0].fileText, std::string("base"));
  QCOMPARE(found[0].edits, 3U);
  QCOMPARE(found[0].lastEdit, 1002);
  QCOMPARE(found[0].file, RecoveryOffer::File::Unchanged);
  QVERIFY(!found[0].damaged);
}

void TestEditJournal::savedWorkIsForgotten() {
  {
    auto journal = open();
    QVERIFY(journal.apply(typing("a.toml", "base", "x")));
    QVERIFY(journal.apply(typing("b.toml", "", "y")));
    QVERIFY(journal.apply(std::vector<JournalStep>{ForgetDocument{"a.toml"}}));
  }
  const auto found = offers();
  QCOMPARE(found.size(), 1U);
  QCOMPARE(found[0].path, std::string("b.toml"));
}

void TestEditJournal::changedAndMissingFilesAreToldApart_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<int>("expected");
  QTest::newRow("a state on the way") << std::string("basex") << int(RecoveryOffer::File::Unchanged);
  QTest::newRow("foreign text") << std::string("other") << int(RecoveryOffer::File::Changed);
  QTest::newRow("no file") << std::string() << int(RecoveryOffer::File::Missing);
}

void TestEditJournal::changedAndMissingFilesAreToldApart() {
  QFETCH(std::string, file);
  QFETCH(int, expected);
  QVERIFY(open().apply(typing("a.toml", "base", "xyz")));
  writeFile(file);
  if (file.empty()) fs::remove(folder_ / "a.toml");
  const auto found = offers();
  QCOMPARE(found.size(), 1U);
  QCOMPARE(int(found[0].file), expected);
  QCOMPARE(found[0].text, std::string("basexyz"));
}

void TestEditJournal::workEqualToTheFileIsNotOffered() {
  QVERIFY(open().apply(typing("a.toml", "base", "x")));
  writeFile("basex");
  QCOMPARE(offers().size(), 0U);
  QCOMPARE(open().leftBehind()->size(), 0U);
}

void TestEditJournal::livingOwnerKeepsItsJournal() {
  const auto owner = open();
  const auto second = EditJournal::open(state_);
  QVERIFY(!second);
  QCOMPARE(second.error().kind, ErrorKind::Conflict);
}

void TestEditJournal::failedStepsChangeNothing() {
  {
    auto journal = open();
    auto steps = typing("a.toml", "base", "x");
    steps.emplace_back(AppendEdit{"unknown.toml", {}, 0});
    QCOMPARE(journal.apply(steps).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(journal.apply(typing("b.toml", "", "y")));
  }
  const auto found = offers();
  QCOMPARE(found.size(), 1U);
  QCOMPARE(found[0].path, std::string("b.toml"));
}

void TestEditJournal::editsAreLostFromTheDamageOn() {
  {
    auto journal = open();
    QVERIFY(journal.apply(typing("a.toml", "base", "x")));
    const std::vector<JournalStep> more{AppendEdit{"a.toml", {5, "", "first word"}, 2000},
                                        AppendEdit{"a.toml", {5, "", "second word"}, 3000},
                                        AppendEdit{"a.toml", {5, "", "third word"}, 4000}};
    QVERIFY(journal.apply(more));
  }
  QVERIFY(damage(state_ / "journal.sqlite", "second", "sEcond"));
  const auto found = offers();
  QCOMPARE(found.size(), 1U);
  QCOMPARE(found[0].text, std::string("basexfirst word"));
  QVERIFY(found[0].damaged);
}

void TestEditJournal::wreckedFileIsSetAside() {
  QVERIFY(open().apply(typing("a.toml", "base", "x")));
  std::ofstream(state_ / "journal.sqlite", std::ios::binary) << "no database at all, and long enough to see";
  auto journal = open();
  QVERIFY(journal.setAside());
  QVERIFY(fs::exists(*journal.setAside()));
  QVERIFY(journal.apply(typing("a.toml", "base", "y")));
}

void TestEditJournal::laterVersionsAreLeftAlone() {
  QVERIFY(open().apply(typing("a.toml", "base", "x")));
  {
    auto database = SqliteDatabase::open(state_ / "journal.sqlite", SqliteDatabase::Access::ReadWrite);
    QVERIFY(database->execute("PRAGMA user_version = 99"));
  }
  QCOMPARE(EditJournal::open(state_).error().kind, ErrorKind::Unsupported);
}

void TestEditJournal::restoredWorkGoesOnInTheSameJournal() {
  QVERIFY(open().apply(typing("a.toml", "base", "x")));
  {
    auto journal = open();
    const auto offer = recoveryOffers(journal, folder_)->front();
    auto steps = typing("a.toml", "base", "");
    steps.emplace_back(AppendEdit{"a.toml", changeBetween("base", offer.text), 5000});
    steps.emplace_back(DropRecord{offer.record});
    QVERIFY(journal.apply(steps));
    QVERIFY(journal.apply(std::vector<JournalStep>{AppendEdit{"a.toml", {5, "", "y"}, 6000}}));
  }
  const auto found = offers();
  QCOMPARE(found.size(), 1U);
  QCOMPARE(found[0].text, std::string("basexy"));
}

void TestEditJournal::writerBatches() {
  {
    JournalWriter writer(open(), {}, std::chrono::milliseconds(10));
    writer.post(typing("a.toml", "base", "x"));
    QVERIFY(writer.flush());
    writer.post({AppendEdit{"a.toml", {5, "", "y"}, 0}});
  } // writes the rest
  QCOMPARE(offers().at(0).text, std::string("basexy"));
}

void TestEditJournal::writerKeepsWhatItCannotWrite() {
  std::atomic<int> failures = 0;
  std::atomic<int> recoveries = 0;
  {
    JournalWriter writer(
        open(), [&](const std::optional<Error>& error) { ++(error ? failures : recoveries); },
        std::chrono::milliseconds(5));
    auto blocker = SqliteDatabase::open(state_ / "journal.sqlite", SqliteDatabase::Access::ReadWrite);
    QVERIFY(
        blocker->execute("CREATE TRIGGER full BEFORE INSERT ON edit BEGIN SELECT RAISE(ABORT, 'full'); END"));
    writer.post(typing("a.toml", "base", "x"));
    QVERIFY(!writer.flush());
    QVERIFY(blocker->execute("DROP TRIGGER full"));
    QVERIFY(writer.flush());
  }
  QCOMPARE(failures.load(), 1);
  QCOMPARE(recoveries.load(), 1);
  QCOMPARE(offers().at(0).text, std::string("basex"));
}

QTEST_APPLESS_MAIN(TestEditJournal)
#include "test_edit_journal.moc"
