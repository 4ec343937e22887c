#include "widgets/common/file_field.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kTypingMilliseconds = 200;
/// Fields that are not shown yet reckon with this width.
constexpr int kLeastWidth = 80 * kUnit;

/// Between several paths: no desktop lets it stand in a name without quoting.
const auto kBetween = QLatin1String(" | ");

} // namespace

FileField::FileField(Kind kind, const QString& name, QWidget* parent)
    : QWidget(parent),
      kind_(kind),
      name_(name),
      edit_(new QLineEdit),
      button_(new QToolButton),
      fault_(new QLabel),
      typing_(new QTimer(this)) {
  edit_->setAccessibleName(name);
  edit_->setClearButtonEnabled(true);
  button_->setIcon(QIcon::fromTheme(QStringLiteral("document-open-folder")));
  button_->setText(tr("Choose…"));
  button_->setAccessibleName(tr("Choose %1").arg(name));
  button_->setToolTip(kind == Kind::Folder ? tr("Choose a folder") : tr("Choose a file"));
  button_->setFocusPolicy(Qt::StrongFocus);
  fault_->setWordWrap(true);
  fault_->setTextFormat(Qt::PlainText);
  fault_->setFont(smallFont());
  fault_->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(kUnit);
  row->addWidget(edit_, 1);
  row->addWidget(button_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addLayout(row);
  column->addWidget(fault_);
  setFocusProxy(edit_);

  typing_->setSingleShot(true);
  typing_->setInterval(kTypingMilliseconds);
  connect(edit_, &QLineEdit::textEdited, this, [this] {
    typing_->start();
    emit edited();
  });
  connect(typing_, &QTimer::timeout, this, &FileField::pathsChanged);
  connect(button_, &QToolButton::clicked, this, &FileField::browse);
  applyTheme();
}

QString FileField::path() const {
  return paths().value(0);
}

QStringList FileField::paths() const {
  QStringList paths;
  const auto parts = kind_ == Kind::Files ? edit_->text().split(kBetween) : QStringList{edit_->text()};
  for (const auto& part : parts)
    if (const auto path = part.trimmed(); !path.isEmpty()) paths << QDir::fromNativeSeparators(path);
  return paths;
}

void FileField::setPaths(const QStringList& paths) {
  QStringList shown;
  for (const auto& path : paths)
    if (!path.isEmpty()) shown << QDir::toNativeSeparators(path);
  if (isPending() || shown == this->paths()) return;
  edit_->setText(shown.join(kBetween));
}

bool FileField::isPending() const {
  return typing_->isActive();
}

void FileField::setFault(const QString& fault) {
  fault_->setText(fault);
  fault_->setVisible(!fault.isEmpty());
  edit_->setAccessibleDescription(fault);
  // A form does not ask again how tall a field is, unless its least height changes.
  layout()->activate();
  setMinimumHeight(fault.isEmpty() ? 0 : qMax(0, layout()->totalHeightForWidth(qMax(width(), kLeastWidth))));
}

void FileField::browse() {
  auto* dialog = new QFileDialog(this, tr("Choose %1").arg(name_), path());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(kind_ == Kind::Folder  ? QFileDialog::Directory
                      : kind_ == Kind::Files ? QFileDialog::ExistingFiles
                                             : QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& chosen) {
    setPaths(chosen);
    emit pathsChanged();
  });
  dialog->open();
}

void FileField::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QWidget::changeEvent(event);
}

void FileField::applyTheme() {
  const auto& colour = themeOf(QGuiApplication::palette()).negative;
  if (fault_->palette().color(QPalette::WindowText) == colour) return;
  QPalette own;
  own.setColor(QPalette::WindowText, colour);
  fault_->setPalette(own);
}

} // namespace rankwright
