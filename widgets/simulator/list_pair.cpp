#include "widgets/simulator/list_pair.h"

#include "widgets/common/type_scale.h"
#include "widgets/simulator/card_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
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
    : QWidget(parent), published_(new CardView), left_(nullptr), draftTitle_(makeTitle(tr("Draft"))) {
  published_->setObjectName(QStringLiteral("publishedCards"));
  published_->setAccessibleName(tr("List of the published configuration"));
  left_ = makeSide(makeTitle(tr("Published")), published_);
  auto* splitter = new QSplitter;
  splitter->setObjectName(QStringLiteral("listPair"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(left_);
  splitter->addWidget(makeSide(draftTitle_, draft));
  splitter->setSizes({1, 1});
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(splitter);
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

void ListPair::setSideBySide(bool wanted) {
  wanted_ = wanted;
  showSides();
}

bool ListPair::isSideBySide() const {
  return wanted_ && hasDraft_;
}

void ListPair::showSides() {
  left_->setVisible(isSideBySide());
  draftTitle_->setVisible(isSideBySide());
}

} // namespace rankwright
