#include "widgets/help/tour_bubble.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kWidth = 84 * kUnit;

QPushButton* makeButton(const char* name, const QString& text, const QString& toolTip) {
  auto* button = new QPushButton(text);
  button->setObjectName(QString::fromLatin1(name));
  button->setToolTip(toolTip);
  button->setAutoDefault(true);
  return button;
}

bool goesBack(const QKeyEvent& event) {
  return event.modifiers() == Qt::AltModifier && event.key() == Qt::Key_Left;
}

bool goesOn(const QKeyEvent& event) {
  return event.modifiers() == Qt::AltModifier && event.key() == Qt::Key_Right;
}

} // namespace

TourBubble::TourBubble(QWidget* window)
    : QFrame(window),
      title_(new QLabel),
      text_(new QLabel),
      task_(new MutedLabel(tr("Try it now: the tour goes on by itself."))),
      progress_(new MutedLabel),
      back_(makeButton("tourBack", tr("&Back"), tr("The step before this one (Alt+Left)"))),
      next_(makeButton("tourNext", tr("&Next"), tr("The next step (Alt+Right)"))),
      close_(makeButton("tourClose", tr("&End tour"), tr("End the tour; it can go on here later (Escape)"))) {
  setObjectName(QStringLiteral("tourBubble"));
  setAutoFillBackground(true);
  buildLayout();
  connect(back_, &QPushButton::clicked, this, &TourBubble::backAsked);
  connect(next_, &QPushButton::clicked, this, &TourBubble::nextAsked);
  connect(close_, &QPushButton::clicked, this, &TourBubble::closeAsked);
  applyTheme();
  hide();
}

void TourBubble::buildLayout() {
  title_->setFont(strongFont());
  for (auto* label : {title_, text_, task_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
  }
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(2 * kUnit);
  buttons->addWidget(progress_, 1);
  for (auto* button : {close_, back_, next_})
    buttons->addWidget(button);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  for (auto* label : {title_, text_, task_})
    column->addWidget(label);
  column->addLayout(buttons);
  for (auto* button : {next_, back_, close_})
    button->installEventFilter(this);
  setTabOrder(next_, back_);
  setTabOrder(back_, close_);
}

void TourBubble::display(const TourStep& step, int number, int count) {
  const QLocale locale;
  title_->setText(step.title);
  text_->setText(step.text);
  task_->setVisible(!step.until.isEmpty());
  progress_->setText(tr("%1 of %2").arg(locale.toString(number), locale.toString(count)));
  back_->setEnabled(number > 1);
  next_->setText(number == count ? tr("&Finish") : tr("&Next"));
  setAccessibleName(step.title);
  setAccessibleDescription(step.text + QLatin1Char('\n') + progress_->text());
  const auto width = qMin(kWidth, parentWidget()->width() - 4 * kUnit);
  resize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height());
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

/// Keys that mean something here are not the window's while the focus is here.
bool TourBubble::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.key() == Qt::Key_Escape || goesBack(key) || goesOn(key)) event->accept();
  }
  return QFrame::event(event);
}

bool TourBubble::answerKey(const QKeyEvent& event) {
  if (event.key() == Qt::Key_Escape)
    emit closeAsked();
  else if (goesOn(event))
    emit nextAsked();
  else if (goesBack(event))
    back_->click();
  else
    return false;
  return true;
}

void TourBubble::keyPressEvent(QKeyEvent* event) {
  if (!answerKey(*event)) QFrame::keyPressEvent(event);
}

/// The buttons would take arrow keys for moves of the focus.
bool TourBubble::eventFilter(QObject*, QEvent* event) {
  return event->type() == QEvent::KeyPress && answerKey(static_cast<const QKeyEvent&>(*event));
}

void TourBubble::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void TourBubble::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(themeOf(QGuiApplication::palette()).accent);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void TourBubble::applyTheme() {
  const auto application = QGuiApplication::palette();
  const auto background = themeOf(application).cardSelected;
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == background) return;
  auto own = application;
  own.setColor(QPalette::Window, background);
  setPalette(own);
}

} // namespace rankwright
