#include "core/base/file.h"
#include "core/document/toml_edit.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/scratch_folder.h"
#include "core/workspace/what_if.h"
#include "core/workspace/workspace_builder.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace rankwright;
namespace fs = std::filesystem;

/// Drafts over an open workspace, compared with the workspace that would be opened from the same texts.
class TestWhatIf : public QObject {
  Q_OBJECT

  ScratchFolder scratch_ = ScratchFolder::create("what-if").value();
  fs::path folder_ = scratch_.path() / "store";
  std::shared_ptr<const Workspace> workspace_;

  DraftTexts published() const {
    return {{"pipeline.toml", readTextFile(folder_ / "pipeline.toml").value()},
            {"rules.toml", readTextFile(folder_ / "rules.toml").value()}};
  }

  static std::vector<std::pair<std::uint32_t, float>> listOf(const Pipeline& pipeline) {
    std::vector<std::pair<std::uint32_t, float>> list;
    const auto answer = pipeline.recommend({UserId(3), {}}, false).value();
    for (const auto& listed : answer.list)
      list.emplace_back(listed.item.value(), listed.score);
    return list;
  }

  /// The workspace that is opened from the draft's texts.
  std::shared_ptr<const Workspace> reopened(const DraftTexts& draft) const {
    const auto copy = scratch_.path() / "copy";
    fs::remove_all(copy);
    fs::copy(folder_, copy, fs::copy_options::recursive);
    std::ofstream(copy / "pipeline.toml") << draft.pipeline.text;
    std::ofstream(copy / "rules.toml") << draft.rules.text;
    return Workspace::open(copy, {}).value();
  }

  static void set(DraftTexts& draft, const TomlPlace& place, const char* key, const char* literal) {
    draft.pipeline.text = withTomlValue(draft.pipeline.text, place, key, literal).value();
  }

  static void replace(std::string& text, const std::string& before, const std::string& after) {
    const auto place = text.find(before);
    QVERIFY(place != std::string::npos);
    text.replace(place, before.size(), after);
  }

private slots:
  void initTestCase() {
    const auto store = simulateStore({.items = 120, .users = 30, .days = 8, .seed = 3}, {}).value().store;
    QVERIFY(buildWorkspace(store, {folder_, {}, "Small", "For tests", TasteModel::Categories}, {}));
    workspace_ = Workspace::open(folder_, {}).value();
  }

  void sameTextsGiveTheSameList() {
    WhatIf whatIf(workspace_);
    const auto draft = whatIf.make(published()).value();
    QVERIFY(listOf(draft->pipeline()) == listOf(workspace_->pipeline()));
    // Rules of the model's fields are the same, so its weights are not read again.
    QCOMPARE(draft->pipeline().sources().ranker().value().get(),
             workspace_->pipeline().sources().ranker().value().get());
  }

  void draftGivesWhatReopeningGives_data() {
    QTest::addColumn<int>("edit");
    QTest::newRow("channel switched off") << 0;
    QTest::newRow("channels in another order") << 1;
    QTest::newRow("another count and policy") << 2;
    QTest::newRow("rule of a channel's keys") << 3;
    QTest::newRow("rule of the model's fields") << 4;
    QTest::newRow("no model") << 5;
  }

  void draftGivesWhatReopeningGives() {
    QFETCH(int, edit);
    auto draft = published();
    if (edit == 0) set(draft, {"channel", 0}, "enabled", "false");
    if (edit == 1) draft.pipeline.text = withTomlElementMoved(draft.pipeline.text, "channel", 2, 0).value();
    if (edit == 2) set(draft, {"merge", 0}, "policy", "\"priority\"");
    if (edit == 2) set(draft, {"merge", 0}, "count", "30");
    if (edit == 3) replace(draft.rules.text, "place = coalesce(country, usual_country)", "place = \"Spain\"");
    if (edit == 4) replace(draft.rules.text, "taste = top_categories", "taste = top(top_categories, 1)");
    if (edit == 5) draft.pipeline.text = withoutTomlTable(draft.pipeline.text, {"rank", 0}).value();
    WhatIf whatIf(workspace_);
    const auto made = whatIf.make(draft);
    QVERIFY2(made, made ? "" : made.error().describe().c_str());
    const auto other = reopened(draft);
    QVERIFY(listOf((*made)->pipeline()) == listOf(other->pipeline()));
    QCOMPARE((*made)->pipeline().configurationHash(), other->pipeline().configurationHash());
  }

  void rankerStaysWhileItsRulesDo() {
    WhatIf whatIf(workspace_);
    const auto published = workspace_->pipeline().sources().ranker().value();
    const auto rankerWith = [&](const char* before, const char* after) {
      auto draft = this->published();
      replace(draft.rules.text, before, after);
      return whatIf.make(draft).value()->pipeline().sources().ranker().value();
    };
    QVERIFY(rankerWith("place = coalesce(country, usual_country)", "place = usual_country") == published);
    const auto other = rankerWith("taste = top_categories", "taste = top(top_categories, 1)");
    QVERIFY(other != published);
    QVERIFY(rankerWith("taste = top_categories", "taste = top(top_categories, 1)") == other);
  }

  void seenDraftIsTheSameObject() {
    WhatIf whatIf(workspace_);
    auto draft = published();
    const auto first = whatIf.make(draft).value();
    set(draft, {"list", 0}, "count", "3");
    QVERIFY(whatIf.make(draft).value() != first);
    QCOMPARE(whatIf.make(published()).value(), first);
  }

  void pipelineOutlivesWhatMadeIt() {
    auto whatIf = std::make_unique<WhatIf>(Workspace::open(folder_, {}).value());
    const auto draft = whatIf->make(published()).value();
    whatIf.reset();
    QVERIFY(listOf(draft->pipeline()) == listOf(workspace_->pipeline()));
  }

  void errorsNameTheirPlace_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("source");
    QTest::newRow("not TOML") << "[merge]"
                              << "[merge"
                              << "pipeline.toml";
    QTest::newRow("unknown policy") << "round_robin"
                                    << "random"
                                    << "pipeline.toml";
    QTest::newRow("rule") << "coalesce(country, usual_country)"
                          << "coalesce(country,"
                          << "rules.toml";
  }

  void errorsNameTheirPlace() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, source);
    auto draft = published();
    auto& text = source == QStringLiteral("rules.toml") ? draft.rules.text : draft.pipeline.text;
    replace(text, before.toStdString(), after.toStdString());
    const auto made = WhatIf(workspace_).make(draft);
    QVERIFY(!made);
    QVERIFY(made.error().span);
    QCOMPARE(QString::fromStdString(made.error().span->source), source);
    QVERIFY(made.error().span->line > 1);
  }

  void closureHoldsWhatIsRead() {
    const auto rules = RuleSet::parse("a = b + 1\nb = x\nc = a\nd = 2\n", "r").value();
    QCOMPARE(ruleClosure(rules, {"a"}), std::string("a = b + 1\nb = x\n"));
    QCOMPARE(ruleClosure(rules, {"d", "x"}), std::string("d = 2\n"));
  }
};

QTEST_MAIN(TestWhatIf)
#include "test_what_if.moc"
