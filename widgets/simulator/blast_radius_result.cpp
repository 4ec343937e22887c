#include "widgets/simulator/blast_radius_result.h"

#include "widgets/common/fact_view.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/blast_radius_texts.h"
#include "widgets/table/data_table.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

QString tabKey() {
  return QStringLiteral("tab");
}
QString tablesKey() {
  return QStringLiteral("tables");
}
QString sizesKey() {
  return QStringLiteral("sizes");
}

} // namespace

BlastRadiusResult::BlastRadiusResult(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      steps_(new StepQueue(this)),
      headline_(new QLabel),
      interval_(new MutedLabel),
      figures_(new FactView(tr("Figures of the blast radius"))),
      tabs_(new QTabWidget),
      parts_(new QSplitter(Qt::Vertical)) {
  figures_->setObjectName(QStringLiteral("blastFigures"));
  tabs_->setObjectName(QStringLiteral("blastTables"));
  tabs_->setDocumentMode(true);
  tabs_->tabBar()->setAccessibleName(tr("What changes most"));
  users_ = addTable(QStringLiteral("users"), tr("Users"), tr("Every user gets the same list under both."));
  items_ = addTable(QStringLiteral("apps"), tr("Apps"), tr("Every app is shown as often under both."));
  parts_->addWidget(buildFigures());
  parts_->addWidget(tabs_);
  parts_->setChildrenCollapsible(false);
  parts_->setStretchFactor(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(parts_);
}

QWidget* BlastRadiusResult::buildFigures() {
  headline_->setObjectName(QStringLiteral("blastHeadline"));
  headline_->setFont(titleFont());
  headline_->setTextFormat(Qt::PlainText);
  headline_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  interval_->setWordWrap(true);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addWidget(headline_);
  column->addWidget(interval_);
  column->addWidget(figures_);
  column->addStretch(1);
  auto* area = new QScrollArea;
  showAsScrollPage(*area, page);
  connect(figures_, &FactView::rowReached, area, [this, area](const QRect& rect) {
    const auto centre = figures_->mapTo(area->widget(), rect.center());
    area->ensureVisible(centre.x(), centre.y(), 0, rect.height());
  });
  return area;
}

DataTable* BlastRadiusResult::addTable(const QString& id, const QString& title,
                                       const QString& emptySentence) {
  auto* table = new DataTable(title, jobs_);
  table->setObjectName(QStringLiteral("blast.") + id);
  table->setEmptyTexts(tr("Nothing changes"), emptySentence);
  connect(table, &DataTable::activated, this, &BlastRadiusResult::followed);
  tabs_->addTab(table, title);
  return table;
}

DataTable* BlastRadiusResult::exposure(const std::string& feature) const {
  const auto found = exposures_.find(feature);
  return found == exposures_.end() ? nullptr : found->second;
}

DataTable* BlastRadiusResult::exposureTable(const std::string& feature) {
  auto& table = exposures_[feature];
  if (!table)
    table = addTable(toQt(feature), exposureTitle(feature), tr("No list has an app with this feature."));
  return table;
}

void BlastRadiusResult::showAnswer(SharedBlastRadius answer) {
  answer_ = std::move(answer);
  steps_->clear();
  steps_->add([this] { showFigures(); });
  if (!hasRoom_) steps_->add([this] { giveRoom(); });
  steps_->add([this] { users_->setSource(answer_->users); });
  steps_->add([this] { items_->setSource(answer_->items); });
  for (std::size_t i = 0; i < answer_->exposures.size(); ++i)
    steps_->add([this, i] {
      const auto& [feature, table] = answer_->exposures[i];
      exposureTable(feature)->setSource(table);
    });
}

void BlastRadiusResult::showFigures() {
  headline_->setText(blastRadiusHeadline(*answer_));
  interval_->setText(blastRadiusInterval(*answer_));
  figures_->setTable(blastRadiusFacts(*answer_));
}

/// To the figures what they need, the rest to the tables.
void BlastRadiusResult::giveRoom() {
  hasRoom_ = true;
  const auto isWide = parts_->orientation() == Qt::Horizontal;
  const auto room = isWide ? parts_->width() : parts_->height();
  const auto wanted = isWide ? room / 2 : figures_->parentWidget()->sizeHint().height();
  parts_->setSizes({wanted, room - wanted});
}

/// A wide panel has the tables beside the figures.
void BlastRadiusResult::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto isWide = width() > 2 * height();
  parts_->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

QJsonObject BlastRadiusResult::saveState() const {
  QJsonObject tables{{users_->objectName(), users_->saveState()},
                     {items_->objectName(), items_->saveState()}};
  for (const auto& [feature, table] : exposures_)
    tables[table->objectName()] = table->saveState();
  QJsonObject state{{tabKey(), tabs_->currentIndex()}, {tablesKey(), tables}};
  // Before there is a result nobody has chosen sizes.
  if (hasRoom_) state[sizesKey()] = QString::fromLatin1(parts_->saveState().toBase64());
  return state;
}

void BlastRadiusResult::restoreState(const QJsonObject& state) {
  const auto tables = state.value(tablesKey()).toObject();
  for (auto* table : {users_, items_})
    table->restoreState(tables.value(table->objectName()).toObject());
  tabs_->setCurrentIndex(std::max(0, state.value(tabKey()).toInt()));
  if (const auto sizes = state.value(sizesKey()).toString(); !sizes.isEmpty())
    hasRoom_ = parts_->restoreState(QByteArray::fromBase64(sizes.toLatin1()));
}

} // namespace rankwright
