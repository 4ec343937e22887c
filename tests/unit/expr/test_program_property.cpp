#include "core/expr/builtins.h"
#include "core/expr/program.h"
#include "core/expr/syntax.h"
#include "tests/rules/cell_text.h"
#include "tests/unit/expr/random_functions.h"
#include "tests/unit/expr/random_program.h"
#include "tests/unit/expr/reference_evaluator.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace rankwright;

namespace {

const RequestClock kClock{1700000000, {}};
constexpr std::uint32_t kItems = 40;
constexpr std::uint32_t kUsers = 3;
constexpr std::size_t kRules = 6;
constexpr std::uint64_t kProgramsPerTest = 150;

Schema inputSchema() {
  auto schema = RandomProgram::inputs("user");
  const auto items = RandomProgram::inputs("item");
  for (const auto& field : items.fields())
    static_cast<void>(schema.add(field));
  return schema;
}

void addRow(std::map<std::string, TypedValue>& inputs, const FeatureTable& table, std::uint32_t row) {
  for (const auto& field : table.schema().fields())
    inputs[field.name] = {field.type, false, table.valueAt(row, field.name)};
}

/// What the case is about: how the tables meet the batch.
struct Layout {
  bool userBroadcast = true;
  bool itemBroadcast = false;
};

/// One random program with its data, and the two ways to evaluate it.
class Trial {
public:
  Trial(std::uint64_t seed, Layout layout) : layout_(layout) {
    RandomProgram random(seed);
    users_ = random.table("user", kUsers);
    items_ = random.table("item", kItems);
    text_ = random.rules(kRules);
    for (std::uint32_t i = 0; i < kItems; ++i) {
      itemRows_.push_back((i * 7 + static_cast<std::uint32_t>(seed)) % kItems);
      userRows_.push_back(i % kUsers);
    }
  }

  /// "" when both evaluations agree, else where they do not.
  std::string disagreement() const {
    const auto rules = RuleSet::parse(text_, "random");
    if (!rules) return rules.error().describe() + "\n" + text_;
    const auto program = Program::compile(*rules, rules->names(), inputSchema());
    if (!program) return program.error().describe() + "\n" + text_;
    const auto vectors = program->evaluate(tables(), kItems);
    for (std::uint32_t row = 0; row < kItems; ++row)
      if (auto found = disagreementInRow(*rules, vectors, row); !found.empty()) return found + "\n" + text_;
    return {};
  }

  /// The share of all values that are not missing.
  double shareOfValues() const {
    const auto rules = RuleSet::parse(text_, "random");
    const auto program = Program::compile(*rules, rules->names(), inputSchema());
    const auto vectors = program->evaluate(tables(), kItems);
    double present = 0;
    for (const auto& vector : vectors)
      for (std::uint32_t row = 0; row < kItems; ++row)
        present += vector.isMissing(row) ? 0 : 1;
    return present / (static_cast<double>(vectors.size()) * kItems);
  }

private:
  InputTables tables() const {
    InputTables tables;
    tables.setClock(kClock);
    if (layout_.userBroadcast)
      tables.addBroadcast(users_, 1);
    else
      tables.addRows(users_, userRows_);
    if (layout_.itemBroadcast)
      tables.addBroadcast(items_, 5);
    else
      tables.addRows(items_, itemRows_);
    return tables;
  }

  std::string disagreementInRow(const RuleSet& rules, const std::vector<Vector>& vectors,
                                std::uint32_t row) const {
    std::map<std::string, TypedValue> inputs;
    addRow(inputs, users_, layout_.userBroadcast ? 1 : userRows_[row]);
    addRow(inputs, items_, layout_.itemBroadcast ? 5 : itemRows_[row]);
    const ReferenceEvaluator reference(rules.syntax(), std::move(inputs), kClock);
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      const auto expected = reference.evaluate(rules.names()[i]);
      const auto actual = vectors[i].valueAt(row);
      if (vectors[i].type() != expected.type || !sameValue(actual, expected.value))
        return fmt::format("row {}, r{}: {} {}, expected {} {}", row, i, describe(vectors[i].type()),
                           toText(actual), describe(expected.type), toText(expected.value));
    }
    return {};
  }

  Layout layout_;
  FeatureTable users_;
  FeatureTable items_;
  std::string text_;
  std::vector<std::uint32_t> itemRows_;
  std::vector<std::uint32_t> userRows_;
};

} // namespace

/// Random well-typed programs mean the same to the engine and to the plain reference evaluator.
class TestProgramProperty : public QObject {
  Q_OBJECT

private slots:
  void knowsEveryFunction() {
    for (const auto name : builtinNames())
      QVERIFY2(isKnownToReference(std::string(name)), std::string(name).c_str());
  }

  void drawsFromEveryFunction() {
    static const std::set<std::string_view> kWrittenByTheProgram = {
        "+",  "-", "*", "/", "%",  "==", "!=",      "<",  "<=",       ">",
        ">=", "&", "|", "!", "in", "[]", "unary -", "if", "coalesce", "lower"};
    for (const auto name : builtinNames())
      QVERIFY2(kWrittenByTheProgram.contains(name) ||
                   std::ranges::find(randomFunctions(), name, &RandomFunction::name) !=
                       randomFunctions().end(),
               std::string(name).c_str());
  }

  void programsDoNotLoseAllValues() {
    double share = 0;
    for (std::uint64_t seed = 0; seed < kProgramsPerTest; ++seed)
      share += Trial(seed, {}).shareOfValues() / static_cast<double>(kProgramsPerTest);
    QVERIFY2(share > 0.25, std::to_string(share).c_str());
  }

  void agreesWithReference_data() {
    QTest::addColumn<bool>("userBroadcast");
    QTest::addColumn<bool>("itemBroadcast");
    QTest::newRow("one user, many items") << true << false;
    QTest::newRow("users and items row by row") << false << false;
    QTest::newRow("one user, one item") << true << true;
  }

  void agreesWithReference() {
    QFETCH(bool, userBroadcast);
    QFETCH(bool, itemBroadcast);
    const auto wanted = qEnvironmentVariable("RW_RANDOM_PROGRAMS").toULongLong();
    for (std::uint64_t seed = 0; seed < (wanted > 0 ? wanted : kProgramsPerTest); ++seed) {
      const auto found = Trial(seed, {userBroadcast, itemBroadcast}).disagreement();
      QVERIFY2(found.empty(), fmt::format("seed {}: {}", seed, found).c_str());
    }
  }
};

QTEST_APPLESS_MAIN(TestProgramProperty)
#include "test_program_property.moc"
