#include "core/workspace/logged_places.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace rankwright;

namespace {

constexpr std::uint32_t kItems = 5;
constexpr double kShuffled = 0.4; ///< of the lists

double trueExamination(std::uint32_t slot) {
  return 1.0 / (slot + 1);
}

/// Lists of the same apps, the best first unless they are shuffled, and what people do with them.
class Lists {
public:
  explicit Lists(std::string scene) : scene_(std::move(scene)) {}

  void show(LoggedPlaces& places, int lists, bool withPropensity) {
    for (int list = 0; list < lists; ++list) {
      std::array<std::uint32_t, kItems> order = {0, 1, 2, 3, 4};
      if (withPropensity && uniform() < kShuffled) std::ranges::shuffle(order, random_);
      for (std::uint32_t slot = 0; slot < kItems; ++slot)
        places.add(scene_, ItemId(order[slot]), exposureOf(order[slot], slot, withPropensity));
    }
  }

private:
  double uniform() { return std::uniform_real_distribution<double>(0, 1)(random_); }

  LoggedExposure exposureOf(std::uint32_t item, std::uint32_t slot, bool withPropensity) {
    LoggedExposure exposure{.slot = slot};
    if (uniform() < trueExamination(slot) * (0.5 - 0.08 * item))
      exposure.actions = 1U << static_cast<unsigned>(EventKind::Click);
    const auto even = kShuffled / kItems;
    if (withPropensity) exposure.propensity = item == slot ? 1 - kShuffled + even : even;
    return exposure;
  }

  std::string scene_;
  std::mt19937 random_{11};
};

bool isNear(double found, double expected, double tolerance) {
  return std::abs(found - expected) <= tolerance * expected;
}

} // namespace

/// What logged exposures say of how people look and click.
class TestLoggedPlaces : public QObject {
  Q_OBJECT

private slots:
  // Good apps stand at the top: only the drawn order tells the slot's share of their clicks.
  void shuffledListsTellHowFarPeopleLook() {
    LoggedPlaces places;
    Lists("home").show(places, 60'000, true);
    const auto responses = places.responses(kItems);
    QCOMPARE(responses.source, ExaminationSource::Shuffled);
    QVERIFY(!responses.ofBoards);
    for (std::uint32_t slot = 0; slot < kItems; ++slot)
      QVERIFY(isNear(responses.examination(slot).weight, trueExamination(slot), 0.06));
    for (std::uint32_t item = 0; item < kItems; ++item)
      QVERIFY(isNear(responses.clicks[item].hits / responses.clicks[item].trials, 0.5 - 0.08 * item, 0.06));
  }

  void boardsComeFirst() {
    LoggedPlaces places;
    Lists("home").show(places, 5000, true);
    Lists("board").show(places, 1000, false);
    const auto responses = places.responses(kItems);
    QVERIFY(responses.ofBoards);
    QCOMPARE(responses.source, ExaminationSource::PositionModel);
    QCOMPARE(responses.examination(0).weight, 1.0);
    QCOMPARE(responses.examination(0).variance, 0.0);
    QVERIFY(responses.examination(3).variance > 0);
  }

  void fewExposuresTellNothingOfSlots() {
    LoggedPlaces places;
    Lists("board").show(places, 50, false);
    const auto responses = places.responses(kItems);
    QCOMPARE(responses.source, ExaminationSource::Assumed);
    QCOMPARE(responses.examination(2).weight, defaultExamination(2));
    QCOMPARE(responses.examination(2).variance, 0.0);
    QCOMPARE(responses.clicks[2].trials, 50 * defaultExamination(2));
  }

  void noLogHasNoTrials() {
    const auto responses = LoggedPlaces().responses(kItems);
    QCOMPARE(responses.source, ExaminationSource::Assumed);
    QCOMPARE(responses.clicks.size(), std::size_t(kItems));
    QCOMPARE(responses.clicks[0].trials, 0.0);
  }

  void slotsBehindTheLastFallOnAsUsual() {
    LoggedPlaces places;
    Lists("board").show(places, 2000, false);
    const auto responses = places.responses(kItems);
    const auto last = responses.examination(kItems - 1).weight;
    QCOMPARE(responses.examination(kItems + 4).weight,
             last * defaultExamination(kItems + 4) / defaultExamination(kItems - 1));
  }
};

QTEST_GUILESS_MAIN(TestLoggedPlaces)
#include "test_logged_places.moc"
