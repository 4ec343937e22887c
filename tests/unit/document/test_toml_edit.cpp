#include "core/document/toml_edit.h"
#include "core/document/toml_layout.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace rankwright;

namespace {

const std::string kPipeline = "# The stages.\n"
                              "[filter]\n"
                              "exclude_used = true # known apps\n"
                              "\n"
                              "# Alike.\n"
                              "[[channel]]\n"
                              "name = \"similar\"\n"
                              "count = 150\n"
                              "\n"
                              "# Here.\n"
                              "[[channel]]\n"
                              "name = 'country'\n"
                              "keys = [ # two\n"
                              "  \"a]\",\n"
                              "  'b#',\n"
                              "]\n"
                              "[channel.calibration]\n"
                              "slope = 2.0\n"
                              "\n"
                              "[merge]\n"
                              "count = 200\n"
                              "\n"
                              "[[channel]]\n"
                              "name = \"last\"";

/// A table as the random texts have it, and as an edit should leave it.
struct Table {
  std::string name;
  std::vector<std::pair<std::string, std::string>> entries;

  friend bool operator==(const Table&, const Table&) = default;
};

std::vector<Table> read(const std::string& text) {
  std::vector<Table> tables;
  const auto blocks = layOutToml(text, "test");
  if (!blocks) return {{"broken: " + blocks.error().describe(), {}}};
  for (const auto& block : *blocks) {
    tables.push_back({block.name, {}});
    for (const auto& entry : block.entries)
      tables.back().entries.emplace_back(entry.key, entry.value.in(text));
  }
  return tables;
}

class RandomToml {
public:
  explicit RandomToml(unsigned seed) : random_(seed) {}

  unsigned upTo(unsigned most) { return std::uniform_int_distribution<unsigned>(0, most)(random_); }

  std::string literal() {
    static const std::vector<std::string> kLiterals{"1",
                                                    "-2.5",
                                                    "true",
                                                    "\"a # b\"",
                                                    "'[c]'",
                                                    "[1, 2]",
                                                    "[\n  1, # one\n  2\n]",
                                                    "{ x = 1, y = \"}\" }",
                                                    "\"\"\"\n[no]\nkey = 1\n\"\"\"",
                                                    "1979-05-27 07:32:00",
                                                    "\"\\\"\""};
    return kLiterals[upTo(unsigned(kLiterals.size()) - 1)];
  }

  std::string noise() {
    static const std::vector<std::string> kNoise{"",    "", "\n", "# why\n", "# [no] = 1\n", "\n# above\n",
                                                 "\n\n"};
    return kNoise[upTo(unsigned(kNoise.size()) - 1)];
  }

  /// `[[c]]` and other tables in some order, with comments and blank lines between everything.
  std::string text(std::size_t elements) {
    std::string text = noise();
    for (std::size_t i = 0; i < elements; ++i) {
      if (upTo(2) == 0) text += noise() + "[t" + std::to_string(i) + "]\n" + entries();
      text += noise() + "[[c]] # element\n" + entries();
      if (upTo(3) == 0) text += noise() + "[c.inner]\n" + entries();
    }
    if (upTo(1) == 0 && text.ends_with('\n')) text.pop_back();
    return text;
  }

private:
  std::string entries() {
    std::string text;
    for (unsigned i = 0, count = upTo(3); i < count; ++i)
      text += noise() + "k" + std::to_string(i) + (upTo(1) ? " = " : "=") + literal() +
              (upTo(2) ? "\n" : " # because\n");
    return text;
  }

  std::mt19937 random_;
};

std::vector<std::string> sortedLines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const auto end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  std::ranges::sort(lines);
  return lines;
}

} // namespace

class TestTomlEdit : public QObject {
  Q_OBJECT

private slots:
  void layoutCoversTheText();
  void layoutKnowsPlaces();
  void setsValues_data();
  void setsValues();
  void valuesThatAreNoneAreRefused_data();
  void valuesThatAreNoneAreRefused();
  void movesElements();
  void copiesAndRemovesTables();
  void errorsSayWhere();
  void readsValues_data();
  void readsValues();
  void randomValuesAreSetAlone();
  void randomElementsAreMovedAlone();
};

void TestTomlEdit::layoutCoversTheText() {
  const auto blocks = layOutToml(kPipeline, "test");
  QVERIFY(blocks);
  std::size_t place = 0;
  for (const auto& block : *blocks) {
    QCOMPARE(block.begin, place);
    place = block.end;
  }
  QCOMPARE(place, kPipeline.size());
}

void TestTomlEdit::layoutKnowsPlaces() {
  const auto blocks = *layOutToml(kPipeline, "test");
  QCOMPARE(blocks.size(), 7U);
  QCOMPARE(blocks[3].name, std::string("channel"));
  QCOMPARE(blocks[3].index, 1U);
  QVERIFY(blocks[3].isElement);
  QCOMPARE(blocks[3].line, 11U);
  QCOMPARE(blocks[3].begin, kPipeline.find("# Here."));
  QCOMPARE(blocks[3].entries[1].value.in(kPipeline), std::string_view("[ # two\n  \"a]\",\n  'b#',\n]"));
  QCOMPARE(blocks[4].line, 17U);
  QVERIFY(isInside(blocks[4], "channel"));
}

void TestTomlEdit::setsValues_data() {
  QTest::addColumn<std::string>("table");
  QTest::addColumn<int>("index");
  QTest::addColumn<std::string>("key");
  QTest::addColumn<std::string>("literal");
  QTest::addColumn<std::string>("before");
  QTest::addColumn<std::string>("after");
  const auto row = [](const char* name, const char* table, int index, const char* key, const char* literal,
                      const char* before, const char* after) {
    QTest::newRow(name) << std::string(table) << index << std::string(key) << std::string(literal)
                        << std::string(before) << std::string(after);
  };
  row("keeps the comment behind", "filter", 0, "exclude_used", "false", "exclude_used = true # known",
      "exclude_used = false # known");
  row("of one element", "channel", 1, "name", "\"land\"", "'country'", "\"land\"");
  row("an array over several lines", "channel", 1, "keys", "[]", "[ # two\n  \"a]\",\n  'b#',\n]", "[]");
  row("a new key behind the last", "channel", 0, "enabled", "false", "count = 150\n",
      "count = 150\nenabled = false\n");
  row("a new key at the end of the text", "channel", 2, "count", "5", "\"last\"", "\"last\"\ncount = 5\n");
  row("a new table", "rank", 0, "model", "\"fm\"", "\"last\"", "\"last\"\n\n[rank]\nmodel = \"fm\"\n");
}

void TestTomlEdit::setsValues() {
  QFETCH(std::string, table);
  QFETCH(int, index);
  QFETCH(std::string, key);
  QFETCH(std::string, literal);
  QFETCH(std::string, before);
  QFETCH(std::string, after);
  const auto edited = withTomlValue(kPipeline, {table, std::size_t(index)}, key, literal);
  QVERIFY2(edited, edited ? "" : edited.error().describe().c_str());
  auto expected = kPipeline;
  expected.replace(expected.find(before), before.size(), after);
  QCOMPARE(*edited, expected);
}

void TestTomlEdit::valuesThatAreNoneAreRefused_data() {
  QTest::addColumn<std::string>("literal");
  for (const auto* literal : {"", "abc", "1 2", "1\nx = 2", "1 # why", "\"open", "[1", "1\n[other]"})
    QTest::newRow(literal) << std::string(literal);
}

void TestTomlEdit::valuesThatAreNoneAreRefused() {
  QFETCH(std::string, literal);
  const auto edited = withTomlValue(kPipeline, {"merge", 0}, "count", literal);
  QVERIFY(!edited);
  QCOMPARE(edited.error().kind, ErrorKind::Parse);
  QVERIFY(edited.error().message.ends_with(literal));
}

void TestTomlEdit::movesElements() {
  const auto moved = withTomlElementMoved(kPipeline, "channel", 2, 0);
  QVERIFY(moved);
  const std::string expected =
      "# The stages.\n[filter]\nexclude_used = true # known apps\n\n"
      "[[channel]]\nname = \"last\"\n\n"
      "# Alike.\n[[channel]]\nname = \"similar\"\ncount = 150\n\n"
      "[merge]\ncount = 200\n\n"
      "# Here.\n[[channel]]\nname = 'country'\nkeys = [ # two\n  \"a]\",\n  'b#',\n]\n"
      "[channel.calibration]\nslope = 2.0\n";
  QCOMPARE(*moved, expected);
  QCOMPARE(withTomlElementMoved(*moved, "channel", 1, 1).value_or(""), expected);
  QCOMPARE(withTomlElementMoved(kPipeline, "channel", 3, 0).error().kind, ErrorKind::NotFound);
}

void TestTomlEdit::copiesAndRemovesTables() {
  const auto copied = withTomlElementCopied(kPipeline, "channel", 1);
  QVERIFY(copied);
  const auto blocks = *layOutToml(*copied, "test");
  QCOMPARE(std::ranges::count(blocks, std::string("channel"), &TomlBlock::name), 4);
  QCOMPARE(withoutTomlTable(*copied, {"channel", 2}).value_or("").size(), kPipeline.size());
  const auto without = withoutTomlTable(kPipeline, {"channel", 1});
  QVERIFY(without);
  QVERIFY(without->find("calibration") == std::string::npos);
  QVERIFY(without->find("# Here.") == std::string::npos);
  QCOMPARE(withoutTomlKey(kPipeline, {"merge", 0}, "count").value_or("").size(), kPipeline.size() - 12);
  QCOMPARE(withoutTomlKey(kPipeline, {"merge", 0}, "none").value_or(""), kPipeline);
}

void TestTomlEdit::errorsSayWhere() {
  const auto edited = withTomlValue("a = 1\nb = [\n", {"", 0}, "a", "2");
  QVERIFY(!edited);
  QCOMPARE(edited.error().kind, ErrorKind::Parse);
  QVERIFY(edited.error().span && edited.error().span->line >= 2);
  const auto apart = withTomlElementMoved("[[c]]\n[t]\n[c.x]\n[[c]]\n", "c", 0, 1);
  QCOMPARE(apart.error().kind, ErrorKind::Unsupported);
  QCOMPARE(withTomlValue("[a.b]\nx = 1\n", {"", 0}, "a.b", "2").error().kind, ErrorKind::Conflict);
}

void TestTomlEdit::readsValues_data() {
  QTest::addColumn<std::string>("literal");
  QTest::addColumn<int>("kind");
  QTest::addColumn<std::string>("text");
  QTest::newRow("string") << std::string("\"a\\\"b\"") << int(TomlKind::String) << std::string("a\"b");
  QTest::newRow("literal string") << std::string("'a'") << int(TomlKind::String) << std::string("a");
  QTest::newRow("integer") << std::string("1_000") << int(TomlKind::Integer) << std::string("1_000");
  QTest::newRow("number") << std::string("2.5") << int(TomlKind::Number) << std::string("2.5");
  QTest::newRow("boolean") << std::string("true") << int(TomlKind::Boolean) << std::string("true");
  QTest::newRow("array") << std::string("[1]") << int(TomlKind::Other) << std::string("[1]");
}

void TestTomlEdit::readsValues() {
  QFETCH(std::string, literal);
  QFETCH(int, kind);
  QFETCH(std::string, text);
  const auto value = readTomlValue(literal);
  QVERIFY(value);
  QCOMPARE(int(value->kind), kind);
  QCOMPARE(value->text, text);
}

void TestTomlEdit::randomValuesAreSetAlone() {
  for (unsigned seed = 0; seed < 500; ++seed) {
    RandomToml random(seed);
    const auto text = random.text(1 + random.upTo(4));
    auto tables = read(text);
    const auto index = random.upTo(unsigned(tables.size()) - 1);
    auto& table = tables[index];
    const auto nth = std::size_t(std::count_if(tables.begin(), tables.begin() + index,
                                               [&](const Table& each) { return each.name == table.name; }));
    const auto key = "k" + std::to_string(random.upTo(4));
    const auto literal = random.literal();
    const auto edited = withTomlValue(text, {table.name, nth}, key, literal);
    QVERIFY2(edited, text.c_str());
    const auto there = std::ranges::find(table.entries, key, [](const auto& each) { return each.first; });
    const auto before = there == table.entries.end() ? std::string() : there->second;
    if (there == table.entries.end())
      table.entries.emplace_back(key, literal);
    else
      there->second = literal;
    QVERIFY2(read(*edited) == tables, (text + "\n---\n" + *edited).c_str());
    // Nothing but the value has become longer or shorter.
    if (!before.empty()) QCOMPARE(edited->size() + before.size(), text.size() + literal.size());
    for (const auto& line : sortedLines(text))
      if (line.starts_with('#')) QVERIFY(edited->find(line) != std::string::npos);
  }
}

void TestTomlEdit::randomElementsAreMovedAlone() {
  for (unsigned seed = 0; seed < 500; ++seed) {
    RandomToml random(seed);
    const auto elements = 2 + random.upTo(4);
    const auto text = random.text(elements);
    const auto from = random.upTo(elements - 1);
    const auto to = random.upTo(elements - 1);
    const auto edited = withTomlElementMoved(text, "c", from, to);
    QVERIFY2(edited, text.c_str());
    QCOMPARE(sortedLines(*edited), sortedLines(text));
    std::vector<std::vector<Table>> units;
    for (auto& table : read(text)) {
      if (table.name == "c") units.emplace_back();
      if (table.name == "c" || table.name == "c.inner") units.back().push_back(table);
    }
    std::rotate(units.begin() + std::min(from, to), units.begin() + (from < to ? from + 1 : from),
                units.begin() + std::max(from, to) + 1);
    std::vector<Table> expected;
    for (const auto& unit : units)
      expected.insert(expected.end(), unit.begin(), unit.end());
    std::vector<Table> found;
    for (auto& table : read(*edited))
      if (table.name.starts_with('c')) found.push_back(table);
    QVERIFY2(found == expected, (text + "\n---\n" + *edited).c_str());
  }
}

QTEST_MAIN(TestTomlEdit)
#include "test_toml_edit.moc"
