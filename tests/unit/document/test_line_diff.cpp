#include "core/document/line_diff.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

using Kind = DiffLine::Kind;

std::string randomText(std::mt19937& random) {
  std::string text;
  const auto lines = std::uniform_int_distribution<int>(0, 30)(random);
  for (int i = 0; i < lines; ++i)
    text += std::string(1, "abcd"[std::uniform_int_distribution<int>(0, 3)(random)]) + "\n";
  if (!text.empty() && random() % 3 == 0) text.pop_back();
  return text;
}

/// One side of a comparison.
std::string sideOf(const std::vector<DiffLine>& diff, Kind leftOut) {
  std::string text;
  for (const auto& line : diff)
    if (line.kind != leftOut) text += line.text;
  return text;
}

std::size_t changesOf(const std::vector<DiffLine>& diff) {
  return std::size_t(
      std::ranges::count_if(diff, [](const DiffLine& line) { return line.kind != Kind::Common; }));
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    lines.back() += c;
    if (c == '\n') lines.emplace_back();
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

/// The fewest changed lines, by the longest common subsequence of the textbook.
std::size_t fewestChanges(const std::string& before, const std::string& after) {
  const auto a = linesOf(before);
  const auto b = linesOf(after);
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      common[i][j] =
          a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

} // namespace

class TestLineDiff : public QObject {
  Q_OBJECT

private slots:
  void bothSidesAreKept();
  void changesAreFewest();
  void hugeComparisonsEnd();
  void unifiedFormat_data();
  void unifiedFormat();
};

void TestLineDiff::bothSidesAreKept() {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    const auto before = randomText(random);
    const auto after = randomText(random);
    const auto diff = lineDiff(before, after);
    QCOMPARE(sideOf(diff, Kind::Added), before);
    QCOMPARE(sideOf(diff, Kind::Removed), after);
  }
}

void TestLineDiff::changesAreFewest() {
  std::mt19937 random(8);
  for (int i = 0; i < 500; ++i) {
    const auto before = randomText(random);
    const auto after = randomText(random);
    QCOMPARE(changesOf(lineDiff(before, after)), fewestChanges(before, after));
  }
}

void TestLineDiff::hugeComparisonsEnd() {
  std::string before;
  std::string after;
  for (int i = 0; i < 30'000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  QElapsedTimer clock;
  clock.start();
  const auto diff = lineDiff(before, after);
  QVERIFY(clock.elapsed() < 2000);
  QCOMPARE(sideOf(diff, Kind::Added), before);
  QCOMPARE(sideOf(diff, Kind::Removed), after);
}

void TestLineDiff::unifiedFormat_data() {
  QTest::addColumn<std::string>("before");
  QTest::addColumn<std::string>("after");
  QTest::addColumn<std::string>("expected");
  const std::string head = "--- old\n+++ new\n";
  QTest::newRow("equal") << std::string("a\n") << std::string("a\n") << std::string();
  QTest::newRow("one line replaced") << std::string("a\nb\nc\n") << std::string("a\nB\nc\n")
                                     << head + "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n";
  QTest::newRow("added to nothing") << std::string() << std::string("a\n") << head + "@@ -0,0 +1 @@\n+a\n";
  QTest::newRow("last line without end")
      << std::string("a\nb") << std::string("a\nc\n")
      << head + "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n";
  QTest::newRow("line ends differ") << std::string("a\r\n") << std::string("a\n")
                                    << head + "@@ -1 +1 @@\n-a\r\n+a\n";
  QTest::newRow("two hunks")
      << std::string("x\n1\n2\n3\n4\n5\n6\n7\n8\ny\n") << std::string("X\n1\n2\n3\n4\n5\n6\n7\n8\nY\n")
      << head + "@@ -1,4 +1,4 @@\n-x\n+X\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-y\n+Y\n";
}

void TestLineDiff::unifiedFormat() {
  QFETCH(std::string, before);
  QFETCH(std::string, after);
  QFETCH(std::string, expected);
  QCOMPARE(unifiedDiff(before, after, {"old", "new"}), expected);
}

QTEST_APPLESS_MAIN(TestLineDiff)
#include "test_line_diff.moc"
