#include "widgets/table/row_finder.h"

#include "core/table/row_search.h"
#include "widgets/common/job_runner.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

namespace rankwright {

RowFinder::RowFinder(const DataModel& model, GridView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent), model_(model), view_(view), jobs_(jobs) {}

void RowFinder::find(const QString& text, bool forward) {
  if (text.isEmpty() || model_.rowCount() == 0) return;
  RowSearch search{.text = text.toStdString(), .columns = {}, .from = std::nullopt, .backward = !forward};
  for (const auto column : view_.columnLayout().shown())
    search.columns.push_back(static_cast<std::size_t>(column));
  if (const auto current = view_.currentIndex(); current.isValid())
    search.from = static_cast<std::uint32_t>(current.row());
  jobs_.start(
      {QStringLiteral("find %1").arg(reinterpret_cast<quintptr>(this)), tr("Finding “%1”").arg(text), this},
      [source = model_.source(), rows = model_.rows(), search](const JobControl& job) {
        return findRow(*source, rows, search, job);
      },
      [this, rows = model_.rows(), text, forward](const std::optional<FoundRow>& found) {
        // Places among other rows than those searched mean nothing.
        if (rows == model_.rows()) show(found, text, forward);
      },
      [](const Error&) {});
}

void RowFinder::show(const std::optional<FoundRow>& found, const QString& text, bool forward) {
  if (!found) return emit said(tr("No row contains “%1”.").arg(text));
  view_.goTo(static_cast<int>(found->place), static_cast<int>(found->column));
  if (!found->wrapped) return emit said({});
  emit said(forward ? tr("Went on from the first row.") : tr("Went on from the last row."));
}

} // namespace rankwright
