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

constexpr std::uint64_t kHealthRows = 100'000;

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

/// What a trained model does over its held-out rows.
struct Judgement {
  Predictions predictions;
  std::vector<std::uint32_t> idCounts;
  std::optional<ExpertHealth> experts;
};

Result<Judgement> judgementOf(const fs::path& folder, const JobControl& job) {
  RW_ASSIGN(auto saved, readModelFiles(folder));
  RW_ASSIGN(const auto samples, openSamples(saved.encoder, folder, job));
  RW_ASSIGN(const auto* backend, loadModelBackend());
  const auto shape = shapeOf(saved.card.config, saved.encoder.fieldCount(), saved.encoder.idCount());
  RW_ASSIGN(const auto model, backend->load(shape, saved.tensors));
  // Held-out rows are neither dropped nor weighted; negatives that were drawn are drawn among them too.
  auto counts = saved.card.samples;
  counts.negativeRate = saved.card.config.samples.negativeRate;
  counts.positiveWeight = saved.card.config.samples.positiveWeight;
  const JudgedModel judged{*model, saved.encoder, counts, samples.train, samples.idCounts};
  Judgement judgement;
  RW_ASSIGN(judgement.predictions, predictHeldOut(judged, samples.heldOut, job));
  RW_ASSIGN(judgement.experts, expertHealth(*model, samples.heldOut, kHealthRows, job));
  judgement.idCounts = samples.idCounts;
  return judgement;
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
  RW_ASSIGN(const auto judgement, judgementOf(folder, job));
  const auto& predictions = judgement.predictions;
  info.experts = judgement.experts;
  info.data = dataOf(card, predictions, std::move(info.data.source));
  RW_ASSIGN(info.metrics, evaluateOutputs(predictions, info.judging, job));
  std::error_code code;
  info.cost.modelBytes = fs::file_size(folder / kTensorFile, code);
  RW_CHECK(writePredictions(predictions, run / kPredictionsFile));
  return writeIdCountsFile(judgement.idCounts, run / kIdCountsFile);
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
