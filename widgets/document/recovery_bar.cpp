#include "widgets/document/recovery_bar.h"

#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/document_set.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kTallest = 50 * kUnit;

QString describe(const RecoveryOffer& offer) {
  const auto time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(offer.lastEdit), QLocale::ShortFormat);
  auto text =
      RecoveryBar::tr("%n edit(s), the last one on %1.", nullptr, static_cast<int>(offer.edits)).arg(time);
  if (offer.damaged)
    text +=
        QLatin1Char(' ') + RecoveryBar::tr("The journal was damaged, so that later edits may be missing.");
  if (offer.file == RecoveryOffer::File::Changed)
    text += QLatin1Char(' ') + RecoveryBar::tr("Another program changed the file since.");
  if (offer.file == RecoveryOffer::File::Missing)
    text += QLatin1Char(' ') + RecoveryBar::tr("The file is gone.");
  return text;
}

QToolButton* makeButton(const QString& name, const QString& icon, const QString& text,
                        const QString& toolTip) {
  auto* button = makeToolButton(icon, text, toolTip);
  button->setObjectName(name);
  button->setAutoRaise(false);
  return button;
}

} // namespace

RecoveryBar::RecoveryBar(DocumentSet& documents, QWidget* parent)
    : WarningFrame(parent),
      documents_(documents),
      title_(new QLabel(tr("Unsaved work of an earlier session was found."))),
      scroll_(new QScrollArea),
      rows_(new QVBoxLayout) {
  setObjectName(QStringLiteral("recoveryBar"));
  setAccessibleName(title_->text());
  title_->setFont(strongFont());
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(2 * kUnit);
  auto* list = new QWidget;
  list->setLayout(rows_);
  scroll_->setWidget(list);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(title_);
  column->addWidget(scroll_);
  connect(&documents, &DocumentSet::offersChanged, this, &RecoveryBar::refresh);
  connect(&documents, &DocumentSet::readOnlyChanged, this, &RecoveryBar::refresh);
  refresh();
}

void RecoveryBar::refresh() {
  while (auto* item = rows_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // one of its buttons may be telling just now
    delete item;
  }
  for (const auto& offer : documents_.offers())
    rows_->addWidget(rowOf(offer));
  scroll_->setFixedHeight(std::min(rows_->sizeHint().height(), kTallest));
  setVisible(!documents_.offers().empty() && !documents_.isReadOnly());
}

QWidget* RecoveryBar::rowOf(const RecoveryOffer& offer) {
  const auto record = offer.record;
  const auto path = toQt(offer.path);
  auto* name = new QLabel(path);
  auto* restore = makeButton(QStringLiteral("restore"), QStringLiteral("edit-undo"), tr("Restore"),
                             tr("Open %1 with the unsaved text. Undo goes back to the file's.").arg(path));
  auto* difference =
      makeButton(QStringLiteral("difference"), QStringLiteral("vcs-diff"), tr("Show difference"),
                 tr("Compare the file with the unsaved text of %1").arg(path));
  auto* discard = makeButton(QStringLiteral("discard"), QStringLiteral("edit-delete"), tr("Discard…"),
                             tr("Remove the unsaved text of %1 for good").arg(path));
  connect(restore, &QToolButton::clicked, this, [this, record] { emit restoreWanted(record); });
  connect(difference, &QToolButton::clicked, this, [this, record] { emit differenceWanted(record); });
  connect(discard, &QToolButton::clicked, this, [this, offer] { askToDiscard(offer); });
  auto* detail = new QLabel(describe(offer));
  detail->setWordWrap(true);
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  name->setFont(strongFont());
  row->addWidget(name);
  row->addWidget(detail, 1);
  for (auto* button : {restore, difference, discard})
    row->addWidget(button);
  return widget;
}

void RecoveryBar::askToDiscard(const RecoveryOffer& offer) {
  auto* question =
      new QMessageBox(QMessageBox::Warning, tr("Discard unsaved work"),
                      tr("Discard the unsaved text of %1?").arg(toQt(offer.path)), QMessageBox::Cancel, this);
  question->setObjectName(QStringLiteral("discardQuestion"));
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setInformativeText(tr("It cannot be brought back."));
  auto* discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
  question->setDefaultButton(QMessageBox::Cancel);
  connect(discard, &QPushButton::clicked, this,
          [this, record = offer.record] { documents_.discard(record); });
  question->open();
}

} // namespace rankwright
