#include "palette_bench.h"

#include <QSignalSpy>

#include <chrono>
#include <semaphore>

using namespace rankwright;
using test::PaletteBench;

namespace {

/// Users of a store; answers when it is let to.
class NamedSource final : public PaletteSource {
public:
  NamedSource(QString title, QString kind, bool open = true)
      : title_(std::move(title)), kind_(std::move(kind)), gate_(open ? 1000 : 0) {}

  QString title() const override { return title_; }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit,
                                         const JobControl& control) const override {
    while (!gate_.try_acquire_for(std::chrono::milliseconds(5)))
      RW_CHECK(control.check());
    if (query == QLatin1String("broken")) return fail(ErrorKind::Corrupt, "no index: names.idx");
    std::vector<PaletteEntry> entries;
    for (int i = 0; i < std::min(limit, 5); ++i)
      entries.push_back({.title = QStringLiteral("%1 %2 %3").arg(query, kind_).arg(i),
                         .address = {kind_, QString::number(i)}});
    return entries;
  }

  void letAnswer() const { gate_.release(); }

private:
  QString title_;
  QString kind_;
  mutable std::counting_semaphore<> gate_;
};

/// Five hundred objects whose keys begin alike; a search finds the longest first.
class CrowdSource final : public PaletteSource {
public:
  QString title() const override { return QStringLiteral("Keys"); }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit, const JobControl&) const override {
    std::vector<PaletteEntry> entries;
    for (int i = 499; i >= 0 && std::ssize(entries) < limit; --i)
      if (keyOf(i).startsWith(query)) entries.push_back(entryOf(i));
    return entries;
  }

  std::vector<PaletteEntry> withKey(const QString& key) const override {
    for (int i = 0; i < 500; ++i)
      if (keyOf(i) == key) return {entryOf(i)};
    return {};
  }

private:
  static QString keyOf(int i) { return QStringLiteral("copy%1").arg(i); }
  static PaletteEntry entryOf(int i) {
    return {.title = keyOf(i), .address = {QStringLiteral("key"), keyOf(i)}};
  }
};

} // namespace

/// Objects that the palette finds by name: they come from sources, whose answers may take their time.
class TestPaletteObjects : public QObject {
  Q_OBJECT

private slots:
  void addressesAreOffered();
  void wholeKeysComeFirst_data();
  void wholeKeysComeFirst();
  void wholeKeysNeedNoAnswer();
  void objectsAreFoundAndChosen();
  void lateAnswersLeaveTheCurrentRow();
  void answersComeInTheOrderOfTheSources();
  void answersToEarlierQueriesAreDropped();
  void failuresOfSourcesAreTold();
};

void TestPaletteObjects::addressesAreOffered() {
  PaletteBench bench;
  QSignalSpy chosen(&bench.palette, &CommandPalette::addressChosen);
  bench.palette.toggle();
  bench.palette.line()->insert(QStringLiteral(" item:com.tencent.mm "));
  QCOMPARE(bench.current(), QStringLiteral("Go to item:com.tencent.mm"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Enter);
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.at(0).at(0).value<Address>(),
           (Address{QStringLiteral("item"), QStringLiteral("com.tencent.mm")}));
}

void TestPaletteObjects::wholeKeysComeFirst_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("first");
  QTest::newRow("a key that many begin with") << QStringLiteral("copy4") << QStringLiteral("copy4");
  QTest::newRow("with blanks around") << QStringLiteral(" copy17 ") << QStringLiteral("copy17");
  QTest::newRow("an address") << QStringLiteral("key:copy4") << QStringLiteral("Go to key:copy4");
  QTest::newRow("a beginning of keys") << QStringLiteral("copy") << QStringLiteral("Copy list");
}

void TestPaletteObjects::wholeKeysComeFirst() {
  QFETCH(QString, typed);
  QFETCH(QString, first);
  PaletteBench bench;
  bench.palette.setSources({std::make_shared<CrowdSource>()});
  bench.palette.toggle();
  bench.palette.line()->insert(typed);
  QCOMPARE(bench.titles().front(), first);
  QCOMPARE(bench.current(), first);
  QTest::qWait(200); // until the source has answered
  QCOMPARE(bench.titles().front(), first);
  QCOMPARE(bench.current(), first);
  QCOMPARE(bench.titles().count(first), 1);
}

void TestPaletteObjects::wholeKeysNeedNoAnswer() {
  PaletteBench bench;
  QSignalSpy chosen(&bench.palette, &CommandPalette::addressChosen);
  bench.palette.setSources({std::make_shared<CrowdSource>()});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("copy4"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.at(0).at(0).value<Address>(), (Address{QStringLiteral("key"), QStringLiteral("copy4")}));
}

void TestPaletteObjects::objectsAreFoundAndChosen() {
  PaletteBench bench;
  QSignalSpy chosen(&bench.palette, &CommandPalette::addressChosen);
  bench.palette.setSources({std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"))});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("zoe"));
  QTRY_COMPARE(bench.titles().size(), 5);
  QTRY_COMPARE(bench.current(), QStringLiteral("zoe user 0"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Down);
  QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  QCOMPARE(chosen.at(0).at(0).value<Address>(), (Address{QStringLiteral("user"), QStringLiteral("1")}));
}

void TestPaletteObjects::lateAnswersLeaveTheCurrentRow() {
  PaletteBench bench;
  const auto users = std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"), false);
  const auto apps = std::make_shared<NamedSource>(QStringLiteral("Apps"), QStringLiteral("item"), false);
  bench.palette.setSources({users, apps});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("o"));
  const auto commands = bench.titles().size();
  apps->letAnswer();
  QTRY_COMPARE(bench.titles().size(), commands + 5);
  for (auto steps = commands; steps > 0; --steps)
    QTest::keyClick(bench.palette.line(), Qt::Key_Down);
  auto* list = bench.palette.list();
  const auto before = list->visualRect(list->currentIndex()).top();
  QCOMPARE(bench.current(), QStringLiteral("o item 0"));
  users->letAnswer();
  QTRY_COMPARE(bench.titles().size(), commands + 10);
  QCOMPARE(bench.current(), QStringLiteral("o item 0"));
  QCOMPARE(list->visualRect(list->currentIndex()).top(), before);
}

void TestPaletteObjects::answersComeInTheOrderOfTheSources() {
  PaletteBench bench;
  const auto users = std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"), false);
  bench.palette.setSources(
      {users, std::make_shared<NamedSource>(QStringLiteral("Apps"), QStringLiteral("item"))});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("o"));
  const auto commands = bench.titles().size();
  QTRY_COMPARE(bench.titles().size(), commands + 5);
  users->letAnswer();
  QTRY_COMPARE(bench.titles().size(), commands + 10);
  QCOMPARE(bench.titles().at(commands), QStringLiteral("o user 0"));
  QCOMPARE(bench.current(), bench.titles().front());
}

void TestPaletteObjects::answersToEarlierQueriesAreDropped() {
  PaletteBench bench;
  const auto users = std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"), false);
  bench.palette.setSources({users});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("q"));
  QTRY_VERIFY(bench.jobs.isRunning(QStringLiteral("palette.0")));
  QTest::keyClicks(bench.palette.line(), QStringLiteral("x"));
  QTRY_VERIFY(bench.jobs.isRunning(QStringLiteral("palette.0")));
  users->letAnswer();
  QTRY_COMPARE(bench.titles().value(0), QStringLiteral("qx user 0"));
}

void TestPaletteObjects::failuresOfSourcesAreTold() {
  PaletteBench bench;
  bench.palette.setSources({std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"))});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("broken"));
  QTRY_VERIFY(bench.palette.footer().contains(QStringLiteral("Users could not be searched")));
  QVERIFY(bench.palette.footer().contains(QStringLiteral("names.idx")));
}

QTEST_MAIN(TestPaletteObjects)
#include "test_palette_objects.moc"
