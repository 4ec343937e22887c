#include "widgets/rules/live_table.h"

#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/rules/live_preview.h"
#include "widgets/rules/sample_bar.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

LiveTable::LiveTable(LivePreview& preview, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      preview_(preview),
      sample_(new SampleBar(jobs)),
      status_(new MutedLabel),
      message_(new MessageBar),
      table_(new DataTable(tr("Values of rules"), jobs)) {
  build();
  connect(sample_, &SampleBar::changed, this, [this] { preview_.setChoice(sample_->choice()); });
  connect(&preview_, &LivePreview::computed, this, &LiveTable::showValues);
  connect(&preview_, &LivePreview::failed, this, [this](const Error& error) {
    message_->showError(tr("The rules could not be computed on this sample."), error, nullptr);
  });
  connect(table_, &DataTable::activated, this, &LiveTable::followed);
  connect(table_->grid(), &GridView::currentMoved, this, &LiveTable::placeMoved);
}

void LiveTable::build() {
  table_->setObjectName(QStringLiteral("ruleValues"));
  table_->setEmptyTexts(tr("No values yet"),
                        tr("Open a rules file to see what each rule gives for these apps."));
  status_->setObjectName(QStringLiteral("liveStatus"));
  status_->setFont(smallFont());
  status_->setContentsMargins(2 * kUnit, 0, 2 * kUnit, kUnit);
  // The line must not make the column wider than the window has room for.
  status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(sample_);
  column->addWidget(status_);
  column->addWidget(message_);
  column->addWidget(table_, 1);
}

void LiveTable::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  message_->dismiss();
  sample_->setWorkspace(std::move(workspace));
  preview_.setChoice(sample_->choice());
}

void LiveTable::showValues() {
  message_->dismiss();
  table_->setSource(preview_.rules().table);
  status_->setText(describe());
  status_->setToolTip(
      tr("How many rules were computed, on how many apps, and how long reading, compiling and computing "
         "them took"));
}

QString LiveTable::describe() const {
  const auto& live = preview_.rules();
  if (!live.table) return {};
  const auto& rules = live.table->preview().rules;
  const auto bad = std::ranges::count_if(rules, [](const PreviewedRule& rule) { return bool(rule.error); });
  auto text = tr("%1 rules on %2 apps in %3")
                  .arg(countText(rules.size()), countText(live.table->rowCount()),
                       millisecondsText(live.milliseconds));
  if (bad > 0) text = tr("%1; %n of them with an error", nullptr, static_cast<int>(bad)).arg(text);
  return text;
}

std::optional<LiveTable::Place> LiveTable::place() const {
  const auto row = table_->currentRow();
  const auto& live = preview_.rules();
  if (!row || !live.table) return std::nullopt;
  const auto column = table_->grid()->currentIndex().column();
  const auto* rule = column < 0 ? nullptr : live.table->ruleAt(static_cast<std::size_t>(column));
  return Place{*row, rule ? rule->name : std::string()};
}

QJsonObject LiveTable::saveState() const {
  return {{QStringLiteral("sample"), sample_->saveState()}, {QStringLiteral("table"), table_->saveState()}};
}

void LiveTable::restoreState(const QJsonObject& state) {
  sample_->restoreState(state.value(QLatin1String("sample")).toObject());
  table_->restoreState(state.value(QLatin1String("table")).toObject());
}

} // namespace rankwright
