#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

/// `rules check`, `rules format` and `eval --batch` of the command line program.
class TestCliRules : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString fileOf(const QString& name, const QByteArray& text) {
    const auto path = folder_.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a test file");
    file.write(text);
    return path;
  }

  static QByteArray textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

private slots:
  void showsAllMistakes() {
    const auto path = fileOf(QStringLiteral("broken.rules"), "a = (1 +\nb = bukcet(age, [1])\na = 2\n");
    const CliRun run({"rules", "check", path});
    QCOMPARE(run.status, 1);
    const QString expected = path +
                             ":1:9: error: expected a value, got end of line\n"
                             "  a = (1 +\n"
                             "          ^\n" +
                             path +
                             ":2:5: error: no function has this name: bukcet (did you mean 'bucket'?)\n"
                             "  b = bukcet(age, [1])\n"
                             "      ^~~~~~\n" +
                             path +
                             ":3:1: error: the name is already defined on line 1, column 1: a\n"
                             "  a = 2\n"
                             "  ^\n" +
                             path + ":1:1: note: it is here\n";
    QCOMPARE(run.out, expected);
    QCOMPARE(run.err, "rankwright-cli: 3 errors in the file of rules: " + path + "\n");
  }

  void acceptsRightRules() {
    const auto path = fileOf(QStringLiteral("right.rules"), "a = age + 1\nb = a * 2\n");
    const CliRun run({"rules", "check", path});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out + run.err, QString());
  }

  void knowsTheFeaturesOfAWorkspace() {
    const QString sample = QStringLiteral(RW_SOURCE_DIR "/configs/sample");
    const auto path = fileOf(QStringLiteral("sample.rules"), "a = nothing_of_this_name\n");
    const CliRun run({"rules", "check", path, "-w", sample, "--json"});
    QCOMPARE(run.status, 1);
    const auto found = run.json()["diagnostics"][0];
    QCOMPARE(found["severity"].toString(), QStringLiteral("error"));
    QCOMPARE(found["line"].toInt(), 1);
    QCOMPARE(found["column"].toInt(), 5);
    QCOMPARE(found["length"].toInt(), 20);
    QCOMPARE(CliRun({"rules", "check", sample + "/rules.toml", "-w", sample}).status, 0);
  }

  void marksWhatTheOriginalReadsOtherwise() {
    const auto path = fileOf(QStringLiteral("chain.rules"), "a = 1 - 2 - 3\n");
    QCOMPARE(CliRun({"rules", "check", path}).out, QString());
    const CliRun run({"rules", "check", path, "--portability"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(QStringLiteral(":1:5: portability: ")), qPrintable(run.out));
  }

  void formatsInPlace() {
    const auto path = fileOf(QStringLiteral("loose.rules"), "a=1+2 # c\n");
    const CliRun check({"rules", "format", path, "--check"});
    QCOMPARE(check.status, 1);
    QVERIFY(check.err.contains(QStringLiteral("not formatted")));
    QCOMPARE(textOf(path), QByteArray("a=1+2 # c\n"));
    QCOMPARE(CliRun({"rules", "format", path}).status, 0);
    QCOMPARE(textOf(path), QByteArray("a = 1 + 2  # c\n"));
    const CliRun again({"rules", "format", path, "--check"});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.out + again.err, QString());
  }

  void formatsTheRulesOfToml() {
    const auto path = fileOf(QStringLiteral("loose.toml"), "[transform] # t\nexpressions=['a=1+2']\n");
    QCOMPARE(CliRun({"rules", "format", path, "--check"}).status, 1);
    QCOMPARE(CliRun({"rules", "format", path}).status, 0);
    QCOMPARE(textOf(path), QByteArray("[transform] # t\nexpressions=['a = 1 + 2']\n"));
    QCOMPARE(CliRun({"rules", "format", path, "--check"}).status, 0);
  }

  void placesOfBrokenTomlAreThoseOfTheFile() {
    const auto path = fileOf(QStringLiteral("open.toml"), "[transform]\nexpressions = [\n'a=(1']\n");
    const CliRun run({"rules", "format", path});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(path + ":3:6: expected ')'"), qPrintable(run.err));
  }

  void leavesBrokenFilesAlone() {
    const auto path = fileOf(QStringLiteral("open.rules"), "a=(1\n");
    const CliRun run({"rules", "format", path});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(path + ":2:1: expected ')'"), qPrintable(run.err));
    QCOMPARE(textOf(path), QByteArray("a=(1\n"));
  }

  void evaluatesEachLine_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("an integer") << QByteArray("5 + 5 + h\t{\"h\": 3}")
                                << QByteArray("{\"type\":\"int64\",\"value\":13}");
    QTest::newRow("a fraction") << QByteArray("x / 2\t{\"x\": 1.5}")
                                << QByteArray("{\"type\":\"float32\",\"value\":0.75}");
    QTest::newRow("text") << QByteArray("concat(a, '_é')\t{\"a\": \"b\"}")
                          << QByteArray("{\"type\":\"string\",\"value\":\"b_é\"}");
    QTest::newRow("a list") << QByteArray("l * 2\t{\"l\": [1, 2]}")
                            << QByteArray("{\"type\":\"list of int64\",\"value\":[2,4]}");
    QTest::newRow("an empty list") << QByteArray("len(l)\t{\"l\": []}")
                                   << QByteArray("{\"type\":\"int64\",\"value\":0}");
    QTest::newRow("an empty list of text")
        << QByteArray("join(l, ',')\t{\"l\": []}") << QByteArray("{\"type\":\"string\",\"value\":\"\"}");
    QTest::newRow("an empty list, then a longer one")
        << QByteArray("sum(l)\t{\"l\": []}\nsum(l)\t{\"l\": [2]}")
        << QByteArray("{\"type\":\"int64\",\"value\":0}\n{\"type\":\"int64\",\"value\":2}");
    QTest::newRow("a rule called like an empty list")
        << QByteArray("l = len(l)\t{\"l\": []}") << QByteArray("{\"type\":\"int64\",\"value\":0}");
    QTest::newRow("missing") << QByteArray("a + 1\t{\"a\": null}")
                             << QByteArray("{\"type\":\"int64\",\"value\":null}");
    QTest::newRow("no features") << QByteArray("1 + 1") << QByteArray("{\"type\":\"int64\",\"value\":2}");
    QTest::newRow("statements") << QByteArray("a = 2; b = a * 3\t{}")
                                << QByteArray("{\"type\":\"int64\",\"value\":6}");
    QTest::newRow("Windows line end")
        << QByteArray("1 + 1\t{}\r") << QByteArray("{\"type\":\"int64\",\"value\":2}");
    QTest::newRow("an unknown name") << QByteArray("1 + (agee)\t{\"age\": 1}")
                                     << QByteArray(
                                            "{\"error\":{\"message\":\"no rule or input feature has this "
                                            "name: agee\",\"line\":1,\"column\":6,\"length\":4}}");
    QTest::newRow("a syntax error") << QByteArray("len('é', \t{}")
                                    << QByteArray("{\"error\":{\"message\":\"expected a value, got end of "
                                                  "text\",\"line\":1,\"column\":10,\"length\":1}}");
    QTest::newRow("an empty line") << QByteArray("")
                                   << QByteArray("{\"error\":{\"message\":\"expected a value, got end of "
                                                 "text\",\"line\":1,\"column\":1,\"length\":1}}");
    QTest::newRow("nested") << "1 + " + QByteArray(10'000, '(') + "\t{}"
                            << QByteArray("{\"error\":{\"message\":\"more than 200 parentheses and brackets "
                                          "inside each other: (\",\"line\":1,\"column\":205,\"length\":1}}");
  }

  void evaluatesEachLine() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, printed);
    const auto path = fileOf(QStringLiteral("batch.tsv"), line + "\n1\t{}\n");
    const CliRun run({"eval", "--batch", path});
    QCOMPARE(run.status, 0);
    const QByteArray expected = printed + "\n{\"type\":\"int64\",\"value\":1}\n";
    QCOMPARE(run.out.toUtf8(), expected);
  }

  void saysWhatIsWrongWithTheFeatures() {
    const auto path = fileOf(QStringLiteral("batch.tsv"), "1 + a\t{\"a\": \n");
    const CliRun run({"eval", "--batch", path});
    QVERIFY2(run.out.startsWith(QStringLiteral("{\"error\":{\"message\":\"features:1:")),
             qPrintable(run.out));
  }

  void placesOfABareExpressionAreItsOwn() {
    const CliRun run({"eval", "-e", "1 + nope", "-f", "{}"});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QStringLiteral("expression:1:5: ")), qPrintable(run.err));
  }
};

QTEST_APPLESS_MAIN(TestCliRules)
#include "test_cli_rules.moc"
