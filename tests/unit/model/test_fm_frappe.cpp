#include "core/model/backend_loader.h"
#include "train_rows.h"

#include <QFile>
#include <QTest>

#include <optional>

using namespace rankwright;

namespace {

constexpr std::uint32_t kFields = 10;
constexpr std::int64_t kIds = 5382;

struct Rows {
  EncodedBatch batch;
  std::vector<std::uint8_t> labels;
};

// Lines of the label and ten ids, after one line of names.
std::optional<Rows> readRows(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
  Rows rows;
  rows.batch.fieldCount = kFields;
  file.readLine();
  while (!file.atEnd()) {
    const auto cells = file.readLine().trimmed().split(',');
    rows.labels.push_back(cells[0].toFloat() > 0.5F ? 1 : 0);
    for (std::uint32_t f = 1; f <= kFields; ++f) {
      rows.batch.ids.push_back(cells[f].toLongLong());
      rows.batch.values.push_back(1);
      rows.batch.offsets.push_back(static_cast<std::uint32_t>(rows.batch.ids.size()));
    }
    ++rows.batch.rowCount;
  }
  return rows;
}

} // namespace

class TestFmFrappe : public QObject {
  Q_OBJECT

private slots:
  // The published factorisation machine with factors of ten on this split: AUC 0.9671, log loss 0.2065.
  void reachesThePublishedFigures() {
    const QString folder = QStringLiteral(RW_SOURCE_DIR "/../shared/data/frappe_x1/");
    const auto train = readRows(folder + "train_recon.csv");
    const auto test = readRows(folder + "test.csv");
    if (!train || !test) QSKIP("the data set is not beside the checkout");
    ModelConfig config;
    config.earlyStop = 1;
    const auto weights = trainRows(*loadModelBackend().value(), config, {kFields, kIds, config.embedding},
                                   {train->batch, train->labels}, {test->batch, test->labels});
    QVERIFY2(weights, weights ? "" : weights.error().message.c_str());
    const auto& last = weights->curve[weights->kept];
    const auto text = QStringLiteral("AUC %1, log loss %2").arg(*last.heldOutAuc()).arg(*last.heldOutLoss());
    QVERIFY2(*last.heldOutAuc() > 0.9671 && *last.heldOutLoss() < 0.2065, qPrintable(text));
  }
};

QTEST_APPLESS_MAIN(TestFmFrappe)
#include "test_fm_frappe.moc"
