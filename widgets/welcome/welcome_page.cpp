#include "widgets/welcome/welcome_page.h"

#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/themed_icon.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/welcome/recent_model.h"
#include "widgets/welcome/recent_view.h"
#include "widgets/welcome/whats_new.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QFileInfo>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kStartWidth = 76 * kUnit;
constexpr int kWidest = 320 * kUnit;
/// Narrower pages put the columns below each other.
constexpr int kTwoColumns = 180 * kUnit;
constexpr int kIconSize = 14 * kUnit;
constexpr int kNewsHeight = 72 * kUnit;

QLabel* heading(const QString& text) {
  auto* label = new QLabel(text);
  label->setFont(strongFont());
  return label;
}

QIcon programIcon() {
  const auto icon = QGuiApplication::windowIcon();
  return icon.isNull() ? QIcon::fromTheme(QStringLiteral("view-statistics")) : icon;
}

QVBoxLayout* columnIn(QWidget* widget) {
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kUnit);
  return column;
}

Result<std::vector<RecentState>> lookUp(const QStringList& folders, const WorkspacePictures& pictures,
                                        const JobControl& job) {
  std::vector<RecentState> states;
  for (const auto& folder : folders) {
    RW_CHECK(job.check());
    states.push_back({QFileInfo::exists(folder + QStringLiteral("/workspace.toml")), pictures.load(folder)});
  }
  return states;
}

} // namespace

WelcomePage::WelcomePage(JobRunner& jobs, QAction* open, WorkspacePictures pictures, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      pictures_(std::move(pictures)),
      model_(new RecentModel(this)),
      recent_(new RecentView(model_)),
      noRecent_(new MutedLabel(tr("Workspaces that you open are kept here with a picture."))),
      columns_(new QBoxLayout(QBoxLayout::LeftToRight)) {
  setAccessibleName(tr("Welcome"));
  setHelp(this, QStringLiteral("first-steps"));
  noRecent_->setWordWrap(true);
  columns_->setSpacing(10 * kUnit);
  columns_->addWidget(buildStart(open));
  columns_->addWidget(buildNews(), 1);

  auto* content = new QWidget;
  content->setMaximumWidth(kWidest);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(8 * kUnit, 8 * kUnit, 8 * kUnit, 6 * kUnit);
  column->setSpacing(8 * kUnit);
  column->addWidget(buildHeader());
  column->addLayout(columns_, 1);

  auto* centred = new QWidget;
  auto* row = new QHBoxLayout(centred);
  row->setContentsMargins(0, 0, 0, 0);
  row->addStretch();
  row->addWidget(content, 1000);
  row->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidget(centred);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->addWidget(scroll);

  connect(recent_, &RecentView::chosen, this, &WelcomePage::chosen);
  connect(recent_, &RecentView::removed, this, [this](const QString& folder) {
    showWhetherEmpty();
    emit removed(folder);
  });
  showWhetherEmpty();
}

QWidget* WelcomePage::buildHeader() {
  auto* title = new QLabel(tr("Rankwright"));
  title->setFont(titleFont());
  auto* line = new MutedLabel(tr("What the store recommends to whom, and why."));
  line->setWordWrap(true);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(kUnit / 2);
  texts->addWidget(title);
  texts->addWidget(line);
  auto* header = new QWidget;
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4 * kUnit);
  row->addWidget(new ThemedIcon(programIcon(), kIconSize));
  row->addLayout(texts, 1);
  return header;
}

QCommandLinkButton* WelcomePage::addLink(QVBoxLayout* column, const char* name, const QString& icon,
                                         const QString& text, const QString& description) {
  auto* button = new QCommandLinkButton(text, description);
  button->setObjectName(QString::fromLatin1(name));
  button->setIcon(QIcon::fromTheme(icon));
  button->setToolTip(description);
  button->setAccessibleDescription(description);
  column->addWidget(button);
  return button;
}

QWidget* WelcomePage::buildStart(QAction* open) {
  auto* start = new QWidget;
  start->setMaximumWidth(kStartWidth);
  start->setMinimumWidth(kStartWidth * 3 / 4);
  auto* column = columnIn(start);
  column->setSpacing(kUnit);
  column->addWidget(heading(tr("Start")));
  auto* sample = addLink(column, "openSample", QStringLiteral("games-hint"), tr("Open the sample store"),
                         tr("A synthetic app store, ready to explore."));
  connect(sample, &QAbstractButton::clicked, this, &WelcomePage::sampleRequested);
  auto* folder = addLink(column, "openWorkspace", QStringLiteral("document-open-folder"),
                         tr("Open a workspace…"), tr("A folder with a workspace.toml."));
  connect(folder, &QAbstractButton::clicked, open, &QAction::trigger);
  auto* import = addLink(column, "importStore", QStringLiteral("document-import"), tr("Import a store…"),
                         tr("From CSV, the Frappe data or the original engine's files."));
  connect(import, &QAbstractButton::clicked, this, &WelcomePage::importRequested);
  column->addSpacing(5 * kUnit);
  column->addWidget(heading(tr("Learn")));
  auto* tour = addLink(column, "takeTour", QStringLiteral("media-playback-start"), tr("Take the tour"),
                       tr("Five minutes through every view."));
  connect(tour, &QAbstractButton::clicked, this, &WelcomePage::tourRequested);
  auto* guide = addLink(column, "readGuide", QStringLiteral("help-contents"), tr("Read the guide"),
                        tr("How the parts work together."));
  connect(guide, &QAbstractButton::clicked, this, &WelcomePage::guideRequested);
  column->addStretch();
  return start;
}

QWidget* WelcomePage::buildNews() {
  auto* news = new QTextBrowser;
  news->setObjectName(QStringLiteral("whatsNew"));
  news->setAccessibleName(tr("What is new"));
  news->setMarkdown(whatsNewMarkdown(QLocale().name()));
  news->setFrameShape(QFrame::NoFrame);
  news->setOpenLinks(false);
  news->setMinimumHeight(kNewsHeight);
  news->viewport()->setAutoFillBackground(false);
  auto* side = new QWidget;
  auto* column = columnIn(side);
  column->addWidget(heading(tr("Recent workspaces")));
  column->addWidget(noRecent_);
  column->addWidget(recent_);
  column->addSpacing(5 * kUnit);
  column->addWidget(heading(tr("What is new")));
  column->addWidget(news, 1);
  return side;
}

void WelcomePage::setRecent(std::vector<RecentWorkspace> workspaces) {
  model_->setWorkspaces(std::move(workspaces));
  showWhetherEmpty();
  refresh();
}

void WelcomePage::refresh() {
  QStringList folders;
  for (const auto& workspace : model_->workspaces())
    folders << workspace.folder;
  const auto slot = QStringLiteral("recent workspaces");
  if (folders.isEmpty()) return jobs_.drop(slot);
  jobs_.start(
      {slot, tr("Looking for recent workspaces"), this},
      [folders, pictures = pictures_](const JobControl& job) { return lookUp(folders, pictures, job); },
      [this](std::vector<RecentState> states) { model_->setStates(std::move(states)); }, [](const Error&) {});
}

void WelcomePage::showWhetherEmpty() {
  const bool empty = model_->rowCount() == 0;
  noRecent_->setVisible(empty);
  recent_->setVisible(!empty);
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  columns_->setDirection(width() < kTwoColumns ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace rankwright
