#include "widgets/index/build_comparison_page.h"

#include "core/index/index_comparison.h"
#include "core/index/index_set.h"
#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/index/build_box.h"
#include "widgets/index/build_comparison_tables.h"
#include "widgets/index/build_rollback.h"
#include "widgets/index/item_changes_panel.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QFileDialog>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// Of each list.
constexpr std::uint32_t kRowsShown = 1000;

QString beforeKey() {
  return QStringLiteral("before");
}
QString afterKey() {
  return QStringLiteral("after");
}
QString comparedKey() {
  return QStringLiteral("compared");
}
QString listKey() {
  return QStringLiteral("list");
}
QString keysKey() {
  return QStringLiteral("keys");
}
QString itemsKey() {
  return QStringLiteral("items");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}

} // namespace

struct BuildComparisonPage::Builds {
  std::vector<IndexBuild> kept;
  QString readOnly;
};

struct BuildComparisonPage::Answer {
  IndexComparison found;
  std::array<std::shared_ptr<const TableSource>, 4> sources;
};

BuildComparisonPage::BuildComparisonPage(JobRunner& jobs, QWidget* parent)
    : IndexPage(parent),
      jobs_(jobs),
      message_(new MessageBar),
      pages_(new PageStack),
      before_(new BuildBox),
      after_(new BuildBox),
      state_(new MutedLabel),
      lists_(new QTabBar),
      splitter_(new QSplitter(Qt::Horizontal)),
      keys_(new DataTable(tr("Keys that differ"), jobs)),
      items_(new ItemChangesPanel(jobs)),
      rollback_(new BuildRollback(jobs, *this)) {
  makeActions();
  nameParts();
  buildLayout();
  connectParts();
  clearAnswer();
  enable();
}

void BuildComparisonPage::connectParts() {
  for (auto* box : {before_, after_}) {
    connect(box, &BuildBox::changed, this, &BuildComparisonPage::takeChoice);
    connect(box, &BuildBox::fileWanted, this, [this, box] { askForFile(box); });
  }
  connect(lists_, &QTabBar::currentChanged, this, &BuildComparisonPage::showList);
  connect(keys_, &DataTable::currentRowChanged, this, &BuildComparisonPage::showItems);
  connect(keys_->grid(), &GridView::opened, this, [this] { items_->takeFocus(); });
  connect(items_, &ItemChangesPanel::followed, this, &IndexPage::followed);
  connect(rollback_, &BuildRollback::done, this, [this](std::uint32_t number) {
    state_->setText(tr("Build %1 is in use; the indexes before it are kept in its place.").arg(number));
    emit indexesReplaced();
  });
  connect(rollback_, &BuildRollback::failed, this, [this](const Error& error) {
    message_->showError(tr("The earlier build was not put in use; the indexes stay as they are."), error,
                        nullptr);
  });
}

QString BuildComparisonPage::slot(const char* part) const {
  return QStringLiteral("index/builds/%1/%2").arg(QLatin1String(part)).arg(reinterpret_cast<quintptr>(this));
}

void BuildComparisonPage::setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) {
  if (workspace == workspace_ && index == index_) return;
  workspace_ = std::move(workspace);
  index_ = index;
  message_->dismiss();
  for (const auto* part : {"list", "compare"})
    jobs_.drop(slot(part));
  job_ = 0;
  clearAnswer();
  lookForBuilds();
}

void BuildComparisonPage::lookForBuilds() {
  isStale_ = true;
  enable();
  if (!isVisible() || !workspace_) return;
  isStale_ = false;
  jobs_.start(
      {slot("list"), tr("Looking for builds of the indexes"), this},
      [files = WorkspaceFiles{workspace_->config().data}](const JobControl&) -> Result<Builds> {
        return Builds{keptIndexBuilds(files), whyReadOnly(files)};
      },
      [this](Builds builds) { showBuilds(std::move(builds)); },
      [this](const Error& error) { showFailure(error); });
}

void BuildComparisonPage::showBuilds(Builds builds) {
  readOnly_ = builds.readOnly;
  before_->setBuilds(builds.kept, false);
  after_->setBuilds(std::move(builds.kept), true);
  pages_->setCurrentIndex(before_->choice() ? 0 : 1);
  enable();
  if (isCompared_) compare();
}

/// Other builds than those that are shown: what is shown would be told of the wrong ones.
void BuildComparisonPage::takeChoice() {
  isCompared_ = false;
  jobs_.drop(slot("compare"));
  job_ = 0;
  clearAnswer();
  pages_->setCurrentIndex(before_->choice() ? 0 : 1);
  enable();
}

std::filesystem::path BuildComparisonPage::fileOf(const BuildChoice& choice) const {
  if (!choice.file.empty()) return choice.file;
  const WorkspaceFiles files{workspace_->config().data};
  return indexPath(choice.kept ? choice.kept->folder : files.indexes(), index_.toStdString());
}

void BuildComparisonPage::compare() {
  if (!compare_->isEnabled()) return;
  message_->dismiss();
  isCompared_ = true;
  job_ = jobs_.start(
      {slot("compare"), tr("Comparing builds of an index"), this, tr("Index")},
      [before = fileOf(*before_->choice()),
       after = fileOf(*after_->choice())](const JobControl& job) -> Result<Answer> {
        RW_ASSIGN(const auto old, InvertedIndex::open(before, UINT32_MAX));
        RW_ASSIGN(const auto now, InvertedIndex::open(after, UINT32_MAX));
        RW_ASSIGN(auto found, compareIndexes(old, now, kRowsShown, job));
        Answer answer{std::move(found), {}};
        answer.sources = {keyChangesTable(answer.found.topAdded), keyChangesTable(answer.found.topGone),
                          keyChangesTable(answer.found.topByPostings),
                          keyChangesTable(answer.found.topByWeight)};
        return answer;
      },
      [this](Answer answer) { take(std::move(answer)); }, [this](const Error& error) { showFailure(error); });
  state_->setText(tr("Comparing…"));
  enable();
}

void BuildComparisonPage::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

void BuildComparisonPage::take(Answer answer) {
  job_ = 0;
  const auto& found = answer.found;
  state_->setText(tr("%1 keys added · %2 gone · %3 changed · %4 as before")
                      .arg(countText(found.added), countText(found.gone), countText(found.changed),
                           countText(found.unchanged)));
  lists_->setTabText(0, tr("Added (%1)").arg(countText(found.added)));
  lists_->setTabText(1, tr("Gone (%1)").arg(countText(found.gone)));
  lists_->setTabText(2, tr("Changed by postings"));
  lists_->setTabText(3, tr("Changed by weight"));
  for (int i = 0; i < 2; ++i)
    lists_->setTabToolTip(i, tr("The %1 keys with the most postings at most").arg(countText(kRowsShown)));
  for (int i = 2; i < 4; ++i)
    lists_->setTabToolTip(i, tr("The %1 keys that changed most at most").arg(countText(kRowsShown)));
  sources_ = std::move(answer.sources);
  lists_->setEnabled(true);
  // The first list that has anything.
  for (int i = 0; i < 4 && sources_[static_cast<std::size_t>(lists_->currentIndex())]->rowCount() == 0; ++i)
    if (sources_[static_cast<std::size_t>(i)]->rowCount() > 0) lists_->setCurrentIndex(i);
  showList();
  enable();
  emit compared();
}

void BuildComparisonPage::showFailure(const Error& error) {
  job_ = 0;
  enable();
  if (error.kind == ErrorKind::Cancelled) return state_->setText(tr("Cancelled."));
  state_->clear();
  message_->showError(tr("The builds could not be compared."), error, [this] { compare(); });
}

void BuildComparisonPage::showList() {
  const auto list = static_cast<std::size_t>(std::max(0, lists_->currentIndex()));
  keys_->setSource(sources_[list]);
  showItems();
}

QString BuildComparisonPage::currentKey() const {
  const auto row = keys_->currentRow();
  const auto source = keys_->source();
  if (!row || !source) return {};
  const auto cell = source->cell(*row, 0);
  return toQt(std::get<std::string_view>(cell));
}

void BuildComparisonPage::showItems() {
  const auto key = currentKey();
  if (key.isEmpty() || !before_->choice() || !after_->choice()) return items_->clear();
  items_->showKey(index_, key, {workspace_->config().data}, fileOf(*before_->choice()),
                  fileOf(*after_->choice()));
}

void BuildComparisonPage::askForFile(BuildBox* box) {
  auto* dialog = new QFileDialog(this, tr("Compare with an index file"));
  dialog->setObjectName(QStringLiteral("indexFileDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Indexes (*.rwi)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, box, &BuildBox::chooseFile);
  dialog->show();
}

void BuildComparisonPage::enable() {
  const auto before = before_->choice();
  const bool runs = job_ != 0;
  compare_->setEnabled(workspace_ && !index_.isEmpty() && before && after_->choice() && !runs);
  cancel_->setEnabled(runs);
  file_->setEnabled(workspace_ != nullptr);
  const WorkspaceFiles files{workspace_ ? workspace_->config().data : std::filesystem::path()};
  rollback_->setBuild(files, before ? before->kept : std::nullopt, readOnly_);
}

void BuildComparisonPage::clearAnswer() {
  sources_ = {};
  const QStringList titles{tr("Added"), tr("Gone"), tr("Changed by postings"), tr("Changed by weight")};
  for (int i = 0; i < titles.size(); ++i)
    lists_->setTabText(i, titles.at(i));
  lists_->setEnabled(false);
  state_->clear();
  showList();
}

void BuildComparisonPage::showEvent(QShowEvent* event) {
  IndexPage::showEvent(event);
  // Builds may have come or gone while others were looked at.
  if (isStale_ || !isCompared_) lookForBuilds();
}

void BuildComparisonPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0) return cancel();
  IndexPage::keyPressEvent(event);
}

QJsonObject BuildComparisonPage::saveState() const {
  return {{beforeKey(), before_->chosen()},
          {afterKey(), after_->chosen()},
          {comparedKey(), isCompared_},
          {listKey(), lists_->currentIndex()},
          {keysKey(), keys_->saveState()},
          {itemsKey(), items_->table()->saveState()},
          {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
}

void BuildComparisonPage::restoreState(const QJsonObject& state) {
  before_->choose(state.value(beforeKey()).toString());
  after_->choose(state.value(afterKey()).toString());
  isCompared_ = state.value(comparedKey()).toBool();
  lists_->setCurrentIndex(state.value(listKey()).toInt());
  keys_->restoreState(state.value(keysKey()).toObject());
  items_->table()->restoreState(state.value(itemsKey()).toObject());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
  lookForBuilds();
}

} // namespace rankwright
