#include "core/experiment/experiment_definition.h"

#include <QTest>

using namespace rankwright;

namespace {

const QByteArray kArms = "experiment = 'e'\n[[arm]]\nvariant = 'a'\n[[arm]]\nvariant = 'b'\nweight = 3\n";

} // namespace

class TestExperimentDefinition : public QObject {
  Q_OBJECT

private slots:
  void readsEveryKey() {
    const auto text = "alpha = 0.01\nadjustment = 'holm'\nexpected_users = 9000\nlook_back_days = 7\n" +
                      kArms +
                      "[[metric]]\nname = 'installs'\ncap = 5\nlook_back = true\n"
                      "[[metric]]\nname = 'ctr'\nkind = 'ratio'\nmeasure = 'clicks'\nper = 'exposures'\n"
                      "[[metric]]\nname = 'back'\nkind = 'share'\ngiven = 'retention'\nbetter = 'less'\n"
                      "guardrail_margin = 0.01\n";
    const auto definition = parseExperimentToml(text.toStdString(), "e.toml").value();
    QCOMPARE(definition.experiment, std::string("e"));
    QCOMPARE(definition.alpha, 0.01);
    QVERIFY(definition.adjustment == Adjustment::Holm);
    QCOMPARE(definition.expectedUsers, 9000.0);
    QCOMPARE(definition.lookBackDays, 7U);
    QCOMPARE(definition.arms.size(), std::size_t{2});
    QCOMPARE(definition.arms[0].weight, 1.0);
    QCOMPARE(definition.arms[1].weight, 3.0);
    const auto& [installs, ctr, back] =
        std::tie(definition.metrics[0], definition.metrics[1], definition.metrics[2]);
    QVERIFY(installs.kind == MetricKind::Mean && installs.measure == Measure::Installs && installs.lookBack);
    QCOMPARE(*installs.cap, std::int64_t{5});
    QVERIFY(ctr.kind == MetricKind::Ratio && ctr.measure == Measure::Clicks && ctr.per == Measure::Exposures);
    QVERIFY(back.kind == MetricKind::Share && back.lessIsBetter);
    QCOMPARE(back.given, std::string("retention"));
    QCOMPARE(*back.margin, 0.01);
  }

  void error_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QByteArray>("message");
    const auto metric = [](const char* rest) { return kArms + "[[metric]]\nname = 'm'\n" + rest; };
    const auto row = [](const char* name, const QByteArray& toml, ErrorKind kind, const char* message) {
      QTest::newRow(name) << toml << kind << QByteArray(message);
    };
    row("no TOML", "experiment = ", ErrorKind::Parse, "e.toml:1:");
    row("no experiment", "[[arm]]\nvariant = 'a'", ErrorKind::NotFound, "experiment");
    row("one arm", "experiment = 'e'\n[[arm]]\nvariant = 'a'", ErrorKind::InvalidArgument, "number is: 1");
    row("no metric", kArms, ErrorKind::InvalidArgument, "[[metric]] is: 0");
    row("an arm twice", kArms + "[[arm]]\nvariant = 'a'\n", ErrorKind::Conflict, "e.toml:8:11: ");
    row("a metric twice", metric("[[metric]]\nname = 'm'"), ErrorKind::Conflict, "twice: m");
    row("unknown kind", metric("kind = 'median'"), ErrorKind::InvalidArgument, "median");
    row("unknown measure", metric("measure = 'views'"), ErrorKind::InvalidArgument, "views");
    row("unknown adjustment", "adjustment = 'none'\n" + metric(""), ErrorKind::InvalidArgument, "none");
    row("unknown direction", metric("better = 'bigger'"), ErrorKind::InvalidArgument, "bigger");
    row("unknown key", metric("kinds = 'mean'"), ErrorKind::InvalidArgument, "kinds");
    row("a weight of nothing", "experiment = 'e'\n[[arm]]\nvariant = 'a'\nweight = 0",
        ErrorKind::InvalidArgument, "0");
    row("given and measured", metric("given = 'g'\nmeasure = 'clicks'"), ErrorKind::InvalidArgument,
        "either");
    row("a given ratio", metric("given = 'g'\nkind = 'ratio'"), ErrorKind::InvalidArgument, "can be given");
    row("a share that looks back", metric("kind = 'share'\nlook_back = true"), ErrorKind::InvalidArgument,
        "look back");
    row("a capped share", metric("kind = 'share'\ncap = 2"), ErrorKind::InvalidArgument, "capped");
    row("a mean with a denominator", metric("per = 'clicks'"), ErrorKind::InvalidArgument, "denominator");
  }

  void error() {
    QFETCH(QByteArray, toml);
    QFETCH(ErrorKind, kind);
    QFETCH(QByteArray, message);
    const auto definition = parseExperimentToml(toml.toStdString(), "e.toml");
    QVERIFY(!definition);
    QVERIFY2(definition.error().kind == kind, definition.error().describe().c_str());
    QVERIFY2(QByteArray::fromStdString(definition.error().describe()).contains(message),
             definition.error().describe().c_str());
  }
};

QTEST_APPLESS_MAIN(TestExperimentDefinition)
#include "test_experiment_definition.moc"
