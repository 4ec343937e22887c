#include "widgets/common/theme.h"
#include "widgets/document/syntax.h"
#include "widgets/document/syntax_colors.h"
#include "widgets/document/text_search.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

/// A letter for each kind of byte.
QLatin1Char letterOf(SyntaxKind kind) {
  return QLatin1Char(".#KSsenckoNf!"[int(kind)]);
}

QString kinds(const std::vector<SyntaxToken>& tokens) {
  QString text;
  for (const auto& token : tokens)
    text += QString(int(token.end - token.begin), letterOf(token.kind));
  return text;
}

/// The kinds of a text's bytes; line ends stay.
QString kindsOf(const std::string& text, bool isToml) {
  const auto found = syntaxOf(text, isToml, 0, text.size());
  QString letters;
  for (std::size_t i = 0; i < text.size(); ++i)
    letters += text[i] == '\n' ? QLatin1Char('\n') : letterOf(found.kinds[i]);
  return letters;
}

/// Text made of what rules are made of, in any order.
std::string anyRules(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "a",     "name", " = ", "\n",  "\n", ";",  "(", ")",  "[",        "]",    ",", "'x\\n'", "\"\\u00e9\"",
      "'open", "1.5",  "1x",  "and", "@",  "#c", "+", "<=", "\xC3\xA9", "\xFF", " ", "\r\n",   "if("};
  std::string text;
  for (auto count = random() % 30; count > 0; --count)
    text += pieces[random() % pieces.size()];
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
  void rulesInToml_data();
  void rulesInToml();
  void linesCanBeLookedAtAlone();
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
  QTest::newRow("escapes") << QStringLiteral("a=\"x\\n\\u00E9\"") << QStringLiteral("Kosseeeeeeees");
  QTest::newRow("no escapes in a literal string") << QStringLiteral("a='\\n'") << QStringLiteral("Kossss");
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
  const auto row = [](const char* name, const char* line, const char* expected) {
    QTest::newRow(name) << QString::fromUtf8(line) << QString::fromLatin1(expected);
  };
  row("definition", "band = log(x + 1)", "NNNN.o.fff...o.n.");
  row("comparison", "a == 'b'", "..oo.sss");
  row("comment", "a # b", "..###");
  row("escapes", "a = '\\n\\u{1F600}x\\''", "N.o.seeeeeeeeeeesees");
  row("keywords", "a = not b and true", "N.o.kkk...kkk.kkkk");
  row("numbers", "a = 1.5e-3", "N.o.nnnnnn");
  row("bad number", "a = 1x", "N.o.!!");
  row("open string", "a = 'b", "N.o.!!");
  row("unknown character", "a = b @ c", "N.o...!..");
  row("letters of any script", "价 = 价格", "NNN.o.......");
  row("wrong operator", "a = b && c", "N.o...!!..");
  row("several statements", "a = 1; b = a", "N.o.n..N.o..");
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
    QCOMPARE(syntaxOf(line, i % 2 == 0, 0, line.size()).kinds.size(), line.size());
    std::size_t end = 0;
    for (const auto& token : tokens) {
      QCOMPARE(token.begin, end);
      end = token.end;
    }
    QCOMPARE(end, line.size());
  }
}

void TestSyntax::rulesInToml_data() {
  QTest::addColumn<QString>("strings"); // of the list of expressions
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* name, const char* strings, const char* expected) {
    QTest::newRow(name) << QString::fromUtf8(strings) << QString::fromLatin1(expected);
  };
  row("literal", "'a = f(1)',", "sN.o.f.n.s.");
  row("basic", "\"a = 'b'\"", "sN.o.ssss");
  row("escaped quotes", "\"a = \\\"b\\\"\"",
      "sN.o.sssss"
      "s");
  row("escape of an escape", "\"a = '\\\\n'\"", "sN.o.seeess");
  row("several lines", "\'\'\'a = 1\nb = [\n2]\'\'\'", "sssN.o.n\nN.o..\nn.sss");
  row("open", "'a = 1", "sN.o.n");
}

void TestSyntax::rulesInToml() {
  QFETCH(QString, strings);
  QFETCH(QString, expected);
  const auto before = QStringLiteral("[transform]\nexpressions = [\n");
  const auto kinds = kindsOf(QString(before + strings).toStdString(), true);
  QCOMPARE(kinds.mid(before.size()), expected);
  const auto elsewhere = QStringLiteral("[other]\nexpressions = [\n");
  const auto plain = kindsOf(QString(elsewhere + strings).toStdString(), true).mid(elsewhere.size());
  QVERIFY2(!plain.contains(QLatin1Char('N')), qPrintable(plain));
}

// An editor asks for the lines that are seen.
void TestSyntax::linesCanBeLookedAtAlone() {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    auto text = anyRules(random);
    const bool isToml = i % 2 == 1;
    if (isToml) text = "[transform]\nexpressions = [ + text + , 'a = 1']\n";
    const auto whole = syntaxOf(text, isToml, 0, text.size());
    auto state = LineState::Plain;
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      const auto line = syntaxOf(text, isToml, begin, end, state);
      if (isToml) state = line.states.back();
      for (auto at = begin; at < end; ++at)
        QVERIFY2(line.kinds[at - begin] == whole.kinds[at], text.c_str());
      begin = end;
    }
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
  for (int kind = 0; kind <= int(SyntaxKind::Invalid); ++kind)
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
