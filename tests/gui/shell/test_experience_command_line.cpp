#include "tests/unit/workspace/cli_run.h"
#include "widgets/simulator/trace_panel.h"
#include "window_hands.h"

#include <QClipboard>
#include <QJsonArray>
#include <QLabel>

using namespace rankwright;

/// What the window shows is what the command line program writes.
class TestExperienceCommandLine : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase() { workbench_.reset(); }
  void listIsRecommend();
  void whyNotIsWhyNot();
  void filteredTableIsList_data();
  void filteredTableIsList();
  void postingsAreList();

private:
  MainWindow& window() const { return workbench_->window(); }
  CliRun run(const QStringList& arguments) const {
    return CliRun(arguments + QStringList{QStringLiteral("-w"), fixture_.folder()});
  }
  /// Selects everything in a table and copies it as JSON by the context menu.
  static QJsonArray copied(const DataTable& table);

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestExperienceCommandLine::initTestCase() {
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
}

QJsonArray TestExperienceCommandLine::copied(const DataTable& table) {
  QGuiApplication::clipboard()->clear();
  table.grid()->setFocus();
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_A, Qt::ControlModifier);
  if (!hands::choose(hands::askForMenu(), QStringLiteral("Copy as JSON"))) return {};
  const auto text = [] { return QGuiApplication::clipboard()->text(); };
  return QTest::qWaitFor([&] { return !text().isEmpty(); }) ? QJsonDocument::fromJson(text().toUtf8()).array()
                                                            : QJsonArray();
}

void TestExperienceCommandLine::listIsRecommend() {
  const auto answer = run({QStringLiteral("recommend"), QStringLiteral("-u"), window().view().selectedUser(),
                           QStringLiteral("--json")});
  QVERIFY2(answer.status == 0, qPrintable(answer.err));
  const auto list = answer.json()[QStringLiteral("list")].toArray();
  const auto& cards = window().view().list()->cards();
  QCOMPARE(list.size(), qsizetype(cards.size()));
  for (qsizetype i = 0; i < list.size(); ++i) {
    QCOMPARE(list[i][QStringLiteral("item")].toString(), cards[std::size_t(i)].app.key);
    QCOMPARE(float(list[i][QStringLiteral("score")].toDouble()), float(cards[std::size_t(i)].score));
  }
}

void TestExperienceCommandLine::whyNotIsWhyNot() {
  const auto& card = window().view().list()->cards()[4];
  const auto answer = run({QStringLiteral("why-not"), QStringLiteral("-u"), window().view().selectedUser(),
                           QStringLiteral("-i"), card.app.key});
  QVERIFY2(answer.status == 0, qPrintable(answer.err));
  QSignalSpy shown(&window().view(), &GuessYouLike::whyNotShown);
  QVERIFY(hands::takeFromPalette(window(), QLatin1String("whynot:") + card.app.key));
  QTRY_COMPARE(shown.size(), 1);
  const auto* sentence = window().view().whyNot()->findChild<QLabel*>(QStringLiteral("explanation"));
  QVERIFY2(sentence->text().contains(QStringLiteral("place 5 of 20")), qPrintable(sentence->text()));
  QVERIFY2(answer.out.contains(QStringLiteral("5")), qPrintable(answer.out));
}

void TestExperienceCommandLine::filteredTableIsList_data() {
  QTest::addColumn<int>("view");
  QTest::addColumn<QString>("table");
  QTest::addColumn<int>("column");
  QTest::addColumn<QString>("filter");
  QTest::newRow("apps by key") << 2 << QStringLiteral("apps") << 0 << QStringLiteral("1 | 2");
  QTest::newRow("apps by their last column")
      << 2 << QStringLiteral("apps") << 1 << QStringLiteral("<>missing");
  QTest::newRow("users by key") << 3 << QStringLiteral("users") << 0 << QStringLiteral("/[13]$/");
}

void TestExperienceCommandLine::filteredTableIsList() {
  QFETCH(int, view);
  QFETCH(QString, table);
  QFETCH(int, column);
  QFETCH(QString, filter);
  hands::press(Qt::Key(Qt::Key_0 + view), Qt::ControlModifier);
  auto& shown = *(view == 2 ? window().apps() : window().users()).table();
  QTRY_VERIFY(shown.source());
  shown.filterRow()->cell(column)->setFocus();
  hands::type(filter);
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(!shown.filterStack()->query().filters.empty() && !shown.isLoading());
  const auto rows = copied(shown);
  QVERIFY(!rows.isEmpty());
  // The window calls the column of keys by the address that it leads to.
  auto key = toQt(shown.source()->columns()[std::size_t(column)].key);
  const auto own = toQt(shown.source()->columns()[0].key);
  if (column == 0) key = table.chopped(1);
  const auto answer =
      run({QStringLiteral("list"), table, QStringLiteral("--where"), key + QLatin1Char(':') + filter,
           QStringLiteral("--format"), QStringLiteral("json")});
  QVERIFY2(answer.status == 0, qPrintable(answer.err));
  const auto listed = answer.json().array();
  QCOMPARE(rows.size(), listed.size());
  for (qsizetype i = 0; i < rows.size(); ++i) {
    auto row = rows[i].toObject(), line = listed[i].toObject();
    QCOMPARE(row.take(own), line.take(table.chopped(1)));
    QCOMPARE(row, line);
  }
  shown.filterStack()->clearFilters();
}

void TestExperienceCommandLine::postingsAreList() {
  const auto& index = *window().view().workspace()->indexes().begin();
  const auto name = toQt(index.first), key = toQt(index.second.keyAt(0));
  QVERIFY(hands::takeFromPalette(window(), QLatin1String("key:") + name + QLatin1Char('=') + key));
  QTRY_COMPARE(window().deck().current(), &window().keys());
  auto& postings = *window().keys().postings();
  QTRY_VERIFY(postings.source());
  const auto rows = copied(postings);
  const auto answer =
      run({QStringLiteral("list"), QStringLiteral("postings"), QStringLiteral("--index"), name,
           QStringLiteral("--key"), key, QStringLiteral("--format"), QStringLiteral("json")});
  QVERIFY2(answer.status == 0, qPrintable(answer.err));
  QCOMPARE(rows, answer.json().array());
}

QTEST_MAIN(TestExperienceCommandLine)
#include "test_experience_command_line.moc"
