#include "widgets/simulator/card_model.h"

#include "widgets/common/figures.h"
#include "widgets/simulator/comparison_texts.h"

#include <algorithm>

namespace rankwright {

namespace {

QString spoken(const CardReason& reason) {
  return reason.text + QLatin1Char(' ') + contributionText(reason.contribution);
}

QString joined(const std::vector<CardReason>& reasons, QLatin1String separator) {
  QStringList texts;
  for (const auto& reason : reasons)
    texts << spoken(reason);
  return texts.join(separator);
}

QString accessibleText(const Card& card) {
  QString text = CardModel::tr("Slot %1: %2").arg(card.slot).arg(card.app.name);
  if (!card.app.category.isEmpty()) text += QStringLiteral(", ") + card.app.category;
  if (card.change) text += QStringLiteral(", ") + spokenChange(*card.change);
  text += CardModel::tr(", score %1").arg(scoreText(card.score));
  if (!card.reasons.empty())
    text += CardModel::tr(", because of %1").arg(joined(card.reasons, QLatin1String(", ")));
  return text;
}

QString toolTip(const Card& card) {
  QString text = card.app.name + QLatin1Char('\n') + card.app.key;
  text +=
      QLatin1Char('\n') + CardModel::tr("Score %1: the model's probability, or 1 / place when no model ranks")
                              .arg(scoreText(card.score));
  for (const auto& line : changeExplanations(card))
    text += QLatin1Char('\n') + line;
  for (const auto& reason : card.reasons)
    text += QLatin1Char('\n') +
            CardModel::tr("%1 logit from %2").arg(contributionText(reason.contribution), reason.text);
  return text;
}

} // namespace

void CardModel::setCards(std::vector<Card> cards) {
  beginResetModel();
  cards_ = std::move(cards);
  reasonScale_ = 0;
  for (const auto& card : cards_)
    for (const auto& reason : card.reasons)
      reasonScale_ = std::max(reasonScale_, reason.contribution);
  endResetModel();
}

std::optional<int> CardModel::rowOf(ItemId item) const {
  const auto found = std::ranges::find(cards_, item, &Card::item);
  return found == cards_.end() ? std::nullopt : std::optional(int(found - cards_.begin()));
}

int CardModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(cards_.size());
}

QVariant CardModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  switch (role) {
  case Qt::DisplayRole:
    return card(index).app.name;
  case Qt::ToolTipRole:
    return toolTip(card(index));
  case Qt::AccessibleTextRole:
    return accessibleText(card(index));
  default:
    return {};
  }
}

QString tabSeparated(const std::vector<Card>& cards) {
  QString text = CardModel::tr("slot\tkey\tname\tcategory\tscore\treasons") + QLatin1Char('\n');
  for (const auto& card : cards) {
    const QStringList cells = {
        QString::number(card.slot), card.app.key,          card.app.name,
        card.app.category,          scoreText(card.score), joined(card.reasons, QLatin1String("; "))};
    text += plainFigures(cells.join(QLatin1Char('\t'))) + QLatin1Char('\n');
  }
  return text;
}

} // namespace rankwright
