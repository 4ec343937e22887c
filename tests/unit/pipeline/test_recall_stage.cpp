#include "core/pipeline/exclusions.h"
#include "core/pipeline/why_not.h"
#include "tests/unit/pipeline/recall_store.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

const std::string kPopular =
    "[[channel]]\nname = 'popular'\nkind = 'popularity'\nindex = 'popular'\ncount = 8\n";

std::vector<std::uint32_t> itemsOf(const ChannelTrace& trace) {
  std::vector<std::uint32_t> items;
  for (const auto& proposal : trace.proposals)
    items.push_back(proposal.item.value());
  return items;
}

std::string firstReason(const ChannelTrace& trace) {
  return trace.removalCounts.empty() ? "" : trace.removalCounts.front().reason;
}

} // namespace

class TestRecallStage : public QObject {
  Q_OBJECT

  std::shared_ptr<const Trace> traceOf(const std::string& toml,
                                       const Request& request = RecallStore::request()) {
    const auto pipeline = store_.pipeline(toml);
    if (!pipeline) qFatal("%s", pipeline.error().describe().c_str());
    const auto answer = (*pipeline)->recommend(request, true);
    if (!answer) qFatal("%s", answer.error().describe().c_str());
    return answer->trace;
  }

  RecallStore store_;

private slots:
  void frequencyControlHoldsInEveryChannel() {
    const auto trace =
        traceOf("[[frequency]]\ndays = 7\ncount = 2\n" + kPopular +
                "[[channel]]\nname = 'tags'\nkind = 'tags'\nindex = 'tag'\nkeys = 'tags'\ncount = 40\n");
    QCOMPARE(trace->overLimit.size(), std::size_t{1}); // item5 twice, item9 once
    QCOMPARE(trace->overLimit[0].item, ItemId(5));
    for (const auto& channel : trace->channels) {
      QVERIFY(!std::ranges::count(itemsOf(channel), 5U));
      QCOMPARE(channel.removalCounts.size(), std::size_t{2}); // item0 is used
      QCOMPARE(channel.removalCounts[1].reason, trace->overLimit[0].reason);
      QCOMPARE(channel.removalCounts[1].count, 1U);
    }
    QVERIFY(!std::ranges::count(trace->merged, ItemId(5)));
  }

  void whatIsExcludedDoesNotComeThroughTheMerge() {
    Exclusions excluded(2);
    excluded.add(ItemId(3), excluded.addReason("used already"));
    std::vector<ItemId> merged = {ItemId(1), ItemId(3), ItemId(2)};
    const auto removed = excluded.removeFrom(merged);
    QCOMPARE(merged, (std::vector<ItemId>{ItemId(1), ItemId(2)}));
    QCOMPARE(removed.size(), std::size_t{1});
    QCOMPARE(removed[0].reason, std::string("used already"));
  }

  void filtersSeeItemAndUser_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<unsigned>>("items");
    QTest::newRow("of the item") << "price == 1" << QList<unsigned>{1, 5, 9, 13, 17, 21, 25, 29};
    QTest::newRow("by a rule over item and user") << "affordable" << QList<unsigned>{1, 2, 4, 5, 6, 8, 9, 10};
    QTest::newRow("a missing value does not pass") << "released == '2023-11-13'" << QList<unsigned>{3};
    QTest::newRow("of a context that is not given") << "country == 'Spain'" << QList<unsigned>{};
  }
  void filtersSeeItemAndUser() {
    QFETCH(QString, filter);
    QFETCH(QList<unsigned>, items);
    const auto trace = traceOf(kPopular + "filter = \"" + filter.toStdString() + "\"\n");
    const auto proposed = itemsOf(trace->channels[0]);
    QVERIFY(std::ranges::equal(proposed, items));
    for (std::uint32_t rank = 0; rank < proposed.size(); ++rank)
      QCOMPARE(trace->channels[0].proposals[rank].rank, rank);
    QCOMPARE(trace->channels[0].removalCounts.back().reason, "filter: " + filter.toStdString());
  }

  void filtersAreChecked_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such feature") << "prize == 0" << ErrorKind::NotFound;
    QTest::newRow("a text") << "category" << ErrorKind::Type;
    QTest::newRow("no expression") << "price ==" << ErrorKind::Parse;
  }
  void filtersAreChecked() {
    QFETCH(QString, filter);
    const auto pipeline = store_.pipeline(kPopular + "filter = \"" + filter.toStdString() + "\"\n");
    QVERIFY(!pipeline);
    QTEST(pipeline.error().kind, "kind");
    QCOMPARE(pipeline.error().span->line, 6U);
    QCOMPARE(pipeline.error().span->source, std::string("p.toml"));
  }

  void mistakesAreToldWithTheirPlace_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<unsigned>("line");
    QTest::newRow("index") << "kind = 'popularity'\nindex = 'absent'" << 4U;
    QTest::newRow("rule") << "index = 'tag'\nkeys = 'absent'" << 4U;
    QTest::newRow("number as key") << "index = 'tag'\nkeys = 'budget'" << 4U;
    QTest::newRow("texts as weights")
        << "kind = 'tags'\nindex = 'tag'\nkeys = 'tags'\nweights = 'tags'" << 6U;
    QTest::newRow("no such item feature") << "kind = 'popularity'\nfeature = 'absent'" << 4U;
    QTest::newRow("text as popularity") << "kind = 'popularity'\nfeature = 'category'" << 4U;
    QTest::newRow("no such release") << "kind = 'new'\nreleased = 'absent'" << 4U;
    QTest::newRow("no such board") << "kind = 'board'\nfile = '/nonexistent/board'" << 4U;
    QTest::newRow("vectors of postings") << "kind = 'vector'\nindex = 'tag'\nkeys = 'tags'" << 4U;
  }
  void mistakesAreToldWithTheirPlace() {
    QFETCH(QString, toml);
    const auto pipeline = store_.pipeline("[[channel]]\nname = 'a'\n" + toml.toStdString());
    QVERIFY(!pipeline);
    QVERIFY2(pipeline.error().span.has_value(), pipeline.error().message.c_str());
    QTEST(pipeline.error().span->line, "line");
  }

  void aChannelThatFailsIsReportedAndTheListComes() {
    const std::string fresh = "[[channel]]\nname = 'new'\nkind = 'new'\nreleased = 'released'\n";
    auto request = RecallStore::request();
    request.clock.now.reset();
    const auto trace = traceOf(fresh + kPopular, request);
    QCOMPARE(trace->channels[0].status, ChannelStatus::Failed);
    QVERIFY(trace->channels[0].message.find("time") != std::string::npos);
    QVERIFY(trace->channels[0].proposals.empty());
    QCOMPARE(trace->merged.size(), std::size_t{8});
    const auto pipeline = store_.pipeline(fresh + kPopular).value();
    const auto why = explainAbsence(*trace, *pipeline, ItemId(30));
    QVERIFY2(why.explanation.find("Channel 'new' brought nothing (failed)") != std::string::npos,
             why.explanation.c_str());
  }

  void whyNotNamesFrequencyAndFilter() {
    const std::string toml = "[[frequency]]\ndays = 7\ncount = 1\n" + kPopular + "filter = 'price == 1'\n";
    const auto trace = traceOf(toml);
    const auto pipeline = store_.pipeline(toml).value();
    const auto often = explainAbsence(*trace, *pipeline, ItemId(9));
    QCOMPARE(often.stage, Stage::Filter);
    QVERIFY2(often.explanation.find("frequency control") != std::string::npos, often.explanation.c_str());
    const auto filtered = explainAbsence(*trace, *pipeline, ItemId(2));
    QCOMPARE(filtered.stage, Stage::Filter);
    QVERIFY2(filtered.explanation.find("price == 1") != std::string::npos, filtered.explanation.c_str());
  }

  void theRelatedItemIsKnownAndNotListed() {
    const std::string toml = "[[channel]]\nname = 'like it'\nindex = 'like'\nkey = ''\nkeys = 'related_id'\n"
                             "[[channel]]\nname = 'its kind'\nindex = 'tag'\nkeys = 'neighbour'\n";
    auto request = RecallStore::request();
    request.scene = Scene::Related;
    request.related = ItemId(20);
    const auto trace = traceOf(toml, request);
    QCOMPARE(itemsOf(trace->channels[0]), (std::vector<std::uint32_t>{21, 22}));
    QCOMPARE(trace->channels[1].keys[0].key, std::string("even"));
    QCOMPARE(firstReason(trace->channels[1]), std::string("the related item itself"));
    QVERIFY(!std::ranges::count(trace->merged, ItemId(20)));
    const auto feeds = traceOf(toml);
    QVERIFY(feeds->channels[0].keys.empty() && feeds->channels[1].keys.empty());
  }

  void refusesRequests_data() {
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<int>("related");
    QTest::addColumn<unsigned>("user");
    QTest::newRow("related to nothing") << Scene::Related << -1 << 0U;
    QTest::newRow("related to no item") << Scene::Related << 40 << 0U;
    QTest::newRow("an item in the feeds") << Scene::Feeds << 3 << 0U;
    QTest::newRow("no such user") << Scene::Feeds << -1 << 1U;
  }
  void refusesRequests() {
    QFETCH(Scene, scene);
    QFETCH(int, related);
    QFETCH(unsigned, user);
    auto request = RecallStore::request();
    request.user = UserId(user);
    request.scene = scene;
    if (related >= 0) request.related = ItemId(static_cast<std::uint32_t>(related));
    const auto pipeline = store_.pipeline(kPopular).value();
    QCOMPARE(pipeline->recommend(request, false).error().kind, ErrorKind::InvalidArgument);
  }

  void anInventedUserIsDescribedByFeatures() {
    auto request = RecallStore::request();
    request.user = kNoUser;
    request.features = {{"tags", RecallStore::Strings{"odd"}},
                        {"used_items", RecallStore::Strings{"item39"}}};
    const auto trace =
        traceOf("[[channel]]\nname = 'tags'\nindex = 'tag'\nkeys = 'tags'\ncount = 3\n", request);
    QCOMPARE(itemsOf(trace->channels[0]), (std::vector<std::uint32_t>{37, 35, 33}));
    QCOMPARE(firstReason(trace->channels[0]), std::string("used already"));
  }

  void givenFeaturesStandBeforeStoredOnes() {
    auto request = RecallStore::request();
    request.features = {{"budget", 0.0F}};
    const auto trace = traceOf(kPopular + "filter = 'affordable'\n", request);
    QCOMPARE(itemsOf(trace->channels[0]), (std::vector<std::uint32_t>{4, 8, 12, 16, 20, 24, 28, 32}));
    request.features = {{"prize", 0.0F}};
    QCOMPARE(store_.pipeline(kPopular).value()->recommend(request, false).error().kind, ErrorKind::NotFound);
  }

  void recentActionsRecallWhatIsLikeThem() {
    const auto trace =
        traceOf("[[channel]]\nname = 'i2i'\nkind = 'i2i'\nindex = 'like'\nhalf_life_hours = 24\n");
    // item5 counts 1 + 1/2, item9 1/4: item6 3, item7 1.5, item10 0.5, item11 0.25.
    QCOMPARE(itemsOf(trace->channels[0]), (std::vector<std::uint32_t>{6, 7, 10, 11}));
    QVERIFY(std::abs(trace->channels[0].proposals[0].weight - 3) < 0.01F);
  }

  void theSameAtAnyThreadCount() {
    const std::string channels =
        kPopular + "filter = 'affordable'\n" +
        "[[channel]]\nname = 'tags'\nkind = 'tags'\nindex = 'tag'\nkeys = 'tags'\n"
        "[[channel]]\nname = 'i2i'\nkind = 'i2i'\nindex = 'like'\n"
        "[[channel]]\nname = 'new'\nkind = 'new'\nreleased = 'released'\nexposures = 'shown'\nclicks = "
        "'clicked'\n"
        "[[channel]]\nname = 'fixed'\nkind = 'fixed'\nitems = ['item31', 'item3', 'gone']\n";
    const auto alone = traceOf("[recall]\nparallel = false\n" + channels);
    for (int round = 0; round < 50; ++round) {
      const auto together = traceOf(channels);
      QVERIFY(together->merged == alone->merged);
      for (std::size_t i = 0; i < alone->channels.size(); ++i) {
        QCOMPARE(together->channels[i].name, alone->channels[i].name);
        QVERIFY(itemsOf(together->channels[i]) == itemsOf(alone->channels[i]));
      }
    }
  }

  void withoutATraceTheListIsTheSame() {
    const auto pipeline =
        store_.pipeline("[[frequency]]\ndays = 7\n" + kPopular + "filter = 'affordable'\n").value();
    const auto with = pipeline->recommend(RecallStore::request(), true).value();
    const auto without = pipeline->recommend(RecallStore::request(), false).value();
    QVERIFY(std::ranges::equal(with.list, without.list, {}, &ListedItem::item, &ListedItem::item));
  }
};

QTEST_APPLESS_MAIN(TestRecallStage)
#include "test_recall_stage.moc"
