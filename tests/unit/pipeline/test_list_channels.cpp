#include "core/index/vector_index_builder.h"
#include "core/pipeline/board_file.h"
#include "core/pipeline/new_items_channel.h"
#include "core/pipeline/vector_channel.h"
#include "tests/unit/pipeline/channel_answer.h"
#include "tests/unit/pipeline/recall_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cmath>
#include <string>
#include <thread>
#include <vector>

using namespace rankwright;

namespace {

std::vector<std::uint32_t> itemsOf(const ChannelTrace& trace) {
  std::vector<std::uint32_t> items;
  for (const auto& proposal : trace.proposals)
    items.push_back(proposal.item.value());
  return items;
}

} // namespace

class TestListChannels : public QObject {
  Q_OBJECT

  ChannelTrace traceOf(const std::string& channel, const std::string& source = "p.toml") {
    const auto pipeline =
        store_.pipeline("[filter]\nexclude_used = false\n[[channel]]\nname = 'a'\n" + channel, source);
    if (!pipeline) qFatal("%s", pipeline.error().describe().c_str());
    return (*pipeline)->recall(RecallStore::request()).value().front();
  }

  RecallStore store_;

private slots:
  void boardsAreReadAsTomlAndAsText() {
    const auto toml = parseBoardToml("title = \"Best\"\nitems = [\"a\", \"b\"]", "board.toml").value();
    QCOMPARE(toml.title, std::string("Best"));
    QCOMPARE(toml.items, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(parseBoardText("# best first\n a \r\n\nb # the other\n", "board.txt").value().items, toml.items);
  }

  void boardsNameAnItemOnce() {
    const auto text = parseBoardText("a\nb\na\n", "board.txt");
    QVERIFY(!text);
    QCOMPARE(text.error().span->line, 3U);
    QVERIFY(!parseBoardToml("items = [\"a\", \"a\"]", "board.toml"));
    QVERIFY(!parseBoardToml("items = [\"a\"]\nitem = 1", "board.toml"));
  }

  void boardsLieBesideThePipeline() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("board.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("item7\ngone\nitem3\n");
    file.close();
    const auto trace = traceOf("kind = 'board'\nfile = 'board.txt'",
                               folder.filePath(QStringLiteral("pipeline.toml")).toStdString());
    QCOMPARE(itemsOf(trace), (std::vector<std::uint32_t>{7, 3}));
    QCOMPARE(trace.keys.size(), std::size_t{2});
    QVERIFY(!trace.keys[1].known);
    QCOMPARE(trace.keys[1].key, std::string("gone"));
    QCOMPARE(trace.proposals[1].weight, 0.5F);
  }

  void aFixedListKeepsItsOrder() {
    QCOMPARE(itemsOf(traceOf("kind = 'fixed'\nitems = ['item9', 'item2', 'item4']\ncount = 2")),
             (std::vector<std::uint32_t>{9, 2}));
  }

  void popularityIsReadFromAFeature() {
    const auto trace = traceOf("kind = 'popularity'\nfeature = 'shown'\ncount = 2");
    QCOMPARE(itemsOf(trace), (std::vector<std::uint32_t>{39, 38}));
    QCOMPARE(trace.proposals[0].weight, 390.0F);
  }

  void theLatestAreNew() {
    // It is 2023-11-14: those of the 10th to the 14th are out, the 11th to 14th for three and a half days.
    QCOMPARE(itemsOf(traceOf("kind = 'new'\nreleased = 'released'")),
             (std::vector<std::uint32_t>{4, 3, 2, 1, 0}));
    const auto trace = traceOf("kind = 'new'\nreleased = 'released'\ndays = 3.5");
    QCOMPARE(itemsOf(trace), (std::vector<std::uint32_t>{4, 3, 2}));
    QCOMPARE(trace.keys[0].postings, 3U);
  }

  void newItemsThatWereShownEnoughAreLeftOut() {
    const auto trace = traceOf(
        "kind = 'new'\nreleased = 'released'\nexposures = 'shown'\nclicks = 'clicked'\nexposure_quota = 30");
    auto items = itemsOf(trace);
    std::ranges::sort(items);
    QCOMPARE(items, (std::vector<std::uint32_t>{0, 1, 2}));
  }

  void scoresOfNewItems() {
    const NewItemsConfig beta{.exposures = "e", .clicks = "c", .alpha = 1, .beta = 3, .optimism = 0};
    QCOMPARE(newItemScore(beta, 0, 0, 100), 0.25);
    QCOMPARE(newItemScore(beta, 4, 3, 100), 0.5);
    auto hopeful = beta;
    hopeful.optimism = 1;
    QCOMPARE(newItemScore(hopeful, 0, 0, 100), 0.25 + std::sqrt(0.25 * 0.75 / 5));
    auto ucb = beta;
    ucb.score = NewItemScore::Ucb;
    QCOMPARE(newItemScore(ucb, 3, 2, 100), 0.5 + std::sqrt(2 * std::log(101.0) / 4));
    QVERIFY(newItemScore(ucb, 0, 0, 100) > newItemScore(ucb, 50, 10, 100));
  }

  void aChannelThatTakesTooLongBringsNothing() {
    ItemVectors vectors(1);
    for (std::uint32_t i = 0; i < 10; ++i)
      (void)vectors.add(ItemId(i), std::vector<float>{static_cast<float>(i)});
    const auto index = buildVectorIndex(vectors, {VectorMetric::L2, 4, 50, 50, 1, 1, 7}).value();
    ChannelConfig config{"near", "line", "", "", 5, "", true};
    const VectorChannel channel(config, index, [](const InputTables&) -> Result<std::vector<float>> {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      return std::vector<float>{3};
    });
    const auto pipeline = store_.pipeline("[[channel]]\nname = 'a'\nkind = 'fixed'\nitems = []").value();
    const auto features = pipeline->features(RecallStore::request()).value();
    for (const std::uint32_t budget : {1U, 0U}) {
      const ItemPool items{};
      const Exclusions excluded;
      const Deadline deadline(budget);
      ChannelTrace trace;
      trace.limit = 5;
      const ChannelRequest request{items, excluded, deadline, false, nullptr, &features};
      const auto status = channel.recall(request, {}, trace);
      QCOMPARE(status.has_value(), budget == 0);
      if (!status) QCOMPARE(status.error().kind, ErrorKind::Cancelled);
    }
  }
};

QTEST_APPLESS_MAIN(TestListChannels)
#include "test_list_channels.moc"
