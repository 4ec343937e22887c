#include "widgets/rules/search_button.h"

#include "widgets/common/filter_field.h"
#include "widgets/common/type_scale.h"

#include <QFrame>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

constexpr QSize kPopupSize(80 * kUnit, 90 * kUnit);

} // namespace

SearchButton::SearchButton(JobRunner& jobs, SearchTexts texts, QWidget* parent)
    : QToolButton(parent),
      popup_(new QFrame(this, Qt::Popup)),
      panel_(new SearchPanel(jobs, std::move(texts))) {
  setFocusPolicy(Qt::StrongFocus);
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setArrowType(Qt::NoArrow);
  popup_->setFrameShape(QFrame::StyledPanel);
  auto* column = new QVBoxLayout(popup_);
  column->setContentsMargins(kUnit, kUnit, kUnit, kUnit);
  column->addWidget(panel_);
  popup_->resize(kPopupSize);
  panel_->list()->installEventFilter(this);
  connect(this, &QToolButton::clicked, this, &SearchButton::open);
  connect(panel_, &SearchPanel::picked, this, &SearchButton::picked);
  connect(panel_->list(), &QListView::activated, popup_, &QWidget::hide);
  connect(panel_->list(), &QListView::clicked, popup_, &QWidget::hide);
}

void SearchButton::setSource(std::shared_ptr<const EntrySource> source) {
  setEnabled(source != nullptr);
  panel_->setSource(std::move(source));
}

void SearchButton::open() {
  popup_->move(
      mapToGlobal(isRightToLeft() ? QPoint(width() - popup_->width(), height()) : QPoint(0, height())));
  popup_->show();
  panel_->filterField()->setFocus(Qt::PopupFocusReason);
}

// Moving through the list picks; Enter says that one is done.
bool SearchButton::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      popup_->hide();
      return true;
    }
  }
  return QToolButton::eventFilter(watched, event);
}

} // namespace rankwright
