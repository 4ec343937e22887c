#include "core/index/index_file_builder.h"
#include "index_store.h"
#include "widgets/common/fact_view.h"
#include "widgets/index/key_query_field.h"
#include "widgets/index/key_query_page.h"
#include "widgets/index/key_suggestions.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

using namespace rankwright;

/// Queries of keys as a person writes them.
class TestKeyQueryPage : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void enterAnswers();
  void wrongQueriesAreMarked_data();
  void wrongQueriesAreMarked();
  void enterGoesToTheMistake();
  void operandsSayWhatEmptiesTheResult();
  void unknownKeysAreNamed();
  void limitShowsTheFirst();
  void keysAreCompleted();
  void completionQuotes();
  void escapeClosesTheCompletion();
  void modelHoldsItsPromises();
  void millionKeysCompleteAtOnce();
  void queriesOfBeforeComeBack();
  void chosenQueryIsAnswered();
  void latestQueryWins();
  void escapeStops();
  void rowsAreDoorways();
  void stateComesBack();
  void otherIndexAnswersAnew();
  void everythingHasAName();

private:
  std::unique_ptr<test::IndexStore> store_;
  std::shared_ptr<const Workspace> workspace_;
};

namespace {

QString indexName() {
  return QStringLiteral("country_daytime");
}

/// The page on such an index, with the focus in its line.
struct Bench {
  explicit Bench(std::shared_ptr<const Workspace> workspace) {
    test::showPage(page);
    page.setIndex(std::move(workspace), indexName());
    field().setFocus();
  }

  KeyQueryField& field() { return *page.field(); }
  void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
  }
  /// Types a query and waits for what it answers.
  bool ask(const QString& query) {
    QSignalSpy answered(&page, &KeyQueryPage::answered);
    field().lineEdit()->selectAll();
    type(query);
    key(Qt::Key_Escape); // the completion
    key(Qt::Key_Return);
    return answered.wait();
  }
  QString text(const char* label) { return page.findChild<QLabel*>(QLatin1String(label))->text(); }
  std::uint32_t rows() { return page.items()->source() ? page.items()->source()->rowCount() : 0; }
  QString operand(int row, int column) {
    return page.operands()->model()->index(row, column).data().toString();
  }
  bool completes() { return field().suggestions()->isVisible(); }
  int offered() { return field().suggestions()->list()->model()->rowCount(); }

  JobRunner jobs;
  KeyQueryPage page{jobs};
};

} // namespace

void TestKeyQueryPage::initTestCase() {
  store_ = std::make_unique<test::IndexStore>();
  workspace_ = store_->open();
  QVERIFY(workspace_->indexes().contains(indexName().toStdString()));
}

void TestKeyQueryPage::enterAnswers() {
  Bench bench(workspace_);
  const auto& index = workspace_->indexes().at(indexName().toStdString());
  const auto key = index.keyAt(0);
  QVERIFY(bench.ask(QString::fromStdString(keyInQuery(key))));
  QCOMPARE(bench.rows(), index.postingCountAt(0));
  const auto& source = *bench.page.items()->source();
  QCOMPARE(std::get<std::string_view>(source.cell(0, *findColumn(source, "keys"))), std::string_view(key));
  QCOMPARE(bench.text("keyQueryState"), QStringLiteral("%1 item(s) found").arg(index.postingCountAt(0)));
}

void TestKeyQueryPage::wrongQueriesAreMarked_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("place");
  QTest::newRow("operator without a key") << QStringLiteral("a &") << QStringLiteral("Character 4:");
  QTest::newRow("two keys") << QStringLiteral("a b") << QStringLiteral("Character 3:");
  QTest::newRow("Chinese before it") << QStringLiteral("游戏 b") << QStringLiteral("Character 4:");
  QTest::newRow("an emoji before it") << QStringLiteral("😀 b") << QStringLiteral("Character 3:");
  QTest::newRow("open quote") << QStringLiteral("\"a") << QStringLiteral("Character 3:");
}

void TestKeyQueryPage::wrongQueriesAreMarked() {
  QFETCH(QString, query);
  QFETCH(QString, place);
  Bench bench(workspace_);
  bench.field().setQuery(query);
  auto* label = bench.page.findChild<QLabel*>(QStringLiteral("keyQueryProblem"));
  QVERIFY(label->isVisible());
  QVERIFY2(label->text().startsWith(place), qPrintable(label->text()));
  QVERIFY(!bench.page.runAction()->isEnabled());
  // The underline is painted in the line itself.
  const auto marked = bench.field().grab().toImage();
  bench.field().setQuery(QStringLiteral("a"));
  QVERIFY(!label->isVisible());
  bench.field().setQuery(query);
  QCOMPARE(bench.field().grab().toImage(), marked);
}

void TestKeyQueryPage::enterGoesToTheMistake() {
  Bench bench(workspace_);
  bench.type(QStringLiteral("x y & z"));
  bench.key(Qt::Key_Escape);
  bench.key(Qt::Key_Return);
  QCOMPARE(bench.field().lineEdit()->cursorPosition(), 2);
  QVERIFY(!bench.page.items()->source());
}

void TestKeyQueryPage::operandsSayWhatEmptiesTheResult() {
  Bench bench(workspace_);
  const auto key =
      QString::fromStdString(keyInQuery(workspace_->indexes().at(indexName().toStdString()).keyAt(0)));
  QVERIFY(bench.ask(key + QStringLiteral(" & !") + key + QStringLiteral(" & ") + key));
  QCOMPARE(bench.rows(), 0U);
  QCOMPARE(bench.page.operands()->model()->rowCount(), 3);
  QVERIFY(bench.operand(0, 3) != QStringLiteral("0"));
  QCOMPARE(bench.operand(1, 0), QString(QLatin1Char('!') + key));
  QCOMPARE(bench.operand(1, 3), QStringLiteral("0"));
  const auto isBold = [&](int row) {
    return bench.page.operands()->model()->index(row, 3).data(Qt::FontRole).value<QFont>().bold();
  };
  QVERIFY(!isBold(0) && isBold(1) && !isBold(2));
}

void TestKeyQueryPage::unknownKeysAreNamed() {
  Bench bench(workspace_);
  QVERIFY(bench.ask(QStringLiteral("nowhere | nowhere | never")));
  QVERIFY(bench.text("keyQueryUnknown").endsWith(QStringLiteral("“nowhere”, “never”")));
}

void TestKeyQueryPage::limitShowsTheFirst() {
  Bench bench(workspace_);
  QVERIFY(bench.ask(QStringLiteral("!none")));
  QCOMPARE(bench.rows(), workspace_->items().size());
  QSignalSpy answered(&bench.page, &KeyQueryPage::answered);
  bench.page.limit()->setFocus();
  bench.page.limit()->selectAll();
  bench.type(QStringLiteral("7"));
  bench.key(Qt::Key_Return);
  QVERIFY(answered.wait());
  QCOMPARE(bench.rows(), 7U);
  QVERIFY(bench.text("keyQueryState").endsWith(QStringLiteral("the first 7 are shown")));
}

void TestKeyQueryPage::keysAreCompleted() {
  Bench bench(workspace_);
  const auto& index = workspace_->indexes().at(indexName().toStdString());
  const auto first = QString::fromStdString(index.keyAt(0));
  bench.type(QStringLiteral("!(") + first.left(2));
  QTRY_VERIFY(bench.completes());
  QCOMPARE(bench.offered(), int(std::min(index.keysWithPrefix(first.left(2).toStdString()).size(), 50U)));
  bench.key(Qt::Key_Down);
  bench.key(Qt::Key_Return);
  QVERIFY(!bench.completes());
  QCOMPARE(bench.field().query(),
           QString(QStringLiteral("!(") + QString::fromStdString(keyInQuery(index.keyAt(0)))));
  QVERIFY(!bench.page.items()->source()); // Enter took the key and asked nothing
}

void TestKeyQueryPage::completionQuotes() {
  Bench bench(workspace_);
  bench.key(Qt::Key_Space, Qt::ControlModifier);
  QTRY_VERIFY(bench.completes());
  bench.key(Qt::Key_Tab);
  QVERIFY(bench.field().hasFocus());
  QCOMPARE(bench.field().query(),
           QString::fromStdString(keyInQuery(workspace_->indexes().at(indexName().toStdString()).keyAt(0))));
  bench.field().setQuery({});
  const auto spaced = std::make_shared<InvertedIndex>([] {
    InvertedIndexBuilder builder;
    builder.add("two words", ItemId(1), 1);
    return builder.finish();
  }());
  bench.field().setIndex(spaced);
  bench.type(QStringLiteral("a & tw"));
  QTRY_VERIFY(bench.completes());
  bench.key(Qt::Key_Tab);
  QCOMPARE(bench.field().query(), QStringLiteral("a & \"two words\""));
}

void TestKeyQueryPage::escapeClosesTheCompletion() {
  Bench bench(workspace_);
  bench.key(Qt::Key_Space, Qt::ControlModifier);
  QTRY_VERIFY(bench.completes());
  bench.key(Qt::Key_Escape);
  QVERIFY(!bench.completes());
  bench.key(Qt::Key_Space, Qt::ControlModifier);
  QTRY_VERIFY(bench.completes());
  bench.page.limit()->setFocus();
  QVERIFY(!bench.completes());
}

void TestKeyQueryPage::modelHoldsItsPromises() {
  KeySuggestionModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setKeys({{"a", 1}, {"b", 1200}});
  QCOMPARE(model.index(1, KeySuggestionModel::Postings).data().toString(), QStringLiteral("1,200"));
  model.setKeys({});
  QCOMPARE(model.rowCount(), 0);
}

void TestKeyQueryPage::millionKeysCompleteAtOnce() {
  InvertedIndexBuilder builder;
  for (std::uint32_t i = 0; i < 1'000'000; ++i)
    builder.add("app" + std::to_string(i), ItemId(i), 1);
  Bench bench(workspace_);
  bench.field().setIndex(std::make_shared<InvertedIndex>(builder.finish()));
  QElapsedTimer clock;
  clock.start();
  bench.type(QStringLiteral("app98765"));
  QTRY_VERIFY(bench.completes());
  QTRY_COMPARE(bench.offered(), 11); // app98765 and app987650 to app987659
  QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestKeyQueryPage::queriesOfBeforeComeBack() {
  Bench bench(workspace_);
  for (const auto* query : {"one", "two", "one"})
    QVERIFY(bench.ask(QLatin1String(query)));
  QCOMPARE(bench.field().history(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
  bench.field().lineEdit()->clear();
  bench.key(Qt::Key_Down);
  bench.key(Qt::Key_Down);
  QCOMPARE(bench.field().query(), QStringLiteral("two"));
  // Only looked at: nothing is asked, also when the focus goes on.
  QSignalSpy answered(&bench.page, &KeyQueryPage::answered);
  bench.page.limit()->setFocus();
  QTest::qWait(50);
  QVERIFY(answered.empty());
  QCOMPARE(bench.field().history().front(), QStringLiteral("one"));
}

void TestKeyQueryPage::chosenQueryIsAnswered() {
  Bench bench(workspace_);
  for (const auto* query : {"!none", "two"})
    QVERIFY(bench.ask(QLatin1String(query)));
  QSignalSpy answered(&bench.page, &KeyQueryPage::answered);
  bench.field().showPopup();
  QTRY_VERIFY(bench.field().view()->isVisible());
  QTest::keyClick(bench.field().view(), Qt::Key_Down);
  QTest::keyClick(bench.field().view(), Qt::Key_Return);
  QVERIFY(answered.wait());
  QCOMPARE(bench.field().query(), QStringLiteral("!none"));
  QCOMPARE(bench.rows(), workspace_->items().size());
}

void TestKeyQueryPage::latestQueryWins() {
  Bench bench(workspace_);
  QSignalSpy answered(&bench.page, &KeyQueryPage::answered);
  for (const auto* query : {"none", "!none"}) {
    bench.field().setQuery(QLatin1String(query));
    bench.page.run();
  }
  QVERIFY(answered.wait());
  QTest::qWait(50);
  QCOMPARE(answered.size(), 1);
  QCOMPARE(bench.rows(), workspace_->items().size());
}

void TestKeyQueryPage::escapeStops() {
  Bench bench(workspace_);
  bench.field().setQuery(QStringLiteral("!none"));
  bench.page.run();
  bench.key(Qt::Key_Escape);
  QCOMPARE(bench.text("keyQueryState"), QStringLiteral("Cancelled."));
  QTest::qWait(50);
  QVERIFY(!bench.page.items()->source());
}

void TestKeyQueryPage::rowsAreDoorways() {
  Bench bench(workspace_);
  QVERIFY(bench.ask(QStringLiteral("!none")));
  QTRY_VERIFY(bench.page.items()->grid()->model()->rowCount() > 0);
  QSignalSpy followed(&bench.page, &IndexPage::followed);
  bench.page.items()->selectRow(2);
  bench.page.items()->grid()->setFocus();
  bench.key(Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed.front().front().value<Address>().text(),
           QString(QStringLiteral("item:") +
                   QString::fromUtf8(workspace_->items().keyOf(ItemId(2)).data(),
                                     qsizetype(workspace_->items().keyOf(ItemId(2)).size()))));
}

void TestKeyQueryPage::stateComesBack() {
  Bench bench(workspace_);
  QVERIFY(bench.ask(QStringLiteral("!none")));
  bench.page.limit()->setValue(50);
  const auto state = bench.page.saveState();
  for (const bool first : {true, false}) {
    JobRunner jobs;
    KeyQueryPage page(jobs);
    test::showPage(page);
    if (first) page.restoreState(state);
    page.setIndex(workspace_, indexName());
    if (!first) page.restoreState(state);
    QTRY_VERIFY(page.items()->source());
    QCOMPARE(page.items()->source()->rowCount(), 50U);
    QCOMPARE(page.field()->query(), QStringLiteral("!none"));
    QCOMPARE(page.field()->history(), QStringList{QStringLiteral("!none")});
  }
}

void TestKeyQueryPage::otherIndexAnswersAnew() {
  Bench bench(workspace_);
  QVERIFY(bench.ask(QStringLiteral("all")));
  QCOMPARE(bench.rows(), 0U);
  bench.page.setIndex(workspace_, QStringLiteral("popular"));
  QVERIFY(!bench.page.items()->source());
  QTRY_VERIFY(bench.rows() > 0);
  bench.page.setIndex(nullptr, {});
  QVERIFY(!bench.page.runAction()->isEnabled());
  QVERIFY(!bench.page.items()->source());
}

void TestKeyQueryPage::everythingHasAName() {
  Bench bench(workspace_);
  for (auto* widget : bench.page.findChildren<QWidget*>())
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->isVisibleTo(&bench.page)) {
      auto* face = QAccessible::queryAccessibleInterface(widget);
      QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestKeyQueryPage)
#include "test_key_query_page.moc"
