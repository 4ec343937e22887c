#include "core/model/prepared_samples.h"
#include "core/workspace/skew_check.h"
#include "event_tables.h"

#include <algorithm>
#include <set>

using namespace rankwright;

class TestSkewCheck : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path log_;
  EventTables tables_;
  ModelConfig config_;
  FeatureEncoder encoder_;

  SkewReport check(const RuleSet& serving, std::uint32_t requests = 1000) const {
    return valueOf(checkSkew({config_, encoder_, tables_.view(), serving}, log_, requests, {}));
  }

private slots:
  void initTestCase() {
    log_ = fileIn(folder_, "a.eventlog");
    writeAll(log_, RandomEvents(9).draw(300));
    tables_.rules = valueOf(RuleSet::parse("young = age < 24\n"
                                           "share = age / 3.0\n"
                                           "words = [category, scene, weekday]\n"
                                           "asked = now()",
                                           "test"));
    for (const char* name : {"age", "category", "weekday", "scene", "young", "share", "words", "asked"})
      config_.fields.push_back({.name = name});
    config_.fields[5].numbers = NumberEncoding::Standardised;
    config_.fields[6].pooling = Pooling::Root;
    auto samples = valueOf(EventSamples::create(config_, tables_.view(), log_));
    encoder_ = valueOf(prepareSamples(config_, samples, folder_.path().toStdString(), {})).encoder;
  }

  void trainingAndServingAreTheSameBitForBit() {
    const auto report = check(tables_.rules);
    for (const auto& field : report.skewed)
      qWarning("%s: %s, but %s", field.field.c_str(), field.trained.c_str(), field.served.c_str());
    QVERIFY(report.skewed.empty());
    QCOMPARE(report.fields.size(), std::size_t{8});
    QVERIFY(report.requests > 100);
    QVERIFY(report.rows > 200);
  }

  void aChangedRuleIsFound() {
    const auto changed = valueOf(RuleSet::parse("young = age < 25\n"
                                                "share = age / 3.0\n"
                                                "words = [category, scene, weekday]\n"
                                                "asked = now()",
                                                "test"));
    const auto report = check(changed);
    QCOMPARE(report.skewed.size(), std::size_t{1});
    const auto& field = report.skewed.front();
    QCOMPARE(field.field, std::string("young"));
    QCOMPARE(field.user, std::string("u4")); // who is 24
    QVERIFY(field.rows > 0 && field.rows < report.rows);
    QVERIFY2(field.trained.starts_with("0 →"), field.trained.c_str());
    QVERIFY2(field.served.starts_with("1 →"), field.served.c_str());
    QVERIFY(!field.request.empty() && !field.item.empty());
  }

  void theLastBitIsFound() {
    const auto changed = valueOf(RuleSet::parse("young = age < 24\n"
                                                "share = age * (1.0 / 3.0)\n"
                                                "words = [category, scene, weekday]\n"
                                                "asked = now()",
                                                "test"));
    const auto report = check(changed);
    QCOMPARE(report.skewed.size(), std::size_t{1});
    QCOMPARE(report.skewed.front().field, std::string("share"));
  }

  void aFewRequestsAreTheSameInEachRun() {
    const auto report = check(tables_.rules, 20);
    QCOMPARE(report.requests, std::uint64_t{20});
    QVERIFY(report.rows >= 20);
    QVERIFY(check(tables_.rules, 20) == report);
  }

  void aFieldOfAnotherTypeIsAnError() {
    const auto changed = valueOf(RuleSet::parse("young = category\n"
                                                "share = age / 3.0\n"
                                                "words = [category, scene, weekday]\n"
                                                "asked = now()",
                                                "test"));
    const auto report = checkSkew({config_, encoder_, tables_.view(), changed}, log_, 10, {});
    QCOMPARE(report.error().kind, ErrorKind::Type);
  }
};

QTEST_GUILESS_MAIN(TestSkewCheck)
#include "test_skew_check.moc"
