#include "app/stats/run_cases.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace rankwright;
using stats::Json;
using stats::StatsCase;

namespace {

struct Tolerance {
  double relative = 0;
  double absolute = 0;
};

bool near(double got, double want, const Tolerance& tolerance) {
  return std::abs(got - want) <=
         std::max(tolerance.relative * std::max(std::abs(got), std::abs(want)), tolerance.absolute);
}

/// Where the figures differ, e.g. "looks/2/p: 0.1, not 0.2"; empty when they agree.
std::string difference(const Json& got, const Json& want, const Tolerance& tolerance,
                       const std::string& path) {
  const auto told = [&] { return path + ": " + got.dump() + ", not " + want.dump(); };
  if (want.is_number() && got.is_number())
    return near(got.get<double>(), want.get<double>(), tolerance) ? std::string() : told();
  if (!want.is_structured()) return got == want ? std::string() : told();
  if (got.type() != want.type() || got.size() < want.size()) return told();
  for (const auto& [key, value] : want.items()) {
    if (want.is_object() && !got.contains(key)) return path + "/" + key + " is missing";
    const auto& part = want.is_object() ? got[key] : got[static_cast<std::size_t>(std::stoul(key))];
    if (auto found = difference(part, value, tolerance, path + "/" + key); !found.empty()) return found;
  }
  return want.is_array() && got.size() != want.size() ? told() : std::string();
}

/// Figures that are no number by their nature: an AUC of one class, and a share of an uplift of 0.
const std::map<std::string, std::string> kNoNumbers{{"auc_edges/one_class", "undefined"},
                                                    {"uplift_small/auuc_mean_gain_fraction", "-inf"}};

bool isFigure(const Json& got, const std::string& path) {
  if (got.is_number_float()) return std::isfinite(got.get<double>());
  if (const auto special = kNoNumbers.find(path); special != kNoNumbers.end()) return got == special->second;
  return got.is_number() || got.is_boolean();
}

/// Where a figure is missing that is asked for but not given.
std::string gap(const Json& got, const Json& asked, const std::string& path) {
  if (!asked.is_structured())
    return isFigure(got, path) ? std::string() : path + ": no figure: " + got.dump();
  if (got.type() != asked.type() || got.size() != asked.size()) return path + ": " + got.dump();
  for (const auto& [key, value] : asked.items()) {
    if (asked.is_object() && !got.contains(key)) return path + "/" + key + " is missing";
    const auto& part = asked.is_object() ? got[key] : got[static_cast<std::size_t>(std::stoul(key))];
    if (auto found = gap(part, value, path + "/" + key); !found.empty()) return found;
  }
  return {};
}

Json goldens() {
  QFile file(QStringLiteral(RW_TEST_DATA "/stats_goldens.json"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return Json::parse(file.readAll().toStdString());
}

} // namespace

/// Every case of the goldens by the code of `rankwright-cli stats`.
class TestStatsGoldens : public QObject {
  Q_OBJECT

  std::vector<StatsCase> cases_;
  std::map<std::string, Tolerance> tolerances_;

  const StatsCase* find(const char* id) const {
    const auto found = std::ranges::find(cases_, id, &StatsCase::id);
    return found == cases_.end() ? nullptr : &*found;
  }

private slots:
  void initTestCase() {
    auto cases = stats::readCases(RW_TEST_DATA "/stats_goldens.json");
    QVERIFY(cases);
    cases_ = *std::move(cases);
    const auto file = goldens();
    for (const auto& each : file["cases"])
      tolerances_[each["id"]] = {each["tol"]["rel"], each["tol"]["abs"]};
  }

  void allAreRead() { QCOMPARE(cases_.size(), goldens()["n_cases"].get<std::size_t>()); }

  void agrees_data() {
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < cases_.size(); ++i)
      QTest::newRow(cases_[i].id.c_str()) << static_cast<int>(i);
  }

  void agrees() {
    QFETCH(int, number);
    const auto& each = cases_[static_cast<std::size_t>(number)];
    const auto got = stats::runCase(each);
    QVERIFY2(got, got ? "" : got.error().message.c_str());
    const auto fault = each.held ? gap(*got, each.expected, each.id)
                                 : difference(*got, each.expected, tolerances_[each.id], each.id);
    QVERIFY2(fault.empty(), fault.c_str());
  }

  void comparisonFindsWhatDiffers_data() {
    QTest::addColumn<QByteArray>("got");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << QByteArray(R"({"p":[0.1,2],"state":"nan","ok":true})") << true;
    QTest::newRow("within the tolerance")
        << QByteArray(R"({"p":[0.10000001,2],"state":"nan","ok":true})") << true;
    QTest::newRow("another number") << QByteArray(R"({"p":[0.1001,2],"state":"nan","ok":true})") << false;
    QTest::newRow("another text") << QByteArray(R"({"p":[0.1,2],"state":"inf","ok":true})") << false;
    QTest::newRow("another truth") << QByteArray(R"({"p":[0.1,2],"state":"nan","ok":false})") << false;
    QTest::newRow("too long") << QByteArray(R"({"p":[0.1,2,3],"state":"nan","ok":true})") << false;
    QTest::newRow("a key is missing") << QByteArray(R"({"p":[0.1,2],"state":"nan"})") << false;
  }

  void comparisonFindsWhatDiffers() {
    QFETCH(QByteArray, got);
    const auto want = Json::parse(R"({"p":[0.1,2],"state":"nan","ok":true})");
    const auto fault = difference(Json::parse(got.toStdString()), want, {1e-6, 0}, "");
    QTEST(fault.empty(), "same");
  }

  void unknownCasesSaySo_data() {
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("ending");
    QTest::newRow("no such family") << "astrology"
                                    << "t"
                                    << "no such family of cases: astrology";
    QTest::newRow("no such key") << "welch"
                                 << "horoscope"
                                 << "horoscope";
    QTest::newRow("no such method") << "assignment"
                                    << "bucket"
                                    << "no such method: Student";
  }

  void unknownCasesSaySo() {
    auto each = *find("student_small");
    QFETCH(QString, family);
    QFETCH(QString, key);
    QFETCH(QString, ending);
    each.family = family.toStdString();
    each.method = "Student";
    each.expected = {{key.toStdString(), nullptr}};
    const auto got = stats::runCase(each);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::NotFound);
    QVERIFY2(QString::fromStdString(got.error().message).endsWith(ending), got.error().message.c_str());
  }

  void wrongInputsSaySo_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no users") << QByteArray("gauc_a") << QByteArray("n_users") << QByteArray("0");
    QTest::newRow("no step") << QByteArray("uplift_lcg") << QByteArray("step") << QByteArray("0");
    QTest::newRow("fewer than no rows") << QByteArray("ratio_cvr") << QByteArray("n") << QByteArray("-1");
    QTest::newRow("half a row") << QByteArray("ratio_cvr") << QByteArray("n") << QByteArray("0.5");
    QTest::newRow("no choices") << QByteArray("hash_planout") << QByteArray("k") << QByteArray("0");
    QTest::newRow("a text") << QByteArray("two_prop_z") << QByteArray("n_a") << QByteArray("\"many\"");
    QTest::newRow("more successes than users")
        << QByteArray("two_prop_z") << QByteArray("conv_a") << QByteArray("99999");
    QTest::newRow("no p-value") << QByteArray("multi_3_single") << QByteArray("p") << QByteArray("[2]");
    QTest::newRow("nothing") << QByteArray("aa_replay") << QByteArray("seeds") << QByteArray("null");
  }

  void wrongInputsSaySo() {
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    auto each = *find(id.constData());
    each.inputs[key.toStdString()] = Json::parse(value.toStdString());
    const auto got = stats::runCase(each);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!got.error().message.empty());
  }

  void wrongInputsFailTheCaseAlone() {
    auto broken = *find("student_small");
    broken.inputs.erase("a");
    const std::vector cases{broken, *find("welch_small")};
    const auto report = stats::runCases(cases, {});
    QVERIFY(report);
    QCOMPARE(report->failed, std::size_t{1});
    QVERIFY(report->answers["student_small"].contains("error"));
    QVERIFY(report->answers["welch_small"].contains("t"));
  }

  void everythingIsGivenWhereNothingIsAsked() {
    auto each = *find("welch_small");
    each.expected = Json();
    const auto got = stats::runCase(each);
    QVERIFY(got);
    QVERIFY(got->contains("p_greater"));
  }

  void filesWithoutCasesSaySo() {
    const auto cases = stats::readCases(RW_TEST_DATA "/no-such-file.json");
    QVERIFY(!cases);
    QCOMPARE(cases.error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestStatsGoldens)
#include "test_stats_goldens.moc"
