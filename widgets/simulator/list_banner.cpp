#include "widgets/simulator/list_banner.h"

#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace rankwright {

ListBanner::ListBanner(QWidget* parent) : QFrame(parent), text_(new WrappedLabel), back_(nullptr) {
  setObjectName(QStringLiteral("listBanner"));
  setAutoFillBackground(true);
  text_->setObjectName(QStringLiteral("listBannerText"));
  text_->setTextFormat(Qt::PlainText);
  text_->setWordWrap(true);
  text_->setFont(strongFont());
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* back = makeToolButton(QStringLiteral("window-close"), {}, tr("Back to the usual list"));
  back->setObjectName(QStringLiteral("leaveListBanner"));
  connect(back, &QToolButton::clicked, this, &ListBanner::left);
  back_ = back;
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(3 * kUnit, kUnit, kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(text_, 1);
  row->addWidget(back_, 0, Qt::AlignTop);
  applyTheme();
  hide();
}

void ListBanner::say(const QString& text, const QString& backToolTip) {
  text_->setText(text);
  setAccessibleName(text);
  back_->setToolTip(backToolTip);
  back_->setAccessibleName(backToolTip);
  setVisible(!text.isEmpty());
}

QString ListBanner::text() const {
  return text_->text();
}

void ListBanner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void ListBanner::applyTheme() {
  const auto& theme = themeOf(QGuiApplication::palette());
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == theme.cardSelected) return;
  QPalette own;
  own.setColor(QPalette::Window, theme.cardSelected);
  setPalette(own);
}

} // namespace rankwright
