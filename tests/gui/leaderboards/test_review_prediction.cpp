#include "boards_bench.h"

#include "widgets/common/fact_view.h"
#include "widgets/common/page_question.h"
#include "widgets/leaderboards/prediction_panel.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>

using namespace rankwright;

/// What publishing would do, in the review.
class TestReviewPrediction : public QObject {
  Q_OBJECT

  using Bench = test::BoardsBench;

  static bool review(Bench& bench) {
    bench.trigger("boards.review");
    return bench.settle() && bench.view->page() == LeaderboardsView::Review;
  }
  static QStringList column(const PredictionPanel& panel, int column) {
    QStringList texts;
    const auto& model = panel.table()->facts();
    for (int row = 0; row < model.rowCount(); ++row)
      texts << model.index(row, column).data().toString();
    return texts;
  }
  static PredictionPanel& panelOf(const Bench& bench) { return *bench.view->reviewPage()->prediction(); }

private slots:
  void oneBoardHasItsOutcomes() {
    Bench bench{{"top", test::kTopBoard}};
    QVERIFY(bench.open("top"));
    QVERIFY(review(bench));
    const auto& panel = panelOf(bench);
    QVERIFY(panel.isVisible());
    QCOMPARE(column(panel, 0), QStringList(3, QStringLiteral("Top apps")));
    QCOMPARE(column(panel, 1), (QStringList{QStringLiteral("Clicks"), QStringLiteral("Installs"),
                                            QStringLiteral("Looks at new apps")}));
    QCOMPARE(column(panel, 2), QStringList(3, QStringLiteral("0.0"))); // nothing is on the shelf
    QVERIFY(panel.basis()->text().contains(QStringLiteral("the model fm")));
    QVERIFY(panel.basis()->text().contains(QStringLiteral("300 users")));
  }

  void checkedBoardsCountTogether() {
    Bench bench{{"one", test::kTopBoard}, {"two", "slots = 5\norder = \"board_rating\"\n"}};
    QVERIFY(review(bench));
    const auto& panel = panelOf(bench);
    QCOMPARE(column(panel, 0).size(), 6);
    const auto both = column(panel, 3).at(3);
    auto* boards = bench.view->reviewPage()->boards();
    boards->item(1)->setCheckState(Qt::Unchecked);
    QVERIFY(bench.settle());
    QCOMPARE(column(panel, 0), QStringList(3, QStringLiteral("Top apps")));
    boards->item(1)->setCheckState(Qt::Checked);
    QVERIFY(bench.settle());
    QCOMPARE(column(panel, 3).at(3), both);
    boards->setCurrentRow(1);
    QCOMPARE(column(panel, 0).first(), QStringLiteral("two"));
  }

  // Who knows what to do need not wait.
  void publishingDoesNotWait() {
    Bench bench{{"top", test::kTopBoard}};
    QVERIFY(bench.open("top"));
    bench.trigger("boards.review");
    auto* review = bench.view->reviewPage();
    review->why()->setText(QStringLiteral("now"));
    bool isEnabledMeanwhile = false;
    connect(&bench.jobs, &JobRunner::jobsChanged, review,
            [&] { isEnabledMeanwhile |= panelOf(bench).isBusy() && review->publishButton()->isEnabled(); });
    QVERIFY(bench.settle());
    QVERIFY(isEnabledMeanwhile);
    review->publishButton()->click();
    QVERIFY(bench.settle());
    QVERIFY(bench.view->page() != LeaderboardsView::Review);
    QVERIFY(test::must(bench.store().latestOf("top")).has_value());
  }

  void leavingForgets() {
    Bench bench{{"top", test::kTopBoard}};
    QVERIFY(bench.open("top"));
    bench.trigger("boards.review");
    hands::press(Qt::Key_Escape);
    QVERIFY(bench.settle());
    QVERIFY(!panelOf(bench).isBusy());
    QCOMPARE(panelOf(bench).table()->facts().rowCount(), 0);
  }

  void boardThatCannotBePublishedIsNotPredicted() {
    Bench bench{{"empty", "slots = 5\ncandidates = \"rating > 6\"\norder = \"rating\"\n"}};
    QVERIFY(bench.open("empty"));
    QVERIFY(review(bench));
    QVERIFY(!panelOf(bench).isVisible());
  }
};

QTEST_MAIN(TestReviewPrediction)
#include "test_review_prediction.moc"
