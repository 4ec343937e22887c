#include "core/workspace/skew_check.h"

#include "core/base/hash.h"
#include "core/events/event_log_schema.h"
#include "core/pipeline/request_features.h"
#include "core/workspace/event_sample_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

/// A row of the log, so that it is known whose the difference is.
struct CheckedRow {
  LoggedExposure exposure;
  UserId user;
  ItemId item;

  /// What is served at once.
  bool isOfSameRequest(const CheckedRow& other) const {
    return exposure.request == other.exposure.request && exposure.time == other.exposure.time &&
           exposure.circumstances == other.exposure.circumstances && user == other.user;
  }
};

/// Rows with the values that they were encoded from.
struct CheckedValues {
  std::span<const Vector> values;
  const EncodedBatch& rows;
};

/// Every exposure of the log whose user and item are known trains, so that all of them can be looked at.
ModelConfig withAllExposures(ModelConfig config) {
  config.samples = {};
  config.samples.cached = true;
  config.samples.windowHours = 0;
  config.heldOut = 0;
  return config;
}

std::string cellText(const CheckedValues& made, std::uint32_t row, std::size_t field) {
  auto text = toText(made.values[field].valueAt(row));
  const auto cell = std::size_t{row} * made.rows.fieldCount + field;
  for (auto entry = made.rows.offsets[cell]; entry < made.rows.offsets[cell + 1]; ++entry)
    text += fmt::format("{}{} × {}", entry == made.rows.offsets[cell] ? " → " : ", ", made.rows.ids[entry],
                        made.rows.values[entry]);
  return text;
}

bool areSame(const EncodedBatch& a, std::size_t cellOfA, const EncodedBatch& b, std::size_t cellOfB) {
  const auto begin = a.offsets[cellOfA], other = b.offsets[cellOfB];
  const auto count = a.offsets[cellOfA + 1] - begin;
  if (b.offsets[cellOfB + 1] - other != count) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool sameX = std::bit_cast<std::uint32_t>(a.values[begin + i]) ==
                       std::bit_cast<std::uint32_t>(b.values[other + i]);
    if (a.ids[begin + i] != b.ids[other + i] || !sameX) return false;
  }
  return true;
}

/// The rows of one request as the pipeline makes them.
class ServingRows {
public:
  static Result<ServingRows> create(const SkewSubject& subject) {
    const auto& tables = subject.tables;
    ServingRows serving(subject);
    RW_ASSIGN(serving.schema_, RequestSchema::of(tables.contexts, tables.users, tables.items));
    RW_ASSIGN(serving.program_,
              compileFields(subject.config, subject.servingRules, serving.schema_.withItems()));
    RW_CHECK(subject.encoder.checkTypes(serving.program_.outputs()));
    return serving;
  }

  /// Calls `use` with the values and rows, which live no longer.
  template <class Use>
  Status make(const EventContexts& contexts, const std::vector<std::string>& dimensions,
              std::span<const CheckedRow> request, Use use) const {
    const auto& first = request.front();
    Request asked{first.user, contexts.at(first.exposure.time, dimensions)};
    asked.clock = {first.exposure.time / 1000, subject_->tables.zone};
    RW_ASSIGN(const auto features, RequestFeatures::of(schema_, asked));
    std::vector<std::uint32_t> items;
    for (const auto& row : request)
      items.push_back(row.item.value());
    auto tables = features.tables();
    tables.addRows(subject_->tables.items.features(), items);
    const auto rowCount = static_cast<std::uint32_t>(items.size());
    const auto values = program_.evaluate(tables, rowCount);
    RW_ASSIGN(const auto batch, subject_->encoder.encodeShared(values, rowCount));
    use(CheckedValues{values, joined(batch.common, batch.rows)});
    return {};
  }

private:
  explicit ServingRows(const SkewSubject& subject) : subject_(&subject) {}

  const SkewSubject* subject_;
  RequestSchema schema_;
  Program program_;
};

class SkewCheck {
public:
  SkewCheck(const SkewSubject& subject, EventSamples samples, ServingRows serving)
      : subject_(subject), samples_(std::move(samples)), serving_(std::move(serving)) {
    report_.fields = subject.encoder.names();
    skewed_.resize(report_.fields.size());
  }

  Status choose(std::uint32_t count, const JobControl& job) {
    std::vector<std::pair<std::uint64_t, std::int64_t>> byHash;
    std::int64_t last = kNoRequest;
    RW_CHECK(samples_.forEachSample("choosing requests", job, [&](const EventSample& sample) {
      const auto request = sample.exposure->request;
      if (request != kNoRequest && request != last) byHash.emplace_back(hashInteger(request), request);
      last = request;
      return Status();
    }));
    const auto kept = std::min<std::size_t>(count, byHash.size());
    std::ranges::nth_element(byHash, byHash.begin() + static_cast<std::ptrdiff_t>(kept));
    for (std::size_t i = 0; i < kept; ++i)
      chosen_.insert(byHash[i].second);
    return {};
  }

  Status compare(const Program& program, const JobControl& job) {
    EventSampleBatch batch(program, subject_.tables, samples_, false);
    const auto take = [this](const SourceBatch& trained) { return compareBatch(trained); };
    const auto collect = [&](const EventSample& sample) -> Status {
      if (!chosen_.contains(sample.exposure->request)) return {};
      RW_CHECK(batch.add(sample, take)); // what is given then are the rows before this one
      rows_.push_back({*sample.exposure, sample.user, sample.item});
      return {};
    };
    RW_CHECK(samples_.forEachSample("comparing rows", job, collect));
    return batch.flush(take);
  }

  SkewReport finish() {
    report_.requests = chosen_.size();
    for (auto& field : skewed_)
      if (field.rows > 0) report_.skewed.push_back(std::move(field));
    return std::move(report_);
  }

private:
  Status compareBatch(const SourceBatch& batch) {
    RW_ASSIGN(const auto rows, subject_.encoder.encode(batch.values, batch.rowCount));
    const CheckedValues trained{batch.values, rows};
    for (std::uint32_t begin = 0; begin < batch.rowCount;) {
      auto end = begin + 1;
      while (end < batch.rowCount && rows_[end].isOfSameRequest(rows_[begin]))
        ++end;
      RW_CHECK(compareRequest(trained, begin, end));
      begin = end;
    }
    report_.rows += batch.rowCount;
    rows_.clear();
    return {};
  }

  Status compareRequest(const CheckedValues& trained, std::uint32_t begin, std::uint32_t end) {
    const auto request = std::span(rows_).subspan(begin, end - begin);
    const auto& dimensions = samples_.log().valuesOf(request.front().exposure.circumstances);
    return serving_.make(samples_.contexts(), dimensions, request, [&](const CheckedValues& served) {
      for (std::uint32_t row = begin; row < end; ++row)
        compareRow(trained, row, served, row - begin);
    });
  }

  void compareRow(const CheckedValues& trained, std::uint32_t row, const CheckedValues& served,
                  std::uint32_t servedRow) {
    const auto fields = trained.rows.fieldCount;
    for (std::size_t f = 0; f < fields; ++f) {
      if (areSame(trained.rows, std::size_t{row} * fields + f, served.rows,
                  std::size_t{servedRow} * fields + f))
        continue;
      if (skewed_[f].rows++ == 0)
        describe(f, rows_[row], cellText(trained, row, f), cellText(served, servedRow, f));
    }
  }

  void describe(std::size_t field, const CheckedRow& row, std::string trained, std::string served) {
    auto& skewed = skewed_[field];
    skewed.field = report_.fields[field];
    skewed.request = samples_.log().requestName(row.exposure.request).value_or("");
    skewed.user = subject_.tables.users.keyOf(row.user);
    skewed.item = subject_.tables.items.keyOf(row.item);
    skewed.trained = std::move(trained);
    skewed.served = std::move(served);
  }

  const SkewSubject& subject_;
  EventSamples samples_;
  ServingRows serving_;
  std::unordered_set<std::int64_t> chosen_; ///< the log's numbers
  std::vector<CheckedRow> rows_;            ///< of the batch that is collected
  std::vector<SkewedField> skewed_;         ///< [fields]
  SkewReport report_;
};

} // namespace

Result<SkewReport> checkSkew(const SkewSubject& subject, const std::filesystem::path& log,
                             std::uint32_t requests, const JobControl& job) {
  const auto config = withAllExposures(subject.config);
  const auto& tables = subject.tables;
  RW_ASSIGN(auto samples, EventSamples::create(config, tables, log));
  RW_ASSIGN(const auto inputs, unionOf({&tables.users.features().schema(), &tables.items.features().schema(),
                                        &tables.contexts}));
  RW_ASSIGN(const auto program, compileFields(config, tables.rules, inputs));
  RW_ASSIGN(auto serving, ServingRows::create(subject));
  SkewCheck check(subject, std::move(samples), std::move(serving));
  RW_CHECK(check.choose(requests, job));
  RW_CHECK(check.compare(program, job));
  return check.finish();
}

} // namespace rankwright
