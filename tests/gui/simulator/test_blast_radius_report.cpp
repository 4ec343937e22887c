#include "blast_bench.h"
#include "tests/gui/foreign_language.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/message_bar.h"
#include "widgets/simulator/blast_radius_choice.h"
#include "widgets/simulator/blast_radius_export.h"

#include <QClipboard>
#include <QProcess>
#include <QSpinBox>

using namespace rankwright;
using test::BlastBench;

/// What a blast radius gives to the command line's users, to files and to the clipboard.
class TestBlastRadiusReport : public QObject {
  Q_OBJECT

private slots:
  void sameNumbersAsTheCommandLine();
  void reportsAreWritten_data();
  void reportsAreWritten();
  void reportSpeaksTheLanguageOfTheWindow();
  void unknownEndingIsRefused();
};

void TestBlastRadiusReport::sameNumbersAsTheCommandLine() {
  BlastBench bench;
  const auto file = bench.folder() / "other.toml";
  const auto draft = test::must(withTomlValue(bench.pipeline(), {"list", 0}, "count", "12"));
  QVERIFY(writeFileAtomically(file, draft));
  bench.setPlaces(QStringLiteral("12"));
  bench.panel().choice()->userCount()->setValue(20);
  bench.panel().choice()->seedNumber()->setValue(7);
  QVERIFY(bench.run());
  QSignalSpy exported(bench.panel().report(), &BlastRadiusExport::exported);
  bench.panel().report()->exportTo(bench.scratch.filePath(QStringLiteral("own.json")));
  QVERIFY(exported.wait());
  QProcess program;
  program.start(QStringLiteral(RW_BINARY_DIR "/bin/rankwright-cli"),
                {QStringLiteral("diff-config"), QStringLiteral("default"),
                 QString::fromStdString(file.string()), QStringLiteral("-w"),
                 QString::fromStdString(bench.folder().string()), QStringLiteral("--users"),
                 QStringLiteral("20"), QStringLiteral("--seed"), QStringLiteral("7"),
                 QStringLiteral("--format"), QStringLiteral("json")});
  QVERIFY(program.waitForFinished(60'000));
  auto printed = QString::fromUtf8(program.readAllStandardOutput());
  printed.replace(QString::fromStdString(file.string()), QStringLiteral("draft"));
  const auto own = test::must(readTextFile(bench.scratch.filePath(QStringLiteral("own.json")).toStdString()));
  QCOMPARE(QString::fromStdString(own), printed);
}

void TestBlastRadiusReport::reportsAreWritten_data() {
  QTest::addColumn<QString>("ending");
  QTest::addColumn<QString>("beginning");
  QTest::newRow("Markdown") << "md"
                            << "# What replacing default by draft does\n";
  QTest::newRow("JSON") << "json"
                        << "{\n  \"before\": \"default\",\n  \"after\": \"draft\",";
  QTest::newRow("CSV") << "csv"
                       << "user,changed,rank_biased_overlap,";
}

void TestBlastRadiusReport::reportsAreWritten() {
  QFETCH(QString, ending);
  QFETCH(QString, beginning);
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  const auto path = bench.scratch.filePath(QStringLiteral("report.") + ending);
  QSignalSpy exported(bench.panel().report(), &BlastRadiusExport::exported);
  bench.panel().report()->exportTo(path);
  QVERIFY(exported.wait());
  const auto text = QString::fromStdString(test::must(readTextFile(path.toStdString())));
  QVERIFY2(text.startsWith(beginning), qPrintable(text.left(100)));
  QVERIFY(bench.text("blastState").contains(path));
  if (ending != QLatin1String("md")) return;
  QSignalSpy copied(bench.panel().report(), &BlastRadiusExport::copied);
  bench.panel().action(QStringLiteral("blastRadius.copy"))->trigger();
  QVERIFY(copied.wait());
  QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestBlastRadiusReport::reportSpeaksTheLanguageOfTheWindow() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  test::ForeignLanguage language;
  QCoreApplication::installTranslator(&language);
  QSignalSpy copied(bench.panel().report(), &BlastRadiusExport::copied);
  bench.panel().report()->copy();
  QVERIFY(copied.wait());
  QCoreApplication::removeTranslator(&language);
  const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QCOMPARE(lines[0], QStringLiteral("# «What replacing default by draft does»"));
  QCOMPARE(lines[1], QStringLiteral("«The lists of 30 users, 30 of them changed.»"));
  for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
    // Headings, and the titles of columns, which stand above a line of dashes.
    if (lines[i].startsWith(QLatin1Char('#')))
      QVERIFY2(lines[i].contains(QStringLiteral("# «")), qPrintable(lines[i]));
    if (lines[i + 1].startsWith(QStringLiteral("| :--")))
      for (const auto& title : lines[i].split(QLatin1Char('|'), Qt::SkipEmptyParts))
        QVERIFY2(title.trimmed().startsWith(QStringLiteral("«")) || title.trimmed().isEmpty(),
                 qPrintable(lines[i]));
  }
  QVERIFY(lines.filter(QStringLiteral("| «lists changed» |")).size() == 1);
  QVERIFY(lines.filter(QStringLiteral("| «mean price» |")).size() == 1);
}

void TestBlastRadiusReport::unknownEndingIsRefused() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  bench.panel().report()->exportTo(bench.scratch.filePath(QStringLiteral("report.doc")));
  QVERIFY(bench.panel().messageBar()->isVisible());
  QVERIFY(bench.panel().messageBar()->details().contains(QStringLiteral("report.doc")));
}

QTEST_MAIN(TestBlastRadiusReport)
#include "test_blast_radius_report.moc"
