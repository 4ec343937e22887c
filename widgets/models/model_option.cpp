#include "widgets/models/model_option.h"

#include "core/model/model_preset.h"
#include "widgets/models/model_option_access.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ModelOption)
};

bool always(const ModelConfig&) {
  return true;
}
bool hasEmbedding(const ModelConfig& config) {
  return config.kind != ModelKind::LogisticRegression;
}
bool isDeepModel(const ModelConfig& config) {
  return isDeep(config.kind);
}
bool isOfTasks(const ModelConfig& config) {
  return isMultiTask(config.kind);
}
bool isOfOneTask(const ModelConfig& config) {
  return !isOfTasks(config);
}
bool hasHidden(const ModelConfig& config) {
  return isDeepModel(config) && (isOfOneTask(config) || hasExperts(config));
}
bool isFree(const ModelConfig& config) {
  return config.kind == ModelKind::MultiTask;
}
bool isDcn(const ModelConfig& config) {
  return config.kind == ModelKind::DcnV2;
}
bool choosesPairs(const ModelConfig& config) {
  return isOfTasks(config) && config.kind != ModelKind::AppsMmoe;
}
bool isOfEvents(const ModelConfig& config) {
  return !config.samples.log.empty();
}
bool isOfEventsAndOneTask(const ModelConfig& config) {
  return isOfEvents(config) && isOfOneTask(config);
}
bool isOfUsage(const ModelConfig& config) {
  return config.samples.log.empty();
}

void addData(OptionList& list) {
  list.add("label", OptionEditor::Choice, Texts::tr("Label"), Texts::tr("What the model is to predict"))
      .from(
          words({"click", "install"}), [](auto& config) -> auto& { return config.samples.label; })
      .choices({Texts::tr("a click"), Texts::tr("an install")})
      .when(isOfEventsAndOneTask);
  list.add("held_out", OptionEditor::Real, Texts::tr("Held out"),
           Texts::tr("Share of the rows that judge the model and do not train it"))
      .number([](auto& config) -> auto& { return config.heldOut; });
  list.add("split", OptionEditor::Choice, Texts::tr("Split"),
           Texts::tr("By time is how the model will be used: it learns the past and is judged on what came "
                     "after. By chance suits logs of a few days"))
      .number([](auto& config) -> auto& { return config.samples.splitByTime; })
      .choices({Texts::tr("by chance"), Texts::tr("by time")})
      .when(isOfEvents);
  list.more();
  list.add("cached", OptionEditor::Flag, Texts::tr("Cached lists"),
           Texts::tr(
               "Take exposures of lists from a cache as well. They were not made for the moment in which "
               "they were seen, so they are left out by default, and counted"))
      .number([](auto& config) -> auto& { return config.samples.cached; })
      .when(isOfEvents);
  list.add("window_hours", OptionEditor::Real, Texts::tr("Window"),
           Texts::tr("Hours after an exposure in which a click or an install counts as its own"))
      .number([](auto& config) -> auto& { return config.samples.windowHours; })
      .when(isOfEvents);
  list.add("given", OptionEditor::Choice, Texts::tr("Rows"),
           Texts::tr("Clicked rows alone are how install models were trained before ESMM: such a model knows "
                     "nothing of what nobody clicks"))
      .from(
          words({"", "click"}), [](auto& config) -> auto& { return config.samples.given; })
      .choices({Texts::tr("all exposures"), Texts::tr("clicked ones alone")})
      .when(isOfEventsAndOneTask);
  list.add(
          "negative_rate", OptionEditor::Real, Texts::tr("Negatives kept"),
          Texts::tr("Share of the rows without a click that are kept, 1 for all. Probabilities are corrected "
                    "for it exactly"))
      .number([](auto& config) -> auto& { return config.samples.negativeRate; })
      .when(isOfEvents);
  list.add(
          "positive_weight", OptionEditor::Real, Texts::tr("Weight of positives"),
          Texts::tr("What a row with a click weighs in the loss. Probabilities are corrected for it exactly"))
      .number([](auto& config) -> auto& { return config.samples.positiveWeight; })
      .when(isOfEvents);
  list.add("negatives", OptionEditor::Whole, Texts::tr("Negatives"),
           Texts::tr("Rows drawn for each use of an app among the apps that the user never used"))
      .number([](auto& config) -> auto& { return config.negatives; })
      .when(isOfUsage);
  list.add(
          "negative_power", OptionEditor::Real, Texts::tr("Popularity of negatives"),
          Texts::tr("0 draws all apps alike; the more, the likelier popular apps are drawn, and the less the "
                    "model learns popularity itself"))
      .number([](auto& config) -> auto& { return config.negativePower; })
      .when(isOfUsage);
  list.add("distinct_pairs", OptionEditor::Flag, Texts::tr("Each app once"),
           Texts::tr("One row for each user and app instead of one for each use"))
      .number([](auto& config) -> auto& { return config.distinctPairs; })
      .when(isOfUsage);
  list.add("min_count", OptionEditor::Whole, Texts::tr("Rare values"),
           Texts::tr("Rows that a value must occur in to have a weight of its own; rarer ones share one"))
      .number([](auto& config) -> auto& { return config.minCount; });
}

void addModel(OptionList& list) {
  list.add("embedding", OptionEditor::Whole, Texts::tr("Embedding"),
           Texts::tr("Length of the vector of each value. 10 is a good start; more needs more rows"))
      .number([](auto& config) -> auto& { return config.embedding; })
      .when(hasEmbedding);
  list.add("hidden", OptionEditor::List, Texts::tr("Hidden layers"),
           Texts::tr("Units of the layers of the network, or of each expert: 64, 32"))
      .numbers([](auto& config) -> auto& { return config.network.hidden; })
      .when(hasHidden);
  list.add("towers", OptionEditor::List, Texts::tr("Towers"),
           Texts::tr("Units of the layers that each task has for itself"))
      .numbers([](auto& config) -> auto& { return config.network.towers; })
      .when(isOfTasks);
  list.add("body", OptionEditor::Choice, Texts::tr("Body"),
           Texts::tr("What the tasks share: the embeddings alone, or experts that a gate mixes for each"))
      .number([](auto& config) -> auto& { return config.network.body; })
      .choices({Texts::tr("embeddings"), Texts::tr("experts and gates")})
      .when(isFree);
  list.add("head", OptionEditor::Choice, Texts::tr("Head"),
           Texts::tr(
               "How the outputs hang together: each for itself, or install = click × install after a click"))
      .number([](auto& config) -> auto& { return config.network.head; })
      .choices({Texts::tr("independent"), Texts::tr("product (ESMM)")})
      .when(isFree);
  list.add("experts", OptionEditor::Whole, Texts::tr("Experts"),
           Texts::tr("How many experts the tasks share"))
      .number([](auto& config) -> auto& { return config.network.experts; })
      .when(hasExperts);
  list.more();
  list.add("cross_layers", OptionEditor::Whole, Texts::tr("Cross layers"),
           Texts::tr("Each raises the degree of the products of fields by one"))
      .number([](auto& config) -> auto& { return config.network.crossLayers; })
      .when(isDcn);
  list.add("pairs", OptionEditor::Flag, Texts::tr("Add an FM"),
           Texts::tr("Add the logit of a factorisation machine to each output"))
      .number([](auto& config) -> auto& { return config.network.pairs; })
      .when(choosesPairs);
  list.add("activation", OptionEditor::Choice, Texts::tr("Activation"),
           Texts::tr("What units make of their sums; ReLU is the usual one"))
      .number([](auto& config) -> auto& { return config.network.activation; })
      .choices({QStringLiteral("ReLU"), QStringLiteral("Leaky ReLU"), QStringLiteral("tanh"),
                QStringLiteral("GELU")})
      .when(isDeepModel);
  list.add("batch_norm", OptionEditor::Flag, Texts::tr("Batch norm"),
           Texts::tr("Normalise the sums of each batch; steadier with high learning rates"))
      .number([](auto& config) -> auto& { return config.network.batchNorm; })
      .when(isDeepModel);
  list.add("dropout", OptionEditor::Real, Texts::tr("Dropout"),
           Texts::tr("Share of units left out of each step, so that none relies on few others"))
      .number([](auto& config) -> auto& { return config.network.dropout; })
      .when(isDeepModel);
}

void addTraining(OptionList& list) {
  list.add("epochs", OptionEditor::Whole, Texts::tr("Epochs"),
           Texts::tr("Passes over the training rows, at most"))
      .number([](auto& config) -> auto& { return config.epochs; });
  list.add("early_stop", OptionEditor::Whole, Texts::tr("Stop early"),
           Texts::tr("Epochs without a better look at the held-out rows after which to stop, and to keep the "
                     "best; 0: never"))
      .number([](auto& config) -> auto& { return config.earlyStop; });
  list.add("early_stop_by", OptionEditor::Choice, Texts::tr("Best by"),
           Texts::tr("What tells the best look: the log loss where probabilities count, the AUC where only "
                     "the order does"))
      .number([](auto& config) -> auto& { return config.optimization.stopMeasure; })
      .choices({Texts::tr("log loss"), QStringLiteral("AUC")});
  list.add("evaluations", OptionEditor::Whole, Texts::tr("Looks an epoch"),
           Texts::tr("How often in each epoch the held-out rows are looked at: the points of the curves"))
      .number([](auto& config) -> auto& { return config.optimization.evaluations; });
  list.add("batch_size", OptionEditor::Whole, Texts::tr("Batch"),
           Texts::tr("Rows of a step. Larger ones are quicker to pass over and need a higher learning rate"))
      .number([](auto& config) -> auto& { return config.batchSize; });
  list.add("learning_rate", OptionEditor::Real, Texts::tr("Learning rate"),
           Texts::tr("How far a step goes. Too high: the loss jumps; too low: it hardly falls"))
      .number([](auto& config) -> auto& { return config.learningRate; });
  list.add("task_weights", OptionEditor::List, Texts::tr("Weights of tasks"),
           Texts::tr(
               "What click and install weigh in the loss, e.g. 0.95, 0.05; empty: alike. The meter on the "
               "right shows what share of the loss that is"))
      .numbers([](auto& config) -> auto& { return config.optimization.taskWeights; })
      .when(isOfTasks);
  list.more();
  list.add("optimizer", OptionEditor::Choice, Texts::tr("Optimiser"),
           Texts::tr("Adam suits most; Adagrad is steadier where values are very rare"))
      .number([](auto& config) -> auto& { return config.optimization.optimizer; })
      .choices({QStringLiteral("Adam"), QStringLiteral("Adagrad")});
  list.add("schedule", OptionEditor::Choice, Texts::tr("Schedule"),
           Texts::tr("How the learning rate changes up to the last step"))
      .number([](auto& config) -> auto& { return config.optimization.schedule; })
      .choices({Texts::tr("constant"), Texts::tr("falls linearly"), Texts::tr("falls as a cosine")});
  list.add("warm_up_steps", OptionEditor::Whole, Texts::tr("Warm-up"),
           Texts::tr("Steps in which the learning rate rises from 0"))
      .number([](auto& config) -> auto& { return config.optimization.warmUpSteps; });
  list.add("l2", OptionEditor::Real, Texts::tr("L2 of values"),
           Texts::tr("Pulls the weights and vectors of values towards 0, against learning rows by heart"))
      .number([](auto& config) -> auto& { return config.l2; });
  list.add("network_l2", OptionEditor::Real, Texts::tr("L2 of the network"),
           Texts::tr("The same for the weights of layers"))
      .number([](auto& config) -> auto& { return config.optimization.networkL2; })
      .when(isDeepModel);
  list.add("clip_norm", OptionEditor::Real, Texts::tr("Clip gradients"),
           Texts::tr("Gradients longer than this are cut to it; 0: never"))
      .number([](auto& config) -> auto& { return config.optimization.clipNorm; });
  list.add("initial_deviation", OptionEditor::Real, Texts::tr("Spread at the start"),
           Texts::tr("Standard deviation of the vectors before the first step"))
      .number([](auto& config) -> auto& { return config.optimization.initialDeviation; });
  list.add("rank_share", OptionEditor::Real, Texts::tr("Pair loss"),
           Texts::tr("Share of the loss that compares pairs of rows of a batch, from 0 to 1. Helps the order "
                     "where clicks are rare, and costs calibration"))
      .number([](auto& config) -> auto& { return config.optimization.rankShare; });
  list.add("pair_negatives", OptionEditor::Whole, Texts::tr("Pairs of a positive"),
           Texts::tr("Negative rows that each positive one is compared with in that loss"))
      .number([](auto& config) -> auto& { return config.optimization.pairNegatives; });
  list.add("all_rows", OptionEditor::Flag, Texts::tr("Move all embeddings"),
           Texts::tr("Every step moves the embeddings of all values and not those of its batch alone: better "
                     "where values are few thousands and L2 is high, slower where they are many"))
      .number([](auto& config) -> auto& { return config.optimization.allRows; });
  list.add("seed", OptionEditor::Whole, Texts::tr("Seed"),
           Texts::tr("The same seed and the same threads give the same model"))
      .number([](auto& config) -> auto& { return config.seed; });
  list.add("threads", OptionEditor::Whole, Texts::tr("Threads"),
           Texts::tr("Cores to train on; 0 for all of them, which pays only when nothing else needs them"))
      .number([](auto& config) -> auto& { return config.threads; });
}

void addRemedies(OptionList& list) {
  list.add(
          "reinitialise", OptionEditor::Flag, Texts::tr("Fresh embeddings"),
          Texts::tr("Embeddings start anew with every epoch and the network goes on (MEDA): it can pass over "
                    "the rows several times without learning them by heart"))
      .number([](auto& config) -> auto& { return config.optimization.reinitialise; });
  list.add("row_decay", OptionEditor::Real, Texts::tr("Fade rare values"),
           Texts::tr("α of AdamAR: a value loses a share of its weights for the steps in which it did not "
                     "occur. Try 0.01 and less; 0: none"))
      .number([](auto& config) -> auto& { return config.optimization.rowDecay; });
}

} // namespace

std::vector<ModelOption> modelOptions() {
  std::vector<ModelOption> all;
  const auto fill = [&](OptionGroup group, auto add) {
    OptionList list(all, group, always);
    add(list);
  };
  fill(OptionGroup::Data, addData);
  fill(OptionGroup::Model, addModel);
  fill(OptionGroup::Training, addTraining);
  fill(OptionGroup::Remedies, addRemedies);
  return all;
}

} // namespace rankwright
