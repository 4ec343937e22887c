#include "victim_log.h"

#include "core/base/file.h"
#include "core/document/recovery.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <numeric>
#include <random>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 50;
constexpr int kAtOnce = 5;
constexpr std::int64_t kMostLost = 2'000'000; ///< microseconds

/// One workspace and the process that works in it.
struct Round {
  QTemporaryDir folder;
  QProcess victim;
  QByteArray output;
  std::int64_t killedAt = 0;

  fs::path workspace() const { return folder.path().toStdString() + "/workspace"; }
  fs::path state() const { return folder.path().toStdString() + "/state"; }
  fs::path file() const { return workspace() / "rules.toml"; }

  void start(const char* mode, unsigned seed) {
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(RW_VICTIM),
                 {QString::fromLatin1(mode), QString::fromStdString(workspace().string()),
                  QString::fromStdString(state().string()), QString::number(seed)});
  }

  void killNow() {
    killedAt = steadyMicroseconds();
    victim.kill();
    victim.waitForFinished();
    output = victim.readAllStandardOutput();
  }

  fs::path journal() const {
    QDirIterator journals(folder.path(), {QStringLiteral("journal.sqlite")}, QDir::Files,
                          QDirIterator::Subdirectories);
    return journals.hasNext() ? fs::path(journals.next().toStdString()).parent_path() : fs::path();
  }

  /// What a person has after the crash: the offer if there is one, else the file.
  Result<std::string> survived() const {
    RW_ASSIGN(auto owned, EditJournal::open(journal()));
    RW_ASSIGN(const auto offers, recoveryOffers(owned, workspace()));
    if (offers.size() > 1) return fail(ErrorKind::Internal, "more offers than one: {}", offers.size());
    return offers.empty() ? readTextFile(file()) : Result<std::string>(offers.front().text);
  }
};

bool waitFor(QProcess& process, const char* word) {
  QElapsedTimer clock;
  clock.start();
  QByteArray seen;
  while (clock.elapsed() < 20'000) {
    process.waitForReadyRead(20);
    seen = process.peek(process.bytesAvailable());
    if (seen.contains(word)) return true;
  }
  return false;
}

/// When the victim left this state for good, which is when losing began.
std::optional<std::int64_t> leftAt(const std::vector<VictimLine>& lines, const FileFingerprint& text) {
  for (auto i = lines.size(); i-- > 0;)
    if (lines[i].text == text) return i + 1 < lines.size() ? lines[i + 1].time : lines[i].time;
  return std::nullopt;
}

} // namespace

class TestDocumentKill : public QObject {
  Q_OBJECT

private slots:
  void atMostTwoSecondsAreLost();
  void killsDuringRecoveryLoseNothing();

private:
  std::unique_ptr<Round> prepared();
  void checkKilledRound(Round& round);

  std::mt19937 random_{20261122};
  std::int64_t worst_ = 0;
};

std::unique_ptr<Round> TestDocumentKill::prepared() {
  auto round = std::make_unique<Round>();
  fs::create_directories(round->workspace());
  if (!writeFileAtomically(round->workspace() / "workspace.toml", "name = \"killed\"\n") ||
      !writeFileAtomically(round->file(), "# before\n"))
    qFatal("cannot write the workspace");
  return round;
}

void TestDocumentKill::checkKilledRound(Round& round) {
  const auto lines = parsed(round.output);
  QVERIFY(lines.size() > 1);
  const auto text = round.survived();
  QVERIFY2(text.has_value(), text ? "" : text.error().describe().c_str());
  const auto left = leftAt(lines, fingerprintOf(*text));
  QVERIFY2(left.has_value(), "the text was no state of the history");
  const auto lost = lines.back().time - *left;
  worst_ = std::max(worst_, lost);
  QVERIFY2(lost <= kMostLost, qPrintable(QStringLiteral("%1 µs of edits are gone").arg(lost)));
}

void TestDocumentKill::atMostTwoSecondsAreLost() {
  for (int done = 0; done < kKills; done += kAtOnce) {
    std::vector<std::unique_ptr<Round>> rounds;
    std::vector<int> runFor; // milliseconds after the first edit
    for (int i = 0; i < kAtOnce; ++i) {
      rounds.push_back(prepared());
      runFor.push_back(int(random_() % 1500));
      rounds.back()->start("edit", random_());
    }
    for (auto& round : rounds)
      QVERIFY(waitFor(round->victim, "edit"));
    QElapsedTimer clock;
    clock.start();
    std::vector<std::size_t> order(rounds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return runFor[i]; });
    for (const auto i : order) {
      QTest::qWait(std::max(1, int(runFor[i] - clock.elapsed())));
      rounds[i]->killNow();
    }
    for (auto& round : rounds) {
      checkKilledRound(*round);
      if (QTest::currentTestFailed()) return;
    }
  }
  qInfo("%d kills, at most %.2f s of edits lost", kKills, double(worst_) / 1e6);
}

void TestDocumentKill::killsDuringRecoveryLoseNothing() {
  for (int i = 0; i < 6; ++i) {
    const auto round = prepared();
    round->start("edit", random_());
    QVERIFY(waitFor(round->victim, "edit"));
    QTest::qWait(700 + int(random_() % 300));
    round->killNow();
    const auto before = round->survived();
    QVERIFY(before.has_value());
    for (int again = 0; again < 2; ++again) {
      round->start("restore", 0);
      QVERIFY(round->victim.waitForStarted());
      // Anywhere from before the journal is opened to after the restored text is in it.
      QTest::qWait(int(random_() % 400));
      round->killNow();
      const auto after = round->survived();
      QVERIFY2(after.has_value(), after ? "" : after.error().describe().c_str());
      QCOMPARE(*after, *before);
    }
  }
}

QTEST_GUILESS_MAIN(TestDocumentKill)
#include "test_document_kill.moc"
