#include "widgets/rules/rename_bar.h"

#include "core/expr/outline.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/document_set.h"
#include "widgets/rules/config_texts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <map>
#include <ranges>

namespace rankwright {

namespace {

/// Where a rule is named, and whether its new name is taken.
struct Plan {
  std::vector<FeatureUse> uses;
  bool taken = false;
};

bool isDefined(const std::vector<FeatureUse>& uses) {
  return std::ranges::find(uses, FeatureUse::Kind::Definition, &FeatureUse::kind) != uses.end();
}

Result<Plan> planOf(const std::vector<ConfigFile>& files, const std::string& from, const std::string& to,
                    const Schema& inputs, const JobControl& job) {
  RW_ASSIGN(const auto texts, readConfigTexts(files, job));
  Plan plan;
  RW_ASSIGN(plan.uses, findFeatureUses(texts, from, inputs, job));
  RW_ASSIGN(const auto others, findFeatureUses(texts, to, inputs, job));
  plan.taken = isDefined(others) || inputs.find(to);
  return plan;
}

/// From the end of the file, so that each change leaves the places before it as they are. Nothing when the
/// text has changed meanwhile.
std::vector<TextChange> changesOf(const std::string& text, std::vector<FeatureUse> uses,
                                  const std::string& to) {
  std::ranges::sort(uses, std::greater(), &FeatureUse::begin);
  std::vector<TextChange> changes;
  for (const auto& use : uses)
    changes.push_back({use.begin, text.substr(std::min(use.begin, text.size()), use.end - use.begin), to});
  return changes;
}

} // namespace

RenameBar::RenameBar(DocumentSet& documents, QWidget* parent)
    : AskingBar(parent),
      documents_(documents),
      label_(new QLabel),
      line_(new QLineEdit),
      button_(new QPushButton(tr("Rename"))),
      message_(new QLabel) {
  setObjectName(QStringLiteral("renameBar"));
  build();
  connect(button_, &QPushButton::clicked, this, &RenameBar::rename);
  connect(line_, &QLineEdit::textEdited, this, [this] { say({}); });
}

void RenameBar::build() {
  line_->setObjectName(QStringLiteral("newName"));
  line_->setAccessibleName(tr("New name of the rule"));
  label_->setBuddy(line_);
  button_->setToolTip(tr("Change the name in every file; each file can be undone, and nothing is saved"));
  message_->setObjectName(QStringLiteral("renameMessage"));
  message_->setWordWrap(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(label_);
  row->addWidget(line_);
  row->addWidget(button_);
  row->addWidget(message_, 1);
}

void RenameBar::open(const QString& name) {
  name_ = name;
  label_->setText(tr("&New name of “%1”:").arg(name));
  line_->setText(name);
  line_->selectAll();
  say({});
  show();
  line_->setFocus(Qt::ShortcutFocusReason);
}

void RenameBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return rename();
  AskingBar::keyPressEvent(event);
}

void RenameBar::say(const QString& text) {
  message_->setText(text);
  message_->setAccessibleName(text);
}

void RenameBar::rename() {
  newName_ = line_->text().trimmed();
  if (newName_ == name_) return leave();
  if (!isRuleName(newName_.toStdString()))
    return say(tr("A name has letters, digits and _, and begins with no digit: %1").arg(newName_));
  if (!inputs_) return;
  documents_.jobs().start(
      {QStringLiteral("rules/rename/%1").arg(reinterpret_cast<quintptr>(this)),
       tr("Looking for uses of %1").arg(name_), this},
      [files = configFilesOf(documents_), from = name_.toStdString(), to = newName_.toStdString(),
       inputs = inputs_](const JobControl& job) { return planOf(files, from, to, *inputs, job); },
      [this](const Plan& plan) { checkAndApply(plan.uses, plan.taken); },
      [this](const Error& error) { say(toQt(error.message)); });
}

void RenameBar::checkAndApply(const std::vector<FeatureUse>& uses, bool taken) {
  if (taken) return say(tr("Another rule or feature has this name already: %1").arg(newName_));
  if (!isDefined(uses))
    return say(tr("This name comes from the data; only rules can be renamed: %1").arg(name_));
  apply(uses);
  leave();
}

void RenameBar::apply(const std::vector<FeatureUse>& uses) {
  std::map<std::string, std::vector<FeatureUse>> byPath;
  for (const auto& use : uses)
    if (use.kind != FeatureUse::Kind::Index) byPath[use.path].push_back(use);
  for (const auto& [path, ofPath] : byPath)
    applyTo(toQt(path), ofPath);
}

void RenameBar::applyTo(const QString& path, const std::vector<FeatureUse>& uses) {
  // A rename reaches every file, also when the bar goes meanwhile.
  documents_.open(path, &documents_,
                  [uses, from = name_.toStdString(), to = newName_.toStdString(),
                   step = tr("Rename %1 to %2").arg(name_, newName_)](Document& document) {
                    auto changes = changesOf(document.text(), uses, to);
                    const bool same = std::ranges::all_of(
                        changes, [&](const TextChange& each) { return each.removed == from; });
                    if (same) document.edit(std::move(changes), {}, step);
                  });
}

} // namespace rankwright
