#pragma once

#include "core/model/model_preset.h"
#include "core/model/saved_model.h"
#include "core/model/vocabulary_file.h"
#include "core/runs/output_metrics.h"
#include "core/runs/run_store.h"
#include "core/workspace/workspace_files.h"
#include "tests/gui/hands/hands.h"
#include "tests/gui/small_workspace.h"
#include "tests/gui/view_window.h"
#include "tests/unit/runs/simulated_predictions.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/models/models_view.h"
#include "widgets/models/run_comparer.h"
#include "widgets/models/run_list.h"
#include "widgets/models/run_trainer.h"
#include "widgets/table/data_table.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <memory>
#include <optional>

namespace rankwright::test {

inline void mustHold(const Status& status) {
  if (!status) throw std::runtime_error(status.error().describe());
}

inline RunInfo runInfo(const std::string& name, const Predictions& predictions) {
  RunInfo info;
  info.name = name;
  info.started = "2026-11-23T20:15:00Z";
  info.state = RunState::Finished;
  info.model = "deepfm";
  info.configuration = "kind = \"deepfm\"\nfields = [\"user\", \"item\"]\n";
  info.data = {"events", 1000, 40, 200, 9, 17, "00ff", "ff00", predictions.rowsHash()};
  info.cost = {.prepareSeconds = 1.5,
               .trainSeconds = 2.25,
               .samplesPerSecond = 123'456,
               .peakBytes = 1 << 20,
               .modelBytes = 2'500'000,
               .threads = 2,
               .program = "rankwright 1",
               .library = "LibTorch 1.13"};
  info.metrics = must(evaluateOutputs(predictions));
  return info;
}

/// Two fields of seven hashed ids each.
inline FeatureEncoder someEncoder() {
  std::vector<FieldEncoding> fields;
  for (const auto* name : {"user", "item"})
    fields.emplace_back(name, ValueType::String, Hashing{6});
  return must(FeatureEncoder::of(std::move(fields)));
}

/// A curve that is best after the first epoch, looked at twice an epoch.
inline std::vector<CurvePoint> someCurve() {
  std::vector<CurvePoint> curve;
  for (int half = 1; half <= 4; ++half) {
    CurvePoint point;
    point.epoch = half / 2.0;
    point.steps = 10ULL * static_cast<unsigned>(half);
    point.trainLoss = 0.5 - half * 0.05;
    point.heldOut = {{"pctr", half <= 2 ? 0.4 : 0.45, half <= 2 ? 0.7 + half * 0.02 : 0.72 - half * 0.01}};
    point.frequency = {{1, 20, 10, 0.3, 0.5, 0.2}, {8, 30, 40, 0.35, 0.4, 0.6}};
    curve.push_back(std::move(point));
  }
  return curve;
}

/// The files of a model that was never trained.
inline void writeSomeModel(const std::filesystem::path& folder) {
  ModelCard card;
  card.config = presetOf(ModelKind::DeepFm);
  card.config.fields = {{.name = "user"}, {.name = "item"}};
  card.config.embedding = 3;
  const auto encoder = someEncoder();
  card.fields = describeFields(encoder);
  card.curve = someCurve();
  card.kept = 1;
  const auto ids = encoder.idCount();
  FloatTensor table{"embedding.weight", {ids, 3}, {}};
  for (std::int64_t i = 0; i < ids * 3; ++i)
    table.values.push_back(static_cast<float>((i * 7 + i * i) % 11) / 10.0F - 0.5F);
  const std::vector<FloatTensor> tensors = {
      table,
      {"bias", {1}, {0.1F}},
      {"linear.weight", {ids}, std::vector<float>(static_cast<std::size_t>(ids), 0.2F)}};
  mustHold(writeWeights(card, tensors, folder));
  mustHold(writeVocabulary(encoder, folder / kVocabularyFile));
}

/// A small synthetic workspace in a folder of its own, without a run.
class ModelStore : public SmallWorkspace {
public:
  ModelStore() : SmallWorkspace({.items = 120, .users = 40, .days = 10, .seed = 5}) {}

  RunStore runs() const { return RunStore(open()->config().data / "runs"); }

  /// A finished run over simulated rows; `model` is the number of the model's noise.
  void addRun(const std::string& name, double noise, std::uint64_t model = 1,
              const std::optional<ExpertHealth>& experts = {}) const {
    const auto predictions = simulatePredictions({.noise = noise, .model = model});
    const auto store = runs();
    auto info = runInfo(name, predictions);
    info.experts = experts;
    must(store.create(info));
    writeSomeModel(store.folderOf(name));
    mustHold(writePredictions(predictions, store.folderOf(name) / kPredictionsFile));
    const std::vector<std::uint32_t> counts = {0, 1, 2, 4, 8, 16, 3, 0, 5, 5, 9, 1, 1, 1};
    mustHold(store.writeIdCounts(name, counts));
  }
};

/// The view in a window.
struct ModelsBench : ViewWindow<ModelsView> {
  explicit ModelsBench(std::shared_ptr<const Workspace> shown) : ViewWindow(std::move(shown)) { showView(); }

  /// A good and a bad one.
  static void addTwo(const ModelStore& store) {
    store.addRun("good", 0.2);
    store.addRun("bad", 2, 2);
  }

  /// Waits until nothing runs any more and what came is shown.
  bool settle() {
    const auto isQuiet = [this] { return jobs.running().empty() && !view->isBusy(); };
    do {
      if (!QTest::qWaitFor(isQuiet, 60'000)) return false;
      QTest::qWait(80);
    } while (!isQuiet());
    return true;
  }
  void trigger(const char* action) { view->action(QLatin1String(action))->trigger(); }
  static QString how(const DataTable& table, int place, const char* column) {
    const auto* model = qobject_cast<const DataModel*>(table.grid()->model());
    return model->explanation(place, model->columnOf(column));
  }
  /// The place of a run in the table; -1 where it is not.
  int placeOf(const char* run) {
    for (int place = 0; place < rowCount(*view->table()); ++place)
      if (text(*view->table(), place, "name") == QLatin1String(run)) return place;
    return -1;
  }
};

} // namespace rankwright::test
