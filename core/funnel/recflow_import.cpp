#include "core/funnel/recflow_import.h"

#include "core/funnel/recflow_columns.h"
#include "core/funnel/stage_log_writer.h"
#include "core/logs/delimited_sniffer.h"

#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 4096;

// The rows of a request stand together, but a request with more of them is written in parts: memory then does
// not grow with it.
constexpr std::size_t kRowsOfAPart = 20'000;

/// Gathers the rows of one request until they are written.
class RequestPart {
public:
  bool takes(const RecFlowRow& row) const {
    return request_.candidates.empty() ||
           (row.request == request_.name && request_.candidates.size() < kRowsOfAPart);
  }
  bool isEmpty() const { return request_.candidates.empty(); }

  /// False when the part has the item.
  bool add(RecFlowRow row) {
    if (request_.candidates.empty()) begin(row);
    if (!items_.insert(row.candidate.item).second) return false;
    request_.candidates.push_back(std::move(row.candidate));
    cells_.push_back(std::move(row.cells));
    return true;
  }

  Result<AppendedRequest> write(StageLogWriter& writer) {
    auto appended = writer.appendTo(request_, [this](std::size_t candidate) { return cells_[candidate]; });
    request_.candidates.clear();
    items_.clear();
    cells_.clear();
    return appended;
  }

private:
  void begin(const RecFlowRow& row) {
    request_.name = row.request;
    request_.user = row.user;
    request_.time = row.time;
    request_.reasons = recFlowReasons();
  }

  LoggedRequest request_;
  std::unordered_set<std::string> items_;
  std::vector<std::vector<FeatureCell>> cells_;
};

class Import {
public:
  Import(RecFlowColumns columns, StageLogWriter writer, StageLogImportReport& report)
      : columns_(std::move(columns)), writer_(std::move(writer)), report_(report) {}

  Status run(DelimitedReader& rows, const JobControl& job) {
    for (std::uint64_t count = 0; rows.next(); ++count) {
      if (count % kRowsBetweenChecks == 0) {
        job.report("reading rows", static_cast<double>(rows.position()), static_cast<double>(rows.size()));
        RW_CHECK(job.check());
      }
      RW_CHECK(addRow(rows));
    }
    RW_CHECK(writePart());
    RW_CHECK(job.check());
    return writer_.finish();
  }

private:
  Status addRow(DelimitedReader& rows) {
    auto row = columns_.read(rows);
    if (!row) {
      rows.reject(row.error().message);
      return {};
    }
    if (!part_.takes(*row)) RW_CHECK(writePart());
    auto item = row->candidate.item;
    if (!part_.add(std::move(*row))) rows.reject("the request has the video already: " + item);
    return {};
  }

  Status writePart() {
    if (part_.isEmpty()) return {};
    RW_ASSIGN(const auto appended, part_.write(writer_));
    report_.candidates += appended.candidates;
    report_.rows.badRowCount += appended.repeated;
    report_.requests += appended.isNew ? 1 : 0;
    return {};
  }

  RecFlowColumns columns_;
  StageLogWriter writer_;
  StageLogImportReport& report_;
  RequestPart part_;
};

} // namespace

Result<StageLogImportReport> importRecFlow(const std::filesystem::path& file,
                                           const std::filesystem::path& log, bool replace,
                                           const JobControl& job) {
  StageLogImportReport report;
  RW_ASSIGN(const auto sniffed, sniffDelimited(file));
  RW_ASSIGN(auto rows, DelimitedReader::open(file, sniffed.format, report.rows));
  RW_ASSIGN(auto columns, RecFlowColumns::find(rows.columns()));
  const StageLogDescription description{StageLogSource::RecFlow, file.filename().string(),
                                        columns.features()};
  RW_ASSIGN(auto writer, StageLogWriter::create(log, description, replace));
  RW_CHECK(Import(std::move(columns), std::move(writer), report).run(rows, job));
  return report;
}

} // namespace rankwright
