#include "core/pipeline/board_shelf.h"
#include "tests/unit/pipeline/recall_store.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

constexpr const char* kTop = "kind = 'board'\nleaderboard = 'top'\n";

QString text(const std::string& text) {
  return QString::fromStdString(text);
}

std::vector<std::uint32_t> itemsOf(const ChannelTrace& trace) {
  std::vector<std::uint32_t> items;
  for (const auto& proposal : trace.proposals)
    items.push_back(proposal.item.value());
  return items;
}

PublishedBoard board(std::vector<std::string> items) {
  return {.name = "top", .version = 7, .release = 12, .items = std::move(items)};
}

} // namespace

/// Channels that show what is published.
class TestLeaderboardChannel : public QObject {
  Q_OBJECT

  RecallStore store_;
  std::shared_ptr<const BoardShelf> shelf_;

  void publish(const std::vector<PublishedBoard>& boards) {
    shelf_ = std::make_shared<const BoardShelf>(12, boards, store_.items(), store_.rules(),
                                                store_.requestSchema());
  }

  std::unique_ptr<const Pipeline> pipeline(const std::string& channels) {
    auto made = store_.pipeline("[filter]\nexclude_used = false\n" + channels);
    if (!made) qFatal("%s", made.error().describe().c_str());
    return std::move(*made);
  }

  ChannelTrace traceOf(const std::string& channel, const Request& request = RecallStore::request()) {
    return pipeline("[[channel]]\nname = 'a'\n" + channel)->recall(request).value().front();
  }

private slots:
  void init() {
    store_.setShelf([this] { return shelf_; });
    shelf_ = nullptr;
  }

  void showsThePublishedListInItsOrder() {
    publish({board({"item7", "item3", "item5"})});
    const auto trace = traceOf(kTop);
    QCOMPARE(itemsOf(trace), (std::vector<std::uint32_t>{7, 3, 5}));
    QCOMPARE(trace.proposals[1].weight, 0.5F);
    QCOMPARE(itemsOf(traceOf(std::string(kTop) + "count = 2")), (std::vector<std::uint32_t>{7, 3}));
  }

  void theTraceSaysWhichVersion() {
    publish({board({"item7"})});
    const auto trace = traceOf(kTop);
    QVERIFY(trace.leaderboard);
    QCOMPARE(trace.leaderboard->name, std::string("top"));
    QCOMPARE(trace.leaderboard->version, 7U);
    QCOMPARE(trace.leaderboard->release, 12);
    QCOMPARE(trace.keys.at(trace.proposals.at(0).key).key, std::string("top, version 7"));
  }

  void itemsThatAreGoneAreSkippedAndCounted() {
    publish({board({"item7", "gone", "item3", "lost"})});
    const auto trace = traceOf(kTop);
    QCOMPARE(itemsOf(trace), (std::vector<std::uint32_t>{7, 3}));
    QCOMPARE(trace.removalCounts.size(), std::size_t{1});
    QCOMPARE(trace.removalCounts[0].count, 2U);
    QCOMPARE(trace.keys.at(1).key, std::string("gone"));
  }

  void aBoardThatIsNotPublishedSaysSo_data() {
    QTest::addColumn<bool>("others");
    QTest::newRow("nothing is") << false;
    QTest::newRow("others are") << true;
  }

  void aBoardThatIsNotPublishedSaysSo() {
    QFETCH(bool, others);
    if (others) publish({board({"item7"})});
    const auto trace = traceOf("kind = 'board'\nleaderboard = 'tops'\n");
    QCOMPARE(trace.status, ChannelStatus::Failed);
    QCOMPARE(trace.message, std::string("no leaderboard of this name is published: tops"));
  }

  void boardsAreOnFromTheirStartToTheirEnd_data() {
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<QString>("message");
    const qint64 now = RecallStore::kNow;
    QTest::newRow("begins now") << now << now + 1 << QString();
    QTest::newRow("begins later") << now + 1 << now + 2
                                  << text("top, version 7: it begins at 2023-11-14 22:13:21 UTC");
    QTest::newRow("ends now") << now - 9 << now
                              << text("top, version 7: it is over since 2023-11-14 22:13:20 UTC");
  }

  void boardsAreOnFromTheirStartToTheirEnd() {
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    QFETCH(QString, message);
    auto limited = board({"item7"});
    limited.from = from;
    limited.until = until;
    publish({limited});
    const auto trace = traceOf(kTop);
    QCOMPARE(trace.status, ChannelStatus::Done);
    QCOMPARE(trace.proposals.size(), message.isEmpty() ? std::size_t{1} : std::size_t{0});
    QCOMPARE(text(trace.message), message);
  }

  void audiences_data() {
    QTest::addColumn<QString>("audience");
    QTest::addColumn<bool>("shown");
    QTest::newRow("everybody") << QString() << true;
    QTest::newRow("a user that fits") << text("budget > 1") << true;
    QTest::newRow("a user that does not") << text("budget > 2") << false;
    QTest::newRow("a context that fits") << text("country == \"DE\"") << true;
    QTest::newRow("a context that does not") << text("country == \"CN\"") << false;
  }

  void audiences() {
    QFETCH(QString, audience);
    QFETCH(bool, shown);
    auto limited = board({"item7"});
    limited.audience.text = audience.toStdString();
    publish({limited});
    auto request = RecallStore::request();
    request.context = {{"country", std::string("DE")}};
    const auto trace = traceOf(kTop, request);
    QCOMPARE(trace.status, ChannelStatus::Done);
    QCOMPARE(trace.proposals.size(), shown ? std::size_t{1} : std::size_t{0});
    QCOMPARE(trace.message.empty(), shown);
    // What is missing is not true.
    if (audience.contains(text("country"))) QVERIFY(traceOf(kTop).proposals.empty());
  }

  void anAudienceThatCannotBeAskedHidesItsBoardAlone() {
    auto faulty = board({"item7"});
    faulty.audience.text = "no_such_feature > 1";
    auto other = board({"item3"});
    other.name = "other";
    publish({faulty, other});
    const auto trace = traceOf(kTop);
    QCOMPARE(trace.status, ChannelStatus::Failed);
    QVERIFY2(trace.message.find("the audience of leaderboard 'top'") != std::string::npos,
             trace.message.c_str());
    QCOMPARE(itemsOf(traceOf("kind = 'board'\nleaderboard = 'other'\n")), (std::vector<std::uint32_t>{3}));
  }

  void aStoreThatCannotBeReadIsTheReason() {
    shelf_ = std::make_shared<const BoardShelf>(Error{ErrorKind::Corrupt, "the file is damaged: x"});
    QCOMPARE(traceOf(kTop).message, std::string("the file is damaged: x"));
  }

  /// However often releases come meanwhile.
  void aRequestSeesOneRelease() {
    int asked = 0;
    store_.setShelf([&] {
      ++asked;
      publish({board({fmt::format("item{}", asked)})});
      return shelf_;
    });
    const auto two = pipeline(fmt::format("[[channel]]\nname = 'a'\n{0}[[channel]]\nname = 'b'\n{0}", kTop));
    const auto traces = two->recall(RecallStore::request()).value();
    QCOMPARE(itemsOf(traces[0]), itemsOf(traces[1]));
    QCOMPARE(asked, 1);
  }

  void aLaterRequestSeesTheNextRelease() {
    const auto made = pipeline(fmt::format("[[channel]]\nname = 'a'\n{}", kTop));
    for (const std::uint32_t item : {4U, 9U}) {
      publish({board({RecallStore::keyOf(item)})});
      QCOMPARE(itemsOf(made->recall(RecallStore::request()).value().front()), std::vector{item});
    }
  }

  void filtersAndRanksWorkAsForOtherChannels() {
    publish({board({"item0", "item1", "item2", "item3"})});
    const auto toml = std::string(kTop) + "filter = \"category == 'odd'\"\ncount = 1\n";
    QCOMPARE(itemsOf(traceOf(toml)), (std::vector<std::uint32_t>{1}));
    const auto made = pipeline("[[channel]]\nname = 'a'\n" + toml);
    QCOMPARE(made->rankInChannel(RecallStore::request(), 0, ItemId(3)).value(), std::optional(1U));
  }
};

QTEST_APPLESS_MAIN(TestLeaderboardChannel)
#include "test_leaderboard_channel.moc"
