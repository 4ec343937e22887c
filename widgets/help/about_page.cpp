#include "widgets/help/about_page.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kHeight = 140 * kUnit;
constexpr int kMargin = 4 * kUnit;
constexpr int kListWidth = 60 * kUnit;
constexpr int kLicenceColumns = 80; ///< as licences are written

QLabel* makeTitle() {
  auto* title = new QLabel(AboutPage::tr("Rankwright %1").arg(QCoreApplication::applicationVersion()));
  title->setFont(titleFont());
  title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return title;
}

QLabel* makeLine(const QString& text) {
  auto* label = new MutedLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

/// The width in which no line of a licence is broken.
int widthOf(const QPlainTextEdit& licence) {
  const auto line = licence.fontMetrics().horizontalAdvance(QString(kLicenceColumns, QLatin1Char('m')));
  const auto margins = qCeil(2 * licence.document()->documentMargin()) + 2 * licence.frameWidth();
  return line + margins + licence.verticalScrollBar()->sizeHint().width();
}

QString rowText(const LibraryEntry& library) {
  return library.version.isEmpty() ? library.name : library.name + QLatin1Char(' ') + library.version;
}

} // namespace

AboutPage::AboutPage(JobRunner& jobs, QWidget* parent, LicenceFolders folders)
    : QDialog(parent),
      jobs_(jobs),
      folders_(std::move(folders)),
      libraries_(libraryList()),
      list_(new QListWidget),
      licence_(new QPlainTextEdit) {
  setWindowTitle(tr("About Rankwright"));
  setObjectName(QStringLiteral("aboutPage"));
  fillList();
  buildLayout();
  connect(list_, &QListWidget::currentRowChanged, this, &AboutPage::showLicence);
  list_->setCurrentRow(0);
}

void AboutPage::fillList() {
  list_->setAccessibleName(tr("The program and its libraries"));
  list_->addItem(tr("Rankwright: its licence"));
  for (const auto& library : libraries_) {
    auto* item = new QListWidgetItem(rowText(library), list_);
    item->setToolTip(library.purpose);
    item->setData(Qt::AccessibleDescriptionRole,
                  QString(library.purpose + QLatin1Char(' ') + library.licence));
  }
}

QWidget* AboutPage::makeHead() const {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(makeTitle());
  column->addWidget(
      makeLine(tr("A workbench for the people behind an app store's recommendations. Free software under "
                  "the GNU General Public License, version 3 or later; there is no warranty.")));
  for (const auto& fact : buildFacts().mid(1))
    column->addWidget(makeLine(fact));
  return head;
}

QWidget* AboutPage::makeButtons() {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  auto* copy = buttons->addButton(tr("Copy &all"), QDialogButtonBox::ActionRole);
  copy->setObjectName(QStringLiteral("copyAbout"));
  copy->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
  copy->setToolTip(tr("Copy versions, build and licences' names, as a report needs them"));
  buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this window"));
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  return buttons;
}

void AboutPage::buildLayout() {
  licence_->setReadOnly(true);
  licence_->setTabChangesFocus(true);
  licence_->setAccessibleName(tr("Licence"));
  licence_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  licence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* splitter = new QSplitter;
  splitter->addWidget(list_);
  splitter->addWidget(licence_);
  splitter->setStretchFactor(1, 1);
  const auto licenceWidth = widthOf(*licence_);
  splitter->setSizes({kListWidth, licenceWidth});
  resize(kListWidth + splitter->handleWidth() + licenceWidth + 2 * kMargin, kHeight);
  splitter->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  column->setSpacing(3 * kUnit);
  column->addWidget(makeHead());
  column->addWidget(splitter, 1);
  column->addWidget(makeButtons());
}

void AboutPage::showLicence(int row) {
  const auto library = row > 0 ? libraries_[std::size_t(row) - 1] : LibraryEntry{};
  jobs_.start(
      {QStringLiteral("read licence"), tr("Reading a licence"), this},
      [library, folders = folders_](const JobControl&) -> Result<QString> {
        return library.name.isEmpty() ? programLicence() : licenceText(library, folders);
      },
      [this](const QString& text) { licence_->setPlainText(text); },
      [this](const Error& error) { licence_->setPlainText(errorText(error)); });
}

QString AboutPage::report() const {
  auto lines = buildFacts();
  lines << QString();
  for (const auto& library : libraries_)
    lines << tr("%1 – %2", "library and licence").arg(rowText(library), library.licence);
  return lines.join(QLatin1Char('\n'));
}

AboutPage* showAboutPage(JobRunner& jobs, QWidget* parent) {
  auto* page = new AboutPage(jobs, parent);
  page->setAttribute(Qt::WA_DeleteOnClose);
  page->show();
  return page;
}

} // namespace rankwright
