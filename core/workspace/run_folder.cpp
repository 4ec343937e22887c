#include "core/workspace/run_folder.h"

#include "core/model/backend_loader.h"
#include "core/model/prepared_samples.h"
#include "core/model/saved_model.h"
#include "core/runs/held_out_predictions.h"
#include "core/runs/id_counts_file.h"
#include "core/runs/run_store.h"

namespace rankwright {

namespace fs = std::filesystem;

namespace {

RunData dataOf(const ModelCard& card, const Predictions& predictions, std::string source) {
  const auto& counts = card.samples;
  RunData data;
  data.source = std::move(source);
  data.trainRows = counts.trainPositives + counts.trainNegatives;
  data.trainPositives = counts.trainPositives;
  data.heldOutRows = predictions.rowCount();
  data.heldOutPositives = counts.heldOutPositives;
  data.cachedLeftOut = counts.cachedLeftOut;
  data.dataHash = card.dataHash;
  data.rulesHash = card.rulesHash;
  data.rowsHash = predictions.rowsHash();
  return data;
}

Result<Predictions> predict(const fs::path& folder, const JobControl& job,
                            std::vector<std::uint32_t>& counts) {
  RW_ASSIGN(auto saved, readModelFiles(folder));
  RW_ASSIGN(const auto samples, openSamples(saved.encoder, folder, job));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  const auto shape = shapeOf(saved.card.config, saved.encoder.fieldCount(), saved.encoder.idCount());
  RW_ASSIGN(const auto model, backend->load(shape, saved.tensors));
  counts = samples.idCounts;
  const JudgedModel judged{*model, saved.encoder, saved.card.samples, samples.train, samples.idCounts};
  return predictHeldOut(judged, samples.heldOut, job);
}

Status move(const fs::path& from, const fs::path& to) {
  std::error_code code;
  if (!fs::exists(from, code)) return {};
  fs::rename(from, to, code);
  if (code) return fail(ErrorKind::Io, "{}: {}", code.message(), to.string());
  return {};
}

} // namespace

fs::path trainingFolderOf(const fs::path& run) {
  return run / ".training";
}

Status judgeTrained(const fs::path& run, const ModelCard& card, RunInfo& info, const JobControl& job) {
  const auto folder = trainingFolderOf(run);
  std::vector<std::uint32_t> idCounts;
  RW_ASSIGN(const auto predictions, predict(folder, job, idCounts));
  info.data = dataOf(card, predictions, std::move(info.data.source));
  RW_ASSIGN(info.metrics, evaluateOutputs(predictions, info.judging, job));
  std::error_code code;
  info.cost.modelBytes = fs::file_size(folder / kTensorFile, code);
  RW_CHECK(writePredictions(predictions, run / kPredictionsFile));
  return writeIdCountsFile(idCounts, run / kIdCountsFile);
}

Status publishTrained(const fs::path& run) {
  const auto folder = trainingFolderOf(run);
  for (const auto file : {kTensorFile, kCardFile, kVocabularyFile, kRulesFile})
    RW_CHECK(move(folder / file, run / file));
  std::error_code code;
  fs::remove_all(folder, code);
  if (code) return fail(ErrorKind::Io, "{}: {}", code.message(), folder.string());
  return {};
}

} // namespace rankwright
