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

  void whatIsWrittenReadsAsTheSame() {
    const auto text =
        "title = 'Gate'\nlog = 'logs/a.eventlog'\nalpha = 0.01\nadjustment = 'holm'\n"
        "expected_users = 90000\nlook_back_days = 7\n" +
        kArms +
        "[[metric]]\nname = 'a \"b\"'\ncap_share = 0.999\ncap_above_zero = true\nlook_back = true\n"
        "[[metric]]\nname = 'paid'\nmeasure = 'amount'\ncap = 12.5\nminimum = 0\n"
        "[[metric]]\nname = 'ctr'\nkind = 'ratio'\nmeasure = 'clicks'\nper = 'exposures'\n"
        "[[metric]]\nname = 'p90'\nkind = 'quantile'\nmeasure = 'clicks'\nshare = 0.9\n"
        "[[metric]]\nname = 'week'\nkind = 'retention'\ndays = [7, 8]\nguardrail_margin = 0.01\n"
        "[[metric]]\nname = 'back'\nkind = 'share'\ngiven = 'retention'\nbetter = 'less'\n";
    const auto definition = parseExperimentToml(text.toStdString(), "e.toml").value();
    const auto written = toToml(definition);
    const auto again = parseExperimentToml(written, "again.toml").value();
    QCOMPARE(toToml(again), written);
    QCOMPARE(again.title, std::string("Gate"));
    QCOMPARE(again.log, std::string("logs/a.eventlog"));
    QCOMPARE(again.alpha, 0.01);
    QVERIFY(again.adjustment == Adjustment::Holm);
    QCOMPARE(again.arms[1].weight, 3.0);
    QCOMPARE(again.metrics.size(), std::size_t{6});
    QCOMPARE(*again.metrics[0].capShare, 0.999);
    QVERIFY(again.metrics[0].capAboveZero && again.metrics[0].lookBack);
    QCOMPARE(*again.metrics[1].cap, std::int64_t{12'500'000}); // in millionths
    QCOMPARE(again.metrics[1].minimum, 0.0);
    QCOMPARE(again.metrics[3].share, 0.9);
    QVERIFY(again.metrics[4].measure == Measure::Exposures &&
            again.metrics[4].days == (DaysSinceFirst{7, 8}));
    QVERIFY(again.metrics[5].lessIsBetter && again.metrics[5].given == "retention");
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
    row("two caps", metric("cap = 2\ncap_share = 0.9"), ErrorKind::InvalidArgument, "one cap");
    row("a mean with days", metric("days = [1, 1]"), ErrorKind::InvalidArgument,
        "only retention has days: m");
    row("days that run back", metric("kind = 'retention'\ndays = [3, 1]"), ErrorKind::InvalidArgument,
        "days are");
    row("one day", metric("kind = 'retention'\ndays = [3]"), ErrorKind::InvalidArgument, "days are");
    row("days that are no numbers", metric("kind = 'retention'\ndays = ['a', 'b']"), ErrorKind::Type, "days");
    row("a share of a mean", metric("share = 0.5"), ErrorKind::InvalidArgument, "only a quantile");
    row("a given quantile", metric("kind = 'quantile'\ngiven = 'g'"), ErrorKind::InvalidArgument,
        "can be given");
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
