#include "widgets/models/option_form.h"

#include "widgets/common/fold_section.h"
#include "widgets/common/type_scale.h"
#include "widgets/models/option_row.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kLabelWidth = 32 * kUnit;

QGridLayout* gridIn(QWidget* part) {
  auto* grid = new QGridLayout(part);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(3 * kUnit);
  grid->setVerticalSpacing(2 * kUnit);
  grid->setColumnMinimumWidth(0, kLabelWidth);
  grid->setColumnStretch(2, 1);
  return grid;
}

} // namespace

OptionForm::OptionForm(OptionGroup group, QWidget* parent) : QWidget(parent) {
  auto options = modelOptions();
  std::erase_if(options, [group](const ModelOption& option) { return option.group != group; });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kUnit);
  auto* basic = new QWidget;
  addRows(*gridIn(basic), true, options);
  column->addWidget(basic);
  if (std::ranges::all_of(options, &ModelOption::basic)) return;
  auto* further = new QWidget;
  addRows(*gridIn(further), false, options);
  fold_ = new FoldSection(tr("More options"), further);
  column->addWidget(fold_);
}

void OptionForm::addRows(QGridLayout& grid, bool basic, const std::vector<ModelOption>& options) {
  for (const auto& option : options) {
    if (option.basic != basic) continue;
    auto* row = new OptionRow(option, this);
    row->addTo(grid, grid.rowCount());
    rows_.push_back(row);
    connect(row, &OptionRow::changed, this, &OptionForm::changed);
  }
}

void OptionForm::showConfig(const ModelConfig& config) {
  for (auto* row : rows_)
    row->show(config);
  foldNothing();
}

void OptionForm::follow(const ModelConfig& config) {
  for (auto* row : rows_)
    row->follow(config);
  foldNothing();
}

/// A fold without an option is no use.
void OptionForm::foldNothing() {
  const auto isFolded = [](const OptionRow* row) { return !row->option().basic && row->isShown(); };
  if (fold_) fold_->setVisible(std::ranges::any_of(rows_, isFolded));
}

void OptionForm::apply(ModelConfig& config) const {
  for (const auto* row : rows_)
    if (const auto values = row->values(); row->isShown() && values) row->option().set(config, *values);
}

} // namespace rankwright
