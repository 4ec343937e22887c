#include "core/document/toml_edit.h"
#include "what_if_bench.h"
#include "widgets/common/message_bar.h"
#include "widgets/document/diff_page.h"
#include "widgets/simulator/baseline_bar.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/list_pair.h"
#include "widgets/simulator/save_draft_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <filesystem>

using namespace rankwright;
using test::WhatIfBench;

class TestWhatIfPanel : public QObject {
  Q_OBJECT

private slots:
  void spaceSwitchesAChannelOffAndOn();
  void spinBoxIsLiveAndOneUndoStep();
  void keysMoveAChannel();
  void policyIsChosenFromAList();
  void ruleIsEditedInPlace();
  void movesAreMarkedAgainstThePublishedList();
  void bothListsStandSideBySide();
  void brokenDraftKeepsTheLastList();
  void textThatIsNoTomlIsSaid();
  void discardComesBackByUndo();
  void saveShowsTheDifferenceFirst();
  void draftConfigurationIsAFileOfItsOwn();
  void copyAndRemove();
  void openLeadsToTheLine();
  void everyControlIsNamed();
};

void TestWhatIfPanel::spaceSwitchesAChannelOffAndOn() {
  WhatIfBench bench;
  const auto before = bench.pipeline();
  const auto channel = bench.workspace->pipeline().config().channels.front().name;
  bench.tree().setCurrentIndex(bench.row(toQt(channel)));
  bench.key(Qt::Key_Space);
  QVERIFY(bench.pipeline() != before);
  QTRY_VERIFY(bench.showsDraft());
  QCOMPARE(bench.view.currentTrace()->channels.size(),
           bench.workspace->pipeline().config().channels.size() - 1);
  QTRY_COMPARE(bench.row(toQt(channel)).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
  bench.key(Qt::Key_Space);
  QCOMPARE(bench.pipeline(), before);
  QTRY_VERIFY(!bench.showsDraft());
}

void TestWhatIfPanel::spinBoxIsLiveAndOneUndoStep() {
  WhatIfBench bench;
  const auto before = bench.pipeline();
  bench.tree().setCurrentIndex(bench.row(QStringLiteral("list"), QStringLiteral("count")));
  bench.key(Qt::Key_F2);
  auto* spin = bench.tree().findChild<QSpinBox*>();
  QVERIFY(spin && spin->hasFocus());
  QCOMPARE(spin->value(), 20);
  for (int i = 0; i < 5; ++i)
    bench.key(Qt::Key_Down);
  QTRY_COMPARE(bench.cards().size(), 15U);
  QVERIFY(bench.tree().findChild<QSpinBox*>() == spin); // still being edited
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(!bench.tree().findChild<QSpinBox*>());
  QVERIFY(bench.tree().hasFocus());
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.pipeline(), before);
  QTRY_COMPARE(bench.cards().size(), 20U);
}

void TestWhatIfPanel::keysMoveAChannel() {
  WhatIfBench bench;
  const auto names = [&] {
    QStringList titles;
    for (const auto& table : bench.model().tables())
      if (table.isChannel()) titles << table.title;
    return titles;
  };
  auto expected = names();
  bench.tree().setCurrentIndex(bench.row(expected[2]));
  bench.key(Qt::Key_Up, Qt::ControlModifier);
  expected.swapItemsAt(1, 2);
  QTRY_COMPARE(names(), expected);
  // The moved one is still the current one.
  QCOMPARE(bench.tree().currentIndex().data().toString(), expected[1]);
  QTRY_VERIFY(bench.showsDraft());
  QCOMPARE(toQt(bench.view.currentTrace()->channels[1].name), expected[1]);
}

void TestWhatIfPanel::policyIsChosenFromAList() {
  WhatIfBench bench;
  bench.tree().setCurrentIndex(bench.row(QStringLiteral("merge"), QStringLiteral("policy")));
  bench.key(Qt::Key_Return);
  auto* list = bench.tree().findChild<QComboBox*>();
  QVERIFY(list);
  QCOMPARE(list->currentText(), QStringLiteral("round_robin"));
  list->setCurrentText(QStringLiteral("priority"));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(bench.showsDraft());
  QCOMPARE(bench.view.currentTrace()->mergePolicy, MergePolicy::Priority);
}

void TestWhatIfPanel::ruleIsEditedInPlace() {
  WhatIfBench bench;
  const auto rules = bench.view.draft()->rules()->text();
  bench.tree().setCurrentIndex(
      bench.row(QStringLiteral("Rules that the pipeline reads"), QStringLiteral("place")));
  bench.key(Qt::Key_F2);
  auto* line = bench.tree().findChild<QLineEdit*>();
  QVERIFY(line && line->hasFocus());
  line->selectAll();
  QTest::keyClicks(line, QStringLiteral("\"Nowhere\""));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(bench.showsDraft());
  const auto& channels = bench.view.currentTrace()->channels;
  const auto country = std::ranges::find(channels, std::string("place"), &ChannelTrace::keyRule);
  QVERIFY(country != channels.end());
  QCOMPARE(country->keys.front().key, std::string("Nowhere"));
  QVERIFY(bench.tree().hasFocus());
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.view.draft()->rules()->text(), rules);
}

void TestWhatIfPanel::movesAreMarkedAgainstThePublishedList() {
  WhatIfBench bench;
  for (const auto& card : bench.cards())
    QVERIFY(!card.change);
  bench.tree().setCurrentIndex(bench.row(QStringLiteral("merge"), QStringLiteral("count")));
  bench.view.draft()->edit(bench.view.draft()->pipeline(),
                           withTomlValue(bench.pipeline(), {"list", 0}, "count", "25"), {});
  QTRY_COMPARE(bench.cards().size(), 25U);
  for (const auto& card : bench.cards())
    QVERIFY(card.change->move == (card.slot <= 20 ? Move::Same : Move::Entered));
  QVERIFY(bench.view.baselineBar()->isVisible());
  QVERIFY(!bench.view.findChild<QWidget*>(QStringLiteral("clearBaseline"))->isVisible());
}

void TestWhatIfPanel::bothListsStandSideBySide() {
  WhatIfBench bench;
  bench.panel().setSideBySide(true);
  QVERIFY(!bench.view.lists()->published()->isVisible());
  bench.view.draft()->edit(bench.view.draft()->pipeline(),
                           withTomlValue(bench.pipeline(), {"list", 0}, "count", "5"), {});
  QTRY_VERIFY(bench.view.lists()->published()->isVisible());
  QCOMPARE(bench.view.lists()->published()->model()->rowCount(), 20);
  QCOMPARE(bench.cards().size(), 5U);
  auto* published = bench.view.lists()->published();
  published->setFocus();
  QSignalSpy asked(&bench.view, &GuessYouLike::whyNotShown);
  published->setCurrentIndex(published->model()->index(19, 0));
  QVERIFY(asked.wait());
  published->setCurrentIndex(published->model()->index(1, 0));
  QCOMPARE(bench.view.cards()->currentIndex().row(), 1);
  bench.panel().action(QStringLiteral("whatIf.discard"))->trigger();
  QTRY_VERIFY(!published->isVisible());
}

void TestWhatIfPanel::brokenDraftKeepsTheLastList() {
  WhatIfBench bench;
  auto* draft = bench.view.draft();
  draft->edit(draft->pipeline(), withTomlValue(bench.pipeline(), {"list", 0}, "count", "7"), {});
  QTRY_COMPARE(bench.cards().size(), 7U);
  QSignalSpy failed(&bench.view, &GuessYouLike::failed);
  draft->edit(draft->pipeline(), withTomlValue(bench.pipeline(), {"merge", 0}, "policy", "\"random\""), {});
  QVERIFY(failed.wait());
  QVERIFY(failed[0][0].toString().contains(QStringLiteral("pipeline.toml:")));
  QCOMPARE(bench.cards().size(), 7U);
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_VERIFY(!bench.view.findChild<MessageBar*>()->isVisible());
}

void TestWhatIfPanel::textThatIsNoTomlIsSaid() {
  WhatIfBench bench;
  auto& document = *bench.view.draft()->pipeline();
  document.edit({TextChange{0, {}, "[broken\n"}});
  auto* message = bench.panel().findChild<MessageBar*>(QStringLiteral("draftMessage"));
  QTRY_VERIFY(message->isVisible());
  QVERIFY(!bench.tree().isEnabled());
  document.undoStack().undo();
  QTRY_VERIFY(bench.tree().isEnabled());
  QVERIFY(!message->isVisible());
}

void TestWhatIfPanel::discardComesBackByUndo() {
  WhatIfBench bench;
  auto* draft = bench.view.draft();
  const auto published = bench.pipeline();
  draft->edit(draft->pipeline(), withTomlValue(published, {"list", 0}, "count", "7"), {});
  const auto edited = bench.pipeline();
  QVERIFY(bench.panel().action(QStringLiteral("whatIf.discard"))->isEnabled());
  bench.panel().action(QStringLiteral("whatIf.discard"))->trigger();
  QCOMPARE(bench.pipeline(), published);
  QVERIFY(!draft->isDraft());
  QVERIFY(!bench.panel().action(QStringLiteral("whatIf.discard"))->isEnabled());
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.pipeline(), edited);
}

void TestWhatIfPanel::saveShowsTheDifferenceFirst() {
  WhatIfBench bench;
  auto* draft = bench.view.draft();
  draft->edit(draft->pipeline(), withTomlValue(bench.pipeline(), {"list", 0}, "count", "7"), {});
  const auto before = bench.file("pipeline.toml");
  bench.key(Qt::Key_S, Qt::ControlModifier);
  auto* diff = bench.panel().findChild<DiffPage*>(QStringLiteral("pipelineDifference"));
  QTRY_VERIFY(diff->text().contains(QStringLiteral("+count = 7")));
  QVERIFY(!bench.panel().findChild<QWidget*>(QStringLiteral("rulesDifference"))->isVisible());
  bench.key(Qt::Key_Escape);
  QVERIFY(bench.tree().isVisible());
  QCOMPARE(bench.file("pipeline.toml"), before);
  bench.key(Qt::Key_S, Qt::ControlModifier);
  QVERIFY(bench.panel().findChild<QPushButton*>(QStringLiteral("confirmSave"))->hasFocus());
  bench.key(Qt::Key_Space);
  QTRY_COMPARE(bench.file("pipeline.toml"), bench.pipeline());
  QVERIFY(bench.file("pipeline.toml") != before);
}

void TestWhatIfPanel::draftConfigurationIsAFileOfItsOwn() {
  WhatIfBench bench;
  auto* draft = bench.view.draft();
  draft->edit(draft->pipeline(), withTomlValue(bench.pipeline(), {"list", 0}, "count", "7"), {});
  const auto before = bench.file("pipeline.toml");
  bench.panel().action(QStringLiteral("whatIf.saveAs"))->trigger();
  auto* name = bench.panel().findChild<QLineEdit*>(QStringLiteral("draftName"));
  auto* confirm = bench.panel().findChild<QPushButton*>(QStringLiteral("confirmSave"));
  QVERIFY(name->hasFocus());
  QVERIFY(!confirm->isEnabled());
  QTest::keyClicks(name, QStringLiteral("../short"));
  QCOMPARE(name->text(), QStringLiteral("short"));
  bench.key(Qt::Key_Return);
  QTRY_COMPARE(bench.file("pipelines/short.toml"), bench.pipeline());
  QCOMPARE(bench.file("pipeline.toml"), before);
  QTRY_VERIFY(bench.documents.contains(QStringLiteral("pipelines/short.toml")));
  // A second one of that name is refused, and nothing is overwritten.
  bench.panel().action(QStringLiteral("whatIf.saveAs"))->trigger();
  QTest::keyClicks(name, QStringLiteral("short"));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(bench.panel().savePage()->findChild<MessageBar*>()->isVisible());
}

void TestWhatIfPanel::copyAndRemove() {
  WhatIfBench bench;
  const auto before = bench.pipeline();
  const auto rows = bench.model().rowCount();
  const auto title = bench.model().tables()[1].title;
  bench.tree().setCurrentIndex(bench.row(title));
  bench.key(Qt::Key_D, Qt::ControlModifier);
  QTRY_COMPARE(bench.model().rowCount(), rows + 1);
  QTRY_COMPARE(bench.tree().currentIndex().data().toString(), title + QStringLiteral(" copy"));
  QTRY_VERIFY(bench.showsDraft());
  bench.key(Qt::Key_Delete);
  QTRY_COMPARE(bench.model().rowCount(), rows);
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.pipeline(), before);
}

void TestWhatIfPanel::openLeadsToTheLine() {
  WhatIfBench bench;
  QSignalSpy followed(&bench.view, &View::followed);
  bench.tree().setCurrentIndex(bench.row(QStringLiteral("list"), QStringLiteral("count")));
  bench.key(Qt::Key_Return, Qt::ControlModifier);
  const auto address = followed[0][0].value<Address>();
  QCOMPARE(address.kind, QStringLiteral("file"));
  QVERIFY(address.key.startsWith(QStringLiteral("pipeline.toml:")));
  bench.tree().setCurrentIndex(
      bench.row(QStringLiteral("Rules that the pipeline reads"), QStringLiteral("place")));
  bench.key(Qt::Key_Return, Qt::ControlModifier);
  QCOMPARE(followed[1][0].value<Address>(), (Address{QStringLiteral("rule"), QStringLiteral("place")}));
}

void TestWhatIfPanel::everyControlIsNamed() {
  WhatIfBench bench;
  for (const auto* widget : bench.panel().findChildren<QWidget*>())
    if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
      QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QHeaderView"),
               qPrintable(widget->objectName() + QLatin1Char(' ') +
                          QLatin1String(widget->metaObject()->className())));
}

QTEST_MAIN(TestWhatIfPanel)
#include "test_what_if_panel.moc"
