#include "core/workspace/id_file_rows.h"

#include "core/base/arena.h"
#include "core/base/hash.h"
#include "core/expr/program.h"
#include "core/logs/bad_rows.h"
#include "core/logs/delimited_reader.h"

#include <charconv>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

std::optional<float> parseNumber(std::string_view text) {
  float number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The cells of a batch, column by column.
class IdFileBatch {
public:
  IdFileBatch(const IdFileMapping& mapping, const IdFileTreatment& treatment)
      : mapping_(mapping), treatment_(treatment), columns_(mapping.fields.size()) {}

  bool isFull() const { return rowCount_ == kBatchRows; }

  /// Appends the cells of a field, which come before the row's labels.
  Status appendCell(std::size_t field, std::string_view text) {
    auto& column = columns_[field];
    column.valid.push_back(text.empty() ? 0 : 1);
    if (mapping_.fields[field].numbers == NumberEncoding::Raw) {
      column.texts.push_back(texts_.copy(text));
      return {};
    }
    const auto number = text.empty() ? 0.0F : parseNumber(text);
    if (!number) return fail(ErrorKind::Type, "the field '{}' has no number", mapping_.fields[field].name);
    column.numbers.push_back(*number);
    return {};
  }

  void endRow(std::span<const std::uint8_t> labels) {
    labels_.insert(labels_.end(), labels.begin(), labels.end());
    if (treatment_.positiveWeight != 1)
      weights_.push_back(labels[0] == 1 ? static_cast<float>(treatment_.positiveWeight) : 1);
    ++rowCount_;
  }

  Status give(const SampleSource::Take& take) {
    if (rowCount_ == 0) return {};
    std::vector<Vector> values;
    for (std::size_t f = 0; f < columns_.size(); ++f)
      values.push_back(vectorOf(f));
    SourceBatch batch;
    batch.rowCount = rowCount_;
    batch.heldOut = treatment_.heldOut;
    batch.values = values;
    batch.labels = labels_;
    batch.weights = weights_;
    const auto status = take(batch);
    clear();
    return status;
  }

private:
  struct ColumnCells {
    std::vector<std::string_view> texts;
    std::vector<float> numbers;
    std::vector<std::uint8_t> valid;
  };

  Vector vectorOf(std::size_t field) const {
    const auto& column = columns_[field];
    if (mapping_.fields[field].numbers == NumberEncoding::Raw)
      return Vector(column.texts.data(), column.valid.data(), rowCount_, false);
    return Vector(column.numbers.data(), column.valid.data(), rowCount_, false);
  }

  void clear() {
    for (auto& column : columns_) {
      column.texts.clear();
      column.numbers.clear();
      column.valid.clear();
    }
    labels_.clear();
    weights_.clear();
    texts_.clear();
    rowCount_ = 0;
  }

  const IdFileMapping& mapping_;
  const IdFileTreatment& treatment_;
  std::vector<ColumnCells> columns_;
  std::vector<std::uint8_t> labels_;
  std::vector<float> weights_;
  Arena texts_;
  std::uint32_t rowCount_ = 0;
};

/// One file while it is read.
class IdFile {
public:
  static Result<IdFile> open(const std::filesystem::path& path, const IdFileMapping& mapping,
                             const IdFileTreatment& treatment, ImportReport& report) {
    RW_ASSIGN(const auto format, idFileFormat(path));
    RW_ASSIGN(auto reader, DelimitedReader::open(path, format, report));
    IdFile file(path, mapping, treatment, report, std::move(reader));
    for (const auto& label : mapping.labels)
      RW_CHECK(file.find(label, file.labelPlaces_));
    for (const auto& field : mapping.fields)
      RW_CHECK(file.find(field.name, file.fieldPlaces_));
    return file;
  }

  Status read(IdFileBatch& batch, std::string_view stage, const JobControl& job,
              const SampleSource::Take& take) {
    while (reader_.next()) {
      RW_CHECK(appendRow(batch).map_error([this](Error error) { return atLine(std::move(error)); }));
      if (!batch.isFull()) continue;
      RW_CHECK(job.check());
      job.report(stage, static_cast<double>(reader_.position()), static_cast<double>(reader_.size()));
      RW_CHECK(batch.give(take));
    }
    if (report_.badRowCount > 0) {
      const auto& bad = report_.firstBadRows.front();
      return fail(ErrorKind::Corrupt, "line {} of {}: {}", bad.line, path_.string(), bad.reason);
    }
    return batch.give(take);
  }

private:
  IdFile(std::filesystem::path path, const IdFileMapping& mapping, const IdFileTreatment& treatment,
         ImportReport& report, DelimitedReader reader)
      : path_(std::move(path)),
        mapping_(mapping),
        treatment_(treatment),
        report_(report),
        reader_(std::move(reader)) {}

  Status find(const std::string& name, std::vector<std::size_t>& places) const {
    const auto& columns = reader_.columns();
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end())
      return fail(ErrorKind::NotFound, "{} has no column: {}", path_.string(), name);
    places.push_back(static_cast<std::size_t>(found - columns.begin()));
    return {};
  }

  Status appendRow(IdFileBatch& batch) {
    RW_CHECK(readLabels());
    if (isDropped(row_++)) return {};
    for (std::size_t f = 0; f < fieldPlaces_.size(); ++f) {
      const auto text = reader_[fieldPlaces_[f]];
      RW_CHECK(batch.appendCell(f, text).map_error([text](Error error) {
        return Error{error.kind, fmt::format("{}: {}", error.message, quoted(text))};
      }));
    }
    batch.endRow(labels_);
    return {};
  }

  Status readLabels() {
    labels_.clear();
    for (const auto place : labelPlaces_) {
      const auto label = parseNumber(reader_[place]);
      if (!label || (*label != 0 && *label != 1))
        return fail(ErrorKind::InvalidArgument, "a label must be 0 or 1: {}", quoted(reader_[place]));
      labels_.push_back(*label == 1 ? 1 : 0);
    }
    // The second is that of both: an install with its click.
    if (labels_.size() == 2) labels_[1] = labels_[0] & labels_[1];
    return {};
  }

  bool isDropped(std::int64_t row) const {
    if (labels_[0] == 1 || treatment_.negativeRate >= 1) return false;
    const auto hash = hashInteger(row, treatment_.seed);
    return static_cast<double>(hash >> 11) * 0x1p-53 >= treatment_.negativeRate;
  }

  Error atLine(Error error) const {
    return {error.kind, fmt::format("line {} of {}: {}", reader_.line(), path_.string(), error.message)};
  }

  std::filesystem::path path_;
  const IdFileMapping& mapping_;
  const IdFileTreatment& treatment_;
  ImportReport& report_;
  DelimitedReader reader_;
  std::vector<std::size_t> labelPlaces_;
  std::vector<std::size_t> fieldPlaces_;
  std::vector<std::uint8_t> labels_; ///< of the row at hand
  std::int64_t row_ = 0;             ///< read so far
};

} // namespace

Status readIdFile(const std::filesystem::path& path, const IdFileMapping& mapping,
                  const IdFileTreatment& treatment, std::string_view stage, const JobControl& job,
                  const SampleSource::Take& take) {
  ImportReport report;
  RW_ASSIGN(auto file, IdFile::open(path, mapping, treatment, report));
  IdFileBatch batch(mapping, treatment);
  return file.read(batch, stage, job, take);
}

Result<IdFileSamples> IdFileSamples::create(IdFileMapping mapping, const ModelConfig& config,
                                            std::filesystem::path train, std::filesystem::path valid) {
  RW_ASSIGN(auto schema, mapping.schema());
  const IdFileTreatment treatment{false, config.samples.negativeRate, config.samples.positiveWeight,
                                  config.seed};
  return IdFileSamples(std::move(mapping), std::move(schema), treatment, std::move(train), std::move(valid));
}

Status IdFileSamples::forEachBatch(std::string_view stage, const JobControl& job, const Take& take) {
  RW_CHECK(readIdFile(train_, mapping_, treatment_, stage, job, take));
  if (valid_.empty()) return {};
  return readIdFile(valid_, mapping_, {.heldOut = true}, stage, job, take);
}

SampleCounts IdFileSamples::leftOut() const {
  SampleCounts counts;
  counts.negativeRate = treatment_.negativeRate;
  counts.positiveWeight = treatment_.positiveWeight;
  return counts;
}

} // namespace rankwright
