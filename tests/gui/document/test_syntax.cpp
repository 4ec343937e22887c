#include "widgets/common/theme.h"
#include "widgets/document/syntax.h"
#include "widgets/document/syntax_colors.h"
#include "widgets/document/text_search.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

/// A letter for each byte: which kind it is.
QString kinds(const std::vector<SyntaxToken>& tokens) {
  QString text;
  for (const auto& token : tokens)
    text += QString(int(token.end - token.begin), QLatin1Char(".#KSsncoNf"[int(token.kind)]));
  return text;
}

} // namespace

class TestSyntax : public QObject {
  Q_OBJECT

private slots:
  void tomlLines_data();
  void tomlLines();
  void statesReachOverLines();
  void ruleLines_data();
  void ruleLines();
  void anyTextIsCovered();
  void coloursCanBeRead_data();
  void coloursCanBeRead();
  void selectionStandsOutWithHighContrast();
  void findsMatches_data();
  void findsMatches();
  void replacesFromTheEnd();
};

void TestSyntax::tomlLines_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("expected");
  QTest::newRow("key and number") << QStringLiteral("count = 50") << QStringLiteral("KKKKK.o.nn");
  QTest::newRow("section") << QStringLiteral("[[a]] # x") << QStringLiteral("SSSSS.###");
  QTest::newRow("string with a mark") << QStringLiteral("a=\"#\"") << QStringLiteral("Kosss");
  QTest::newRow("constant") << QStringLiteral("a=true") << QStringLiteral("Kocccc");
  QTest::newRow("negative") << QStringLiteral("a=-1.5e3") << QStringLiteral("Konnnnnn");
  QTest::newRow("rule in a literal string") << QStringLiteral("'a = f(1)',") << QStringLiteral("sN.o.f.n.s.");
}

void TestSyntax::tomlLines() {
  QFETCH(QString, line);
  QFETCH(QString, expected);
  std::vector<SyntaxToken> tokens;
  tokenizeToml(line.toStdString(), LineState::Plain, tokens);
  QCOMPARE(kinds(tokens), expected);
}

void TestSyntax::statesReachOverLines() {
  std::vector<SyntaxToken> tokens;
  auto state = tokenizeToml("a = \"\"\"text\n", LineState::Plain, tokens);
  QCOMPARE(state, LineState::BasicString);
  tokens.clear();
  state = tokenizeToml("more\"\"\" # end", state, tokens);
  QCOMPARE(state, LineState::Plain);
  QCOMPARE(kinds(tokens), QStringLiteral("sssssss.#####"));
  state = tokenizeToml("a = [\n", LineState::Plain, tokens);
  QCOMPARE(state, LineState::Array);
  tokens.clear();
  QCOMPARE(tokenizeToml("[1], 2]", state, tokens), LineState::Plain);
  QCOMPARE(kinds(tokens), QStringLiteral(".n...n."));
}

void TestSyntax::ruleLines_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("expected");
  QTest::newRow("definition") << QStringLiteral("band = log(x + 1)") << QStringLiteral("NNNN.o.fff...o.n.");
  QTest::newRow("comparison") << QStringLiteral("a == 'b'") << QStringLiteral("..oo.sss");
  QTest::newRow("comment") << QStringLiteral("a # b") << QStringLiteral("..###");
}

void TestSyntax::ruleLines() {
  QFETCH(QString, line);
  QFETCH(QString, expected);
  std::vector<SyntaxToken> tokens;
  tokenizeRules(line.toStdString(), tokens);
  QCOMPARE(kinds(tokens), expected);
}

void TestSyntax::anyTextIsCovered() {
  std::mt19937 random(11);
  const std::string letters = "a1 \"'[]=#-.\\\n\xC3\xA9(";
  for (int i = 0; i < 3000; ++i) {
    std::string line;
    for (auto length = random() % 20; length > 0; --length)
      line += letters[random() % letters.size()];
    std::vector<SyntaxToken> tokens;
    if (i % 2 == 0)
      tokenizeToml(line, static_cast<LineState>(random() % 4), tokens);
    else
      tokenizeRules(line, tokens);
    std::size_t end = 0;
    for (const auto& token : tokens) {
      QCOMPARE(token.begin, end);
      end = token.end;
    }
    QCOMPARE(end, line.size());
  }
}

void TestSyntax::coloursCanBeRead_data() {
  QTest::addColumn<QPalette>("palette");
  QTest::addColumn<double>("least");
  QTest::newRow("light") << lightPalette() << 4.5;
  QTest::newRow("dark") << darkPalette() << 4.5;
  QTest::newRow("high contrast, light") << highContrastLightPalette() << 7.0;
  QTest::newRow("high contrast, dark") << highContrastDarkPalette() << 7.0;
}

void TestSyntax::coloursCanBeRead() {
  QFETCH(QPalette, palette);
  QFETCH(double, least);
  const auto backgrounds = editorColors(palette);
  for (int kind = 0; kind <= int(SyntaxKind::Function); ++kind)
    for (const auto& background : {palette.color(QPalette::Base), backgrounds.currentLine})
      QVERIFY2(contrast(syntaxColor(SyntaxKind(kind), palette), background) >= least,
               qPrintable(QString::number(kind)));
  for (const auto& background : {backgrounds.removed, backgrounds.added, backgrounds.found})
    QVERIFY(contrast(palette.color(QPalette::Text), background) >= least);
  const auto selected =
      backgrounds.selectedText.isValid() ? backgrounds.selectedText : palette.color(QPalette::Text);
  QVERIFY(contrast(selected, backgrounds.selection) >= least);
}

void TestSyntax::selectionStandsOutWithHighContrast() {
  for (const auto& palette : {highContrastLightPalette(), highContrastDarkPalette()})
    QVERIFY(contrast(editorColors(palette).selection, palette.color(QPalette::Base)) >= 4.5);
}

void TestSyntax::findsMatches_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("needle");
  QTest::addColumn<QString>("options");  // c: case, w: words, x: regex
  QTest::addColumn<QString>("expected"); // begin-end of each
  const auto none = QString();
  QTest::newRow("whatever the case") << QStringLiteral("Ab aB") << QStringLiteral("ab") << none
                                     << QStringLiteral("0-2 3-5");
  QTest::newRow("the same case") << QStringLiteral("Ab ab") << QStringLiteral("ab") << QStringLiteral("c")
                                 << QStringLiteral("3-5");
  QTest::newRow("bytes after wide characters")
      << QStringLiteral("推荐 a") << QStringLiteral("a") << none << QStringLiteral("7-8");
  QTest::newRow("whole words") << QStringLiteral("key keys") << QStringLiteral("key") << QStringLiteral("w")
                               << QStringLiteral("0-3");
  QTest::newRow("no pattern by default")
      << QStringLiteral("a.b axb") << QStringLiteral("a.b") << none << QStringLiteral("0-3");
  QTest::newRow("pattern") << QStringLiteral("a.b axb") << QStringLiteral("a.b") << QStringLiteral("x")
                           << QStringLiteral("0-3 4-7");
  QTest::newRow("line starts") << QStringLiteral("a\na") << QStringLiteral("^a") << QStringLiteral("x")
                               << QStringLiteral("0-1 2-3");
  QTest::newRow("wrong pattern") << QStringLiteral("a") << QStringLiteral("(") << QStringLiteral("x")
                                 << QStringLiteral("error");
}

void TestSyntax::findsMatches() {
  QFETCH(QString, text);
  QFETCH(QString, needle);
  QFETCH(QString, options);
  QFETCH(QString, expected);
  const auto found = findMatches(text.toStdString(),
                                 {needle, options.contains(QLatin1Char('c')),
                                  options.contains(QLatin1Char('w')), options.contains(QLatin1Char('x'))});
  QStringList places;
  if (!found) places.append(QStringLiteral("error"));
  for (const auto& match : found.value_or(std::vector<SearchMatch>()))
    places.append(QStringLiteral("%1-%2").arg(match.begin).arg(match.end));
  QCOMPARE(places.join(QLatin1Char(' ')), expected);
}

void TestSyntax::replacesFromTheEnd() {
  std::string text = "k1=v1 k22=v2";
  const auto found = findMatches(text, {QStringLiteral("(k\\d+)=(v\\d)"), false, false, true},
                                 QStringLiteral("\\2:\\1\\\\"));
  for (const auto& change : replacementsOf(text, *found))
    QVERIFY(applyChange(text, change));
  QCOMPARE(text, std::string("v1:k1\\ v2:k22\\"));
}

QTEST_MAIN(TestSyntax)
#include "test_syntax.moc"
