#include "core/pipeline/list_judge.h"

#include "shelf.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace rankwright;

Q_DECLARE_METATYPE(std::vector<std::string>)
Q_DECLARE_METATYPE(std::vector<double>)

namespace {

const Request kRequest{UserId(0), {}, 10};
const std::vector<ListedItem> kList = {{ItemId(1), 0}, {ItemId(5), 100}}; // of quality 0.85 and 0.45

Result<ListJudge> judgeBy(const Pipeline& pipeline) {
  return ListJudge::of(std::array{&pipeline});
}

} // namespace

class TestListJudge : public QObject {
  Q_OBJECT

private slots:
  /// The shelf's model gives its n-th output the n-th part of the quality.
  void predictsWhatTheModelGives_data() {
    QTest::addColumn<std::vector<std::string>>("outputs");
    QTest::addColumn<std::vector<double>>("expected");
    using Outputs = std::vector<std::string>;
    using Expected = std::vector<double>;
    QTest::newRow("clicks") << Outputs{"pctr"} << Expected{1.3};
    QTest::newRow("installs of their own") << Outputs{"pctr", "pctcvr"} << Expected{1.3, 0.65};
    QTest::newRow("installs after clicks")
        << Outputs{"pctr", "pcvr"} << Expected{1.3, 0.85 * 0.425 + 0.45 * 0.225};
    QTest::newRow("installs alone") << Outputs{"pctcvr"} << Expected{1.3};
    QTest::newRow("nothing that is known") << Outputs{"rating"} << Expected{};
  }

  void predictsWhatTheModelGives() {
    QFETCH(std::vector<std::string>, outputs);
    QFETCH(std::vector<double>, expected);
    test::Shelf shelf;
    shelf.ranker_->outputs_ = outputs;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\n");
    const auto judge = judgeBy(*pipeline).value();
    const auto predicted = judge.predict(kRequest, kList).value();
    QCOMPARE(judge.actions().size(), expected.size());
    QCOMPARE(predicted.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
      QVERIFY(std::abs(predicted[i] - expected[i]) < 1e-6);
    QCOMPARE(judge.model(), expected.empty() ? std::string() : std::string("fm"));
  }

  void correctsForDrawnNegatives() {
    test::Shelf shelf;
    shelf.ranker_->negativeRate_ = 0.1;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\n");
    const auto predicted = judgeBy(*pipeline).value().predict(kRequest, kList).value();
    QVERIFY(std::abs(predicted[0] - (0.85 / (0.85 + 0.15 / 0.1) + 0.45 / (0.45 + 0.55 / 0.1))) < 1e-6);
  }

  void theFirstThatRanksByAModelJudges() {
    test::Shelf shelf;
    const auto byModel = shelf.pipeline("[rank]\nmodel = 'fm'\n");
    const auto byRule = shelf.pipeline("[rank]\nrule = 'price'\n");
    QCOMPARE(ListJudge::of(std::array{byRule.get(), byModel.get()}).value().model(), std::string("fm"));
    const auto none = judgeBy(*byRule).value();
    QVERIFY(none.model().empty() && none.actions().empty());
    QVERIFY(none.predict(kRequest, kList).value().empty());
  }

  void anEmptyListPromisesNothing() {
    test::Shelf shelf;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\n");
    QCOMPARE(judgeBy(*pipeline).value().predict(kRequest, {}).value(), (std::vector<double>{0}));
  }

  void aModelThatIsGoneIsAnError() {
    test::Shelf shelf;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\n");
    const auto judge = judgeBy(*pipeline).value();
    shelf.ranker_->fails_ = true;
    QCOMPARE(judge.predict(kRequest, kList).error().kind, ErrorKind::Io);
  }
};

QTEST_APPLESS_MAIN(TestListJudge)
#include "test_list_judge.moc"
