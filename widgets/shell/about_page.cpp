#include "widgets/shell/about_page.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("AboutPage", text);
}

QString licenceText() {
  QFile file(QStringLiteral(":/rankwright/LICENSE"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QWidget* makeLicenceView() {
  auto* view = new QPlainTextEdit(licenceText());
  view->setReadOnly(true);
  view->setTabChangesFocus(true);
  view->setAccessibleName(translated("Licence"));
  view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  return view;
}

QLabel* makeTitle() {
  auto* title = new QLabel(translated("Rankwright %1").arg(QCoreApplication::applicationVersion()));
  title->setFont(titleFont());
  return title;
}

} // namespace

void showAboutPage(QWidget* parent) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(translated("About Rankwright"));
  dialog->resize(640, 520);
  auto* summary = new MutedLabel(translated(
      "A workbench for the people behind an app store's recommendations. Free software under the GNU General "
      "Public License, version 3; there is no warranty."));
  summary->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
  auto* column = new QVBoxLayout(dialog);
  column->setContentsMargins(4 * kUnit, 4 * kUnit, 4 * kUnit, 4 * kUnit);
  column->setSpacing(3 * kUnit);
  column->addWidget(makeTitle());
  column->addWidget(summary);
  column->addWidget(makeLicenceView(), 1);
  column->addWidget(buttons);
  dialog->show();
}

} // namespace rankwright
