#include "widgets/leaderboards/news_bar.h"

#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"

#include <QAccessible>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

namespace {

/// More than these are in the history.
constexpr qsizetype kMostLines = 3;

QString timeText(std::int64_t seconds) {
  const auto moment = QDateTime::fromSecsSinceEpoch(seconds);
  const auto isToday = moment.date() == QDate::currentDate();
  return QLocale().toString(moment, isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString sentence(ReleaseKind kind, int boards) {
  switch (kind) {
  case ReleaseKind::RollBack:
    return NewsBar::tr("%1 put %n board(s) back at %2: %3 — “%4”", nullptr, boards);
  case ReleaseKind::Withdraw:
    return NewsBar::tr("%1 took %n board(s) off the shelf at %2: %3 — “%4”", nullptr, boards);
  case ReleaseKind::Refresh:
    return NewsBar::tr("%1 gave %n board(s) new lists at %2: %3 — “%4”", nullptr, boards);
  case ReleaseKind::Publish:
    break;
  }
  return NewsBar::tr("%1 published %n board(s) at %2: %3 — “%4”", nullptr, boards);
}

QStringList boardsOf(const BoardRelease& release) {
  QStringList boards;
  for (const auto& version : release.versions)
    boards << toQt(version.board);
  return boards;
}

} // namespace

QString newsText(const BoardRelease& release) {
  if (release.versions.empty()) return {};
  const auto& first = release.versions.front();
  const auto boards = boardsOf(release);
  return sentence(first.kind, static_cast<int>(boards.size()))
      .arg(toQt(first.who), timeText(first.time), boards.join(QStringLiteral(", ")), toQt(first.why));
}

NewsBar::NewsBar(QAction* history, QAction* dismiss, QWidget* parent)
    : QFrame(parent), text_(new WrappedLabel) {
  setObjectName(QStringLiteral("boardNews"));
  setAutoFillBackground(true);
  text_->setObjectName(QStringLiteral("boardNewsText"));
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(3 * kUnit, kUnit, kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(text_, 1);
  row->addWidget(makeTextButton(history), 0, Qt::AlignTop);
  row->addWidget(makeToolButton(dismiss), 0, Qt::AlignTop);
  applyTheme();
  hide();
}

void NewsBar::tell(const std::vector<BoardRelease>& releases) {
  for (const auto& release : releases) {
    lines_.prepend(newsText(release));
    for (const auto& board : boardsOf(release)) {
      boards_.removeAll(board);
      boards_.prepend(board);
    }
  }
  lines_ = lines_.mid(0, kMostLines);
  text_->setText(lines_.join(QLatin1Char('\n')));
  setAccessibleName(text_->text());
  show();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void NewsBar::dismiss() {
  lines_.clear();
  boards_.clear();
  hide();
}

QString NewsBar::text() const {
  return text_->text();
}

void NewsBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void NewsBar::applyTheme() {
  const auto& theme = themeOf(QGuiApplication::palette());
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == theme.cardSelected) return;
  QPalette own;
  own.setColor(QPalette::Window, theme.cardSelected);
  setPalette(own);
}

} // namespace rankwright
