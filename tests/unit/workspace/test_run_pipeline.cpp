#include "core/workspace/run_pipeline.h"

#include <QTest>

using namespace rankwright;

/// Pipelines that differ in their model alone.
class TestRunPipeline : public QObject {
  Q_OBJECT

private slots:
  void onlyTheModelChanges_data();
  void onlyTheModelChanges();
  void pipelineWithoutAModelIsRefused();
};

void TestRunPipeline::onlyTheModelChanges_data() {
  QTest::addColumn<QByteArray>("rank");
  QTest::addColumn<QByteArray>("changed");
  QTest::newRow("plain") << QByteArray("[rank]\nmodel = \"fm\"\n")
                         << QByteArray("[rank]\nmodel = \"run 1\"\n");
  QTest::newRow("comment behind") << QByteArray("[rank]\nmodel = 'fm' # the \"fm\"\n")
                                  << QByteArray("[rank]\nmodel = \"run 1\" # the \"fm\"\n");
  QTest::newRow("inline, behind wide letters") << QByteArray("rank = { model = \"fm\" } # 模型\n")
                                               << QByteArray("rank = { model = \"run 1\" } # 模型\n");
}

void TestRunPipeline::onlyTheModelChanges() {
  QFETCH(QByteArray, rank);
  QFETCH(QByteArray, changed);
  const std::string channels =
      "# 频道\n[[channel]]\nname = \"popular\"\nindex = \"popular\"\nkey = \"all\"\n\n";
  // An inline table stands before the first table.
  const auto isInline = rank.startsWith("rank");
  const auto whole = [&](const QByteArray& text) {
    return isInline ? text.toStdString() + channels : channels + text.toStdString();
  };
  const auto text = withRankingModel(whole(rank), "run 1", "pipeline.toml");
  QVERIFY2(text, text ? "" : text.error().describe().c_str());
  QCOMPARE(QByteArray::fromStdString(*text), QByteArray::fromStdString(whole(changed)));
}

void TestRunPipeline::pipelineWithoutAModelIsRefused() {
  const auto text = withRankingModel("[[channel]]\nname = \"popular\"\nindex = \"popular\"\nkey = \"all\"\n",
                                     "run", "pipeline.toml");
  QVERIFY(!text);
  QCOMPARE(text.error().kind, ErrorKind::NotFound);
}

QTEST_APPLESS_MAIN(TestRunPipeline)
#include "test_run_pipeline.moc"
