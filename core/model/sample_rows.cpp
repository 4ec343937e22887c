#include "core/model/sample_rows.h"

#include "core/model/vocabulary_builder.h"

#include <algorithm>

namespace rankwright {

namespace {

std::vector<Vector> evaluateBatch(const Program& program, const SampleTables& tables, const Samples& samples,
                                  std::uint32_t begin, std::uint32_t rowCount) {
  InputTables inputs;
  inputs.addRows(tables.users, std::span(samples.users).subspan(begin, rowCount));
  inputs.addRows(tables.items, std::span(samples.items).subspan(begin, rowCount));
  inputs.addRows(tables.contexts, std::span(samples.contexts).subspan(begin, rowCount));
  return program.evaluate(inputs, rowCount);
}

} // namespace

template <class Use>
Status SampleRows::forEachBatch(std::string_view stage, const JobControl& job, Use use) const {
  for (std::uint32_t begin = 0; begin < samples_.size();) {
    RW_CHECK(job.check());
    job.report(stage, begin, samples_.size());
    const auto rowCount = std::min(kBatchRows, samples_.size() - begin);
    RW_CHECK(use(evaluateBatch(program_, tables_, samples_, begin, rowCount), rowCount));
    begin += rowCount;
  }
  return {};
}

Result<FeatureEncoder> SampleRows::buildEncoder(const ModelConfig& config, const JobControl& job) const {
  const auto& outputs = program_.outputs().fields();
  std::vector<VocabularyBuilder> builders;
  for (std::size_t f = 0; f < config.fields.size(); ++f) {
    RW_ASSIGN(auto builder, VocabularyBuilder::of(config.fields[f], outputs[f].type));
    builders.push_back(std::move(builder));
  }
  const auto count = [&builders](const std::vector<Vector>& values, std::uint32_t) -> Status {
    for (std::size_t f = 0; f < builders.size(); ++f)
      builders[f].add(values[f]);
    return {};
  };
  RW_CHECK(forEachBatch("collecting values", job, count));
  std::vector<FieldEncoding> fields;
  for (const auto& builder : builders)
    fields.push_back(builder.finish(config.minCount));
  return FeatureEncoder::of(std::move(fields));
}

Result<EncodedBatch> SampleRows::encode(const FeatureEncoder& encoder, std::string_view stage,
                                        const JobControl& job) const {
  EncodedBatch rows;
  rows.fieldCount = encoder.fieldCount();
  RW_CHECK(forEachBatch(stage, job, [&](const std::vector<Vector>& values, std::uint32_t rowCount) {
    return encoder.append(values, rowCount, rows);
  }));
  return rows;
}

} // namespace rankwright
