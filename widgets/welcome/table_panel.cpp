#include "widgets/welcome/table_panel.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/welcome/import_draft.h"
#include "widgets/welcome/import_texts.h"
#include "widgets/welcome/mapping_delegate.h"
#include "widgets/welcome/mapping_model.h"
#include "widgets/welcome/preview_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kDelayMilliseconds = 100;
constexpr int kColumnWidth = 36 * kUnit;
constexpr int kProblemLines = 4;

} // namespace

TablePanel::TablePanel(JobRunner& jobs, ImportDraft& draft, TableKind kind, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      draft_(draft),
      kind_(kind),
      columns_(new MappingModel(kind, this)),
      rows_(new PreviewModel(this)),
      delimiter_(new QComboBox),
      header_(new QCheckBox(tr("&First row names the columns"))),
      quoted_(new QCheckBox(tr("Fields may be in &quotes"))),
      mapping_(new QTableView),
      preview_(new QTableView),
      noProblems_(new MutedLabel(tr("No problems in the first rows."))),
      problems_(new QListWidget),
      delay_(new QTimer(this)) {
  buildViews();
  problems_->setAccessibleName(tr("Problems in the first rows"));
  problems_->setMaximumHeight(kProblemLines * (fontMetrics().height() + kUnit) + kUnit);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(buildFormat());
  auto* views = new QVBoxLayout;
  views->setSpacing(0);
  views->addWidget(mapping_);
  views->addWidget(preview_, 1);
  column->addLayout(views, 1);
  column->addWidget(noProblems_);
  column->addWidget(problems_);
  delay_->setSingleShot(true);
  delay_->setInterval(kDelayMilliseconds);
  connect(delay_, &QTimer::timeout, this, &TablePanel::refreshPreview);
  connect(columns_, &MappingModel::columnEdited, this, [this](int edited) {
    const auto place = static_cast<std::size_t>(edited);
    draft_.setColumn(kind_, place, columns_->columns()[place]);
  });
  connect(&draft_, &ImportDraft::tableChanged, this, [this](TableKind changed) {
    if (changed == kind_) showDraft();
  });
  showDraft();
}

QWidget* TablePanel::buildFormat() {
  for (const char delimiter : {',', '\t', ';', '|'})
    delimiter_->addItem(delimiterText(delimiter), QChar(QLatin1Char(delimiter)));
  delimiter_->setAccessibleName(tr("Between fields"));
  delimiter_->setToolTip(tr("The character that stands between two fields of a row"));
  header_->setToolTip(tr("Off: the first row is data, and columns are numbered"));
  quoted_->setToolTip(tr("A field in double quotes may hold the character between fields and line ends"));
  auto* format = new QWidget;
  auto* row = new QHBoxLayout(format);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(3 * kUnit);
  auto* label = new QLabel(tr("&Between fields:"));
  label->setBuddy(delimiter_);
  row->addWidget(label);
  row->addWidget(delimiter_);
  row->addWidget(header_);
  row->addWidget(quoted_);
  row->addStretch();
  connect(delimiter_, &QComboBox::activated, this, &TablePanel::takeFormat);
  connect(header_, &QCheckBox::clicked, this, &TablePanel::takeFormat);
  connect(quoted_, &QCheckBox::clicked, this, &TablePanel::takeFormat);
  return format;
}

void TablePanel::buildViews() {
  mapping_->setModel(columns_);
  mapping_->setItemDelegate(new MappingDelegate(mapping_));
  mapping_->setAccessibleName(tr("What the columns mean"));
  mapping_->setAccessibleDescription(tr("Arrow keys move, F2 or typing changes a cell."));
  mapping_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
  // One click opens the list, as on any combo box.
  connect(mapping_, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.flags().testFlag(Qt::ItemIsEditable)) mapping_->edit(index);
  });
  preview_->setModel(rows_);
  preview_->setAccessibleName(tr("Preview of the first rows"));
  preview_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  preview_->horizontalHeader()->hide();
  for (auto* view : {mapping_, preview_}) {
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    view->horizontalHeader()->setMinimumSectionSize(16 * kUnit);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->verticalHeader()->setFixedWidth(18 * kUnit);
    view->verticalHeader()->setDefaultAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * kUnit);
  }
  mapping_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  mapping_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  const auto line = mapping_->verticalHeader()->defaultSectionSize();
  mapping_->horizontalHeader()->setFixedHeight(line);
  mapping_->setFixedHeight((1 + MappingModel::RowTotal) * line + 2 * mapping_->frameWidth());
  linkViews();
}

// Both are one table: what is moved in one moves in the other.
void TablePanel::linkViews() {
  connect(mapping_->horizontalHeader(), &QHeaderView::sectionResized, this,
          [this](int section, int, int width) { preview_->setColumnWidth(section, width); });
  connect(preview_->horizontalScrollBar(), &QScrollBar::valueChanged, mapping_->horizontalScrollBar(),
          &QScrollBar::setValue);
  connect(mapping_->horizontalScrollBar(), &QScrollBar::valueChanged, preview_->horizontalScrollBar(),
          &QScrollBar::setValue);
}

void TablePanel::showDraft() {
  const auto& table = draft_.table(kind_);
  columns_->setColumns(table.columns);
  setEnabled(table.sniffed.has_value());
  showFormat();
  delay_->start();
}

void TablePanel::showFormat() {
  const auto& sniffed = draft_.table(kind_).sniffed;
  if (!sniffed) return;
  const QChar delimiter{QLatin1Char(sniffed->format.delimiter)};
  if (delimiter_->findData(delimiter) < 0)
    delimiter_->addItem(delimiterText(sniffed->format.delimiter), delimiter);
  delimiter_->setCurrentIndex(delimiter_->findData(delimiter));
  header_->setChecked(sniffed->format.header);
  quoted_->setChecked(sniffed->format.quoted);
}

void TablePanel::takeFormat() {
  const auto delimiter = delimiter_->currentData().toChar().toLatin1();
  draft_.setTable(kind_, draft_.table(kind_).path,
                  DelimitedFormat{delimiter, quoted_->isChecked(), header_->isChecked()});
}

void TablePanel::refreshPreview() {
  const auto slot = QStringLiteral("preview %1").arg(static_cast<int>(kind_));
  if (!draft_.table(kind_).sniffed) {
    jobs_.drop(slot);
    rows_->clear();
    return showProblems();
  }
  auto table = draft_.delimitedTable(kind_);
  jobs_.start(
      {slot, tr("Reading the first rows"), this},
      [table](const JobControl&) { return previewDelimited(table); },
      [this, columns = table.columns](DelimitedPreview preview) {
        const auto place = preview_->horizontalScrollBar()->value();
        rows_->setPreview(std::move(preview), columns);
        for (int i = 0; i < columns_->columnCount(); ++i)
          preview_->setColumnWidth(i, mapping_->columnWidth(i));
        preview_->horizontalScrollBar()->setValue(place);
        showProblems();
      },
      [this](const Error& error) {
        rows_->clear();
        problems_->clear();
        problems_->addItem(errorText(error));
        problems_->show();
        noProblems_->hide();
      });
}

void TablePanel::showProblems() {
  const auto problems = rows_->problems();
  problems_->clear();
  problems_->addItems(problems);
  problems_->setVisible(!problems.isEmpty());
  noProblems_->setVisible(problems.isEmpty());
}

} // namespace rankwright
