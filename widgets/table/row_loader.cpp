#include "widgets/table/row_loader.h"

#include "core/table/cell_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsBetweenChecks = 1U << 16;
/// So many rows are looked through within a millisecond.
constexpr std::size_t kRowsSearchedAtOnce = 200'000;

/// The largest magnitude of each column that has bars, 0 for the others.
Result<std::vector<double>> largestMagnitudes(const TableSource& source, const JobControl& job) {
  std::vector<double> peaks(source.columns().size());
  for (std::size_t column = 0; column < peaks.size(); ++column) {
    if (!source.columns()[column].bar) continue;
    for (std::uint32_t row = 0; row < source.rowCount(); ++row) {
      if (row % kRowsBetweenChecks == 0) RW_CHECK(job.check());
      const auto magnitude = std::abs(numberOf(source.cell(row, column)));
      if (std::isfinite(magnitude)) peaks[column] = std::max(peaks[column], magnitude);
    }
  }
  return peaks;
}

/// Nothing where no row has the key.
Result<std::optional<std::uint32_t>> rowOfKey(const TableSource& source, std::size_t column,
                                              const std::string& text, const JobControl& job) {
  std::string buffer;
  for (std::uint32_t row = 0; row < source.rowCount(); ++row) {
    if (row % kRowsBetweenChecks == 0) RW_CHECK(job.check());
    if (cellText(source.cell(row, column), buffer) == text) return std::optional(row);
  }
  return std::optional<std::uint32_t>();
}

} // namespace

struct RowLoader::Request {
  std::shared_ptr<const TableSource> source;
  RowQuery query;
  std::uint32_t pinned;
  std::shared_ptr<const RowGroups> groups;
  RowNumbers shown;
  std::optional<std::uint32_t> current;
  std::vector<CellBlock> selection;
};

struct RowLoader::Answer {
  RowNumbers rows;
  std::optional<int> current;
  std::vector<CellBlock> selection;
};

RowLoader::RowLoader(DataModel& model, GridView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent), model_(model), view_(view), jobs_(jobs) {}

QString RowLoader::slot(const QString& name) const {
  return QStringLiteral("table %1 %2").arg(name).arg(reinterpret_cast<quintptr>(this));
}

void RowLoader::setSource(std::shared_ptr<const TableSource> source, std::shared_ptr<const RowGroups> groups,
                          const RowQuery& query) {
  for (const auto& name :
       {QStringLiteral("rows"), QStringLiteral("bars"), QStringLiteral("key"), QStringLiteral("place")})
    jobs_.drop(slot(name));
  wanted_.reset();
  keyRow_.reset();
  query_ = {};
  model_.setSource(std::move(source), std::move(groups));
  view_.painter().setPeaks({});
  setLoading(false);
  if (!model_.source()) return;
  measureBars();
  if (query == RowQuery()) return emit loaded();
  ask(query);
}

void RowLoader::measureBars() {
  jobs_.start(
      {slot(QStringLiteral("bars")), tr("Measuring bars"), this},
      [source = model_.source()](const JobControl& job) { return largestMagnitudes(*source, job); },
      [this](std::vector<double> peaks) {
        view_.painter().setPeaks(std::move(peaks));
        view_.viewport()->update();
      },
      [](const Error&) {});
}

Result<RowLoader::Answer> RowLoader::load(const Request& request, const JobControl& job) {
  RW_ASSIGN(const auto found, queryRows(*request.source, request.query, job));
  const auto count = request.source->rowCount();
  const auto pinned = withPinned(found, count, request.pinned);
  const auto rows = request.groups ? withGroups(pinned, count, *request.groups) : pinned;
  Answer answer{rows, std::nullopt, followRows(request.selection, request.shown, rows, count)};
  if (request.current) answer.current = placeOfRow(rows, count, *request.current);
  return answer;
}

void RowLoader::ask(const RowQuery& query) {
  if (!model_.source()) return;
  query_ = query;
  Request request{model_.source(),       query, pinned_, model_.groups(), model_.rows(), std::nullopt,
                  view_.selectedBlocks()};
  if (const auto current = view_.currentIndex(); current.isValid())
    request.current = model_.sourceRow(current.row());
  if (wanted_) request.current = wanted_;
  setLoading(true);
  jobs_.start(
      {slot(QStringLiteral("rows")), tr("Filtering and sorting"), this},
      [request = std::move(request)](const JobControl& job) { return load(request, job); },
      [this](Answer answer) { show(std::move(answer)); },
      [this](const Error& error) {
        setLoading(false);
        emit failed(error);
      });
}

void RowLoader::show(Answer answer) {
  const auto column = view_.currentIndex().column();
  model_.setRows(std::move(answer.rows));
  setLoading(false);
  if (answer.current)
    showPlace(*answer.current, column);
  else
    view_.scrollToTop();
  if (!answer.selection.empty()) view_.selectBlocks(answer.selection);
  emit loaded();
  if (wanted_) goTo(*std::exchange(wanted_, std::nullopt));
}

void RowLoader::showPlace(int place, int column) {
  const auto& shown = view_.columnLayout().shown();
  if (!shown.empty()) view_.goTo(place, column < 0 ? shown.front() : column);
}

void RowLoader::setLoading(bool loading) {
  loading_ = loading;
  view_.painter().setDimmed(loading);
  view_.viewport()->update();
}

void RowLoader::forgetKey() {
  jobs_.drop(slot(QStringLiteral("key")));
}

void RowLoader::goTo(std::uint32_t row) {
  if (loading_) {
    wanted_ = row;
    return;
  }
  jobs_.drop(slot(QStringLiteral("place")));
  const auto rows = model_.rows();
  if (rows && rows->size() > kRowsSearchedAtOnce) return lookFor(row);
  if (const auto place = model_.placeOf(row)) reach(row, *place);
}

void RowLoader::reach(std::uint32_t row, int place) {
  showPlace(place, view_.currentIndex().column());
  if (std::exchange(keyRow_, std::nullopt) == row) emit reachedKey(place);
}

void RowLoader::lookFor(std::uint32_t row) {
  jobs_.start(
      {slot(QStringLiteral("place")), tr("Going to a row"), this},
      [rows = model_.rows(), count = model_.source()->rowCount(), row](const JobControl&) {
        return Result<std::optional<int>>(placeOfRow(rows, count, row));
      },
      [this, row, rows = model_.rows()](std::optional<int> place) {
        // Places among other rows mean nothing.
        if (place && rows == model_.rows()) reach(row, *place);
      },
      [](const Error&) {});
}

void RowLoader::goToKey(const std::string& column, const std::string& text) {
  const auto number = model_.columnOf(column);
  if (number < 0) return;
  jobs_.start(
      {slot(QStringLiteral("key")), tr("Going to the last row"), this},
      [source = model_.source(), number, text](const JobControl& job) {
        return rowOfKey(*source, static_cast<std::size_t>(number), text, job);
      },
      [this](std::optional<std::uint32_t> row) {
        if (!row) return; // the row of the last time is gone
        keyRow_ = row;
        goTo(*row);
      },
      [](const Error&) {});
}

} // namespace rankwright
