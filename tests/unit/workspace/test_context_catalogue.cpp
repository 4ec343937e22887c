#include "core/workspace/context_catalogue.h"

#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

using namespace rankwright;

class TestContextCatalogue : public QObject {
  Q_OBJECT

  static ContextCatalogue catalogue(std::size_t maxValues) {
    FeatureTableBuilder builder(
        Schema::of({{"country", ValueType::String}, {"hour", ValueType::Int64}}).value());
    for (const Value& country : {Value(std::string("Perú \"x\"")), Value(std::string("Spain")), Value()})
      (void)builder.appendRow(std::vector<Value>{country, std::int64_t{3}});
    std::vector<Interaction> log;
    for (const std::uint32_t context : {0U, 1U, 1U, 2U, 2U, 2U})
      log.push_back({UserId(0), ItemId(0), context, {}, 1});
    return catalogueContexts(builder.finish(), log, maxValues);
  }

private slots:
  void mostFrequentValuesComeFirst() {
    QCOMPARE(catalogue(10).values.at("country"), (std::vector<std::string>{"Spain", "Perú \"x\""}));
    QCOMPARE(catalogue(1).values.at("country"), (std::vector<std::string>{"Spain"}));
    QVERIFY(!catalogue(10).values.contains("hour"));
  }

  void savedCatalogueIsTheSame() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "contexts.toml";
    const auto before = catalogue(10);
    QVERIFY(saveContextCatalogue(before, path).has_value());
    const auto after = loadContextCatalogue(path).value();
    QVERIFY(after.schema == before.schema);
    QCOMPARE(after.values, before.values);
  }
};

QTEST_APPLESS_MAIN(TestContextCatalogue)
#include "test_context_catalogue.moc"
