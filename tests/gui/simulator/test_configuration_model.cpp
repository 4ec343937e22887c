#include "widgets/simulator/configuration_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace rankwright;

namespace {

DraftTexts sampleTexts() {
  return {{"pipeline.toml",
           "[filter]\nexclude_used = true\n\n[[channel]]\nname = \"similar\"\nkeys = \"liked\"\n"
           "count = 150\n\n[[channel]]\nname = \"new\"\nkey = \"all\"\nenabled = false\n"
           "[channel.calibration]\nslope = 0.5\n\n[merge]\npolicy = \"priority\"\ncount = 200\n\n"
           "[[constraint]]\nkind = \"scatter\"\n"},
          {"rules.rules", "base = top(used, 5)\nliked = base\nother = 1\n"}};
}

ConfigurationTables sampleTables() {
  return readConfiguration(sampleTexts()).value();
}

} // namespace

class TestConfigurationModel : public QObject {
  Q_OBJECT

private slots:
  void readsTablesInTheirOrder();
  void readsTheRulesThatAreRead();
  void brokenTextIsAnErrorWithItsLine();
  void keepsItsPromises();
  void showsValues();
  void channelsShowTheirShare();
  void editsAreAskedFor_data();
  void editsAreAskedFor();
  void switchesAreAskedFor();
  void movesAreAskedFor_data();
  void movesAreAskedFor();
  void sameRowsStay();
  void readOnlyOffersNothing();
};

void TestConfigurationModel::readsTablesInTheirOrder() {
  const auto tables = sampleTables();
  QStringList titles;
  for (const auto& table : tables)
    titles << table.title;
  QCOMPARE(titles, (QStringList{QStringLiteral("filter"), QStringLiteral("similar"), QStringLiteral("new"),
                                QStringLiteral("merge"), QStringLiteral("constraint 1"),
                                QStringLiteral("Rules that the pipeline reads")}));
  QVERIFY(tables[1].isEnabled);
  QVERIFY(!tables[2].isEnabled);
  QVERIFY(!tables[2].find("enabled"));
  QCOMPARE(tables[2].values.back().name, QStringLiteral("calibration.slope"));
  QCOMPARE(tables[2].values.back().place, (TomlPlace{"channel.calibration", 0}));
}

void TestConfigurationModel::readsTheRulesThatAreRead() {
  const auto rules = sampleTables().back();
  QCOMPARE(rules.values.size(), 2U);
  QCOMPARE(rules.values[0].rule, std::string("base"));
  QCOMPARE(rules.values[1].value.text, std::string("base"));
  QCOMPARE(rules.values[1].line, 2U);
}

void TestConfigurationModel::brokenTextIsAnErrorWithItsLine() {
  const auto tables = readConfiguration({{"p.toml", "[merge]\ncount = \n"}, {}});
  QVERIFY(!tables);
  QCOMPARE(tables.error().span->line, 2U);
}

void TestConfigurationModel::keepsItsPromises() {
  ConfigurationModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setTables(sampleTables());
  QCOMPARE(model.rowCount(), 6);
  QCOMPARE(model.rowCount(model.index(1, 0)), 3);
  auto fewer = sampleTables();
  fewer.pop_back();
  model.setTables(std::move(fewer));
  model.setShares({{.name = "similar", .proposed = 3, .merged = 2, .listed = 1, .alone = 1}});
  model.setTables({});
  QCOMPARE(model.rowCount(), 0);
}

void TestConfigurationModel::showsValues() {
  ConfigurationModel model;
  model.setTables(sampleTables());
  const auto value = [&](int row) { return model.index(row, ConfigurationModel::ValueColumn); };
  QCOMPARE(value(1).data().toString(), QStringLiteral("150"));
  QCOMPARE(value(1).data(Qt::EditRole).toInt(), 150);
  QCOMPARE(value(2).data().toString(), QString::number(ChannelConfig().count));
  QCOMPARE(value(3).data().toString(), QStringLiteral("priority · 200"));
  QVERIFY(!value(3).flags().testFlag(Qt::ItemIsEditable));
  QCOMPARE(model.index(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
  QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
  const auto used = model.index(0, ConfigurationModel::ValueColumn, model.index(0, 0));
  QCOMPARE(used.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
  QCOMPARE(used.data(Qt::AccessibleTextRole).toString(), QStringLiteral("filter, exclude_used: true"));
}

void TestConfigurationModel::channelsShowTheirShare() {
  ConfigurationModel model;
  model.setTables(sampleTables());
  model.setShares(
      {{.name = "similar", .proposed = 30, .merged = 20, .listed = 7, .alone = 2}, {.name = "new"}});
  const auto share = [&](int row) { return model.index(row, ConfigurationModel::ShareColumn); };
  QCOMPARE(share(1).data().toString(), QStringLiteral("7"));
  QVERIFY(share(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("20 of the candidates")));
  // Switched off, so that what it brought is of another configuration.
  QVERIFY(!share(2).data().isValid());
}

void TestConfigurationModel::editsAreAskedFor_data() {
  QTest::addColumn<int>("table");
  QTest::addColumn<int>("row");
  QTest::addColumn<QVariant>("value");
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("literal");
  QTest::newRow("count of a channel") << 1 << -1 << QVariant(80) << "count"
                                      << "80";
  QTest::newRow("text") << 1 << 1 << QVariant(QStringLiteral("a\"b")) << "keys"
                        << "\"a\\\"b\"";
  QTest::newRow("number as it is typed") << 2 << 2 << QVariant(QStringLiteral(" 0.25 ")) << "slope"
                                         << "0.25";
  QTest::newRow("boolean") << 0 << 0 << QVariant(false) << "exclude_used"
                           << "false";
  QTest::newRow("rule") << 5 << 1 << QVariant(QStringLiteral("top(base, 1)")) << ""
                        << "top(base, 1)";
}

void TestConfigurationModel::editsAreAskedFor() {
  QFETCH(int, table);
  QFETCH(int, row);
  QFETCH(QVariant, value);
  QFETCH(QString, key);
  QFETCH(QString, literal);
  ConfigurationModel model;
  model.setTables(sampleTables());
  QSignalSpy edited(&model, &ConfigurationModel::valueEdited);
  const auto top = model.index(table, 0);
  const auto cell = row < 0 ? model.index(table, ConfigurationModel::ValueColumn)
                            : model.index(row, ConfigurationModel::ValueColumn, top);
  model.edit(cell, value, 7);
  QCOMPARE(edited.size(), 1);
  QCOMPARE(QString::fromStdString(edited[0][0].value<ConfigurationValue>().key), key);
  QCOMPARE(edited[0][1].toString(), literal);
  QCOMPARE(edited[0][2].toULongLong(), 7ULL);
  model.edit(cell, cell.data(Qt::EditRole), 8);
  QCOMPARE(edited.size(), 1);
}

void TestConfigurationModel::switchesAreAskedFor() {
  ConfigurationModel model;
  model.setTables(sampleTables());
  QSignalSpy switched(&model, &ConfigurationModel::switched);
  QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
  QCOMPARE(switched[0][0].value<TomlPlace>(), (TomlPlace{"channel", 1}));
  QCOMPARE(switched[0][1].toBool(), true);
}

void TestConfigurationModel::movesAreAskedFor_data() {
  QTest::addColumn<int>("dragged");
  QTest::addColumn<int>("before");
  QTest::addColumn<int>("to");
  QTest::newRow("up") << 2 << 1 << 0;
  QTest::newRow("down") << 1 << 3 << 1;
  QTest::newRow("to where it stands") << 1 << 2 << -1;
  QTest::newRow("behind everything") << 1 << 6 << 1;
  QTest::newRow("the only one of its kind") << 4 << 0 << -1;
}

void TestConfigurationModel::movesAreAskedFor() {
  QFETCH(int, dragged);
  QFETCH(int, before);
  QFETCH(int, to);
  ConfigurationModel model;
  model.setTables(sampleTables());
  QSignalSpy moved(&model, &ConfigurationModel::moved);
  const std::unique_ptr<QMimeData> data(model.mimeData({model.index(dragged, 0)}));
  QCOMPARE(model.canDropMimeData(data.get(), Qt::MoveAction, before, 0, {}), to >= 0);
  QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, before, 0, {}));
  QCOMPARE(moved.size(), to >= 0 ? 1 : 0);
  if (to >= 0) QCOMPARE(moved[0][1].value<std::size_t>(), std::size_t(to));
}

void TestConfigurationModel::sameRowsStay() {
  ConfigurationModel model;
  model.setTables(sampleTables());
  QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  auto texts = sampleTexts();
  texts.pipeline.text.replace(texts.pipeline.text.find("150"), 3, "15");
  model.setTables(readConfiguration(texts).value());
  QCOMPARE(reset.size(), 0);
  QCOMPARE(changed.size(), 2); // the channel and its values
  QCOMPARE(model.index(1, ConfigurationModel::ValueColumn).data().toString(), QStringLiteral("15"));
}

void TestConfigurationModel::readOnlyOffersNothing() {
  ConfigurationModel model;
  model.setTables(sampleTables());
  model.setReadOnly(true);
  QSignalSpy edited(&model, &ConfigurationModel::valueEdited);
  const auto count = model.index(1, ConfigurationModel::ValueColumn);
  QVERIFY(!count.flags().testFlag(Qt::ItemIsEditable));
  model.edit(count, 3, 0);
  QVERIFY(!model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
  QVERIFY(!model.moveBy(model.index(1, 0), 1));
  QCOMPARE(edited.size(), 0);
}

QTEST_MAIN(TestConfigurationModel)
#include "test_configuration_model.moc"
