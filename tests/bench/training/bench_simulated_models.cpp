// What the simulated store, whose truth is known, says of models: the one-epoch phenomenon and its remedies,
// conversion models of clicks alone against those of all exposures, and probabilities after class balance.
//
//   bench_simulated_models [threads]

#include "core/base/hash.h"
#include "core/metrics/auc.h"
#include "core/metrics/log_loss.h"
#include "core/model/backend_loader.h"
#include "core/model/memory_samples.h"
#include "core/model/model_preset.h"
#include "core/model/output_correction.h"
#include "core/simulate/app_catalogue.h"
#include "core/simulate/customer.h"
#include "core/simulate/population.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <span>

namespace rankwright {

namespace {

constexpr std::uint32_t kSlots = 10;

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print(stderr, "{}\n", result.error().describe());
  std::exit(1);
}

/// Exposures of lists of apps drawn by popularity, and what came of them.
struct Exposures {
  static constexpr std::uint32_t kFields = 7; ///< user, app, category, daytime, country, slot, user × app
  std::vector<std::array<std::uint32_t, kFields>> values;
  std::vector<std::uint8_t> clicks, installs;
  std::vector<float> clickChances;        ///< the truth
  std::vector<float> installChances;      ///< the truth: given a click
  std::vector<std::uint8_t> wouldInstall; ///< drawn from it, whether there was a click or not
};

/// The store and its people.
class Store {
public:
  explicit Store(const SimulationOptions& options)
      : options_(options),
        population_(must(makePopulation(options, {}))),
        affinity_(must(makeApps(options, {})), population_.traits) {
    for (const auto& app : affinity_.apps())
      cumulated_.push_back((cumulated_.empty() ? 0 : cumulated_.back()) + std::sqrt(app.popularity));
  }

  std::uint32_t apps() const { return options_.items; }
  std::uint32_t users() const { return options_.users; }

  /// So many lists, a user's visits one after the other.
  Exposures live(std::uint32_t listsPerUser) const {
    Exposures all;
    for (std::uint32_t user = 0; user < options_.users; ++user)
      addUser(user, listsPerUser, all);
    return all;
  }

private:
  void addUser(std::uint32_t number, std::uint32_t lists, Exposures& all) const {
    const UserId user(number);
    const CounterRandom random(options_.seed);
    const auto person = std::make_shared<const Customer::Person>(Customer::Person{
        user, UserUtilities(affinity_, user), responsivenessOf(random, number, false), random, 0});
    Customer customer(person, {});
    VisitCalendar calendar;
    calendar.seed = options_.seed;
    calendar.firstDay = options_.firstDay;
    std::uint32_t shown = 0;
    for (std::uint16_t day = 0; shown < lists && day < 2000; ++day)
      for (const auto& visit :
           visitsOf(calendar, user, population_.habits[number], population_.traits[number], day))
        if (visit.domain == StoreDomain::Home && shown < lists) {
          addList(customer, visit, number, all);
          ++shown;
        }
  }

  void addList(Customer& customer, const StoreVisit& visit, std::uint32_t user, Exposures& all) const {
    std::uint32_t slot = 0;
    for (std::uint64_t draw = 0; slot < kSlots && draw < 200; ++draw) {
      const ItemId item(appAt(hashInteger(draw, hashInteger(visit.time, user))));
      if (!customer.canBeShown(visit, item)) continue;
      const auto chances = customer.chances(visit, item, slot);
      const auto response = customer.meet(visit, item, chances);
      const auto chance = static_cast<float>(chances.download * chances.install);
      all.values.push_back({user, item.value(), affinity_.apps()[item.value()].category,
                            visit.situation.daytime, population_.habits[user].country, slot,
                            user * options_.items + item.value()});
      all.clicks.push_back(response.clicked);
      all.installs.push_back(response.clicked && response.installed);
      all.clickChances.push_back(static_cast<float>(chances.examine * chances.click));
      all.installChances.push_back(chance);
      const auto drawn = static_cast<double>(hashInteger(all.clicks.size(), 99) >> 11) * 0x1p-53;
      all.wouldInstall.push_back(response.clicked ? response.installed : drawn < chance);
      ++slot;
    }
  }

  std::uint32_t appAt(std::uint64_t hash) const {
    const auto place = static_cast<double>(hash >> 11) * 0x1p-53 * cumulated_.back();
    return static_cast<std::uint32_t>(std::ranges::upper_bound(cumulated_, place) - cumulated_.begin());
  }

  SimulationOptions options_;
  Population population_;
  AffinityModel affinity_;
  std::vector<double> cumulated_; ///< by app: how often it is shown
};

/// Which rows train and how they are labelled.
struct Choice {
  bool both = true; ///< labels click and install; else one
  bool clickedAlone = false;
  bool crossed = false; ///< with the field user × app
  double keptNegatives = 1;
  double positiveWeight = 1;
};

struct Split {
  MemorySamples train;
  MemorySamples heldOut;
  std::vector<std::size_t> heldOutRows; ///< of the exposures
};

bool isHeldOut(std::size_t row) {
  return hashInteger(row, 17) % 10 == 0;
}

bool isKept(const Exposures& all, std::size_t row, const Choice& choice) {
  if (choice.clickedAlone && !all.clicks[row]) return false;
  if (isHeldOut(row) || all.clicks[row]) return true;
  return static_cast<double>(hashInteger(row, 23) >> 11) * 0x1p-53 < choice.keptNegatives;
}

Split splitOf(const Store& store, const Exposures& all, const Choice& choice) {
  const std::array<std::uint32_t, Exposures::kFields> sizes = {
      store.users(), store.apps(), 64, 16, 64, kSlots, store.users() * store.apps()};
  const std::uint32_t fields = Exposures::kFields - (choice.crossed ? 0 : 1);
  SampleShape shape{
      fields, 0,
      choice.both ? std::vector<std::string>{"click", "install"} : std::vector<std::string>{"label"}, false};
  std::array<std::int64_t, Exposures::kFields> first = {};
  for (std::uint32_t field = 0; field < fields; ++field) {
    first[field] = shape.idCount;
    shape.idCount += sizes[field];
  }
  struct Rows {
    EncodedBatch batch;
    std::vector<std::uint8_t> labels;
    std::vector<float> weights;
  } train, heldOut;
  train.batch.fieldCount = heldOut.batch.fieldCount = fields;
  Split split{must(MemorySamples::create(shape)), must(MemorySamples::create(shape)), {}};
  for (std::size_t row = 0; row < all.clicks.size(); ++row) {
    if (!isKept(all, row, choice)) continue;
    auto& to = isHeldOut(row) ? heldOut : train;
    if (isHeldOut(row)) split.heldOutRows.push_back(row);
    for (std::uint32_t field = 0; field < fields; ++field) {
      to.batch.ids.push_back(first[field] + all.values[row][field]);
      to.batch.values.push_back(1);
      to.batch.offsets.push_back(static_cast<std::uint32_t>(to.batch.ids.size()));
    }
    ++to.batch.rowCount;
    to.labels.push_back(choice.clickedAlone ? all.installs[row] : all.clicks[row]);
    if (choice.both) to.labels.push_back(all.installs[row]);
    to.weights.push_back(all.clicks[row] && !isHeldOut(row) ? static_cast<float>(choice.positiveWeight) : 1);
  }
  split.train = must(MemorySamples::of(shape, {train.batch, train.labels, train.weights}));
  split.heldOut = must(MemorySamples::of(shape, {heldOut.batch, heldOut.labels, heldOut.weights}));
  return split;
}

ModelConfig configOf(ModelKind kind, std::uint32_t threads) {
  auto config = presetOf(kind);
  config.embedding = 10;
  config.batchSize = 4096;
  config.learningRate = 1e-3;
  config.threads = threads;
  config.epochs = 3;
  return config;
}

TrainingPlan planOf(const ModelConfig& config, const MemorySamples& samples) {
  TrainingPlan plan;
  plan.config = config;
  plan.shape = shapeOf(config, samples.fieldCount(), samples.idCount());
  return plan;
}

TrainedWeights train(const ModelConfig& config, const Split& split) {
  return must(
      loadModelBackend().value()->train(planOf(config, split.train), split.train, split.heldOut, {}, {}));
}

/// The fraction of an epoch at each look, and AUC, log loss and training loss there.
void printCurve(const char* name, const TrainedWeights& weights) {
  fmt::print("{:<28}", name);
  for (const auto& point : weights.curve)
    fmt::print("  {:.4f}", *point.heldOutAuc());
  fmt::print("   train {:.4f}, held out {:.4f}\n", weights.curve.back().trainLoss,
             *weights.curve.back().heldOutLoss());
}

void oneEpoch(const Store& store, const Exposures& all, std::uint32_t threads) {
  Choice choice;
  choice.both = false;
  choice.crossed = true;
  const auto split = splitOf(store, all, choice);
  auto config = configOf(ModelKind::DeepFm, threads);
  config.embedding = 16;
  config.learningRate = 2e-3;
  config.l2 = 0;
  config.optimization.evaluations = 3;
  fmt::print("One-epoch phenomenon: DeepFM with the field user × app, {} rows; AUC of clicks at thirds of an "
             "epoch\n",
             split.train.rowCount());
  printCurve("Adam", train(config, split));
  auto remedy = config;
  remedy.optimization.reinitialise = true;
  printCurve("MEDA", train(remedy, split));
  for (const double decay : {1e-3, 1e-2, 1e-1}) {
    remedy = config;
    remedy.optimization.rowDecay = decay;
    printCurve(fmt::format("AdamAR {:g}", decay).c_str(), train(remedy, split));
  }
  remedy = config;
  remedy.learningRate = 2e-4;
  printCurve("Adam, a tenth of the rate", train(remedy, split));
  remedy = config;
  remedy.network.dropout = 0.3;
  printCurve("Adam, dropout 0.3", train(remedy, split));
}

/// Scores of held-out rows for one output of a model.
std::vector<float> scoresOf(const ModelConfig& config, const TrainedWeights& weights,
                            const MemorySamples& rows, const std::string& output) {
  const auto model = must(loadModelBackend().value()->load(planOf(config, rows).shape, weights.tensors));
  const auto outputs = model->outputs();
  const auto place = static_cast<std::size_t>(std::ranges::find(outputs, output) - outputs.begin());
  std::vector<float> scores;
  for (std::uint32_t number = 0; number < rows.blockCount(); ++number) {
    const auto block = rows.block(number);
    EncodedBatch batch;
    batch.rowCount = block.rowCount;
    batch.fieldCount = rows.fieldCount();
    batch.ids.assign(block.ids.begin(), block.ids.end());
    batch.values.assign(batch.ids.size(), 1);
    batch.offsets.resize(batch.ids.size() + 1);
    for (std::size_t i = 0; i < batch.offsets.size(); ++i)
      batch.offsets[i] = static_cast<std::uint32_t>(i);
    const auto all = must(model->scoresWithCommon(emptyRow(batch.fieldCount), batch));
    for (auto i = place; i < all.size(); i += outputs.size())
      scores.push_back(all[i]);
  }
  return scores;
}

/// Of the chance of an install given a click, on all exposures: clicks that never happened are drawn from the
/// store's truth.
void printConversion(const char* name, const Exposures& all, const Split& everything,
                     std::span<const float> scores) {
  std::vector<std::uint8_t> labels;
  double error = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto row = everything.heldOutRows[i];
    labels.push_back(all.wouldInstall[row]);
    error += std::abs(scores[i] - all.installChances[row]);
  }
  fmt::print("{:<44} AUC {:.4f}   log loss {:.4f}   mean |p - truth| {:.4f}\n", name,
             must(auc(scores, labels)), must(logLoss(scores, labels)),
             error / static_cast<double>(scores.size()));
}

void conversion(const Store& store, const Exposures& all, std::uint32_t threads) {
  const auto everything = splitOf(store, all, {});
  Choice clicked;
  clicked.both = false;
  clicked.clickedAlone = true;
  const auto clicks = splitOf(store, all, clicked);
  fmt::print("\nInstalls given a click, judged on all {} held-out exposures ({} clicked ones train the naive "
             "model)\n",
             everything.heldOut.rowCount(), clicks.train.rowCount());
  auto naive = configOf(ModelKind::DeepFm, threads);
  naive.network.hidden = {64};
  naive.earlyStop = 2;
  naive.epochs = 30;
  naive.batchSize = 512;
  printConversion("DeepFM of clicked exposures (naive)", all, everything,
                  scoresOf(naive, train(naive, clicks), everything.heldOut, "pctr"));
  for (const auto kind : {ModelKind::Esmm, ModelKind::AppsEsmm}) {
    auto config = configOf(kind, threads);
    if (kind == ModelKind::AppsEsmm) config.network.hidden = {64};
    config.epochs = 3;
    printConversion(kind == ModelKind::Esmm ? "ESMM" : "AppS ESMM (experts, product head)", all, everything,
                    scoresOf(config, train(config, everything), everything.heldOut, "pcvr"));
  }
}

/// Promised over true clicks of held-out rows. The truth is the store's chance of a click and not what was
/// drawn from it, so that no luck is in the quotient but that of the training rows.
void balance(const Store& store, const Exposures& all, std::uint32_t threads) {
  fmt::print("\nClass balance: FM of clicks, {} exposures; promised over true clicks of held-out rows\n",
             all.clicks.size());
  struct Way {
    const char* name;
    double rate, weight;
  };
  for (const auto& way : {Way{"all rows", 1, 1}, Way{"negatives kept with rate 0.2", 0.2, 1},
                          Way{"positives weighted by 5", 1, 5}, Way{"both, 0.5 and 3", 0.5, 3}}) {
    Choice choice;
    choice.both = false;
    choice.keptNegatives = way.rate;
    choice.positiveWeight = way.weight;
    const auto split = splitOf(store, all, choice);
    auto config = configOf(ModelKind::FactorizationMachine, threads);
    config.samples.negativeRate = way.rate;
    config.samples.positiveWeight = way.weight;
    config.epochs = 2;
    config.learningRate = 4e-3;
    config.optimization.schedule = RateSchedule::Linear; // a constant rate leaves the bias wandering
    const auto scores = scoresOf(config, train(config, split), split.heldOut, "pctr");
    const auto correction = OutputCorrection::of(way.rate, way.weight);
    double raw = 0, corrected = 0, truth = 0;
    std::vector<float> fixed;
    std::vector<std::uint8_t> labels;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      fixed.push_back(correction.apply(scores[i]));
      labels.push_back(all.clicks[split.heldOutRows[i]]);
      raw += scores[i];
      corrected += fixed.back();
      truth += all.clickChances[split.heldOutRows[i]];
    }
    fmt::print("{:<30} before {:.3f}   after {:.3f}   AUC {:.4f}   log loss after {:.4f}\n", way.name,
               raw / truth, corrected / truth, must(auc(scores, labels)), must(logLoss(fixed, labels)));
  }
}

void run(std::uint32_t threads) {
  SimulationOptions options;
  options.items = 500;
  options.users = 6000;
  options.seed = 5;
  const Store store(options);
  const auto all = store.live(12);
  std::uint64_t clicks = 0, installs = 0;
  for (std::size_t i = 0; i < all.clicks.size(); ++i) {
    clicks += all.clicks[i];
    installs += all.installs[i];
  }
  fmt::print("{} exposures of {} apps to {} users, {} clicks, {} installs\n\n", all.clicks.size(),
             options.items, options.users, clicks, installs);
  oneEpoch(store, all, threads);
  conversion(store, all, threads);
  balance(store, store.live(48), threads);
}

} // namespace

} // namespace rankwright

int main(int argc, char** argv) {
  rankwright::run(argc > 1 ? static_cast<std::uint32_t>(std::atoi(argv[1])) : 2);
  return 0;
}
