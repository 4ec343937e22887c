#include "core/metrics/auc.h"
#include "core/metrics/log_loss.h"
#include "core/model/memory_samples.h"
#include "core/workspace/sample_quality.h"
#include "tests/unit/result_values.h"

#include <QTest>

#include <random>

using namespace rankwright;

namespace {

// Says of row i what a table has for the id i.
class TableModel final : public RankModel {
public:
  TableModel(std::vector<std::string> outputs, std::vector<float> scores)
      : outputs_(std::move(outputs)), scores_(std::move(scores)) {}

  std::uint32_t fieldCount() const override { return 1; }
  std::vector<std::string> outputs() const override { return outputs_; }
  Result<std::vector<float>> scoresWithCommon(const EncodedBatch&, const EncodedBatch& rows) const override {
    std::vector<float> scores;
    for (const auto id : rows.ids)
      for (std::size_t output = 0; output < outputs_.size(); ++output)
        scores.push_back(scores_[static_cast<std::size_t>(id) * outputs_.size() + output]);
    return scores;
  }
  Result<std::vector<float>> logits(const EncodedBatch&) const override {
    return fail(ErrorKind::Internal, "not asked for");
  }
  Result<std::vector<LogitParts>> explain(const EncodedBatch&) const override {
    return fail(ErrorKind::Internal, "not asked for");
  }

private:
  std::vector<std::string> outputs_;
  std::vector<float> scores_;
};

MemorySamples rowsOf(std::vector<std::string> names, const std::vector<std::uint8_t>& labels) {
  EncodedBatch rows;
  rows.fieldCount = 1;
  rows.rowCount = static_cast<std::uint32_t>(labels.size() / names.size());
  for (std::uint32_t row = 0; row < rows.rowCount; ++row) {
    rows.ids.push_back(row);
    rows.values.push_back(1);
    rows.offsets.push_back(row + 1);
  }
  return valueOf(MemorySamples::of({1, rows.rowCount, std::move(names), false}, {rows, labels}));
}

} // namespace

class TestSampleQuality : public QObject {
  Q_OBJECT

private slots:
  void oneOutputIsJudgedByTheFirstLabel() {
    const std::vector<float> scores{0.9F, 0.2F, 0.6F, 0.1F};
    const std::vector<std::uint8_t> labels{1, 0, 0, 1};
    const auto quality = valueOf(qualityOn(rowsOf({"like"}, labels), TableModel({"pctr"}, scores),
                                           OutputCorrection::of(std::nullopt), {}));
    QCOMPARE(quality.size(), std::size_t{1});
    QCOMPARE(quality[0].output, std::string("pctr"));
    QCOMPARE(*quality[0].auc, valueOf(auc(scores, labels)));
    QCOMPARE(*quality[0].logLoss, valueOf(logLoss(scores, labels)));
  }

  void eachOutputHasItsRowsAndItsCorrection() {
    std::mt19937 random(3);
    std::vector<float> scores, click, conversion, install;
    std::vector<std::uint8_t> labels, clicks, conversions, installs;
    const auto correction = OutputCorrection::of(0.25, 3);
    for (int row = 0; row < 20'000; ++row) { // more than a block
      const auto pctr = static_cast<float>(random() % 1000) / 1000;
      const auto pcvr = static_cast<float>(random() % 1000) / 1000;
      scores.insert(scores.end(), {pctr, pcvr, pctr * pcvr});
      const std::uint8_t clicked = random() % 3 == 0 ? 1 : 0;
      const std::uint8_t installed = random() % 7 == 0 ? kUnknownLabel : clicked & (random() % 2);
      labels.insert(labels.end(), {clicked, installed});
      click.push_back(correction.apply(pctr));
      clicks.push_back(clicked);
      if (installed == kUnknownLabel) continue;
      install.push_back(correction.applyToBoth(pctr * pcvr, pctr));
      installs.push_back(installed);
      if (clicked == 0) continue;
      conversion.push_back(pcvr);
      conversions.push_back(installed);
    }
    const auto quality = valueOf(qualityOn(rowsOf({"click", "install"}, labels),
                                           TableModel({"pctr", "pcvr", "pctcvr"}, scores), correction, {}));
    QCOMPARE(quality.size(), std::size_t{3});
    QCOMPARE(*quality[0].logLoss, valueOf(logLoss(click, clicks)));
    QCOMPARE(*quality[1].logLoss, valueOf(logLoss(conversion, conversions)));
    QCOMPARE(*quality[2].logLoss, valueOf(logLoss(install, installs)));
    QCOMPARE(*quality[1].auc, valueOf(auc(conversion, conversions)));
  }

  void withoutBothLabelsThereIsNoAuc() {
    const auto quality = valueOf(qualityOn(rowsOf({"like"}, {1, 1}), TableModel({"pctr"}, {0.5F, 0.25F}),
                                           OutputCorrection::of(1), {}));
    QVERIFY(!quality[0].auc && quality[0].logLoss);
  }

  void twoOutputsNeedTwoLabels() {
    const auto quality =
        qualityOn(rowsOf({"like"}, {1, 0}), TableModel({"pctr", "pctcvr"}, {0.5F, 0.5F, 0.5F, 0.5F}),
                  OutputCorrection::of(1), {});
    QCOMPARE(quality.error().kind, ErrorKind::InvalidArgument);
  }
};

QTEST_APPLESS_MAIN(TestSampleQuality)
#include "test_sample_quality.moc"
