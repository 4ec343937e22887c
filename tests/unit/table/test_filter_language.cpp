#include "core/table/filter_language.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <variant>

using namespace rankwright;

Q_DECLARE_METATYPE(rankwright::Cell)
Q_DECLARE_METATYPE(rankwright::CellType)

namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();
constexpr auto kLargest = std::numeric_limits<std::int64_t>::max();

Cell integer(std::int64_t value) {
  return value;
}

Cell text(const char* value) {
  return std::string_view(value);
}

} // namespace

class TestFilterLanguage : public QObject {
  Q_OBJECT

private slots:
  void passes_data();
  void passes();
  void errorsNameTheirPlace_data();
  void errorsNameTheirPlace();
  void filterForACellKeepsIt_data();
  void filterForACellKeepsIt();
  void filterForACellIsShort();
};

void TestFilterLanguage::passes_data() {
  QTest::addColumn<QString>("filter");
  QTest::addColumn<CellType>("type");
  QTest::addColumn<Cell>("cell");
  QTest::addColumn<bool>("expected");
  const auto row = [](const char* name, const char* filter, CellType type, Cell cell, bool expected) {
    QTest::newRow(name) << QString::fromUtf8(filter) << type << cell << expected;
  };
  const auto T = CellType::Text;
  const auto I = CellType::Integer;
  const auto R = CellType::Real;

  row("blanks keep a text", "  ", T, text("a"), true);
  row("blanks keep a missing cell", "", T, Cell(), true);
  row("contains", "ame", T, text("Games"), true);
  row("contains whatever the case", "GAM", T, text("board games"), true);
  row("contains not", "gamez", T, text("Games"), false);
  row("contains with inner blanks", " board games ", T, text("Board Games"), true);
  row("full case folding", "STRASSE", T, text("Straße 1"), true);
  row("Cyrillic case", "ШАХ", T, text("шахматы"), true);
  row("Chinese", "游戏", T, text("棋牌游戏"), true);
  row("a number in texts is contained", "3", T, text("Level 13"), true);
  row("missing contains nothing", "a", T, Cell(), false);
  row("quoted keeps operators", "\"a & b\"", T, text("x A & B y"), true);
  row("quoted keeps blanks", "\" b\"", T, text("ab"), false);
  row("quote inside quotes", R"("say ""hi""")", T, text("they say \"hi\""), true);
  row("quoted operator", R"("> 3")", T, text("if > 3"), true);

  row("text equals wholly", "=games", T, text("Games"), true);
  row("text equals not a part", "=game", T, text("Games"), false);
  row("text unequal", "<>games", T, text("Game"), true);
  row("text unequal leaves missing out", "<>games", T, Cell(), false);
  row("equal to nothing", "=\"\"", T, text(""), true);
  row("text after", "> chess", T, text("Maps"), true);
  row("text after is exclusive", "> chess", T, text("CHESS"), false);
  row("text until", "<= CHESS", T, text("chess"), true);
  row("text range", "b ~ d", T, text("Chess"), true);
  row("text range ends at its end", "b~d", T, text("dame"), false);

  row("number alone is equal", "3", I, integer(3), true);
  row("number alone is not contained", "3", I, integer(13), false);
  row("quoted number", "\"3\"", I, integer(3), true);
  row("plus sign", "+3", I, integer(3), true);
  row("unequal number", "<> 3", I, integer(4), true);
  row("unequal number leaves missing out", "<> 3", I, Cell(), false);
  row("not equal keeps missing", "!= 3", I, Cell(), true);
  row("not equal", "! 3", I, integer(3), false);
  row("greater", "> 3", I, integer(4), true);
  row("greater is exclusive", "> 3", I, integer(3), false);
  row("at least", ">=3", I, integer(3), true);
  row("less", "< -3", I, integer(-4), true);
  row("at most", "<= -3", I, integer(-3), true);
  row("range includes its start", "2~5", I, integer(2), true);
  row("range includes its end", "2 ~ 5", I, integer(5), true);
  row("range excludes the rest", "2~5", I, integer(6), false);
  row("negative range", "-5~-2", I, integer(-3), true);
  row("whole numbers above a fraction", "> 2.5", I, integer(3), true);
  row("whole numbers below a fraction", "< 2.5", I, integer(2), true);
  row("no whole number equals a fraction", "= 2.5", I, integer(2), false);
  row("every number differs from a fraction", "<> 2.5", I, integer(2), true);
  row("large ids are exact", "= 9007199254740993", I, integer(9007199254740992), false);
  row("largest is not above itself", "> 9223372036854775807", I, integer(kLargest), false);
  row("largest is above its neighbour", "> 9223372036854775806", I, integer(kLargest), true);
  row("beyond every integer", "< 1e30", I, integer(kLargest), true);
  row("nothing above every integer", ">= 1e30", I, integer(kLargest), false);

  row("real", "0.1", R, Cell(0.1), true);
  row("real greater is exclusive", "> 0.1", R, Cell(0.1), false);
  row("real greater takes the next one", "> 0.1", R, Cell(std::nextafter(0.1, 1)), true);
  row("real less is exclusive", "< 0.1", R, Cell(0.1), false);
  row("minus zero equals zero", "0", R, Cell(-0.0), true);
  row("infinity is above all", "> 1e308", R, Cell(kInfinity), true);
  row("nothing is above infinity", "> inf", R, Cell(kInfinity), false);
  row("infinity equals itself", "= inf", R, Cell(kInfinity), true);
  row("NaN is unequal to nothing", "<> 3", R, Cell(kNan), false);
  row("NaN is missing", "=missing", R, Cell(kNan), true);

  row("missing", "= missing", T, Cell(), true);
  row("present is not missing", "=Missing", T, text("missing"), false);
  row("the text missing", "=\"missing\"", T, text("missing"), true);
  row("present", "<>missing", I, integer(0), true);
  row("missing is not present", "<> missing", I, Cell(), false);

  row("expression", R"(/^com\.(a|b)/)", T, text("COM.b.c"), true);
  row("expression minds the case", "/^com/c", T, text("Com"), false);
  row("expression holds a slash", R"(/a\/b/)", T, text("a/b"), true);
  row("expression keeps operators", "/a&b/", T, text("a&b"), true);
  row("expression of Unicode", "/^.戏$/", T, text("游戏"), true);
  row("expression and more", "/^a/ & /z$/", T, text("abc"), false);

  row("and", "> 1 & < 5", I, integer(3), true);
  row("and fails", "> 1 & < 5", I, integer(5), false);
  row("or", "a | b", T, text("b"), true);
  row("and binds tighter: left", "1 | 2 & 3", I, integer(1), true);
  row("and binds tighter: right", "2 & 3 | 1", I, integer(1), true);
  row("not takes the rest", "! 1 | 2", I, integer(2), false);
  row("not behind and", "> 0 & ! 5 | 7", I, integer(7), false);
  row("not not", "!! 5", I, integer(5), true);
  row("not missing", "! =missing", I, Cell(), false);
}

void TestFilterLanguage::passes() {
  QFETCH(QString, filter);
  QFETCH(CellType, type);
  QFETCH(Cell, cell);
  const auto parsed = parseFilter(filter.toStdString(), type);
  QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message.c_str());
  QTEST((*parsed)->passes(cell), "expected");
}

void TestFilterLanguage::errorsNameTheirPlace_data() {
  QTest::addColumn<QString>("filter");
  QTest::addColumn<CellType>("type");
  QTest::addColumn<QString>("message");
  QTest::addColumn<uint>("column");
  QTest::addColumn<uint>("length");
  const auto row = [](const char* name, const char* filter, CellType type, const char* message, uint column,
                      uint length) {
    QTest::newRow(name) << QString::fromUtf8(filter) << type << QString::fromUtf8(message) << column
                        << length;
  };
  const auto T = CellType::Text;
  const auto I = CellType::Integer;
  row("text in a numeric column", "> 1 & games", I, "a number is expected: games", 7U, 5U);
  row("not a number", "nan", CellType::Real, "a number is expected: nan", 1U, 3U);
  row("columns count code points", "游戏 & =", T, "a value is missing after: 游戏 & =", 6U, 1U);
  row("value missing", ">=", I, "a value is missing after: >=", 1U, 2U);
  row("value missing before and", "> & 3", I, "a value is missing before: & 3", 3U, 1U);
  row("condition missing", "a &", T, "a condition is missing after: a &", 3U, 1U);
  row("condition missing after not", "!", T, "a condition is missing after: !", 1U, 1U);
  row("condition missing between", "a || b", T, "a condition is missing before: | b", 4U, 1U);
  row("half a range", "2~", I, "a value is missing after: 2~", 2U, 1U);
  row("range without a start", "~2", I, "a value is missing before: ~2", 1U, 1U);
  row("three ends", "1~2~3", I, "a range has two ends: ~3", 4U, 2U);
  row("range with an operator", "> 1~2", I, "a range takes no operator: > 1~2", 1U, 5U);
  row("range from high to low", "5~2", I, "the range ends before it starts: 5~2", 3U, 1U);
  row("text range from high to low", "d~B", T, "the range ends before it starts: d~B", 3U, 1U);
  row("open quotes", "= \"abc", T, "the quoted text does not end: \"abc", 3U, 4U);
  row("text behind quotes", "\"a\" b", T, "only &, | or ~ may follow a quoted text: b", 5U, 1U);
  row("open expression", "a | /b", T, "the regular expression does not end with /: /b", 5U, 2U);
  row("behind an expression", "/b/ix", T, "only c, & or | may follow a regular expression: ix", 4U, 2U);
  row("broken expression", "/(/", T, "missing ): (", 2U, 1U);
  row("broken part of an expression", "/a[z-b]/", T, "invalid character class range: z-b", 4U, 3U);
  row("expression over numbers", "/1/", I, "a regular expression asks for texts, not numbers: /1/", 2U, 1U);
}

void TestFilterLanguage::errorsNameTheirPlace() {
  QFETCH(QString, filter);
  QFETCH(CellType, type);
  const auto parsed = parseFilter(filter.toStdString(), type);
  QVERIFY(!parsed);
  QCOMPARE(parsed.error().kind, ErrorKind::Parse);
  QTEST(QString::fromStdString(parsed.error().message), "message");
  QVERIFY(parsed.error().span);
  QTEST(parsed.error().span->column, "column");
  QTEST(parsed.error().span->length, "length");
}

void TestFilterLanguage::filterForACellKeepsIt_data() {
  QTest::addColumn<CellType>("type");
  QTest::addColumn<Cell>("cell");
  QTest::addColumn<Cell>("other");
  const auto texts = {"Games",   "a|b & c", "2~5", " padded ", "\"quoted\"", "",
                      "missing", "/re/",    "> 3", "!x",       "=y"};
  for (const auto* each : texts)
    QTest::newRow(each) << CellType::Text << text(each) << text("something else");
  QTest::newRow("text or missing") << CellType::Text << text("missing") << Cell();
  QTest::newRow("missing") << CellType::Text << Cell() << text("missing");
  QTest::newRow("integer") << CellType::Integer << integer(kLargest) << integer(kLargest - 1);
  QTest::newRow("real") << CellType::Real << Cell(0.1) << Cell(std::nextafter(0.1, 1));
  QTest::newRow("infinity") << CellType::Real << Cell(-kInfinity) << Cell(kInfinity);
  QTest::newRow("NaN") << CellType::Real << Cell(kNan) << Cell(1.0);
}

void TestFilterLanguage::filterForACellKeepsIt() {
  QFETCH(CellType, type);
  QFETCH(Cell, cell);
  QFETCH(Cell, other);
  const auto parsed = parseFilter(filterFor(cell), type);
  QVERIFY2(parsed.has_value(), filterFor(cell).c_str());
  QVERIFY2((*parsed)->passes(cell), filterFor(cell).c_str());
  QVERIFY2(!(*parsed)->passes(other), filterFor(cell).c_str());
}

void TestFilterLanguage::filterForACellIsShort() {
  QCOMPARE(filterFor(text("Board games")), std::string("=Board games"));
  QCOMPARE(filterFor(Cell(4.5)), std::string("=4.5"));
  QCOMPARE(filterFor(text("a \"b\" & c")), std::string(R"(="a ""b"" & c")"));
}

QTEST_APPLESS_MAIN(TestFilterLanguage)
#include "test_filter_language.moc"
