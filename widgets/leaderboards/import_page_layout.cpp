// The parts of the import page and where they stand.
#include "widgets/common/file_field.h"
#include "widgets/common/labelled.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/document/diff_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/import_delegate.h"
#include "widgets/leaderboards/import_model.h"
#include "widgets/leaderboards/import_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kRowsWidth = 170 * kUnit;
constexpr int kChangeWidth = 110 * kUnit;
constexpr int kNumberWidth = 16 * kUnit;
constexpr int kTextWidth = 40 * kUnit;

} // namespace

ImportPage::ImportPage(BoardDesk& desk, BoardChanges& changes, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      changes_(changes),
      message_(new MessageBar),
      file_(new FileField(FileField::Kind::File, tr("Table"))),
      paste_(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-paste")), tr("&Paste cells"))),
      model_(new ImportModel(this)),
      rows_(new QTreeView),
      summary_(new WrappedLabel),
      target_(new QComboBox),
      mode_(new QComboBox),
      diff_(new DiffPage(desk.jobs())),
      copy_(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy the report"))),
      save_(new QPushButton(QIcon::fromTheme(QStringLiteral("document-save-as")), tr("&Save the report…"))),
      cancel_(new QPushButton(tr("Cancel"))),
      apply_(new QPushButton(QIcon::fromTheme(QStringLiteral("document-import")), tr("&Apply"))) {
  reading_ = new PageQuestion(desk.jobs(), *message_,
                              {tr("Reading the table"), tr("The table could not be read.")}, this);
  nameParts();
  build();
  connectParts();
  model_->setImport(nullptr);
}

void ImportPage::nameParts() {
  rows_->setObjectName(QStringLiteral("importRows"));
  rows_->setAccessibleName(tr("Rows of the table"));
  file_->setObjectName(QStringLiteral("importFile"));
  paste_->setObjectName(QStringLiteral("pasteCells"));
  paste_->setToolTip(tr("Read the cells that were copied in a spreadsheet (Ctrl+V)"));
  summary_->setObjectName(QStringLiteral("importSummary"));
  target_->setObjectName(QStringLiteral("importTarget"));
  target_->setEditable(true);
  target_->setInsertPolicy(QComboBox::NoInsert);
  target_->setToolTip(tr("The board that gets the pins; a name that no board has makes one"));
  mode_->setObjectName(QStringLiteral("importMode"));
  mode_->addItems({tr("replace its pins"), tr("add to its pins")});
  copy_->setObjectName(QStringLiteral("copyReport"));
  copy_->setToolTip(tr("Copy the rows that became no pins, with the reason of each"));
  save_->setObjectName(QStringLiteral("saveReport"));
  save_->setToolTip(tr("Write the rows that became no pins into a file, with the reason of each"));
  apply_->setObjectName(QStringLiteral("applyImport"));
  setHelp(this, QStringLiteral("leaderboards-view#spreadsheets"),
          tr("Pins out of a table that is kept in a spreadsheet."));
}

QWidget* ImportPage::buildSource() {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  auto* label = new QLabel(tr("&Table:"));
  label->setBuddy(file_->edit());
  row->addWidget(label, 0, Qt::AlignTop);
  row->addWidget(file_, 1);
  row->addWidget(paste_, 0, Qt::AlignTop);
  return part;
}

QWidget* ImportPage::buildRows() {
  rows_->setModel(model_);
  rows_->setRootIsDecorated(false);
  rows_->setUniformRowHeights(true);
  rows_->setAllColumnsShowFocus(true);
  rows_->setFrameShape(QFrame::NoFrame);
  rows_->setItemDelegateForColumn(ImportModel::AppColumn, new ImportDelegate(rows_));
  rows_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                         QAbstractItemView::SelectedClicked);
  rows_->installEventFilter(this);
  auto* header = rows_->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(ImportModel::MatchColumn, QHeaderView::Stretch);
  for (const auto column : {ImportModel::LineColumn, ImportModel::SlotColumn})
    header->resizeSection(column, kNumberWidth);
  for (const auto column : {ImportModel::WrittenColumn, ImportModel::AppColumn})
    header->resizeSection(column, kTextWidth);
  return rows_;
}

QWidget* ImportPage::buildChange() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  column->setSpacing(2 * kUnit);
  column->addWidget(labelled(tr("&Into:"), target_));
  column->addWidget(labelled(tr("&How:"), mode_));
  column->addWidget(diff_, 1);
  return part;
}

QWidget* ImportPage::buildButtons() {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, 3 * kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(copy_);
  row->addWidget(save_);
  row->addStretch(1);
  row->addWidget(cancel_);
  row->addWidget(apply_);
  return part;
}

void ImportPage::build() {
  auto* title = new QLabel(tr("Pins from a spreadsheet"));
  title->setFont(titleFont());
  title->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 0);
  summary_->setFont(strongFont());
  summary_->setContentsMargins(3 * kUnit, 0, 3 * kUnit, kUnit);
  auto* halves = new QSplitter;
  halves->addWidget(buildRows());
  halves->addWidget(buildChange());
  halves->setChildrenCollapsible(false);
  halves->setSizes({kRowsWidth, kChangeWidth});
  halves->setStretchFactor(0, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (QWidget* part : std::initializer_list<QWidget*>{message_, title, buildSource(), summary_})
    column->addWidget(part);
  column->addWidget(halves, 1);
  column->addWidget(buildButtons());
}

void ImportPage::connectParts() {
  connect(file_, &FileField::pathsChanged, this, [this] { readFile(file_->path()); });
  connect(paste_, &QPushButton::clicked, this, &ImportPage::paste);
  connect(target_, &QComboBox::currentTextChanged, this, &ImportPage::follow);
  connect(mode_, &QComboBox::currentIndexChanged, this, &ImportPage::follow);
  connect(model_, &ImportModel::assigned, this, [this] {
    const auto hindrance = obstacle();
    summary_->setText(hindrance.isEmpty() ? countsText() : hindrance);
    apply_->setEnabled(hindrance.isEmpty());
    for (auto* button : {copy_, save_})
      button->setEnabled(model_->import() != nullptr);
    if (model_->import()) showDiff();
    showColumns();
  });
  connect(model_, &ImportModel::refused, this, [this](const Error& error) {
    message_->showError(tr("No app was chosen for the row."), error, nullptr);
  });
  connect(copy_, &QPushButton::clicked, this, &ImportPage::copyReport);
  connect(save_, &QPushButton::clicked, this, &ImportPage::saveReport);
  connect(cancel_, &QPushButton::clicked, this, &ImportPage::closed);
  connect(apply_, &QPushButton::clicked, this, &ImportPage::apply);
  connect(reading_, &PageQuestion::runningChanged, this, &ImportPage::busyChanged);
  connect(&changes_, &BoardChanges::done, this, &ImportPage::leaveWhenDone);
  connect(&changes_, &BoardChanges::failed, this, [this] { isApplying_ = false; });
}

} // namespace rankwright
