// The tour through models.
#include "core/model/model_preset.h"
#include "widgets/common/text.h"
#include "widgets/models/models_view.h"
#include "widgets/models/run_list.h"
#include "widgets/models/run_trainer.h"
#include "widgets/models/training_form.h"
#include "widgets/models/training_page.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/tour.h"

#include <QAction>
#include <QDir>

namespace rankwright {

namespace {

constexpr const char* kMixture = "mmoe-1";

/// As the workspace trains its model, in two quick passes that are looked at often.
ModelConfig quick(const ModelConfig& config, ModelKind kind) {
  auto quick = presetOf(kind);
  quick.fields = config.fields;
  quick.samples = config.samples;
  quick.batchSize = 1024;
  quick.epochs = 2;
  quick.negatives = 2;
  quick.distinctPairs = true;
  quick.learningRate = 0.01;
  quick.optimization.evaluations = 4;
  return quick;
}

} // namespace

/// Learns clicks and installs of the experiment that was simulated before.
Status Tour::trainMixture(MainWindow& window, const ModelConfig& own) {
  auto& view = window.models();
  const QDir logs(logs_.filePath(QStringLiteral("event_logs")));
  const auto names = logs.entryList({QStringLiteral("*.eventlog")});
  if (names.isEmpty())
    return fail(ErrorKind::NotFound, "there is no event log in: {}", logs.path().toStdString());
  auto mixture = quick(own, ModelKind::Mmoe);
  mixture.samples.log = names.first().toStdString();
  view.trainer()->readLogsOf(logs.path().toStdString());
  view.trainer()->train(mixture, kMixture);
  RW_CHECK(waitUntil([&] { return !view.trainer()->isRunning(); }, "a mixture of experts"));
  return waitUntil([&] { return view.list()->runs().size() == 1 && !view.isBusy(); }, "its run");
}

/// The page of a run.
Status Tour::showRun(MainWindow& window, const char* run, const char* page) {
  auto& view = window.models();
  view.select(QLatin1String(run));
  view.showPage(QLatin1String(page));
  RW_CHECK(waitUntil([&] { return !view.isBusy(); }, "a page of a run"));
  return save(window, QStringLiteral("model-") + QLatin1String(page));
}

/// The view without a run, the form, and every page of runs that are trained for it.
Status Tour::showModels(MainWindow& window) {
  auto& view = window.models();
  view.keepIn(logs_.filePath(QStringLiteral("runs")));
  window.navigator().show(view);
  RW_CHECK(waitUntil([&] { return !view.isBusy(); }, "the runs"));
  if (view.list()->runs().empty()) {
    RW_CHECK(save(window, QStringLiteral("models-empty")));
    view.showTraining(true);
    RW_CHECK(waitUntil([&] { return view.training()->isReady() && !view.isBusy(); }, "the form of a model"));
    RW_ASSIGN(const auto own, view.training()->form()->config());
    RW_CHECK(trainMixture(window, own));
    for (const auto kind : {ModelKind::FactorizationMachine, ModelKind::DeepFm}) {
      view.training()->setConfig(quick(own, kind));
      RW_CHECK(waitUntil([&] { return !view.isBusy(); }, "the estimate of a training"));
      view.action(QStringLiteral("models.start"))->trigger();
      RW_CHECK(waitUntil([&] { return !view.trainer()->isRunning(); }, "a model"));
    }
    RW_CHECK(waitUntil([&] { return view.list()->runs().size() == 3 && !view.isBusy(); }, "three runs"));
    view.list()->pin("fm-1");
  }
  view.showTraining(true);
  RW_CHECK(waitUntil([&] { return view.training()->isReady() && !view.isBusy(); }, "the form of a model"));
  RW_CHECK(save(window, QStringLiteral("models-training")));
  view.showTraining(false);
  RW_CHECK(waitUntil([&] { return view.list()->baseline() && !view.isBusy(); }, "the comparison of runs"));
  for (const auto* page : {"curves", "roc", "calibration", "segments", "embeddings", "details"})
    RW_CHECK(showRun(window, "deepfm-1", page));
  return showRun(window, kMixture, "experts");
}

} // namespace rankwright
