#include "widgets/shell/notice_bar.h"

#include "widgets/common/themed_icon.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>

namespace rankwright {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), text_(new QLabel) {
  setObjectName(QStringLiteral("noticeBar"));
  setAccessibleName(tr("State of the workspace"));
  setBackgroundRole(QPalette::AlternateBase);
  setAutoFillBackground(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setWordWrap(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(new ThemedIcon(QIcon::fromTheme(QStringLiteral("object-locked")), 4 * kUnit));
  row->addWidget(text_, 1);
  hide();
}

void NoticeBar::setText(const QString& text) {
  text_->setText(text);
  setAccessibleDescription(text);
  setVisible(!text.isEmpty());
}

QString NoticeBar::text() const {
  return text_->text();
}

} // namespace rankwright
