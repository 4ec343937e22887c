#include "widgets/experiments/event_import_form.h"

#include "widgets/common/file_field.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// Where the mappings that come with the program lie.
QString shippedMappings() {
  return QStringLiteral(":/rankwright/event_mappings");
}

} // namespace

EventImportForm::EventImportForm(QWidget* parent)
    : QFrame(parent),
      events_(new FileField(FileField::Kind::File, tr("Events"))),
      mappings_(new QComboBox),
      mappingFile_(new FileField(FileField::Kind::File, tr("Mapping"))),
      import_(new QPushButton(QIcon::fromTheme(QStringLiteral("document-import")), tr("&Import"))) {
  nameParts();
  offerMappings();
  buildLayout();
  connect(events_, &FileField::pathsChanged, this, &EventImportForm::enable);
  connect(mappingFile_, &FileField::pathsChanged, this, &EventImportForm::enable);
  connect(mappings_, &QComboBox::currentIndexChanged, this, &EventImportForm::enable);
  connect(import_, &QPushButton::clicked, this, [this] { emit wanted(events_->path(), mapping()); });
  enable();
}

void EventImportForm::nameParts() {
  setFrameShape(QFrame::StyledPanel);
  events_->setObjectName(QStringLiteral("eventsFile"));
  mappings_->setObjectName(QStringLiteral("eventMapping"));
  mappings_->setAccessibleName(tr("Mapping"));
  mappings_->setToolTip(tr("What the columns of the file mean"));
  mappingFile_->setObjectName(QStringLiteral("mappingFile"));
  import_->setObjectName(QStringLiteral("importEvents"));
  setHelp(
      this, QStringLiteral("experiments#import"),
      tr("Reads a CSV or JSON lines file of events into a log, and declares the experiments that it names."));
}

void EventImportForm::offerMappings() {
  const auto files =
      QDir(shippedMappings()).entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name);
  for (const auto& file : files)
    mappings_->addItem(file.completeBaseName(), file.filePath());
  mappings_->addItem(tr("a file of mine…"));
  mappings_->setCurrentIndex(mappings_->count() - 1);
}

void EventImportForm::buildLayout() {
  auto* form = new QFormLayout;
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("&Events:"), events_);
  form->addRow(tr("&Columns mean:"), mappings_);
  form->addRow(tr("&Mapping:"), mappingFile_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  auto* about =
      new MutedLabel(tr("A file of events (CSV or JSON lines) becomes a log. The same file twice adds "
                        "nothing; rows that cannot be used are kept aside with their reason."));
  about->setWordWrap(true);
  column->addWidget(about);
  column->addLayout(form);
  column->addWidget(buildButtons());
}

QWidget* EventImportForm::buildButtons() {
  auto* close = new QPushButton(tr("C&lose"));
  close->setObjectName(QStringLiteral("closeImport"));
  connect(close, &QPushButton::clicked, this, &EventImportForm::closed);
  auto* buttons = new QWidget;
  auto* row = new QHBoxLayout(buttons);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(import_);
  row->addWidget(close);
  row->addStretch(1);
  return buttons;
}

bool EventImportForm::isOwnMapping() const {
  return mappings_->currentData().isNull();
}

QString EventImportForm::mapping() const {
  return isOwnMapping() ? mappingFile_->path() : mappings_->currentData().toString();
}

void EventImportForm::enable() {
  mappingFile_->setEnabled(isOwnMapping());
  import_->setEnabled(!events_->path().isEmpty() && !mapping().isEmpty());
}

void EventImportForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return emit closed();
  QFrame::keyPressEvent(event);
}

} // namespace rankwright
