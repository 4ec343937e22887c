#include "core/pipeline/channel_collector.h"
#include "core/pipeline/channel_factory.h"
#include "core/pipeline/why_not.h"
#include "tests/unit/pipeline/recall_store.h"

#include <QTest>

#include <string>

using namespace rankwright;

namespace {

const std::string kPopular =
    "[[channel]]\nname = 'popular'\nkind = 'popularity'\nindex = 'popular'\ncount = 8\n";
const std::string kFixed = "[[channel]]\nname = 'fixed'\nkind = 'fixed'\nitems = ['item31']\n";
const std::string kOdd = "[[channel]]\nname = 'tags'\nindex = 'tag'\nkey = 'odd'\ncount = 3\n";
const std::string kCheap = "[[channel]]\nname = 'cheap'\nkind = 'popularity'\nfeature = 'price'\ncount = 4\n";
const std::string kEndless =
    "[[channel]]\nname = 'endless'\nkind = 'fixed'\nitems = ['item1']\nbudget_ms = 1\n";
const std::string kCareless = "[[channel]]\nname = 'careless'\nkind = 'fixed'\nitems = ['item1']\n";

/// Meets the same item again and again, so that it has always more to do than it has time.
class EndlessChannel final : public RecallChannel {
public:
  Status recall(const ChannelRequest& request, ChannelKeys, ChannelTrace& trace) const override {
    trace.keys.push_back({"endless", true, 1, 0});
    struct {
      std::optional<Proposal> next() { return Proposal{ItemId(1)}; }
    } source;
    return collect(source, request, trace);
  }
};

/// Proposes three items whatever the request excludes.
class CarelessChannel final : public RecallChannel {
public:
  Status recall(const ChannelRequest&, ChannelKeys, ChannelTrace& trace) const override {
    trace.keys.push_back({"careless", true, 3, 3});
    for (std::uint32_t rank = 0; rank < 3; ++rank)
      trace.proposals.push_back({ItemId(rank), rank, 0, rank, 1});
    return {};
  }
};

Result<std::unique_ptr<const RecallChannel>> makeAny(const ChannelConfig& config,
                                                     const PipelineSources& sources) {
  if (config.name == "endless") return std::make_unique<const EndlessChannel>();
  if (config.name == "careless") return std::make_unique<const CarelessChannel>();
  return makeChannel(config, sources);
}

QString text(const std::string& each) {
  return QString::fromStdString(each);
}

} // namespace

/// What becomes of an item before ranking, arranged through whole pipelines; test_constraints has what comes
/// after that.
class TestWhyNot : public QObject {
  Q_OBJECT

  WhyNot whyNot(const std::string& toml, std::uint32_t item,
                const Request& request = RecallStore::request()) {
    const auto pipeline = store_.pipeline(toml);
    if (!pipeline) qFatal("%s", pipeline.error().describe().c_str());
    const auto answer = (*pipeline)->recommend(request, true);
    if (!answer) qFatal("%s", answer.error().describe().c_str());
    return explainAbsence(*answer->trace, **pipeline, ItemId(item));
  }

  static void compare(const WhyNot& answer, Stage stage, const QString& part) {
    QCOMPARE(describe(answer.stage), describe(stage));
    QVERIFY2(text(answer.explanation).contains(part), answer.explanation.c_str());
  }

  RecallStore store_;

private slots:
  void initTestCase() { store_.setChannelMaker(makeAny); }

  void reasons_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<unsigned>("item");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& toml, unsigned item, Stage stage,
                        const char* part) {
      QTest::newRow(name) << text(toml) << item << stage << QString::fromUtf8(part);
    };
    row("listed", kPopular, 3U, Stage::Listed, "It is in the list, at place 3 of 8");
    row("under no key, and which would have found it", kOdd, 2U, Stage::Recall,
        "No channel found it: it stands under none of the request's 1 keys. Keys that would have found it: "
        "'even' (tags).");
    row("beyond the count of a channel with keys", kOdd, 31U, Stage::Recall,
        "under its key 'odd' it stands at place 5 of 20, and the channel had its 3 items before that. "
        "Channel "
        "'tags' has it at place 5 and takes no more than 3.");
    row("the used item takes no place", kPopular, 10U, Stage::Recall,
        "it stands at place 11 of 40, and the channel had its 8 items before that. Channel 'popular' has it "
        "at "
        "place 10 and takes no more than 8.");
    row("beyond the count of a channel without keys", kCheap, 23U, Stage::Recall,
        "No channel took it. Channel 'cheap' has it at place 6 and takes no more than 4.");
    row("behind what a channel reads of a key",
        "[[channel]]\nname = 'deep'\nkind = 'tags'\nindex = 'tag'\nkeys = 'tags'\ndepth = 5\n", 1U,
        Stage::Recall,
        "The nearest was 'deep': under its key 'odd' it stands at place 20 of 20, and the channel did not "
        "read "
        "so far.");
    row("found, but used", kPopular, 0U, Stage::Filter,
        "Channel 'popular' found it, and it was removed: used already.");
    row("used, and found by no channel", kFixed, 0U, Stage::Filter,
        "Every channel leaves it out: used already.");
    row("found, but over the limit", "[[frequency]]\ndays = 7\ncount = 2\n" + kPopular, 5U, Stage::Filter,
        "Channel 'popular' found it, and it was removed: frequency control");
    row("over the limit, and found by no channel", "[[frequency]]\ndays = 7\ncount = 2\n" + kFixed, 5U,
        Stage::Filter, "Every channel leaves it out: frequency control");
    row("filtered", kPopular + "filter = 'price == 1'\n", 2U, Stage::Filter,
        "Channel 'popular' found it, and it was removed: filter: price == 1.");
    row("removed after the merge", kCareless + kFixed, 0U, Stage::Filter,
        "It was merged, and removed after that: used already.");
    row("beyond the merge's count", kPopular + "[merge]\ncount = 3\n", 6U, Stage::Merge,
        "Channel 'popular' proposed it at place 6, but merging stopped at 3 candidates before that.");
    row("beyond a channel's quota", kPopular + "quota = 2\n" + kFixed, 6U, Stage::Merge,
        "Channel 'popular' proposed it at place 6, but the merge takes no more than 2 items from it.");
    row("ranked below", kPopular + "[rank]\nrule = '0 - price'\n[list]\ncount = 2\n", 2U, Stage::Rank,
        "It was ranked 5 of 8 candidates with score -2.0000; the last of the 2 listed has 0.0000.");
    row("a channel ran out of time", kEndless + kFixed, 1U, Stage::Recall,
        "Channel 'endless' brought nothing (timed out): its time was up");
  }
  void reasons() {
    QFETCH(QString, toml);
    QFETCH(unsigned, item);
    QFETCH(Stage, stage);
    QFETCH(QString, part);
    compare(whyNot(toml.toStdString(), item), stage, part);
  }

  void aChannelThatRanOutOfTimeBringsNothing() {
    const auto pipeline = store_.pipeline(kEndless + kFixed).value();
    const auto answer = pipeline->recommend(RecallStore::request(), true).value();
    QCOMPARE(answer.trace->channels[0].status, ChannelStatus::TimedOut);
    QVERIFY(answer.trace->channels[0].proposals.empty() && answer.trace->channels[0].repeats.empty());
    QCOMPARE(answer.list.size(), std::size_t{1});
    QCOMPARE(answer.list[0].item, ItemId(31));
  }

  void whatIsExcludedIsRemovedAfterTheMerge() {
    const auto pipeline = store_.pipeline(kCareless + kFixed).value();
    const auto answer = pipeline->recommend(RecallStore::request(), true).value();
    QCOMPARE(answer.trace->removedAfterMerge.size(), std::size_t{1});
    QCOMPARE(answer.trace->removedAfterMerge[0].item, ItemId(0));
    QCOMPARE(answer.list.size(), std::size_t{3});
    for (const auto& listed : answer.list)
      QVERIFY(listed.item != ItemId(0));
  }

  void theRelatedItemItself() {
    auto request = RecallStore::request();
    request.scene = Scene::Related;
    request.related = ItemId(20);
    compare(whyNot(kFixed, 20, request), Stage::Filter,
            QStringLiteral("Every channel leaves it out: the related item itself."));
  }

  void whatAnInventedUserHasUsed() {
    auto request = RecallStore::request();
    request.user = kNoUser;
    request.features = {{"used_items", RecallStore::Strings{"item39"}}};
    compare(whyNot(kFixed, 39, request), Stage::Filter,
            QStringLiteral("Every channel leaves it out: used already."));
  }

  void keysAreSortedIntoOwnAndOthers() {
    const auto answer =
        whyNot("[[channel]]\nname = 'like'\nindex = 'like'\nkeys = 'recent_items'\ncount = 1\n", 10);
    QCOMPARE(answer.nearMisses.size(), std::size_t{1}); // under item9, which the user has
    QCOMPARE(answer.nearMisses[0].key, std::string("item9"));
    QCOMPARE(answer.otherKeys.size(), std::size_t{1});
    QCOMPARE(answer.otherKeys[0].key, std::string("item8"));
    QCOMPARE(answer.otherKeys[0].postingPosition, 1U);
  }
};

QTEST_APPLESS_MAIN(TestWhyNot)
#include "test_why_not.moc"
