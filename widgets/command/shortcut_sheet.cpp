#include "widgets/command/shortcut_sheet.h"

#include "widgets/command/command_registry.h"
#include "widgets/command/shortcut_list.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QPushButton* button(const QString& name, const QString& icon, const QString& text, const QString& toolTip) {
  auto* made = new QPushButton(QIcon::fromTheme(icon), text);
  made->setObjectName(name);
  made->setToolTip(toolTip);
  made->setAutoDefault(false);
  return made;
}

} // namespace

ShortcutSheet::ShortcutSheet(CommandRegistry& registry, QWidget* parent)
    : QWidget(parent), registry_(registry), filter_(new FilterField), sheet_(new QTextBrowser) {
  setWindowTitle(tr("Keyboard shortcuts"));
  setHelp(this, QStringLiteral("commands#shortcuts"));
  filter_->setPlaceholderText(tr("Filter shortcuts"));
  filter_->setAccessibleName(tr("Filter shortcuts"));
  sheet_->setAccessibleName(tr("Keyboard shortcuts"));
  sheet_->setTabChangesFocus(true);
  buildLayout();
  connect(filter_, &FilterField::filterChanged, this, &ShortcutSheet::refresh);
  connect(filter_, &FilterField::left, this, [this] { sheet_->setFocus(Qt::TabFocusReason); });
  later_.setSingleShot(true);
  connect(&later_, &QTimer::timeout, this, &ShortcutSheet::refresh);
  connect(&registry_, &CommandRegistry::changed, &later_, qOverload<>(&QTimer::start));
  refresh();
}

void ShortcutSheet::buildLayout() {
  auto* copyButton = button(QStringLiteral("copyMarkdown"), QStringLiteral("edit-copy"),
                            tr("&Copy as Markdown"), tr("Put what is shown on the clipboard, as tables"));
  auto* printButton = button(QStringLiteral("print"), QStringLiteral("document-print"), tr("&Print…"),
                             tr("Print what is shown"));
  connect(copyButton, &QPushButton::clicked, this, &ShortcutSheet::copy);
  connect(printButton, &QPushButton::clicked, this, &ShortcutSheet::print);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(2 * kUnit);
  buttons->addStretch(1);
  buttons->addWidget(copyButton);
  buttons->addWidget(printButton);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(filter_);
  column->addWidget(sheet_, 1);
  column->addLayout(buttons);
}

void ShortcutSheet::keyPressEvent(QKeyEvent* event) {
  if (isWindow() && event->matches(QKeySequence::Cancel)) return static_cast<void>(close());
  QWidget::keyPressEvent(event);
}

QString ShortcutSheet::text() const {
  return sheet_->toPlainText();
}

QString ShortcutSheet::markdown() const {
  return toMarkdown(listShortcuts(registry_, filter_->text()));
}

void ShortcutSheet::refresh() {
  const auto html = toHtml(listShortcuts(registry_, filter_->text()));
  sheet_->setHtml(html.isEmpty() ? tr("No shortcut has these words. Press Escape in the filter to see all.")
                                 : html);
}

void ShortcutSheet::copy() const {
  QGuiApplication::clipboard()->setText(markdown());
}

void ShortcutSheet::print() {
  auto* dialog = new QPrintDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
          [this](QPrinter* printer) { sheet_->print(printer); });
  dialog->open();
}

} // namespace rankwright
