#include "widgets/common/message_bar.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/error_advice.h"
#include "widgets/common/themed_icon.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

constexpr int kIconSize = 22;

/// Shows the label only while it has something to say.
void fill(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

/// The texts that are not empty, one a line.
QString lines(const QStringList& texts) {
  QStringList kept = texts;
  kept.removeAll(QString());
  return kept.join(QLatin1Char('\n'));
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : WarningFrame(parent) {
  setObjectName(QStringLiteral("messageBar"));
  setAccessibleName(tr("Message"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(3 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(new ThemedIcon(QIcon::fromTheme(QStringLiteral("data-warning")), kIconSize));
  addTexts();
  addButtons();
  connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
          &QShortcut::activated, this, &MessageBar::dismiss);
  hide();
}

QLabel* MessageBar::addText(const QString& objectName) {
  auto* label = new QLabel;
  label->setObjectName(objectName);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

void MessageBar::addTexts() {
  title_ = addText(QStringLiteral("messageTitle"));
  title_->setFont(strongFont());
  reason_ = addText(QStringLiteral("messageReason"));
  advice_ = addText(QStringLiteral("messageAdvice"));
  auto* column = new QVBoxLayout;
  column->setSpacing(kUnit / 2);
  for (auto* label : {title_, reason_, advice_})
    column->addWidget(label);
  static_cast<QHBoxLayout*>(layout())->addLayout(column, 1);
}

QToolButton* MessageBar::addButton(const QString& icon, const QString& text, const QString& toolTip) {
  auto* button = makeToolButton(icon, text, toolTip);
  layout()->addWidget(button);
  return button;
}

void MessageBar::addButtons() {
  retryButton_ = addButton(QStringLiteral("view-refresh"), tr("Try again"), tr("Do the same once more"));
  retryButton_->setObjectName(QStringLiteral("retry"));
  connect(retryButton_, &QToolButton::clicked, this, &MessageBar::retryNow);
  auto* copy =
      addButton(QStringLiteral("edit-copy"), tr("Copy details"), tr("Put the message on the clipboard"));
  copy->setObjectName(QStringLiteral("copyDetails"));
  connect(copy, &QToolButton::clicked, this, &MessageBar::copyDetails);
  auto* close = addButton(QStringLiteral("window-close"), tr("Dismiss"), tr("Hide this message"));
  close->setObjectName(QStringLiteral("dismiss"));
  connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::showError(const QString& title, const Error& error, std::function<void()> retry) {
  const auto reason = errorText(error);
  details_ = title + QLatin1Char('\n') + reportText(error);
  const auto advice = adviceFor(error);
  const auto wasCancelled = error.kind == ErrorKind::Cancelled;
  fill(title_, title);
  fill(reason_, wasCancelled ? QString() : reason);
  fill(advice_, wasCancelled ? QString()
                             : tr("%1 %2", "what it means, what to do").arg(advice.meaning, advice.remedy));
  retryButton_->setVisible(retry != nullptr);
  retry_ = std::move(retry);
  setAccessibleDescription(lines({title_->text(), reason_->text(), advice_->text()}));
  show();
}

void MessageBar::dismiss() {
  retry_ = nullptr;
  hide();
}

void MessageBar::retryNow() {
  const auto retry = std::exchange(retry_, nullptr);
  hide();
  if (retry) retry();
}

void MessageBar::copyDetails() const {
  QGuiApplication::clipboard()->setText(details_);
}

} // namespace rankwright
