#include "core/pipeline/pipeline_config.h"

#include <QTest>

using namespace rankwright;

namespace {

ChannelConfig parse(const QString& channel) {
  const auto toml = QStringLiteral("[[channel]]\nname = 'a'\n%1").arg(channel).toStdString();
  return parsePipelineToml(toml, "pipeline.toml").value().channels.front();
}

} // namespace

class TestChannelConfig : public QObject {
  Q_OBJECT

private slots:
  void kindsAreRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<ChannelKind>("kind");
    QTest::newRow("match") << "index = 'i'\nkey = 'k'" << ChannelKind::Match;
    QTest::newRow("i2i") << "kind = 'i2i'\nindex = 'i'" << ChannelKind::SimilarItems;
    QTest::newRow("tags") << "kind = 'tags'\nindex = 'i'\nkeys = 't'" << ChannelKind::ProfileTags;
    QTest::newRow("popularity") << "kind = 'popularity'\nindex = 'i'" << ChannelKind::Popularity;
    QTest::newRow("board") << "kind = 'board'\nfile = 'f'" << ChannelKind::Board;
    QTest::newRow("leaderboard") << "kind = 'board'\nleaderboard = 'f'" << ChannelKind::Board;
    QTest::newRow("vector") << "kind = 'vector'\nindex = 'i'\nvector = 'v'" << ChannelKind::Vector;
    QTest::newRow("new") << "kind = 'new'\nreleased = 'r'" << ChannelKind::NewItems;
    QTest::newRow("fixed") << "kind = 'fixed'\nitems = ['x']" << ChannelKind::FixedList;
  }
  void kindsAreRead() {
    QFETCH(QString, text);
    const auto channel = parse(text);
    QTEST(channel.kind, "kind");
    QCOMPARE(parseChannelKind(nameOf(channel.kind)), std::optional(channel.kind));
  }

  void recentActionsAreTheUsualKeys() {
    const auto channel = parse(QStringLiteral("kind = 'i2i'\nindex = 'i'\nhalf_life_hours = 72"));
    QCOMPARE(channel.keys, std::string("recent_items"));
    QCOMPARE(channel.times, std::string("recent_times"));
    QVERIFY(channel.decay.byTime());
    QVERIFY(!parse(QStringLiteral("kind = 'i2i'\nindex = 'i'\ndecay = 0.5")).decay.byTime());
  }

  void whatAllKindsHaveIsRead() {
    const auto channel = parse(
        QStringLiteral("kind = 'fixed'\nitems = ['x']\ncount = 7\nbudget_ms = 5\nfilter = 'price == 0'"));
    QCOMPARE(channel.count, 7U);
    QCOMPARE(channel.budgetMilliseconds, 5U);
    QCOMPARE(channel.filter, std::string("price == 0"));
    QCOMPARE(channel.places.of("filter")->line, 7U);
    QCOMPARE(channel.places.of("index")->line, 2U); // of the name, when a key is not there
  }

  void whereItStandsIsNoPartOfIt() {
    QVERIFY(parse(QStringLiteral("index = 'i'\nkey = 'k'")) ==
            parse(QStringLiteral("\n\nkey = 'k'\nindex = 'i'")));
  }

  void refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<unsigned>("line");
    QTest::newRow("no such kind") << "kind = 'random'" << 3U;
    QTest::newRow("key of another kind") << "kind = 'fixed'\nitems = []\nindex = 'i'" << 5U;
    QTest::newRow("two decays") << "kind = 'i2i'\nindex = 'i'\ndecay = 0.5\nhalf_life_hours = 3" << 6U;
    QTest::newRow("growth instead of decay") << "kind = 'i2i'\nindex = 'i'\ndecay = 1.5" << 5U;
    QTest::newRow("times without a half-life") << "kind = 'i2i'\nindex = 'i'\ntimes = 't'" << 5U;
    QTest::newRow("popularity of nothing") << "kind = 'popularity'" << 2U;
    QTest::newRow("popularity of two") << "kind = 'popularity'\nindex = 'i'\nfeature = 'f'" << 2U;
    QTest::newRow("clicks of no exposures") << "kind = 'new'\nreleased = 'r'\nclicks = 'c'" << 2U;
    QTest::newRow("no such score") << "kind = 'new'\nreleased = 'r'\nscore = 's'" << 5U;
    QTest::newRow("vector without a question") << "kind = 'vector'\nindex = 'i'" << 2U;
    QTest::newRow("no time at all") << "index = 'i'\nkey = 'k'\nbudget_ms = 0" << 5U;
  }
  void refuses() {
    QFETCH(QString, text);
    const auto toml = QStringLiteral("[[channel]]\nname = 'a'\n%1").arg(text).toStdString();
    const auto config = parsePipelineToml(toml, "pipeline.toml");
    QVERIFY(!config);
    QTEST(config.error().span->line, "line");
  }
};

QTEST_APPLESS_MAIN(TestChannelConfig)
#include "test_channel_config.moc"
