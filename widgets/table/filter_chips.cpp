#include "widgets/table/filter_chips.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/table/cell_text.h"

#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kLongestText = 60;

QString shortened(const QString& text) {
  return text.size() <= kLongestText ? text : QString(text.left(kLongestText - 1) + QChar(0x2026));
}

} // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("filterChips"));
  setAccessibleName(tr("Filters that are set"));
  auto* flow = new FlowLayout(this, kUnit);
  flow->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  auto policy = sizePolicy();
  policy.setHeightForWidth(true);
  policy.setVerticalPolicy(QSizePolicy::Minimum);
  setSizePolicy(policy);
  hide();
}

QToolButton* FilterChips::addButton(const QString& icon, const QString& text, const QString& toolTip) {
  auto* button = makeToolButton(icon, text, toolTip);
  button->setAutoRaise(false);
  button->setFont(smallFont());
  button->installEventFilter(this);
  layout()->addWidget(button);
  button->show();
  return button;
}

void FilterChips::setTexts(const QStringList& texts) {
  if (texts == texts_) return;
  const auto focused =
      std::ranges::find_if(chips_, [](auto* chip) { return chip->hasFocus(); }) - chips_.begin();
  const auto hadFocus = focused < std::ssize(chips_);
  texts_ = texts;
  for (auto* chip : std::exchange(chips_, {})) {
    // One of them may be telling us that it was clicked.
    layout()->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
  }
  for (int number = 0; number < texts.size(); ++number)
    addChip(number, texts[number]);
  if (texts.size() > 1) {
    auto* clear = addButton(QStringLiteral("edit-clear-all"), tr("Clear filters"), tr("Remove all filters"));
    clear->setObjectName(QStringLiteral("clearFilters"));
    clear->setAutoRaise(true);
    connect(clear, &QToolButton::clicked, this, &FilterChips::cleared);
    chips_.push_back(clear);
  }
  setVisible(!texts.isEmpty());
  if (hadFocus && !chips_.empty())
    chips_[std::min(static_cast<std::size_t>(focused), chips_.size() - 1)]->setFocus();
  updateGeometry();
}

void FilterChips::addChip(int number, const QString& text) {
  auto* chip = addButton(QStringLiteral("window-close"), shortened(text),
                         asToolTip(tr("Remove the filter “%1”").arg(text)));
  chip->setObjectName(QStringLiteral("chip"));
  chip->setAccessibleName(tr("Filter %1").arg(text));
  chip->setAccessibleDescription(tr("Press to remove"));
  connect(chip, &QToolButton::clicked, this, [this, number] { emit removed(number); });
  chips_.push_back(chip);
}

bool FilterChips::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  return keyPressed(static_cast<QToolButton*>(watched), static_cast<QKeyEvent*>(event)->key());
}

bool FilterChips::keyPressed(QToolButton* chip, int key) {
  const auto forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
  switch (key) {
  case Qt::Key_Delete:
  case Qt::Key_Backspace:
  case Qt::Key_Return:
  case Qt::Key_Enter:
    chip->click();
    return true;
  case Qt::Key_Left:
  case Qt::Key_Right: {
    const auto at = std::ranges::find(chips_, chip) - chips_.begin() + (key == forward ? 1 : -1);
    if (at >= 0 && at < std::ssize(chips_))
      chips_[static_cast<std::size_t>(at)]->setFocus(Qt::TabFocusReason);
    return true;
  }
  default:
    return false;
  }
}

} // namespace rankwright
