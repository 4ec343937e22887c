#include "widgets/leaderboards/findings_panel.h"

#include "widgets/common/figures.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kSeverityWidth = 22 * kUnit;
constexpr int kPlaceWidth = 13 * kUnit;
constexpr int kFixWidth = 34 * kUnit;

qulonglong countOf(const FindingModel& model, FindingSeverity severity) {
  return qulonglong(std::ranges::count(model.findings(), severity, &LeaderboardFinding::severity));
}

} // namespace

FindingsPanel::FindingsPanel(QAction* fix, QWidget* parent)
    : QWidget(parent), model_(new FindingModel(this)), counts_(new QLabel), list_(new QTreeView) {
  build(fix);
  connect(list_, &QTreeView::activated, this, &FindingsPanel::follow);
  connect(list_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == FindingModel::FixColumn && currentFix())
      emit fixWanted();
    else
      follow();
  });
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &FindingsPanel::currentChanged);
  showCounts();
}

void FindingsPanel::build(QAction* fix) {
  counts_->setObjectName(QStringLiteral("findingCounts"));
  counts_->setFont(strongFont());
  counts_->setTextFormat(Qt::PlainText);
  list_->setObjectName(QStringLiteral("findings"));
  list_->setAccessibleName(tr("Findings about the board"));
  list_->setModel(model_);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAllColumnsShowFocus(true);
  auto* header = list_->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(FindingModel::TextColumn, QHeaderView::Stretch);
  header->resizeSection(FindingModel::SeverityColumn, kSeverityWidth);
  header->resizeSection(FindingModel::PlaceColumn, kPlaceWidth);
  header->resizeSection(FindingModel::FixColumn, kFixWidth);
  setHelp(list_, QStringLiteral("leaderboards-view#findings"));
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, 0);
  head->addWidget(counts_, 1);
  head->addWidget(makeTextButton(fix));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addLayout(head);
  column->addWidget(list_, 1);
}

/// The current finding stays where there is still one of its kind: a fix leaves the others in place.
void FindingsPanel::setFindings(std::vector<LeaderboardFinding> findings) {
  const auto* before = current();
  const auto kind = before ? std::optional(before->kind) : std::nullopt;
  model_->setFindings(std::move(findings));
  const auto row = kind ? std::max(0, model_->rowOf(*kind)) : 0;
  if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(row, FindingModel::TextColumn));
  showCounts();
  emit currentChanged();
}

void FindingsPanel::showCounts() {
  const auto errors = countOf(*model_, FindingSeverity::Error);
  const auto warnings = countOf(*model_, FindingSeverity::Warning);
  counts_->setText(model_->rowCount() == 0 ? tr("Nothing was found wrong.")
                                           : tr("Errors: %1 · Warnings: %2 · Notes: %3")
                                                 .arg(countText(errors), countText(warnings),
                                                      countText(countOf(*model_, FindingSeverity::Note))));
}

const LeaderboardFinding* FindingsPanel::current() const {
  const auto index = list_->currentIndex();
  return index.isValid() ? &model_->findings()[static_cast<std::size_t>(index.row())] : nullptr;
}

std::optional<LeaderboardFix> FindingsPanel::currentFix() const {
  const auto* finding = current();
  return finding ? finding->fix : std::nullopt;
}

void FindingsPanel::follow() {
  if (const auto* finding = current(); finding && finding->place) emit placeWanted(*finding->place);
}

} // namespace rankwright
