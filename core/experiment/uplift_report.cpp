#include "core/experiment/uplift_report.h"

#include "core/base/hash.h"
#include "core/experiment/moment_parts.h"
#include "core/experiment/proportions.h"
#include "core/experiment/uplift_bootstrap.h"
#include "core/experiment/uplift_users.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::size_t kDeciles = 10;

/// Trained on all folds but one.
struct TLearner {
  LinearModel control;
  LinearModel treated;

  double uplift(std::span<const SparseFeature> row) const {
    return treated.predict(row) - control.predict(row);
  }
};

/// Sums of each fold and arm.
class Folds {
public:
  Folds(std::uint32_t folds, std::size_t features, std::uint64_t seed)
      : seed_(seed),
        all_{RidgeRegression(features), RidgeRegression(features)},
        folds_(folds, {RidgeRegression(features), RidgeRegression(features)}) {}

  std::size_t foldOf(const UpliftUser& user) const { return hashInteger(user.user, seed_) % folds_.size(); }

  void add(const UpliftUser& user, std::span<const SparseFeature> row) {
    const std::size_t arm = user.treated ? 1 : 0;
    folds_[foldOf(user)][arm].add(row, user.outcome ? 1 : 0);
  }

  Result<std::vector<TLearner>> train(double penalty) {
    for (const auto& fold : folds_)
      for (const std::size_t arm : {0U, 1U})
        all_[arm].merge(fold[arm]);
    auto both = all_[0];
    both.merge(all_[1]);
    scales_ = both.standardDeviations();
    std::vector<TLearner> learners;
    for (const auto& fold : folds_) {
      std::array<LinearModel, 2> models;
      for (const std::size_t arm : {0U, 1U}) {
        auto others = all_[arm];
        others.remove(fold[arm]);
        RW_ASSIGN(models[arm], others.solve(penalty, scales_));
      }
      learners.push_back({std::move(models[0]), std::move(models[1])});
    }
    return learners;
  }

  double usersOf(std::size_t arm) const { return all_[arm].rows(); }
  const std::vector<double>& scales() const { return scales_; }

private:
  std::uint64_t seed_;
  std::array<RidgeRegression, 2> all_;
  std::vector<std::array<RidgeRegression, 2>> folds_;
  std::vector<double> scales_;
};

Status checkOptions(const UpliftOptions& options) {
  if (options.folds < 2)
    return fail(ErrorKind::InvalidArgument, "cross-fitting needs at least 2 folds: {}", options.folds);
  if (!(options.ridge > 0))
    return fail(ErrorKind::InvalidArgument, "the penalty must be above 0: {}", options.ridge);
  return {};
}

Status checkUsers(const std::vector<UpliftUser>& users, const UpliftOptions& options) {
  const auto treated = static_cast<std::size_t>(std::ranges::count(users, true, &UpliftUser::treated));
  const auto outcomes = static_cast<std::size_t>(std::ranges::count(users, true, &UpliftUser::outcome));
  const auto least = std::min(treated, users.size() - treated);
  if (least < kDeciles * options.folds)
    return fail(ErrorKind::InvalidArgument, "uplift needs {} users in each arm, but an arm has {}",
                kDeciles * options.folds, least);
  if (outcomes > 0 && outcomes < users.size()) return {};
  return fail(ErrorKind::InvalidArgument, "all users did the same, of so many with the outcome: {}",
              outcomes);
}

/// The rows of curves, ordered by predictions of models that did not see them.
struct Predicted {
  std::vector<double> uplift;
  /// Where the prediction stands among those of its fold, in [0, 1]. Predictions of different folds are not
  /// compared: a fold's users raise what the models of the others say, so that those would seem worse.
  std::vector<double> ranks;
  std::vector<std::uint8_t> outcomes, treated;

  UpliftRows rows() const { return {ranks, outcomes, treated}; }
};

/// Equal predictions share the middle of their places.
void rankFold(const std::vector<std::uint32_t>& users, Predicted& predicted) {
  std::vector<double> uplift;
  for (const auto user : users)
    uplift.push_back(predicted.uplift[user]);
  const std::span<const double> scores(uplift);
  const auto order = ascendingOrder(scores);
  std::size_t place = 0;
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    const auto middle = static_cast<double>(place) + static_cast<double>(tied.size()) / 2;
    for (const auto position : tied)
      predicted.ranks[users[position]] = middle / static_cast<double>(users.size());
    place += tied.size();
  });
}

Predicted predict(UpliftUsers& read, const Folds& folds, const std::vector<TLearner>& learners) {
  Predicted predicted;
  std::vector<std::vector<std::uint32_t>> members(learners.size());
  for (const auto& user : read.users) {
    const auto fold = folds.foldOf(user);
    members[fold].push_back(static_cast<std::uint32_t>(predicted.uplift.size()));
    predicted.uplift.push_back(learners[fold].uplift(read.featuresOf(user)));
    predicted.outcomes.push_back(user.outcome ? 1 : 0);
    predicted.treated.push_back(user.treated ? 1 : 0);
  }
  predicted.ranks.resize(predicted.uplift.size());
  for (const auto& fold : members)
    rankFold(fold, predicted);
  return predicted;
}

std::vector<UpliftPoint> thinned(const std::vector<UpliftPoint>& curve, std::size_t points) {
  const auto step = std::max<std::size_t>(1, curve.size() / std::max<std::size_t>(1, points));
  std::vector<UpliftPoint> result;
  for (std::size_t i = 0; i < curve.size(); i += step)
    result.push_back(curve[i]);
  if (result.back().rows != curve.back().rows) result.push_back(curve.back());
  return result;
}

/// Newcombe's, also where nothing varies.
Result<Interval> differenceInterval(const Proportion& control, const Proportion& treated, double alpha) {
  RW_ASSIGN(const auto a, wilsonInterval(control, alpha));
  RW_ASSIGN(const auto b, wilsonInterval(treated, alpha));
  const auto difference = treated.share() - control.share();
  return Interval{difference - std::hypot(treated.share() - b.low, a.high - control.share()),
                  difference + std::hypot(b.high - treated.share(), control.share() - a.low)};
}

Result<UpliftDecile> decileOf(const Predicted& predicted, std::span<const std::uint32_t> users,
                              double alpha) {
  UpliftDecile decile;
  std::array<Proportion, 2> arms;
  for (const auto user : users) {
    auto& arm = arms[predicted.treated[user]];
    ++arm.trials;
    arm.successes += predicted.outcomes[user];
    decile.predicted += predicted.uplift[user] / static_cast<double>(users.size());
  }
  decile.controlUsers = arms[0].trials;
  decile.treatedUsers = arms[1].trials;
  decile.interval = {-1, 1}; // nothing is known without users of both arms
  if (arms[0].trials == 0 || arms[1].trials == 0) return decile;
  decile.realised = arms[1].share() - arms[0].share();
  RW_ASSIGN(decile.interval, differenceInterval(arms[0], arms[1], alpha));
  return decile;
}

Status addDeciles(const Predicted& predicted, double alpha, UpliftReport& report) {
  std::vector<std::uint32_t> order(predicted.ranks.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::uint32_t row) { return predicted.ranks[row]; });
  for (std::size_t i = 0; i < kDeciles; ++i) {
    const auto first = order.size() * i / kDeciles;
    const auto last = order.size() * (i + 1) / kDeciles;
    RW_ASSIGN(const auto decile, decileOf(predicted, std::span(order).subspan(first, last - first), alpha));
    report.deciles.push_back(decile);
  }
  return {};
}

void addFeatures(const UpliftUsers& read, const Folds& folds, const std::vector<TLearner>& learners,
                 UpliftReport& report) {
  for (std::size_t i = 0; i < read.featureCount(); ++i) {
    double weight = 0;
    for (const auto& learner : learners)
      weight +=
          (learner.treated.weights[i] - learner.control.weights[i]) / static_cast<double>(learners.size());
    report.features.push_back(read.featureName(i));
    report.weights.push_back(weight * folds.scales()[i]);
  }
}

} // namespace

Result<UpliftReport> upliftReport(const ExperimentDefinition& definition, EventStore& store,
                                  const AnalysisScope& scope, const std::string& metric,
                                  const std::string& variant, const UpliftOptions& options,
                                  const JobControl& job) {
  RW_CHECK(checkOptions(options));
  RW_ASSIGN(const auto position, comparableMetric(definition, metric, variant));
  RW_ASSIGN(auto read,
            UpliftUsers::read(definition, position, variant, store, scope, options.valuesOfDimension, job));
  RW_CHECK(checkUsers(read.users, options));
  Folds folds(options.folds, read.featureCount(), options.seed);
  for (const auto& user : read.users)
    folds.add(user, read.featuresOf(user));
  RW_CHECK(job.check());
  RW_ASSIGN(const auto learners, folds.train(options.ridge));
  const auto predicted = predict(read, folds, learners);
  RW_CHECK(job.check());
  RW_ASSIGN(const auto summary, upliftSummary(predicted.rows()));
  UpliftReport report{.metric = metric, .variant = variant};
  report.controlUsers = static_cast<std::uint64_t>(folds.usersOf(0));
  report.treatedUsers = static_cast<std::uint64_t>(folds.usersOf(1));
  report.averageEffect = summary.averageEffect;
  report.curve = thinned(summary.curve, options.curvePoints);
  report.qini = summary.qini;
  report.uplift = summary.uplift;
  RW_ASSIGN(report.normalisedQini,
            normalisedQiniInterval(predicted.rows(), options.bootstraps, options.seed, definition.alpha));
  RW_CHECK(addDeciles(predicted, definition.alpha, report));
  addFeatures(read, folds, learners, report);
  return report;
}

} // namespace rankwright
