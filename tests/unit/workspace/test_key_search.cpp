#include "core/index/inverted_index_builder.h"
#include "core/table/case_folding.h"
#include "core/workspace/key_search.h"
#include "core/workspace/similar_text.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

/// The least edit distance between the pattern and any part of the text, by the textbook's table.
std::uint32_t plainDistance(const QString& pattern, const QString& text) {
  const auto letters = pattern.toUcs4();
  std::vector<std::uint32_t> column(static_cast<std::size_t>(letters.size()) + 1);
  for (std::size_t i = 0; i < column.size(); ++i)
    column[i] = static_cast<std::uint32_t>(i);
  auto best = column.back();
  for (const auto letter : text.toUcs4()) {
    std::uint32_t diagonal = 0;
    for (std::size_t i = 1; i < column.size(); ++i) {
      const auto change = diagonal + (letters[static_cast<qsizetype>(i) - 1] == letter ? 0U : 1U);
      diagonal = column[i];
      column[i] = std::min({change, column[i] + 1, column[i - 1] + 1});
    }
    best = std::min(best, column.back());
  }
  return best;
}

QString draw(std::mt19937& random, int most) {
  static const auto kLetters = QStringLiteral("abAB游戏é𝛼").toUcs4();
  QList<uint> letters;
  for (auto left = 1 + static_cast<int>(random() % static_cast<unsigned>(most)); left > 0; --left)
    letters << kLetters[static_cast<qsizetype>(random() % static_cast<unsigned>(kLetters.size()))];
  return QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), letters.size());
}

QString folded(const QString& text) {
  return QString::fromStdString(foldedCase(text.toStdString()));
}

InvertedIndex index() {
  InvertedIndexBuilder builder;
  for (const auto* key : {"Games", "Games/Board", "Games/Card", "Gmaes", "News", "games", "游戏"})
    builder.add(key, ItemId(0), 1);
  return builder.finish();
}

QStringList found(const InvertedIndex& index, KeyMatch match, const QString& text) {
  const auto selection = searchKeys(index, {match, text.toStdString()}).value();
  QStringList keys;
  for (std::uint32_t row = 0; row < selection.size(); ++row)
    keys << QString::fromStdString(index.keyAt(selection.keyAt(row)));
  return keys;
}

} // namespace

class TestKeySearch : public QObject {
  Q_OBJECT

private slots:
  void mistakesAgreeWithTheTextbook() {
    std::mt19937 random(11);
    for (int i = 0; i < 4000; ++i) {
      const auto pattern = draw(random, i % 3 == 0 ? 3 : 9);
      const auto text = draw(random, 20);
      SimilarText similar(pattern.toStdString());
      const auto plain = plainDistance(folded(pattern), folded(text));
      const auto mistakes = similar.mistakesIn(text.toStdString());
      const auto expected = plain <= similar.allowedMistakes() ? std::optional(plain) : std::nullopt;
      QVERIFY2(mistakes == expected, qPrintable(pattern + QStringLiteral(" in ") + text));
    }
  }

  void longPatternsCountToTheirLimit() {
    const std::string pattern(100, 'x');
    SimilarText similar(pattern);
    QCOMPARE(similar.mistakesIn(std::string(64, 'x')), std::optional(0U));
    QCOMPARE(similar.mistakesIn(std::string(62, 'x')), std::optional(2U));
    QCOMPARE(similar.mistakesIn(std::string(61, 'x')), std::nullopt);
  }

  void finds_data() {
    QTest::addColumn<int>("match");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char* name, KeyMatch match, const QString& text, const QStringList& keys) {
      QTest::newRow(name) << int(match) << text << keys;
    };
    const auto all = found(index(), KeyMatch::Prefix, {});
    QCOMPARE(all.size(), 7);
    row("no pattern finds all", KeyMatch::Pattern, {}, all);
    row("nothing similar asked finds all", KeyMatch::Similar, {}, all);
    row("prefix minds the case", KeyMatch::Prefix, QStringLiteral("Games"),
        {QStringLiteral("Games"), QStringLiteral("Games/Board"), QStringLiteral("Games/Card")});
    row("no such prefix", KeyMatch::Prefix, QStringLiteral("Z"), {});
    row("pattern anywhere in any case", KeyMatch::Pattern, QStringLiteral("/[bc]"),
        {QStringLiteral("Games/Board"), QStringLiteral("Games/Card")});
    row("pattern with a slash and an end", KeyMatch::Pattern, QStringLiteral("^games$"),
        {QStringLiteral("Games"), QStringLiteral("games")});
    row("fewer mistakes first", KeyMatch::Similar, QStringLiteral("gmaes"), {QStringLiteral("Gmaes")});
    row("one mistake", KeyMatch::Similar, QStringLiteral("gam/s"),
        {QStringLiteral("Games"), QStringLiteral("Games/Board"), QStringLiteral("Games/Card"),
         QStringLiteral("games")});
    row("other letters", KeyMatch::Similar, QStringLiteral("游戏"), {QStringLiteral("游戏")});
  }

  void finds() {
    QFETCH(int, match);
    QFETCH(QString, text);
    QTEST(found(index(), KeyMatch(match), text), "keys");
  }

  void damagedPatternIsAnError() {
    const auto answer = searchKeys(index(), {KeyMatch::Pattern, "(open"});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Parse);
    QVERIFY2(answer.error().message.find("(open") != std::string::npos, answer.error().message.c_str());
  }

  void stopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    const auto answer = searchKeys(index(), {KeyMatch::Similar, "games"}, {stop.get_token(), {}});
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
  }

  void rowsOfASelection() {
    const KeySelection range(InvertedIndex::KeyRange{3, 6});
    QCOMPARE(range.size(), 3U);
    QCOMPARE(range.keyAt(2), 5U);
    QCOMPARE(range.rowOf(4), std::optional(1U));
    QCOMPARE(range.rowOf(6), std::nullopt);
    const KeySelection list(std::make_shared<const std::vector<std::uint32_t>>(std::vector{9U, 2U}));
    QCOMPARE(list.rowOf(2), std::optional(1U));
    QCOMPARE(list.rowOf(3), std::nullopt);
  }
};

QTEST_APPLESS_MAIN(TestKeySearch)
#include "test_key_search.moc"
