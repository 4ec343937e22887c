#include "core/runs/training_size.h"

#include "core/model/vocabulary_builder.h"

namespace rankwright {

namespace {

constexpr std::uint32_t kFirstBatches = 8;

/// Counts rows, and values for the vocabularies.
struct SizePass {
  std::vector<VocabularyBuilder> builders;
  std::uint64_t rows = 0;

  void add(const SourceBatch& batch) {
    if (batch.heldOut) return;
    rows += batch.rowCount;
    for (std::size_t field = 0; field < builders.size(); ++field)
      builders[field].add(batch.values[field]);
  }

  Result<FeatureEncoder> encoder(std::uint32_t minCount) const {
    std::vector<FieldEncoding> fields;
    for (const auto& builder : builders)
      fields.push_back(builder.finish(minCount));
    return FeatureEncoder::of(std::move(fields));
  }
};

/// Ends a pass over a source before its end.
tl::unexpected<Error> seenEnough() {
  return fail(ErrorKind::Cancelled, "enough rows were seen: {}", kFirstBatches);
}

Result<double> entriesPerCell(SampleSource& source, const FeatureEncoder& encoder, const JobControl& job) {
  std::uint32_t batches = 0;
  double cells = 0;
  double entries = 0;
  const auto passed = source.forEachBatch("measuring rows", job, [&](const SourceBatch& batch) -> Status {
    if (batches++ == kFirstBatches) return seenEnough();
    RW_ASSIGN(const auto encoded, encoder.encode(batch.values, batch.rowCount));
    cells += static_cast<double>(encoded.rowCount) * encoded.fieldCount;
    entries += static_cast<double>(encoded.ids.size());
    return {};
  });
  if (!passed && (job.cancelled() || batches <= kFirstBatches)) return tl::unexpected(passed.error());
  return cells > 0 ? entries / cells : 1;
}

} // namespace

Result<TrainingSize> measureTraining(const ModelConfig& config, SampleSource& source, const JobControl& job) {
  SizePass pass;
  for (std::size_t field = 0; field < config.fields.size(); ++field) {
    RW_ASSIGN(auto builder,
              VocabularyBuilder::of(config.fields[field], source.fields().fields()[field].type));
    pass.builders.push_back(std::move(builder));
  }
  RW_CHECK(source.forEachBatch("collecting values", job, [&pass](const SourceBatch& batch) {
    pass.add(batch);
    return Status();
  }));
  if (pass.rows == 0)
    return fail(ErrorKind::InvalidArgument, "there is nothing to train on, rows: {}", pass.rows);
  RW_ASSIGN(const auto encoder, pass.encoder(config.minCount));
  TrainingSize size;
  size.rows = pass.rows;
  size.ids = encoder.idCount();
  size.fields = encoder.fieldCount();
  RW_ASSIGN(size.entriesPerCell, entriesPerCell(source, encoder, job));
  return size;
}

} // namespace rankwright
