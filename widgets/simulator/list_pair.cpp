#include "widgets/simulator/list_pair.h"

#include "widgets/common/type_scale.h"
#include "widgets/simulator/card_layout.h"
#include "widgets/simulator/card_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QLabel* makeTitle(const QString& text) {
  auto* title = new QLabel(text);
  title->setFont(strongFont());
  return title;
}

QWidget* makeSide(QLabel* title, QWidget* list) {
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(title);
  column->addWidget(list, 1);
  return side;
}

} // namespace

ListPair::ListPair(QWidget* draft, QWidget* parent)
    : QWidget(parent),
      published_(new CardView),
      publishedTitle_(makeTitle(tr("Published"))),
      left_(makeSide(publishedTitle_, published_)),
      right_(nullptr),
      sides_(new QSplitter),
      draftTitle_(makeTitle(tr("Draft"))) {
  published_->setObjectName(QStringLiteral("publishedCards"));
  publishedTitle_->setObjectName(QStringLiteral("publishedTitle"));
  draftTitle_->setObjectName(QStringLiteral("draftTitle"));
  setTitles(tr("Published"), tr("Draft"));
  right_ = makeSide(draftTitle_, draft);
  sides_->setObjectName(QStringLiteral("listPair"));
  sides_->setChildrenCollapsible(false);
  sides_->addWidget(left_);
  sides_->addWidget(right_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(sides_);
  // A list that is set selects a card as well.
  connect(published_, &CardView::itemSelected, this, [this](ItemId item) {
    if (published_->hasFocus()) emit publishedSelected(item);
  });
  showSides();
}

void ListPair::setPublished(std::vector<Card> cards) {
  hasDraft_ = !cards.empty();
  showSides();
  published_->setCards(std::move(cards));
}

void ListPair::setTitles(const QString& published, const QString& draft) {
  publishedTitle_->setText(published);
  draftTitle_->setText(draft);
  published_->setAccessibleName(tr("List of the configuration “%1”").arg(published));
}

void ListPair::setSideBySide(bool wanted) {
  wanted_ = wanted;
  showSides();
}

bool ListPair::isSideBySide() const {
  return wanted_ && hasDraft_;
}

void ListPair::showSides() {
  const auto both = isSideBySide();
  const auto appears = both && left_->isHidden();
  left_->setVisible(both);
  draftTitle_->setVisible(both);
  // A column of cards fits on either side.
  const auto bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
  for (auto* side : {left_, right_})
    side->setMinimumWidth(both ? smallestCardCell().width() + bar + 2 * kUnit : 0);
  if (appears) sides_->setSizes({width() / 2, width() / 2});
}

} // namespace rankwright
