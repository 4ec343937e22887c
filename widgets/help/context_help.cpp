#include "widgets/help/context_help.h"

#include "widgets/common/widget_help.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QWhatsThis>
#include <QWidget>

#include <utility>

namespace rankwright {

namespace {

bool isHelpKey(const QEvent& event) {
  const auto& key = static_cast<const QKeyEvent&>(event);
  const auto others = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
  return key.key() == Qt::Key_F1 && others == Qt::NoModifier;
}

bool hasShift(const QEvent& event) {
  return static_cast<const QKeyEvent&>(event).modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

ContextHelp::ContextHelp(const QString& fallback, QObject* parent) : QObject(parent), fallback_(fallback) {
  qApp->installEventFilter(this);
}

void ContextHelp::explain(const QWidget* widget) {
  const auto page = helpPageOf(widget);
  emit pageRequested(page.isEmpty() ? fallback_ : page);
}

/// The mode swallows the key press that follows, so that its second Shift+F1 is answered before.
void ContextHelp::beginKey(QWidget& widget, bool shift) {
  explained_ = shift && QWhatsThis::inWhatsThisMode();
  if (!explained_) return;
  QWhatsThis::leaveWhatsThisMode();
  showWhatsThis(widget);
}

void ContextHelp::press(const QWidget& widget, bool shift) {
  if (std::exchange(explained_, false)) return;
  if (shift)
    QWhatsThis::enterWhatsThisMode();
  else
    explain(&widget);
}

void ContextHelp::showWhatsThis(QWidget& widget) {
  const auto text = whatsThisOf(&widget);
  const auto below = widget.mapToGlobal(QPoint(0, widget.height()));
  if (!text.isEmpty()) QWhatsThis::showText(below, text, &widget);
}

/// Every key and every question of What's This passes here before it reaches its widget.
bool ContextHelp::eventFilter(QObject* watched, QEvent* event) {
  auto* widget = qobject_cast<QWidget*>(watched);
  if (!widget) return false;
  switch (event->type()) {
  case QEvent::ShortcutOverride:
    if (!isHelpKey(*event)) return false;
    beginKey(*widget, hasShift(*event));
    event->accept();
    return true;
  case QEvent::KeyPress:
    if (!isHelpKey(*event)) return false;
    press(*widget, hasShift(*event));
    return true;
  case QEvent::QueryWhatsThis:
    if (whatsThisOf(widget).isEmpty()) return false;
    event->accept();
    return true;
  case QEvent::WhatsThis: {
    const auto text = whatsThisOf(widget);
    if (text.isEmpty()) return false;
    QWhatsThis::showText(static_cast<const QHelpEvent*>(event)->globalPos(), text, widget);
    return true;
  }
  default:
    return false;
  }
}

} // namespace rankwright
