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

namespace rankwright {

namespace {

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

/// The view without a run, the form, and every page of two runs that are trained for it.
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
    for (const auto kind : {ModelKind::FactorizationMachine, ModelKind::DeepFm}) {
      view.training()->setConfig(quick(own, kind));
      RW_CHECK(waitUntil([&] { return !view.isBusy(); }, "the estimate of a training"));
      view.action(QStringLiteral("models.start"))->trigger();
      RW_CHECK(waitUntil([&] { return !view.trainer()->isRunning(); }, "a model"));
    }
    RW_CHECK(waitUntil([&] { return view.list()->runs().size() == 2 && !view.isBusy(); }, "two runs"));
    view.list()->pin(view.list()->runs().back()->name());
  }
  view.showTraining(true);
  RW_CHECK(waitUntil([&] { return view.training()->isReady() && !view.isBusy(); }, "the form of a model"));
  RW_CHECK(save(window, QStringLiteral("models-training")));
  view.showTraining(false);
  RW_CHECK(waitUntil([&] { return view.list()->baseline() && !view.isBusy(); }, "the comparison of runs"));
  for (const auto* page : {"curves", "roc", "calibration", "segments", "embeddings", "experts", "details"}) {
    view.showPage(QLatin1String(page));
    RW_CHECK(waitUntil([&] { return !view.isBusy(); }, "a page of a run"));
    RW_CHECK(save(window, QStringLiteral("model-") + QLatin1String(page)));
  }
  return {};
}

} // namespace rankwright
