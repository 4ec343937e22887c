#include "widgets/simulator/baseline_bar.h"

#include "widgets/common/figures.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/simulator/comparison_texts.h"
#include "widgets/simulator/figure_row.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

/// More buttons than these fill the view; the table has all of them.
constexpr std::size_t kLeftShown = 6;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BaselineBar)
};

QString placeText(const LeftApp& left) {
  const auto place = QString::number(left.baselineSlot);
  if (!left.score) return Texts::tr("Place %1 in the baseline; not in this list.").arg(place);
  return Texts::tr("Place %1 in the baseline, with score %2; not in this list.")
      .arg(place, scoreText(*left.score));
}

QString leftToolTip(const LeftApp& left) {
  if (left.item) return placeText(left) + QLatin1Char('\n') + Texts::tr("Ask which stage dropped it.");
  return placeText(left) + QLatin1Char('\n') +
         Texts::tr("This workspace has no app with the key %1.").arg(left.app.key);
}

void clearLayout(QLayout& layout) {
  while (const auto* item = layout.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

} // namespace

BaselineBar::BaselineBar(QAction* clear, QWidget* parent)
    : QFrame(parent),
      title_(new WrappedLabel),
      close_(makeToolButton(QStringLiteral("window-close"), {}, tr("Clear the baseline"))),
      difference_(new WrappedLabel),
      figures_(new FigureRow),
      left_(new QWidget),
      leftApps_(new FlowLayout(left_, kUnit)) {
  setObjectName(QStringLiteral("baselineBar"));
  setAccessibleName(tr("Comparison with the baseline"));
  setAutoFillBackground(true);
  buildLayout(clear);
  applyTheme();
  hide();
}

void BaselineBar::buildLayout(QAction* clear) {
  title_->setObjectName(QStringLiteral("baselineTitle"));
  difference_->setObjectName(QStringLiteral("baselineDifference"));
  figures_->setObjectName(QStringLiteral("baselineFigures"));
  left_->setObjectName(QStringLiteral("leftApps"));
  leftApps_->setContentsMargins(0, 0, 0, 0);
  title_->setFont(strongFont());
  for (auto* label : {title_, difference_}) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  }
  close_->setObjectName(QStringLiteral("clearBaseline"));
  connect(close_, &QToolButton::clicked, clear, &QAction::trigger);
  auto* head = new QHBoxLayout;
  head->setSpacing(2 * kUnit);
  head->addWidget(title_, 1);
  head->addWidget(close_, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, kUnit, kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addLayout(head);
  for (auto* part : std::initializer_list<QWidget*>{difference_, figures_, left_})
    column->addWidget(part);
}

void BaselineBar::setBaseline(const Baseline* baseline) {
  setVisible(baseline != nullptr);
  if (!baseline) return;
  close_->setVisible(!baseline->isPublished);
  if (!baseline->title.isEmpty()) {
    title_->setText(baseline->title);
    return title_->setToolTip(tr("What the two configurations give for the same request."));
  }
  if (baseline->isPublished) {
    title_->setText(tr("Draft, compared with the published configuration"));
    return title_->setToolTip(tr("What the configuration gives that the workspace was opened with."));
  }
  title_->setText(tr("Baseline: %1").arg(baselineText(*baseline)));
  title_->setToolTip(tr("Every list is compared with this one until you clear the baseline or set another."));
}

void BaselineBar::setComparison(const SharedComparison& compared) {
  figures_->setVisible(compared != nullptr);
  const auto differences = compared ? differenceTexts(*compared) : QStringList();
  difference_->setText(differences.join(QLatin1Char(' ')));
  difference_->setVisible(!differences.isEmpty());
  if (compared) figures_->setFigures(comparisonFigures(compared->comparison));
  showLeft(compared ? compared->left : std::vector<LeftApp>());
  setAccessibleDescription(title_->text() + QLatin1Char('\n') + difference_->text());
}

QWidget* BaselineBar::leftButton(const LeftApp& left) {
  auto* button = makeToolButton({}, tr("%1 (was %2)").arg(left.app.name, QString::number(left.baselineSlot)),
                                leftToolTip(left));
  button->setIcon({});
  button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  button->setFont(smallFont());
  button->setEnabled(left.item.has_value());
  if (left.item)
    connect(button, &QToolButton::clicked, this, [this, item = *left.item] { emit asked(item); });
  return button;
}

void BaselineBar::showLeft(const std::vector<LeftApp>& left) {
  clearLayout(*leftApps_);
  left_->setVisible(!left.empty());
  if (left.empty()) return;
  auto* caption = new MutedLabel(tr("Left the list:"));
  caption->setFont(smallFont());
  leftApps_->addWidget(caption);
  for (std::size_t i = 0; i < std::min(left.size(), kLeftShown); ++i)
    leftApps_->addWidget(leftButton(left[i]));
  if (left.size() <= kLeftShown) return;
  auto* more =
      new MutedLabel(tr("and %n more, in the table", nullptr, static_cast<int>(left.size() - kLeftShown)));
  more->setFont(smallFont());
  leftApps_->addWidget(more);
}

void BaselineBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void BaselineBar::applyTheme() {
  const auto& theme = themeOf(QGuiApplication::palette());
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == theme.cardSelected) return;
  QPalette own;
  own.setColor(QPalette::Window, theme.cardSelected);
  setPalette(own);
}

} // namespace rankwright
