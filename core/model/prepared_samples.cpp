#include "core/model/prepared_samples.h"

#include "core/model/sample_file_writer.h"
#include "core/model/sample_shuffler.h"
#include "core/model/vocabulary_builder.h"

#include <utility>

namespace rankwright {

namespace {

/// Makes the encoder from the training rows, and counts them.
class EncoderPass {
public:
  static Result<EncoderPass> create(const ModelConfig& config, const Schema& fields) {
    EncoderPass pass;
    for (std::size_t f = 0; f < config.fields.size(); ++f) {
      RW_ASSIGN(auto builder, VocabularyBuilder::of(config.fields[f], fields.fields()[f].type));
      pass.builders_.push_back(std::move(builder));
    }
    return pass;
  }

  void add(const SourceBatch& batch) {
    if (batch.heldOut) return;
    trainRows_ += batch.rowCount;
    for (std::size_t f = 0; f < builders_.size(); ++f)
      builders_[f].add(batch.values[f]);
  }

  std::uint64_t trainRows() const { return trainRows_; }

  Result<FeatureEncoder> finish(std::uint32_t minCount) const {
    std::vector<FieldEncoding> fields;
    for (const auto& builder : builders_)
      fields.push_back(builder.finish(minCount));
    return FeatureEncoder::of(std::move(fields));
  }

private:
  std::vector<VocabularyBuilder> builders_;
  std::uint64_t trainRows_ = 0;
};

void countRows(const SourceBatch& batch, std::size_t labelCount, SampleCounts& counts) {
  auto& positives = batch.heldOut ? counts.heldOutPositives : counts.trainPositives;
  auto& negatives = batch.heldOut ? counts.heldOutNegatives : counts.trainNegatives;
  for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
    const auto label = batch.labels[row * labelCount];
    if (label == kUnknownLabel) continue;
    ++(label == 1 ? positives : negatives);
  }
}

void addTo(SampleCounts& counts, const SampleCounts& rows) {
  counts.trainPositives = rows.trainPositives;
  counts.trainNegatives = rows.trainNegatives;
  counts.heldOutPositives = rows.heldOutPositives;
  counts.heldOutNegatives = rows.heldOutNegatives;
}

/// Encodes rows and hands them to the file that they belong to.
struct EncodingPass {
  const FeatureEncoder& encoder;
  std::size_t labelCount;
  SampleShuffler& train;
  SampleFileWriter& heldOut;
  SampleCounts rows = {};

  Status add(const SourceBatch& batch) {
    RW_ASSIGN(const auto encoded, encoder.encode(batch.values, batch.rowCount));
    const EncodedSamples samples{encoded, batch.labels, batch.weights, batch.users};
    countRows(batch, labelCount, rows);
    return batch.heldOut ? heldOut.append(samples) : train.append(samples);
  }
};

// Apart from those by which samples are drawn.
constexpr std::uint64_t kShuffleSalt = 0xA0761D6478BD642F;

Result<SampleCounts> writeSamples(SampleSource& source, const ModelConfig& config,
                                  const FeatureEncoder& encoder, std::uint64_t trainRows,
                                  const std::filesystem::path& folder, const JobControl& job) {
  const SampleShape shape{encoder.fieldCount(), encoder.idCount(), source.labels(), source.hasUsers()};
  RW_ASSIGN(auto train,
            SampleShuffler::create(folder / kTrainSamplesFile, shape, trainRows, config.seed ^ kShuffleSalt));
  RW_ASSIGN(auto heldOut, SampleFileWriter::create(folder / kHeldOutSamplesFile, shape));
  EncodingPass pass{encoder, shape.labels.size(), train, heldOut};
  RW_CHECK(source.forEachBatch("encoding rows", job,
                               [&pass](const SourceBatch& batch) { return pass.add(batch); }));
  RW_CHECK(train.commit("shuffling rows", job));
  RW_CHECK(heldOut.commit());
  auto counts = source.leftOut();
  addTo(counts, pass.rows);
  return counts;
}

void addCounts(const SampleBlock& block, std::vector<std::uint32_t>& counts) {
  for (const auto id : block.ids)
    ++counts[id];
}

} // namespace

std::uint64_t PreparedSamples::hash() const {
  return hashInteger(static_cast<std::int64_t>(train.hash()), heldOut.hash());
}

std::vector<std::uint32_t> countIds(const SampleBlocks& samples) {
  std::vector<std::uint32_t> counts(static_cast<std::size_t>(samples.idCount()), 0);
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number)
    addCounts(samples.block(number), counts);
  return counts;
}

Result<PreparedSamples> openSamples(FeatureEncoder encoder, const std::filesystem::path& folder,
                                    const JobControl& job) {
  RW_ASSIGN(auto train, SampleFile::open(folder / kTrainSamplesFile, {job.stop, {}}));
  RW_ASSIGN(auto heldOut, SampleFile::open(folder / kHeldOutSamplesFile, {job.stop, {}}));
  PreparedSamples samples{std::move(encoder), std::move(train), std::move(heldOut), {}, {}};
  samples.idCounts = countIds(samples.train);
  return samples;
}

Result<PreparedSamples> prepareSamples(const ModelConfig& config, SampleSource& source,
                                       const std::filesystem::path& folder, const JobControl& job) {
  RW_ASSIGN(auto pass, EncoderPass::create(config, source.fields()));
  RW_CHECK(source.forEachBatch("collecting values", job, [&pass](const SourceBatch& batch) {
    pass.add(batch);
    return Status();
  }));
  RW_ASSIGN(auto encoder, pass.finish(config.minCount));
  RW_ASSIGN(const auto counts, writeSamples(source, config, encoder, pass.trainRows(), folder, job));
  RW_ASSIGN(auto samples, openSamples(std::move(encoder), folder, job));
  samples.counts = counts;
  return samples;
}

} // namespace rankwright
