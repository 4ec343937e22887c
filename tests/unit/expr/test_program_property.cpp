#include "core/expr/builtins.h"
#include "core/expr/syntax.h"
#include "tests/unit/expr/disagreement.h"
#include "tests/unit/expr/random_functions.h"
#include "tests/unit/expr/random_program.h"
#include "tests/unit/expr/reference_evaluator.h"
#include "tests/unit/expr/simpler_cases.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <set>

using namespace rankwright;

namespace {

constexpr std::uint64_t kSeeds = 300;

/// An engine that takes each `written` in a program for `taken`.
CompileRules confuse(const std::string& written, const std::string& taken) {
  return [=](const RuleSet& rules, const Schema& inputs) -> Result<Program> {
    std::string text;
    for (const auto& rule : rules.syntax().rules)
      text += rule.text + "\n";
    for (auto at = text.find(written); at != std::string::npos; at = text.find(written, at + taken.size()))
      text.replace(at, written.size(), taken);
    RW_ASSIGN(const auto wrong, RuleSet::parse(text, "wrong"));
    return compileAll(wrong, inputs);
  };
}

/// The first case that fails, as simple as it gets; nothing when all pass.
std::optional<RandomCase> simplestFailure(const CompileRules& compile) {
  const auto fails = [&](const RandomCase& made) { return !findDisagreement(made, {}, compile).empty(); };
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed)
    if (const auto made = randomCases()(rc::Random(seed)); fails(made.value()))
      return rc::shrinkable::findLocalMin(made, fails).first;
  return std::nullopt;
}

} // namespace

/// Random well-typed programs mean the same to the engine and to the plain reference evaluator. The
/// environment variable RC_PARAMS ("max_success=5000 seed=7") asks for more of them, or for others.
class TestProgramProperty : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    // The same programs each time, so that a change of the engine decides, and not chance.
    if (!qEnvironmentVariableIsSet("RC_PARAMS")) qputenv("RC_PARAMS", "max_success=200 seed=1");
  }

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
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed)
      share += shareOfValues(randomCases()(rc::Random(seed)).value()) / static_cast<double>(kSeeds);
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
    const BatchLayout layout{userBroadcast, itemBroadcast};
    QVERIFY(rc::check("the engine agrees with the reference", [&] {
      const auto found = findDisagreement(*randomCases(), layout);
      if (!found.empty()) RC_FAIL(found);
    }));
  }

  /// Else a failure would shrink to another one.
  void simplerCasesAreAsGood() {
    for (std::uint64_t seed = 0; seed < 10; ++seed)
      for (const auto& simpler : simplerCases(randomCases()(rc::Random(seed), 20).value())) {
        const auto found = findDisagreement(simpler, {});
        QVERIFY2(found.empty(), (found + "\n" + rc::toString(simpler)).c_str());
      }
  }

  /// The test of the test: a wrong engine is found, and shown by one rule on one row.
  void shrinksFailures_data() {
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("taken");
    QTest::newRow("a function") << QByteArray("floor(") << QByteArray("ceil(");
    QTest::newRow("a function of text") << QByteArray("upper(") << QByteArray("trim(");
    QTest::newRow("a function of a list") << QByteArray("sum(") << QByteArray("max(");
    QTest::newRow("an operator") << QByteArray(" - ") << QByteArray(" + ");
    QTest::newRow("a keyword") << QByteArray(" or ") << QByteArray(" and ");
  }

  void shrinksFailures() {
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, taken);
    const auto compile = confuse(written.toStdString(), taken.toStdString());
    const auto simplest = simplestFailure(compile);
    QVERIFY2(simplest, "nothing failed");
    const auto shown = rc::toString(*simplest);
    QVERIFY2(!findDisagreement(*simplest, {}, compile).empty(), shown.c_str());
    QCOMPARE(simplest->rules.size(), std::size_t(1));
    QVERIFY2(partsOf(simplest->rules[0].expression).size() <= 4, shown.c_str());
    QVERIFY2(simplest->users->size() == 1 && simplest->items->size() == 1, shown.c_str());
  }
};

QTEST_APPLESS_MAIN(TestProgramProperty)
#include "test_program_property.moc"
