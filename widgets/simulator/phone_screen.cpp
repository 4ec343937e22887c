#include "widgets/simulator/phone_screen.h"

#include "widgets/common/figures.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/phone_frame.h"
#include "widgets/simulator/phone_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>

namespace rankwright {

namespace {

constexpr int kLeastScale = 100;
constexpr int kMostScale = 300;
constexpr int kScaleStep = 25;

} // namespace

PhoneScreen::PhoneScreen(CardView& cards, QWidget* parent)
    : QWidget(parent),
      view_(new PhoneView(cards)),
      frame_(new PhoneFrame(view_)),
      scale_(new QSpinBox),
      seen_(new MutedLabel) {
  build();
  connect(scale_, &QSpinBox::valueChanged, this, &PhoneScreen::applyScale);
  connect(view_, &PhoneView::foldMoved, this, &PhoneScreen::showFold);
  applyScale();
}

void PhoneScreen::build() {
  scale_->setObjectName(QStringLiteral("phoneScale"));
  scale_->setAccessibleName(tr("Scale"));
  scale_->setToolTip(tr("How large the phone is drawn"));
  scale_->setRange(kLeastScale, kMostScale);
  scale_->setSingleStep(kScaleStep);
  scale_->setSuffix(QStringLiteral(" %"));
  view_->setObjectName(QStringLiteral("phoneList"));
  seen_->setObjectName(QStringLiteral("phoneFold"));
  seen_->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, 0);
  head->addWidget(seen_, 1);
  head->addWidget(scale_);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(frame_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addLayout(head);
  column->addWidget(scroll, 1);
  setFocusProxy(view_);
}

int PhoneScreen::scale() const {
  return scale_->value();
}

void PhoneScreen::setScale(int percent) {
  scale_->setValue(percent);
}

void PhoneScreen::applyScale() {
  const auto scale = scale_->value() / 100.0;
  view_->setScale(scale);
  frame_->setScale(scale);
  showFold();
}

void PhoneScreen::showFold() {
  const auto all = view_->model()->rowCount();
  seen_->setText(all == 0
                     ? QString()
                     : tr("%1 of %2 apps are seen without scrolling.")
                           .arg(countText(qulonglong(view_->rowsSeenFirst())), countText(qulonglong(all))));
}

} // namespace rankwright
