#include "cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

/// Boards over real catalogues: Frappe's log of uses, and Google Play's apps with all that is odd in them.
class TestBoardCatalogues : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  static QString data(const QString& name) {
    const auto given = qEnvironmentVariable("RANKWRIGHT_DATA");
    return QDir(given.isEmpty() ? QStringLiteral(RW_SOURCE_DIR "/../shared/data") : given).filePath(name);
  }
  QString workspace(const char* name) const { return folder_.filePath(QLatin1String(name)); }
  CliRun boards(const char* name, const QStringList& command) const {
    return CliRun(QStringList{"boards"} + command + QStringList{"-w", workspace(name)});
  }
  void write(const QString& name, const QByteArray& text) const {
    QFile file(folder_.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
  }

  /// The rows of a list as `boards export` writes them, without the header.
  QList<QStringList> list(const char* name, const QString& board) const {
    QList<QStringList> rows;
    const auto run = boards(name, {"export", board});
    for (const auto& line : run.out.split(u'\n', Qt::SkipEmptyParts).mid(1))
      rows << cellsOf(line);
    return rows;
  }
  static QStringList cellsOf(const QString& line) {
    QStringList cells(1);
    bool isQuoted = false;
    for (const auto character : line) {
      if (character == u'"')
        isQuoted = !isQuoted;
      else if (character == u',' && !isQuoted)
        cells << QString();
      else
        cells.last() += character;
    }
    return cells;
  }

  /// Google Play with a number for each row, so that apps that stand there twice are two; a few made-up uses.
  void importGooglePlay() {
    QFile source(data(QStringLiteral("googleplay/googleplaystore.csv")));
    if (!source.open(QIODevice::ReadOnly)) QSKIP("there is no Google Play catalogue");
    QByteArray items = "id," + source.readLine();
    for (int i = 0; !source.atEnd(); ++i)
      items += QByteArray::number(i) + ',' + source.readLine();
    write(QStringLiteral("items.csv"), items);
    QByteArray uses = "user,item,time\n";
    for (int i = 0; i < 3000; ++i)
      uses += QByteArray::number(i % 97) + ',' + QByteArray::number(i * 7919 % 10841) + ',' +
              QByteArray::number(1'533'000'000 + i * 1000) + '\n';
    write(QStringLiteral("uses.csv"), uses);
    const CliRun run({"import", "csv", "--interactions", folder_.filePath(QStringLiteral("uses.csv")),
                      "--items", folder_.filePath(QStringLiteral("items.csv")), "-w", workspace("googleplay"),
                      "--map-items", "id=item", "App=item-feature:string:name", "--json"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
  }

  void importFrappe() {
    if (!QDir(data(QStringLiteral("frappe"))).exists()) QSKIP("there is no Frappe log");
    const CliRun run({"import", "frappe", data(QStringLiteral("frappe")), "-w", workspace("frappe")});
    QVERIFY2(run.status == 0, qPrintable(run.err));
  }

  void importOnce(const QString& name) {
    if (QDir(folder_.filePath(name)).exists()) return;
    name == QStringLiteral("frappe") ? importFrappe() : importGooglePlay();
  }

private slots:
  void templatesMakeBoards_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QStringList>("templates");
    QTest::newRow("Frappe") << QByteArray("frappe")
                            << QStringList{"top_apps", "trending", "new_and_rising", "editors_choice"};
    QTest::newRow("Google Play") << QByteArray("googleplay")
                                 << QStringList{"top_apps", "trending",   "new_and_rising", "top_free",
                                                "top_paid", "best_rated", "category_top",   "editors_choice"};
  }

  /// Every template that fits makes a board, which is checked, shown and published; none but the pins' is
  /// empty.
  void templatesMakeBoards() {
    QFETCH(QByteArray, name);
    QFETCH(QStringList, templates);
    importOnce(QString::fromLatin1(name));
    if (QTest::currentTestFailed()) return;
    const auto offered = boards(name, {"templates", "--format", "csv"}).out;
    for (const auto& each : templates) {
      QVERIFY2(offered.contains(u'\n' + each + u','), qPrintable(each + offered));
      const auto made = boards(name, {"new", each, "--template", each});
      QVERIFY2(made.status == 0, qPrintable(made.err));
    }
    QVERIFY(QSet({0, 1}).contains(boards(name, {"check", "--json"}).status));
    for (const auto& each : templates) {
      QCOMPARE(boards(name, {"preview", each}).status, 0);
      const auto rows = list(name, each);
      QCOMPARE(rows.isEmpty(), each == QStringLiteral("editors_choice"));
      QSet<QString> items;
      for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i][1], QString::number(i + 1));
        items << rows[i][2];
      }
      QCOMPARE(items.size(), rows.size());
    }
    const auto published = boards(name, {"publish", "--anyway", "--why", "all", "--json"});
    QVERIFY2(published.status == 0, qPrintable(published.err));
    QCOMPARE(published.json()["versions"].toArray().size(), templates.size());
    QCOMPARE(boards(name, {"refresh", "top_apps"}).status, 0);
  }

  /// By falling score; apps without a rating, "NaN" in the file, come last and not first.
  void oddValuesLeaveTheOrderRight() {
    importOnce(QStringLiteral("googleplay"));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(boards("googleplay", {"new", "rated", "--template", "best_rated", "--set", "slots=1000"}).status,
             0);
    const auto rows = list("googleplay", QStringLiteral("rated"));
    QCOMPARE(rows.size(), 1000);
    for (qsizetype i = 1; i < rows.size(); ++i)
      QVERIFY2(rows[i - 1][6].toDouble() >= rows[i][6].toDouble(), qPrintable(rows[i].join(u',')));
    QCOMPARE(boards("googleplay",
                    {"new", "unrated", "--template", "best_rated", "--set", "candidates=rating == 0"})
                 .status,
             0); // a missing rating is no 0
    QVERIFY(list("googleplay", QStringLiteral("unrated")).isEmpty());
    const auto told = boards("googleplay", {"check", "rated"}).out;
    QVERIFY2(told.contains(QStringLiteral("name twice")), qPrintable(told));
  }

  /// By name alone nobody can tell which of nine is meant; by key it comes back as it went out.
  void namesThatAreThereTwice() {
    importOnce(QStringLiteral("googleplay"));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(boards("googleplay", {"new", "best", "--template", "best_rated"}).status, 0);
    QCOMPARE(boards("googleplay", {"new", "mine", "--template", "editors_choice"}).status, 0);
    write(QStringLiteral("pins.csv"),
          "name,slot\nROBLOX,1\nColoring book moana,2\nSoundCloud - Music & Audio,3\n");
    const auto byName =
        boards("googleplay", {"import", "mine", folder_.filePath(QStringLiteral("pins.csv"))});
    QCOMPARE(byName.status, 0);
    QVERIFY2(byName.err.contains(QStringLiteral("pins.csv:2: 9 items are called so: ROBLOX")),
             qPrintable(byName.err));
    write(QStringLiteral("best.csv"), boards("googleplay", {"export", "best"}).out.toUtf8());
    const auto byKey = boards("googleplay", {"import", "mine", folder_.filePath(QStringLiteral("best.csv"))});
    QVERIFY2(byKey.out.startsWith(QStringLiteral("20 of 20 rows are pins: 20 by key")),
             qPrintable(byKey.out));
    const auto out = list("googleplay", QStringLiteral("best"));
    const auto in = list("googleplay", QStringLiteral("mine"));
    QCOMPARE(in.size(), out.size());
    for (qsizetype i = 0; i < out.size(); ++i)
      QCOMPARE(in[i][2], out[i][2]);
  }
};

QTEST_GUILESS_MAIN(TestBoardCatalogues)
#include "test_board_catalogues.moc"
