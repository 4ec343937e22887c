#include "core/feature/feature_table.h"
#include "core/pipeline/spread.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>
#include <vector>

using namespace rankwright;

namespace {

using Places = std::vector<std::uint32_t>;
using Fixed = std::vector<std::optional<std::uint32_t>>;

/// Candidates with one or two int64 columns; 0 is a missing value.
class Candidates {
public:
  Candidates(std::vector<int> first, std::vector<int> second = {}) {
    for (auto* values : {&first, &second}) {
      values->resize(first.size(), 0);
      FeatureTableBuilder builder(Schema::of({{"v", ValueType::Int64}}).value());
      for (const auto value : *values)
        (void)builder.appendRow(std::vector<Value>{value == 0 ? Value() : Value(std::int64_t{value})});
      tables_.push_back(builder.finish());
    }
    for (const auto& table : tables_)
      columns_.push_back(&table.column(0));
    for (std::uint32_t i = 0; i < first.size(); ++i)
      items_.emplace_back(i);
  }

  SpreadValues values() const { return {columns_, items_}; }

private:
  std::vector<FeatureTable> tables_;
  std::vector<const Column*> columns_;
  std::vector<ItemId> items_;
};

bool holds(const SpreadValues& values, const Places& list, const SpreadRule& rule) {
  for (std::size_t begin = 0; begin < list.size(); ++begin) {
    const auto value = values.at(list[begin], rule.column);
    if (value == kNoValue) continue;
    const auto end = std::min(list.size(), begin + rule.window);
    std::uint32_t same = 0;
    for (auto place = begin; place < end; ++place)
      same += values.at(list[place], rule.column) == value ? 1 : 0;
    if (same > rule.most) return false;
  }
  return true;
}

bool keepsFixed(const Places& list, const Fixed& fixed) {
  for (std::size_t place = 0; place < fixed.size(); ++place)
    if (fixed[place] && (place >= list.size() || list[place] != *fixed[place])) return false;
  return true;
}

/// The first list, by the candidates' order, of all that keep fixed places and the first `rules` rules,
/// looked for in all permutations.
std::optional<Places> bruteForce(const SpreadValues& values, const SpreadTask& task, std::size_t rules) {
  std::vector<std::uint32_t> order(values.candidates());
  std::iota(order.begin(), order.end(), 0U);
  do {
    const Places list(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(task.fixed.size()));
    const auto all = task.rules.first(rules);
    if (keepsFixed(list, {task.fixed.begin(), task.fixed.end()}) &&
        std::ranges::all_of(all, [&](const SpreadRule& rule) { return holds(values, list, rule); }))
      return list;
  } while (std::ranges::next_permutation(order).found);
  return std::nullopt;
}

} // namespace

class TestSpread : public QObject {
  Q_OBJECT

private slots:
  void theBestThatFitsTakesThePlace() {
    const Candidates candidates({1, 1, 1, 2, 3, 2});
    const Fixed fixed(5);
    const std::vector<SpreadRule> rules = {{0, 1, 2}};
    QCOMPARE(spread(candidates.values(), {fixed, rules, 0}), (Places{0, 3, 1, 4, 2}));
  }

  void looksAheadForPlacesThatCouldNotBeFilled() {
    const Candidates candidates({2, 2, 1, 1, 1}); // the greedy 2 1 2 1 would leave 1 1 at the end
    const Fixed fixed(5);
    const std::vector<SpreadRule> rules = {{0, 1, 2}};
    QCOMPARE(spread(candidates.values(), {fixed, rules, 0}), (Places{2, 0, 3, 1, 4}));
  }

  void missingValuesAreLikeNothing() {
    const Candidates candidates({0, 0, 0});
    const Fixed fixed(3);
    const std::vector<SpreadRule> rules = {{0, 1, 3}};
    QCOMPARE(spread(candidates.values(), {fixed, rules, 1}), (Places{0, 1, 2}));
  }

  void othersKeepTheirDistanceFromAFixedOneBehind() {
    const Candidates candidates({1, 1, 2, 3, 1});
    Fixed fixed(4);
    fixed[2] = 4;
    const std::vector<SpreadRule> rules = {{0, 1, 2}};
    QCOMPARE(spread(candidates.values(), {fixed, rules, 0}), (Places{0, 2, 4, 3}));
  }

  void theLastRuleGivesWayFirst() {
    const Candidates candidates({1, 2, 1, 2}, {1, 1, 1, 1});
    const Fixed fixed(4);
    const std::vector<SpreadRule> rules = {{0, 1, 2}, {1, 1, 2}};
    const auto list = spread(candidates.values(), {fixed, rules, 0});
    QVERIFY(holds(candidates.values(), list, rules[0]));
    QCOMPARE(list.size(), std::size_t{4});
  }

  void strictRulesRatherLeavePlacesEmpty() {
    const Candidates candidates({1, 1, 1, 2});
    const Fixed fixed(4);
    const std::vector<SpreadRule> rules = {{0, 1, 4}};
    QCOMPARE(spread(candidates.values(), {fixed, rules, 1}), (Places{0, 3}));
  }

  void fixedOnesCloseUpBehindAnEmptyPlace() {
    const Candidates candidates({1, 1, 1, 2});
    Fixed fixed(4);
    fixed[3] = 3;
    const std::vector<SpreadRule> rules = {{0, 1, 4}};
    QCOMPARE(spread(candidates.values(), {fixed, rules, 1}), (Places{0, 3}));
  }

  void nothingComesOfNothing() {
    const Candidates candidates({});
    QVERIFY(spread(candidates.values(), {{}, {}, 0}).empty());
  }

  void manyOfOneKindEndSoon() {
    const Candidates candidates(std::vector<int>(1000, 7));
    const Fixed fixed(20);
    const std::vector<SpreadRule> rules = {{0, 1, 5}};
    const auto list = spread(candidates.values(), {fixed, rules, 0});
    Places first(20);
    std::iota(first.begin(), first.end(), 0U);
    QCOMPARE(list, first);
  }

  /// Random cases of up to seven candidates against all permutations: the list is the first that keeps the
  /// rules, or the first of those that keep as many as can be kept.
  void agreesWithAllPermutations() {
    std::mt19937 random(20260101);
    const auto draw = [&random](std::uint32_t least, std::uint32_t most) {
      return least + static_cast<std::uint32_t>(random() % (most - least + 1));
    };
    for (int round = 0; round < 3000; ++round) {
      const auto count = draw(1, 7);
      std::vector<int> first;
      std::vector<int> second;
      for (std::uint32_t i = 0; i < count; ++i) {
        first.push_back(static_cast<int>(draw(0, 3)));
        second.push_back(static_cast<int>(draw(1, 3)));
      }
      const Candidates candidates(first, second);
      Fixed fixed(draw(1, std::min(count, 6U)));
      if (draw(0, 1) == 1) fixed[draw(0, static_cast<std::uint32_t>(fixed.size()) - 1)] = draw(0, count - 1);
      const std::vector<SpreadRule> rules = {{0, 1, draw(2, 4)}, {1, draw(1, 2), 3}};
      const SpreadTask task{fixed, rules, 0};
      const auto values = candidates.values();
      const auto list = spread(values, task);
      QVERIFY(keepsFixed(list, fixed));
      auto sorted = list;
      std::ranges::sort(sorted);
      QVERIFY(std::ranges::adjacent_find(sorted) == sorted.end());
      if (const auto best = bruteForce(values, task, rules.size())) {
        QCOMPARE(list, *best);
      } else if (bruteForce(values, task, 1)) {
        QVERIFY(holds(values, list, rules[0]));
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestSpread)
#include "test_spread.moc"
