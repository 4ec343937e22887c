#include "core/expr/rule_set.h"
#include "core/index/index_definition.h"
#include "core/model/model_config.h"
#include "core/pipeline/pipeline_config.h"
#include "core/workspace/default_configuration.h"
#include "core/workspace/default_rules.h"

#include <QTest>

#include <map>
#include <set>

using namespace rankwright;

namespace {

Schema schemaOf(const QStringList& fields) {
  Schema schema;
  for (const auto& field : fields) {
    const auto type = parseValueType(field.section(u':', 1).toStdString()).value_or(ValueType::String);
    if (!schema.add({field.section(u':', 0, 0).toStdString(), type})) qFatal("a field twice");
  }
  return schema;
}

} // namespace

/// Whatever a store has, the configuration written for it can be read, and its parts know each other.
class TestDefaultConfiguration : public QObject {
  Q_OBJECT

private slots:
  void canBeRead_data() {
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QStringList>("users");
    QTest::addColumn<QStringList>("contexts");
    QTest::addColumn<bool>("hasLog");
    QTest::addColumn<QStringList>("rules");
    const QStringList none;
    QTest::newRow("nothing but keys") << none << none << none << true << QStringList{"favourite_items"};
    QTest::newRow("an app store") << QStringList{"category", "price:float32", "rating:float32",
                                                 "downloads_min:int64"}
                                  << none << QStringList{"country", "daytime"} << true
                                  << QStringList{"place", "moment",     "country_daytime", "favourite_items",
                                                 "taste", "price_band", "rating_band",     "downloads_band"};
    QTest::newRow("other contexts") << none << none
                                    << QStringList{"score:float32", "device", "page", "weather"} << true
                                    << QStringList{"now_device", "now_page", "device_page",
                                                   "favourite_items"};
    QTest::newRow("contexts that are no ASCII")
        << none << none << QStringList{"城市", "設備"} << true
        << QStringList{"now_城市", "now_設備", "城市_設備", "favourite_items"};
    QTest::newRow("features with the names of rules")
        << QStringList{"taste", "category", "moment"} << QStringList{"place"} << QStringList{"country"}
        << true << QStringList{"place_rule", "favourite_items", "taste_rule"};
    QTest::newRow("no log") << QStringList{"category"} << none << none << false
                            << QStringList{"favourite_items", "taste"};
  }

  void canBeRead() {
    QFETCH(QStringList, items);
    QFETCH(QStringList, users);
    QFETCH(QStringList, contexts);
    QFETCH(bool, hasLog);
    ConfigurationSeed seed;
    seed.items = schemaOf(items);
    seed.users = schemaOf(users);
    seed.contexts = schemaOf(contexts);
    seed.hasLog = hasLog;
    seed.imported = {{"hot", "imported/hot.json", "", "all"}, {"unused", "imported/unused.json", "", ""}};
    std::map<std::string, std::string> files;
    for (const auto& [name, text] : defaultConfiguration(seed))
      files.emplace(name, text);

    const auto transform = parseTransformToml(files["rules.toml"], "rules.toml");
    QVERIFY2(transform.has_value(), transform ? "" : transform.error().describe().c_str());
    QStringList names;
    for (const auto& name : transform->rules.names())
      names << QString::fromStdString(name);
    QTEST(names, "rules");

    const auto indexes = parseIndexesToml(files["indexes.toml"], "indexes.toml");
    QVERIFY2(indexes.has_value(), indexes ? "" : indexes.error().describe().c_str());
    std::set<std::string> known;
    for (const auto& index : *indexes)
      known.insert(index.name);
    const auto pipeline = parsePipelineToml(files["pipeline.toml"], "pipeline.toml");
    QVERIFY2(pipeline.has_value(), pipeline ? "" : pipeline.error().describe().c_str());
    for (const auto& channel : pipeline->channels) {
      QVERIFY2(known.contains(channel.index), channel.index.c_str());
      QVERIFY(channel.keys.empty() || names.contains(QString::fromStdString(channel.keys)));
    }
    QCOMPARE(pipeline->model.empty(), !hasLog);
    const auto model = parseModelToml(files["model.toml"], "model.toml");
    QVERIFY2(model.has_value(), model ? "" : model.error().describe().c_str());
  }
};

QTEST_GUILESS_MAIN(TestDefaultConfiguration)
#include "test_default_configuration.moc"
