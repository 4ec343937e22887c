#include "widgets/table/filter_help.h"

#include "widgets/common/type_scale.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>

namespace rankwright {

namespace {

void addLine(QGridLayout& grid, const QString& example, const QString& meaning) {
  const auto line = grid.rowCount();
  auto* code = new QLabel(example);
  code->setTextFormat(Qt::PlainText);
  code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  auto* text = new QLabel(meaning);
  text->setTextFormat(Qt::PlainText);
  grid.addWidget(code, line, 0, Qt::AlignTop);
  grid.addWidget(text, line, 1, Qt::AlignTop);
}

} // namespace

FilterHelp::FilterHelp(QWidget* parent) : QFrame(parent, Qt::Tool) {
  setObjectName(QStringLiteral("filterHelp"));
  setWindowTitle(tr("Filter language"));
  setAccessibleName(windowTitle());
  setFocusPolicy(Qt::StrongFocus);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
  grid->setHorizontalSpacing(6 * kUnit);
  grid->setVerticalSpacing(kUnit);
  addLine(*grid, QStringLiteral("games"), tr("contains the text, whatever the case; a number equals it"));
  addLine(*grid, QStringLiteral("= 3   <> 3"), tr("equal, not equal"));
  addLine(*grid, QStringLiteral("> 3   >= 3   < 3   <= 3"), tr("greater, at least, less, at most"));
  addLine(*grid, QStringLiteral("2~5"), tr("from 2 to 5, both included"));
  addLine(*grid, QStringLiteral("/^com\\.(a|b)/"),
          tr("a regular expression found in the text; /…/c minds the case"));
  addLine(*grid, QStringLiteral("=missing   <>missing"), tr("no value, any value"));
  addLine(*grid, QStringLiteral("\"a b\""), tr("the quoted text, taken literally"));
  addLine(*grid, QStringLiteral("! games"), tr("not: what follows must fail"));
  addLine(*grid, QStringLiteral("> 1 & < 5   a | b"), tr("and, or; & binds tighter"));
  QString spoken;
  for (const auto* label : findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
    spoken += label->text() + QLatin1Char('\n');
  setAccessibleDescription(spoken);
}

void FilterHelp::openBelow(const QWidget& widget) {
  adjustSize();
  auto corner = widget.mapToGlobal(QPoint(0, widget.height() + kUnit));
  if (const auto* screen = widget.screen()) {
    const auto room = screen->availableGeometry();
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
  }
  move(corner);
  QWidget::show();
  raise();
  activateWindow();
}

void FilterHelp::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape && event->key() != Qt::Key_F1) return QFrame::keyPressEvent(event);
  close();
}

} // namespace rankwright
