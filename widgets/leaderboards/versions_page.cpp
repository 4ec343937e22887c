#include "widgets/leaderboards/versions_page.h"

#include "core/leaderboard/leaderboard_store.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/difference_panel.h"
#include "widgets/leaderboards/roll_back_bar.h"
#include "widgets/leaderboards/version_table.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace rankwright {

namespace {

constexpr int kTableHeight = 60 * kUnit;
constexpr int kDifferenceHeight = 100 * kUnit;

using Versions = std::vector<BoardVersion>;

Result<Versions> readVersions(const std::filesystem::path& file, const std::string& board) {
  const auto store = LeaderboardStore::open(file);
  if (!store && store.error().kind == ErrorKind::NotFound) return Versions();
  if (!store) return tl::unexpected<Error>(store.error());
  return store->history(board, {.count = std::numeric_limits<std::int32_t>::max()});
}

QString versionText(std::uint32_t number) {
  return number == 0 ? VersionsPage::tr("nothing") : VersionsPage::tr("version %1").arg(number);
}

} // namespace

VersionsPage::VersionsPage(BoardDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      message_(new MessageBar),
      conflict_(new MessageBar),
      title_(new QLabel),
      bar_(new RollBackBar),
      table_(new DataTable(tr("Versions"), desk.jobs())),
      difference_(new DifferencePanel),
      halves_(new QSplitter(Qt::Vertical)) {
  reading_ = new PageQuestion(desk.jobs(), *message_,
                              {tr("Reading the history"), tr("The history could not be read.")}, this);
  comparing_ = new PageQuestion(desk.jobs(), *message_,
                                {tr("Comparing versions"), tr("The versions could not be compared.")}, this);
  rollingBack_ = new PageQuestion(desk.jobs(), *conflict_,
                                  {tr("Putting a version back"), tr("The version was not put back.")}, this);
  following_.setSingleShot(true);
  following_.setInterval(0);
  build();
  connectParts();
}

void VersionsPage::build() {
  title_->setFont(titleFont());
  title_->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 0);
  table_->setObjectName(QStringLiteral("versions"));
  table_->setEmptyTexts(tr("Never published"),
                        tr("Every publishing makes a version, and each can be brought back."));
  halves_->addWidget(table_);
  halves_->addWidget(difference_);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kTableHeight, kDifferenceHeight});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{message_, conflict_, title_, bar_})
    column->addWidget(part);
  column->addWidget(halves_, 1);
  setHelp(this, QStringLiteral("leaderboards-view#history"),
          tr("Every version of the board. Select two to see how they differ."));
}

void VersionsPage::connectParts() {
  connect(table_, &DataTable::selectedRowsChanged, &following_, qOverload<>(&QTimer::start));
  connect(table_, &DataTable::currentRowChanged, &following_, qOverload<>(&QTimer::start));
  connect(&following_, &QTimer::timeout, this, &VersionsPage::compare);
  connect(bar_, &RollBackBar::confirmed, this, &VersionsPage::rollBack);
  connect(bar_, &RollBackBar::closed, this, [this] { table_->grid()->setFocus(); });
  connect(difference_, &DifferencePanel::followed, this, &VersionsPage::followed);
}

void VersionsPage::setNames(ItemNames nameOf) {
  difference_->setNames(std::move(nameOf));
}

void VersionsPage::open(const QString& name) {
  name_ = name;
  bar_->hide();
  conflict_->dismiss();
  versions_.clear();
  table_->setSource(nullptr);
  difference_->showNothing({});
  title_->setText(tr("History of %1").arg(name));
  if (!name.isEmpty()) read();
}

void VersionsPage::read() {
  reading_->ask([store = desk_.storeFile(),
                 board = name_.toStdString()](const JobControl&) { return readVersions(store, board); },
                [this](Versions versions) { showVersions(std::move(versions)); });
}

void VersionsPage::showVersions(Versions versions) {
  versions_ = std::move(versions);
  table_->setSource(versionTable(versions_));
  if (!versions_.empty()) table_->chooseRow(0);
  following_.start();
}

std::optional<std::size_t> VersionsPage::current() const {
  const auto row = table_->currentRow();
  return row && *row < versions_.size() ? std::optional<std::size_t>(*row) : std::nullopt;
}

/// Two selected versions with each other, one with that before it.
void VersionsPage::compare() {
  emit selectionChanged();
  const auto selected = table_->selectedRows();
  const auto at = current();
  if (!at) return difference_->showNothing({});
  auto first = selected.size() > 1 ? selected.front() : static_cast<std::uint32_t>(*at);
  auto last = selected.size() > 1 ? selected.back() : first;
  if (first > last) std::swap(first, last);
  const auto after = versions_[first].number;
  const auto before = first == last ? after - 1 : versions_[last].number;
  comparing_->ask(
      [store = desk_.storeFile(), board = name_.toStdString(), before,
       after](const JobControl&) -> Result<VersionDiff> {
        RW_ASSIGN(const auto open, LeaderboardStore::open(store));
        RW_ASSIGN(const auto earlier, open.version(board, before));
        RW_ASSIGN(const auto later, open.version(board, after));
        return diffVersions(earlier, later);
      },
      [this, before, after](const VersionDiff& difference) {
        const auto title = tr("From %1 to %2").arg(versionText(before), versionText(after));
        difference_->show(title, difference, versionText(before), versionText(after));
      });
}

bool VersionsPage::canRollBack() const {
  const auto at = current();
  return at && *at > 0 && !desk_.isReadOnly() && !rollingBack_->isRunning();
}

void VersionsPage::askToRollBack() {
  if (!canRollBack()) return;
  const auto number = versions_[*current()].number;
  bar_->ask(tr("Put version %1 back in force? It becomes version %2.")
                .arg(number)
                .arg(versions_.front().number + 1),
            tr("Back to version %1").arg(number));
}

void VersionsPage::rollBack(const QString& who, const QString& why) {
  const auto at = current();
  if (!at) return;
  const VersionChoice choice{name_.toStdString(), versions_[*at].number, versions_.front().number};
  const Signature signature{who.toStdString(), why.toStdString()};
  rollingBack_->ask([store = desk_.storeFile(), choice,
                     signature](const JobControl&) { return rollBackBoards(store, {choice}, signature); },
                    [this](const PublishOutcome& outcome) { take(outcome); });
}

void VersionsPage::take(const PublishOutcome& outcome) {
  table_->grid()->setFocus();
  read();
  if (outcome.conflict)
    return conflict_->showError(
        tr("Somebody else has published. Nothing was written; the history is read again."), *outcome.conflict,
        nullptr);
  desk_.refreshShelf();
  desk_.look();
  emit rolledBack(outcome.release);
}

bool VersionsPage::isBusy() const {
  return reading_->isRunning() || comparing_->isRunning() || rollingBack_->isRunning() ||
         following_.isActive() || table_->isLoading();
}

} // namespace rankwright
