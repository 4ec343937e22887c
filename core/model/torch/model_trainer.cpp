#include "core/model/torch/model_trainer.h"

#include "core/base/hash.h"
#include "core/model/output_correction.h"
#include "core/model/torch/base_rates.h"
#include "core/model/torch/sample_scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

Status checkSamples(const ModelShape& shape, const SampleBlocks& samples, std::string_view what) {
  const auto labels = samples.labels().size();
  if (samples.fieldCount() != shape.fieldCount || samples.idCount() > shape.idCount)
    return fail(ErrorKind::InvalidArgument, "the {} have {} fields and {} ids, but the model has {} and {}",
                what, samples.fieldCount(), samples.idCount(), shape.fieldCount, shape.idCount);
  if (labels < taskCountOf(shape))
    return fail(ErrorKind::InvalidArgument,
                "the model needs the labels click and install, but the {} have: {}", what, labels);
  return {};
}

/// Of what processes that train together have in common; each may have threads as it likes.
std::uint64_t digestOf(const TrainingPlan& plan) {
  auto config = plan.config;
  config.threads = 1;
  return hashText(modelConfigToToml(config), plan.dataHash);
}

} // namespace

Result<std::unique_ptr<ModelTrainer>>
ModelTrainer::create(const TrainingPlan& plan, const SampleBlocks& train, const SampleBlocks& heldOut) {
  RW_CHECK(checkSamples(plan.shape, train, "training rows"));
  RW_CHECK(checkSamples(plan.shape, heldOut, "held-out rows"));
  if (plan.config.earlyStop > 0 && heldOut.rowCount() == 0)
    return fail(ErrorKind::InvalidArgument, "early_stop needs held-out rows, but their number is {}",
                heldOut.rowCount());
  RW_ASSIGN(const auto rates, baseRatesOf(plan.config, train));
  auto weights = drawWeights(plan.shape, rates, plan.config.optimization.initialDeviation, plan.config.seed);
  std::unique_ptr<ModelTrainer> trainer(new ModelTrainer(plan, train, heldOut, std::move(weights)));
  if (plan.group) {
    RW_ASSIGN(trainer->exchange_, joinGroup(*plan.group));
    RW_CHECK(trainer->exchange_->checkAlike(digestOf(plan)));
  }
  RW_CHECK(trainer->resume());
  return trainer;
}

ModelTrainer::ModelTrainer(const TrainingPlan& plan, const SampleBlocks& train, const SampleBlocks& heldOut,
                           ModelWeights weights)
    : plan_(plan),
      heldOut_(heldOut),
      lanes_(plan.config.threads),
      weights_(std::move(weights)),
      dealer_(train, plan.config.batchSize, plan.config.seed),
      gatherer_(train),
      loss_(taskLossOf(plan.config)),
      mover_(weights_, plan.config, lanes_),
      course_(plan.config, dealer_.batchCount()),
      frequency_(plan.idCounts, train, heldOut, plan.config.samples) {}

Status ModelTrainer::resume() {
  RW_ASSIGN(auto checkpoint, readCheckpoint(plan_, mover_));
  if (checkpoint) {
    state_ = std::move(checkpoint->state);
    weights_ = std::move(checkpoint->weights);
    best_ = std::move(checkpoint->best);
  }
  gradient_ = std::make_unique<BatchGradient>(weights_, loss_, lanes_);
  return {};
}

Result<TrainedWeights> ModelTrainer::run(const CurveCallback& onPoint, const JobControl& job) {
  while (!isOver()) {
    RW_ASSIGN(const bool paused, runEpoch(onPoint, job));
    if (paused) return result(true);
    ++state_.epoch;
    state_.batch = 0;
  }
  RW_CHECK(finishCheckpoint());
  return result(false);
}

Status ModelTrainer::finishCheckpoint() {
  if (!plan_.keepsCheckpoint) return removeCheckpoint(plan_);
  return writeCheckpoint(plan_, state_, weights_, mover_, best_ ? &*best_ : nullptr);
}

bool ModelTrainer::isOver() const {
  if (state_.epoch >= plan_.config.epochs) return true;
  if (plan_.config.earlyStop == 0 || state_.curve.empty() || state_.batch > 0) return false;
  return state_.curve.back().epoch - state_.curve[state_.kept].epoch >= plan_.config.earlyStop;
}

Result<bool> ModelTrainer::runEpoch(const CurveCallback& onPoint, const JobControl& job) {
  if (plan_.config.optimization.reinitialise && state_.epoch > 0 && state_.batch == 0)
    mover_.reinitialise(weights_, hashInteger(state_.epoch, plan_.config.seed));
  auto loss = loss_;
  loss.taskWeights = course_.taskWeights(state_.epoch, loss_.taskWeights);
  gradient_->setLoss(std::move(loss));
  dealer_.start(state_.epoch, state_.batch);
  const auto batches = static_cast<double>(dealer_.batchCount());
  while (state_.batch < dealer_.batchCount()) {
    RW_ASSIGN(const bool stops, stopsHere(job));
    if (stops) return true;
    job.report(stage(), state_.epoch + static_cast<double>(state_.batch) / batches, plan_.config.epochs);
    RW_CHECK(step(dealer_.next()));
    ++state_.batch;
    if (isLook(state_.batch)) RW_CHECK(look(onPoint, job));
  }
  return false;
}

/// A pause leaves a checkpoint. In a group all pause as soon as one does, and each keeps what it knows.
Result<bool> ModelTrainer::stopsHere(const JobControl& job) {
  RW_CHECK(job.check());
  bool pauses = plan_.pause.stop_requested();
  if (exchange_) {
    RW_ASSIGN(pauses, exchange_->anyStops(pauses));
  }
  if (pauses && !plan_.checkpoint.empty())
    RW_CHECK(writeCheckpoint(plan_, state_, weights_, mover_, best_ ? &*best_ : nullptr));
  return pauses;
}

std::span<const SamplePlace> ModelTrainer::ownShare(std::span<const SamplePlace> places) const {
  if (!plan_.group) return places;
  const auto begin = places.size() * plan_.group->rank / plan_.group->size;
  const auto end = places.size() * (plan_.group->rank + 1) / plan_.group->size;
  return places.subspan(begin, end - begin);
}

Status ModelTrainer::step(std::span<const SamplePlace> places) {
  gatherer_.gather(ownShare(places), batch_);
  const auto noise = hashInteger(state_.step, plan_.config.seed + (plan_.group ? plan_.group->rank : 0));
  auto& gradient = gradient_->of(batch_, noise);
  if (exchange_) RW_CHECK(exchange_->add(gradient));
  RW_CHECK(checkLoss(gradient));
  state_.lossSum += gradient.loss;
  state_.lossWeight += gradient.weight;
  mover_.step(weights_, gradient, course_.at(state_.epoch, state_.step));
  ++state_.step;
  return {};
}

Status ModelTrainer::checkLoss(const ModelGradient& gradient) const {
  if (std::isfinite(gradient.loss)) return {};
  return fail(ErrorKind::InvalidArgument,
              "training diverged in epoch {} at batch {} of {}, whose loss is no number; choose a smaller "
              "learning_rate than {}",
              state_.epoch + 1, state_.batch + 1, dealer_.batchCount(), plan_.config.learningRate);
}

bool ModelTrainer::isLook(std::uint64_t batchesDone) const {
  const auto looks = std::min<std::uint64_t>(plan_.config.optimization.evaluations, dealer_.batchCount());
  const auto before = (batchesDone - 1) * looks / dealer_.batchCount();
  return batchesDone * looks / dealer_.batchCount() > before;
}

Status ModelTrainer::look(const CurveCallback& onPoint, const JobControl& job) {
  if (!isFinite(weights_))
    return fail(ErrorKind::InvalidArgument,
                "training diverged in epoch {}; choose a smaller learning_rate than {}", state_.epoch + 1,
                plan_.config.learningRate);
  CurvePoint point;
  point.epoch = state_.epoch + static_cast<double>(state_.batch) / static_cast<double>(dealer_.batchCount());
  point.steps = state_.step;
  point.trainLoss = state_.lossWeight > 0 ? state_.lossSum / state_.lossWeight : 0;
  if (heldOut_.rowCount() > 0) {
    RW_ASSIGN(const auto logits, logitsOf(weights_, heldOut_, lanes_, job));
    auto probabilities = probabilitiesOf(plan_.shape, logits);
    // Rows that judge were neither weighted nor dropped.
    OutputCorrection::of(plan_.config.samples.negativeRate, plan_.config.samples.positiveWeight)
        .applyTo(outputsOf(plan_.shape), probabilities);
    point.heldOut = qualityOf(plan_.shape, probabilities, heldOut_);
    RW_ASSIGN(point.frequency, frequency_.at(weights_, logits, lanes_, job));
  }
  state_.lossSum = state_.lossWeight = 0;
  const bool keeps = plan_.config.earlyStop == 0 || isBest(point);
  state_.curve.push_back(point);
  if (keeps) state_.kept = static_cast<std::uint32_t>(state_.curve.size() - 1);
  if (keeps && plan_.config.earlyStop > 0) best_ = weights_.copy();
  if (onPoint) onPoint(point);
  return {};
}

bool ModelTrainer::isBest(const CurvePoint& point) const {
  const bool byAuc = plan_.config.optimization.stopMeasure == StopMeasure::Auc;
  return std::ranges::all_of(state_.curve, [&](const CurvePoint& earlier) {
    return byAuc ? point.heldOutAuc() > earlier.heldOutAuc() : point.heldOutLoss() < earlier.heldOutLoss();
  });
}

TrainedWeights ModelTrainer::result(bool paused) {
  return {tensorsOf(best_ && !paused ? *best_ : weights_), state_.curve, state_.kept, paused};
}

std::string ModelTrainer::stage() const {
  const auto stage = fmt::format("training epoch {} of {}", state_.epoch + 1, plan_.config.epochs);
  if (state_.curve.empty() || !state_.curve.back().heldOutAuc()) return stage;
  return fmt::format("{}, held-out AUC {:.4f}", stage, *state_.curve.back().heldOutAuc());
}

} // namespace rankwright
