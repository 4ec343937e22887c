#include "widgets/models/run_name_bar.h"

#include "core/runs/run_store.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rankwright {

RunNameBar::RunNameBar(QWidget* parent)
    : AskingBar(parent),
      label_(new QLabel),
      line_(new QLineEdit),
      button_(new QPushButton(tr("&Rename"))),
      fault_(new MutedLabel) {
  setObjectName(QStringLiteral("runNameBar"));
  line_->setObjectName(QStringLiteral("runName"));
  line_->setAccessibleName(tr("New name of the run"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(label_);
  row->addWidget(line_, 1);
  row->addWidget(button_);
  row->addWidget(fault_, 1);
  connect(line_, &QLineEdit::textChanged, this, &RunNameBar::check);
  connect(line_, &QLineEdit::returnPressed, this, &RunNameBar::take);
  connect(button_, &QPushButton::clicked, this, &RunNameBar::take);
}

void RunNameBar::open(const QString& name) {
  name_ = name;
  label_->setText(tr("New name of %1:").arg(name));
  label_->setTextFormat(Qt::PlainText);
  line_->setText(name);
  line_->selectAll();
  show();
  line_->setFocus();
  check();
}

void RunNameBar::check() {
  const auto status = checkRunName(line_->text().trimmed().toStdString());
  button_->setEnabled(status.has_value());
  fault_->setText(status ? QString() : messageText(status.error()));
}

void RunNameBar::take() {
  const auto newName = line_->text().trimmed();
  if (!button_->isEnabled()) return;
  leave();
  if (newName != name_) emit renamed(name_, newName);
}

} // namespace rankwright
