#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

namespace fs = std::filesystem;

/// `recommend --persona` over a copy of the sample.
class TestCliPersona : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString workspace() const { return folder_.filePath(QStringLiteral("configs/sample")); }
  QStringList items(const QStringList& more) const {
    const CliRun run(QStringList{"recommend", "-w", workspace(), "--time", "1700000000", "--json"} + more);
    QStringList keys;
    for (const auto& item : run.json()["list"].toArray())
      keys << item.toObject()["item"].toString();
    return keys;
  }

private slots:
  void initTestCase() {
    const fs::path to(folder_.path().toStdString());
    const fs::path from(RW_SOURCE_DIR);
    for (const auto* part : {"configs/sample", "sample_data/sample"}) {
      fs::create_directories(to / part);
      fs::copy(from / part, to / part, fs::copy_options::recursive);
    }
    QFile personas(workspace() + QStringLiteral("/personas.toml"));
    QVERIFY(personas.open(QIODevice::WriteOnly));
    personas.write("[[persona]]\nname = 'Gamer'\nuser = '54'\ncontext = { country = 'Spain' }\n"
                   "[[persona]]\nname = 'Tinkerer'\nfeatures = { top_categories = 'Tools' }\n");
  }

  void asksAsItsPartsDo_data() {
    QTest::addColumn<QStringList>("persona");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("user in a context")
        << QStringList{"--persona", "Gamer"} << QStringList{"-u", "54", "-c", "country=Spain"};
    QTest::newRow("invented") << QStringList{"--persona", "Tinkerer"}
                              << QStringList{"-f", "top_categories=Tools"};
    QTest::newRow("what is typed stands first") << QStringList{"--persona", "Gamer", "-c", "country=Italy"}
                                                << QStringList{"-u", "54", "-c", "country=Italy"};
  }

  void asksAsItsPartsDo() {
    QFETCH(QStringList, persona);
    QFETCH(QStringList, parts);
    const auto list = items(parts);
    QVERIFY(!list.isEmpty());
    QCOMPARE(items(persona), list);
  }

  void faultsAreTold_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown name") << QStringList{"--persona", "Nobody"}
                                  << "there is no persona with the name: Nobody";
    QTest::newRow("with a user") << QStringList{"--persona", "Gamer", "-u", "3"}
                                 << "--user excludes --persona";
    QTest::newRow("nobody at all") << QStringList{} << "who asks is not said";
  }

  void faultsAreTold() {
    QFETCH(QStringList, options);
    QFETCH(QString, error);
    const CliRun run(QStringList{"recommend", "-w", workspace()} + options);
    QVERIFY(run.status != 0);
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
  }
};

QTEST_GUILESS_MAIN(TestCliPersona)
#include "test_cli_persona.moc"
