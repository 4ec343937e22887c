#include "core/simulate/simulate_store.h"
#include "core/workspace/pool_profile.h"
#include "core/workspace/preview_table.h"
#include "core/workspace/rule_explanation.h"
#include "core/workspace/rule_preview.h"
#include "core/workspace/workspace_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

QString shown(const Cell& cell) {
  if (const auto* text = std::get_if<std::string_view>(&cell))
    return QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return QString::number(*whole);
  if (const auto* real = std::get_if<double>(&cell)) return QString::number(*real);
  return QStringLiteral("missing");
}

} // namespace

class TestRulePreview : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void drawsTheSameItemsForTheSameSeed();
  void drawsAllWhenThereAreNoMore();
  void showsValues_data();
  void showsValues();
  void badRuleLeavesTheOthers();
  void contextReachesTheRules();
  void badContextIsAnError();
  void compilesATextOnce();

private:
  Result<RulePreview> preview(std::string_view text, std::vector<NamedValue> context = {}) const;

  QTemporaryDir folder_;
  std::shared_ptr<const Workspace> workspace_;
};

void TestRulePreview::initTestCase() {
  const auto simulated = simulateStore({.items = 60, .users = 10, .days = 10, .seed = 5}, {});
  QVERIFY(simulated);
  const auto folder = folder_.filePath(QStringLiteral("store")).toStdString();
  QVERIFY(buildWorkspace(simulated->store, {folder, std::nullopt, "Small store", "For tests."}, {}));
  const auto opened = Workspace::open(folder, {});
  QVERIFY(opened);
  workspace_ = *opened;
}

Result<RulePreview> TestRulePreview::preview(std::string_view text, std::vector<NamedValue> context) const {
  const auto& inputs = ruleInputs(*workspace_);
  const auto analysis = analyzeRuleFile(text, false, "my.rules", inputs);
  return previewRules(workspace_, analysis, inputs, "my.rules",
                      {UserId(3), std::move(context), {ItemId(5), ItemId(7)}});
}

void TestRulePreview::drawsTheSameItemsForTheSameSeed() {
  const auto& items = workspace_->items();
  const auto drawn = drawItems(items, 20, 1);
  QCOMPARE(drawn.size(), std::size_t(20));
  QVERIFY(std::ranges::is_sorted(drawn));
  QVERIFY(std::ranges::adjacent_find(drawn) == drawn.end());
  QVERIFY(drawn == drawItems(items, 20, 1));
  QVERIFY(drawn != drawItems(items, 20, 2));
}

void TestRulePreview::drawsAllWhenThereAreNoMore() {
  QCOMPARE(drawItems(workspace_->items(), 1000, 1).size(), std::size_t(60));
}

void TestRulePreview::showsValues_data() {
  QTest::addColumn<QByteArray>("rules");
  QTest::addColumn<QString>("value"); // of the last rule in the first row
  QTest::newRow("whole number") << QByteArray("a = 1 + 2") << QStringLiteral("3");
  QTest::newRow("fraction") << QByteArray("a = 0.1") << QStringLiteral("0.1");
  QTest::newRow("text") << QByteArray("a = \"x\"") << QStringLiteral("x");
  QTest::newRow("list") << QByteArray("a = [1, 2]") << QStringLiteral("1, 2");
  QTest::newRow("list of texts") << QByteArray("a = [\"x\", \"y\"]") << QStringLiteral("x, y");
  QTest::newRow("missing") << QByteArray("a = 1 / 0") << QStringLiteral("missing");
  QTest::newRow("of another rule") << QByteArray("a = 1\nb = a + 1") << QStringLiteral("2");
}

void TestRulePreview::showsValues() {
  QFETCH(QByteArray, rules);
  auto computed = preview(rules.toStdString());
  QVERIFY(computed);
  const PreviewTable table(std::move(*computed));
  QCOMPARE(table.rowCount(), 2U);
  QCOMPARE(shown(table.cell(0, 0)),
           QString::fromStdString(std::string(workspace_->items().keyOf(ItemId(5)))));
  QCOMPARE(shown(table.cell(0, 1)), QString::fromStdString(workspace_->itemText(ItemId(5), "name")));
  QVERIFY(table.ruleAt(1) == nullptr);
  QTEST(shown(table.cell(0, table.columns().size() - 1)), "value");
}

void TestRulePreview::badRuleLeavesTheOthers() {
  auto computed = preview("good = 1\nbad = nonsense\nworse = bad\nfine = good + 1\n");
  QVERIFY(computed);
  const PreviewTable table(std::move(*computed));
  const auto good = findColumn(table, "good").value();
  QCOMPARE(table.ruleAt(good)->name, std::string("good"));
  QCOMPARE(shown(table.cell(0, good)), QStringLiteral("1"));
  QCOMPARE(shown(table.cell(0, good + 1)), QStringLiteral("error"));
  QVERIFY(table.columns()[good + 1].explanation.find("nonsense") != std::string::npos);
  QCOMPARE(shown(table.cell(0, good + 2)), QStringLiteral("error"));
  QCOMPARE(shown(table.cell(0, good + 3)), QStringLiteral("2"));
}

void TestRulePreview::contextReachesTheRules() {
  const auto& field = workspace_->contextSchema().fields().front();
  const auto given = preview("a = " + field.name, {{field.name, Value(std::string("here"))}});
  QVERIFY(given);
  QCOMPARE(QString::fromStdString(toText(given->rules.front().values.valueAt(1))), QStringLiteral("here"));
}

void TestRulePreview::badContextIsAnError() {
  const auto given = preview("a = 1", {{"no_such_feature", Value(std::string("here"))}});
  QVERIFY(!given);
  QCOMPARE(given.error().kind, ErrorKind::NotFound);
}

/// Whoever looks at the rules: a preview of other rows, the profile, the values at the nodes.
void TestRulePreview::compilesATextOnce() {
  const std::string text = "once = price + 1";
  const auto& inputs = ruleInputs(*workspace_);
  const auto analysis = analyzeRuleFile(text, false, "my.rules", inputs);
  const auto before = workspace_->programs().size();
  QVERIFY(preview(text));
  QVERIFY(preview(text, {{workspace_->contextSchema().fields().front().name, Value(std::string("here"))}}));
  QVERIFY(profileRules(*workspace_, analysis, inputs, {UserId(1), {}, {}}, {}));
  QVERIFY(explainRules(*workspace_, analysis, {}, inputs));
  QCOMPARE(workspace_->programs().size(), before + 1);
  QVERIFY(preview(text + "\ntwice = once * 2"));
  QCOMPARE(workspace_->programs().size(), before + 2);
}

QTEST_APPLESS_MAIN(TestRulePreview)
#include "test_rule_preview.moc"
