#include "core/index/vector_index_builder.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/vector_channel.h"
#include "tests/unit/pipeline/channel_answer.h"

#include <QTest>

#include <string>
#include <vector>

using namespace rankwright;

namespace {

using Strings = std::vector<std::string>;

constexpr std::uint32_t kItems = 12;

/// Ten items on a line: item i at i; the last two have no vector.
VectorIndex onALine(std::uint64_t source = 0) {
  ItemVectors vectors(2);
  for (std::uint32_t i = 0; i + 2 < kItems; ++i)
    (void)vectors.add(ItemId(i), std::vector<float>{static_cast<float>(i), 1});
  return buildVectorIndex(vectors, {VectorMetric::L2, 4, 50, 50, 1, 1, source}).value();
}

ItemPool itemsOnly() {
  Strings keys;
  for (std::uint32_t i = 0; i < kItems; ++i)
    keys.push_back("item" + std::to_string(i));
  return {RowKeys::of(keys).value(), FeatureTable::of({}, {}, kItems).value()};
}

std::vector<std::uint32_t> proposed(const ChannelTrace& trace) {
  std::vector<std::uint32_t> items;
  for (const auto& proposal : trace.proposals)
    items.push_back(proposal.item.value());
  return items;
}

ChannelTrace recall(const Strings& keys, std::uint32_t count, const std::vector<ItemId>& excluded = {}) {
  const auto index = onALine();
  const ChannelConfig config{"near", "line", "last", "", count};
  ChannelAnswer answer(count, excluded, itemsOnly());
  (void)answer.ask(VectorChannel(config, index), {.keys = keys});
  return answer.trace;
}

/// A pipeline over the line and a user who is at 6.9.
class Fixture {
public:
  explicit Fixture(ChannelConfig channel) : items_(itemsOnly()) {
    vectors_.emplace("line", onALine());
    vectors_.emplace("model", onALine(77));
    FeatureTableBuilder users(
        Schema::of({{"place", ValueType::Float32List}, {"last", ValueType::StringList}}).value());
    (void)users.appendRow(std::vector<Value>{std::vector<float>{6.9F, 1}, Strings{"item2"}});
    users_ = UserStore(RowKeys::of({"ann"}).value(), users.finish());
    config_.channels = {std::move(channel)};
    config_.excludeUsed = false;
  }

  Result<std::unique_ptr<const Pipeline>> pipeline() {
    PipelineSources sources;
    sources.items = &items_;
    sources.users = &users_;
    sources.context = &context_;
    sources.rules = &rules_;
    sources.indexes = &indexes_;
    sources.vectorIndexes = &vectors_;
    sources.modelVector = [](const std::string&, const InputTables& tables) -> Result<std::vector<float>> {
      return std::vector<float>{tables.find("place").column->float32ListAt(0).front() - 5, 1};
    };
    return Pipeline::create(config_, std::move(sources));
  }

  Result<Recommendation> recommend() {
    RW_ASSIGN(const auto made, pipeline());
    return made->recommend({UserId(0), {}, 0}, true);
  }

private:
  ItemPool items_;
  UserStore users_;
  Schema context_;
  RuleSet rules_;
  std::map<std::string, InvertedIndex> indexes_;
  VectorIndexSet vectors_;
  PipelineConfig config_;
};

ChannelConfig channelOf(const char* index, const char* keys, const char* vector, bool model) {
  return {"near", index, keys, "", 3, vector, model};
}

} // namespace

class TestVectorChannel : public QObject {
  Q_OBJECT

private slots:
  void whatIsNearAnItemIsRecalledWithoutIt() {
    const auto trace = recall({"item4"}, 3);
    QCOMPARE(proposed(trace).size(), std::size_t{3});
    QVERIFY(!std::ranges::count(proposed(trace), 4U));
    QCOMPARE(trace.proposals[0].weight, -1.0F); // the squared distance to 3 and 5
    QCOMPARE(trace.proposals[2].weight, -4.0F);
    QVERIFY(trace.keys[0].known);
    QCOMPARE(trace.keys[0].taken, 3U);
  }

  void severalItemsInterleaveByLayers() {
    const auto trace = recall({"item0", "item9"}, 4);
    QCOMPARE(proposed(trace), (std::vector<std::uint32_t>{1, 8, 2, 7}));
    QCOMPARE(trace.proposals[3].key, 1U);
    QCOMPARE(trace.proposals[3].postingPosition, 1U);
  }

  void itemsWithoutAVectorRecallNothing() {
    const auto trace = recall({"item11", "nobody", "item0"}, 2);
    QVERIFY(!trace.keys[0].known && !trace.keys[1].known && trace.keys[2].known);
    QCOMPARE(trace.keys[0].postings, 0U);
    QCOMPARE(proposed(trace), (std::vector<std::uint32_t>{1, 2}));
  }

  void excludedItemsTakeNoPlace() {
    const auto trace = recall({"item0"}, 2, {ItemId(1), ItemId(3)});
    QCOMPARE(proposed(trace), (std::vector<std::uint32_t>{2, 4}));
    QCOMPARE(trace.removals.size(), std::size_t{2});
  }

  void requestsAskInEachWay_data() {
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("vector");
    QTest::addColumn<bool>("model");
    QTest::addColumn<std::uint32_t>("first");
    QTest::addRow("items like the last") << "line"
                                         << "last"
                                         << "" << false << 1U;
    QTest::addRow("items near the user") << "line"
                                         << ""
                                         << "place" << false << 7U;
    QTest::addRow("items that the model likes") << "model"
                                                << ""
                                                << "" << true << 2U;
  }
  void requestsAskInEachWay() {
    QFETCH(QString, index);
    QFETCH(QString, keys);
    QFETCH(QString, vector);
    QFETCH(bool, model);
    Fixture fixture(channelOf(qPrintable(index), qPrintable(keys), qPrintable(vector), model));
    const auto answer = fixture.recommend();
    QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
    QCOMPARE(answer->list.size(), std::size_t{3});
    const auto& trace = answer->trace->channels[0];
    QVERIFY(trace.keys[0].known);
    const auto first = trace.proposals[0].item.value();
    QTEST(keys.isEmpty() ? first : std::min(first, trace.proposals[1].item.value()), "first");
  }

  void refusesChannels_data() {
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("vector");
    QTest::addColumn<bool>("model");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such index") << "none"
                                   << "last"
                                   << "" << false << ErrorKind::NotFound;
    QTest::newRow("a vector of strings") << "line"
                                         << ""
                                         << "last" << false << ErrorKind::Type;
    QTest::newRow("keys of numbers") << "line"
                                     << "place"
                                     << "" << false << ErrorKind::Type;
    QTest::newRow("a model where there is none") << "line"
                                                 << ""
                                                 << "" << true << ErrorKind::Type;
  }
  void refusesChannels() {
    QFETCH(QString, index);
    QFETCH(QString, keys);
    QFETCH(QString, vector);
    QFETCH(bool, model);
    Fixture fixture(channelOf(qPrintable(index), qPrintable(keys), qPrintable(vector), model));
    QTEST(fixture.pipeline().error().kind, "kind");
  }
};

QTEST_APPLESS_MAIN(TestVectorChannel)
#include "test_vector_channel.moc"
