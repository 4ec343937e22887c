#include "widgets/common/phrase_book.h"

#include <QTest>

#include <array>

using namespace rankwright;

namespace {

constexpr auto kSources = std::to_array<const char*>({
    "no such user: %1",
    "no such item: %1",
    "cannot open",
    "No such file or directory",
    "%1 (%2): %3",
    "%1: %2",
    "%1:%2:%3: %4",
    "index '%1': %2",
    "the file is empty: %1",
    "the file is cut off, %1",
    "the file is cut off, its last line has %1 of %2 fields: %3",
    "training epoch %1 of %2",
    "%1, held-out AUC %2",
    "%1 takes %2, not %3",
    "%1 %2",
    "takes an int64, not %1",
    "%1 or %2",
    "end of line",
    "expected %1, got %2",
    "scored %1.%2",
    "a column of the %1 cannot be the %2: %3",
    "items",
    "user",
    "sorting",
});

/// A language in which every text stands in angle brackets, and some have their values the other way round.
QString reversed(const QString& source) {
  if (source == QStringLiteral("training epoch %1 of %2")) return QStringLiteral("<%2 epochs, of these %1>");
  if (source == QStringLiteral("expected %1, got %2")) return QStringLiteral("<%2 instead of %1>");
  if (source == QStringLiteral("scored %1.%2")) return QStringLiteral("<%2 after the score %1>");
  return QLatin1Char('<') + source + QLatin1Char('>');
}

} // namespace

/// Finds which patterns a text was made of, and says them in another language.
class TestPhraseBook : public QObject {
  Q_OBJECT

private slots:
  void translates_data();
  void translates();
  void sameLanguageChangesNothing_data();
  void sameLanguageChangesNothing();
  void valuesKeepTheirPerCentSigns();

private:
  static void row(const char* name, const char* english, const char* expected) {
    QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(expected);
  }
};

void TestPhraseBook::translates_data() {
  QTest::addColumn<QString>("english");
  QTest::addColumn<QString>("expected");
  row("without values", "sorting", "<sorting>");
  row("one value", "no such user: bob", "<no such user: bob>");
  row("an empty value", "no such user: ", "<no such user: >");
  row("a value with a colon", "no such user: a: b", "<no such user: a: b>");
  row("nothing fits", "disk on fire", "disk on fire");
  row("a lone unknown word", "bob", "bob");
  row("an empty text", "", "");
  row("a joint of unknown parts", "/a/b: who knows", "/a/b: who knows");
  row("another order", "training epoch 2 of 10", "<10 epochs, of these 2>");
  row("a name that is a text by chance", "no such item: sorting", "<no such item: sorting>");
  row("a quoted name that is a text", "index 'end of line': the file is empty: /x",
      "<index 'end of line': <the file is empty: /x>>");
  row("words in the middle", "a column of the items cannot be the user: user",
      "<a column of the <items> cannot be the <user>: user>");
  row("a text inside of a text", "index 'similar': the file is empty: /x",
      "<index 'similar': <the file is empty: /x>>");
  row("a joint of texts", "cannot open (No such file or directory): /x",
      "<<cannot open> (<No such file or directory>): /x>");
  row("an unknown reason", "cannot open (Quantum flux): /x", "<<cannot open> (Quantum flux): /x>");
  row("a place in front", "rules.toml:3:9: the file is empty: /x",
      "<rules.toml:3:9: <the file is empty: /x>>");
  row("two of the same length", "training epoch 2 of 10, held-out AUC 0.71",
      "<<10 epochs, of these 2>, held-out AUC 0.71>");
  row("the longest one", "the file is cut off, its last line has 2 of 3 fields: /x",
      "<the file is cut off, its last line has 2 of 3 fields: /x>");
  row("the longest together", "'hash' takes an int64, not string", "<'hash' <takes an int64, not string>>");
  row("a choice of three", "expected '=' or '(' or end of line, got x",
      "<x instead of <'=' or <'(' or <end of line>>>>");
  row("a point within a number", "scored 0.74. First.", "< First. after the score 0.74>");
  row("chance words between names", "Trick or Treat", "Trick or Treat");
}

void TestPhraseBook::translates() {
  QFETCH(QString, english);
  QFETCH(QString, expected);
  QCOMPARE(PhraseBook(kSources, reversed).translated(english), expected);
}

void TestPhraseBook::sameLanguageChangesNothing_data() {
  translates_data();
}

void TestPhraseBook::sameLanguageChangesNothing() {
  QFETCH(QString, english);
  const PhraseBook book(kSources, [](const QString& source) { return source; });
  QCOMPARE(book.translated(english), english);
}

void TestPhraseBook::valuesKeepTheirPerCentSigns() {
  QCOMPARE(PhraseBook(kSources, reversed).translated(QStringLiteral("expected %2, got %1")),
           QStringLiteral("<%1 instead of %2>"));
}

QTEST_GUILESS_MAIN(TestPhraseBook)
#include "test_phrase_book.moc"
