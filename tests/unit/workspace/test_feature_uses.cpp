#include "core/workspace/feature_uses.h"

#include <QTest>

using namespace rankwright;

namespace {

Schema inputs() {
  return Schema::of({{"price", ValueType::Float32}, {"taste", ValueType::StringList}}).value();
}

std::vector<ConfigText> files() {
  return {{"rules.toml",
           "[transform]\nexpressions = [\n  'band = bucket(price, [1])', # band\n  'twice = band + "
           "band',\n]\nfeatures = [\"band\"]\n"},
          {"pipeline.toml", "[[channel]]\nname = \"band\"\nindex = \"band\"\nkeys = \"band\"\n"
                            "[[channel]]\nname = \"n\"\nvector = \"price\"\n"},
          {"model.toml", "kind = \"fm\"\nfields = [\"band\", { name = \"price\", hash_buckets = 10 }]\n"},
          {"indexes.toml", "[[index]]\nname = \"i\"\ncolumns = [\"price\"]\n"
                           "[[index]]\nname = \"v\"\nkind = \"vector\"\nfeature = \"price\"\n"},
          {"broken.toml", "x = \"band\n"}};
}

QString describe(const FeatureUse& use) {
  return QStringLiteral("%1 %2 %3:%4")
      .arg(int(use.kind))
      .arg(QString::fromStdString(use.user), QString::fromStdString(use.path))
      .arg(use.line);
}

} // namespace

class TestFeatureUses : public QObject {
  Q_OBJECT

private slots:
  void findsEveryUse_data();
  void findsEveryUse();
  void placesAreBytesOfTheName();
  void canBeCancelled();
};

void TestFeatureUses::findsEveryUse_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QStringList>("uses");
  QTest::newRow("a rule") << QStringLiteral("band") << QStringList{QStringLiteral("0 band rules.toml:3"),
                                                                   QStringLiteral("1 twice rules.toml:4"),
                                                                   QStringLiteral("1 twice rules.toml:4"),
                                                                   QStringLiteral("2  rules.toml:6"),
                                                                   QStringLiteral("3 band pipeline.toml:4"),
                                                                   QStringLiteral("4  model.toml:2")};
  QTest::newRow("a feature") << QStringLiteral("price")
                             << QStringList{QStringLiteral("1 band rules.toml:3"),
                                            QStringLiteral("3 n pipeline.toml:7"),
                                            QStringLiteral("4 price model.toml:2"),
                                            QStringLiteral("5 i indexes.toml:3"),
                                            QStringLiteral("5 v indexes.toml:7")};
  QTest::newRow("nothing") << QStringLiteral("nobody") << QStringList();
}

void TestFeatureUses::findsEveryUse() {
  QFETCH(QString, name);
  const auto found = findFeatureUses(files(), name.toStdString(), inputs());
  QVERIFY(found);
  QStringList uses;
  for (const auto& use : *found)
    uses << describe(use);
  QTEST(uses, "uses");
}

void TestFeatureUses::placesAreBytesOfTheName() {
  const auto all = files();
  const auto found = findFeatureUses(all, "band", inputs());
  QVERIFY(found);
  for (const auto& use : *found) {
    const auto file = std::ranges::find(all, use.path, &ConfigText::path);
    QCOMPARE(QString::fromStdString(file->text.substr(use.begin, use.end - use.begin)),
             QStringLiteral("band"));
  }
}

void TestFeatureUses::canBeCancelled() {
  std::stop_source stop;
  stop.request_stop();
  const auto found = findFeatureUses(files(), "band", inputs(), {stop.get_token(), {}});
  QVERIFY(!found);
  QCOMPARE(found.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(TestFeatureUses)
#include "test_feature_uses.moc"
