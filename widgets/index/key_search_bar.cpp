#include "widgets/index/key_search_bar.h"

#include "widgets/common/filter_field.h"
#include "widgets/common/type_scale.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>

namespace rankwright {

namespace {

constexpr int kSearchWidth = 44 * kUnit;
constexpr int kJumpWidth = 32 * kUnit;

QString matchKey() {
  return QStringLiteral("match");
}
QString textKey() {
  return QStringLiteral("text");
}

} // namespace

KeySearchBar::KeySearchBar(QWidget* parent)
    : QWidget(parent), match_(new QComboBox), text_(new FilterField), jump_(new QLineEdit) {
  buildMatch();
  buildTexts();
  buildLayout();
  connect(match_, &QComboBox::currentIndexChanged, this, [this] {
    if (!text_->text().isEmpty()) emit changed();
  });
  connect(text_, &FilterField::filterChanged, this, &KeySearchBar::changed);
  connect(text_, &FilterField::left, this, &KeySearchBar::left);
  connect(jump_, &QLineEdit::returnPressed, this, [this] {
    if (!jump_->text().isEmpty()) emit jumpAsked(jump_->text());
  });
}

void KeySearchBar::buildMatch() {
  const auto add = [this](const QString& text, const QString& toolTip, KeyMatch match) {
    match_->addItem(text, static_cast<int>(match));
    match_->setItemData(match_->count() - 1, toolTip, Qt::ToolTipRole);
  };
  add(tr("Begins with"), tr("Keys that begin with the text; upper and lower case differ"), KeyMatch::Prefix);
  add(tr("Regular expression"), tr("Keys in which the regular expression is found, in any case"),
      KeyMatch::Pattern);
  add(tr("Similar to"),
      tr("Keys that contain the text, in any case and with a few mistakes: one from three letters on, two "
         "from "
         "six on. Those with fewer mistakes come first."),
      KeyMatch::Similar);
  match_->setObjectName(QStringLiteral("keyMatch"));
  match_->setAccessibleName(tr("How keys are searched"));
  match_->setToolTip(tr("How the text is looked for among the keys"));
}

void KeySearchBar::buildTexts() {
  text_->setObjectName(QStringLiteral("keySearch"));
  text_->setAccessibleName(tr("Search keys"));
  text_->setPlaceholderText(tr("Search keys"));
  text_->setMinimumWidth(kSearchWidth);
  jump_->setObjectName(QStringLiteral("keyJump"));
  jump_->setAccessibleName(tr("Jump to a key"));
  jump_->setPlaceholderText(tr("Key or its beginning"));
  jump_->setToolTip(tr("Enter goes to the first key at or after this text, in the order of the keys"));
  jump_->setClearButtonEnabled(true);
  jump_->addAction(QIcon::fromTheme(QStringLiteral("go-jump")), QLineEdit::LeadingPosition);
  jump_->setMinimumWidth(kJumpWidth);
}

void KeySearchBar::buildLayout() {
  auto* jumpLabel = new QLabel(tr("&Jump to:"));
  jumpLabel->setBuddy(jump_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(match_);
  row->addWidget(text_, 2);
  row->addWidget(jumpLabel);
  row->addWidget(jump_, 1);
}

KeySearch KeySearchBar::search() const {
  return {static_cast<KeyMatch>(match_->currentData().toInt()), text_->text().toStdString()};
}

void KeySearchBar::reset() {
  text_->reset();
}

QJsonObject KeySearchBar::saveState() const {
  return {{matchKey(), match_->currentIndex()}, {textKey(), text_->text()}};
}

void KeySearchBar::restoreState(const QJsonObject& state) {
  if (const auto row = state.value(matchKey()).toInt(); row >= 0 && row < match_->count())
    match_->setCurrentIndex(row);
  text_->setText(state.value(textKey()).toString());
}

} // namespace rankwright
