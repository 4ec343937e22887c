#include "widgets/index/item_changes_panel.h"

#include "core/workspace/build_comparison.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/build_comparison_tables.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kItemsShown = 1000;

} // namespace

struct ItemChangesPanel::Answer {
  PostingComparison found;
  std::shared_ptr<const TableSource> items;
};

ItemChangesPanel::ItemChangesPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      followKey_(
          new QAction(QIcon::fromTheme(QStringLiteral("go-jump")), tr("Show the key in the index"), this)),
      state_(new MutedLabel),
      table_(new DataTable(tr("Apps that differ"), jobs)) {
  followKey_->setObjectName(QStringLiteral("builds.showKey"));
  followKey_->setToolTip(tr("Go to the selected key with all its postings in the build in use"));
  state_->setObjectName(QStringLiteral("buildItemsState"));
  table_->setObjectName(QStringLiteral("buildItems"));
  table_->setEmptyTexts(tr("No apps"), tr("Select a key to see which apps came under it and which went."));
  setHelp(this, QStringLiteral("index-tools#builds"),
          tr("Apps are compared by their keys, since a row is not the same app in two item pools."));
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kUnit);
  row->addWidget(state_, 1);
  row->addWidget(makeToolButton(followKey_));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 2 * kUnit, 0);
  column->setSpacing(kUnit);
  column->addLayout(row);
  column->addWidget(table_, 1);
  connect(table_, &DataTable::activated, this, &ItemChangesPanel::followed);
  connect(followKey_, &QAction::triggered, this, [this] { emit followed(key_); });
  clear();
}

QString ItemChangesPanel::slot() const {
  return QStringLiteral("index/builds/items/%1").arg(reinterpret_cast<quintptr>(this));
}

void ItemChangesPanel::clear() {
  key_ = {};
  jobs_.drop(slot());
  followKey_->setEnabled(false);
  table_->setSource(nullptr);
  state_->clear();
}

void ItemChangesPanel::takeFocus() {
  table_->grid()->setFocus();
}

void ItemChangesPanel::showKey(const QString& index, const QString& key, const WorkspaceFiles& files,
                               const std::filesystem::path& before, const std::filesystem::path& after) {
  clear();
  key_ = {QStringLiteral("key"), index + QLatin1Char('=') + key};
  followKey_->setEnabled(true);
  jobs_.start(
      {slot(), tr("Comparing the apps under a key"), this},
      [files, key = key.toStdString(), before, after](const JobControl& job) -> Result<Answer> {
        RW_ASSIGN(const auto old, openBuildSide(files, before));
        RW_ASSIGN(const auto now, openBuildSide(files, after));
        RW_ASSIGN(auto found, compareItemsOf(key, old, now, kItemsShown, job));
        auto items = itemChangesTable(found.items, old.items, now.items);
        return Answer{std::move(found), std::move(items)};
      },
      [this, key](Answer answer) {
        const auto& found = answer.found;
        state_->setText(
            tr("Under “%1”: %2 apps came, %3 went, %4 have another weight")
                .arg(key, countText(found.came), countText(found.went), countText(found.changed)));
        table_->setSource(std::move(answer.items));
      },
      [this](const Error& error) {
        state_->setText(tr("The apps cannot be compared: %1").arg(messageText(error)));
      });
}

} // namespace rankwright
