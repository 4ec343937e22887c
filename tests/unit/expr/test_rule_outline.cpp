#include "core/expr/outline.h"
#include "tests/unit/expr/random_text.h"

#include <QTest>

#include <algorithm>

using namespace rankwright;

namespace {

QString textOf(const Result<std::string>& result) {
  return QString::fromStdString(result ? *result : result.error().message);
}

char letterOf(RuleTokenKind kind) {
  static constexpr std::string_view kLetters = "DNFKnsobp#!";
  return kLetters[static_cast<std::size_t>(kind)];
}

std::vector<RuleToken> tokensOfLines(std::string_view text) {
  std::vector<RuleToken> tokens;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    for (const auto& token : tokensOf(text.substr(begin, end - begin)))
      tokens.push_back({token.kind, begin + token.begin, begin + token.end});
    begin = end;
  }
  return tokens;
}

} // namespace

class TestOutline : public QObject {
  Q_OBJECT

private slots:
  /// Under each byte of the text its kind; a blank where no token is.
  void colours_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kinds");
    QTest::newRow("a rule") << QByteArray("ab = len(x) + 1.5 # c") << QByteArray("DD o FFFbNb o nnn ###");
    QTest::newRow("words") << QByteArray("a = not b and true in c") << QByteArray("D o KKK N KKK KKKK KK N");
    QTest::newRow("signs") << QByteArray("a=!b&[c];d='x'") << QByteArray("DooNobNbpDosss");
    QTest::newRow("two lines") << QByteArray("a = (1,\n b)\nc = a") << QByteArray("D o bnp  Nb D o N");
    QTest::newRow("open string") << QByteArray("a = 'x y") << QByteArray("D o !!!!");
    QTest::newRow("bad number") << QByteArray("a = 1x") << QByteArray("D o !!");
    QTest::newRow("letters beyond ASCII") << QByteArray("é = ü") << QByteArray("DD o NN");
    QTest::newRow("a stray byte") << QByteArray("a = \xFF + b") << QByteArray("D o ! o N");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a = b")
                                     << QByteArray("   D o N");
    QTest::newRow("equals inside a call") << QByteArray("a = f(b = 1)") << QByteArray("D o FbN o nb");
  }

  void colours() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, kinds);
    QByteArray found(text.size(), ' ');
    std::size_t last = 0;
    for (const auto& token : tokensOf(text.toStdString())) {
      QVERIFY(token.begin >= last && token.end > token.begin);
      last = token.end;
      for (auto i = token.begin; i < token.end; ++i)
        found[int(i)] = letterOf(token.kind);
    }
    QCOMPARE(found, kinds);
  }

  /// An editor colours the lines that it shows.
  void coloursEachLineAlone() {
    RandomText random(1);
    for (int i = 0; i < 200; ++i) {
      auto text = random.rules();
      if (i % 2 == 1) text = random.damaged(text);
      QCOMPARE(tokensOfLines(text), tokensOf(text));
    }
  }

  /// The caret is the sign ^.
  void findsCalls_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("call");
    QTest::newRow("right after the bracket") << "a = len(^"
                                             << "len 0";
    QTest::newRow("second argument") << "a = bucket(x, ^)"
                                     << "bucket 1";
    QTest::newRow("inside a list") << "a = bucket(x, [1, 2, ^"
                                   << "bucket 1";
    QTest::newRow("after an inner call") << "a = max(len(x), ^"
                                         << "max 1";
    QTest::newRow("in an inner call") << "a = max(1, len(^x))"
                                      << "len 0";
    QTest::newRow("in parentheses of its own") << "a = max(1, (2 + ^"
                                               << "max 1";
    QTest::newRow("behind the call") << "a = len(x)^"
                                     << "";
    QTest::newRow("before the bracket") << "a = len^(x)"
                                        << "";
    QTest::newRow("in a string") << "a = len('x^')"
                                 << "";
    QTest::newRow("in an open string") << "a = len('x^"
                                       << "";
    QTest::newRow("in a comment") << "a = len( # x^"
                                  << "";
    QTest::newRow("a comma in a string") << "a = max('a,b', ^"
                                         << "max 1";
    QTest::newRow("over lines") << "a = max(1,\n ^"
                                << "max 1";
    QTest::newRow("in the next statement") << "a = max(1,\nb = ^"
                                           << "";
    QTest::newRow("no call") << "a = (^1)"
                             << "";
  }

  void findsCalls() {
    QFETCH(QString, text);
    QFETCH(QString, call);
    auto bytes = text.toStdString();
    const auto caret = bytes.find('^');
    bytes.erase(caret, 1);
    const auto found = callAt(bytes, caret);
    QCOMPARE(found ? QString::fromStdString(fmt::format("{} {}", found->function, found->argument))
                   : QString(),
             call);
    if (found) QCOMPARE(bytes.at(found->open), '(');
  }

  void renames_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("renamed");
    QTest::newRow("definition and uses") << "x = 1\ny = x + f(x)"
                                         << "z"
                                         << "z = 1\ny = z + f(z)";
    QTest::newRow("not in strings and comments") << "a = concat(x, 'x') # x"
                                                 << "z"
                                                 << "a = concat(z, 'x') # x";
    QTest::newRow("not functions") << "a = x(x)"
                                   << "z"
                                   << "a = x(z)";
    QTest::newRow("not parts of names") << "a = xx + x"
                                        << "z"
                                        << "a = xx + z";
    QTest::newRow("beyond ASCII") << "a = 'é' + x"
                                  << "größe"
                                  << "a = 'é' + größe";
    QTest::newRow("in a broken text") << "a = (x"
                                      << "z"
                                      << "a = (z";
    QTest::newRow("to itself") << "a = x"
                               << "x"
                               << "a = x";
    QTest::newRow("taken") << "z = x"
                           << "z"
                           << "a rule or feature has this name already: z";
    QTest::newRow("a keyword") << "a = x"
                               << "and"
                               << "a name consists of letters, digits and '_', and is no keyword: and";
    QTest::newRow("no name") << "a = x"
                             << "1z"
                             << "a name consists of letters, digits and '_', and is no keyword: 1z";
    QTest::newRow("empty") << "a = x"
                           << ""
                           << "a name consists of letters, digits and '_', and is no keyword: ";
    QTest::newRow("not there") << "a = y"
                               << "z"
                               << "no rule or feature has this name here: x";
  }

  void renames() {
    QFETCH(QString, text);
    QFETCH(QString, to);
    QFETCH(QString, renamed);
    QCOMPARE(textOf(renameName(text.toStdString(), "x", to.toStdString())), renamed);
  }

  void renamesInToml() {
    const auto renamed =
        renameInTransformToml("[transform]\nexpressions = ['x = 1', \"y = concat(\\\"é x\\\", x)\"]\n"
                              "features = ['y', 'x'] # x",
                              "x", "total");
    QCOMPARE(textOf(renamed),
             QStringLiteral("[transform]\nexpressions = ['total = 1', \"y = concat(\\\"é x\\\", total)\"]\n"
                            "features = ['y', 'total'] # x"));
  }
};

QTEST_APPLESS_MAIN(TestOutline)
#include "test_rule_outline.moc"
