#include "core/index/index_statistics.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/index_overview.h"
#include "core/workspace/item_keys.h"
#include "core/workspace/servable_items.h"
#include "core/workspace/user_keys.h"
#include "core/workspace/workspace_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

Cell cellOf(const TableSource& table, std::uint32_t row, std::string_view column) {
  return table.cell(row, *findColumn(table, column));
}

} // namespace

/// The keys that items stand under and users ask for, on a small workspace.
class TestObjectKeys : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::shared_ptr<const Workspace> workspace_;

private slots:
  void initTestCase() {
    const auto store = simulateStore({.items = 120, .users = 20, .days = 10, .seed = 5}, {});
    const std::filesystem::path path = folder_.filePath(QStringLiteral("store")).toStdString();
    QVERIFY(buildWorkspace(store->store, {path, std::nullopt, "Small store", "For tests."}, {}));
    workspace_ = Workspace::open(path, {}).value();
  }

  void keysOfAnItemAreThoseItStandsUnder() {
    const auto item = std::string(workspace_->items().keyOf(ItemId(3)));
    const auto keys = keysOfItem(*workspace_, item).value();
    std::size_t expected = 0;
    for (const auto& [name, index] : workspace_->indexes())
      for (std::uint32_t key = 0; key < index.keyCount(); ++key) {
        const auto postings = index.postingsAt(key).decoded();
        for (std::uint32_t place = 0; place < postings.size(); ++place) {
          if (postings[place].item != ItemId(3)) continue;
          QVERIFY(expected < keys.size());
          const auto& found = keys[expected++];
          QCOMPARE(found.index, name);
          QCOMPARE(found.key, index.keyAt(key));
          QCOMPARE(found.place, place);
          QCOMPARE(found.postings, static_cast<std::uint32_t>(postings.size()));
          QCOMPARE(found.weight, postings[place].weight);
          QVERIFY(found.origin.has_value());
        }
      }
    QCOMPARE(keys.size(), expected);
    QVERIFY(expected > 0);
  }

  void rowsOfItemKeysLeadToKeys() {
    const auto item = std::string(workspace_->items().keyOf(ItemId(3)));
    const auto keys = keysOfItem(*workspace_, item).value();
    const auto table = itemKeysTable(keys);
    QCOMPARE(table->rowCount(), static_cast<std::uint32_t>(keys.size()));
    QCOMPARE(table->addressKey(0, *findColumn(*table, "key")), keys[0].index + "=" + keys[0].key);
    QCOMPARE(table->addressKey(0, *findColumn(*table, "index")), std::nullopt);
    QCOMPARE(cellOf(*table, 0, "place"), Cell(std::int64_t{keys[0].place} + 1));
    QVERIFY(isMissing(cellOf(*table, 0, "slot")));
  }

  void unknownItemIsAnError() {
    const auto keys = keysOfItem(*workspace_, "nobody");
    QCOMPARE(keys.error().kind, ErrorKind::NotFound);
  }

  /// What the trace of a request says of its keys is what the panel says.
  void keysOfAUserAreThoseOfTheirRequest() {
    for (std::uint32_t user = 0; user < workspace_->users().size(); ++user) {
      const Request request{.user = UserId(user), .context = {}, .clock = {}};
      const auto trace = workspace_->pipeline().recommend(request, true)->trace;
      const auto keys = keysOfUser(*workspace_, request).value();
      auto next = keys.begin();
      for (const auto& channel : trace->channels) {
        if (channel.keys.empty()) {
          QCOMPARE(next->channel, channel.name);
          QCOMPARE(int(next++->outcome), int(KeyOutcome::NoKey));
        }
        for (const auto& key : channel.keys) {
          QCOMPARE(next->channel, channel.name);
          QCOMPARE(next->index, channel.index);
          QCOMPARE(next->madeBy, channel.keyRule);
          QCOMPARE(next->key, key.key);
          QCOMPARE(next->postings, key.postings);
          QCOMPARE(next->taken, key.taken);
          QCOMPARE(int(next++->outcome), int(key.known ? KeyOutcome::Hit : KeyOutcome::Miss));
        }
      }
      QVERIFY(next == keys.end());
    }
  }

  void channelsWithoutAKeySaySo() {
    std::vector<UserKey> keys{{.channel = "a", .index = "i", .key = "k", .outcome = KeyOutcome::Miss},
                              {.channel = "b", .index = "i", .madeBy = "rule", .ruleText = "x + 1"}};
    const auto table = userKeysTable(std::move(keys));
    QCOMPARE(cellOf(*table, 0, "outcome"), Cell(std::string_view("miss")));
    QCOMPARE(cellOf(*table, 0, "postings"), Cell(std::int64_t{0}));
    QVERIFY(isMissing(cellOf(*table, 0, "made_by")));
    QVERIFY(isMissing(cellOf(*table, 1, "key")));
    QVERIFY(isMissing(cellOf(*table, 1, "postings")));
    QCOMPARE(cellOf(*table, 1, "outcome"), Cell(std::string_view("no key")));
  }

  void overviewCountsWhatTheIndexHas() {
    const auto& [name, index] = *workspace_->indexes().begin();
    const auto overview = describeIndex(*workspace_, name).value();
    QCOMPARE(overview.keyCount, index.keyCount());
    QCOMPARE(overview.postingCount, index.postingCount());
    QCOMPARE(overview.bytes.total(), index.bytes().total());
    QCOMPARE(overview.itemCount, workspace_->items().size());
    QVERIFY(overview.built.has_value());
    QVERIFY(overview.origin.has_value());
    const auto reached = measureIndex(index)->itemsReached;
    QCOMPARE(overview.shareOfItemsWithoutKey(), 1.0 - double(reached) / workspace_->items().size());
    QCOMPARE(describeIndex(*workspace_, "none").error().kind, ErrorKind::NotFound);
  }

  /// An item is servable when the pool knows something besides its key.
  void servableItemsAreThoseWithFeatures() {
    FeatureTableBuilder builder(*Schema::of({{"id", ValueType::String}, {"price", ValueType::Int64}}));
    const auto add = [&builder](const Value& id, const Value& price) {
      const std::vector<Value> row{id, price};
      QVERIFY(builder.appendRow(row).has_value());
    };
    add(std::string("a"), Value());
    add(std::string("b"), std::int64_t{0});
    add(Value(), Value());
    add(std::string("other"), Value());
    const ItemPool items(*RowKeys::of({"a", "b", "c", "d"}), builder.finish());
    QCOMPARE(servableItems(items).value(), (std::vector<std::uint8_t>{0, 1, 0, 1}));
  }
};

QTEST_APPLESS_MAIN(TestObjectKeys)
#include "test_object_keys.moc"
