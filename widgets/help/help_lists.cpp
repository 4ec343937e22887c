#include "widgets/help/help_lists.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

namespace rankwright {

namespace {

constexpr int kMostHeight = 1000; ///< of a row, in pixels

enum Role { PlaceRole = Qt::UserRole, ExcerptRole };

/// A title, and below it an excerpt in the quieter colour when there is one.
class HitDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// As tall as the texts are: characters that come from another font may be taller than this one's.
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QRect room(0, 0, (view ? view->viewport()->width() : option.rect.width()) - 4 * kUnit, kMostHeight);
    const auto heightOf = [&](const QFont& font, int flags, const QString& text) {
      return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(room, flags, text).height();
    };
    const auto title = heightOf(bodyFont(), Qt::TextSingleLine, index.data().toString());
    const auto excerpt = heightOf(smallFont(), Qt::TextWordWrap, index.data(ExcerptRole).toString());
    return {room.width(), title + excerpt + (excerpt > 0 ? 3 : 2) * kUnit};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    auto row = option;
    initStyleOption(&row, index);
    const auto title = std::exchange(row.text, QString());
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const auto isSelected = row.state.testFlag(QStyle::State_Selected);
    const auto area = row.rect.adjusted(2 * kUnit, kUnit, -2 * kUnit, -kUnit);
    const auto highlighted = row.palette.color(QPalette::HighlightedText);
    const auto flags = int(QStyle::visualAlignment(row.direction, Qt::AlignLeft | Qt::AlignTop));
    painter->save();
    painter->setFont(bodyFont());
    painter->setPen(isSelected ? highlighted : row.palette.color(QPalette::Text));
    painter->drawText(area, flags, painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
    const auto top =
        painter->fontMetrics().boundingRect(area, Qt::TextSingleLine, title).height() + kUnit / 2;
    painter->setFont(smallFont());
    painter->setPen(isSelected ? highlighted : themeOf(row.palette).muted);
    painter->drawText(area.adjusted(0, top, 0, 0), flags | Qt::TextWordWrap,
                      index.data(ExcerptRole).toString());
    painter->restore();
  }
};

} // namespace

HelpList::HelpList(const QString& accessibleName, QWidget* parent) : QListWidget(parent) {
  setAccessibleName(accessibleName);
  setFrameShape(QFrame::NoFrame);
  setItemDelegate(new HitDelegate(this));
  setResizeMode(QListView::Adjust);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QListWidget::itemClicked, this, &HelpList::choose);
}

void HelpList::setContents(const HelpLibrary& library) {
  clear();
  for (const auto& id : library.contents()) {
    auto* item = new QListWidgetItem(library.find(id)->title(), this);
    item->setData(PlaceRole, id);
  }
}

void HelpList::setHits(const std::vector<HelpHit>& hits) {
  clear();
  for (const auto& hit : hits) {
    auto* item = new QListWidgetItem(hit.title, this);
    item->setData(PlaceRole, QString(hit.page + QLatin1Char('#') + hit.anchor));
    item->setData(ExcerptRole, hit.excerpt);
    item->setData(Qt::AccessibleDescriptionRole, hit.excerpt);
  }
  setCurrentRow(hits.empty() ? -1 : 0);
}

void HelpList::setCurrentPage(const QString& id) {
  for (int row = 0; row < count(); ++row)
    if (item(row)->data(PlaceRole).toString() == id) setCurrentRow(row);
}

void HelpList::choose(const QListWidgetItem* item) {
  if (item) emit chosen(item->data(PlaceRole).toString());
}

void HelpList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    choose(currentItem());
  else if (event->modifiers().testFlag(Qt::AltModifier))
    event->ignore(); // back and forward are the pane's
  else
    QListWidget::keyPressEvent(event);
}

} // namespace rankwright
