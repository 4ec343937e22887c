#include "core/logs/type_inference.h"

#include <QTest>

using namespace rankwright;

class TestTypeInference : public QObject {
  Q_OBJECT

  static RawValue cell(std::string_view text) {
    RawValue value;
    value.kind = RawValue::Kind::Cell;
    value.text = text;
    return value;
  }
  static RawValue of(RawValue::Kind kind) {
    RawValue value;
    value.kind = kind;
    return value;
  }

private slots:
  void cellsDecide_data() {
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("reason");
    QTest::newRow("whole numbers") << QStringList{"1", "10,000+"} << "int64"
                                   << "all 2 numbers are whole";
    QTest::newRow("one fraction") << QStringList{"1", "2.5", "3"} << "float32"
                                  << "1 of 3 numbers are not whole, the first in line 2";
    QTest::newRow("texts") << QStringList{"1", "many"} << "string"
                           << "1 of 2 values are no numbers, the first in line 2";
    QTest::newRow("codes") << QStringList{"10115", "02139"} << "string"
                           << "1 of 2 values begin with a zero that a number would lose, the first in line 2";
    QStringList dirty(199, "7");
    dirty << "seven";
    QTest::newRow("one odd in two hundred") << dirty << "int64"
                                            << "all 199 numbers are whole; 1 values are something else";
    QTest::newRow("none") << QStringList() << ""
                          << "there is no value";
  }

  void cellsDecide() {
    QFETCH(QStringList, cells);
    QFETCH(QString, type);
    QFETCH(QString, reason);
    TypeInference types;
    std::uint64_t line = 0;
    for (const auto& each : cells) {
      const auto text = each.toStdString();
      types.add(cell(text), ++line);
    }
    const auto outcome = types.outcome();
    QCOMPARE(outcome.type ? QString::fromStdString(std::string(describe(*outcome.type))) : QString(), type);
    QCOMPARE(QString::fromStdString(outcome.reason), reason);
  }

  void typedValuesDecide_data() {
    using Kind = RawValue::Kind;
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<QString>("type");
    const auto row = [](const char* name, std::initializer_list<Kind> kinds, const char* type) {
      QList<int> list;
      for (const auto kind : kinds)
        list << static_cast<int>(kind);
      QTest::newRow(name) << list << type;
    };
    row("whole", {Kind::Integer, Kind::Integer}, "int64");
    row("a fraction", {Kind::Integer, Kind::Real}, "float32");
    row("most are texts", {Kind::Integer, Kind::Text, Kind::Text}, "string");
    row("the first of as many", {Kind::Text, Kind::Integer}, "string");
    row("lists", {Kind::Integers, Kind::Reals}, "list of float32");
    row("empty lists are of any type", {Kind::EmptyList, Kind::Texts}, "list of string");
    row("empty lists only", {Kind::EmptyList}, "list of int64");
    row("bad ones do not count", {Kind::Bad, Kind::Missing, Kind::Real}, "float32");
  }

  void typedValuesDecide() {
    QFETCH(QList<int>, kinds);
    QFETCH(QString, type);
    TypeInference types;
    std::uint64_t line = 0;
    for (const int kind : kinds)
      types.add(of(static_cast<RawValue::Kind>(kind)), ++line);
    QCOMPARE(QString::fromStdString(std::string(describe(*types.outcome().type))), type);
  }
};

QTEST_GUILESS_MAIN(TestTypeInference)
#include "test_type_inference.moc"
