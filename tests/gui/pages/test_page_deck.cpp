#include "widgets/pages/page_deck.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace rankwright;

namespace {

/// A page that counts how often it was filled, and has an action and a state.
class CountingPage final : public ViewPage {
  Q_OBJECT

public:
  QJsonObject saveState() const override { return {{QStringLiteral("word"), word}}; }
  void restoreState(const QJsonObject& state) override {
    word = state.value(QStringLiteral("word")).toString();
  }
  Commands commands() const override {
    return {{own, CommandSpec{.id = QStringLiteral("own"), .text = {}, .toolTip = {}, .icon = {}}}};
  }

  QAction* own = new QAction(this);
  QString word;
  int fills = 0;
};

/// A deck of two pages in a window.
struct Bench {
  Bench() {
    auto* column = new QVBoxLayout(&window);
    for (const auto* id : {"first", "second"}) {
      auto* page = new CountingPage;
      pages.push_back(page);
      deck.add({QLatin1String(id), QLatin1String(id), QStringLiteral("What it is about")}, page,
               [page] { ++page->fills; });
    }
    column->addWidget(deck.tabs());
    column->addWidget(deck.stack());
  }

  QWidget window;
  PageDeck deck{{QStringLiteral("view.show."), QStringLiteral("Show %1"), QStringLiteral("Page: %1")},
                &window};
  std::vector<CountingPage*> pages;
};

} // namespace

/// Pages under tabs.
class TestPageDeck : public QObject {
  Q_OBJECT

private slots:
  void isEmptyBeforeItIsAsked() {
    const Bench bench;
    QCOMPARE(bench.deck.current(), QStringLiteral("first"));
    QCOMPARE(bench.pages[0]->fills, 0);
    QVERIFY(!bench.deck.isFilled(bench.pages[0]));
  }

  void onlyThePageInFrontIsFilled() {
    Bench bench;
    bench.deck.markStale();
    bench.deck.markStale();
    QCOMPARE(bench.pages[0]->fills, 2);
    QCOMPARE(bench.pages[1]->fills, 0);
    QVERIFY(bench.deck.isFilled(bench.pages[0]) && !bench.deck.isFilled(bench.pages[1]));
  }

  void aPageIsFilledOnceItComesForward() {
    Bench bench;
    bench.deck.markStale();
    bench.deck.show(QStringLiteral("second"));
    QCOMPARE(bench.deck.stack()->currentWidget(), bench.pages[1]);
    bench.deck.tabs()->setCurrentIndex(0);
    bench.deck.show(QStringLiteral("second"));
    QCOMPARE(bench.pages[0]->fills, 1);
    QCOMPARE(bench.pages[1]->fills, 1);
  }

  void anUnknownPageChangesNothing() {
    Bench bench;
    bench.deck.show(QStringLiteral("third"));
    QCOMPARE(bench.deck.current(), QStringLiteral("first"));
    QVERIFY(!bench.deck.page(QStringLiteral("third")));
  }

  void commandsAskForPages() {
    Bench bench;
    const auto commands = bench.deck.commands(QStringLiteral("Views"), QStringLiteral("icon"));
    QStringList ids;
    for (const auto& [action, spec] : commands)
      ids << spec.id;
    QCOMPARE(ids, (QStringList{QStringLiteral("view.show.first"), QStringLiteral("own"),
                               QStringLiteral("view.show.second"), QStringLiteral("own")}));
    QCOMPARE(commands[2].second.name, QStringLiteral("Page: second"));
    QCOMPARE(commands[2].first->toolTip(), QStringLiteral("Show second"));
    const QSignalSpy wanted(&bench.deck, &PageDeck::wanted);
    commands[2].first->trigger();
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("second"));
    QCOMPARE(bench.deck.current(), QStringLiteral("first"));
  }

  void stateIsKeptByPage() {
    Bench bench;
    bench.pages[0]->word = QStringLiteral("left");
    bench.pages[1]->word = QStringLiteral("right");
    Bench other;
    other.deck.restoreState(bench.deck.saveState());
    QCOMPARE(other.pages[0]->word, QStringLiteral("left"));
    QCOMPARE(other.pages[1]->word, QStringLiteral("right"));
  }
};

QTEST_MAIN(TestPageDeck)
#include "test_page_deck.moc"
