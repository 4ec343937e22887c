#include "widgets/leaderboards/new_board_bar.h"

#include "core/leaderboard/leaderboard_toml.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/labelled.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankwright {

NewBoardBar::NewBoardBar(QWidget* parent)
    : AskingBar(parent),
      what_(new QLabel),
      line_(new QLineEdit),
      templates_(new QComboBox),
      fault_(new MutedLabel),
      button_(new QPushButton(tr("Make the board"))) {
  build();
  connect(templates_, &QComboBox::currentIndexChanged, this, &NewBoardBar::proposeName);
  connect(line_, &QLineEdit::textChanged, this, &NewBoardBar::check);
  connect(line_, &QLineEdit::returnPressed, this, &NewBoardBar::take);
  connect(button_, &QPushButton::clicked, this, &NewBoardBar::take);
}

void NewBoardBar::build() {
  what_->setFont(strongFont());
  line_->setObjectName(QStringLiteral("newBoardName"));
  line_->setPlaceholderText(QStringLiteral("top-games"));
  line_->setToolTip(tr("Letters, digits, '_' and '-': the file is called like it"));
  templates_->setObjectName(QStringLiteral("boardTemplates"));
  templates_->setAccessibleName(tr("Template"));
  fault_->setObjectName(QStringLiteral("newBoardFault"));
  button_->setObjectName(QStringLiteral("makeBoard"));
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kUnit);
  row->addWidget(labelled(tr("&Name:"), line_), 1);
  row->addWidget(templates_, 1);
  row->addWidget(makeCancelButton());
  row->addWidget(button_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addWidget(what_);
  column->addLayout(row);
  column->addWidget(fault_);
}

void NewBoardBar::setTemplates(std::vector<LeaderboardTemplate> templates) {
  offered_ = std::move(templates);
  templates_->clear();
  for (const auto& each : offered_) {
    templates_->addItem(engineText(each.title));
    templates_->setItemData(templates_->count() - 1, engineText(each.meaning), Qt::ToolTipRole);
  }
}

/// The template's name, as long as nobody has typed another one.
void NewBoardBar::proposeName() {
  const auto chosen = templates_->currentIndex();
  if (chosen < 0 || line_->isModified()) return;
  line_->setText(toQt(offered_[static_cast<std::size_t>(chosen)].config.name));
  line_->selectAll();
}

void NewBoardBar::ask(const QStringList& taken) {
  copied_.clear();
  what_->setText(tr("A new board from a template"));
  open(taken);
  proposeName();
}

void NewBoardBar::askForCopy(const QStringList& taken, const QString& name, const std::string& toml) {
  copied_ = toml;
  what_->setText(tr("A copy of %1").arg(name));
  open(taken);
  line_->setText(name + QStringLiteral("-2"));
  line_->selectAll();
}

void NewBoardBar::open(const QStringList& taken) {
  taken_ = taken;
  templates_->setVisible(copied_.empty());
  line_->clear();
  show();
  line_->setFocus();
  check();
}

void NewBoardBar::check() {
  const auto name = line_->text().trimmed();
  const auto fault = [&]() -> QString {
    if (name.isEmpty()) return {};
    if (!isLeaderboardName(name.toStdString()))
      return tr("A board's name has letters, digits, '_' and '-', at most 64.");
    return taken_.contains(name) ? tr("There is a board of that name.") : QString();
  }();
  fault_->setText(fault);
  fault_->setHidden(fault.isEmpty());
  button_->setEnabled(!name.isEmpty() && fault.isEmpty() && (!copied_.empty() || !offered_.empty()));
}

void NewBoardBar::take() {
  if (!button_->isEnabled()) return;
  const auto name = line_->text().trimmed();
  const auto toml = copied_.empty()
                        ? toToml(offered_[static_cast<std::size_t>(templates_->currentIndex())].config)
                        : copied_;
  hide();
  emit wanted(name, toml);
}

} // namespace rankwright
