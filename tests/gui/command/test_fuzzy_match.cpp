#include "widgets/command/fuzzy_match.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <climits>
#include <functional>

using namespace rankwright;

namespace {

/// What an alignment is worth, straight from its definition.
int scoreOf(const FoldedText& text, const std::vector<int>& letters) {
  int score = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    score += fuzzy::kLetter;
    if (text[static_cast<std::size_t>(letters[i])].startsWord) score += fuzzy::kWordStart;
    if (i == 0) continue;
    const auto skipped = letters[i] - letters[i - 1] - 1;
    score += skipped == 0 ? fuzzy::kFollows : fuzzy::kGapOpen + skipped * fuzzy::kGapLetter;
  }
  return score;
}

/// Tries every alignment there is.
std::optional<int> slowScore(const FoldedText& word, const FoldedText& text) {
  std::optional<int> best;
  std::vector<int> letters;
  const std::function<void()> extend = [&] {
    const auto next = letters.size();
    if (next == word.size()) {
      best = std::max(best.value_or(INT_MIN), scoreOf(text, letters));
      return;
    }
    const auto joined = next > 0 && word[next].isCjk && word[next - 1].isCjk;
    const auto first = next > 0 ? letters.back() + 1 : 0;
    const auto last = joined ? first : static_cast<int>(text.size()) - 1;
    for (int at = first; at <= last && at < static_cast<int>(text.size()); ++at) {
      if (text[static_cast<std::size_t>(at)].letter != word[next].letter) continue;
      letters.push_back(at);
      extend();
      letters.pop_back();
    }
  };
  extend();
  return best;
}

QString randomText(QRandomGenerator& random, int longest) {
  static const auto kLetters = QStringLiteral("aabbABé -1应用");
  QString text;
  for (auto size = random.bounded(longest + 1); size > 0; --size)
    text += kLetters.at(random.bounded(static_cast<int>(kLetters.size())));
  return text;
}

} // namespace

class TestFuzzyMatch : public QObject {
  Q_OBJECT

private slots:
  void queryFinds_data();
  void queryFinds();
  void betterFitScoresMore_data();
  void betterFitScoresMore();
  void matchedCharactersAreTold_data();
  void matchedCharactersAreTold();
  void laterFieldsCountLess();
  void plainnessIsTold_data();
  void plainnessIsTold();
  void agreesWithEveryAlignment();
  void longTextsAreNoBurden();
};

void TestFuzzyMatch::queryFinds_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("found");
  const auto row = [](const char* name, const QString& query, const QString& text, bool found) {
    QTest::newRow(name) << query << text << found;
  };
  const auto open = QStringLiteral("Open Workspace…");
  row("empty query", {}, open, true);
  row("blanks alone", QStringLiteral("  \t"), open, true);
  row("empty text", QStringLiteral("a"), {}, false);
  row("prefix", QStringLiteral("open"), open, true);
  row("case", QStringLiteral("OPEN"), open, true);
  row("sub-sequence", QStringLiteral("opws"), open, true);
  row("wrong order of letters", QStringLiteral("nepo"), open, false);
  row("words in any order", QStringLiteral("work op"), open, true);
  row("one word missing", QStringLiteral("open file"), open, false);
  row("diacritics of the text", QStringLiteral("uber"), QStringLiteral("Über uns"), true);
  row("diacritics of the query", QStringLiteral("résumé"), QStringLiteral("Resume"), true);
  row("decomposed", QStringLiteral("re\u0301sume\u0301"), QStringLiteral("Résumé"), true);
  row("stroke", QStringLiteral("oresund"), QStringLiteral("Øresund"), true);
  row("full width", QStringLiteral("ｏｐｅｎ"), open, true);
  row("sharp s", QStringLiteral("strasse"), QStringLiteral("Straße"), true);
  row("CJK inside", QStringLiteral("工作"), QStringLiteral("打开工作区"), true);
  row("CJK does not leap", QStringLiteral("打工"), QStringLiteral("打开工作区"), false);
  row("CJK words in any order", QStringLiteral("工作 打开"), QStringLiteral("打开工作区"), true);
  row("CJK and Latin leap", QStringLiteral("开csv"), QStringLiteral("打开 CSV 文件"), true);
  row("beyond the basic plane", QStringLiteral("𠮷"), QStringLiteral("小𠮷野家"), true);
  row("punctuation", QStringLiteral("c++"), QStringLiteral("Learn C++"), true);
  row("longer than the text", QStringLiteral("openworkspaceopen"), open, false);
}

void TestFuzzyMatch::queryFinds() {
  QFETCH(QString, query);
  QFETCH(QString, text);
  QTEST(FuzzyQuery(query).match(text).has_value(), "found");
}

void TestFuzzyMatch::betterFitScoresMore_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("better");
  QTest::addColumn<QString>("worse");
  const auto row = [](const char* name, const char* query, const char* better, const char* worse) {
    QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(better) << QString::fromUtf8(worse);
  };
  row("word start", "co", "Copy", "Recover");
  row("later word start", "co", "Edit: copy", "Recover");
  row("consecutive", "the", "The theme", "T h e");
  row("initials", "gyl", "Guess You Like", "Going slowly, all");
  row("capital inside a word", "db", "openDataBase", "oddball");
  row("shorter gap", "ab", "axb", "axxxxb");
  row("number", "12", "Item 12", "Item 312");
}

void TestFuzzyMatch::betterFitScoresMore() {
  QFETCH(QString, query);
  QFETCH(QString, better);
  QFETCH(QString, worse);
  const FuzzyQuery words(query);
  QCOMPARE_GT(words.match(better).value().score, words.match(worse).value().score);
}

void TestFuzzyMatch::matchedCharactersAreTold_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("text");
  QTest::addColumn<QList<int>>("positions");
  QTest::newRow("prefix") << QStringLiteral("op") << QStringLiteral("Open") << QList<int>{0, 1};
  QTest::newRow("initials") << QStringLiteral("ow") << QStringLiteral("Open work") << QList<int>{0, 5};
  QTest::newRow("two words, in order of the text")
      << QStringLiteral("w o") << QStringLiteral("Open work") << QList<int>{0, 5};
  QTest::newRow("behind a surrogate pair") << QStringLiteral("a") << QStringLiteral("😀a") << QList<int>{2};
  QTest::newRow("two letters of one character")
      << QStringLiteral("ss") << QStringLiteral("ß") << QList<int>{0};
  QTest::newRow("behind a combining mark")
      << QStringLiteral("n") << QStringLiteral("e\u0301n") << QList<int>{2};
}

void TestFuzzyMatch::matchedCharactersAreTold() {
  QFETCH(QString, query);
  QFETCH(QString, text);
  const auto positions = FuzzyQuery(query).match(text).value().positions;
  QTEST(QList<int>(positions.begin(), positions.end()), "positions");
}

void TestFuzzyMatch::laterFieldsCountLess() {
  const FuzzyQuery query(QStringLiteral("edit"));
  const auto title = foldText(QStringLiteral("Edit"));
  const auto other = foldText(QStringLiteral("Copy"));
  const auto first = query.match({title, other}).value();
  const auto second = query.match({other, title}).value();
  QCOMPARE_GT(first.score, second.score);
  QCOMPARE(first.positions.size(), std::size_t(4));
  QVERIFY(second.positions.empty());
}

void TestFuzzyMatch::plainnessIsTold_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<bool>("plain");
  QTest::newRow("a word") << QStringLiteral("workspace") << true;
  QTest::newRow("beginnings of words") << QStringLiteral("opwo") << true;
  QTest::newRow("inside a word") << QStringLiteral("space") << false;
  QTest::newRow("here and there") << QStringLiteral("oks") << false;
}

void TestFuzzyMatch::plainnessIsTold() {
  QFETCH(QString, query);
  QTEST(FuzzyQuery(query).match(QStringLiteral("Open workspace")).value().plain, "plain");
}

void TestFuzzyMatch::agreesWithEveryAlignment() {
  QRandomGenerator random(7);
  int found = 0;
  for (int round = 0; round < 20'000; ++round) {
    const auto word = foldText(randomText(random, 4));
    const auto text = foldText(randomText(random, 12));
    if (word.empty()) continue;
    const auto fast = matchWord(word, text);
    const auto slow = slowScore(word, text);
    QCOMPARE(fast.has_value(), slow.has_value());
    if (!fast) continue;
    ++found;
    QCOMPARE(fast->score, *slow);
    QCOMPARE(scoreOf(text, fast->letters), fast->score);
    for (std::size_t i = 0; i < word.size(); ++i)
      QCOMPARE(text[static_cast<std::size_t>(fast->letters[i])].letter, word[i].letter);
  }
  QCOMPARE_GT(found, 1000);
}

void TestFuzzyMatch::longTextsAreNoBurden() {
  const QString text = QString(100'000, u'a') + QStringLiteral("b");
  QVERIFY(!FuzzyQuery(QString(100'000, u'b')).match(text));
  QVERIFY(FuzzyQuery(QStringLiteral("ab")).match(text));
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "test_fuzzy_match.moc"
