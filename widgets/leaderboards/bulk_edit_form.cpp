#include "widgets/leaderboards/bulk_edit_form.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace rankwright {

namespace {

constexpr int kMostDays = 3650;

std::string textIn(const QLineEdit* line) {
  return line->text().trimmed().toStdString();
}

std::optional<std::string> textOf(const QCheckBox* tick, const QLineEdit* line) {
  return tick->isChecked() ? std::optional(textIn(line)) : std::nullopt;
}

std::optional<std::uint32_t> countOf(const QCheckBox* tick, const QSpinBox* box) {
  return tick->isChecked() ? std::optional(static_cast<std::uint32_t>(box->value())) : std::nullopt;
}

} // namespace

BulkEditForm::BulkEditForm(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 2 * kUnit);
  grid_->setHorizontalSpacing(2 * kUnit);
  grid_->setVerticalSpacing(2 * kUnit);
  grid_->setColumnStretch(1, 1);
  addTexts();
  addRules();
  addNumbers();
  addApps();
  grid_->setRowStretch(grid_->rowCount(), 1);
}

QCheckBox* BulkEditForm::addTick(const QString& text, QWidget* control) {
  auto* tick = new QCheckBox(text);
  tick->setObjectName(control->objectName() + QStringLiteral("Tick"));
  tick->setToolTip(tr("Change it on the ticked boards"));
  const auto row = grid_->rowCount();
  grid_->addWidget(tick, row, 0);
  grid_->addWidget(control, row, 1);
  connect(tick, &QCheckBox::toggled, this, &BulkEditForm::tell);
  ticks_.push_back(tick);
  return tick;
}

void BulkEditForm::follow(QLineEdit* line, QCheckBox* tick) {
  connect(line, &QLineEdit::textEdited, this, [this, tick] {
    tick->setChecked(true);
    tell();
  });
}

BulkEditForm::Line BulkEditForm::addLine(const QString& text, const char* name, const QString& placeholder) {
  auto* control = new QLineEdit;
  control->setObjectName(QLatin1String(name));
  control->setAccessibleName(text);
  control->setPlaceholderText(placeholder);
  auto* tick = addTick(text, control);
  follow(control, tick);
  return {tick, control};
}

BulkEditForm::Number BulkEditForm::addNumber(const QString& text, const char* name, int least, int most,
                                             const QString& suffix) {
  auto* control = new QSpinBox;
  control->setObjectName(QLatin1String(name));
  control->setAccessibleName(text);
  control->setRange(least, most);
  control->setSuffix(suffix);
  auto* tick = addTick(text, control);
  connect(control, &QSpinBox::valueChanged, this, [this, tick] {
    tick->setChecked(true);
    tell();
  });
  return {tick, control};
}

/// Below the control that was added last.
QLabel* BulkEditForm::addNote() {
  auto* note = new MutedLabel;
  note->hide();
  grid_->addWidget(note, grid_->rowCount(), 1);
  return note;
}

void BulkEditForm::addTexts() {
  owner_ = addLine(tr("Owner"), "bulkOwner", {});
  audience_ = addLine(tr("Audience"), "bulkAudience", tr("everybody"));
  start_ = addLine(tr("Start"), "bulkStart", QStringLiteral("2026-03-07"));
  end_ = addLine(tr("End"), "bulkEnd", QStringLiteral("2026-03-07"));
}

void BulkEditForm::addRules() {
  condition_ = addLine(tr("Candidates meet also"), "bulkCondition", QStringLiteral("rating >= 4"));
  replace_ = addLine(tr("Replace in rules"), "bulkReplace", tr("text of audience, candidates and order"));
  replaceBy_ = new QLineEdit;
  replaceBy_->setObjectName(QStringLiteral("bulkReplaceBy"));
  replaceBy_->setAccessibleName(tr("Replace by"));
  replaceBy_->setPlaceholderText(tr("by this text"));
  grid_->addWidget(replaceBy_, grid_->rowCount(), 1);
  follow(replaceBy_, replace_.tick);
}

void BulkEditForm::addNumbers() {
  slotCount_ = addNumber(tr("Slots"), "bulkSlots", 1, static_cast<int>(kMostSlots), {});
  newShare_ = addNumber(tr("Share of new apps"), "bulkNewShare", 0, 100, QStringLiteral(" %"));
  halfLife_ = addNumber(tr("Half-life"), "bulkHalfLife", 1, kMostDays, tr(" days"));
  refresh_ = addNumber(tr("Data no older than"), "bulkRefresh", 1, 24 * kMostDays, tr(" hours"));
}

void BulkEditForm::addApps() {
  excluded_ = addLine(tr("Exclude the app"), "bulkExclude", tr("its key"));
  excludedName_ = addNote();
  pinned_ = addLine(tr("Pin the app"), "bulkPin", tr("its key"));
  pinnedName_ = addNote();
  pinSlot_ = new QSpinBox;
  pinSlot_->setObjectName(QStringLiteral("bulkPinSlot"));
  pinSlot_->setAccessibleName(tr("Slot of the pin"));
  pinSlot_->setRange(1, static_cast<int>(kMostSlots));
  pinSlot_->setPrefix(tr("at slot "));
  grid_->addWidget(pinSlot_, grid_->rowCount(), 1);
  connect(pinSlot_, &QSpinBox::valueChanged, this, &BulkEditForm::tell);
}

void BulkEditForm::tell() {
  showNames();
  emit changed();
}

void BulkEditForm::showNames() {
  const auto show = [this](const Line& line, QLabel* note) {
    const auto name = nameOf_ && line.tick->isChecked() ? nameOf_(textIn(line.control)) : QString();
    note->setText(name);
    note->setHidden(name.isEmpty());
  };
  show(excluded_, excludedName_);
  show(pinned_, pinnedName_);
}

void BulkEditForm::clear() {
  const QSignalBlocker quiet(this);
  for (auto* line : findChildren<QLineEdit*>())
    if (line->objectName().startsWith(QStringLiteral("bulk"))) line->clear();
  const LeaderboardConfig usual;
  slotCount_.control->setValue(static_cast<int>(usual.slotCount));
  newShare_.control->setValue(0);
  halfLife_.control->setValue(static_cast<int>(usual.halfLifeDays));
  refresh_.control->setValue(static_cast<int>(usual.refreshHours));
  pinSlot_->setValue(1);
  for (auto* tick : ticks_)
    tick->setChecked(false);
  showNames();
}

BulkEdit BulkEditForm::edit() const {
  BulkEdit edit{.owner = textOf(owner_.tick, owner_.control),
                .audience = textOf(audience_.tick, audience_.control),
                .condition = textOf(condition_.tick, condition_.control),
                .slotCount = countOf(slotCount_.tick, slotCount_.control),
                .halfLifeDays = countOf(halfLife_.tick, halfLife_.control),
                .refreshHours = countOf(refresh_.tick, refresh_.control),
                .start = textOf(start_.tick, start_.control),
                .end = textOf(end_.tick, end_.control),
                .excluded = textOf(excluded_.tick, excluded_.control)};
  if (const auto from = textOf(replace_.tick, replace_.control); from && !from->empty())
    edit.replacement = RuleReplacement{*from, replaceBy_->text().toStdString()};
  if (newShare_.tick->isChecked()) edit.newAppsShare = newShare_.control->value() / 100.0;
  if (const auto item = textOf(pinned_.tick, pinned_.control))
    edit.pin = LeaderboardPin{.item = *item, .slot = static_cast<std::uint32_t>(pinSlot_->value())};
  return edit;
}

QString BulkEditForm::faultOfDay(const Line& line) const {
  const auto day = textIn(line.control);
  if (!line.tick->isChecked() || day.empty() || dayOfText(day)) return {};
  return tr("A date is written like 2026-03-07, not: %1").arg(toQt(day));
}

QString BulkEditForm::faultOfItem(const Line& line) const {
  if (!line.tick->isChecked()) return {};
  const auto item = textIn(line.control);
  if (item.empty()) return tr("Say which app: %1").arg(line.tick->text());
  if (nameOf_ && nameOf_(item).isEmpty())
    return tr("The catalogue has no app of the key: %1").arg(toQt(item));
  return {};
}

QString BulkEditForm::fault() const {
  for (const auto& line : {start_, end_})
    if (const auto fault = faultOfDay(line); !fault.isEmpty()) return fault;
  for (const auto& line : {excluded_, pinned_})
    if (const auto fault = faultOfItem(line); !fault.isEmpty()) return fault;
  return edit().isEmpty() ? tr("Tick what shall be changed.") : QString();
}

} // namespace rankwright
